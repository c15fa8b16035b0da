//! 结息: interest on deposits, by the products of balances and days (积数).

mod account;
mod passbook;
mod product;
mod segment;

pub use account::{InterestError, Opening, Settlement, close, settle_years};
pub use passbook::{Passbook, PassbookError};
pub use product::Product;
pub use segment::{Movement, Part, Segment, Segments};

use rust_decimal::Decimal;

use crate::money::Money;
use crate::rate::Rate;

/// Interest on one balance over so many days, in yuan, not rounded: balance × rate ÷ 360 × days.
///
/// # Law
/// 条例第21条: deposits bear interest at the state rate. Actual days on a year of 360; the first day counts, the last does not.
///
/// # Example
/// ```
/// use shared::{deposit_interest::exact_interest, money::Money};
/// let interest = exact_interest(Money::fen(3_248_014), "1.71".parse().unwrap(), 360);
/// assert_eq!(interest.to_string(), "555.410394");
/// ```
pub fn exact_interest(balance: Money, annual: Rate, days: u32) -> Decimal {
    Product::of(balance, annual, days).exact()
}
