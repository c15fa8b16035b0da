//! 限高保低: the base between the limits of the place.

use crate::decision::{Assumption, Cite, Step};
use crate::findings::{Findings, Parameter, money_step, plain, step, zh_en};
use crate::money::Money;
use crate::policy::InForce;
use crate::text::Text;

/// The base that counts, with the steps that led to it.
pub(super) struct Base {
    pub(super) counts: Money,
    pub(super) steps: Vec<Step>,
}

/// The lower limit that counts.
struct Floor<'p> {
    row: &'p InForce<Money>,
    /// The highest of all districts: whoever earns it need not say where.
    highest: bool,
}

/// A wage between the limits of the district; asks for the district where it is not known.
pub(super) fn bounded(findings: &mut Findings<'_>, wage: Option<Money>, district: &str) -> Option<Base> {
    let (cap, floor) = (cap(findings), floor(findings, wage, district));
    Some(between(("月平均工资", "average monthly wage"), wage?, cap?, floor?))
}

/// What a flexible member declares, between the upper limit of all and the lower one of flexible members.
pub(super) fn declared(findings: &mut Findings<'_>, income: Option<Money>, district: &str) -> Option<Base> {
    let (cap, floor) = (cap(findings), flexible_floor(findings, income, district));
    Some(between(("申报的月收入", "monthly income declared"), income?, cap?, floor?))
}

fn cap<'p>(findings: &mut Findings<'p>) -> Option<&'p InForce<Money>> {
    findings.amount(|findings| {
        findings.row(&Parameter {
            key: "contribution.base_cap",
            name: ("缴存基数上限", "upper limit of the base"),
            rows: &findings.policy.contribution.base_cap,
        })
    })
}

fn floor<'p>(findings: &mut Findings<'p>, wage: Option<Money>, district: &str) -> Option<Floor<'p>> {
    if district.is_empty()
        && let Some((row, same)) = highest(findings)
        && (same || wage.is_some_and(|wage| wage >= row.value))
    {
        findings.used(row);
        return Some(Floor { row, highest: !same });
    }
    let row = findings.amount(|findings| of_district(findings, district))?;
    Some(Floor { row, highest: false })
}

/// The highest lower limit of the day, where each of several districts has one, and whether it is the same in all of them.
fn highest<'p>(findings: &Findings<'p>) -> Option<(&'p InForce<Money>, bool)> {
    let (floors, districts) = (&findings.policy.contribution.base_floor, &findings.policy.districts);
    let rows = districts.keys().map(|district| floors.get(district)?.on(findings.day).ok());
    let rows: Option<Vec<_>> = rows.collect();
    let rows = rows.filter(|rows| rows.len() > 1)?;
    let highest = *rows.iter().max_by_key(|row| row.value)?;
    Some((highest, rows.iter().all(|row| row.value == highest.value)))
}

fn of_district<'p>(findings: &mut Findings<'p>, district: &str) -> Option<&'p InForce<Money>> {
    let (floors, districts) = (&findings.policy.contribution.base_floor, &findings.policy.districts);
    if floors.is_empty() {
        findings.unknown("contribution.base_floor");
        return None;
    }
    // A centre with one district for all of it leaves nothing to choose.
    let only = districts.keys().next().filter(|_| districts.len() == 1);
    let district = if district.is_empty() { only.map(String::as_str) } else { Some(district) };
    let district = findings.need(&district, "district", "在哪里缴存？", "Where is it paid?")?;
    let Some(rows) = findings.policy.contribution.base_floor.get(district) else {
        findings.unknown("contribution.base_floor");
        return None;
    };
    findings.row(&Parameter {
        key: "contribution.base_floor",
        name: ("缴存基数下限", "lower limit of the base"),
        rows,
    })
}

/// Their own lower limit; where a centre publishes none apart, that of the district, and the result is an estimate.
fn flexible_floor<'p>(
    findings: &mut Findings<'p>,
    income: Option<Money>,
    district: &str,
) -> Option<Floor<'p>> {
    let rows = &findings.policy.contribution.flexible_floor;
    if !rows.is_unknown() {
        let name = ("灵活就业人员缴存基数下限", "lower limit for flexible members");
        let floor = Parameter { key: "contribution.flexible_floor", name, rows };
        let row = findings.amount(|findings| findings.row(&floor))?;
        return Some(Floor { row, highest: false });
    }
    let floor = floor(findings, income, district)?;
    let text = plain(
        "没有查到单独的灵活就业人员缴存基数下限，按当地缴存基数下限",
        "no lower limit for flexible members alone was found; that of the district is taken",
    );
    findings.assume(Assumption { text, cite: Cite::from(floor.row) });
    Some(floor)
}

fn between(what: (&str, &str), wage: Money, cap: &InForce<Money>, floor: Floor<'_>) -> Base {
    let Floor { row: floor, highest } = floor;
    // Where a pack had a floor above its cap, the cap would win: nobody pays on more than it.
    let counts = wage.max(floor.value).min(cap.value);
    let why = if counts < wage {
        plain("高于上限，按上限", "above the upper limit, which counts")
    } else if counts > wage {
        plain("低于下限，按下限", "below the lower limit, which counts")
    } else {
        plain("在上下限之间，按实际", "between the limits: counts as it is")
    };
    let lower = match highest {
        true => ("缴存基数下限（最高的地区）", "lower limit of the base (highest of all districts)"),
        false => ("缴存基数下限", "lower limit of the base"),
    };
    let steps = vec![
        money_step(what.0, what.1, wage, None),
        money_step("缴存基数上限", "upper limit of the base", cap.value, Some(Cite::from(cap))),
        money_step(lower.0, lower.1, floor.value, Some(Cite::from(floor))),
        step("缴存基数", "base", with_reason(counts, &why), None),
    ];
    Base { counts, steps }
}

fn with_reason(amount: Money, why: &Text) -> Text {
    let amount = amount.grouped();
    zh_en(format!("{amount} 元（{}）", why.zh), format!("{amount} yuan ({})", why.en))
}
