//! 家庭共济: withdrawing for the home or the loan of parents, married children and their spouses.

use serde::{Deserialize, Serialize};

use crate::decision::Cite;
use crate::findings::{Findings, Parameter, plain, step};
use crate::policy::Policy;

/// Whose home or loan it is, seen from the member who withdraws.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Buyer {
    /// 本人
    Myself,
    /// 配偶
    Spouse,
    /// 父母、已婚子女及其配偶（家庭共济）
    ParentOrChild,
}

/// 家庭共济 for buying a home.
pub(crate) fn for_buying(policy: &Policy) -> Parameter<'_, bool> {
    Parameter {
        key: "withdrawal.purchase.family_sharing",
        name: ("家庭共济", "family sharing"),
        rows: &policy.withdrawal.purchase.family_sharing,
    }
}

/// 家庭共济 for repaying a loan.
pub(crate) fn for_repaying(policy: &Policy) -> Parameter<'_, bool> {
    Parameter {
        key: "withdrawal.repayment.family_sharing",
        name: ("家庭共济", "family sharing"),
        rows: &policy.withdrawal.repayment.family_sharing,
    }
}

/// Asks whose home or loan it is, where that still makes a difference: once family sharing is in force it does not.
pub(crate) fn whose(
    findings: &mut Findings<'_>,
    answer: Option<Buyer>,
    parameter: &Parameter<'_, bool>,
    (field, zh, en): (&str, &str, &str),
) -> Option<Buyer> {
    let day = findings.day;
    if parameter.rows.on(day).is_ok_and(|row| row.value && row.assumption(day).is_none()) {
        return answer;
    }
    findings.need(&answer, field, zh, en)
}

/// Parents and married children may withdraw since family sharing began; for oneself and the spouse no rule is needed.
pub(crate) fn sharing<'p>(
    findings: &mut Findings<'p>,
    whose: Option<Buyer>,
    parameter: &Parameter<'p, bool>,
) {
    let Some(Buyer::ParentOrChild) = whose else { return };
    let not_yet = plain(
        "这一天还不能为父母、子女提取（家庭共济）",
        "withdrawing for parents or children (family sharing) is not possible on this day",
    );
    if let Some(row) = findings.begun(parameter, "no_family_sharing", not_yet, |on| *on) {
        let value = plain(
            "父母、已婚子女及其配偶可以提取",
            "parents, married children and their spouses may withdraw",
        );
        findings.met(step(parameter.name.0, parameter.name.1, value, Some(Cite::from(row))));
    }
}
