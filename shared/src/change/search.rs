//! The search: by halves where more of a fact never makes it worse again, step by step where the range is short.

use crate::change::case::{Asked, Case, Fact, Standing, standing};
use crate::change::{Change, Unit};
use crate::date::{EffectiveDate, date_zh};
use crate::decision::Decision;
use crate::findings::{months, yuan, zh_en};
use crate::money::Money;
use crate::month::Month;
use crate::text::Text;

/// How far ahead the first day is looked for, in months.
const MONTHS_AHEAD: i32 = 120;
const FEN_A_YUAN: i64 = 100;
/// A range of months that is searched step by step: its best value may lie inside it.
const SHORT: i64 = 60;

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

/// What would change a decision, or reach what is wanted: see [`crate::change::explained`].
pub(super) fn changes<F: Clone + PartialEq>(
    asked: &Asked<'_, F>,
    decision: &Decision,
    wanted: Option<Money>,
) -> Vec<Change> {
    Search { case: asked, day: asked.day }.changes(standing(decision), wanted)
}

struct Search<'a> {
    case: &'a dyn Case,
    day: EffectiveDate,
}

impl Search<'_> {
    fn changes(&self, now: Option<Standing>, wanted: Option<Money>) -> Vec<Change> {
        if now.zip(wanted).is_some_and(|(now, wanted)| wanted <= now.amount) {
            return vec![];
        }
        let found = self.reaching(now, wanted);
        if found.is_empty() && now.is_none() && wanted.is_some() {
            // No one change brings the wish; what turns the refusal is worth knowing all the same.
            return self.reaching(now, None);
        }
        found
    }

    fn reaching(&self, now: Option<Standing>, wanted: Option<Money>) -> Vec<Change> {
        let by_fact = (0..self.case.movable()).filter_map(|index| self.least(index, now, wanted));
        let by_time = match (now, wanted) {
            (Some(_), None) => None,
            (Some(_), Some(_)) | (None, _) => self.first_day(wanted),
        };
        by_fact.chain(by_time).collect()
    }

    /// The least change of one fact that reaches what is asked; nothing where this fact alone cannot.
    fn least(&self, index: usize, now: Option<Standing>, wanted: Option<Money>) -> Option<Change> {
        let fact = self.case.fact(index)?;
        let goal = self.goal(index, &fact, now, wanted)?;
        let reaches =
            |value: i64| self.case.with(index, value).is_some_and(|standing| goal.is_met_by(standing));
        let value = match fact.unit {
            Unit::Money => by_halves(fact.value, fact.range, FEN_A_YUAN, reaches)?,
            Unit::Months if !is_short(fact.range) => by_halves(fact.value, fact.range, 1, reaches)?,
            Unit::Months | Unit::Years | Unit::Percent | Unit::Month | Unit::Flag => {
                step_by_step(fact.value, fact.range, reaches)?
            }
        };
        let standing = self.case.with(index, value)?;
        Some(Change {
            field: fact.field.to_owned(),
            to: typed(fact.unit, value),
            text: sentence(&fact, value),
            amount: standing.amount,
            referred: standing.referred,
        })
    }

    /// The wish; else that anything is granted; else the most that this fact alone can bring, or the same without a referral.
    fn goal(&self, index: usize, fact: &Fact, now: Option<Standing>, wanted: Option<Money>) -> Option<Goal> {
        let amount = match (wanted, now) {
            (Some(wanted), _) => wanted,
            (None, None) => Money::fen(1),
            (None, Some(now)) => {
                let best = self.best(index, fact).filter(|best| *best > now.amount);
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
    fn best(&self, index: usize, fact: &Fact) -> Option<Money> {
        let (least, most) = fact.range;
        let amount = |value| self.case.with(index, value).map(|standing| standing.amount);
        let at_an_end = match fact.unit {
            Unit::Money => true,
            Unit::Months => !is_short((least, most)),
            Unit::Years | Unit::Percent | Unit::Month | Unit::Flag => false,
        };
        if at_an_end {
            return [least.min(fact.value), most.max(fact.value)].into_iter().filter_map(amount).max();
        }
        (least..=most).filter_map(amount).max()
    }

    /// The first later day on which it is reached if only time passes.
    fn first_day(&self, wanted: Option<Money>) -> Option<Change> {
        let goal = wanted.unwrap_or(Money::fen(1));
        let on = |day: EffectiveDate| self.case.on(day).0.filter(|then| then.amount >= goal);
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
        let (_, meanwhile) = self.case.on(day);
        Some(Change {
            field: "date".to_owned(),
            to: day.to_string(),
            text: of_day(day, meanwhile),
            amount: standing.amount,
            referred: standing.referred,
        })
    }
}

fn is_short((least, most): (i64, i64)) -> bool {
    most - least <= SHORT
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
        Unit::Months | Unit::Years | Unit::Percent => value.to_string(),
        Unit::Month => month(value).to_string(),
        Unit::Flag => if value == 1 { "yes" } else { "no" }.to_owned(),
    }
}

fn sentence(fact: &Fact, to: i64) -> Text {
    let (zh, en) = fact.name;
    let value = match fact.unit {
        Unit::Money => yuan(Money::fen(to)),
        Unit::Months => months(to),
        Unit::Years => zh_en(format!("{to}年"), format!("{to} years")),
        Unit::Percent => zh_en(format!("{to}%"), format!("{to} %")),
        Unit::Month => {
            let month = month(to);
            return zh_en(format!("{zh}{}", month.zh()), format!("{en} {month}"));
        }
        Unit::Flag => return Text::new(zh, en),
    };
    let (verb, preposition) = match (fact.value < to, fact.unit) {
        (true, Unit::Money | Unit::Percent) => ("达到", "reaches"),
        (true, _) => ("满", "reaches"),
        (false, _) => ("降到", "comes down to"),
    };
    zh_en(format!("{zh}{verb}{}", value.zh), format!("{en} {preposition} {}", value.en))
}

fn of_day(day: EffectiveDate, meanwhile: Option<(&str, &str)>) -> Text {
    let (zh, en) = meanwhile.map_or_else(Default::default, |(zh, en)| (format!("，{zh}"), format!(", {en}")));
    zh_en(format!("{}起申请{zh}", date_zh(day.0)), format!("apply on {day} or later{en}"))
}

#[cfg(test)]
mod tests;
