//! 还贷提取: withdrawing to repay a housing loan.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::date::EffectiveDate;
use crate::decision::{Bound, Cite, Decision, Reason};
use crate::findings::{Findings, Parameter, money_step, plain, step, yuan, zh_en};
use crate::money::Money;
use crate::policy::Policy;
use crate::withdrawal::family::{self, Buyer};

/// What must be known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RepaymentFacts {
    /// Who lent.
    pub lender: Option<Lender>,
    /// Whose loan it is; none means one's own.
    pub borrower: Option<Buyer>,
    /// Principal and interest paid in the period claimed (our ledger, or the bank's statement).
    pub repaid: Option<Money>,
    /// Principal and interest still to pay; shown, decides nothing.
    pub remaining: Option<Money>,
    /// The last withdrawal on this ground; none when there was none (the applicant: our books hold withdrawals for rent alone).
    #[serde(with = "crate::date::iso_optional")]
    pub last_withdrawal: Option<Date>,
    /// Balance of the account (our ledger).
    pub balance: Option<Money>,
    /// Price of the home, where known.
    pub price: Option<Money>,
    /// The loans for it, where known.
    pub loan_amount: Option<Money>,
    /// What was withdrawn for the *purchase* of this home, earlier repayments not counted (our ledger).
    pub withdrawn_for_home: Money,
    /// Whether another repayment withdrawal is being handled (our ledger).
    pub other_in_flight: bool,
    /// Last day of a ban after a false withdrawal or loan.
    #[serde(with = "crate::date::iso_optional")]
    pub banned_until: Option<Date>,
}

/// Who lent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lender {
    /// 公积金贷款
    Fund,
    /// 商业银行住房贷款
    Commercial,
}

/// 还贷提取
///
/// # Law
/// 条例2019第24条第(5)项, 条例2026第24条第(3)项: principal and interest of a purchase loan. How long must pass between two
/// withdrawals is in no source, so that a second one is referred. Withdrawals for the purchase and the loans stay within
/// the price (提取与贷款合计不超过房价): where they already do not, a person judges. Parents, married children and their spouses
/// may withdraw for the borrower from 2026-02-06 on (家庭共济).
///
/// # Units
/// Yuan.
///
/// # Example
/// ```
/// use shared::{money::Money, policy::packs, withdrawal::repayment::{decide, Lender, RepaymentFacts}};
/// let facts = RepaymentFacts {
///     lender: Some(Lender::Fund), repaid: Some(Money::yuan(36_000)), balance: Some(Money::yuan(20_000)),
///     ..RepaymentFacts::default()
/// };
/// let policy = packs::load("yancheng").unwrap();
/// let decision = decide(&facts, &policy, "2026-10-08".parse().unwrap());
/// assert_eq!(decision.granted().unwrap().amount, Money::yuan(20_000));
/// ```
pub fn decide(facts: &RepaymentFacts, policy: &Policy, day: EffectiveDate) -> Decision {
    let mut findings = Findings::new(policy, day, ["第24条第（5）项", "第24条第（3）项"]);
    findings.not_barred(facts.other_in_flight, facts.banned_until);
    loan(&mut findings, facts);
    family::sharing(&mut findings, facts.borrower, &family::for_repaying(policy));
    long_enough_ago(&mut findings, facts);
    within_price(&mut findings, facts);
    let zh = "这段时间还了多少本金和利息？";
    let en = "How much principal and interest was paid in this period?";
    let repaid = findings.amount(|findings| findings.need(&facts.repaid, "repaid", zh, en));
    let by_repaid = repaid.map(|repaid| Bound {
        code: "repaid".to_owned(),
        label: plain("已还的本金和利息", "the principal and interest paid"),
        amount: repaid,
        steps: vec![money_step(
            "这段时间已还本息",
            "paid in this period",
            repaid,
            Some(findings.law.clone()),
        )],
    });
    let by_balance = findings.balance(&facts.balance);
    findings.least_of([by_repaid, by_balance])
}

fn loan(findings: &mut Findings<'_>, facts: &RepaymentFacts) {
    // A loan from the fund and one from a bank are treated alike by the article.
    if let Some(lender) = facts.lender {
        let value = match lender {
            Lender::Fund => plain("公积金贷款", "provident fund loan"),
            Lender::Commercial => plain("商业银行住房贷款", "bank housing loan"),
        };
        let cite = Some(findings.law.clone());
        findings.met(step("购房贷款", "purchase loan", value, cite));
    }
}

fn long_enough_ago(findings: &mut Findings<'_>, facts: &RepaymentFacts) {
    let parameter = Parameter {
        key: "withdrawal.repayment.interval_months",
        name: ("两次还贷提取的间隔", "time between two repayment withdrawals"),
        rows: &findings.policy.withdrawal.repayment.interval_months,
    };
    findings.long_enough_ago(&parameter, "还贷提取", facts.last_withdrawal);
}

fn within_price(findings: &mut Findings<'_>, facts: &RepaymentFacts) {
    let (Some(price), Some(loan)) = (facts.price, facts.loan_amount) else { return };
    let rows = &findings.policy.withdrawal.purchase.with_loan_within_price;
    let Ok(row) = rows.on(findings.day) else { return };
    let together = loan + facts.withdrawn_for_home;
    if row.value && together > price {
        let text = zh_en(
            format!("购房提取与贷款合计{}，超过房价{}，需人工核对", yuan(together).zh, yuan(price).zh),
            format!(
                "withdrawals for the purchase and loans come to {}, above the price of {}: a person must check",
                yuan(together).en,
                yuan(price).en
            ),
        );
        let cite = Cite::from(row);
        findings.open(Reason { code: "above_price".to_owned(), text, cure: None, cite });
    }
}
