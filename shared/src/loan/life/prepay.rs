//! 提前还款 in the ledger convention: on any day, a part or all.
//!
//! [`crate::loan::prepay`] quotes by unrounded payments, as published examples do; this is what is really paid.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::loan::life::days::daily_interest;
use crate::loan::life::error::LifeError;
use crate::loan::life::instalment::Life;
use crate::loan::life::terms::Method;
use crate::loan::schedule::month_interest;
use crate::money::Money;
use crate::rounding::Direction;

/// What stays as it was after a part is paid early.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Keep {
    /// 缩短年限: the payment stays, the months become fewer.
    Payment,
    /// 减少月供: the months stay, the payment becomes less.
    Term,
}

/// A part that was paid early.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Prepayment {
    /// The day.
    #[serde(with = "crate::date::iso")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub on: Date,
    /// The part that repays the loan.
    pub principal: Money,
    /// Interest on that part since the last repayment day.
    pub interest: Money,
    /// Principal that is owed afterwards.
    pub balance: Money,
    /// Instalments left.
    pub remaining: u32,
    /// The payment, or part of principal, from now on.
    pub regular: Money,
}

/// 结清: what settles the loan on a day. `amount` is the sum of the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Payoff {
    /// The day.
    #[serde(with = "crate::date::iso")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub on: Date,
    /// All principal.
    pub principal: Money,
    /// Interest on it since the last repayment day.
    pub interest: Money,
    /// Interest that was postponed.
    pub caught_up: Money,
    /// What is to be paid.
    pub amount: Money,
}

impl Life {
    /// The day must lie from the last repayment day to the next, which is then paid first.
    fn open_on(&self, day: Date) -> Result<(), LifeError> {
        let to = self.due().ok_or(LifeError::Settled)?;
        if self.from <= day && day < to { Ok(()) } else { Err(LifeError::Day { from: self.from, to }) }
    }

    /// What settles the loan on a day between two repayment days (on a repayment day: after its instalment).
    ///
    /// # Law
    /// Interest up to the day without it: the monthly rate over thirty, times the days (tier D, no official text found).
    /// No fee for early repayment was found.
    ///
    /// # Errors
    /// A day before the last repayment day or from the next on; a loan that is settled.
    ///
    /// # Example
    /// ```
    /// use shared::{date::parse_date, loan::{annuity::Loan, life::{Life, Terms}}, money::Money};
    /// let loan = Loan::new(Money::yuan(360_000), "2.6".parse().unwrap(), 240).unwrap();
    /// let life = Life::new(Terms::new(loan, parse_date("2026-01-20").unwrap()), vec![]).unwrap();
    /// let payoff = life.payoff(parse_date("2026-01-30").unwrap()).unwrap();
    /// assert_eq!(payoff.amount, Money::yuan(360_260)); // ten days at 26 yuan
    /// ```
    pub fn payoff(&self, day: Date) -> Result<Payoff, LifeError> {
        self.open_on(day)?;
        let interest = daily_interest(self.balance, &self.rates, self.from, day);
        let (principal, caught_up) = (self.owed(), self.postponed + self.parked_interest(day));
        Ok(Payoff { on: day, principal, interest, caught_up, amount: principal + interest + caught_up })
    }

    /// Pays everything on a day.
    ///
    /// # Errors
    /// As [`Life::payoff`].
    pub fn settle(&mut self, day: Date) -> Result<Payoff, LifeError> {
        let payoff = self.payoff(day)?;
        (self.balance, self.parked, self.postponed) = (Money::ZERO, Money::ZERO, Money::ZERO);
        (self.remaining, self.from) = (0, day);
        Ok(payoff)
    }

    /// 部分提前还款: repays a part of the principal on a day, with the interest on that part up to the day. What is left bears a
    /// whole month's interest on the next repayment day, so each part of the loan pays for the days it was owed.
    ///
    /// # Errors
    /// As [`Life::payoff`]; nothing, or not less than what the running plan owes: all of it is [`Life::settle`].
    pub fn prepay(&mut self, day: Date, principal: Money, keep: Keep) -> Result<Prepayment, LifeError> {
        self.open_on(day)?;
        if principal <= Money::ZERO || principal >= self.balance {
            return Err(LifeError::Prepaid { owed: self.balance });
        }
        let interest = daily_interest(principal, &self.rates, self.from, day);
        self.reprice(day);
        self.balance -= principal;
        match keep {
            Keep::Payment => self.remaining = self.months_to_clear(),
            Keep::Term => self.set_regular(),
        }
        let (balance, remaining, regular) = (self.owed(), self.remaining, self.regular);
        Ok(Prepayment { on: day, principal, interest, balance, remaining, regular })
    }

    /// The principal that an amount repays when it must also bear that principal's interest up to the day: the most fen
    /// whose interest still fits.
    pub fn principal_within(&self, day: Date, amount: Money) -> Money {
        let total = |principal| principal + daily_interest(principal, &self.rates, self.from, day);
        let (yuan, whole) = (Money::yuan(1_000_000_000), i128::from(Money::yuan(1_000_000_000).as_fen()));
        let a_billion = i128::from(total(yuan).as_fen());
        let about = amount.times(whole, a_billion, Direction::Floor).unwrap_or_default() - Money::fen(2);
        let mut principal = about.or_zero();
        while total(principal + Money::fen(1)) <= amount {
            principal += Money::fen(1);
        }
        principal
    }

    /// How many months the regular part needs for the balance, and no more than are left.
    fn months_to_clear(&self) -> u32 {
        let (mut balance, mut months) = (self.balance, 1);
        while months < self.remaining {
            let interest = month_interest(balance, self.priced_at);
            let part = match self.terms.method {
                Method::Level => self.regular - interest,
                Method::LevelPrincipal => self.regular,
            };
            if balance <= part {
                break;
            }
            (balance, months) = (balance - part, months + 1);
        }
        months
    }
}

/// One way to go on after a prepayment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Choice {
    /// The prepayment.
    pub prepayment: Prepayment,
    /// All interest from the day of the prepayment on, its own included.
    pub interest: Money,
    /// How much less that is than without.
    pub saved: Money,
}

/// 缩短年限与减少月供, side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Choices {
    /// All interest from that day on if nothing is prepaid.
    pub without: Money,
    /// The payment stays.
    pub shorter: Choice,
    /// The months stay.
    pub lower: Choice,
}

/// What a prepayment saves, kept the one way or the other.
///
/// # Errors
/// As [`Life::prepay`].
///
/// # Example
/// ```
/// use shared::{date::parse_date, loan::{annuity::Loan, life::{Life, Terms, choices}}, money::Money};
/// let loan = Loan::new(Money::yuan(1_000_000), "3.1".parse().unwrap(), 360).unwrap();
/// let mut life = Life::new(Terms::new(loan, parse_date("2023-01-10").unwrap()), vec![]).unwrap();
/// life.nth(35); // thirty-six instalments
/// let both = choices(&life, parse_date("2026-01-10").unwrap(), Money::yuan(200_000)).unwrap();
/// assert_eq!(both.shorter.prepayment.remaining, 229); // 95 months fewer, as the quoted example has it
/// assert_eq!(both.lower.prepayment.regular, Money::fen(335_817));
/// assert!(both.shorter.saved > both.lower.saved);
/// ```
pub fn choices(life: &Life, day: Date, principal: Money) -> Result<Choices, LifeError> {
    let without = life.interest_to_come();
    let choose = |keep| {
        let mut life = life.clone();
        let prepayment = life.prepay(day, principal, keep)?;
        let interest = prepayment.interest + life.interest_to_come();
        Ok(Choice { prepayment, interest, saved: without - interest })
    };
    Ok(Choices { without, shorter: choose(Keep::Payment)?, lower: choose(Keep::Term)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::parse_date;
    use crate::loan::annuity::Loan;
    use crate::loan::life::Terms;
    use crate::rate::Rate;
    use proptest::prelude::*;

    fn life(yuan: i64, milli: i64, months: u32, paid: u32) -> Life {
        let loan = Loan::new(Money::yuan(yuan), Rate::milli_percent(milli), months).unwrap();
        let mut life = Life::new(Terms::new(loan, parse_date("2020-01-15").unwrap()), vec![]).unwrap();
        (0..paid).for_each(|_| drop(life.next()));
        life
    }

    #[test]
    fn what_is_not_possible() {
        let (first, day) = (life(100_000, 3_000, 120, 0), |text| parse_date(text).unwrap());
        let between = LifeError::Day { from: day("2020-01-15"), to: day("2020-02-15") };
        let mut tried = first.clone();
        assert_eq!(first.payoff(day("2020-01-14")), Err(between));
        assert_eq!(first.payoff(day("2020-02-15")), Err(between));
        let owed = LifeError::Prepaid { owed: Money::yuan(100_000) };
        assert_eq!(tried.prepay(day("2020-01-15"), Money::ZERO, Keep::Term), Err(owed));
        assert_eq!(tried.prepay(day("2020-01-15"), Money::yuan(100_000), Keep::Term), Err(owed));
        tried.settle(day("2020-01-15")).unwrap();
        assert_eq!(tried.payoff(day("2020-01-16")), Err(LifeError::Settled));
        assert!(tried.next().is_none());
    }

    proptest! {
        #[test]
        fn prepayment_conserves_and_saves(
            yuan in 10_000_i64..2_000_000, milli in 0_i64..=6_000, months in 2_u32..=360, paid in 0_u32..359,
            share in 1_i64..100, days in 0_i64..28,
        ) {
            prop_assume!(paid < months);
            let life = life(yuan, milli, months, paid);
            let day = life.from + time::Duration::days(days);
            let owed = life.owed();
            let part = |share: i64| Money::fen((owed.as_fen() / 100 * share).max(1));
            prop_assume!(part(share) < owed);
            for keep in [Keep::Payment, Keep::Term] {
                let mut life = life.clone();
                let paid = life.prepay(day, part(share), keep).unwrap();
                let rest: Money = life.map(|row| row.principal).sum();
                prop_assert_eq!(paid.principal + rest, owed);
            }
            let both = choices(&life, day, part(share)).unwrap();
            // Each month's interest is rounded by itself: half a fen a month either way.
            let rounding = Money::fen(i64::from(months));
            prop_assert!(both.shorter.interest <= both.lower.interest + rounding);
            prop_assert!(both.lower.saved + rounding >= Money::ZERO);
            prop_assert!(both.shorter.prepayment.remaining <= life.remaining());
            if share < 99 {
                let more = choices(&life, day, part(share + 1)).unwrap();
                prop_assert!(more.shorter.interest <= both.shorter.interest + Money::fen(1));
                prop_assert!(more.lower.interest <= both.lower.interest + rounding);
            }
        }

        #[test]
        fn an_amount_is_principal_and_its_interest(yuan in 1_i64..90_000, days in 0_i64..28) {
            let life = life(100_000, 4_900, 120, 7);
            let day = life.from + time::Duration::days(days);
            let principal = life.principal_within(day, Money::yuan(yuan));
            let total = |principal| principal + daily_interest(principal, &life.rates, life.from, day);
            prop_assert!(total(principal) <= Money::yuan(yuan));
            prop_assert!(total(principal + Money::fen(1)) > Money::yuan(yuan));
        }
    }
}
