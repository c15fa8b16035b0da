//! 月缴存额 with its working: which base counts, which rates may be chosen, and what each side pays.

use serde::{Deserialize, Serialize};

use crate::contribution::bounds::{Base, bounded};
use crate::contribution::rate_bounds::{highest, lowest};
use crate::contribution::{MonthlyDeposit, SplitMode, monthly_deposit};
use crate::date::EffectiveDate;
use crate::decision::{Bound, Cite, Decision, Grant, Step};
use crate::findings::{Findings, Parameter, money_step, plain, step, zh_en};
use crate::money::Money;
use crate::policy::{EmployerKind, InForce, Policy};
use crate::rate::Rate;
use crate::rounding::Rounding;
use crate::text::Text;

/// What must be known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ContributionFacts {
    /// The member's average monthly wage of the year before, before cap and floor.
    pub base: Option<Money>,
    /// District of contribution; picks the lower limit of the base.
    pub district: String,
    /// Kind of employer: some have a fixed rate.
    pub employer_kind: Option<EmployerKind>,
    /// The employer's rate.
    pub rate_employer: Option<Rate>,
    /// The member's rate.
    pub rate_member: Option<Rate>,
}

/// What the rule answers: the decision on the total, and both sides where they are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// Grants the total of both sides, or says what is wrong with the answers.
    pub decision: Decision,
    /// Both sides of the grant, or of the estimate.
    pub deposit: Option<MonthlyDeposit>,
}

/// 月缴存额
///
/// # Law
/// 条例2019第16条、第18条, 条例2026同: each side pays its rate of the average monthly wage of the year before. The city bounds
/// the base and the rates, and fixes the rate of public employers.
///
/// # Units
/// Yuan a month; each side is rounded as the policy says.
///
/// # Example
/// ```
/// use shared::contribution::{ContributionFacts, explain};
/// use shared::{money::Money, policy::{EmployerKind, packs}, rate::Rate};
/// let facts = ContributionFacts {
///     base: Some(Money::yuan(50_000)), district: "tinghu".to_owned(), employer_kind: Some(EmployerKind::Enterprise),
///     rate_employer: Some(Rate::percent(12)), rate_member: Some(Rate::percent(12)),
/// };
/// let policy = packs::load("yancheng").unwrap();
/// let explained = explain(&facts, &policy, "2026-10-08".parse().unwrap());
/// assert_eq!(explained.deposit.unwrap().member, Money::yuan(3_758)); // of the cap, 31,314
/// ```
pub fn explain(facts: &ContributionFacts, policy: &Policy, day: EffectiveDate) -> Explained {
    let mut findings = Findings::new(policy, day, ["第16条", "第16条"]);
    let zh = "上一年度的月平均工资是多少？";
    let en = "What was last year’s average monthly wage?";
    let wage = findings.for_amount(|findings| findings.need(&facts.base, "base", zh, en));
    let base = bounded(&mut findings, wage, &facts.district);
    let kind = kind_of_employer(&mut findings, facts);
    let zh = "单位缴存比例是多少？";
    let employer = findings.need(&facts.rate_employer, "rate_employer", zh, "What is the employer’s rate?");
    let zh = "个人缴存比例是多少？";
    let member = findings.need(&facts.rate_member, "rate_member", zh, "What is the member’s rate?");
    for (side, rate) in [(("单位", "employer’s"), employer), (("个人", "member’s"), member)] {
        if let Some(rate) = rate {
            may_choose(&mut findings, side, rate, kind);
        }
    }
    let rounding = findings.amount(|findings| {
        findings.row(&Parameter {
            key: "contribution.rounding",
            name: ("缴存额的进位方法", "rounding of contributions"),
            rows: &policy.contribution.rounding,
        })
    });
    let paid = base.zip(employer).zip(member).zip(rounding);
    let paid = paid.and_then(|(((base, employer), member), rounding)| pay(base, employer, member, rounding));
    let deposit = paid.as_ref().map(|(deposit, _)| *deposit);
    let grant = paid.map(|(_, bound)| Grant::least(vec![bound], Money::ZERO));
    let decision = findings.settle(grant);
    let is_paid = match &decision {
        Decision::Grant(_) => true,
        Decision::Refer(referral) => referral.estimate.is_some(),
        Decision::Refuse(_) | Decision::Ask(_) => false,
    };
    Explained { decision, deposit: deposit.filter(|_| is_paid) }
}

/// 月缴存额: the decision of [`explain`] alone.
pub fn monthly_contribution(facts: &ContributionFacts, policy: &Policy, day: EffectiveDate) -> Decision {
    explain(facts, policy, day).decision
}

/// Asked where some employers have a fixed rate; elsewhere it makes no difference.
fn kind_of_employer(findings: &mut Findings<'_>, facts: &ContributionFacts) -> Option<EmployerKind> {
    let fixed = &findings.policy.contribution.rate_fixed;
    if !fixed.values().any(|rows| rows.on(findings.day).is_ok()) {
        return facts.employer_kind;
    }
    let zh = "是机关事业单位，还是企业或其他单位？";
    findings.need(&facts.employer_kind, "employer_kind", zh, "A public body, or an enterprise?")
}

/// Whether a side may choose this rate.
fn may_choose(findings: &mut Findings<'_>, side: (&str, &str), rate: Rate, kind: Option<EmployerKind>) {
    let policy = &findings.policy.contribution;
    let bounds = [(lowest(policy), Limit::AtLeast), (highest(policy), Limit::AtMost)];
    if let Some(row) = kind.and_then(|kind| policy.rate_fixed.get(&kind)?.on(findings.day).ok()) {
        findings.used(row);
        let is_firm = row.assumption(findings.day).is_none();
        let national =
            bounds.iter().find_map(|(bound, limit)| Some((bound.national(findings, rate)?, *limit)));
        let (row, limit) = national.filter(|_| !is_firm).unwrap_or((row, Limit::Exactly));
        return within(findings, row, side, rate, limit);
    }
    for (bound, limit) in bounds {
        if let Some(row) = bound.row(findings, rate) {
            within(findings, row, side, rate, limit);
        }
    }
    let whole = Rate::percent(1).units();
    if let Ok(row) = policy.whole_percent.on(findings.day)
        && row.value
        && rate.units() % whole != 0
    {
        let text = zh_en(
            format!("{}缴存比例{rate}%不是整数", side.0),
            format!("the {} rate of {rate} % is not a whole percent", side.1),
        );
        findings.against_by(
            row,
            "not_whole_percent",
            text,
            Some(plain("请选整数比例", "choose whole percents")),
        );
    }
}

/// How a row bounds a rate.
#[derive(Clone, Copy)]
enum Limit {
    Exactly,
    AtLeast,
    AtMost,
}

fn within(findings: &mut Findings<'_>, row: &InForce<Rate>, side: (&str, &str), rate: Rate, bound: Limit) {
    let limit = row.value;
    let (met, (zh, en)) = match bound {
        Limit::Exactly => (rate == limit, ("应为", "must be")),
        Limit::AtLeast => (rate >= limit, ("不低于", "at least")),
        Limit::AtMost => (rate <= limit, ("不高于", "at most")),
    };
    if met {
        let value = zh_en(format!("{rate}%，{zh}{limit}%"), format!("{rate} %, {en} {limit} %"));
        let label = Text::new(format!("{}缴存比例", side.0), format!("the {} rate", side.1));
        return findings.met(Step { label, value, cite: Some(Cite::from(row)) });
    }
    let text = zh_en(
        format!("{}缴存比例{rate}%，{zh}{limit}%", side.0),
        format!("the {} rate is {rate} %; {en} {limit} %", side.1),
    );
    let cure = match bound {
        Limit::Exactly => zh_en(format!("请填{limit}%"), format!("enter {limit} %")),
        Limit::AtLeast | Limit::AtMost => {
            zh_en(format!("请填{zh}{limit}%的比例"), format!("enter {en} {limit} %"))
        }
    };
    findings.against_by(row, "rate_out_of_range", text, Some(cure));
}

fn pay(
    base: Base,
    employer: Rate,
    member: Rate,
    rounding: &InForce<Rounding>,
) -> Option<(MonthlyDeposit, Bound)> {
    let deposit = monthly_deposit(base.counts, member, employer, SplitMode::EachSide(rounding.value))?;
    let mut steps = base.steps;
    let percent = |rate: Rate| Text::same(format!("{rate}%"));
    steps.push(step("单位缴存比例", "the employer’s rate", percent(employer), None));
    steps.push(step("个人缴存比例", "the member’s rate", percent(member), None));
    let cite = Some(Cite::from(rounding));
    steps.push(money_step("单位缴存", "the employer pays", deposit.employer, cite.clone()));
    steps.push(money_step("个人缴存", "the member pays", deposit.member, cite));
    let label = plain("单位和个人合计", "both sides together");
    Some((deposit, Bound { code: "deposit".to_owned(), label, amount: deposit.total(), steps }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::packs;

    fn check(base: &str, district: &str, public: bool, rates: [&str; 2], expected: &str) {
        let facts = ContributionFacts {
            base: base.parse().ok(),
            district: district.to_owned(),
            employer_kind: Some(if public { EmployerKind::Public } else { EmployerKind::Enterprise }),
            rate_employer: rates[0].parse().ok(),
            rate_member: rates[1].parse().ok(),
        };
        let explained = explain(&facts, &packs::load("yancheng").unwrap(), "2026-10-08".parse().unwrap());
        let got = match &explained.decision {
            Decision::Grant(grant) => {
                let deposit = explained.deposit.unwrap();
                assert_eq!(grant.amount, deposit.total());
                assert!(grant.is_estimate(), "the rounding is assumed");
                format!("{} {}", deposit.employer, deposit.member)
            }
            Decision::Refuse(reasons) => {
                reasons.iter().map(|reason| reason.text.zh.as_str()).collect::<Vec<_>>().join("；")
            }
            Decision::Refer(referral) => format!("refer {}", referral.because.iter().next().unwrap().code),
            Decision::Ask(questions) => format!("ask {}", questions[0].field),
        };
        assert_eq!(got, expected, "{base} {district} {public} {rates:?}");
    }

    #[test]
    fn the_base_is_bounded_and_each_side_rounded() {
        check("8123.50", "tinghu", false, ["12", "12"], "975.00 975.00");
        check("50000", "tinghu", false, ["12", "5"], "3758.00 1566.00");
        check("31314", "tinghu", false, ["12", "12"], "3758.00 3758.00");
        check("2000", "tinghu", false, ["5", "5"], "113.00 113.00");
        check("2000", "jianhu", false, ["5", "5"], "101.00 101.00");
    }

    #[test]
    fn rates_out_of_range_are_refused_and_gaps_are_asked() {
        check("8000", "tinghu", false, ["4", "13"], "单位缴存比例4%，不低于5%；个人缴存比例13%，不高于12%");
        check("8000", "tinghu", true, ["8", "12"], "单位缴存比例8%，应为12%");
        check("8000", "tinghu", false, ["8.5", "8"], "refer not_whole_percent");
        check("", "tinghu", false, ["8", "8"], "ask base");
        check("2100", "", false, ["8", "8"], "ask district");
        // Whoever earns the highest of the lower limits, 2,260 yuan, need not say where.
        check("2259.99", "", false, ["8", "8"], "ask district");
        check("2260", "", false, ["8", "8"], "181.00 181.00");
        check("8000", "nowhere", false, ["8", "8"], "refer contribution.base_floor");
    }
}
