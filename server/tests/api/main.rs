//! The interface, asked the way pages ask it.

mod access;
mod hall;
mod headers;
mod once;
mod remittance;
mod rent;
mod sign_in;
mod staff;
