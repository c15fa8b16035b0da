//! Who is there: passwords, sessions, the token against forged requests.

pub mod password;
pub mod session;

pub use session::{Caller, Token};
