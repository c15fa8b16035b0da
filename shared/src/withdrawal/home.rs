//! What the grounds about a home share: it is one's own, its cost bounds withdrawals and loans together, and the time to apply
//! runs from the contract or the permit.

use time::Date;

use crate::decision::{Bound, Cite};
use crate::findings::{Condition, Findings, Parameter, Window, money_step, plain, zh_en};
use crate::money::Money;

type Both = (&'static str, &'static str);

/// 自住住房
pub(crate) const OWN_HOME: Condition = Condition {
    field: "own_home",
    question: (
        "是本人或配偶名下、自己居住的住房吗？",
        "Is it a home that you or your spouse own and live in?",
    ),
    label: ("住房", "home"),
    holds: ("自有自住", "owned and lived in"),
    code: "not_own_home",
    against: ("不是自有自住的住房", "not a home that you own and live in"),
    cure: None,
};

/// What is spent on a home: the price, or the cost of building.
pub(crate) struct Cost {
    /// Field of the form and name of the bound, the question for it, and the name of its step.
    pub(crate) field: &'static str,
    pub(crate) question: Both,
    pub(crate) label: Both,
    /// What bounds: 房价减去贷款和已提取.
    pub(crate) bound: Both,
}

/// The price of a home that is bought.
pub(crate) const PRICE: Cost = Cost {
    field: "price",
    question: ("房屋总价是多少？", "What is the price of the home?"),
    label: ("购房总价", "price"),
    bound: ("房价减去贷款和已提取", "the price less loan and withdrawals"),
};

/// How much was spent, lent, and already withdrawn.
pub(crate) struct Amounts {
    pub(crate) spent: Option<Money>,
    pub(crate) loan: Option<Money>,
    pub(crate) withdrawn: Money,
}

/// What loans and earlier withdrawals leave of the cost.
pub(crate) fn left(findings: &mut Findings<'_>, cost: &Cost, amounts: &Amounts) -> Option<Bound> {
    findings.amount(|findings| bound(findings, cost, amounts))
}

fn bound(findings: &mut Findings<'_>, cost: &Cost, amounts: &Amounts) -> Option<Bound> {
    let parameter = Parameter {
        key: "withdrawal.purchase.with_loan_within_price",
        name: ("提取与贷款合计不超过房价的规定", "rule that withdrawals and loan stay within the price"),
        rows: &findings.policy.withdrawal.purchase.with_loan_within_price,
    };
    let row = findings.row(&parameter)?;
    let spent = findings.need(&amounts.spent, cost.field, cost.question.0, cost.question.1);
    let loan =
        findings.need(&amounts.loan, "loan", "住房贷款多少？没有填0", "How large is the loan? 0 for none");
    let (spent, loan) = (spent?, loan?.or_zero());
    let loan_counts = if row.value { loan } else { Money::ZERO };
    let withdrawn = amounts.withdrawn.or_zero();
    let cite = Some(Cite::from(row));
    let steps = vec![
        money_step(cost.label.0, cost.label.1, spent, None),
        money_step("减：住房贷款", "less the loan", loan_counts, cite.clone()),
        money_step("减：为这套房已提取", "less earlier withdrawals", withdrawn, cite),
    ];
    let label = plain(cost.bound.0, cost.bound.1);
    Some(Bound { code: cost.field.to_owned(), label, amount: spent - loan_counts - withdrawn, steps })
}

/// The event from which the time to apply runs: its field of the form, the question for it, the name of its day.
pub(crate) struct Start {
    pub(crate) field: &'static str,
    pub(crate) question: Both,
    pub(crate) event: Both,
    /// What can still be done when its time has passed, besides a withdrawal for repayment.
    pub(crate) otherwise: Option<Both>,
}

/// 合同备案
pub(crate) const CONTRACT: Start = Start {
    field: "contract_filed",
    question: ("购房合同是哪天备案的？", "When was the contract filed?"),
    event: ("合同备案日", "day of filing"),
    otherwise: None,
};

/// 合同备案或发票: a used home may have the invoice alone.
pub(crate) const CONTRACT_OR_INVOICE: Start = Start {
    field: "contract_filed",
    question: (
        "购房合同是哪天备案的？没有备案的，填发票是哪天开的",
        "When was the contract filed? Where it was not: when was the invoice issued?",
    ),
    event: ("合同备案日或发票日", "day of filing or of the invoice"),
    otherwise: Some((
        "发票日期还在期限内的，请填发票日期",
        "if the invoice is still within it, enter its day",
    )),
};

/// The time in which to apply.
pub(crate) fn in_time(findings: &mut Findings<'_>, start: &Start, happened: Option<Date>) {
    let (zh, en) = start
        .otherwise
        .map_or((String::new(), String::new()), |(zh, en)| (format!("{zh}；"), format!("{en}; ")));
    let when_passed = zh_en(
        format!("已过申请期限；{zh}有住房贷款的，可以改为申请偿还贷款提取"),
        format!(
            "the time for this has passed; {en}with a housing loan, apply for a repayment withdrawal instead"
        ),
    );
    findings.within(Window {
        months: Parameter {
            key: "withdrawal.purchase.window_months",
            name: ("购建房提取的申请期限", "time in which to apply after buying or building"),
            rows: &findings.policy.withdrawal.purchase.window_months,
        },
        field: start.field,
        question: start.question,
        event: start.event,
        happened,
        when_passed: Some(when_passed),
    });
}
