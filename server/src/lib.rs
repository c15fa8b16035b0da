//! The hall's server: reads facts, asks `shared`, records, answers. No handler has an `if` about the domain.
//!
//! `http` is the only part that knows HTTP, `store` the only one that knows SQL, `bank` the only one that knows
//! banks, `clock` the only one that knows the time.

pub mod clock;
pub mod command;
pub mod http;
