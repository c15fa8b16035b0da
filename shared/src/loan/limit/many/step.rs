//! Whole steps by multiplication alone.

use crate::loan::limit::cap::Whole;
use crate::money::Money;
use crate::rounding::Direction;

/// A step with its reciprocal: the greatest multiple of the step within an amount, after an addition that makes it the nearest
/// or the next.
///
/// Let the step be d ≤ 2ᵇ, 2ᵇ < 2d, and the reciprocal (2³¹⁺ᵇ + e)/d with 0 ≤ e < d; it is below 2³². For x < 2³¹ the product
/// over 2³¹⁺ᵇ is x/d + x·e/(d·2³¹⁺ᵇ), and the second term is below 2⁻ᵇ ≤ 1/d, which is the least that x/d can be short of the next
/// whole number by. So both have the same whole part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Steps {
    pub(super) step: u32,
    pub(super) reciprocal: u32,
    pub(super) shift: u32,
    /// What is added first.
    pub(super) more: i32,
}

/// Amounts that a step is right of, addition included.
const LARGEST: u32 = i32::MAX.unsigned_abs();

impl Steps {
    /// Every fen is a whole step.
    pub(super) const FEN: Steps = Steps { step: 1, reciprocal: 1 << 31, shift: 31, more: 0 };

    /// None for a step that is no usual one.
    pub(super) fn new(whole: Whole<'_>) -> Option<Steps> {
        Steps::of(whole.step(), whole.direction())
    }

    fn of(step: Money, direction: Direction) -> Option<Steps> {
        let step = u32::try_from(step.as_fen().max(1)).ok().filter(|step| *step <= LARGEST / 2)?;
        let more = match direction {
            Direction::Floor => Some(0),
            // Less than half of an odd step is not nothing by the rule, and yet comes to no step.
            Direction::HalfUp => (step == 1 || step.is_multiple_of(2)).then_some(step / 2),
            Direction::Ceil => Some(step - 1),
            Direction::HalfEven | Direction::NextDigit | Direction::CeilEven => None,
        };
        let shift = LARGEST.count_ones() + step.next_power_of_two().ilog2();
        let reciprocal = (1_u64 << shift).div_ceil(u64::from(step));
        Some(Steps {
            step,
            reciprocal: u32::try_from(reciprocal).ok()?,
            shift,
            more: i32::try_from(more?).ok()?,
        })
    }

    /// The greatest multiple of the step within a sum.
    #[inline]
    pub(super) fn multiple(self, sum: u32) -> u64 {
        let steps = u64::from(sum).wrapping_mul(u64::from(self.reciprocal)) >> self.shift;
        // Fewer than 2³¹: the processor need not multiply more.
        (steps & u64::from(u32::MAX)).wrapping_mul(u64::from(self.step))
    }

    /// A cap, where every amount within it is usual.
    pub(super) fn usual(self, cap: Money) -> Option<i64> {
        let most = i64::from(LARGEST) - i64::from(self.more);
        (Money::ZERO..=Money::fen(most)).contains(&cap).then_some(cap.as_fen())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(step: i64, direction: Direction, fen: i64) {
        let step = Money::fen(step);
        let Some(steps) = Steps::of(step, direction) else { return };
        let Some(cap) = steps.usual(Money::fen(fen)) else { return };
        let sum = u32::try_from(cap).unwrap() + u32::try_from(steps.more).unwrap();
        let multiple = Money::fen(i64::try_from(steps.multiple(sum)).unwrap());
        assert_eq!(multiple, Money::fen(fen).to_multiple(step, direction), "{fen} by {step} {direction:?}");
    }

    #[test]
    fn steps_that_are_usual_and_their_ends() {
        let (half, most) = (i64::from(LARGEST) / 2, i64::from(LARGEST));
        let directions = [Direction::Floor, Direction::HalfUp, Direction::Ceil];
        for direction in directions {
            for step in [0, 1, 2, 3, 7, 64, 100, 1_000, 99_999, 100_000, 1_000_000, half - 1, half] {
                for steps in [0, 1, 2, 3, 999, 21_474] {
                    let fen = step * steps;
                    for fen in [fen - 1, fen, fen + 1, fen + step / 2 - 1, fen + step / 2, most - fen, most] {
                        check(step, direction, fen);
                    }
                }
            }
        }
        assert_eq!(Steps::of(Money::ZERO, Direction::Floor), Some(Steps::FEN));
        assert_eq!(Steps::of(Money::fen(half + 1), Direction::Floor), None);
        assert_eq!(Steps::of(Money::fen(3), Direction::HalfUp), None);
        assert_eq!(Steps::of(Money::fen(100), Direction::NextDigit), None);
    }

    #[test]
    fn caps_leave_room_for_what_is_added() {
        let steps = Steps::of(Money::yuan(1_000), Direction::Ceil).unwrap();
        let most = i64::from(LARGEST) - 99_999;
        let table = [(-1, None), (0, Some(0)), (most, Some(most)), (most + 1, None)];
        for (cap, usual) in table {
            assert_eq!(steps.usual(Money::fen(cap)), usual, "{cap}");
        }
    }

    proptest! {
        #[test]
        fn multiples_are_those_of_money(
            step in prop_oneof![1_i64..2_000, 1_i64..=i64::from(LARGEST) / 2], fen in 0_i64..=i64::from(LARGEST),
            which in 0_usize..3,
        ) {
            check(step, [Direction::Floor, Direction::HalfUp, Direction::Ceil][which], fen);
        }
    }
}
