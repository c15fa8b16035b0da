//! 现行标准: the numbers people ask for most, as a policy has them on a day.
//!
//! Written here and not on the page, so that a visitor who only looks them up need not load the whole policy.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::date::{EffectiveDate, date_zh, write_date};
use crate::decision::Cite;
use crate::findings::{plain, yuan};
use crate::money::Money;
use crate::policy::{Dated, Policy, Source};
use crate::rate::Rate;
use crate::text::Text;

/// `GET /api/v1/standards`: what is in force on the business day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Standards {
    /// By subject, in the order of reading.
    pub groups: Vec<Subject>,
    /// The sources that the lines cite, by their keys.
    pub sources: BTreeMap<String, Source>,
}

/// The standards of one subject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Subject {
    /// 贷款年利率和额度
    pub name: Text,
    /// In the order of reading.
    pub lines: Vec<Standard>,
}

/// One number in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Standard {
    /// What it is: 缴存基数上限.
    pub name: Text,
    /// Its value, written out: `31,314.00 元`, `2.6%`.
    pub value: Text,
    /// Its first day: 2026年7月1日起.
    pub since: Text,
    /// Whether it rests on an assumption, and so is an estimate.
    pub assumed: bool,
    /// Where it comes from.
    pub cite: Cite,
}

/// What is in force on a day; a number that the policy does not have is left out.
///
/// ```
/// use shared::{date::EffectiveDate, policy::packs, standards::standards};
/// let day: EffectiveDate = "2026-10-08".parse().unwrap();
/// let standards = standards(&packs::load("yancheng").unwrap(), day);
/// let cap = standards.groups[1].lines.iter().find(|line| line.name.zh == "缴存基数上限").unwrap();
/// assert_eq!(cap.value.zh, "31,314.00 元");
/// ```
pub fn standards(policy: &Policy, day: EffectiveDate) -> Standards {
    let groups = vec![loans(policy, day), contributions(policy, day), rents(policy, day)];
    let cited = groups.iter().flat_map(|group| &group.lines).map(|line| &line.cite.source);
    let sources = cited.filter_map(|key| Some((key.clone(), policy.sources.get(key)?.clone()))).collect();
    Standards { groups, sources }
}

fn loans(policy: &Policy, day: EffectiveDate) -> Subject {
    let (loan, rate) = (&policy.loan, &policy.loan.rate);
    let lines = [
        percent(plain("首套，5年以内（含）", "First home, up to 5 years"), &rate.first_short, day),
        percent(plain("首套，5年以上", "First home, over 5 years"), &rate.first_long, day),
        percent(plain("第二套，5年以内（含）", "Second home, up to 5 years"), &rate.second_short, day),
        percent(plain("第二套，5年以上", "Second home, over 5 years"), &rate.second_long, day),
        amount(plain("单人最高贷款额度", "Highest loan, one person"), &loan.cap_single, day),
        amount(plain("家庭最高贷款额度", "Highest loan, family"), &loan.cap_family, day),
    ];
    let name = plain("贷款年利率和额度", "Loans: annual rates and caps");
    Subject { name, lines: lines.into_iter().flatten().collect() }
}

fn contributions(policy: &Policy, day: EffectiveDate) -> Subject {
    let contribution = &policy.contribution;
    let limits = [
        amount(plain("缴存基数上限", "Upper limit of the base"), &contribution.base_cap, day),
        percent(plain("最低缴存比例", "Lowest rate of each side"), &contribution.rate_min, day),
        percent(plain("最高缴存比例", "Highest rate of each side"), &contribution.rate_max, day),
    ];
    let lines = limits.into_iter().flatten().chain(floors(policy, day)).collect();
    Subject { name: plain("缴存", "Contributions"), lines }
}

/// Districts with the same floor stand in one line.
fn floors(policy: &Policy, day: EffectiveDate) -> Vec<Standard> {
    let mut kept: Vec<Standard> = Vec::new();
    for (district, rows) in &policy.contribution.base_floor {
        let Some(name) = policy.districts.get(district) else { continue };
        let whole =
            Text::new(format!("基数下限，{}", name.zh), format!("Lower limit of the base, {}", name.en));
        let Some(line) = amount(whole, rows, day) else { continue };
        match kept.iter_mut().find(|known| known.value == line.value && known.cite == line.cite) {
            Some(known) => {
                known.name.zh += &format!("、{}", name.zh);
                known.name.en += &format!(", {}", name.en);
            }
            None => kept.push(line),
        }
    }
    kept
}

fn rents(policy: &Policy, day: EffectiveDate) -> Subject {
    let lines = policy.withdrawal.rent.areas.values().flat_map(|area| {
        let named = |zh: &str, en: &str| {
            Text::new(format!("{}，{zh}", area.name.zh), format!("{}, {en}", area.name.en))
        };
        let single = amount(named("单身", "one person"), &area.single, day);
        single.into_iter().chain(amount(named("夫妻", "couple"), &area.couple, day))
    });
    let name = plain("租房提取，每月最多", "Rent withdrawals, most a month");
    Subject { name, lines: lines.collect() }
}

fn percent(name: Text, rows: &Dated<Rate>, day: EffectiveDate) -> Option<Standard> {
    line(name, rows, day, |value| Text::same(format!("{value}%")))
}

fn amount(name: Text, rows: &Dated<Money>, day: EffectiveDate) -> Option<Standard> {
    line(name, rows, day, |value| yuan(*value))
}

fn line<T>(
    name: Text,
    rows: &Dated<T>,
    day: EffectiveDate,
    written: impl Fn(&T) -> Text,
) -> Option<Standard> {
    let row = rows.on(day).ok()?;
    let since = Text::new(format!("{}起", date_zh(row.from)), format!("since {}", write_date(row.from)));
    // The line says since when in a place of its own.
    let cite = Cite { since: None, ..Cite::from(row) };
    Some(Standard { name, value: written(&row.value), since, assumed: row.assumption(day).is_some(), cite })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::packs;

    fn on(day: &str) -> Standards {
        standards(&packs::load("yancheng").unwrap(), day.parse().unwrap())
    }

    fn value(standards: &Standards, name: &str) -> Option<String> {
        let mut lines = standards.groups.iter().flat_map(|group| &group.lines);
        Some(lines.find(|line| line.name.zh == name)?.value.zh.clone())
    }

    #[test]
    fn the_day_chooses_the_rows() {
        let (before, after) = (on("2025-05-07"), on("2025-05-08"));
        assert_eq!(value(&before, "首套，5年以上").as_deref(), Some("2.85%"));
        assert_eq!(value(&after, "首套，5年以上").as_deref(), Some("2.6%"));
        assert_eq!(value(&on("2000-01-01"), "首套，5年以上"), None);
        let line = after.groups[0].lines.iter().find(|line| line.name.zh == "首套，5年以上").unwrap();
        assert_eq!(line.since, Text::new("2025年5月8日起", "since 2025-05-08"));
        // The line itself says since when, and the citation need not.
        assert_eq!((line.cite.since, line.assumed), (None, false));
    }

    #[test]
    fn districts_with_one_floor_share_a_line() {
        let standards = on("2026-10-08");
        let floors: Vec<_> =
            standards.groups[1].lines.iter().filter(|line| line.name.zh.starts_with("基数下限")).collect();
        assert_eq!(floors.len(), 2, "{floors:?}");
        let shared = floors.iter().find(|line| line.name.zh.contains('、')).unwrap();
        assert_eq!(shared.value.zh, "2,010.00 元");
        assert!(
            shared.name.en.starts_with("Lower limit of the base, ")
                && shared.name.en.matches(", ").count() > 1
        );
    }

    #[test]
    fn every_source_comes_along() {
        let standards = on("2026-10-08");
        let mut lines = standards.groups.iter().flat_map(|group| &group.lines);
        assert!(lines.all(|line| standards.sources.contains_key(&line.cite.source)));
    }
}
