//! One case of a rule, as the search sees it: numbers that can be moved, and what comes of it.

use crate::change::{Rule, Unit};
use crate::date::EffectiveDate;
use crate::decision::Decision;
use crate::money::Money;
use crate::policy::Policy;

/// What a decision comes to for the person.
#[derive(Clone, Copy)]
pub(super) struct Standing {
    pub(super) amount: Money,
    pub(super) referred: bool,
}

/// Nothing for a refusal, for open questions, and for a referral that could not even be estimated.
pub(super) fn standing(decision: &Decision) -> Option<Standing> {
    let (grant, referred) = match decision {
        Decision::Grant(grant) => (grant, false),
        Decision::Refer(referral) => (referral.estimate.as_ref()?, true),
        Decision::Refuse(_) | Decision::Ask(_) => return None,
    };
    (grant.amount > Money::ZERO).then_some(Standing { amount: grant.amount, referred })
}

/// A movable fact as it stands in one case.
pub(super) struct Fact {
    pub(super) field: &'static str,
    pub(super) name: (&'static str, &'static str),
    pub(super) unit: Unit,
    pub(super) range: (i64, i64),
    pub(super) value: i64,
}

/// A rule and the facts of one case, without their type: the search is written once, not once for every rule.
pub(super) trait Case {
    /// How many facts of the rule can be moved.
    fn movable(&self) -> usize;
    /// One of them; nothing where it is not known yet.
    fn fact(&self, index: usize) -> Option<Fact>;
    /// What comes of it with another value of one fact.
    fn with(&self, index: usize, value: i64) -> Option<Standing>;
    /// What comes of it on a later day, if only time passes, and what must go on meanwhile.
    fn on(&self, day: EffectiveDate) -> (Option<Standing>, Option<(&'static str, &'static str)>);
}

pub(super) struct Asked<'a, F: 'static> {
    pub(super) rule: &'a Rule<F>,
    pub(super) facts: &'a F,
    pub(super) policy: &'a Policy,
    pub(super) day: EffectiveDate,
}

impl<F: Clone + PartialEq> Case for Asked<'_, F> {
    fn movable(&self) -> usize {
        self.rule.movable.len()
    }

    fn fact(&self, index: usize) -> Option<Fact> {
        let movable = self.rule.movable.get(index)?;
        let value = (movable.read)(self.facts)?;
        let range = (movable.range)(self.day);
        Some(Fact { field: movable.field, name: movable.name, unit: movable.unit, range, value })
    }

    fn with(&self, index: usize, value: i64) -> Option<Standing> {
        let movable = self.rule.movable.get(index)?;
        let mut facts = self.facts.clone();
        (movable.write)(&mut facts, value);
        standing(&(self.rule.decide)(&facts, self.policy, self.day))
    }

    fn on(&self, day: EffectiveDate) -> (Option<Standing>, Option<(&'static str, &'static str)>) {
        let later =
            self.rule.later.as_ref().map(|later| ((later.facts)(self.facts, self.day, day), later.meanwhile));
        let changed = later.filter(|(facts, _)| facts != self.facts);
        let facts = changed.as_ref().map_or(self.facts, |(facts, _)| facts);
        let standing = standing(&(self.rule.decide)(facts, self.policy, day));
        (standing, changed.map(|(_, meanwhile)| meanwhile))
    }
}
