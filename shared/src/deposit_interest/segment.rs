//! 计息段: stretches of days in which neither balance nor rate changes.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::date::EffectiveDate;
use crate::deposit_interest::product::Product;
use crate::money::Money;
use crate::policy::{Dated, DepositInterestPolicy, NotInForce};
use crate::rate::{Rate, next_change};

/// The two balances of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// 上年结转: what was carried forward on 1 July.
    Carried,
    /// 当年归集: what was paid in since.
    Current,
}

/// Money that comes in (or goes out, below nought) on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Movement {
    /// The day: it bears interest on what came in, and none on what went out.
    #[serde(with = "crate::date::iso")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub on: Date,
    /// The balance it changes. Which of the two a withdrawal is taken from first is the caller's to know.
    pub part: Part,
    /// How much.
    pub amount: Money,
}

/// One stretch of days of one balance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Segment {
    /// Which balance.
    pub part: Part,
    /// First day that counts.
    #[serde(with = "crate::date::iso")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub from: Date,
    /// First day that does not.
    #[serde(with = "crate::date::iso")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub to: Date,
    /// The balance on each of these days.
    pub balance: Money,
    /// The annual rate.
    pub rate: Rate,
    /// How many days.
    pub days: u32,
}

impl Segment {
    /// What its interest is computed from.
    pub fn product(&self) -> Product {
        Product::of(self.balance, self.rate, self.days)
    }
}

/// The segments of one balance, in the order of the days: cut where money moves and where the rate changes.
#[derive(Clone, Debug)]
pub struct Segments<'a> {
    part: Part,
    rates: &'a Dated<Rate>,
    /// The movements of this part still to come, by day.
    movements: std::vec::IntoIter<Movement>,
    next: Option<Movement>,
    at: Date,
    to: Date,
    balance: Money,
}

impl<'a> Segments<'a> {
    /// From a day on, up to but without another; the movements may be in any order, and of other days and parts.
    ///
    /// # Example
    /// ```
    /// use shared::{date::parse_date, deposit_interest::{Movement, Part, Segments}, money::Money, policy::packs};
    /// let day = |text| parse_date(text).unwrap();
    /// let policy = packs::load("yancheng").unwrap();
    /// let paid = Movement { on: day("2025-07-15"), part: Part::Current, amount: Money::yuan(1_000) };
    /// let rows = Segments::new(&policy.deposit_interest, Part::Current, Money::ZERO, &[paid], day("2025-07-01"), day("2026-07-01"));
    /// let rows: Vec<_> = rows.map(Result::unwrap).collect();
    /// assert_eq!((rows[1].days, rows[1].balance), (351, Money::yuan(1_000)));
    /// assert_eq!(rows[1].product().interest(), Money::fen(1_463)); // 1,000 × 1.5 % × 351 / 360 = 14.625
    /// ```
    pub fn new(
        policy: &'a DepositInterestPolicy,
        part: Part,
        opening: Money,
        movements: &[Movement],
        from: Date,
        to: Date,
    ) -> Segments<'a> {
        let rates = match part {
            Part::Carried => &policy.carried,
            Part::Current => &policy.current_year,
        };
        let ours = |movement: &&Movement| movement.part == part && from <= movement.on && movement.on < to;
        let mut movements: Vec<Movement> = movements.iter().filter(ours).copied().collect();
        movements.sort_by_key(|movement| movement.on);
        let mut movements = movements.into_iter();
        let next = movements.next();
        Segments { part, rates, movements, next, at: from, to, balance: opening }
    }
}

impl Iterator for Segments<'_> {
    type Item = Result<Segment, NotInForce>;

    fn next(&mut self) -> Option<Self::Item> {
        while let Some(movement) = self.next.filter(|movement| movement.on == self.at) {
            self.balance += movement.amount;
            self.next = self.movements.next();
        }
        let from = self.at;
        if self.to <= from {
            return None;
        }
        let rate = match self.rates.on(EffectiveDate(from)) {
            Ok(row) => row.value,
            Err(gap) => {
                self.at = self.to;
                return Some(Err(gap));
            }
        };
        let changed = next_change(self.rates.0.iter().map(|row| (row.from, row.value)), from, rate);
        let moved = self.next.map(|movement| movement.on);
        let to = changed.into_iter().chain(moved).fold(self.to, Date::min);
        let days = u32::try_from((to - from).whole_days()).unwrap_or(0);
        self.at = to;
        Some(Ok(Segment { part: self.part, from, to, balance: self.balance, rate, days }))
    }
}
