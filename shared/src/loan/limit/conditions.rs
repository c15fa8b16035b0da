//! Conditions of the borrower, the home and the term.

use crate::decision::{Assumption, Cite};
use crate::findings::{Findings, Parameter, plain, step, zh_en};
use crate::loan::limit::LoanFacts;
use crate::month::Month;
use crate::policy::InForce;
use crate::retirement::statutory;

/// Longer terms are typing errors whatever the rules say.
const TERM_YEARS_TYPED_MAX: u16 = 100;

pub(super) fn months_in_a_row(findings: &mut Findings<'_>, facts: &LoanFacts) {
    let parameter = Parameter {
        key: "loan.months_required",
        name: ("贷款须连续缴存的月数", "months of contribution before a loan"),
        rows: &findings.policy.loan.months_required,
    };
    findings.months_in_a_row(&parameter, facts.months_contributed);
}

/// Tests the term and answers the longest that all known rules allow, in years.
pub(super) fn longest_term(findings: &mut Findings<'_>, facts: &LoanFacts) -> u16 {
    let term = findings.need(&facts.term_years, "term_years", "想贷多少年？", "For how many years?");
    let by_rule = by_rule(findings, term);
    let by_house = by_house_age(findings, facts, term);
    let by_retirement = by_retirement(findings, facts, term);
    [by_rule, by_house, by_retirement].into_iter().flatten().min().unwrap_or(0)
}

fn by_rule(findings: &mut Findings<'_>, term: Option<u16>) -> Option<u16> {
    let parameter = Parameter {
        key: "loan.term_max_years",
        name: ("贷款最长年限", "longest term"),
        rows: &findings.policy.loan.term_max_years,
    };
    if term == Some(0) {
        let text = plain("贷款期限至少1年", "the term is at least a year");
        findings.against_law("no_term", text, None);
    }
    let row = findings.row(&parameter)?;
    if let Some(term) = term {
        let text = zh_en(
            format!("贷款期限{term}年，最长{}年", row.value),
            format!("a term of {term} years; at most {}", row.value),
        );
        within(findings, row, term <= row.value, text, "term_too_long", row.value);
    }
    Some(row.value)
}

/// Notes a test of the term as met, or as a reason with the longest term as its cure.
fn within(
    findings: &mut Findings<'_>,
    row: &InForce<u16>,
    met: bool,
    text: crate::text::Text,
    code: &str,
    longest: u16,
) {
    if met {
        return findings.met(step("贷款期限", "term", text, Some(Cite::from(row))));
    }
    let cure = zh_en(format!("请选{longest}年以内"), format!("choose {longest} years or fewer"));
    findings.against_by(row, code, text, (longest > 0).then_some(cure));
}

fn by_house_age(findings: &mut Findings<'_>, facts: &LoanFacts, term: Option<u16>) -> Option<u16> {
    let age = facts.house_age_years.filter(|age| *age > 0)?;
    let parameter = Parameter {
        key: "loan.house_age_plus_term_years",
        name: ("房龄与贷款年限之和", "age of the house plus term"),
        rows: &findings.policy.loan.house_age_plus_term_years,
    };
    let row = findings.row(&parameter)?;
    let longest = row.value.saturating_sub(age);
    if let Some(term) = term {
        let together = age.saturating_add(term);
        let text = zh_en(
            format!("房龄加贷款期限{together}年，最多{}年", row.value),
            format!("age of the house plus term {together} years; at most {}", row.value),
        );
        within(findings, row, together <= row.value, text, "house_too_old", longest);
    }
    Some(longest)
}

fn by_retirement(findings: &mut Findings<'_>, facts: &LoanFacts, term: Option<u16>) -> Option<u16> {
    let (Some(birth), Some(kind)) = (facts.birth, facts.kind) else {
        let text = plain(
            "没有填出生日期，未核对贷款期限与退休年龄",
            "without a date of birth the term was not compared with the retirement age",
        );
        let cite = findings.law.clone();
        findings.assume(Assumption { text, cite });
        return None;
    };
    let term = term.filter(|term| *term <= TERM_YEARS_TYPED_MAX)?;
    let now = findings.day.month();
    let retirement = statutory(kind, Month::of(birth)).month;
    let end = now.plus(i32::from(term) * 12);
    if end <= retirement {
        let value = zh_en(
            format!("贷款{}到期，早于{}法定退休", end.zh(), retirement.zh()),
            format!("the loan ends in {end}, before retirement in {retirement}"),
        );
        let cite = findings.policy.withdrawal.retirement.delayed_from.on(findings.day).ok().map(Cite::from);
        findings.met(step("退休年龄", "retirement age", value, cite));
        return years_until(now, retirement);
    }
    let parameter = Parameter {
        key: "loan.term_after_retirement_years",
        name: ("退休后可贷的年限", "years of the term after retirement"),
        rows: &findings.policy.loan.term_after_retirement_years,
    };
    let row = findings.row(&parameter)?;
    let last = retirement.plus(i32::from(row.value) * 12);
    let longest = years_until(now, last)?;
    let text = zh_en(
        format!(
            "贷款{}到期，最晚可到{}（{}法定退休后{}年）",
            end.zh(),
            last.zh(),
            retirement.zh(),
            row.value
        ),
        format!(
            "the loan ends in {end}; at the latest in {last}, {} years after retirement in {retirement}",
            row.value
        ),
    );
    within(findings, row, end <= last, text, "past_retirement", longest);
    Some(longest)
}

fn years_until(now: Month, last: Month) -> Option<u16> {
    u16::try_from(last.since(now).max(0) / 12).ok()
}
