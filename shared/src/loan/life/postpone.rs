//! 延期还贷: instalments that are put off, and how they are caught up with.

use serde::{Deserialize, Serialize};

use crate::loan::life::days::{DayBasis, interest};
use crate::loan::life::error::LifeError;
use crate::loan::life::instalment::{Kind, Life, Row};
use crate::loan::life::terms::Method;
use crate::loan::schedule::month_interest;
use crate::money::Money;
use crate::rounding::Direction;

/// How postponed instalments are caught up with.
///
/// # Law
/// The notices only say that a postponed instalment is neither overdue nor reported. None says how it is repaid or whether
/// interest runs on it, so the way is a choice of the caller (`loan.postponed_catch_up` in the pack); interest runs by the day at the contract's rate, without any
/// penalty (a factor of one), and none runs on postponed interest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CatchUp {
    /// 到期一并归还: the postponed principal, its interest until then and the postponed interest with the last instalment; the payments between stay.
    AtEnd,
    /// 分摊到剩余各期: a new payment over the months that are left, the postponed interest in equal parts on top.
    Spread,
    /// 期限顺延: the whole plan moves by so many months; the postponed interest with the last instalment.
    Extend,
}

impl Life {
    /// Postpones the next instalments. Each repayment day passes with nothing paid and its interest owed.
    ///
    /// # Errors
    /// A loan that is settled; as many instalments as are left or more, where the term is not extended; a term over
    /// a hundred years.
    ///
    /// # Example
    /// ```
    /// use shared::{date::parse_date, loan::{annuity::Loan, life::{CatchUp, Life, Terms}}, money::Money};
    /// let loan = Loan::new(Money::yuan(360_000), "2.6".parse().unwrap(), 240).unwrap();
    /// let mut life = Life::new(Terms::new(loan, parse_date("2026-01-20").unwrap()), vec![]).unwrap();
    /// let put_off = life.postpone(2, CatchUp::Extend).unwrap();
    /// // 31 and 28 days at 26 yuan
    /// assert_eq!((put_off[0].interest, put_off[1].interest), (Money::yuan(806), Money::yuan(728)));
    /// assert_eq!(life.last().unwrap().caught_up, Money::yuan(1_534));
    /// ```
    pub fn postpone(&mut self, instalments: u32, catch_up: CatchUp) -> Result<Vec<Row>, LifeError> {
        let most = match catch_up {
            CatchUp::AtEnd | CatchUp::Spread => self.remaining.saturating_sub(1),
            CatchUp::Extend => {
                crate::loan::annuity::Loan::MONTHS_MAX.saturating_sub(self.passed + self.remaining)
            }
        };
        if self.remaining == 0 {
            return Err(LifeError::Settled);
        }
        if !(1..=most).contains(&instalments) {
            return Err(LifeError::Postponed { most });
        }
        let mut rows = Vec::new();
        let mut parked = Money::ZERO;
        for _ in 0..instalments {
            if catch_up == CatchUp::AtEnd {
                parked += self.planned_part(self.balance - parked);
            }
            rows.extend(self.put_off());
        }
        match catch_up {
            CatchUp::AtEnd => {
                self.remaining -= instalments;
                self.park(parked);
            }
            CatchUp::Spread => {
                self.remaining -= instalments;
                self.priced_at = self.rates.on(self.from);
                self.set_regular();
                let part = self.postponed.times(1, i128::from(self.remaining), Direction::Floor);
                self.spread = part;
            }
            CatchUp::Extend => {}
        }
        Ok(rows)
    }

    /// One repayment day on which nothing is paid.
    fn put_off(&mut self) -> Option<Row> {
        let due = self.due()?;
        let pieces = self.rates.pieces(self.from, due, DayBasis::Actual360);
        let interest = interest(self.balance, &pieces, DayBasis::Actual360);
        self.postponed += interest;
        (self.passed, self.from) = (self.passed + 1, due);
        Some(Row {
            number: self.passed,
            kind: Kind::Postponed,
            due,
            pieces,
            basis: DayBasis::Actual360,
            payment: Money::ZERO,
            principal: Money::ZERO,
            interest,
            caught_up: Money::ZERO,
            balance: self.owed(),
        })
    }

    /// The principal that the plan would have repaid with its next instalment.
    fn planned_part(&self, balance: Money) -> Money {
        let part = match self.terms.method {
            Method::Level => self.regular - month_interest(balance, self.priced_at),
            Method::LevelPrincipal => self.regular,
        };
        part.or_zero().min(balance)
    }

    /// Moves principal out of the plan, to the last instalment; its interest runs by the day from here.
    fn park(&mut self, principal: Money) {
        self.postponed += self.parked_interest(self.from);
        self.parked_from = self.from;
        self.parked += principal;
        self.balance -= principal;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::parse_date;
    use crate::loan::annuity::Loan;
    use crate::loan::life::Terms;
    use crate::rate::Rate;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_way_conserves(
            yuan in 10_000_i64..2_000_000, milli in 0_i64..=6_000, months in 12_u32..=360, paid in 0_u32..6,
            put_off in 1_u32..6, level in any::<bool>(),
        ) {
            let loan = Loan::new(Money::yuan(yuan), Rate::milli_percent(milli), months).unwrap();
            let method = if level { Method::Level } else { Method::LevelPrincipal };
            let terms = Terms { method, ..Terms::new(loan, parse_date("2022-05-24").unwrap()) };
            let mut life = Life::new(terms, vec![]).unwrap();
            let before: Money = (0..paid).filter_map(|_| life.next()).map(|row| row.principal).sum();
            for (catch_up, count) in [
                (CatchUp::AtEnd, months - paid - put_off),
                (CatchUp::Spread, months - paid - put_off),
                (CatchUp::Extend, months - paid),
            ] {
                let mut life = life.clone();
                let (regular, owed) = (life.regular(), life.owed());
                let postponed: Money =
                    life.postpone(put_off, catch_up).unwrap().iter().map(|row| row.interest).sum();
                prop_assert_eq!(life.owed(), owed);
                let rows: Vec<Row> = life.collect();
                prop_assert_eq!(rows.len(), usize::try_from(count).unwrap());
                let principal: Money = rows.iter().map(|row| row.principal).sum();
                prop_assert_eq!(before + principal, loan.principal());
                let caught_up: Money = rows.iter().map(|row| row.caught_up).sum();
                match catch_up {
                    // Interest on the parked principal comes on top.
                    CatchUp::AtEnd => prop_assert!(caught_up >= postponed),
                    CatchUp::Spread | CatchUp::Extend => prop_assert_eq!(caught_up, postponed),
                }
                if catch_up != CatchUp::Spread && level && rows.len() > 1 {
                    prop_assert_eq!(rows[0].payment, regular);
                }
                prop_assert!(rows.iter().all(|row| row.payment == row.principal + row.interest + row.caught_up));
            }
        }
    }
}
