//! 退休提取: the closing withdrawal on retirement.

use time::Date;

use crate::date::EffectiveDate;
use crate::decision::{Cite, Decision, Reason};
use crate::findings::{Findings, plain, step, zh_en};
use crate::month::Month;
use crate::policy::Policy;
use crate::retirement::{Worker, former, reached_by_law_of};
use crate::withdrawal::closing;
use crate::withdrawal::facts::closing_facts;

closing_facts! {
    /// What must be known.
    pub struct RetirementFacts {
        /// Which of the three statutory ages applies.
        pub kind: Option<Worker>,
        /// Birthday (identity card).
        #[serde(with = "crate::date::iso_optional")]
        pub birth: Option<Date>,
        /// Whether the person has a retirement document.
        pub retired: Option<bool>,
    }
}

/// 退休提取
///
/// # Law
/// 条例2019第24条第(2)项, 条例2026第24条第(6)项: on retirement the whole balance is paid and the account closed. The
/// statutory age follows the table of 2025 (before it: 60, 55, 50); up to three years earlier, but not before 60, 55 or 50,
/// may be agreed and is shown by the retirement document.
///
/// # Units
/// Yuan; the age counts from the month in which it is reached.
///
/// # Example
/// ```
/// use shared::{money::Money, policy::packs, retirement::Worker, withdrawal::retirement::{decide, RetirementFacts}};
/// let facts = RetirementFacts {
///     kind: Some(Worker::Man60), birth: shared::date::parse_date("1965-05-06").ok(),
///     balance: Some(Money::yuan(80_000)), interest: Money::yuan(300), loan_outstanding: Some(false),
///     sealed: Some(true), ..RetirementFacts::default()
/// };
/// let policy = packs::load("yancheng").unwrap();
/// let decision = decide(&facts, &policy, "2025-07-01".parse().unwrap());
/// assert_eq!(decision.granted().unwrap().amount, Money::yuan(80_300));
/// ```
pub fn decide(facts: &RetirementFacts, policy: &Policy, day: EffectiveDate) -> Decision {
    let mut findings = Findings::new(policy, day, ["第24条第（2）项", "第24条第（6）项"]);
    findings.not_barred(facts.other_in_flight, facts.banned_until);
    has_retired(&mut findings, facts);
    closing::settle(findings, &facts.account())
}

/// The month in which the person reaches the statutory age: by the law of the day, or where that month still lies ahead, by the law
/// that will then be in force.
fn statutory_month(findings: &Findings<'_>, kind: Worker, birth: Month) -> Month {
    let reached = |day| reached_by_law_of(day, findings.policy, kind, birth);
    let today = reached(findings.day);
    if today <= findings.day.month() { today } else { reached(EffectiveDate(today.first_day())) }
}

fn has_retired(findings: &mut Findings<'_>, facts: &RetirementFacts) {
    if facts.kind.is_none() && facts.retired == Some(false) && too_young_for_all(findings, facts.birth) {
        return;
    }
    let zh = "适用哪一类法定退休年龄（男职工60、女职工55、女职工50起步）？";
    let en = "Which statutory age applies: men 60, women 55 or women 50?";
    // Who is old enough by the highest age need not say which applies.
    let oldest = |birth: Date| statutory_month(findings, Worker::Man60, Month::of(birth));
    let kind = match facts.birth.map(oldest) {
        Some(reached) if reached <= findings.day.month() => facts.kind.or(Some(Worker::Man60)),
        _ => findings.need(&facts.kind, "kind", zh, en),
    };
    let birth = findings.need(&facts.birth, "birth", "出生日期是哪天？", "What is the date of birth?");
    let (Some(kind), Some(birth)) = (kind, birth.map(Month::of)) else { return };
    let reached = statutory_month(findings, kind, birth);
    let cite = table(findings);
    if findings.day.month() >= reached {
        let value = zh_en(format!("{}达到", reached.zh()), format!("reached in {reached}"));
        findings.met(step("法定退休年龄", "statutory retirement age", value, Some(cite)));
        return;
    }
    let zh = "还没到法定退休年龄。已经办好退休、有退休证明吗？";
    let en = "Below the statutory age: is there already a retirement document?";
    match findings.need(&facts.retired, "retired", zh, en) {
        Some(true) => retired_early(findings, reached, flexible_from(findings, kind, birth, reached)),
        Some(false) => too_young(findings, reached, flexible_from(findings, kind, birth, reached), cite),
        None => {}
    }
}

/// The table of the day; before there was one, the law.
fn table(findings: &Findings<'_>) -> Cite {
    let table = findings.policy.withdrawal.retirement.delayed_from.on(findings.day).map(Cite::from);
    table.unwrap_or_else(|_| findings.law.clone())
}

/// Whether even the lowest of the three ages lies ahead: then nobody need say which applies.
fn too_young_for_all(findings: &mut Findings<'_>, birth: Option<Date>) -> bool {
    let lowest = birth.map(|birth| statutory_month(findings, Worker::Woman50, Month::of(birth)));
    let Some(lowest) = lowest.filter(|lowest| *lowest > findings.day.month()) else { return false };
    let text = plain(
        "三种法定退休年龄都没有达到，也没有退休证明",
        "below each of the three statutory ages, and no retirement document",
    );
    let cure = zh_en(
        format!("最早的一种（女职工50周岁起步）{}达到", lowest.zh()),
        format!("the lowest of them (women, from 50) is reached in {lowest}"),
    );
    let cite = table(findings);
    findings.against(Reason { code: "below_age".to_owned(), text, cure: Some(cure), cite });
    true
}

/// The first month in which the person may retire by agreement, with the row that allows it.
fn flexible_from(
    findings: &Findings<'_>,
    kind: Worker,
    birth: Month,
    reached: Month,
) -> Option<(Month, Cite)> {
    let row = findings.policy.withdrawal.retirement.flexible_months.on(findings.day).ok()?;
    let earliest = reached.plus(-i32::from(row.value)).max(former(kind, birth));
    // Nobody could retire early by agreement before the row came into force.
    Some((earliest.max(Month::of(row.from)), Cite::from(row)))
}

fn retired_early(findings: &mut Findings<'_>, reached: Month, flexible: Option<(Month, Cite)>) {
    let text = match flexible {
        Some((from, cite)) if from <= findings.day.month() => {
            let value = zh_en(
                format!("凭退休证明，{}起可以弹性提前", from.zh()),
                format!("by the retirement document, possible from {from} on"),
            );
            return findings.met(step("弹性提前退休", "flexible early retirement", value, Some(cite)));
        }
        Some((from, _)) => zh_en(
            format!("法定退休年龄在{}，弹性提前最早{}；退休证明更早，需人工核对", reached.zh(), from.zh()),
            format!(
                "the statutory age is reached in {reached} and flexible retirement begins in {from}; the document is earlier: a person must check"
            ),
        ),
        None => zh_en(
            format!("法定退休年龄在{}，退休证明早于法定退休年龄，需人工核对", reached.zh()),
            format!(
                "the statutory age is reached in {reached}; the document is earlier: a person must check"
            ),
        ),
    };
    let cite = findings.law.clone();
    findings.open(Reason { code: "early_retirement".to_owned(), text, cure: None, cite });
}

fn too_young(findings: &mut Findings<'_>, reached: Month, flexible: Option<(Month, Cite)>, cite: Cite) {
    let text = zh_en(
        format!("没有达到法定退休年龄，也没有退休证明；{}达到", reached.zh()),
        format!("below the statutory age, which is reached in {reached}, and no retirement document"),
    );
    let cure = match flexible {
        Some((from, _)) if from <= findings.day.month() => zh_en(
            format!("最早{}可以申请；办了弹性提前退休的，凭退休证明现在就可以申请", reached.zh()),
            format!("apply from {reached} on, or now with a document of flexible retirement"),
        ),
        Some((from, _)) => zh_en(
            format!("最早{}可以申请；办了弹性提前退休的，凭退休证明最早{}可以申请", reached.zh(), from.zh()),
            format!("apply from {reached} on, or with a document of flexible retirement from {from} on"),
        ),
        None => zh_en(format!("最早{}可以申请", reached.zh()), format!("apply from {reached} on")),
    };
    findings.against(Reason { code: "below_age".to_owned(), text, cure: Some(cure), cite });
}
