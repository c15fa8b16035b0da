//! The hall's server: reads facts, asks `shared`, records, answers. No handler has an `if` about the domain.
//!
//! `http` is the only part that knows HTTP, `store` the only one that knows SQL, `bank` the only one that knows
//! banks, `clock` the only one that knows the time.

pub mod auth;
pub mod bank;
pub mod breaches;
pub mod clock;
pub mod command;
pub mod demo;
pub mod flow;
pub mod hall;
pub mod http;
pub mod ids;
pub mod jobs;
mod pinyin;
mod registry;
pub mod store;
