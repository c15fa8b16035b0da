//! 限高保低: the base between the limits of the place.

use crate::decision::{Cite, Step};
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
    let policy = &findings.policy.contribution;
    let cap = findings.row(&Parameter {
        key: "contribution.base_cap",
        name: ("缴存基数上限", "upper limit of the base"),
        rows: &policy.base_cap,
    });
    let district = (!district.is_empty()).then_some(district);
    let district = findings.need(&district, "district", "在哪里缴存？", "Where is it paid?")?;
    let Some(rows) = policy.base_floor.get(district) else {
        findings.unknown("contribution.base_floor");
        return None;
    };
    let floor = findings.row(&Parameter {
        key: "contribution.base_floor",
        name: ("缴存基数下限", "lower limit of the base"),
        rows,
    });
    let (wage, cap, floor) = (wage?, cap?, floor?);
    Some(between(wage, cap, floor))
}

/// The same with the limits at hand.
pub(super) fn between(wage: Money, cap: &InForce<Money>, floor: &InForce<Money>) -> Base {
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
        money_step("月平均工资", "average monthly wage", wage, None),
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
