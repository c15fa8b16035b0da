//! What the contract says: amount, rate, term, method and repayment day.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::loan::annuity::{Loan, LoanError};
use crate::loan::life::days::DayBasis;
use crate::loan::life::error::LifeError;
use crate::money::Money;
use crate::month::Month;
use crate::rate::Rate;
use crate::rounding::Direction;

/// 还款方式
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// 等额本息: the same payment every month.
    #[default]
    Level,
    /// 等额本金: the same principal every month.
    LevelPrincipal,
}

/// The contract of one loan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Amount, first rate and number of instalments.
    pub loan: Loan,
    /// How it is repaid.
    pub method: Method,
    /// 放款日: the day it was paid out.
    pub issued: Date,
    /// 还款日: the day of the month; the last of a month that has no such day.
    pub due_day: u8,
    /// What the first period, from disbursement to the first repayment day, counts for.
    pub first: DayBasis,
    /// What a period in which the rate changes counts for.
    pub split: DayBasis,
}

impl Terms {
    /// A level loan whose first period is a whole month, repaid on its day of disbursement.
    pub fn new(loan: Loan, issued: Date) -> Terms {
        let (first, split) = (DayBasis::WholeMonth, DayBasis::WholeMonth);
        Terms { loan, method: Method::Level, issued, due_day: issued.day(), first, split }
    }

    /// The day of instalment `number` (from one): the repayment day of the month that is so many after disbursement.
    ///
    /// # Law
    /// That the first instalment falls in the month after disbursement is the usual practice; no text was found.
    ///
    /// ```
    /// use shared::{date::parse_date, loan::{annuity::Loan, life::Terms}, money::Money};
    /// let loan = Loan::new(Money::yuan(300_000), "2.6".parse().unwrap(), 240).unwrap();
    /// let terms = Terms { due_day: 31, ..Terms::new(loan, parse_date("2026-10-08").unwrap()) };
    /// assert_eq!(terms.due(1), parse_date("2026-11-30").unwrap());
    /// assert_eq!(terms.due(2), parse_date("2026-12-31").unwrap());
    /// ```
    pub fn due(&self, number: u32) -> Date {
        let month = Month::of(self.issued).plus(i32::try_from(number).unwrap_or(i32::MAX));
        month.first_day().replace_day(self.due_day).unwrap_or_else(|_| month.last_day())
    }

    /// # Errors
    /// A repayment day that is no day of a month.
    pub(crate) fn check(&self) -> Result<(), LifeError> {
        if (1..=31).contains(&self.due_day) { Ok(()) } else { Err(LifeError::DueDay) }
    }

    /// The part that stays the same from month to month, for what is owed over so many months.
    pub(crate) fn regular(&self, owed: Money, rate: Rate, months: u32) -> Result<Money, LoanError> {
        let loan = Loan::new(owed, rate, months)?;
        Ok(match self.method {
            Method::Level => loan.level_payment(),
            Method::LevelPrincipal => {
                let part = owed.times(1, i128::from(months), Direction::HalfUp);
                part.expect("a part is not more than the whole")
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::parse_date;

    #[test]
    fn a_repayment_day_is_a_day_of_a_month() {
        let loan = Loan::new(Money::yuan(300_000), "2.6".parse().unwrap(), 240).unwrap();
        let checked =
            |due_day| Terms { due_day, ..Terms::new(loan, parse_date("2026-10-08").unwrap()) }.check();
        assert_eq!([1, 31].map(checked), [Ok(()), Ok(())]);
        assert_eq!([0, 32].map(checked), [Err(LifeError::DueDay), Err(LifeError::DueDay)]);
    }
}
