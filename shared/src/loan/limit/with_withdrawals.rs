//! 提取与贷款合计不超过房价: whether what was withdrawn for the home lessens the loan.

use crate::date::EffectiveDate;
use crate::findings::{Findings, Parameter};
use crate::loan::limit::sizes::Sizes;
use crate::money::Money;
use crate::policy::{InForce, Policy};

/// The row for loans; before it, the row for withdrawals, which bounds the same sum.
pub(super) fn row(policy: &Policy, day: EffectiveDate) -> Option<&InForce<bool>> {
    let for_loans = policy.loan.with_withdrawals_within_price.on(day);
    for_loans.or_else(|_| policy.withdrawal.purchase.with_loan_within_price.on(day)).ok()
}

/// The row in force, where it bounds the loan.
pub(super) fn find<'p>(findings: &mut Findings<'p>) -> Option<&'p InForce<bool>> {
    let row = row(findings.policy, findings.day)?;
    findings.used(row);
    row.value.then_some(row)
}

/// Where no row is known, a loan that exceeds the price together with what was withdrawn is for a person to judge.
pub(super) fn is_known_where_it_matters(
    findings: &mut Findings<'_>,
    sizes: &Sizes<'_>,
    withdrawn: Money,
    loan: Money,
) {
    if withdrawn <= Money::ZERO
        || loan <= sizes.price - withdrawn
        || row(findings.policy, findings.day).is_some()
    {
        return;
    }
    findings.row(&Parameter {
        key: "loan.with_withdrawals_within_price",
        name: ("提取与贷款合计不超过房价的规定", "rule that withdrawals and loan stay within the price"),
        rows: &findings.policy.loan.with_withdrawals_within_price,
    });
}
