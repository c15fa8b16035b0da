//! What the rule says of a kind of borrowers: its conditions, its rows, the worth of a payment.

use crate::date::EffectiveDate;
use crate::loan::limit::many::borrowers::Borrower;
use crate::loan::limit::sizes::Sizes;
use crate::loan::limit::{LoanFacts, applied_for, sizes};
use crate::loan::worth::Worth;
use crate::money::Money;
use crate::policy::Policy;
use crate::rate::Rate;

/// What a kind of borrowers comes to.
pub(super) enum Kind {
    /// Refused whatever the amounts are.
    Refused,
    /// Bounded by these figures.
    Bounded(Figures),
    /// Only the rule itself can say.
    ByRule,
}

/// The usual bounds without their working.
pub(super) struct Figures {
    /// Share of the base that the payment may reach.
    pub(super) ceiling: Rate,
    /// Whether the spouse's base counts.
    pub(super) spouse: bool,
    /// What a payment is worth as a loan.
    pub(super) worth: Worth,
    /// The least down payment.
    pub(super) down: Rate,
    /// Whether withdrawals and the loan together stay within the price.
    pub(super) withdrawals: bool,
    /// The highest loan.
    pub(super) cap: Money,
}

/// Asks the rule about one of the kind of whom everything counts: one alone is rich, one of a couple has a rich spouse, so
/// that the second income matters and every uplift does. Where that income does not count, about a rich couple as well.
pub(super) fn of(
    borrower: &Borrower,
    policy: &Policy,
    day: EffectiveDate,
    worth: &mut dyn FnMut(Rate, u32) -> Worth,
) -> Kind {
    let base = if borrower.family { Money::fen(1) } else { Money::MOST_TYPED };
    let found = match ask(base, borrower, policy, day, worth) {
        Ok(found) => found,
        Err(kind) => return kind,
    };
    if found.others().is_some_and(|others| found.by_cap() < others) {
        return Figures::of(&found, &found).map_or(Kind::ByRule, Kind::Bounded);
    }
    match ask(Money::MOST_TYPED, borrower, policy, day, worth) {
        Ok(richest) => Figures::of(&found, &richest).map_or(Kind::ByRule, Kind::Bounded),
        Err(_) => Kind::ByRule,
    }
}

/// What the rule finds for a base, a rich spouse and the dearest of homes; else what the kind comes to.
fn ask<'p>(
    base: Money,
    borrower: &Borrower,
    policy: &'p Policy,
    day: EffectiveDate,
    worth: &mut dyn FnMut(Rate, u32) -> Worth,
) -> Result<Sizes<'p>, Kind> {
    let facts = LoanFacts::from(&Borrower {
        base,
        spouse_base: Money::MOST_TYPED,
        price: Money::MOST_TYPED,
        months_contributed: u16::MAX,
        withdrawn_for_home: Money::ZERO,
        ..*borrower
    });
    let mut findings = applied_for(&LoanFacts::default(), policy, day);
    let sizes = sizes(&mut findings, &facts, None, worth);
    if !findings.is_clear() {
        return Err(Kind::Refused);
    }
    sizes.filter(|_| !findings.is_open() && !findings.is_asking()).ok_or(Kind::ByRule)
}

impl Figures {
    /// None where a bound is not one of the usual ones.
    fn of(found: &Sizes<'_>, richest: &Sizes<'_>) -> Option<Figures> {
        let capacity =
            found.capacity.as_ref().filter(|rule| rule.product.is_none() && rule.debts.is_none())?;
        if found.balance.is_some() || found.years.is_some() {
            return None;
        }
        Some(Figures {
            ceiling: capacity.ceiling.value,
            spouse: capacity.spouse.is_some(),
            worth: found.worth,
            down: found.down?.value,
            withdrawals: found.withdrawn.is_some(),
            cap: richest.by_cap(),
        })
    }
}
