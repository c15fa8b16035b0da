//! The bounds of a loan as numbers.

use rust_decimal::Decimal;

use crate::decision::{Cite, Step};
use crate::loan::annuity::settled;
use crate::loan::limit::balance::Balance;
use crate::loan::limit::cap::Whole;
use crate::loan::limit::raise::Raise;
use crate::loan::rate::{HomeCount, TermClass};
use crate::loan::worth::Worth;
use crate::money::Money;
use crate::number::Number;
use crate::policy::{Dated, InForce, LoanPolicy, RateTable};
use crate::rate::Rate;
use crate::rounding::Rounding;

/// Bounds never exceed what the rule says, not even by a part of a fen.
const FLOOR_TO_FEN: Rounding = Rounding::FLOOR_TO_FEN;

/// Everything that the amount depends on.
pub(super) struct Sizes<'p> {
    pub(super) policy: &'p LoanPolicy,
    /// None where the centre's capacity rule is not known.
    pub(super) capacity: Option<Capacity<'p>>,
    pub(super) rate: &'p InForce<Rate>,
    pub(super) term_months: u16,
    /// The largest loan for one yuan a month; costly, so computed once a term.
    pub(super) worth: Worth,
    pub(super) price: Money,
    pub(super) down: Option<&'p InForce<Rate>>,
    pub(super) withdrawn: Option<(Money, &'p InForce<bool>)>,
    pub(super) cap: &'p InForce<Money>,
    pub(super) raise: Raise<'p>,
    pub(super) balance: Option<Balance<'p>>,
    pub(super) years: Option<(Money, Vec<Step>)>,
    pub(super) whole: Whole<'p>,
    /// What is asked for; more is not looked into.
    pub(super) wanted: Option<Money>,
}

/// 还款能力: what goes into the highest monthly payment.
pub(super) struct Capacity<'p> {
    pub(super) base: Money,
    /// The spouse's base with the row that lets it count.
    pub(super) spouse: Option<(Money, &'p InForce<bool>)>,
    /// Other debts with the row that takes them off.
    pub(super) debts: Option<(Money, &'p InForce<bool>)>,
    pub(super) average: Option<&'p InForce<u16>>,
    pub(super) ceiling: &'p InForce<Rate>,
    /// The row of the product shape with its coefficient; none for the annuity.
    pub(super) product: Option<(Cite, Option<(Number, Cite)>)>,
}

impl Capacity<'_> {
    /// The highest monthly payment.
    #[inline]
    pub(super) fn payment(&self) -> Money {
        let base = self.base + self.spouse.map_or(Money::ZERO, |(base, _)| base);
        highest_payment(base, self.ceiling.value) - self.debts.map_or(Money::ZERO, |(debts, _)| debts)
    }
}

/// 月还款额上限, before other debts.
#[inline]
pub(super) fn highest_payment(base: Money, ceiling: Rate) -> Money {
    ceiling.of(base, FLOOR_TO_FEN).unwrap_or(Money::MOST_TYPED)
}

/// 房价减首付
#[inline]
pub(super) fn less_down(price: Money, down: Rate) -> Option<Money> {
    down.rest().of(price, FLOOR_TO_FEN)
}

impl<'p> Sizes<'p> {
    /// The largest loan that the payment repays: its level payment stays within it, or so many payments come to it.
    #[inline]
    pub(super) fn by_capacity(&self) -> Option<Money> {
        let capacity = self.capacity.as_ref()?;
        let payment = capacity.payment();
        let Some((_, coefficient)) = &capacity.product else { return Some(self.worth.times(payment)) };
        let coefficient = coefficient.as_ref().map_or(Number::ONE, |(number, _)| *number);
        let worth = Decimal::from(self.term_months) * coefficient.as_decimal();
        let exact = settled(payment.or_zero().min(Money::MOST_TYPED).as_decimal() * worth);
        Some(Money::round(exact, FLOOR_TO_FEN).unwrap_or(Money::MOST_TYPED))
    }

    /// The least of the bounds apart from the cap.
    #[inline]
    pub(super) fn others(&self) -> Option<Money> {
        let years = self.years.as_ref().map(|(amount, _)| *amount);
        let bounds = [
            self.by_capacity(),
            self.by_balance(),
            years,
            self.by_price(),
            self.by_withdrawals(),
            self.wanted,
        ];
        bounds.into_iter().flatten().min()
    }

    #[inline]
    pub(super) fn by_cap(&self) -> Money {
        self.raise.of(self.cap.value)
    }

    #[inline]
    pub(super) fn by_balance(&self) -> Option<Money> {
        self.balance.as_ref().map(|balance| balance.amount(self.term_months))
    }

    #[inline]
    pub(super) fn by_price(&self) -> Option<Money> {
        less_down(self.price, self.down?.value)
    }

    #[inline]
    pub(super) fn by_withdrawals(&self) -> Option<Money> {
        self.withdrawn.map(|(withdrawn, _)| self.price - withdrawn)
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
