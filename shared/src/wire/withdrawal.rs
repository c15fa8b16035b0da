//! Applying for a withdrawal and following the case.

use serde::{Deserialize, Serialize};

use crate::decision::Decision;
use crate::identity::BankCard;
use crate::money::Money;
use crate::month::Month;
use crate::text::Text;
use crate::withdrawal::rent::Lease;

/// `POST /api/v1/me/withdrawals/rent/try` (decides, changes nothing) and `POST /api/v1/me/withdrawals/rent`
/// (with `Idempotency-Key`): only what the member alone knows; the rest comes from ledger and registries.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RentApplication {
    /// First month of rent.
    pub from_month: Month,
    /// Last month of rent.
    pub to_month: Month,
    /// The lease.
    pub lease: Lease,
    /// Where to pay.
    pub card: BankCard,
}

/// Answer of `…/try`: the facts as the centre has them, and what the rule says of them today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Tried<Facts> {
    /// Everything the rule was asked with.
    pub facts: Facts,
    /// Its answer.
    pub decision: Decision,
}

/// Where a case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CaseState {
    /// A person must judge.
    Referred,
    /// Refused, with reasons.
    Refused,
    /// Approved; the bank is paying.
    Paying,
    /// Paid by the bank.
    Paid,
    /// The bank could not pay; the money is back in the account.
    Bounced,
    /// Withdrawn by the applicant; what was held is back in the account.
    Withdrawn,
}

/// One step of the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CaseEvent {
    /// When, ISO with time.
    pub at: String,
    /// What.
    pub text: Text,
}

/// `GET /api/v1/me/cases`, `GET /api/v1/me/cases/{id}`, and the answer to an application and to
/// `POST /api/v1/me/cases/{id}/withdraw`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CaseView {
    /// Number of the case.
    pub id: String,
    /// Key of the service: `withdrawal_rent`.
    pub service: String,
    /// State.
    pub state: CaseState,
    /// What was decided, whole, as on the receipt.
    pub decision: Decision,
    /// The amount, when granted.
    pub amount: Money,
    /// Last four digits of the card.
    pub card: String,
    /// Oldest first.
    pub timeline: Vec<CaseEvent>,
    /// The last day on which it must be decided, where a person looks at it, ISO.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    /// Until when the applicant may withdraw it, ISO with time; none when that is over or somebody has acted on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdraw_until: Option<String>,
    /// Number of the receipt, once there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<String>,
}
