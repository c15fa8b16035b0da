//! 降低后的缴存比例: lower than now, and within the bounds.

use crate::contribution::rate_bounds::{highest, lowest};
use crate::contribution::relief::ReliefFacts;
use crate::decision::{Assumption, Cite};
use crate::findings::{Findings, plain, step, zh_en};
use crate::money::Money;
use crate::policy::Tier;
use crate::rate::Rate;
use crate::rounding::Direction;

/// The lowered rate is lower than the present one, and within the lowest and the highest.
pub(super) fn within_bounds(findings: &mut Findings<'_>, facts: &ReliefFacts) {
    let zh = "降到多少比例？";
    let rate = findings.need(&facts.rate_then, "rate_then", zh, "Down to which rate?");
    if rate.is_some_and(|rate| !is_lower(findings, facts, rate)) {
        return;
    }
    let lowest = lowest(&findings.policy.contribution);
    let row = match rate {
        Some(rate) => lowest.row(findings, rate),
        None => findings.row(&lowest.city),
    };
    let Some((rate, row)) = rate.zip(row) else { return };
    let value =
        zh_en(format!("{rate}%，不低于{}%", row.value), format!("{rate} %, at least {} %", row.value));
    if rate >= row.value {
        return findings.met(step("降低后的比例", "the lowered rate", value, Some(Cite::from(row))));
    }
    let text = zh_en(
        format!("降到{rate}%，低于最低比例{}%", row.value),
        format!("{rate} % is below the lowest rate of {} %", row.value),
    );
    let cure = zh_en(
        format!("最低可降到{}%；仍有困难的可以申请缓缴", row.value),
        format!("{} % is possible; beyond it, deferral", row.value),
    );
    findings.against_by(row, "rate_too_low", text, Some(cure));
}

/// What is paid a month at the lowered rate: as said, else in proportion to the present rate.
pub(super) fn monthly(findings: &mut Findings<'_>, facts: &ReliefFacts) -> Option<Money> {
    if let (None, Some(estimate)) = (facts.monthly_then, in_proportion(facts)) {
        let text = plain(
            "降低后每月的缴存额没有填，按比例推算；每人每方进位后可能相差几元",
            "what is paid a month then was not said; it is taken in proportion to the rates, and rounding each side of each member may change it by some yuan",
        );
        let cite = Cite { tier: Tier::E, ..findings.law.clone() };
        findings.assume(Assumption { text, cite });
        return Some(estimate);
    }
    let zh = "降低后每月共缴多少？";
    findings.need(&facts.monthly_then, "monthly_then", zh, "What is paid a month then?")
}

fn in_proportion(facts: &ReliefFacts) -> Option<Money> {
    let (now, then) = (facts.rate_now.filter(|now| *now > Rate::ZERO)?, facts.rate_then?);
    facts.monthly_now?.times(then.units().into(), now.units().into(), Direction::HalfUp)
}

/// A rate that is not below the present one, or above the highest, is no lowered rate.
fn is_lower(findings: &mut Findings<'_>, facts: &ReliefFacts, rate: Rate) -> bool {
    if let Some(now) = facts.rate_now.filter(|now| rate >= *now) {
        let text = zh_en(
            format!("降到{rate}%，现在的比例是{now}%，没有降低"),
            format!("{rate} % is not below the present rate of {now} %"),
        );
        let cure = zh_en(format!("请填低于{now}%的比例"), format!("say a rate below {now} %"));
        findings.against_law("rate_not_lower", text, Some(cure));
        return false;
    }
    let Some(row) = highest(&findings.policy.contribution).broken(findings, rate) else { return true };
    let text = zh_en(
        format!("降到{rate}%，高于最高比例{}%，不是降低比例", row.value),
        format!("{rate} % is above the highest rate of {} %: nothing is lowered", row.value),
    );
    let cure =
        zh_en(format!("请填不超过{}%的比例", row.value), format!("say a rate of at most {} %", row.value));
    findings.against_by(row, "rate_too_high", text, Some(cure));
    false
}
