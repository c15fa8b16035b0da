//! 积数: what interest is computed from, exact until it is rounded once.

use rust_decimal::Decimal;

use crate::loan::annuity::settled;
use crate::money::Money;
use crate::rate::Rate;
use crate::rounding::{Direction, divide};

/// Days of the year that deposits bear interest by.
const YEAR_DAYS: i128 = 360;
/// Interest in fen is a product over this.
const WHOLE: i128 = YEAR_DAYS * Rate::WHOLE as i128;

/// A sum of balance × rate × days: fen × units of [`Rate`] × days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Product(i128);

impl Product {
    /// One balance at one rate over so many days.
    pub fn of(balance: Money, annual: Rate, days: u32) -> Product {
        Product(i128::from(balance.as_fen()) * i128::from(annual.units()) * i128::from(days))
    }

    /// The interest in yuan, not rounded.
    pub fn exact(self) -> Decimal {
        // A product in whole fen is taken out first: what remains has the digits of a decimal to spare.
        let (fen, rest) = (self.0 / WHOLE, self.0 % WHOLE);
        let exact = (Decimal::from(fen) + Decimal::from(rest) / Decimal::from(WHOLE)) / Decimal::ONE_HUNDRED;
        settled(exact).normalize()
    }

    /// The interest, half-up to the fen.
    pub fn interest(self) -> Money {
        let fen = divide(self.0, WHOLE, Direction::HalfUp);
        Money::fen(i64::try_from(fen).expect("interest on balances that can be typed fits"))
    }
}

impl std::iter::Sum for Product {
    fn sum<I: Iterator<Item = Product>>(products: I) -> Product {
        Product(products.map(|product| product.0).sum())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loan::annuity::to_fen;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_whole_number_and_the_decimal_agree(
            fen in 0_i64..100_000_000_000, milli in 0_i64..=5_000, days in 0_u32..=36_600,
        ) {
            let (balance, annual) = (Money::fen(fen), Rate::milli_percent(milli));
            let product = Product::of(balance, annual, days);
            let yearly = balance.as_decimal() * annual.as_fraction();
            let by_decimals = settled(yearly * Decimal::from(days) / Decimal::from(360)).normalize();
            prop_assert_eq!(product.exact(), by_decimals);
            prop_assert_eq!(product.interest(), to_fen(by_decimals));
        }
    }
}
