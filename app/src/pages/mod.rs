//! One file a page. Pages that the first visit does not need are lazy: a chunk of their own.

pub mod not_found;
pub mod public;
