//! Withdrawals (提取): one file a ground, each a pure function of facts, policy and day.

pub mod purchase;
pub mod rent;
mod rent_amount;
mod rent_cap;
pub mod repayment;
pub mod retirement;
