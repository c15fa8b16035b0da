//! One file a page. Pages that the first visit does not need are lazy: a chunk of their own.

pub mod home;
pub mod loan_limit;
pub mod not_found;
