//! The search: by halves where more of a fact never makes it worse again, step by step where the range is short.

use crate::change::{Change, Movable, Rule, Unit};
use crate::date::{EffectiveDate, date_zh};
use crate::decision::Decision;
use crate::findings::{months, yuan, zh_en};
use crate::money::Money;
use crate::month::Month;
use crate::policy::Policy;
use crate::text::Text;

/// How far ahead the first day is looked for, in months.
const MONTHS_AHEAD: i32 = 120;
const FEN_A_YUAN: i64 = 100;

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

/// What a change must reach.
struct Goal {
    amount: Money,
    /// Whether the rule itself must decide.
    decided: bool,
}

impl Goal {
    fn is_met_by(&self, standing: Standing) -> bool {
        standing.amount >= self.amount && !(self.decided && standing.referred)
    }
}

pub(super) struct Search<'a, F: 'static> {
    pub(super) rule: &'a Rule<F>,
    pub(super) facts: &'a F,
    pub(super) policy: &'a Policy,
    pub(super) day: EffectiveDate,
}

impl<F: Clone + PartialEq> Search<'_, F> {
    fn with(&self, movable: &Movable<F>, value: i64) -> Option<Standing> {
        let mut facts = self.facts.clone();
        (movable.write)(&mut facts, value);
        standing(&(self.rule.decide)(&facts, self.policy, self.day))
    }

    /// The least change of one fact that reaches what is asked; nothing where this fact alone cannot.
    pub(super) fn least(
        &self,
        movable: &Movable<F>,
        now: Option<Standing>,
        wanted: Option<Money>,
    ) -> Option<Change> {
        let from = (movable.read)(self.facts)?;
        let goal = self.goal(movable, from, now, wanted)?;
        let range = (movable.range)(self.day);
        let reaches = |value: i64| self.with(movable, value).is_some_and(|standing| goal.is_met_by(standing));
        let value = match movable.unit {
            Unit::Money => by_halves(from, range, FEN_A_YUAN, reaches)?,
            Unit::Months => by_halves(from, range, 1, reaches)?,
            Unit::Years | Unit::Month | Unit::Flag => step_by_step(from, range, reaches)?,
        };
        let standing = self.with(movable, value)?;
        Some(Change {
            field: movable.field.to_owned(),
            to: typed(movable.unit, value),
            text: sentence(movable, from, value),
            amount: standing.amount,
            referred: standing.referred,
        })
    }

    /// The wish; else that anything is granted; else the most that this fact alone can bring, or the same without a referral.
    fn goal(
        &self,
        movable: &Movable<F>,
        from: i64,
        now: Option<Standing>,
        wanted: Option<Money>,
    ) -> Option<Goal> {
        let amount = match (wanted, now) {
            (Some(wanted), _) => wanted,
            (None, None) => Money::fen(1),
            (None, Some(now)) => {
                let best = self.best(movable, from).filter(|best| *best > now.amount);
                match best {
                    Some(best) => best,
                    None if now.referred => return Some(Goal { amount: now.amount, decided: true }),
                    None => return None,
                }
            }
        };
        Some(Goal { amount, decided: false })
    }

    /// The most that this fact alone can bring.
    fn best(&self, movable: &Movable<F>, from: i64) -> Option<Money> {
        let (least, most) = (movable.range)(self.day);
        let amount = |value| self.with(movable, value).map(|standing| standing.amount);
        match movable.unit {
            Unit::Money | Unit::Months => {
                [least.min(from), most.max(from)].into_iter().filter_map(amount).max()
            }
            Unit::Years | Unit::Month | Unit::Flag => (least..=most).filter_map(amount).max(),
        }
    }

    /// The first later day on which it is reached if only time passes.
    pub(super) fn first_day(&self, wanted: Option<Money>) -> Option<Change> {
        let goal = wanted.unwrap_or(Money::fen(1));
        let on = |day: EffectiveDate| {
            let facts = (self.rule.later)(self.facts, self.day, day);
            standing(&(self.rule.decide)(&facts, self.policy, day)).filter(|then| then.amount >= goal)
        };
        let mut before = self.day;
        let after = (1..=MONTHS_AHEAD)
            .map(|ahead| EffectiveDate(self.day.month().plus(ahead).first_day()))
            .find(|day| {
            let reached = on(*day).is_some();
            if !reached {
                before = *day;
            }
            reached
        })?;
        let day = first_between(before, after, |day| on(day).is_some());
        let standing = on(day)?;
        let going_on = (self.rule.later)(self.facts, self.day, day) != *self.facts;
        Some(Change {
            field: "date".to_owned(),
            to: day.to_string(),
            text: of_day(day, going_on),
            amount: standing.amount,
            referred: standing.referred,
        })
    }
}

/// The first day on which it holds; it does not before the first one and does on the last.
fn first_between(
    mut before: EffectiveDate,
    mut after: EffectiveDate,
    holds: impl Fn(EffectiveDate) -> bool,
) -> EffectiveDate {
    while (after.0 - before.0).whole_days() > 1 {
        let middle = EffectiveDate(before.0 + (after.0 - before.0) / 2);
        if holds(middle) { after = middle } else { before = middle }
    }
    after
}

/// The multiple of `step` nearest to `from`, above or else below it, from which on it holds up to the end of the range.
fn by_halves(from: i64, (least, most): (i64, i64), step: i64, holds: impl Fn(i64) -> bool) -> Option<i64> {
    let towards = |end: i64| {
        let end = end / step;
        if !holds(end * step) {
            return None;
        }
        // `far` holds; `near` is the last step before the present value, which does not.
        let (mut near, mut far) = (from.div_euclid(step), end);
        if far < near {
            near += i64::from(from.rem_euclid(step) > 0);
        }
        while (far - near).abs() > 1 {
            let middle = near + (far - near) / 2;
            if holds(middle * step) { far = middle } else { near = middle }
        }
        Some(far * step)
    };
    let up = if most > from { towards(most) } else { None };
    up.or_else(|| if least < from { towards(least) } else { None })
}

/// The value nearest to `from` for which it holds; the higher of two equally near.
fn step_by_step(from: i64, (least, most): (i64, i64), holds: impl Fn(i64) -> bool) -> Option<i64> {
    let mut values: Vec<i64> = (least..=most).filter(|value| *value != from).collect();
    values.sort_by_key(|value| ((value - from).abs(), std::cmp::Reverse(*value)));
    values.into_iter().find(|value| holds(*value))
}

/// The month of a number that counts months.
pub(super) fn month(number: i64) -> Month {
    Month::FIRST.plus(i32::try_from(number).unwrap_or(0))
}

/// As a form takes it.
fn typed(unit: Unit, value: i64) -> String {
    match unit {
        Unit::Money => Money::fen(value).to_string(),
        Unit::Months | Unit::Years => value.to_string(),
        Unit::Month => month(value).to_string(),
        Unit::Flag => if value == 1 { "yes" } else { "no" }.to_owned(),
    }
}

fn sentence<F>(movable: &Movable<F>, from: i64, to: i64) -> Text {
    let (zh, en) = movable.name;
    let value = match movable.unit {
        Unit::Money => yuan(Money::fen(to)),
        Unit::Months => months(to),
        Unit::Years => zh_en(format!("{to}年"), format!("{to} years")),
        Unit::Month => {
            let month = month(to);
            return zh_en(format!("{zh}{}", month.zh()), format!("{en} {month}"));
        }
        Unit::Flag => return Text::new(zh, en),
    };
    let (verb, preposition) = match (from < to, movable.unit) {
        (true, Unit::Money) => ("达到", "reaches"),
        (true, _) => ("满", "reaches"),
        (false, _) => ("降到", "comes down to"),
    };
    zh_en(format!("{zh}{verb}{}", value.zh), format!("{en} {preposition} {}", value.en))
}

fn of_day(day: EffectiveDate, going_on: bool) -> Text {
    let zh = date_zh(day.0);
    if going_on {
        return zh_en(
            format!("{zh}起申请，期间继续按月足额缴存"),
            format!("apply on {day} or later, with every month until then paid in full"),
        );
    }
    zh_en(format!("{zh}起申请"), format!("apply on {day} or later"))
}

#[cfg(test)]
mod tests;
