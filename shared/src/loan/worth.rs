//! What one yuan a month is worth as a loan, ready to be multiplied by one payment after another.

use rust_decimal::Decimal;

use crate::loan::annuity::{settled, worth_of_one};
use crate::money::Money;
use crate::rate::Rate;
use crate::rounding::Rounding;

/// From here on a fraction of a fen is a whole one: half of the last guard decimal below it, 0.5·10⁻¹⁰ of 2⁶⁴.
const WHOLE_FROM: u64 = u64::MAX - 922_337_203;
/// More than the 28 digits of a decimal can be wrong by, and the rounding of the line above.
const DOUBT: u64 = 1 << 20;

/// The largest loan for one yuan a month.
///
/// A product of decimals takes some hundred nanoseconds, one of whole numbers a few. So the worth is also kept as a binary
/// fraction, cut off: a product is short of the exact one by less than the payment in units of its last digit. Where so
/// little could decide between two fen, and only there, the decimals are asked: the answer is always theirs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Worth {
    exact: Decimal,
    whole: u64,
    /// In units of 2⁻⁶⁴.
    fraction: u64,
}

impl Worth {
    /// Binary digits of [`Worth::digits`] for the whole part; the others are the fraction.
    pub(crate) const WHOLE_BITS: u32 = 11;
    /// Up to here a fraction of a fen, in units of 2⁻⁶⁴, belongs to its fen where a payment below 2³² fen was multiplied with
    /// [`Worth::digits`]. What these are cut off by makes less than 2⁴³ units, and [`WHOLE_FROM`] and [`DOUBT`] far less.
    pub(crate) const SURE_UPTO: u64 = u64::MAX - 3 * (1 << 43);

    pub(crate) fn new(annual: Rate, months: u32) -> Worth {
        let exact = worth_of_one(annual, months);
        let power = 10_i128.pow(exact.scale()).unsigned_abs();
        let digits = exact.mantissa().unsigned_abs();
        let (whole, rest) = (digits / power, digits % power);
        // In two halves, so that a rest of up to 94 binary digits stays within 128.
        let (high, rest) = ((rest << 32) / power, (rest << 32) % power);
        let low = (rest << 32) / power;
        let fits = |part: u128| u64::try_from(part).expect("a loan is worth at most its months");
        Worth { exact, whole: fits(whole), fraction: fits((high << 32) | low) }
    }

    /// The worth in units of 2⁻⁵³, cut off; none from 2¹¹ on, which no term comes to.
    pub(crate) fn digits(self) -> Option<u64> {
        let fraction_bits = u64::BITS - Worth::WHOLE_BITS;
        (self.whole >> Worth::WHOLE_BITS == 0)
            .then_some((self.whole << fraction_bits) | (self.fraction >> Worth::WHOLE_BITS))
    }

    /// The largest loan whose level payment is not more than this, down to the fen.
    #[inline]
    pub(crate) fn times(self, payment: Money) -> Money {
        let payment = payment.or_zero().min(Money::MOST_TYPED);
        let fen = payment.as_fen().unsigned_abs();
        // Two numbers of 64 digits make at most 128.
        let product = u128::from(fen).wrapping_mul(u128::from(self.fraction));
        let (high, fraction) = halves(product);
        let is_below = fraction < WHOLE_FROM - DOUBT - fen;
        if !is_below && fraction < WHOLE_FROM + DOUBT {
            return self.by_decimals(payment);
        }
        let whole = fen * self.whole + high + u64::from(!is_below);
        i64::try_from(whole).map_or(Money::MOST_TYPED, Money::fen)
    }

    fn by_decimals(self, payment: Money) -> Money {
        let exact = settled(payment.as_decimal() * self.exact);
        Money::round(exact, Rounding::FLOOR_TO_FEN).unwrap_or(Money::MOST_TYPED)
    }
}

/// The upper and the lower 64 binary digits.
#[inline]
pub(crate) fn halves(number: u128) -> (u64, u64) {
    let bytes = number.to_le_bytes();
    let half = |at: usize| u64::from_le_bytes(std::array::from_fn(|index| bytes[at + index]));
    (half(8), half(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loan::annuity::Loan;
    use proptest::prelude::*;

    #[test]
    fn whole_fen_are_not_lost() {
        // Without interest the product is whole; a payment rounded up affords its loan and not a fen less.
        assert_eq!(Worth::new(Rate::ZERO, 1_200).times(Money::fen(12_345)), Money::fen(14_814_000));
        assert_eq!(Worth::new(Rate::percent(3), 1).times(Money::fen(100_250)), Money::fen(100_000));
        assert_eq!(Worth::new(Rate::percent(3), 1).times(Money::fen(100_249)), Money::fen(99_999));
        assert_eq!(Worth::new(Rate::percent(3), 360).times(Money::fen(-5)), Money::ZERO);
    }

    proptest! {
        #[test]
        fn binary_fractions_answer_as_decimals_do(
            fen in prop_oneof![0_i64..3_000_000, 0_i64..=Money::MOST_TYPED.as_fen()], milli in 0_i64..10_000, months in 1_u32..=600,
        ) {
            let worth = Worth::new(Rate::milli_percent(milli), months);
            prop_assert_eq!(worth.times(Money::fen(fen)), worth.by_decimals(Money::fen(fen)));
        }

        #[test]
        fn so_do_their_digits_where_they_are_sure(
            fen in prop_oneof![0_i64..3_000_000, 0_i64..1 << 32], milli in 0_i64..10_000, months in 1_u32..=600,
        ) {
            let worth = Worth::new(Rate::milli_percent(milli), months);
            let payment = u128::from(fen.unsigned_abs()) << Worth::WHOLE_BITS;
            let (loan, fraction) = halves(payment * u128::from(worth.digits().unwrap()));
            prop_assume!(fraction <= Worth::SURE_UPTO);
            prop_assert_eq!(Money::fen(i64::try_from(loan).unwrap()), worth.by_decimals(Money::fen(fen)));
        }

        /// Payments whose loan is a whole number of fen, or misses it by little.
        #[test]
        fn near_whole_fen_too(fen in 100_i64..1_000_000_000, milli in 1_i64..8_000, months in 1_u32..=3, off in -1_i64..=1) {
            let rate = Rate::milli_percent(milli * 12);
            let payment = Loan::new(Money::fen(fen * 1_000), rate, months).unwrap().level_payment() + Money::fen(off);
            let worth = Worth::new(rate, months);
            prop_assert_eq!(worth.times(payment), worth.by_decimals(payment));
        }
    }
}
