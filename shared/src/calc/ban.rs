//! The kind `ban_until`: until when a false claim bars a member.

use crate::calc::CalcError;
use crate::calc::inputs::Inputs;
use crate::calc::outcome::Outcome;
use crate::date::write_date;
use crate::policy::Policy;
use crate::withdrawal::ban::{self, FalseClaim};

const CLAIMS: [(&str, FalseClaim); 2] = [("withdrawal", FalseClaim::Withdrawal), ("loan", FalseClaim::Loan)];

/// 条例2026第41条: the last day of the ban.
pub(super) fn ban_until(policy: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let (claim, on) = (inputs.choice("claim", &CLAIMS)?, inputs.date("decided_on")?);
    let until =
        ban::ban_until(claim, on, policy).map_err(|gap| CalcError::not_in_force(gap, "decided_on"))?;
    Ok(Outcome::new().text("until", write_date(until)))
}
