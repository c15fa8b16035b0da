//! 缓缴和降低缴存比例: who may, how long, with whose consent, and how much it relieves.

use serde::{Deserialize, Serialize};

use crate::contribution::{deferral_counts, relief_rate};
use crate::date::EffectiveDate;
use crate::decision::{Bound, Cite, Decision, Grant, Reason};
use crate::findings::{Findings, Parameter, money_step, months, plain, step, zh_en};
use crate::money::Money;
use crate::month::Month;
use crate::policy::Policy;
use crate::rate::Rate;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReliefKind {
    /// 缓缴
    Deferral,
    /// 降低缴存比例
    LowerRate,
}

/// Why the employer is in hardship.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hardship {
    /// 停产、半停产且停发工资
    Stopped,
    /// 经批准缓缴养老、失业保险
    InsuranceDeferred,
    /// 连续亏损
    Losses,
    /// 都不是
    None,
}

/// What must be known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ReliefFacts {
    /// What is asked for.
    pub kind: Option<ReliefKind>,
    /// Why.
    pub hardship: Option<Hardship>,
    /// Whether the staff congress or the union has agreed.
    pub agreed: Option<bool>,
    /// First month of the relief; shown, and deciding nothing.
    pub from: Option<Month>,
    /// How many months.
    pub months: Option<u16>,
    /// What the employer and its members pay a month now, both sides (our ledger).
    pub monthly_now: Option<Money>,
    /// The same at the lowered rate, member by member (our ledger); estimated where the present rate is known.
    pub monthly_then: Option<Money>,
    /// The present rate of each side, where it is said (our ledger).
    pub rate_now: Option<Rate>,
    /// The lowered rate of each side.
    pub rate_then: Option<Rate>,
}

/// 缓缴、降低缴存比例
///
/// # Law
/// 条例第20条: an employer in real difficulty may lower its rate or defer, once the staff congress or the union has agreed, the centre
/// has reviewed and the committee has approved; afterwards it raises the rate again or makes good. The city says what
/// difficulty is and how long one application may ask for. 第18条: no rate below the lowest.
///
/// # Units
/// Yuan: how much less is paid over all the months.
///
/// # Example
/// ```
/// use shared::{contribution::{Hardship, ReliefFacts, ReliefKind, relief}, money::Money, policy::packs};
/// let facts = ReliefFacts {
///     kind: Some(ReliefKind::Deferral), hardship: Some(Hardship::Losses), agreed: Some(true),
///     from: "2026-11".parse().ok(), months: Some(6), monthly_now: Some(Money::yuan(10_000)), ..ReliefFacts::default()
/// };
/// let decision = relief(&facts, &packs::load("yancheng").unwrap(), "2026-10-08".parse().unwrap());
/// assert_eq!(decision.granted().unwrap().amount, Money::yuan(60_000));
/// ```
pub fn relief(facts: &ReliefFacts, policy: &Policy, day: EffectiveDate) -> Decision {
    let mut findings = Findings::new(policy, day, ["第20条", "第20条"]);
    let zh = "申请缓缴，还是降低缴存比例？";
    let kind = findings.need(&facts.kind, "kind", zh, "Deferral, or a lower rate?");
    in_hardship(&mut findings, facts);
    agreed(&mut findings, facts);
    let count = not_too_long(&mut findings, facts);
    not_past(&mut findings, facts.from);
    if kind == Some(ReliefKind::LowerRate) {
        relief_rate::within_bounds(&mut findings, facts);
    }
    let bound = less(&mut findings, facts, kind, count);
    let grant = bound.map(|bound| Grant::least(vec![bound], Money::ZERO));
    if grant.is_some() {
        afterwards(&mut findings, facts, kind);
    }
    findings.settle(grant)
}

/// What follows when the months are over, and whether they count as paid.
fn afterwards(findings: &mut Findings<'_>, facts: &ReliefFacts, kind: Option<ReliefKind>) {
    let next = facts.from.zip(facts.months).map(|(from, count)| from.plus(i32::from(count)));
    let (zh, en) = next.map_or(("期满后".to_owned(), "after the months".to_owned()), |next| {
        (format!("{}起", next.zh()), format!("from {next} on"))
    });
    let cite = Some(findings.law.clone());
    if kind == Some(ReliefKind::LowerRate) {
        let value = zh_en(format!("{zh}恢复原比例"), format!("the former rate {en}"));
        return findings.met(step("期满以后", "afterwards", value, cite));
    }
    findings.assume_unknown("contribution.relief_make_good");
    let value = zh_en(
        format!("{zh}恢复缴存，并补缴缓缴的全部金额"),
        format!("paid again {en}, and all that was deferred is made good"),
    );
    findings.met(step("期满以后", "afterwards", value, cite));
    if let Ok(row) = deferral_counts(findings.policy, findings.day) {
        findings.used(row);
        let value = if row.value {
            plain("计入连续缴存月数，不影响提取和贷款", "counts as paid in a row for withdrawals and loans")
        } else {
            plain("不计入连续缴存月数", "does not count as paid in a row")
        };
        findings.met(step("缓缴的月份", "months deferred", value, Some(Cite::from(row))));
    }
}

fn in_hardship(findings: &mut Findings<'_>, facts: &ReliefFacts) {
    let parameter = Parameter {
        key: "contribution.relief_needs_hardship",
        name: ("困难单位的条件", "what counts as hardship"),
        rows: &findings.policy.contribution.relief_needs_hardship,
    };
    let Some(row) = findings.rule(&parameter) else { return };
    let zh = "单位属于哪一种困难情形？";
    let hardship = findings.need(&facts.hardship, "hardship", zh, "Which hardship is it?");
    let value = match hardship {
        None => return,
        Some(Hardship::Stopped) => plain("停产或半停产，并停发工资", "production and wages stopped"),
        Some(Hardship::InsuranceDeferred) => {
            plain("经批准缓缴养老、失业保险", "pension and unemployment insurance deferred with approval")
        }
        Some(Hardship::Losses) => plain("连续亏损", "continuous losses"),
        Some(Hardship::None) => {
            let text = plain("不属于规定的三种困难情形", "none of the three kinds of hardship");
            let cure = plain(
                "停产并停发工资、经批准缓缴社会保险或连续亏损时可以申请",
                "possible when production and wages stop, insurance is deferred with approval, or losses continue",
            );
            return findings.against_by(row, "no_hardship", text, Some(cure));
        }
    };
    findings.met(step("困难情形", "hardship", value, Some(Cite::from(row))));
}

fn agreed(findings: &mut Findings<'_>, facts: &ReliefFacts) {
    let zh = "职工代表大会或工会讨论通过了吗？";
    let en = "Has the staff congress or the union agreed?";
    match findings.need(&facts.agreed, "agreed", zh, en) {
        Some(false) => {
            let text = plain(
                "职工代表大会或工会还没有讨论通过",
                "neither the staff congress nor the union has agreed",
            );
            let cure = plain("讨论通过后带决议申请", "apply with the resolution once they have");
            findings.against_law("not_agreed", text, Some(cure));
        }
        Some(true) => {
            let cite = Some(findings.law.clone());
            findings.met(step("职代会或工会", "staff congress or union", plain("已通过", "agreed"), cite));
        }
        None => {}
    }
}

fn not_too_long(findings: &mut Findings<'_>, facts: &ReliefFacts) -> Option<u16> {
    let count = findings.need(&facts.months, "months", "申请几个月？", "For how many months?");
    let row = findings.row(&Parameter {
        key: "contribution.relief_months_max",
        name: ("一次申请最长的月数", "most months of one application"),
        rows: &findings.policy.contribution.relief_months_max,
    });
    let count = count?;
    if count == 0 {
        let cure = plain("请填写要申请的月数", "say for how many months");
        findings.against_law("no_months", plain("申请的月数是0", "no months are asked for"), Some(cure));
        return None;
    }
    if let Some(row) = row.filter(|row| count > row.value) {
        let text = zh_en(
            format!("申请{}，一次最长{}", months(count).zh, months(row.value).zh),
            format!("{} asked for; one application is for at most {}", months(count).en, row.value),
        );
        let cure = plain("期满仍有困难的，可以再次申请", "apply again if the hardship goes on");
        findings.against_by(row, "too_long", text, Some(cure));
        return None;
    }
    let value = match facts.from {
        None => months(count),
        Some(from) => {
            let last = from.plus(i32::from(count) - 1);
            zh_en(
                format!("{}至{}，{count}个月", from.zh(), last.zh()),
                format!("{from} to {last}, {count} months"),
            )
        }
    };
    findings.met(step("期间", "months", value, row.map(Cite::from)));
    Some(count)
}

/// Relief for months that are over: whether it may reach back is in no source.
fn not_past(findings: &mut Findings<'_>, from: Option<Month>) {
    let Some(from) = from.filter(|from| *from < findings.day.month()) else { return };
    let text = zh_en(
        format!("从{}开始申请，这个月已经过去；能否追溯没有查到规定，需由中心核定", from.zh()),
        format!("{from} is over; no rule says whether relief may reach back: the centre must judge"),
    );
    let this = findings.day.month();
    let cure = zh_en(format!("可以从{}起申请", this.zh()), format!("apply from {this} on"));
    let cite = findings.law.clone();
    findings.open(Reason { code: "starts_in_the_past".to_owned(), text, cure: Some(cure), cite });
}

/// 减负金额: what is not paid over the months.
fn less(
    findings: &mut Findings<'_>,
    facts: &ReliefFacts,
    kind: Option<ReliefKind>,
    count: Option<u16>,
) -> Option<Bound> {
    let zh = "现在每月共缴多少？";
    let now = findings.need(&facts.monthly_now, "monthly_now", zh, "What is paid a month now?");
    let then = match kind? {
        ReliefKind::Deferral => Some(Money::ZERO),
        ReliefKind::LowerRate => relief_rate::monthly(findings, facts),
    };
    let (now, then) = (now?, then?);
    // Against it however many months are asked for.
    if then >= now {
        let text = plain("降低后的缴存额没有减少", "nothing less would be paid");
        let cure = plain("请核对降低后的比例", "check the lowered rate");
        findings.against_law("no_relief", text, Some(cure));
        return None;
    }
    let count = count?;
    let steps = vec![
        money_step("现在每月缴存", "a month now", now, None),
        money_step("批准后每月缴存", "a month then", then, None),
        step("月数", "months", months(count), None),
    ];
    let amount = (now - then).times(i128::from(count), 1, crate::rounding::Direction::HalfUp)?;
    let label = plain("减少缴存", "less to pay");
    Some(Bound { code: "relief".to_owned(), label, amount, steps })
}
