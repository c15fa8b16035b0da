//! Who may pass: the session, the role, and the token against forged requests.

use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use shared::wire::Role;

use super::problem::ApiError;
use super::table::Access;
use crate::auth::session::EndsIn;
use crate::auth::{Caller, Token};
use crate::hall::Hall;
use crate::store::session;

/// Lets a request pass to its handler, or answers for it.
pub(super) async fn admit(
    State((hall, access)): State<(Hall, Access)>,
    request: Request,
    next: Next,
) -> Response {
    let request = match admitted(&hall, access, request).await {
        Ok(request) => request,
        Err(error) => return error.into_response(),
    };
    let ends_in = request.extensions().get::<EndsIn>().copied();
    let mut response = next.run(request).await;
    if let Some(ends_in) = ends_in {
        tell(response.headers_mut(), ends_in);
    }
    response
}

/// Tells the page how long the session lasts if nothing more is done, so that it can warn in time. Every answer to
/// somebody who is signed in says it, since every request makes the session longer.
pub(super) fn tell(headers: &mut HeaderMap, ends_in: EndsIn) {
    const NAME: HeaderName = HeaderName::from_static("session-ends-in");
    headers.entry(NAME).or_insert(HeaderValue::from(ends_in.seconds));
}

async fn admitted(hall: &Hall, access: Access, mut request: Request) -> Result<Request, ApiError> {
    if access == Access::Open {
        return Ok(request);
    }
    let token = Token::in_cookie(request.headers());
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        not_forged(request.headers(), token.as_ref())?;
    }
    let caller = match &token {
        Some(token) => session::caller(&hall.store, token, hall.clock.now()).await?,
        None => None,
    };
    may(access, caller.as_ref().map(|(caller, _)| caller))?;
    if let Some(token) = token {
        request.extensions_mut().insert(token);
    }
    if let Some((caller, ends_in)) = caller {
        request.extensions_mut().insert(caller);
        request.extensions_mut().insert(ends_in);
    }
    Ok(request)
}

fn may(access: Access, caller: Option<&Caller>) -> Result<(), ApiError> {
    let needed = match access {
        Access::Open | Access::Anyone => return Ok(()),
        Access::SignedIn => None,
        Access::Member => Some(Role::Member),
        Access::Agent => Some(Role::Agent),
        Access::Staff => Some(Role::Staff),
    };
    let caller = caller.ok_or_else(ApiError::signed_out)?;
    match needed {
        Some(role) if role != caller.role => Err(ApiError::not_yours()),
        _ => Ok(()),
    }
}

/// A page of another origin can make a browser send our cookie, but not this combination.
fn not_forged(headers: &HeaderMap, token: Option<&Token>) -> Result<(), ApiError> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let same_origin = match text("sec-fetch-site") {
        Some(site) => site == "same-origin",
        None => {
            let host = text(header::HOST.as_str());
            let origin = text(header::ORIGIN.as_str()).and_then(|origin| origin.split_once("://"));
            host.is_some() && origin.map(|(_, origin)| origin) == host
        }
    };
    let sent = text("x-csrf");
    let bound = token.is_some_and(|token| sent == Some(token.csrf().as_str()));
    if same_origin && bound {
        return Ok(());
    }
    let (zh, en) = (
        "请求来源无法核实，请刷新页面后重试",
        "Where this request comes from cannot be told: reload the page",
    );
    Err(ApiError::new(StatusCode::FORBIDDEN, "forged", zh, en))
}

/// A member who is signed in.
pub(super) struct Member {
    pub account: String,
    pub tag: String,
}

/// An agent who is signed in.
pub(super) struct Agent {
    pub employer: i64,
    pub tag: String,
}

fn caller(parts: &Parts) -> Result<&Caller, ApiError> {
    parts.extensions.get::<Caller>().ok_or_else(ApiError::signed_out)
}

impl<S: Sync> FromRequestParts<S> for Member {
    type Rejection = ApiError;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let caller = caller(parts)?;
        let account = caller.member.clone().ok_or_else(ApiError::not_yours)?;
        Ok(Member { account, tag: caller.tag() })
    }
}

impl<S: Sync> FromRequestParts<S> for Agent {
    type Rejection = ApiError;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let caller = caller(parts)?;
        let employer = caller.employer.ok_or_else(ApiError::not_yours)?;
        Ok(Agent { employer, tag: caller.tag() })
    }
}
