//! 提前还款: settling early, and paying a part early.
//!
//! All figures use the unrounded level payment, as the published examples do; what is shown is rounded once.

use rust_decimal::Decimal;

use crate::loan::annuity::{Loan, settled, to_fen, worth_of_one};
use crate::money::Money;

/// Why nothing can be prepaid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PrepayError {
    /// The loan ends with this instalment or before.
    #[error("贷款共{months}期，第{after}期后已无剩余期数")]
    NoMonthsLeft {
        /// Instalments paid.
        after: u32,
        /// Instalments in all.
        months: u32,
    },
    /// More than is owed.
    #[error("提前还款额超过剩余本金{owed}元")]
    MoreThanOwed {
        /// The balance, half-up to the fen.
        owed: Money,
    },
}

/// What it takes to settle a loan on the day of an instalment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payoff {
    /// That day's instalment and the balance after it.
    pub amount: Money,
    /// Everything paid since the loan began.
    pub total_paid: Money,
}

/// 结清: paying everything on the day of instalment `at` (from one).
///
/// ```
/// use shared::{loan::{annuity::Loan, prepay}, money::Money};
/// let loan = Loan::new(Money::yuan(180_000), "4.5".parse().unwrap(), 360).unwrap();
/// assert_eq!(prepay::payoff(loan, 120).unwrap().amount, Money::fen(14_507_302));
/// ```
pub fn payoff(loan: Loan, at: u32) -> Result<Payoff, PrepayError> {
    if !(1..=loan.months()).contains(&at) {
        return Err(PrepayError::NoMonthsLeft { after: at, months: loan.months() });
    }
    let (balance, payment) = (loan.exact_balance(at), loan.exact_payment());
    Ok(Payoff {
        amount: to_fen(balance + payment),
        total_paid: to_fen(balance + payment * Decimal::from(at)),
    })
}

/// 缩短年限: the payment stays; how many months are left, and how many fewer that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortened {
    /// Months still to pay.
    pub remaining: u32,
    /// Months that fall away.
    pub saved: u32,
}

/// Prepays a part after an instalment and keeps the payment: the least n with worth(n) · M ≥ balance, which is
/// ⌈−ln(1 − B·i/M) / ln(1+i)⌉ without logarithms.
pub fn shorten(loan: Loan, after: u32, prepaid: Money) -> Result<Shortened, PrepayError> {
    let (left, before) = (balance_left(loan, after, prepaid)?, loan.months() - after);
    let payment = loan.exact_payment();
    let repays = |months: u32| settled(payment * worth_of_one(loan.annual(), months)) >= left;
    let (mut too_few, mut enough) = (0, before);
    while too_few + 1 < enough {
        let middle = too_few.midpoint(enough);
        if repays(middle) {
            enough = middle;
        } else {
            too_few = middle;
        }
    }
    let remaining = if left.is_zero() { 0 } else { enough };
    Ok(Shortened { remaining, saved: before - remaining })
}

/// 减少月供: prepays a part after an instalment and keeps the term; the new payment, half-up to the fen.
pub fn reduce(loan: Loan, after: u32, prepaid: Money) -> Result<Money, PrepayError> {
    let left = balance_left(loan, after, prepaid)?;
    Ok(to_fen(left / worth_of_one(loan.annual(), loan.months() - after)))
}

/// The balance after `after` payments less the prepayment. A prepayment of the balance as shown (in fen) clears it.
fn balance_left(loan: Loan, after: u32, prepaid: Money) -> Result<Decimal, PrepayError> {
    if after >= loan.months() {
        return Err(PrepayError::NoMonthsLeft { after, months: loan.months() });
    }
    let exact = loan.exact_balance(after);
    let owed = to_fen(exact);
    if prepaid > owed {
        return Err(PrepayError::MoreThanOwed { owed });
    }
    Ok(if prepaid == owed { Decimal::ZERO } else { settled(exact - prepaid.as_decimal()) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rate::Rate;
    use proptest::prelude::*;

    fn million() -> Loan {
        Loan::new(Money::yuan(1_000_000), "3.1".parse().unwrap(), 360).unwrap()
    }

    #[test]
    fn edges() {
        let owed = to_fen(million().exact_balance(36));
        assert_eq!(shorten(million(), 36, owed), Ok(Shortened { remaining: 0, saved: 324 }));
        assert_eq!(reduce(million(), 36, owed), Ok(Money::ZERO));
        assert_eq!(shorten(million(), 36, Money::ZERO), Ok(Shortened { remaining: 324, saved: 0 }));
        assert_eq!(reduce(million(), 36, Money::ZERO), Ok(million().level_payment()));
        assert_eq!(reduce(million(), 36, owed + Money::fen(1)), Err(PrepayError::MoreThanOwed { owed }));
        let over = PrepayError::NoMonthsLeft { after: 360, months: 360 };
        assert_eq!(shorten(million(), 360, Money::ZERO), Err(over));
        assert_eq!(payoff(million(), 360).map(|payoff| payoff.amount), Ok(million().level_payment()));
        assert!(payoff(million(), 0).is_err() && payoff(million(), 361).is_err());
    }

    proptest! {
        #[test]
        fn shortening_never_lengthens(
            fen in 1_000_000_i64..1_000_000_000, milli in 0_i64..=12_000, months in 2_u32..=480,
            after in 0_u32..479, share in 0_i64..=100,
        ) {
            prop_assume!(after < months);
            let loan = Loan::new(Money::fen(fen), Rate::milli_percent(milli), months).unwrap();
            let prepaid = Money::fen(to_fen(loan.exact_balance(after)).as_fen() / 100 * share);
            let short = shorten(loan, after, prepaid).unwrap();
            prop_assert_eq!(short.remaining + short.saved, months - after);
            prop_assert!(reduce(loan, after, prepaid).unwrap() <= loan.level_payment());
        }
    }
}
