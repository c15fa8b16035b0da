//! Conditions of the borrower, the home and the term.

use crate::decision::{Cite, Reason};
use crate::findings::{Findings, Months, Parameter, plain, step, zh_en};
use crate::loan::limit::{LoanFacts, age};
use crate::number::Number;
use crate::policy::InForce;

/// So many months paid in a row; some centres ask more of flexible members, and a number altogether.
pub(super) fn months_in_a_row(findings: &mut Findings<'_>, facts: &LoanFacts) {
    let policy = &findings.policy.loan;
    let name = ("贷款须连续缴存的月数", "months of contribution before a loan");
    let (all, own) = (&policy.months_required, &policy.months_required_flexible);
    if own.is_unknown() && policy.months_total_flexible.is_unknown() {
        return findings.months_in_a_row(
            &Parameter { key: "loan.months_required", name, rows: all },
            facts.months_contributed,
        );
    }
    let flexible = is_flexible(findings, facts) == Some(true);
    let (key, rows) = match flexible && !own.is_unknown() {
        true => ("loan.months_required_flexible", own),
        false => ("loan.months_required", all),
    };
    findings.months_in_a_row(&Parameter { key, name, rows }, facts.months_contributed);
    if flexible && !policy.months_total_flexible.is_unknown() {
        altogether(findings, facts);
    }
}

/// Whether a flexible member applies: asked where the centre has rows of their own.
pub(super) fn is_flexible(findings: &mut Findings<'_>, facts: &LoanFacts) -> Option<bool> {
    let (zh, en) = ("您是灵活就业缴存人吗？", "Do you contribute as a flexible member?");
    findings.need(&facts.flexible, "flexible", zh, en)
}

fn altogether(findings: &mut Findings<'_>, facts: &LoanFacts) {
    let parameter = Parameter {
        key: "loan.months_total_flexible",
        name: ("灵活就业人员贷款须累计缴存的月数", "months flexible members must have paid altogether"),
        rows: &findings.policy.loan.months_total_flexible,
    };
    let months = Months {
        field: "months_total",
        question: ("累计缴存了几个月？", "How many months were paid in altogether?"),
        label: ("累计缴存", "paid altogether"),
        again: "缴存",
        code: "too_few_months_total",
    };
    findings.enough_months(&parameter, facts.months_total, &months);
}

/// Tests the term against every rule that bounds it.
pub(super) fn term(findings: &mut Findings<'_>, facts: &LoanFacts) {
    let (zh, en) = ("想贷多少年？", "For how many years?");
    let term = if is_bounded(findings, facts) {
        findings.need(&facts.term_years, "term_years", zh, en)
    } else {
        findings.for_amount(|findings| findings.need(&facts.term_years, "term_years", zh, en))
    };
    by_rule(findings, term);
    by_house_age(findings, facts, term);
    age::by_retirement(findings, facts, term);
}

/// Whether some rule in force bounds the term by itself; else it serves the amount alone.
fn is_bounded(findings: &Findings<'_>, facts: &LoanFacts) -> bool {
    let (policy, day) = (&findings.policy.loan, findings.day);
    let of_house =
        policy.house_term_years.on(day).is_ok() || policy.house_age_plus_term_years.on(day).is_ok();
    let old = facts.house_age_years.is_some_and(|age| age > 0);
    policy.term_max_years.on(day).is_ok() || (of_house && old) || age::bounds(findings, facts)
}

fn by_rule(findings: &mut Findings<'_>, term: Option<u16>) {
    let parameter = Parameter {
        key: "loan.term_max_years",
        name: ("贷款最长年限", "longest term"),
        rows: &findings.policy.loan.term_max_years,
    };
    if term == Some(0) {
        let text = plain("贷款期限至少1年", "the term is at least a year");
        findings.against_law("no_term", text, None);
    }
    let row = findings.row(&parameter);
    if let Some((row, term)) = row.zip(term) {
        let text = zh_en(
            format!("贷款期限{term}年，最长{}年", row.value),
            format!("a term of {term} years; at most {}", row.value),
        );
        within(findings, row, term <= row.value, text, "term_too_long", row.value);
    }
}

/// Notes a test of the term as met, or as a reason with the longest term as its cure.
pub(super) fn within<T>(
    findings: &mut Findings<'_>,
    row: &InForce<T>,
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

/// The table by the age of the house, where the centre has one, and the greatest sum of age and term.
fn by_house_age(findings: &mut Findings<'_>, facts: &LoanFacts, term: Option<u16>) {
    let Some(age) = facts.house_age_years.filter(|age| *age > 0) else { return };
    let policy = &findings.policy.loan;
    let (table, sum) =
        (!policy.house_term_years.is_unknown(), !policy.house_age_plus_term_years.is_unknown());
    if table {
        by_house_table(findings, age, term);
    }
    if sum || !table {
        by_house_sum(findings, age, term);
    }
}

fn by_house_table(findings: &mut Findings<'_>, age: u16, term: Option<u16>) {
    let parameter = Parameter {
        key: "loan.house_term_years",
        name: ("按房龄的最长贷款年限", "longest term by the age of the house"),
        rows: &findings.policy.loan.house_term_years,
    };
    let Some(row) = findings.row(&parameter) else { return };
    let Some(longest) = row.value.at(Number::whole(age)).copied() else {
        let text = zh_en(
            format!("房龄{age}年，超出公布的房龄档次，需人工核定"),
            format!("the published table says nothing of a house of {age} years: a person must judge"),
        );
        let (code, cite) = ("house_age_outside_table".to_owned(), Cite::from(row));
        return findings.open(Reason { code, text, cure: None, cite });
    };
    if let Some(term) = term {
        let text = zh_en(
            format!("房龄{age}年，贷款期限{term}年，最长{longest}年"),
            format!("a term of {term} years for a house of {age} years; at most {longest}"),
        );
        within(findings, row, term <= longest, text, "house_too_old", longest);
    }
}

fn by_house_sum(findings: &mut Findings<'_>, age: u16, term: Option<u16>) {
    let parameter = Parameter {
        key: "loan.house_age_plus_term_years",
        name: ("房龄与贷款年限之和", "age of the house plus term"),
        rows: &findings.policy.loan.house_age_plus_term_years,
    };
    let row = findings.row(&parameter);
    if let Some((row, term)) = row.zip(term) {
        let longest = row.value.saturating_sub(age);
        let together = age.saturating_add(term);
        let text = zh_en(
            format!("房龄加贷款期限{together}年，最多{}年", row.value),
            format!("age of the house plus term {together} years; at most {}", row.value),
        );
        within(findings, row, together <= row.value, text, "house_too_old", longest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::{EffectiveDate, parse_date};
    use crate::decision::Decision;
    use crate::loan::limit::{HomeCount, limit};
    use crate::policy::{Dated, Policy, packs};
    use crate::retirement::Worker;

    fn day() -> EffectiveDate {
        "2026-10-08".parse().unwrap()
    }

    /// A centre whose caps nobody knows, so that no amount can come of a case, and that bounds no term.
    fn silent() -> Policy {
        let mut policy = packs::load("yancheng").unwrap();
        let loan = &mut policy.loan;
        (loan.cap_single, loan.cap_family) = (Dated::default(), Dated::default());
        (loan.term_max_years, loan.term_after_retirement_years) = (Dated::default(), Dated::default());
        (loan.house_term_years, loan.house_age_plus_term_years) = (Dated::default(), Dated::default());
        (loan.age_limit_man, loan.age_limit_woman) = (Dated::default(), Dated::default());
        policy
    }

    fn asks_for_the_term(policy: &Policy, facts: LoanFacts) -> bool {
        let facts = LoanFacts { home: Some(HomeCount::First), months_contributed: Some(24), ..facts };
        let Decision::Ask(questions) = limit(&facts, policy, day()) else { return false };
        questions.iter().any(|question| question.field == "term_years")
    }

    fn house(age: u16) -> LoanFacts {
        LoanFacts { house_age_years: Some(age), ..LoanFacts::default() }
    }

    fn borrower(kind: Worker, birth: &str) -> LoanFacts {
        LoanFacts { kind: Some(kind), birth: parse_date(birth).ok(), ..LoanFacts::default() }
    }

    #[test]
    fn a_term_that_no_rule_bounds_and_no_amount_needs_is_not_asked() {
        let mut policy = silent();
        assert!(!asks_for_the_term(&policy, LoanFacts::default()));
        policy.loan.term_max_years = packs::load("yancheng").unwrap().loan.term_max_years;
        assert!(asks_for_the_term(&policy, LoanFacts::default()));
    }

    #[test]
    fn the_age_of_a_house_bounds_the_term_where_the_centre_says_so() {
        let shanghai = packs::load("shanghai").unwrap().loan;
        let mut policy = silent();
        assert!(!asks_for_the_term(&policy, house(10)));
        policy.loan.house_age_plus_term_years = shanghai.house_age_plus_term_years;
        assert!(asks_for_the_term(&policy, house(1)) && !asks_for_the_term(&policy, house(0)));
        let mut policy = silent();
        policy.loan.house_term_years = shanghai.house_term_years;
        assert!(asks_for_the_term(&policy, house(1)) && !asks_for_the_term(&policy, house(0)));
    }

    #[test]
    fn the_age_of_a_borrower_bounds_the_term_before_retirement_or_by_a_limit() {
        let (young, retired) = (borrower(Worker::Man60, "1990-01-15"), borrower(Worker::Man60, "1955-01-15"));
        let mut policy = silent();
        assert!(asks_for_the_term(&policy, young) && !asks_for_the_term(&policy, retired.clone()));
        let fushun = packs::load("fushun").unwrap().loan;
        policy.loan.age_limit_woman = fushun.age_limit_woman;
        assert!(!asks_for_the_term(&policy, retired.clone()));
        for woman in [Worker::Woman50, Worker::Woman55] {
            assert!(asks_for_the_term(&policy, borrower(woman, "1955-01-15")));
        }
        policy.loan.age_limit_man = fushun.age_limit_man;
        assert!(asks_for_the_term(&policy, retired.clone()));
        let mut policy = silent();
        policy.loan.term_after_retirement_years = fushun.term_after_retirement_years;
        assert!(asks_for_the_term(&policy, retired));
    }
}
