//! Withdrawals (提取): one file a ground, each a pure function of facts, policy and day.

mod closing;
pub mod death;
pub mod emigration;
pub mod family;
mod home_cost;
pub mod illness;
pub mod incapacity;
pub mod leaving;
pub mod lift;
mod new_ground;
pub mod other_housing;
pub mod property_fee;
pub mod purchase;
pub mod renovation;
pub mod rent;
mod rent_amount;
pub mod repayment;
pub mod retirement;
