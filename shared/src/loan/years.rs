//! 还款计划 by calendar year: what is paid in each year of a schedule.

use crate::loan::schedule::Instalment;
use crate::money::Money;
use crate::month::Month;

/// One calendar year of a schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearPaid {
    /// 2027
    pub year: i32,
    /// How many instalments fall in it.
    pub instalments: u32,
    /// All payments.
    pub payment: Money,
    /// The part that repays the loan.
    pub principal: Money,
    /// The part that is interest.
    pub interest: Money,
    /// What is owed at the end of the year.
    pub balance: Money,
}

/// Adds up the instalments of each calendar year; the first is due in `first`.
///
/// ```
/// use shared::{loan::{annuity::Loan, schedule, years::by_year}, money::Money};
/// let loan = Loan::new(Money::yuan(300_000), "3.25".parse().unwrap(), 240).unwrap();
/// let years = by_year(schedule::level(loan), "2026-12".parse().unwrap());
/// assert_eq!((years[0].year, years[0].instalments, years.len()), (2026, 1, 21));
/// assert_eq!(years.iter().map(|year| year.principal).sum::<Money>(), Money::yuan(300_000));
/// ```
pub fn by_year(instalments: impl Iterator<Item = Instalment>, first: Month) -> Vec<YearPaid> {
    let mut years: Vec<YearPaid> = Vec::new();
    for (month, row) in (0..).map(|later| first.plus(later)).zip(instalments) {
        let year = month.year();
        if years.last().is_none_or(|last| last.year != year) {
            let (payment, principal, interest) = (Money::ZERO, Money::ZERO, Money::ZERO);
            years.push(YearPaid { year, instalments: 0, payment, principal, interest, balance: row.balance });
        }
        let Some(last) = years.last_mut() else { continue };
        last.instalments += 1;
        last.payment += row.payment;
        last.principal += row.principal;
        last.interest += row.interest;
        last.balance = row.balance;
    }
    years
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loan::{annuity::Loan, schedule};

    #[test]
    fn each_year_has_its_own_instalments_and_no_other() {
        let loan = Loan::new(Money::yuan(300_000), "3.25".parse().unwrap(), 26).unwrap();
        let rows: Vec<Instalment> = schedule::level(loan).collect();
        let years = by_year(rows.iter().copied(), "2026-12".parse().unwrap());
        let parts = [(2026, 0..1), (2027, 1..13), (2028, 13..25), (2029, 25..26)];
        assert_eq!(years.len(), parts.len());
        for (found, (year, part)) in years.iter().zip(parts) {
            let rows = &rows[part];
            let sum = |of: fn(&Instalment) -> Money| rows.iter().map(of).sum::<Money>();
            let expected = YearPaid {
                year,
                instalments: u32::try_from(rows.len()).unwrap(),
                payment: sum(|row| row.payment),
                principal: sum(|row| row.principal),
                interest: sum(|row| row.interest),
                balance: rows.last().unwrap().balance,
            };
            assert_eq!(*found, expected);
        }
    }
}
