//! 等额本金: equal principal, in closed form.
//!
//! Each figure that is shown is the exact fraction rounded once, half-up to the fen, as calculators print them. A
//! schedule that is really paid is [`crate::loan::schedule::level_principal`].

use crate::loan::annuity::Loan;
use crate::money::Money;
use crate::rate::Rate;
use crate::rounding::Direction;

/// A month's rate is so many units of [`Rate`] over this.
pub(crate) const MONTHLY_WHOLE: i128 = 12 * Rate::WHOLE as i128;

/// What month `number` (from one) costs: P/n + (P − P/n·(k−1))·i.
///
/// ```
/// use shared::{loan::{annuity::Loan, principal}, money::Money};
/// let loan = Loan::new(Money::yuan(1_000_000), "3.1".parse().unwrap(), 360).unwrap();
/// assert_eq!(principal::payment(loan, 1), Money::fen(536_111));
/// assert_eq!(principal::payment(loan, 360), Money::fen(278_495));
/// assert_eq!(principal::interest(loan), Money::fen(46_629_167));
/// ```
pub fn payment(loan: Loan, number: u32) -> Money {
    let left = i128::from(loan.months()) + 1 - i128::from(number);
    part(loan, MONTHLY_WHOLE + left * units(loan), i128::from(loan.months()) * MONTHLY_WHOLE)
}

/// 每月递减: how much less each month costs than the one before: P/n·i.
pub fn decrease(loan: Loan) -> Money {
    part(loan, units(loan), i128::from(loan.months()) * MONTHLY_WHOLE)
}

/// Interest over the whole term: P·i·(n+1)/2.
pub fn interest(loan: Loan) -> Money {
    part(loan, units(loan) * (i128::from(loan.months()) + 1), 2 * MONTHLY_WHOLE)
}

/// Interest over the whole term, half-up to thousands of yuan.
pub fn interest_to_thousand(loan: Loan) -> Money {
    let thousand_fen = 100_000;
    let numerator = units(loan) * (i128::from(loan.months()) + 1);
    Money::fen(part(loan, numerator, 2 * MONTHLY_WHOLE * thousand_fen).as_fen() * 100_000)
}

fn units(loan: Loan) -> i128 {
    i128::from(loan.annual().units())
}

fn part(loan: Loan, numerator: i128, denominator: i128) -> Money {
    loan.principal().times(numerator, denominator, Direction::HalfUp).expect("checked loans fit")
}
