//! What anyone can do without signing in. Only the first page is part of the first download.

pub mod answers;
pub mod area;
pub mod calculator;
pub mod contribution;
pub mod doors;
pub mod form;
pub mod guide;
pub mod home;
pub mod loan_limit;
pub mod policy;
pub mod purchase;
pub mod question;
pub mod rent;
pub mod repayment;
pub mod retirement;
pub mod schedule;
pub mod standards;
