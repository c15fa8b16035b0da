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

/// A wage between the limits of the district; asks for the district where it is not known.
pub(super) fn bounded(findings: &mut Findings<'_>, wage: Option<Money>, district: &str) -> Option<Base> {
    let (cap, floor) = (cap(findings), floor(findings, district));
    Some(between(("月平均工资", "average monthly wage"), wage?, cap?, floor?))
}

/// What a flexible member declares, between the upper limit of all and the lower one of flexible members.
pub(super) fn declared(findings: &mut Findings<'_>, income: Option<Money>, district: &str) -> Option<Base> {
    let (cap, floor) = (cap(findings), flexible_floor(findings, district));
    Some(between(("申报的月收入", "monthly income declared"), income?, cap?, floor?))
}

fn cap<'p>(findings: &mut Findings<'p>) -> Option<&'p InForce<Money>> {
    findings.row(&Parameter {
        key: "contribution.base_cap",
        name: ("缴存基数上限", "upper limit of the base"),
        rows: &findings.policy.contribution.base_cap,
    })
}

fn floor<'p>(findings: &mut Findings<'p>, district: &str) -> Option<&'p InForce<Money>> {
    let district = (!district.is_empty()).then_some(district);
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
fn flexible_floor<'p>(findings: &mut Findings<'p>, district: &str) -> Option<&'p InForce<Money>> {
    let rows = &findings.policy.contribution.flexible_floor;
    if !rows.is_unknown() {
        let name = ("灵活就业人员缴存基数下限", "lower limit for flexible members");
        return findings.row(&Parameter { key: "contribution.flexible_floor", name, rows });
    }
    let row = floor(findings, district)?;
    let text = plain(
        "没有查到单独的灵活就业人员缴存基数下限，按当地缴存基数下限",
        "no lower limit for flexible members alone was found; that of the district is taken",
    );
    findings.assume(Assumption { text, cite: Cite::from(row) });
    Some(row)
}

fn between(what: (&str, &str), wage: Money, cap: &InForce<Money>, floor: &InForce<Money>) -> Base {
    // Where a pack had a floor above its cap, the cap would win: nobody pays on more than it.
    let counts = wage.max(floor.value).min(cap.value);
    let why = if counts < wage {
        plain("高于上限，按上限", "above the upper limit, which counts")
    } else if counts > wage {
        plain("低于下限，按下限", "below the lower limit, which counts")
    } else {
        plain("在上下限之间，按实际", "between the limits: counts as it is")
    };
    let steps = vec![
        money_step(what.0, what.1, wage, None),
        money_step("缴存基数上限", "upper limit of the base", cap.value, Some(Cite::from(cap))),
        money_step("缴存基数下限", "lower limit of the base", floor.value, Some(Cite::from(floor))),
        step("缴存基数", "base", with_reason(counts, &why), None),
    ];
    Base { counts, steps }
}

fn with_reason(amount: Money, why: &Text) -> Text {
    let amount = amount.grouped();
    zh_en(format!("{amount} 元（{}）", why.zh), format!("{amount} yuan ({})", why.en))
}
