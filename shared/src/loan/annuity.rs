//! 等额本息: the level payment, by exact decimals.
//!
//! The monthly rate is a twelfth of the annual one, exactly. Results are settled to twelve decimals of a yuan before
//! they are rounded to fen, so that an exact half is seen as a half although the arithmetic carries 28 digits.

use rust_decimal::{Decimal, MathematicalOps, RoundingStrategy};

use crate::money::Money;
use crate::rate::Rate;
use crate::rounding::{Direction, divide};

/// Decimals of a yuan that are kept before the one rounding: guard digits, far finer than a fen and far coarser than
/// the error of 28-digit arithmetic.
const GUARD_DECIMALS: u32 = 12;

/// The terms of a loan that are needed to know its payments; checked when made.
///
/// ```
/// use shared::{loan::annuity::Loan, money::Money};
/// let loan = Loan::new(Money::yuan(1_000_000), "2.6".parse().unwrap(), 360).unwrap();
/// assert_eq!(loan.level_payment(), Money::fen(400_340));
/// assert_eq!(loan.quoted_interest(), Money::fen(44_122_296));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loan {
    principal: Money,
    annual: Rate,
    months: u32,
}

/// What is wrong with the terms of a loan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LoanError {
    /// Nothing is lent, or more than anybody can type.
    #[error("贷款本金应大于0且不超过9999亿元")]
    Principal,
    /// Below zero or above [`Loan::ANNUAL_MAX`].
    #[error("年利率应在0至100（%）之间")]
    Annual,
    /// None, or more than [`Loan::MONTHS_MAX`].
    #[error("贷款月数应在1至1200之间")]
    Months,
}

impl Loan {
    /// The highest annual rate, 100 %.
    pub const ANNUAL_MAX: Rate = Rate::percent(100);
    /// The longest term, a hundred years.
    pub const MONTHS_MAX: u32 = 1_200;

    /// Checks the terms.
    pub fn new(principal: Money, annual: Rate, months: u32) -> Result<Loan, LoanError> {
        if principal <= Money::ZERO || principal > Money::MOST_TYPED {
            return Err(LoanError::Principal);
        }
        if !(Rate::ZERO..=Loan::ANNUAL_MAX).contains(&annual) {
            return Err(LoanError::Annual);
        }
        if !(1..=Loan::MONTHS_MAX).contains(&months) {
            return Err(LoanError::Months);
        }
        Ok(Loan { principal, annual, months })
    }

    /// What is lent.
    pub fn principal(self) -> Money {
        self.principal
    }

    /// The annual rate.
    pub fn annual(self) -> Rate {
        self.annual
    }

    /// The number of instalments.
    pub fn months(self) -> u32 {
        self.months
    }

    /// The level payment in yuan, not rounded: P·i / (1 − (1+i)^−n); P/n without interest.
    pub fn exact_payment(self) -> Decimal {
        self.principal.as_decimal() / worth_of_one(self.annual, self.months)
    }

    /// 月供: the level payment, half-up to the fen.
    pub fn level_payment(self) -> Money {
        to_fen(self.exact_payment())
    }

    /// All level payments together in yuan, not rounded.
    pub fn exact_total(self) -> Decimal {
        self.exact_payment() * Decimal::from(self.months)
    }

    /// Interest over the whole term in yuan, not rounded.
    pub fn exact_interest(self) -> Decimal {
        self.exact_total() - self.principal.as_decimal()
    }

    /// Interest over the whole term by the *quote* convention: the unrounded payment times the months, rounded once.
    /// A schedule that is really paid differs by some fen: [`crate::loan::schedule`].
    pub fn quoted_interest(self) -> Money {
        to_fen(self.exact_interest())
    }

    /// What is owed in yuan after that many unrounded payments; nothing after the last.
    pub fn exact_balance(self, after: u32) -> Decimal {
        match after {
            0 => self.principal.as_decimal(),
            _ => self.exact_payment() * worth_of_one(self.annual, self.months.saturating_sub(after)),
        }
    }
}

/// The largest loan in yuan, not rounded, whose level payment is not more than `payment`.
///
/// ```
/// use shared::loan::annuity::affordable;
/// let exact = affordable(6_000.into(), "2.6".parse().unwrap(), 360).unwrap();
/// assert!(exact > 1_498_000.into() && exact < 1_499_000.into());
/// ```
pub fn affordable(payment: Decimal, annual: Rate, months: u32) -> Result<Decimal, LoanError> {
    let terms = Loan::new(Money::fen(1), annual, months)?;
    Ok(settled(payment * worth_of_one(terms.annual, terms.months)))
}

/// The worth today of one yuan paid after each of so many months: (1 − (1+i)^−n) / i.
pub(crate) fn worth_of_one(annual: Rate, months: u32) -> Decimal {
    let monthly = monthly(annual);
    if monthly.is_zero() {
        return Decimal::from(months);
    }
    // A growth too large for a decimal leaves a discount below its last digit.
    let growth = (Decimal::ONE + monthly).checked_powu(u64::from(months));
    let discount = growth.map_or(Decimal::ZERO, |growth| Decimal::ONE / growth);
    (Decimal::ONE - discount) / monthly
}

/// The monthly rate as a fraction of one: a twelfth of the annual rate.
pub(crate) fn monthly(annual: Rate) -> Decimal {
    annual.as_fraction() / Decimal::from(12)
}

/// Twelve decimals: see the top of the file.
pub(crate) fn settled(yuan: Decimal) -> Decimal {
    yuan.round_dp_with_strategy(GUARD_DECIMALS, RoundingStrategy::MidpointAwayFromZero)
}

/// Half-up to the fen.
pub(crate) fn to_fen(yuan: Decimal) -> Money {
    let (digits, fraction) = settled_parts(yuan);
    whole_fen(divide(digits * 100, fraction, Direction::HalfUp))
}

/// Half-up to a multiple of whole yuan.
pub(crate) fn to_nearest(yuan: Decimal, step_yuan: u32) -> Money {
    let (digits, fraction) = settled_parts(yuan);
    let step = i128::from(step_yuan);
    whole_fen(divide(digits, fraction * step, Direction::HalfUp) * step * 100)
}

/// A settled amount as a fraction: its digits over a power of ten.
fn settled_parts(yuan: Decimal) -> (i128, i128) {
    let settled = settled(yuan);
    (settled.mantissa(), 10_i128.pow(settled.scale()))
}

fn whole_fen(fen: i128) -> Money {
    Money::fen(i64::try_from(fen).expect("checked loans fit"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn loan(yuan: i64, percent: &str, months: u32) -> Loan {
        Loan::new(Money::yuan(yuan), percent.parse().unwrap(), months).unwrap()
    }

    #[test]
    fn ties_and_edges() {
        let table = [
            (100_000, "0", 36, 277_778),
            (201, "0", 120, 168),                  // 1.675 yuan: a tie
            (150, "0.06", 1, 15_001),              // 150.0075 yuan
            (1_000, "0.006", 1, 100_001),          // 1000.005 yuan: a tie after a division by twelve
            (1_000_000, "100", 1_200, 8_333_333),  // the growth leaves the range of a decimal
            (1_000_000, "0.000001", 360, 277_778), // nearly no interest
        ];
        for (yuan, percent, months, fen) in table {
            assert_eq!(
                loan(yuan, percent, months).level_payment(),
                Money::fen(fen),
                "{yuan} {percent} {months}"
            );
        }
        assert_eq!(loan(100_000, "0", 36).quoted_interest(), Money::ZERO);
    }

    #[test]
    fn terms_that_are_no_loan() {
        let rate = Rate::percent(3);
        assert_eq!(Loan::new(Money::ZERO, rate, 1), Err(LoanError::Principal));
        assert_eq!(Loan::new(Money::yuan(1), Rate::percent(101), 1), Err(LoanError::Annual));
        assert_eq!(Loan::new(Money::yuan(1), rate, 0), Err(LoanError::Months));
        assert_eq!(Loan::new(Money::yuan(1), rate, 1_201), Err(LoanError::Months));
        assert_eq!(Loan::new(Money::MOST_TYPED + Money::fen(1), rate, 1), Err(LoanError::Principal));
        assert_eq!(Loan::new(Money::fen(-1), rate, 1), Err(LoanError::Principal));
        let below_nought = "-0.001".parse().unwrap();
        assert_eq!(Loan::new(Money::yuan(1), below_nought, 1), Err(LoanError::Annual));
        let largest = Loan::new(Money::MOST_TYPED, Loan::ANNUAL_MAX, Loan::MONTHS_MAX).unwrap();
        let parts = (largest.principal(), largest.annual(), largest.months());
        assert_eq!(parts, (Money::MOST_TYPED, Rate::percent(100), 1_200));
    }

    proptest! {
        #[test]
        fn whole_numbers_round_as_decimals_do(digits in any::<i64>(), scale in 0_u32..=28) {
            let yuan = Decimal::new(digits / 100, scale);
            let by_decimal = Money::round(settled(yuan), crate::rounding::Rounding::HALF_UP_TO_FEN);
            prop_assume!(by_decimal.is_some());
            prop_assert_eq!(Some(to_fen(yuan)), by_decimal);
            let hundreds = settled(yuan).checked_div(Decimal::ONE_HUNDRED).unwrap();
            let hundreds = hundreds.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
            prop_assert_eq!(to_nearest(yuan, 100), to_fen(hundreds * Decimal::ONE_HUNDRED));
        }

        #[test]
        fn affordable_inverts_the_level_payment(
            fen in 100_000_i64..10_000_000_000, milli in 0_i64..10_000, months in 1_u32..=600,
        ) {
            let loan = Loan::new(Money::fen(fen), Rate::milli_percent(milli), months).unwrap();
            let back = affordable(loan.exact_payment(), loan.annual(), months).unwrap();
            prop_assert_eq!(to_fen(back), loan.principal());
        }

        #[test]
        fn the_balance_falls_to_nothing(fen in 100_i64..10_000_000_000, milli in 0_i64..10_000, months in 1_u32..=600) {
            let loan = Loan::new(Money::fen(fen), Rate::milli_percent(milli), months).unwrap();
            prop_assert_eq!(to_fen(loan.exact_balance(months)), Money::ZERO);
            prop_assert!(loan.exact_balance(1) < loan.exact_balance(0));
        }
    }
}
