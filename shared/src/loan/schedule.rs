//! 还款计划: the instalments that are really paid, in whole fen.
//!
//! The *ledger* convention: the regular part is rounded half-up to the fen once; each month's interest is rounded half-up on
//! the balance in fen; the last instalment clears. It is the one convention that reproduces savings printed to the fen
//! (1.2 m, 3.325 → 3.075 %, 360 months: 59,070.01). The loop is integers; a test proves it equal to decimals.

use crate::loan::annuity::Loan;
use crate::loan::principal::MONTHLY_WHOLE;
use crate::money::Money;
use crate::rate::Rate;
use crate::rounding::Direction;

/// One row of a schedule. `payment = principal + interest`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instalment {
    /// From one.
    pub number: u32,
    /// What is paid.
    pub payment: Money,
    /// The part that repays the loan.
    pub principal: Money,
    /// The part that is interest.
    pub interest: Money,
    /// What is owed afterwards.
    pub balance: Money,
}

#[derive(Clone, Copy, Debug)]
enum Regular {
    Payment(Money),
    Principal(Money),
}

/// The instalments of a loan, first to last.
#[derive(Clone, Debug)]
pub struct Schedule {
    loan: Loan,
    regular: Regular,
    balance: Money,
    number: u32,
    /// Whether balance × rate fits 63 bits, as it does for nearly every loan: found out once, as balances only fall.
    short: bool,
}

/// 等额本息: the same payment every month.
///
/// ```
/// use shared::{loan::{annuity::Loan, schedule}, money::Money};
/// let loan = Loan::new(Money::yuan(300_000), "3.25".parse().unwrap(), 240).unwrap();
/// let rows: Vec<_> = schedule::level(loan).collect();
/// assert_eq!((rows[0].payment, rows[239].payment), (Money::fen(170_159), Money::fen(170_062)));
/// assert_eq!(rows[239].balance, Money::ZERO);
/// ```
pub fn level(loan: Loan) -> Schedule {
    paying(loan, loan.level_payment())
}

/// A given payment every month, and what is left in the last.
pub(crate) fn paying(loan: Loan, payment: Money) -> Schedule {
    Schedule::new(loan, Regular::Payment(payment))
}

/// 等额本金: the same principal every month.
pub fn level_principal(loan: Loan) -> Schedule {
    let part = loan.principal().times(1, i128::from(loan.months()), Direction::HalfUp);
    Schedule::new(loan, Regular::Principal(part.expect("a part is not more than the whole")))
}

impl Schedule {
    fn new(loan: Loan, regular: Regular) -> Schedule {
        let bits = |number: i64| u64::BITS - number.leading_zeros();
        let short = bits(loan.principal().as_fen()) + bits(loan.annual().units()) < u64::BITS;
        Schedule { loan, regular, balance: loan.principal(), number: 0, short }
    }

    /// A month's interest on what is owed, half-up to the fen.
    fn month_interest(&self) -> Money {
        if self.short {
            short_interest(self.balance, self.loan.annual())
        } else {
            month_interest(self.balance, self.loan.annual())
        }
    }

    /// All interest from here to the end.
    pub fn interest(self) -> Money {
        self.map(|row| row.interest).sum()
    }
}

/// A month's interest on a balance, half-up to the fen: a twelfth of the annual rate.
pub(crate) fn month_interest(balance: Money, annual: Rate) -> Money {
    let interest = balance.times(i128::from(annual.units()), MONTHLY_WHOLE, Direction::HalfUp);
    interest.expect("a month's interest is less than what is owed")
}

/// The same where the product has at most 63 bits: one multiplication and one division by a constant.
fn short_interest(balance: Money, annual: Rate) -> Money {
    const WHOLE: u64 = 12 * Rate::WHOLE.unsigned_abs();
    let product = balance.as_fen().unsigned_abs().wrapping_mul(annual.units().unsigned_abs());
    Money::fen((product.wrapping_add(WHOLE / 2) / WHOLE).cast_signed())
}

impl Iterator for Schedule {
    type Item = Instalment;

    #[inline]
    fn next(&mut self) -> Option<Instalment> {
        if self.number == self.loan.months() {
            return None;
        }
        self.number += 1;
        let interest = self.month_interest();
        let regular = match self.regular {
            Regular::Payment(payment) => payment - interest,
            Regular::Principal(part) => part,
        };
        let last = self.number == self.loan.months();
        // A regular part rounded up can repay a very small loan before its last month.
        let principal = if last { self.balance } else { regular.min(self.balance) };
        self.balance -= principal;
        let payment = principal + interest;
        Some(Instalment { number: self.number, payment, principal, interest, balance: self.balance })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loan::annuity::{monthly, to_fen};
    use proptest::prelude::*;

    fn any_loan() -> impl Strategy<Value = Loan> {
        (1_i64..2_000_000_000, 0_i64..=12_000, 1_u32..=600).prop_map(|(fen, milli, months)| {
            Loan::new(Money::fen(fen), Rate::milli_percent(milli), months).unwrap()
        })
    }

    /// The same rows by decimals.
    fn by_decimals(schedule: &Schedule) -> Vec<Instalment> {
        let (loan, rate) = (schedule.loan, monthly(schedule.loan.annual()));
        let mut balance = loan.principal();
        let row = |number| {
            let interest = to_fen(balance.as_decimal() * rate);
            let regular = match schedule.regular {
                Regular::Payment(payment) => payment - interest,
                Regular::Principal(part) => part,
            };
            let principal = if number == loan.months() { balance } else { regular.min(balance) };
            balance -= principal;
            Instalment { number, payment: principal + interest, principal, interest, balance }
        };
        (1..=loan.months()).map(row).collect()
    }

    #[test]
    fn a_loan_too_large_for_the_short_way_goes_the_long_way() {
        let largest = Loan::new(Money::MOST_TYPED, Loan::ANNUAL_MAX, 2).unwrap();
        for schedule in [level(largest), level_principal(largest)] {
            let rows: Vec<_> = schedule.clone().collect();
            assert_eq!(rows[0].interest, month_interest(Money::MOST_TYPED, Loan::ANNUAL_MAX));
            assert_eq!(rows, by_decimals(&schedule));
        }
    }

    proptest! {
        #[test]
        fn the_short_way_is_the_long_way(fen in 0_i64..1 << 40, milli in 0_i64..=8_000) {
            let (balance, annual) = (Money::fen(fen), Rate::milli_percent(milli));
            prop_assert_eq!(short_interest(balance, annual), month_interest(balance, annual));
        }

        #[test]
        fn principals_sum_to_the_loan(loan in any_loan()) {
            for schedule in [level(loan), level_principal(loan)] {
                let rows: Vec<_> = schedule.clone().collect();
                prop_assert_eq!(rows.iter().map(|row| row.principal).sum::<Money>(), loan.principal());
                prop_assert_eq!(rows.last().unwrap().balance, Money::ZERO);
                prop_assert!(rows.iter().all(|row| row.principal >= Money::ZERO && row.interest >= Money::ZERO));
                prop_assert_eq!(&rows, &by_decimals(&schedule));
            }
        }
    }
}
