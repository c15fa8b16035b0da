//! 贷款的一生: one loan from its disbursement to its end, day by day and to the fen.
//!
//! The *ledger* convention of [`crate::loan::schedule`] with dates: changes of the rate, prepayment, postponement, overdue
//! instalments and repayment from the fund. Without any of them a life is the same as its schedule.

pub mod arrears;
pub mod combined;
mod days;
mod error;
pub mod explain;
mod instalment;
pub mod late;
pub mod offset;
pub mod open;
pub mod outlook;
pub mod overdue;
mod postpone;
mod prepay;
mod rates;
mod story;
mod terms;

pub use days::{DayBasis, Piece, daily_interest, interest};
pub use error::LifeError;
pub use instalment::{Kind, Life, Row};
pub use postpone::CatchUp;
pub use prepay::{Choice, Choices, Keep, Payoff, Prepayment, choices};
pub use rates::{PolicyRates, RateChange, Rates, policy_rates};
pub use story::{Event, Line, Story, tell};
pub use terms::{Method, Terms};
