//! 提取与贷款合计不超过实际支出: what a home costs bounds withdrawals and loans together.

use time::Date;

use crate::decision::{Bound, Cite};
use crate::findings::{Findings, Parameter, Window, money_step, plain};
use crate::money::Money;
use crate::text::Text;

/// What is spent on a home: the price, or the building cost.
pub(crate) struct Cost {
    /// Field of the form, the question for it, and the name of its step.
    pub(crate) field: &'static str,
    pub(crate) question: (&'static str, &'static str),
    pub(crate) label: (&'static str, &'static str),
    /// Name of the bound: 房价减去贷款和已提取.
    pub(crate) bound: (&'static str, &'static str),
    pub(crate) spent: Option<Money>,
    pub(crate) loan: Option<Money>,
    pub(crate) withdrawn: Money,
}

/// What loans and earlier withdrawals leave of the cost.
pub(crate) fn left(findings: &mut Findings<'_>, cost: &Cost) -> Option<Bound> {
    let parameter = Parameter {
        key: "withdrawal.purchase.with_loan_within_price",
        name: ("提取与贷款合计不超过房价的规定", "rule that withdrawals and loan stay within the price"),
        rows: &findings.policy.withdrawal.purchase.with_loan_within_price,
    };
    let row = findings.row(&parameter)?;
    let spent = findings.need(&cost.spent, cost.field, cost.question.0, cost.question.1);
    let loan =
        findings.need(&cost.loan, "loan", "住房贷款多少？没有填0", "How large is the loan? 0 for none");
    let (spent, loan) = (spent?, loan?.or_zero());
    let loan_counts = if row.value { loan } else { Money::ZERO };
    let withdrawn = cost.withdrawn.or_zero();
    let cite = Some(Cite::from(row));
    let steps = vec![
        money_step(cost.label.0, cost.label.1, spent, None),
        money_step("减：住房贷款", "less the loan", loan_counts, cite.clone()),
        money_step("减：为这套房已提取", "less earlier withdrawals", withdrawn, cite),
    ];
    let label = plain(cost.bound.0, cost.bound.1);
    Some(Bound { code: cost.field.to_owned(), label, amount: spent - loan_counts - withdrawn, steps })
}

/// The time in which to apply, counted from the filing of the contract or the building permit.
pub(crate) fn window<'p>(findings: &Findings<'p>, field: &'static str, happened: Option<Date>) -> Window<'p> {
    let (question, event) = match field {
        "contract_filed" => {
            (("购房合同是哪天备案的？", "When was the contract filed?"), ("合同备案日", "day of filing"))
        }
        _ => (
            ("建房（翻建、大修）是哪天批准的？", "When was the building or overhaul permitted?"),
            ("批准日", "day of the permit"),
        ),
    };
    Window {
        months: Parameter {
            key: "withdrawal.purchase.window_months",
            name: ("购建房提取的申请期限", "time in which to apply after buying or building"),
            rows: &findings.policy.withdrawal.purchase.window_months,
        },
        field,
        question,
        event,
        happened,
        when_passed: Some(too_late()),
    }
}

fn too_late() -> Text {
    plain(
        "已过申请期限；有住房贷款的，可以改为申请偿还贷款提取",
        "the time for this has passed; with a housing loan, apply for a repayment withdrawal instead",
    )
}
