//! The term against the retirement age and the greatest age at its end.

use time::Date;

use crate::date::{date_zh, write_date};
use crate::decision::{Assumption, Cite};
use crate::findings::{Findings, Parameter, plain, step, zh_en};
use crate::loan::limit::LoanFacts;
use crate::loan::limit::conditions::within;
use crate::month::Month;
use crate::policy::InForce;
use crate::retirement::{Worker, reached_by_law_of};

/// Longer terms are typing errors whatever the rules say.
const TERM_YEARS_TYPED_MAX: u16 = 100;

/// Tests the term against the borrower's age.
pub(super) fn by_retirement(findings: &mut Findings<'_>, facts: &LoanFacts, term: Option<u16>) {
    let (Some(birth), Some(kind)) = (facts.birth, facts.kind) else {
        let text = plain(
            "没有填出生日期，未核对贷款期限与退休年龄",
            "without a date of birth the term was not compared with the retirement age",
        );
        let cite = findings.law.clone();
        return findings.assume(Assumption { text, cite });
    };
    if birth > findings.day.0 {
        let text = zh_en(
            format!("出生日期{}还没有到", date_zh(birth)),
            format!("the date of birth, {}, has not come yet", write_date(birth)),
        );
        return findings.against_law(
            "not_born_yet",
            text,
            Some(plain("请核对出生日期", "check the date of birth")),
        );
    }
    let Some(term) = term.filter(|term| *term <= TERM_YEARS_TYPED_MAX) else { return };
    let now = findings.day.month();
    let retirement = reached_by_law_of(findings.day, findings.policy, kind, Month::of(birth));
    let end = now.plus(i32::from(term) * 12);
    if end <= retirement {
        let value = zh_en(
            format!("贷款{}到期，不晚于{}法定退休", end.zh(), retirement.zh()),
            format!("the loan ends in {end}, no later than retirement in {retirement}"),
        );
        let cite = findings.policy.withdrawal.retirement.delayed_from.on(findings.day).ok().map(Cite::from);
        return findings.met(step("退休年龄", "retirement age", value, cite));
    }
    let was_tested = by_age_limit(findings, birth, kind, end);
    // A centre that bounds the age need not say how many years after retirement a term may end.
    if !was_tested || !findings.policy.loan.term_after_retirement_years.is_unknown() {
        years_after(findings, retirement, end);
    }
}

/// Whether the borrower's age bounds the term: by a rule in force, or because only a short one ends before retirement.
pub(super) fn bounds(findings: &Findings<'_>, facts: &LoanFacts) -> bool {
    let (policy, day) = (&findings.policy.loan, findings.day);
    let (Some(birth), Some(kind)) = (facts.birth, facts.kind) else { return false };
    let of_age = match kind {
        Worker::Man60 => &policy.age_limit_man,
        Worker::Woman50 | Worker::Woman55 => &policy.age_limit_woman,
    };
    let ahead = reached_by_law_of(day, findings.policy, kind, Month::of(birth)) > day.month();
    ahead || of_age.on(day).is_ok() || policy.term_after_retirement_years.on(day).is_ok()
}

/// 退休后可贷的年限
fn years_after(findings: &mut Findings<'_>, retirement: Month, end: Month) {
    let now = findings.day.month();
    let parameter = Parameter {
        key: "loan.term_after_retirement_years",
        name: ("退休后可贷的年限", "years of the term after retirement"),
        rows: &findings.policy.loan.term_after_retirement_years,
    };
    let Some(row) = findings.row(&parameter) else { return };
    let last = retirement.plus(i32::from(row.value) * 12);
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
    within(findings, row, end <= last, text, "past_retirement", years_until(now, last));
}

/// 到期年龄上限; whether the centre has one in force.
fn by_age_limit(findings: &mut Findings<'_>, birth: Date, kind: Worker, end: Month) -> bool {
    let policy = &findings.policy.loan;
    let (key, rows) = match kind {
        Worker::Man60 => ("loan.age_limit_man", &policy.age_limit_man),
        Worker::Woman50 | Worker::Woman55 => ("loan.age_limit_woman", &policy.age_limit_woman),
    };
    if rows.is_unknown() {
        return false;
    }
    let name = ("贷款到期时的年龄上限", "greatest age at the end of the term");
    let row: Option<&InForce<u16>> = findings.row(&Parameter { key, name, rows });
    let Some(row) = row else { return false };
    let last = Month::of(birth).plus(i32::from(row.value) * 12);
    let longest = years_until(findings.day.month(), last);
    let text = zh_en(
        format!("贷款{}到期，最晚可到{}（满{}周岁）", end.zh(), last.zh(), row.value),
        format!("the loan ends in {end}; at the latest in {last}, at the age of {}", row.value),
    );
    within(findings, row, end <= last, text, "past_age_limit", longest);
    true
}

fn years_until(now: Month, last: Month) -> u16 {
    u16::try_from(last.since(now).max(0) / 12).unwrap_or(u16::MAX)
}
