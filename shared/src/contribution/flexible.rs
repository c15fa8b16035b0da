//! 灵活就业人员缴存: what a flexible member pays each month, both sides alone.

use serde::{Deserialize, Serialize};

use crate::contribution::bounds::between;
use crate::date::EffectiveDate;
use crate::decision::{Bound, Cite, Decision, Grant, Reason};
use crate::findings::{Findings, Parameter, money_step, plain, step, zh_en};
use crate::money::Money;
use crate::policy::{Policy, Regulation};
use crate::text::Text;

/// What must be known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FlexibleFacts {
    /// The monthly income that the person declares as the base.
    pub income: Option<Money>,
    /// Whether an employer pays contributions for the person (our ledger): then it is no flexible member.
    pub has_employer: Option<bool>,
}

/// 灵活就业人员月缴存额
///
/// # Law
/// 条例2026第49条: self-employed, part-time and other flexible workers may join voluntarily; the city makes the rules. Before
/// 2026-09-20 cities did so without an article, so the case is referred to the city's own rules.
///
/// # Units
/// Yuan a month, both sides together, rounded as the policy says.
///
/// # Example
/// ```
/// use shared::{contribution::{FlexibleFacts, flexible}, money::Money, policy::packs};
/// let facts = FlexibleFacts { income: Some(Money::yuan(5_000)), has_employer: Some(false) };
/// let decision = flexible(&facts, &packs::load("yancheng").unwrap(), "2026-10-08".parse().unwrap());
/// assert_eq!(decision.granted().unwrap().amount, Money::yuan(500));
/// ```
pub fn flexible(facts: &FlexibleFacts, policy: &Policy, day: EffectiveDate) -> Decision {
    let mut findings = Findings::new(policy, day, ["（没有条款）", "第49条"]);
    if Regulation::on(day) == Regulation::Regulation2019 {
        by_the_city(&mut findings);
    }
    employed(&mut findings, facts);
    let grant = monthly(&mut findings, facts).map(|bound| Grant::least(vec![bound], Money::ZERO));
    findings.settle(grant)
}

fn by_the_city(findings: &mut Findings<'_>) {
    let text = plain(
        "2026年9月20日前条例没有灵活就业人员缴存的条款，按本市办法办理，需工作人员核定",
        "before 2026-09-20 the regulation had no article on flexible members; the city's own rules apply and staff must judge",
    );
    let cite = findings.law.clone();
    findings.open(Reason { code: "no_article".to_owned(), text, cure: None, cite });
}

fn employed(findings: &mut Findings<'_>, facts: &FlexibleFacts) {
    let zh = "现在有单位为您缴存公积金吗？";
    let en = "Does an employer pay contributions for you now?";
    if findings.need(&facts.has_employer, "has_employer", zh, en) == Some(true) {
        let text = plain(
            "已由单位缴存，一人只能有一个账户，不能同时按灵活就业缴存",
            "an employer pays already; one person has one account and cannot pay as a flexible member too",
        );
        let cure = plain(
            "离职、单位办理封存后可以转为灵活就业缴存",
            "possible once the employer has sealed the account",
        );
        findings.against_law("has_employer", text, Some(cure));
    }
}

fn monthly(findings: &mut Findings<'_>, facts: &FlexibleFacts) -> Option<Bound> {
    let policy = &findings.policy.contribution;
    let zh = "每月按多少收入缴存？";
    let income = findings.need(&facts.income, "income", zh, "On which monthly income?");
    let cap = findings.row(&Parameter {
        key: "contribution.base_cap",
        name: ("缴存基数上限", "upper limit of the base"),
        rows: &policy.base_cap,
    });
    let floor = findings.row(&Parameter {
        key: "contribution.flexible_floor",
        name: ("灵活就业人员缴存基数下限", "lower limit for flexible members"),
        rows: &policy.flexible_floor,
    });
    let rate = findings.row(&Parameter {
        key: "contribution.flexible_rate",
        name: ("灵活就业人员缴存比例", "rate of flexible members"),
        rows: &policy.flexible_rate,
    });
    let rounding = findings.row(&Parameter {
        key: "contribution.rounding",
        name: ("缴存额的进位方法", "rounding of contributions"),
        rows: &policy.rounding,
    });
    let (base, rate, rounding) = (between(income?, cap?, floor?), rate?, rounding?);
    let amount = rate.value.of(base.counts, rounding.value)?;
    let mut steps = base.steps;
    steps.push(step(
        "缴存比例，合计",
        "rate, both sides",
        Text::same(format!("{}%", rate.value)),
        Some(Cite::from(rate)),
    ));
    steps.push(money_step("每月缴存", "each month", amount, Some(Cite::from(rounding))));
    let label = zh_en("每月合计".to_owned(), "each month, both sides".to_owned());
    Some(Bound { code: "deposit".to_owned(), label, amount, steps })
}
