//! Accounts, entries and the catalogue of postings.
//!
//! *Invariant:* nothing posts except through [`postings`]; every [`Entry`] balances by construction; nothing booked is
//! ever changed, a correction is a [`Entry::reversal`].

mod account;
mod balance;
mod entry;
pub mod postings;

pub use account::{Account, Kind};
pub use balance::{BalanceRow, trial_balance};
pub use entry::{Entry, Line, Party, Side, Unbalanced};
