//! Receipts: what was decided or booked, by which rule.

use serde::{Deserialize, Serialize};

use crate::decision::Decision;
use crate::money::Money;
use crate::text::Text;

/// Which rule answered: enough to compute the same answer again in ten years.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleVersion {
    /// The centre's pack.
    pub policy: String,
    /// Its content hash.
    pub policy_hash: String,
    /// Version of the rules crate.
    pub engine: String,
    /// `Regulation2026`
    pub regulation: String,
    /// The day whose law was applied, ISO.
    pub law_of: String,
}

/// What the receipt is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReceiptKind {
    /// A withdrawal decided.
    Withdrawal,
    /// A month credited.
    Remittance,
}

/// One line of the paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReceiptLine {
    /// 提取金额
    pub label: Text,
    /// 9,600.00 元
    pub value: Text,
}

/// `GET /api/v1/receipts/{number}`: stored form, version 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Receipt {
    /// Version of the stored form.
    pub version: u16,
    /// Number.
    pub number: String,
    /// What for.
    pub kind: ReceiptKind,
    /// When, ISO with time and +08:00.
    pub issued_at: String,
    /// The amount.
    pub amount: Money,
    /// The lines, in order.
    pub lines: Vec<ReceiptLine>,
    /// The rule.
    pub rule: RuleVersion,
    /// The decision with its working, where one was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
}
