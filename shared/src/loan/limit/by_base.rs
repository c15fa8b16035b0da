//! 按缴存基数的额度: what a centre may let count instead of the balance, whichever is the greater.

use rust_decimal::Decimal;

use crate::decision::{Cite, Step};
use crate::findings::{Findings, Parameter, money_step, months, step};
use crate::loan::annuity::settled;
use crate::loan::limit::LoanFacts;
use crate::loan::limit::balance::by_months;
use crate::loan::limit::paid_in::{times, typed};
use crate::loan::limit::rows::{own_base, spouse_base};
use crate::loan::limit::working::percent_step;
use crate::money::Money;
use crate::number::Number;
use crate::policy::InForce;
use crate::rate::Rate;
use crate::rounding::Rounding;

/// Base × 12 × years × share × coefficient.
pub(super) struct ByBase<'p> {
    /// The row that lets it count.
    greater: &'p InForce<bool>,
    base: Money,
    /// The spouse's base with the row that lets it count.
    spouse: Option<(Money, &'p InForce<bool>)>,
    share: &'p InForce<Rate>,
    coefficient: Option<(Number, Cite)>,
}

impl<'p> ByBase<'p> {
    /// None where the centre does not let it count on the day, or while an answer or a step of the table is missing: then
    /// the balance counts alone, and what is missing is asked for or referred.
    pub(super) fn find(findings: &mut Findings<'p>, facts: &LoanFacts) -> Option<ByBase<'p>> {
        let rule = &findings.policy.loan.balance;
        let greater = rule.or_by_base.on(findings.day).ok().filter(|row| row.value)?;
        findings.used(greater);
        let name = ("按缴存基数的额度占缴存基数的比例", "share of the base in the limit by the base");
        let share = findings.row(&Parameter { key: "loan.balance.base_share", name, rows: &rule.base_share });
        let base = own_base(findings, facts);
        let spouse = if facts.family == Some(true) { spouse_base(findings, facts) } else { None };
        let coefficient = if rule.base_coefficient.is_unknown() {
            None
        } else {
            let name = ("缴存时间系数", "time coefficient");
            let rows = &rule.base_coefficient;
            Some(by_months(findings, facts, "loan.balance.base_coefficient", name, rows)?)
        };
        Some(ByBase { greater, base: base?, spouse, share: share?, coefficient })
    }

    /// What it comes to for a term.
    pub(super) fn amount(&self, term_months: u16) -> Money {
        let base = typed(self.base) + self.spouse.map_or(Money::ZERO, |(base, _)| typed(base));
        let coefficient = self.coefficient.as_ref().map_or(Number::ONE, |(number, _)| *number);
        let factor = Decimal::from(term_months) * self.share.value.as_fraction() * coefficient.as_decimal();
        let exact = settled(base.as_decimal() * factor);
        Money::round(exact, Rounding::FLOOR_TO_FEN).unwrap_or(Money::MOST_TYPED)
    }

    /// The working.
    pub(super) fn steps(&self, term_months: u16) -> Vec<Step> {
        let mut steps = vec![money_step("月均缴存基数", "monthly average base", self.base, None)];
        if let Some((base, row)) = self.spouse {
            steps.push(money_step("加：配偶月均缴存基数", "plus the spouse's", base, Some(Cite::from(row))));
        }
        steps.push(percent_step("占缴存基数的比例", "share of the base", self.share));
        steps.push(step("期数", "instalments", months(term_months), None));
        if let Some((number, cite)) = &self.coefficient {
            steps.push(times("缴存时间系数", "time coefficient", *number, cite.clone()));
        }
        let amount = self.amount(term_months);
        let (zh, en) =
            ("按缴存基数可贷，与按余额可贷取大", "by the base; the greater of it and the balance counts");
        steps.push(money_step(zh, en, amount, Some(Cite::from(self.greater))));
        steps
    }
}
