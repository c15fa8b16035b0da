//! 分期还款: the instalments of a running loan.

use serde::Serialize;
use time::Date;

use crate::loan::life::days::{DayBasis, Piece, daily_interest, interest};
use crate::loan::life::error::LifeError;
use crate::loan::life::rates::{RateChange, Rates};
use crate::loan::life::terms::{Method, Terms};
use crate::loan::schedule::month_interest;
use crate::money::Money;
use crate::rate::Rate;

/// What happened on a repayment day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The instalment was paid.
    Paid,
    /// 延期: nothing was due; the interest is owed.
    Postponed,
}

/// One repayment day. `payment = principal + interest + caught_up` where it was paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Row {
    /// From one; postponed ones count.
    pub number: u32,
    /// Paid or postponed.
    pub kind: Kind,
    /// The repayment day.
    #[serde(with = "crate::date::iso")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub due: Date,
    /// The days that the interest is for, cut where the rate changes.
    pub pieces: Vec<Piece>,
    /// What these days count for.
    pub basis: DayBasis,
    /// What is paid.
    pub payment: Money,
    /// The part that repays the loan.
    pub principal: Money,
    /// Interest of this period: paid with it, or owed from it when postponed.
    pub interest: Money,
    /// Postponed interest that is paid with it.
    pub caught_up: Money,
    /// Principal that is owed afterwards.
    pub balance: Money,
}

/// A running loan: what is owed and what comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Life {
    pub(super) terms: Terms,
    pub(super) rates: Rates,
    /// Principal in the running plan.
    pub(super) balance: Money,
    /// The payment (等额本息) or the part of principal (等额本金), and the rate it was computed at.
    pub(super) regular: Money,
    pub(super) priced_at: Rate,
    /// Instalments still to pay, and repayment days passed.
    pub(super) remaining: u32,
    pub(super) passed: u32,
    /// The day from which interest runs.
    pub(super) from: Date,
    /// Postponed interest; what is caught up with each instalment, where it is spread.
    pub(super) postponed: Money,
    pub(super) spread: Option<Money>,
    /// Postponed principal that is paid with the last instalment, and the day from which its interest runs.
    pub(super) parked: Money,
    pub(super) parked_from: Date,
}

impl Life {
    /// A loan on the day it is paid out, with the changes of its rate.
    ///
    /// # Errors
    /// A repayment day that is no day of a month.
    ///
    /// # Example
    /// ```
    /// use shared::{date::parse_date, loan::{annuity::Loan, life::{Life, Terms}}, money::Money};
    /// let loan = Loan::new(Money::yuan(300_000), "3.25".parse().unwrap(), 240).unwrap();
    /// let mut life = Life::new(Terms::new(loan, parse_date("2026-01-20").unwrap()), vec![]).unwrap();
    /// let first = life.next().unwrap();
    /// assert_eq!((first.due, first.payment), (parse_date("2026-02-20").unwrap(), Money::fen(170_159)));
    /// assert_eq!(life.last().unwrap().payment, Money::fen(170_062));
    /// ```
    pub fn new(terms: Terms, changes: Vec<RateChange>) -> Result<Life, LifeError> {
        terms.check()?;
        let rates = Rates::new(terms.loan.annual(), changes);
        let (balance, remaining) = (terms.loan.principal(), terms.loan.months());
        let priced_at = rates.on(terms.issued);
        let regular = terms.regular(balance, priced_at, remaining).unwrap_or(balance);
        let (from, parked_from) = (terms.issued, terms.issued);
        Ok(Life {
            terms,
            rates,
            balance,
            regular,
            priced_at,
            remaining,
            passed: 0,
            from,
            postponed: Money::ZERO,
            spread: None,
            parked: Money::ZERO,
            parked_from,
        })
    }

    /// The principal that is owed.
    pub fn owed(&self) -> Money {
        self.balance + self.parked
    }

    /// Instalments still to pay.
    pub fn remaining(&self) -> u32 {
        self.remaining
    }

    /// The level payment, or the level part of principal, that the next instalment is made of.
    pub fn regular(&self) -> Money {
        self.regular
    }

    /// The next repayment day; none when nothing is owed.
    pub fn due(&self) -> Option<Date> {
        (self.remaining > 0).then(|| self.terms.due(self.passed + 1))
    }

    /// All interest from here to the end.
    pub fn interest_to_come(&self) -> Money {
        self.clone().map(|row| row.interest + row.caught_up).sum()
    }

    /// A new regular part where the rate of a day is not the one that the last was computed at.
    pub(super) fn reprice(&mut self, day: Date) {
        let rate = self.rates.on(day);
        if rate != self.priced_at {
            self.priced_at = rate;
            self.set_regular();
        }
    }

    pub(super) fn set_regular(&mut self) {
        self.regular =
            self.terms.regular(self.balance, self.priced_at, self.remaining).unwrap_or(self.balance);
    }

    /// Interest of the period up to a repayment day, and the pieces it is made of.
    fn period_interest(&self, due: Date) -> (Money, Vec<Piece>, DayBasis) {
        let pieces = |basis| self.rates.pieces(self.from, due, basis);
        let basis = match (self.passed, self.terms.first) {
            (0, DayBasis::Actual360 | DayBasis::Thirty360) => self.terms.first,
            _ if pieces(DayBasis::WholeMonth).len() > 1 => self.terms.split,
            _ => DayBasis::WholeMonth,
        };
        let pieces = pieces(basis);
        (interest(self.balance, &pieces, basis), pieces, basis)
    }

    /// What is caught up with the instalment: with the last, all that is postponed.
    fn caught_up(&self, due: Date, last: bool) -> Money {
        let all = self.postponed + self.parked_interest(due);
        if last { all } else { self.spread.unwrap_or_default().min(all) }
    }

    pub(super) fn parked_interest(&self, to: Date) -> Money {
        daily_interest(self.parked, &self.rates, self.parked_from, to)
    }
}

impl Iterator for Life {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        let due = self.due()?;
        self.reprice(due.previous_day().unwrap_or(due));
        let (interest, pieces, basis) = self.period_interest(due);
        let last = self.remaining == 1;
        let regular = match self.terms.method {
            Method::LevelPrincipal => self.regular,
            // A broken first month or a change of the rate alters the interest, not how much of the loan is repaid.
            Method::Level => self.regular - month_interest(self.balance, self.priced_at),
        };
        let planned = if last { self.balance } else { regular.or_zero().min(self.balance) };
        let caught_up = self.caught_up(due, last);
        let principal = if last { planned + self.parked } else { planned };
        self.balance -= planned;
        self.postponed = if last { Money::ZERO } else { self.postponed - caught_up };
        if last {
            self.parked = Money::ZERO;
        }
        (self.remaining, self.passed, self.from) = (self.remaining - 1, self.passed + 1, due);
        let payment = principal + interest + caught_up;
        let (number, balance) = (self.passed, self.owed());
        Some(Row {
            number,
            kind: Kind::Paid,
            due,
            pieces,
            basis,
            payment,
            principal,
            interest,
            caught_up,
            balance,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::parse_date;
    use crate::loan::annuity::Loan;
    use crate::loan::schedule::{level, level_principal};
    use proptest::prelude::*;

    pub(super) fn any_terms() -> impl Strategy<Value = Terms> {
        (1_000_i64..2_000_000_000, 0_i64..=8_000, 1_u32..=400, 0_i64..4_000, 1_u8..=31, any::<bool>())
            .prop_map(|(fen, milli, months, day, due_day, level)| {
                let loan = Loan::new(Money::fen(fen), Rate::milli_percent(milli), months).unwrap();
                let issued = parse_date("2020-01-01").unwrap() + time::Duration::days(day);
                let method = if level { Method::Level } else { Method::LevelPrincipal };
                Terms { method, due_day, ..Terms::new(loan, issued) }
            })
    }

    proptest! {
        #[test]
        fn a_life_without_events_is_the_schedule(terms in any_terms()) {
            let schedule = match terms.method {
                Method::Level => level(terms.loan),
                Method::LevelPrincipal => level_principal(terms.loan),
            };
            let life: Vec<Row> = Life::new(terms, vec![]).unwrap().collect();
            prop_assert_eq!(life.len(), schedule.clone().count());
            for (row, plan) in life.iter().zip(schedule) {
                prop_assert_eq!(
                    (row.number, row.payment, row.principal, row.interest, row.balance),
                    (plan.number, plan.payment, plan.principal, plan.interest, plan.balance)
                );
            }
        }

        #[test]
        fn principals_sum_to_the_loan_at_any_rates_and_bases(
            terms in any_terms(), changes in prop::collection::vec((0_i64..6_000, 0_i64..=8_000), 0..6), basis in 0_usize..3,
        ) {
            let basis = [DayBasis::WholeMonth, DayBasis::Actual360, DayBasis::Thirty360][basis];
            let terms = Terms { first: basis, split: basis, ..terms };
            let change = |(day, milli)| RateChange {
                from: terms.issued + time::Duration::days(day),
                rate: Rate::milli_percent(milli),
            };
            let rows: Vec<Row> =
                Life::new(terms, changes.into_iter().map(change).collect()).unwrap().collect();
            prop_assert_eq!(rows.iter().map(|row| row.principal).sum::<Money>(), terms.loan.principal());
            prop_assert!(rows.iter().all(|row| row.payment == row.principal + row.interest));
            prop_assert!(rows.iter().all(|row| row.principal >= Money::ZERO));
            prop_assert_eq!(rows.last().unwrap().balance, Money::ZERO);
        }
    }
}
