//! What the monthly deposit and the years paid in add to a limit.

use rust_decimal::Decimal;

use crate::decision::{Cite, Step};
use crate::findings::{Findings, Parameter, money_step, months, step, zh_en};
use crate::loan::limit::LoanFacts;
use crate::money::Money;
use crate::month::Month;
use crate::number::Number;
use crate::policy::{DepositSpan, InForce};
use crate::retirement::reached_by_law_of;
use crate::rounding::Direction;
use crate::text::Text;

/// 月缴存额 that counts into the balance rule.
pub(super) struct Deposit<'p> {
    amount: Money,
    multiple: &'p InForce<Number>,
    span: DepositSpan,
    months_to_retirement: u16,
}

impl Deposit<'_> {
    fn span(&self, term_months: u16) -> u16 {
        match self.span {
            DepositSpan::Once => 1,
            DepositSpan::TermYears => term_months / 12,
            DepositSpan::MonthsToRetirement => self.months_to_retirement,
        }
    }

    /// What it adds, in yuan.
    pub(super) fn worth(&self, term_months: u16) -> Decimal {
        let once = self.amount.as_decimal() * self.multiple.value.as_decimal();
        once * Decimal::from(self.span(term_months))
    }

    pub(super) fn steps(&self, term_months: u16) -> Vec<Step> {
        let mut steps =
            vec![money_step("月缴存额（单位和个人合计）", "monthly deposit, both sides", self.amount, None)];
        steps.push(times("月缴存额倍数", "its multiple", self.multiple.value, Cite::from(self.multiple)));
        let span = self.span(term_months);
        match self.span {
            DepositSpan::Once => {}
            DepositSpan::TermYears => {
                let value = zh_en(format!("{span}年"), format!("{span} years"));
                steps.push(step("贷款年限", "years of the term", value, None));
            }
            DepositSpan::MonthsToRetirement => {
                steps.push(step("到法定退休的月数", "months to retirement", months(span), None));
            }
        }
        steps
    }
}

/// The deposit with its multiple and the time it counts for; none while an answer is missing.
pub(super) fn deposit<'p>(findings: &mut Findings<'p>, facts: &LoanFacts) -> Option<Deposit<'p>> {
    let rule = &findings.policy.loan.balance;
    let name = ("月缴存额的倍数", "multiple of the monthly deposit");
    let parameter = Parameter { key: "loan.balance.deposit_multiple", name, rows: &rule.deposit_multiple };
    let multiple = findings.row(&parameter)?;
    let span = rule.deposit_span.on(findings.day).ok()?;
    findings.used(span);
    let span = span.value;
    let zh = "月缴存额（单位和个人合计）是多少？";
    let en = "What is the monthly deposit of both sides?";
    let amount = findings.need(&facts.monthly_deposit, "monthly_deposit", zh, en);
    let mut months_to_retirement = 0;
    if span == DepositSpan::MonthsToRetirement {
        let zh = "出生日期是哪天？";
        let birth = findings.need(&facts.birth, "birth", zh, "What is your date of birth?");
        let zh = "适用哪一类法定退休年龄？";
        let kind = findings.need(&facts.kind, "kind", zh, "Which statutory retirement age applies?");
        let retirement = reached_by_law_of(findings.day, findings.policy, kind?, Month::of(birth?));
        months_to_retirement = u16::try_from(retirement.since(findings.day.month()).max(0)).unwrap_or(0);
    }
    let mut amount = typed(amount?);
    if facts.family == Some(true) && span == DepositSpan::MonthsToRetirement {
        // The spouse retires in another month.
        findings.assume_unknown("loan.balance.spouse_deposit");
    } else if facts.family == Some(true) {
        let zh = "配偶的月缴存额（单位和个人合计）是多少？";
        let en = "What is the spouse's monthly deposit of both sides?";
        let spouse = findings.need(&facts.spouse_monthly_deposit, "spouse_monthly_deposit", zh, en)?;
        amount += typed(spouse);
    }
    Some(Deposit { amount, multiple, span, months_to_retirement })
}

/// 按缴存年限: so much for each whole year paid in; the amount, its working, and the row.
pub(super) fn by_years<'p>(
    findings: &mut Findings<'p>,
    facts: &LoanFacts,
) -> Option<(Money, Vec<Step>, &'p InForce<Money>)> {
    let rule = &findings.policy.loan.balance;
    let family = facts.family == Some(true) && !rule.per_year_family.is_unknown();
    let rows = if family { &rule.per_year_family } else { &rule.per_year_single };
    if rows.is_unknown() {
        return None;
    }
    let name = ("每缴存一年可贷额度", "limit for each year paid in");
    let row = findings.row(&Parameter { key: "loan.balance.per_year_single", name, rows })?;
    let total = months_total(findings, facts)?;
    let years = total / 12;
    if total % 12 != 0 && findings.policy.lists_unknown("loan.balance.part_year") {
        findings.assume_unknown("loan.balance.part_year");
    }
    let amount = row.value.times(i128::from(years), 1, Direction::Floor).unwrap_or(Money::MOST_TYPED);
    let value = zh_en(format!("{years}年"), format!("{years} years"));
    let steps = vec![
        money_step(name.0, name.1, row.value, Some(Cite::from(row))),
        step("缴存满的年数", "whole years paid in", value, None),
    ];
    Some((amount, steps, row))
}

pub(super) fn months_total(findings: &mut Findings<'_>, facts: &LoanFacts) -> Option<u16> {
    let zh = "累计缴存了几个月？";
    findings.need(&facts.months_total, "months_total", zh, "How many months were paid in altogether?")
}

/// An amount as a balance can be.
pub(super) fn typed(amount: Money) -> Money {
    amount.or_zero().min(Money::MOST_TYPED)
}

pub(super) fn times(zh: &str, en: &str, number: Number, cite: Cite) -> Step {
    step(zh, en, Text::same(format!("× {number}")), Some(cite))
}
