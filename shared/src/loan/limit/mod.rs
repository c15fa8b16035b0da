//! 可贷额度: how much may be borrowed, and why not more. What would raise it is found by [`crate::change`].

mod age;
mod balance;
mod by_base;
mod cap;
mod conditions;
mod facts;
mod many;
mod paid_in;
mod raise;
mod rows;
mod sizes;
mod with_withdrawals;
mod working;

pub use facts::{HomeCount, HomeKind, LoanFacts};
pub use many::{Borrower, Borrowers, Limits};

use crate::date::EffectiveDate;
use crate::decision::{Cite, Decision, Grant, Reason};
use crate::findings::{Findings, plain};
use crate::loan::worth::Worth;
use crate::money::Money;
use crate::policy::Policy;
use crate::rate::Rate;
use sizes::Sizes;

/// 可贷额度
///
/// # Law
/// 条例2019第26条, 条例2026第26条: a contributor may apply for a loan. The city bounds it by the repayment capacity (a
/// share of the monthly average base), the price less the down payment, the cap, and the price less withdrawals; the
/// least binds and is brought down to a whole step. Other centres add a rule of the balance or of the years paid in, and
/// raise their caps for some families and homes.
///
/// # Units
/// Yuan; the rate is that of the application day, since the day of disbursement is not known yet.
///
/// # Example
/// ```
/// use shared::{loan::limit::{limit, HomeCount, LoanFacts}, money::Money, policy::packs};
/// let facts = LoanFacts {
///     home: Some(HomeCount::First), family: Some(false), base: Some(Money::yuan(4_000)),
///     price: Some(Money::yuan(900_000)), term_years: Some(30), months_contributed: Some(24),
///     other_debts_monthly: Some(Money::ZERO), loan_outstanding: Some(false), ..LoanFacts::default()
/// };
/// let policy = packs::load("yancheng").unwrap();
/// let decision = limit(&facts, &policy, "2026-10-08".parse().unwrap());
/// let grant = decision.granted().unwrap();
/// assert_eq!((grant.amount, grant.binding.as_str()), (Money::yuan(599_000), "capacity"));
/// ```
pub fn limit(facts: &LoanFacts, policy: &Policy, day: EffectiveDate) -> Decision {
    let mut findings = applied_for(facts, policy, day);
    let grant = found(&mut findings, facts, None);
    findings.settle(grant)
}

/// Starts an application for a fund loan of any kind: one at a time, and no ban.
pub(crate) fn applied_for<'p>(facts: &LoanFacts, policy: &'p Policy, day: EffectiveDate) -> Findings<'p> {
    let mut findings = Findings::new(policy, day, ["第26条", "第26条"]);
    findings.not_barred(facts.other_in_flight, facts.banned_until);
    findings
}

/// The conditions and the bounds of a fund loan: what may be lent, where everything for it is known. More than is `wanted`
/// need not be looked into.
pub(crate) fn found(findings: &mut Findings<'_>, facts: &LoanFacts, wanted: Option<Money>) -> Option<Grant> {
    let sizes = sizes(findings, facts, wanted, &mut Worth::new)?;
    grant(findings, &sizes, facts.withdrawn_for_home)
}

/// The conditions, and what the bounds depend on. The worth of a payment is costly: one who asks often keeps it.
fn sizes<'p>(
    findings: &mut Findings<'p>,
    facts: &LoanFacts,
    wanted: Option<Money>,
    worth: &mut dyn FnMut(Rate, u32) -> Worth,
) -> Option<Sizes<'p>> {
    conditions::months_in_a_row(findings, facts);
    no_other_loan(findings, facts);
    let home =
        findings.need(&facts.home, "home", "买的是家庭第几套住房？", "Which home of the family is it?");
    if home == Some(HomeCount::ThirdOrMore) {
        third_home(findings);
        return None;
    }
    conditions::term(findings, facts);
    findings.for_amount(|findings| Sizes::find(findings, facts, home, wanted, worth))
}

fn grant(findings: &mut Findings<'_>, sizes: &Sizes<'_>, withdrawn: Money) -> Option<Grant> {
    let bounds = sizes.bounds();
    findings.nothing_left(&bounds, sizes.whole.least());
    if !findings.is_clear() || bounds.is_empty() {
        return None;
    }
    let grant = Grant::least(bounds, Money::ZERO);
    let grant = Grant { amount: sizes.whole.of(grant.amount), ..grant };
    if grant.bound().is_some_and(|bound| bound.amount != grant.amount) {
        sizes.whole.used(findings);
    }
    with_withdrawals::is_known_where_it_matters(findings, sizes, withdrawn, grant.amount);
    Some(grant)
}

fn no_other_loan(findings: &mut Findings<'_>, facts: &LoanFacts) {
    let zh = "还有没还清的公积金贷款吗？";
    let en = "Is a provident fund loan still being repaid?";
    if findings.need(&facts.loan_outstanding, "loan_outstanding", zh, en) == Some(true) {
        let text = plain(
            "还有未还清的公积金贷款；能否再贷，没有查到公布的规定，需人工核定",
            "a fund loan is still being repaid; no published rule says whether another is possible: a person must judge",
        );
        let cure = plain("还清后再申请，可直接按规定测算", "once it is settled the rule can decide");
        let cite = findings.law.clone();
        findings.open(Reason { code: "loan_outstanding".to_owned(), text, cure: Some(cure), cite });
    }
}

fn third_home(findings: &mut Findings<'_>) {
    let text = plain(
        "第三套及以上住房能否贷款，没有查到公布的规定，需人工核定",
        "no published rule says whether a third home may be financed: a person must judge",
    );
    let cite = Cite { tier: crate::policy::Tier::E, ..findings.law.clone() };
    findings.open(Reason { code: "third_home".to_owned(), text, cure: None, cite });
}
