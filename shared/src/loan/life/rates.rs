//! 利率调整: the rates that one loan bears from day to day.

use serde::{Deserialize, Serialize};
use time::{Date, Month};

use crate::date::EffectiveDate;
use crate::decision::{Assumption, Cite, Step};
use crate::findings::step;
use crate::loan::life::days::{DayBasis, Piece};
use crate::loan::rate::{HomeCount, TermClass, row};
use crate::loan::reprice::rate_day;
use crate::month::months_later;
use crate::policy::{InForce, NotInForce, RateTable};
use crate::rate::{Rate, next_change};
use crate::text::Text;

/// The longest term, in months, that keeps the rate of the contract.
const KEEPS_ITS_RATE_MONTHS: u32 = 12;

/// From this day on, this annual rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RateChange {
    /// First day.
    #[serde(with = "crate::date::iso")]
    pub from: Date,
    /// The annual rate.
    pub rate: Rate,
}

/// The rate of a loan on each day: the contract's, then every change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rates {
    first: Rate,
    changes: Vec<RateChange>,
}

/// The rates of a loan as a pack gives them, with their rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyRates {
    /// The contract's rate: that of the day of disbursement.
    pub first: Rate,
    /// What each 1 January changes, as far as rows are known.
    pub changes: Vec<RateChange>,
    /// Each rate with its day and row.
    pub steps: Vec<Step>,
    /// Rows that are assumed or outdated.
    pub assumed: Vec<Assumption>,
}

impl Rates {
    /// A first rate and its changes, in any order; of two on one day the later in the list counts.
    pub fn new(first: Rate, mut changes: Vec<RateChange>) -> Rates {
        changes.sort_by_key(|change| change.from);
        changes.dedup_by(|later, kept| {
            let same_day = later.from == kept.from;
            if same_day {
                *kept = *later;
            }
            same_day
        });
        Rates { first, changes }
    }

    /// The rate that a day bears.
    pub fn on(&self, day: Date) -> Rate {
        self.changes.iter().rev().find(|change| change.from <= day).map_or(self.first, |change| change.rate)
    }

    /// The days between, cut where the rate really changes.
    pub fn pieces(&self, from: Date, to: Date, basis: DayBasis) -> Vec<Piece> {
        let (mut pieces, mut start) = (vec![], from);
        while start < to {
            let rate = self.on(start);
            let rows = self.changes.iter().map(|change| (change.from, change.rate));
            let end = next_change(rows, start, rate).map_or(to, |changed| changed.min(to));
            pieces.push(Piece { from: start, to: end, days: basis.days(start, end), rate });
            start = end;
        }
        pieces
    }
}

/// 利率调整: the rate of the day of disbursement, and that of every 1 January of the term.
///
/// # Law
/// 中国人民银行 2015-06-28 notice: a loan of up to a year keeps the rate of its contract; a longer one takes the rate in force on
/// each 1 January. Later rows than the last of the pack are not known: the last known rate then stands.
///
/// # Errors
/// Before the first row of the pack.
///
/// # Example
/// ```
/// use shared::{loan::{life::policy_rates, rate::HomeCount}, policy::packs};
/// let policy = packs::load("yancheng").unwrap();
/// let issued = "2024-08-01".parse().unwrap();
/// let rates = policy_rates(&policy.loan.rate, issued, 240, HomeCount::First).unwrap();
/// assert_eq!(rates.first.to_string(), "2.85");
/// assert_eq!(rates.changes.len(), 1); // 2.6 % from 1 January 2026
/// let short = policy_rates(&policy.loan.rate, issued, 12, HomeCount::First).unwrap();
/// assert!(short.changes.is_empty());
/// ```
pub fn policy_rates(
    table: &RateTable,
    issued: EffectiveDate,
    months: u32,
    home: HomeCount,
) -> Result<PolicyRates, NotInForce> {
    let term = TermClass::of_months(months);
    let first = row(table, issued, home, term)?;
    let mut found = PolicyRates { first: first.value, changes: vec![], steps: vec![], assumed: vec![] };
    found.step(issued, first);
    found.used(issued, first);
    if months <= KEEPS_ITS_RATE_MONTHS {
        return Ok(found);
    }
    let last = months_later(issued.0, u16::try_from(months).unwrap_or(u16::MAX));
    let mut rate = first.value;
    for year in issued.0.year() + 1..=last.year() {
        let Ok(day) = Date::from_calendar_date(year, Month::January, 1) else { break };
        let Some(on) = rate_day(issued, EffectiveDate(day)) else { continue };
        let row = row(table, on, home, term)?;
        found.used(on, row);
        if row.value != rate {
            rate = row.value;
            found.changes.push(RateChange { from: day, rate });
            found.step(on, row);
        }
    }
    Ok(found)
}

impl PolicyRates {
    fn step(&mut self, day: EffectiveDate, row: &InForce<Rate>) {
        let value = Text::new(format!("{day}起 {}%", row.value), format!("{}% from {day}", row.value));
        self.steps.push(step("年利率", "annual rate", value, Some(Cite::from(row))));
    }

    /// A row that changes nothing is used all the same.
    fn used(&mut self, day: EffectiveDate, row: &InForce<Rate>) {
        let assumption = row.assumption(day).map(|text| Assumption { text, cite: Cite::from(row) });
        if let Some(assumption) = assumption.filter(|assumption| !self.assumed.contains(assumption)) {
            self.assumed.push(assumption);
        }
    }
}
