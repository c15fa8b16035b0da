//! Personal housing loans (个人住房贷款).

pub mod annuity;
pub mod life;
pub mod limit;
pub mod liquidity;
pub mod prepay;
pub mod principal;
pub mod product_limit;
pub mod rate;
pub mod reprice;
pub mod saving;
pub mod schedule;
pub mod term;
mod worth;
pub mod years;
