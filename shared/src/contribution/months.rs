//! 连续缴存月数: which months count towards the conditions of withdrawals and loans.

use serde::{Deserialize, Serialize};

use crate::date::EffectiveDate;
use crate::policy::{InForce, NotInForce, Policy};

/// What became of one month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MonthState {
    /// 已足额缴存
    Paid,
    /// 经批准缓缴
    Deferred,
    /// 未缴或未足额
    Missed,
}

/// 连续缴存月数: the months in a row up to the last one that count, oldest first in `months`.
///
/// # Law
/// 建金〔2022〕45号: months under an approved deferral count as paid for withdrawals and loans. Whether others do is the row
/// `contribution.deferral_counts`.
///
/// # Example
/// ```
/// use shared::contribution::{MonthState::{Deferred, Missed, Paid}, months_in_a_row};
/// assert_eq!(months_in_a_row(&[Paid, Missed, Paid, Deferred, Paid], true), 3);
/// assert_eq!(months_in_a_row(&[Paid, Missed, Paid, Deferred, Paid], false), 1);
/// ```
pub fn months_in_a_row(months: &[MonthState], deferral_counts: bool) -> u16 {
    let counts = |state: &MonthState| match state {
        MonthState::Paid => true,
        MonthState::Deferred => deferral_counts,
        MonthState::Missed => false,
    };
    let count = months.iter().rev().take_while(|state| counts(state)).count();
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// The row that says whether months under an approved deferral count.
///
/// # Errors
/// Where the centre's sources are silent.
pub fn deferral_counts(policy: &Policy, day: EffectiveDate) -> Result<&InForce<bool>, NotInForce> {
    policy.contribution.deferral_counts.on(day)
}
