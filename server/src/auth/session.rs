//! Sessions: 256 random bits in the cookie `__Host-sid`, their hash in the database.
//!
//! A visitor's token is not stored anywhere; it only ties the request token to the browser. Signing in gives a new one.

use axum::http::{HeaderMap, header};
use shared::wire::Role;

use crate::ids::{digest, hex, random};

/// Minutes without a request after which a session ends.
pub(crate) fn idle_minutes(role: Role) -> i64 {
    match role {
        Role::Member | Role::Agent => 15,
        Role::Staff => 10,
    }
}

/// Hours after which a session ends in any case.
pub(crate) const WHOLE_HOURS: i64 = 8;

/// How long a session still lasts, after the request that asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct EndsIn {
    /// Whole seconds.
    pub(crate) seconds: i64,
}

impl EndsIn {
    /// Of a session that begins now.
    pub(crate) fn fresh(role: Role) -> EndsIn {
        EndsIn { seconds: idle_minutes(role) * 60 }
    }
}

const COOKIE: &str = "__Host-sid";

/// The secret in the browser's cookie. Its `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}

impl Token {
    /// A new one.
    pub(crate) fn fresh() -> Token {
        Token(hex(&random::<32>()))
    }

    /// The one in the request's cookie.
    pub(crate) fn in_cookie(headers: &HeaderMap) -> Option<Token> {
        let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut pairs =
            cookies.flat_map(|cookies| cookies.split(';')).filter_map(|pair| pair.trim().split_once('='));
        let (_, value) = pairs.find(|(name, _)| *name == COOKIE)?;
        let whole = value.len() == 64 && value.bytes().all(|byte| byte.is_ascii_hexdigit());
        whole.then(|| Token(value.to_owned()))
    }

    /// What the database keeps.
    pub(crate) fn stored(&self) -> String {
        digest(&[b"session", self.0.as_bytes()])
    }

    /// What the page sends back in `X-CSRF`.
    pub(crate) fn csrf(&self) -> String {
        digest(&[b"csrf", self.0.as_bytes()])
    }

    /// The `Set-Cookie` header.
    pub(crate) fn cookie(&self) -> String {
        format!("{COOKIE}={}; Secure; HttpOnly; SameSite=Lax; Path=/", self.0)
    }
}

/// Who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// The name that signs in: an identity number for members, so never logged.
    pub(crate) name: String,
    /// As what.
    pub(crate) role: Role,
    /// How the page greets.
    pub(crate) display: String,
    /// Account of a member.
    pub(crate) member: Option<String>,
    /// Employer of an agent.
    pub(crate) employer: Option<i64>,
}

impl Caller {
    /// Who it was, for the audit trail and for keys: `member:003209101000`, `agent:5`, without identity numbers.
    pub(crate) fn tag(&self) -> String {
        match (&self.member, self.employer) {
            (Some(account), _) => format!("member:{account}"),
            (None, Some(employer)) => format!("agent:{employer}:{}", self.name),
            (None, None) => format!("staff:{}", self.name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_token_is_taken_from_the_cookie() {
        let token = Token::fresh();
        let mut headers = HeaderMap::new();
        assert_eq!(Token::in_cookie(&headers), None);
        headers.insert(header::COOKIE, "a=1; __Host-sid=zz".parse().unwrap());
        assert_eq!(Token::in_cookie(&headers), None);
        headers.insert(header::COOKIE, format!("a=1; __Host-sid={}", token.0).parse().unwrap());
        assert_eq!(Token::in_cookie(&headers), Some(token));
    }
}
