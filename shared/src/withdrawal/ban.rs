//! 骗提骗贷的限制期: until when a false claim bars a member from withdrawals and loans.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::date::EffectiveDate;
use crate::month::months_later;
use crate::policy::{NotInForce, Policy};

/// What was found to be false.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FalseClaim {
    /// 骗提: a withdrawal.
    Withdrawal,
    /// 骗贷: a loan.
    Loan,
}

/// The last day of the ban: the same day so many years later, the day of the decision not counted.
///
/// # Law
/// 条例2026第41条: besides returning the money, no withdrawal and no loan for so many years after a false withdrawal, and for more
/// years after a false loan. The article says neither that the day of the decision counts nor that it does not; terms in
/// years usually begin on the next day (民法典第201条) and that is taken.
///
/// # Units
/// Whole years of the pack; a ban decided on 29 February ends on 28 February.
///
/// # Errors
/// The text of 2019 knows no ban: before its first row there is none.
///
/// # Example
/// ```
/// use shared::{date::parse_date, policy::packs, withdrawal::ban::{ban_until, FalseClaim}};
/// let policy = packs::load("yancheng").unwrap();
/// let decided_on = "2026-10-08".parse().unwrap();
/// assert_eq!(ban_until(FalseClaim::Withdrawal, decided_on, &policy), Ok(parse_date("2029-10-08").unwrap()));
/// assert!(ban_until(FalseClaim::Loan, "2026-09-19".parse().unwrap(), &policy).is_err());
/// ```
pub fn ban_until(claim: FalseClaim, decided_on: EffectiveDate, policy: &Policy) -> Result<Date, NotInForce> {
    let rows = match claim {
        FalseClaim::Withdrawal => &policy.withdrawal.ban_years_withdrawal,
        FalseClaim::Loan => &policy.withdrawal.ban_years_loan,
    };
    let years = rows.on(decided_on)?.value;
    Ok(months_later(decided_on.0, years.saturating_mul(12)))
}
