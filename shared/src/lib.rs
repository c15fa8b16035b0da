//! The law of the housing provident fund (住房公积金): validation and calculation.
//!
//! Pure: no clock, no I/O, no async, no randomness, no environment, no float, no order that differs between runs.
//! Given the same inputs it returns the same bytes in every browser, on the server, and in ten years.
//!
//! Facts and answers go in with a [`policy::Policy`] and the [`date::EffectiveDate`] whose law applies; a
//! [`decision::Decision`] comes out, with its working.

pub mod calc;
pub mod case;
pub mod catalog;
pub mod change;
pub mod contribution;
pub mod date;
pub mod decision;
pub mod deposit_interest;
pub mod draft;
pub mod explain;
mod findings;
pub mod identity;
pub mod indicators;
pub mod kpi;
pub mod ledger;
pub mod loan;
pub mod money;
pub mod month;
pub mod notices;
pub mod number;
pub mod policy;
pub mod rate;
pub mod remittance;
pub mod retirement;
pub mod rounding;
pub mod search;
pub mod standards;
pub mod text;
pub mod upper;
pub mod wire;
pub mod withdrawal;
