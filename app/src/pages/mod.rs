//! One file a page. Pages that the first visit does not need are lazy: a chunk of their own.

mod account_view;
pub mod citizen;
pub mod employer;
pub mod estimate;
pub mod finder;
pub mod gallery;
mod hotline;
pub mod info;
mod keeping;
pub mod not_found;
pub mod public;
pub(crate) mod reading;
pub mod receipt;
pub mod record;
pub mod sign_in;
pub mod staff;
