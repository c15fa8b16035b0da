//! An employer's month.

use serde::{Deserialize, Serialize};

use crate::money::Money;
use crate::month::Month;
use crate::rate::Rate;
use crate::remittance::EmployerTerms;

/// `GET /api/v1/employer`. How its sheet was read last time is a [`crate::remittance::Remembered`], under
/// `GET` and `PUT /api/v1/employer/mappings/{signature}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EmployerHome {
    /// Name, code, rates, district and rounding.
    pub terms: EmployerTerms,
    /// The last month paid.
    pub paid_to: Month,
    /// The month that can be paid next.
    pub next_month: Month,
    /// Members with an open account.
    pub members_open: u32,
    /// Members with a sealed account.
    pub members_sealed: u32,
    /// Newest first.
    pub remittances: Vec<RemittanceView>,
}

/// One member's line of a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MemberLine {
    /// Number of the account.
    pub account: String,
    /// Monthly base.
    pub base: Money,
    /// Rate of the employer.
    pub rate_employer: Rate,
    /// Rate of the member.
    pub rate_member: Rate,
    /// The employer's share.
    pub employer: Money,
    /// The member's share.
    pub member: Money,
}

/// `POST /api/v1/employer/remittances` with `Idempotency-Key`: the checked lines of one month. The server checks and
/// computes each again; `total` must be what it comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MonthSheet {
    /// The month paid for.
    pub month: Month,
    /// One line a member, in the order of the sheet.
    pub lines: Vec<MemberLine>,
    /// What the page showed as the money to transfer.
    pub total: Money,
}

/// Where a remittance stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RemittanceState {
    /// The bank has been asked to collect.
    Collecting,
    /// Collected and credited to every member.
    Credited,
    /// The bank could not collect; nothing was credited.
    Failed,
}

/// `GET /api/v1/employer/remittances/{id}` and the answer to a submission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RemittanceView {
    /// Number.
    pub id: String,
    /// The month.
    pub month: Month,
    /// Members in it.
    pub rows: u32,
    /// Money.
    pub total: Money,
    /// State.
    pub state: RemittanceState,
    /// When it was submitted, ISO with time.
    pub submitted_at: String,
    /// Why the bank could not collect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failure: Option<crate::text::Text>,
    /// Number of the receipt once credited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<String>,
}
