//! Shares of amounts by multiplication alone.

use crate::loan::worth::halves;
use crate::rate::Rate;

/// A share below the whole, as a multiplier of 64 binary digits that is rounded up.
///
/// Let the share be n/d with d = [`Rate::WHOLE`] < 2²⁷, and the multiplier (n·2⁶⁴ + e)/d with 0 ≤ e < d. For an amount
/// x < 2³² the product over 2⁶⁴ is x·n/d + x·e/(d·2⁶⁴), and the second term is below 2⁻³². What x·n/d is short of the next
/// whole number is at least 1/d > 2⁻²⁷. So both have the same whole part, which is [`Rate::of`] down to the fen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Share(u64);

impl Share {
    /// None for the whole and more, and for less than nothing.
    pub(super) fn new(rate: Rate) -> Option<Share> {
        let units = u128::try_from(rate.units()).ok()?;
        let multiplier = (units << u64::BITS).div_ceil(u128::try_from(Rate::WHOLE).ok()?);
        u64::try_from(multiplier).ok().map(Share)
    }

    pub(super) fn multiplier(self) -> u64 {
        self.0
    }
}

/// The upper and the lower 64 binary digits of a product.
#[inline]
pub(super) fn product(one: u64, other: u64) -> (u64, u64) {
    halves(u128::from(one).wrapping_mul(u128::from(other)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Money;
    use crate::rounding::Rounding;
    use proptest::prelude::*;

    /// Binary digits of the amounts that a share is right of.
    const FEN_BITS: u32 = 32;

    fn check(units: i64, fen: u64) {
        let rate = Rate::from_units(units).unwrap();
        let of = product(fen, Share::new(rate).unwrap().multiplier()).0;
        let expected = rate.of(Money::fen(i64::try_from(fen).unwrap()), Rounding::FLOOR_TO_FEN);
        assert_eq!(Some(Money::fen(i64::try_from(of).unwrap())), expected, "{units} of {fen}");
    }

    #[test]
    fn shares_are_below_the_whole() {
        assert_eq!(Share::new(Rate::percent(100)), None);
        assert_eq!(Share::new(Rate::percent(-1)), None);
        assert_eq!(Share::new(Rate::ZERO), Some(Share(0)));
        for units in [0, 1, 3, Rate::WHOLE / 3, 60_000_000, Rate::WHOLE - 1] {
            for fen in [0, 1, 2, 5, 99_999_999, 100_000_000, (1 << FEN_BITS) - 2, (1 << FEN_BITS) - 1] {
                check(units, fen);
            }
        }
    }

    proptest! {
        #[test]
        fn a_share_is_that_of_the_rate(units in 0..Rate::WHOLE, fen in 0_u64..1 << FEN_BITS) {
            check(units, fen);
        }

        /// Amounts whose share is a whole number of fen, and one less.
        #[test]
        fn near_whole_fen_too(percent in 1_i64..100, hundreds in 1_u64..42_949_672) {
            check(percent * 1_000_000, hundreds * 100);
            check(percent * 1_000_000, hundreds * 100 - 1);
        }
    }
}
