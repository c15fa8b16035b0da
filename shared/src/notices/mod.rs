//! 通知公告: what changed, when and by which text, as the dated rows of a policy have it.
//!
//! Nobody writes these: a row added to the pack is a notice. What the pack only assumes, or knows from general knowledge,
//! has been published by nobody and is none.

mod topic;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::Date;

use crate::date::{EffectiveDate, date_zh, write_date};
use crate::policy::naming::{name, written};
use crate::policy::{Held, InForce, Parameter, Policy, Regulation, Source, Tier};
use crate::text::Text;

use topic::topics;

/// What one text changed on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Notice {
    /// Stable name, also in addresses: `2025-05-08-ppl2025`.
    pub id: String,
    /// The day it comes into force.
    pub day: EffectiveDate,
    /// Whether that day is still to come.
    pub coming: bool,
    /// What it is about, in one line.
    pub title: Text,
    /// Each figure that it set.
    pub changes: Vec<Change>,
    /// What the text states besides.
    pub says: Vec<Text>,
    /// Key of the text.
    pub source: String,
    /// The text.
    pub text: Source,
    /// How sure we are of it.
    pub tier: Tier,
}

/// One figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Change {
    /// What it is: 首套年利率，5年以上.
    pub name: Text,
    /// Its value up to the day; none where nothing is known of it.
    pub before: Option<Text>,
    /// Its value from the day on.
    pub now: Text,
}

/// The line of a notice in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Headline {
    /// Its name in addresses.
    pub id: String,
    /// The day it comes into force.
    pub day: EffectiveDate,
    /// What it is about.
    pub title: Text,
}

/// Every notice, the newest first.
///
/// ```
/// use shared::{notices::notices, policy::packs};
/// let all = notices(&packs::load("yancheng").unwrap(), "2026-11-23".parse().unwrap());
/// let lower = all.iter().find(|notice| notice.id == "2025-05-08-ppl2025").unwrap();
/// assert_eq!(lower.title.zh, "2025年5月8日起调整贷款利率");
/// assert_eq!(lower.changes[0].before.as_ref().unwrap().zh, "2.35%");
/// ```
pub fn notices(policy: &Policy, today: EffectiveDate) -> Vec<Notice> {
    let mut by_text: BTreeMap<(Date, String), Vec<Row>> = BTreeMap::new();
    for parameter in policy.parameters() {
        for row in rows(&parameter) {
            by_text.entry((row.row.from, row.row.source.clone())).or_default().push(row);
        }
    }
    let all = by_text.into_iter().rev();
    all.filter_map(|((day, source), rows)| notice(policy, today, day, source, rows)).collect()
}

/// The newest that are in force, for the first page.
pub fn latest(policy: &Policy, today: EffectiveDate, count: usize) -> Vec<Headline> {
    let in_force = notices(policy, today).into_iter().filter(|notice| !notice.coming);
    in_force.take(count).map(|Notice { id, day, title, .. }| Headline { id, day, title }).collect()
}

/// A published row, with the value before it.
struct Row {
    path: String,
    row: InForce<Held>,
    before: Option<Held>,
}

fn rows(parameter: &Parameter) -> Vec<Row> {
    let all = &parameter.rows.0;
    let published = all.iter().enumerate().filter(|(_, row)| row.tier < Tier::D && row.assumed.is_none());
    published
        .map(|(at, row)| Row {
            path: parameter.path.clone(),
            row: row.clone(),
            before: at.checked_sub(1).and_then(|at| all.get(at)).map(|row| row.value.clone()),
        })
        .collect()
}

fn notice(
    policy: &Policy,
    today: EffectiveDate,
    day: Date,
    source: String,
    rows: Vec<Row>,
) -> Option<Notice> {
    let text = policy.sources.get(&source)?.clone();
    let tier = rows.iter().map(|row| row.row.tier).max()?;
    let says = policy.facts.iter().filter(|fact| fact.source == source && fact.tier < Tier::D);
    let says = says.map(|fact| fact.text.clone()).collect();
    let title = title(day, &source, &text, &rows);
    let changes = rows.iter().map(|row| Change {
        name: name(policy, &row.path),
        before: row.before.as_ref().map(|value| written(value, &row.path)),
        now: written(&row.row.value, &row.path),
    });
    Some(Notice {
        id: format!("{}-{}", write_date(day), source.to_lowercase()),
        day: EffectiveDate(day),
        coming: day > today.0,
        title,
        changes: changes.collect(),
        says,
        source,
        text,
        tier,
    })
}

fn title(day: Date, source: &str, text: &Source, rows: &[Row]) -> Text {
    let (zh, en) = (date_zh(day), write_date(day));
    let is_regulation =
        [Regulation::Regulation2019, Regulation::Regulation2026].iter().any(|one| one.source() == source);
    if is_regulation {
        return Text::new(
            format!("{zh}起施行{}", text.title.zh),
            format!("In force from {en}: {}", text.title.en),
        );
    }
    let about = topics(rows.iter().map(|row| row.path.as_str()));
    let (verb, verb_en) = verb(rows);
    Text::new(format!("{zh}起{verb}{}", about.zh), format!("{verb_en} from {en}: {}", about.en))
}

/// What became of the figures.
fn verb(rows: &[Row]) -> (&'static str, &'static str) {
    let all = |is: fn(&Row) -> bool| rows.iter().all(is);
    if all(|row| row.row.value == Held::Flag(false)) {
        ("不再执行", "Ended")
    } else if rows.iter().any(|row| row.before.as_ref().is_some_and(|before| *before != row.row.value)) {
        ("调整", "Changed")
    } else if all(|row| row.before.is_some()) {
        ("继续执行", "Continued")
    } else if all(|row| row.row.value == Held::Flag(true)) {
        ("实行", "Introduced")
    } else {
        ("执行", "In force")
    }
}

#[cfg(test)]
mod tests;
