//! What anyone can do without signing in. Only the first page is part of the first download.

pub mod home;
pub mod loan_limit;
