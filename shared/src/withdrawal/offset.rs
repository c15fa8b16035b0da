//! 委托按月冲还贷: an entrusted monthly transfer from the account to the loan, a plan rather than one payment.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::date::{EffectiveDate, date_zh, write_date};
use crate::decision::{Bound, Cite, Decision};
use crate::findings::{Condition, Findings, Parameter, money_step, plain, step, zh_en};
use crate::money::Money;

use crate::policy::{InForce, Policy};
use crate::withdrawal::family::{self, Buyer};
use crate::withdrawal::repayment::Lender;

/// What must be known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OffsetFacts {
    /// Who lent.
    pub lender: Option<Lender>,
    /// Whether the lending bank takes part in the entrusted offset (the centre's list).
    pub bank_takes_part: Option<bool>,
    /// Whose loan it is.
    pub borrower: Option<Buyer>,
    /// The next monthly payment of the loan.
    pub payment: Option<Money>,
    /// Balance of the account (our ledger).
    pub balance: Option<Money>,
    /// Whether an offset is already signed or being handled (our ledger).
    pub other_in_flight: bool,
    /// Last day of a ban after a false withdrawal or loan.
    #[serde(with = "crate::date::iso_optional")]
    pub banned_until: Option<Date>,
}

const BANK: Condition = Condition {
    field: "bank_takes_part",
    question: (
        "贷款银行在中心公布的委托扣划合作银行名单里吗？",
        "Is the lending bank on the centre's list for the entrusted offset?",
    ),
    label: ("贷款银行", "lending bank"),
    holds: ("可以签约委托扣划", "takes part in the entrusted offset"),
    code: "bank_takes_no_part",
    against: ("贷款银行没有开通委托扣划", "the lending bank takes no part in the entrusted offset"),
    cure: Some(("可以改为自行申请偿还贷款提取", "apply for a repayment withdrawal yourself instead")),
};

/// 委托按月冲还贷
///
/// # Law
/// 条例2019第24条第(5)项, 条例2026第24条第(3)项: repaying a purchase loan. In Yancheng from June 2025 for bank loans: on a fixed day of
/// the month the payment due is transferred, keeping a reserve in the account. Other centres count the reserve in monthly
/// payments. The borrower and the spouse sign, parents and children from 2026-02-06 (家庭共济). For loans of the fund itself
/// no day and no reserve is published: referred.
///
/// # Units
/// Yuan: the amount of the next offset, if the balance stays as it is.
///
/// # Example
/// ```
/// use shared::{money::Money, policy::packs};
/// use shared::withdrawal::{family::Buyer, offset::{decide, OffsetFacts}, repayment::Lender};
/// let facts = OffsetFacts {
///     lender: Some(Lender::Commercial), bank_takes_part: Some(true), borrower: Some(Buyer::Myself),
///     payment: Some(Money::yuan(4_000)), balance: Some(Money::yuan(3_000)), ..OffsetFacts::default()
/// };
/// let policy = packs::load("yancheng").unwrap();
/// let decision = decide(&facts, &policy, "2026-10-08".parse().unwrap());
/// assert_eq!(decision.granted().unwrap().amount, Money::fen(299_999));
/// ```
pub fn decide(facts: &OffsetFacts, policy: &Policy, day: EffectiveDate) -> Decision {
    let mut findings = Findings::new(policy, day, ["第24条第（5）项", "第24条第（3）项"]);
    findings.not_barred(facts.other_in_flight, facts.banned_until);
    let zh = "是公积金贷款，还是商业银行的住房贷款？";
    let lender = findings.need(&facts.lender, "lender", zh, "Is it a fund loan or a bank's housing loan?");
    if lender == Some(Lender::Fund) {
        findings.unknown("withdrawal.repayment.offset_fund_loan");
        return findings.settle(None);
    }
    let opened = next_day(&mut findings);
    findings.must(facts.bank_takes_part, &BANK);
    let zh = "贷款是谁借的：本人、配偶，还是父母、子女？";
    let en = "Whose loan is it: yours, your spouse's, or your parents' or children's?";
    let sharing = family::for_repaying(policy);
    let borrower = family::whose(&mut findings, facts.borrower, &sharing, ("borrower", zh, en));
    family::sharing(&mut findings, borrower, &sharing);
    if !opened {
        return findings.settle(None);
    }
    let (zh, en) = ("下一期月还款额是多少？", "How much is the next monthly payment?");
    let payment = findings.amount(|findings| findings.need(&facts.payment, "payment", zh, en));
    let by_balance = findings.balance(&facts.balance);
    let reserve = findings.amount(reserve);
    let by_payment = payment.map(|payment| due(&findings, payment));
    let by_balance = payment.zip(by_balance).zip(reserve);
    let by_balance = by_balance.map(|((payment, whole), reserve)| keep(payment, whole, reserve));
    if by_payment.as_ref().zip(by_balance.as_ref()).is_some_and(|(due, kept)| kept.amount < due.amount) {
        findings.assume_unknown("withdrawal.repayment.offset_part");
    }
    findings.least_of([by_payment, by_balance])
}

/// The day of the next offset: the first such day of a month after the day of signing. Whether there is one at all.
fn next_day(findings: &mut Findings<'_>) -> bool {
    let parameter = Parameter {
        key: "withdrawal.repayment.offset_day",
        name: ("委托扣划日", "day of the entrusted offset"),
        rows: &findings.policy.withdrawal.repayment.offset_day,
    };
    let not_yet = plain("这一天还不能签约委托扣划", "no entrusted offset can be signed on this day");
    if parameter.rows.is_unknown() {
        // The centre keeps a reserve and nobody could look up its day: what would be paid is known all the same.
        findings.not_written(&parameter);
        return true;
    }
    let Some(row) = findings.begun(&parameter, "not_opened", not_yet, |_| true) else { return false };
    let this_month = u16::from(findings.day.0.day()) < row.value;
    let month = findings.day.month().plus(i32::from(!this_month));
    let on = u8::try_from(row.value).ok().and_then(|day| month.first_day().replace_day(day).ok());
    let on = on.unwrap_or_else(|| month.last_day());
    let value = zh_en(
        format!("每月{}日，下一次是{}", row.value, date_zh(on)),
        format!("day {} of each month, next on {}", row.value, write_date(on)),
    );
    findings.met(step("扣划日", "day of the offset", value, Some(Cite::from(row))));
    true
}

fn due(findings: &Findings<'_>, payment: Money) -> Bound {
    let steps =
        vec![money_step("下一期月还款额", "next monthly payment", payment, Some(findings.law.clone()))];
    let label = plain("下一期月还款额", "the next monthly payment");
    Bound { code: "payment".to_owned(), label, amount: payment, steps }
}

/// What must stay in the account: a fixed amount, or so many monthly payments.
enum Reserve<'p> {
    Payments(&'p InForce<u16>),
    Fixed(&'p InForce<Money>),
}

/// The balance less what must stay in the account.
fn keep(payment: Money, whole: Bound, reserve: Reserve<'_>) -> Bound {
    let (reserve, cite) = match reserve {
        Reserve::Payments(row) => {
            let kept = payment.or_zero().as_fen().saturating_mul(i64::from(row.value));
            (Money::fen(kept), Cite::from(row))
        }
        Reserve::Fixed(row) => (row.value, Cite::from(row)),
    };
    let mut steps = whole.steps;
    steps.push(money_step("减：账户保留", "less what stays in the account", reserve, Some(cite)));
    let label = plain("账户余额减去保留金额", "the balance less what stays in the account");
    Bound { code: "balance".to_owned(), label, amount: whole.amount - reserve, steps }
}

/// A centre has one of the two.
fn reserve<'p>(findings: &mut Findings<'p>) -> Option<Reserve<'p>> {
    let rows = &findings.policy.withdrawal.repayment;
    let payments = Parameter {
        key: "withdrawal.repayment.offset_reserve_payments",
        name: ("委托扣划后账户保留的月还款额", "monthly payments that stay in the account"),
        rows: &rows.offset_reserve_payments,
    };
    if payments.rows.on(findings.day).is_ok() {
        return findings.row(&payments).map(Reserve::Payments);
    }
    let fixed = Parameter {
        key: "withdrawal.repayment.offset_reserve",
        name: ("委托扣划后账户保留的金额", "what stays in the account after the offset"),
        rows: &rows.offset_reserve,
    };
    findings.row(&fixed).map(Reserve::Fixed)
}
