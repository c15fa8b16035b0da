//! Passwords: argon2id, and the same work for names that do not exist.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};

use crate::ids::random;

/// A password, hashed for storing. The strength is argon2's own default (19 MiB, two passes).
pub fn hash(password: &str) -> String {
    let salt: [u8; 16] = random();
    let hashed = Argon2::default().hash_password_with_salt(password.as_bytes(), &salt);
    hashed.map(|hashed| hashed.to_string()).unwrap_or_default()
}

/// Whether the password is the one that was hashed. Without a stored hash the same work is done, and the answer is no.
pub fn fits(password: &str, stored: Option<&str>) -> bool {
    const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$\
                          AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    let Ok(hash) = PasswordHash::new(stored.unwrap_or(NOBODY)) else { return false };
    Argon2::default().verify_password(password.as_bytes(), &hash).is_ok() && stored.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_password_fits() {
        let stored = hash("correct horse");
        assert!(fits("correct horse", Some(&stored)));
        assert!(!fits("Correct horse", Some(&stored)));
        assert!(!fits("correct horse", None));
    }

    #[test]
    fn nobody_costs_the_same_work() {
        assert!(hash("x").starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    }
}
