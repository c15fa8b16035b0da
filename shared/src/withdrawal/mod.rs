//! Withdrawals (提取): one file a ground, each a pure function of facts, policy and day.

pub mod ban;
pub mod build;
mod by_area;
mod closing;
pub mod death;
pub mod down_payment;
pub mod emigration;
mod facts;
pub mod family;
mod home;
pub mod illness;
pub mod incapacity;
pub mod leaving;
pub mod lift;
mod new_ground;
pub mod offset;
pub mod other_housing;
pub mod property_fee;
pub mod purchase;
pub mod renovation;
pub mod rent;
mod rent_amount;
mod rent_cap;
mod rent_spans;
pub mod repayment;
pub mod retirement;
