//! The interface, asked the way pages ask it.

#![allow(clippy::unwrap_used, reason = "a test stops where something is missing")]

mod access;
mod breaches;
#[path = "../common/centre.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared by several test programs")]
mod centre;
mod drafts;
mod engines;
mod hall;
mod headers;
mod once;
mod policies;
mod remittance;
mod rent;
mod search;
mod sign_in;
mod staff;
mod undo;
