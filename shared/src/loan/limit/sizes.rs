//! The bounds of a loan as numbers.

use rust_decimal::Decimal;

use crate::date::EffectiveDate;
use crate::loan::annuity::{settled, worth_of_one};
use crate::loan::rate::{HomeCount, TermClass};
use crate::money::Money;
use crate::policy::{Dated, InForce, LoanPolicy, RateTable};
use crate::rate::Rate;
use crate::rounding::{Direction, Rounding, Step};

/// Bounds never exceed what the rule says, not even by a part of a fen.
const FLOOR_TO_FEN: Rounding = Rounding { direction: Direction::Floor, step: Step::Fen };

/// Everything that the amount depends on.
#[derive(Clone)]
pub(super) struct Sizes<'p> {
    pub(super) policy: &'p LoanPolicy,
    pub(super) day: EffectiveDate,
    pub(super) home: HomeCount,
    pub(super) base: Money,
    /// The spouse's base with the row that lets it count.
    pub(super) spouse: Option<(Money, &'p InForce<bool>)>,
    /// Other debts with the row that takes them off.
    pub(super) debts: Option<(Money, &'p InForce<bool>)>,
    pub(super) average: Option<&'p InForce<u16>>,
    pub(super) ceiling: &'p InForce<Rate>,
    pub(super) rate: &'p InForce<Rate>,
    pub(super) term_months: u16,
    /// The largest loan for one yuan a month; costly, so computed once a term.
    pub(super) worth: Decimal,
    pub(super) price: Money,
    pub(super) down: Option<&'p InForce<Rate>>,
    pub(super) withdrawn: Option<(Money, &'p InForce<bool>)>,
    pub(super) cap: &'p InForce<Money>,
    pub(super) floor: Option<&'p InForce<Money>>,
}

impl<'p> Sizes<'p> {
    /// The highest monthly payment.
    pub(super) fn payment(&self) -> Money {
        let base = self.base + self.spouse.map_or(Money::ZERO, |(base, _)| base);
        let highest = self.ceiling.value.of(base, FLOOR_TO_FEN).unwrap_or(Money::MOST_TYPED);
        highest - self.debts.map_or(Money::ZERO, |(debts, _)| debts)
    }

    /// The largest loan whose level payment stays within it.
    pub(super) fn capacity(&self) -> Money {
        let payment: Decimal = self.payment().or_zero().min(Money::MOST_TYPED).as_decimal();
        Money::round(settled(payment * self.worth), FLOOR_TO_FEN).unwrap_or(Money::MOST_TYPED)
    }

    pub(super) fn by_price(&self) -> Option<Money> {
        self.down?.value.rest().of(self.price, FLOOR_TO_FEN)
    }

    pub(super) fn by_withdrawals(&self) -> Option<Money> {
        self.withdrawn.map(|(withdrawn, _)| self.price - withdrawn)
    }

    pub(super) fn floor_to(&self) -> Money {
        self.floor.map_or(Money::ZERO, |row| row.value)
    }

    /// The least of all bounds, brought down: what [`Sizes::bounds`] come to, without their words.
    pub(super) fn amount(&self) -> Money {
        let bounds = [Some(self.capacity()), self.by_price(), Some(self.cap.value), self.by_withdrawals()];
        bounds.into_iter().flatten().min().unwrap_or_default().or_zero().floor_to(self.floor_to())
    }

    /// The same loan over another term, at the rate of that term.
    pub(super) fn with_term(&self, term_years: u16) -> Option<Sizes<'p>> {
        let term_months = term_years.checked_mul(12)?;
        let rate = rate_rows(&self.policy.rate, self.home, term_months).on(self.day).ok()?;
        let worth = worth_of_one(rate.value, u32::from(term_months));
        Some(Sizes { term_months, rate, worth, ..self.clone() })
    }
}

/// The rows of the rate for a home and a term.
pub(super) fn rate_rows(table: &RateTable, home: HomeCount, term_months: u16) -> &Dated<Rate> {
    match (home, TermClass::of_months(u32::from(term_months))) {
        (HomeCount::First, TermClass::UpToFiveYears) => &table.first_short,
        (HomeCount::First, TermClass::OverFiveYears) => &table.first_long,
        (HomeCount::Second, TermClass::UpToFiveYears) => &table.second_short,
        (HomeCount::Second, TermClass::OverFiveYears) => &table.second_long,
    }
}
