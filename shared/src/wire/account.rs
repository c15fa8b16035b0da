//! A member's account and statement.

use serde::{Deserialize, Serialize};

use crate::money::Money;
use crate::month::Month;
use crate::rate::Rate;
use crate::text::Text;

/// State of a member's account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AccountStatus {
    /// 正常
    Normal,
    /// 封存
    Sealed,
    /// 已销户
    Closed,
}

impl AccountStatus {
    /// Its name.
    pub fn text(self) -> Text {
        match self {
            AccountStatus::Normal => Text::new("正常", "Open"),
            AccountStatus::Sealed => Text::new("封存", "Sealed"),
            AccountStatus::Closed => Text::new("已销户", "Closed"),
        }
    }
}

/// `GET /api/v1/me/account`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Account {
    /// Number of the account, 12 digits.
    pub account: String,
    /// Masked name.
    pub name: String,
    /// Masked identity number.
    pub id_number: String,
    /// Name of the employer.
    pub employer: String,
    /// District of the employer.
    pub district: String,
    /// State.
    pub status: AccountStatus,
    /// Monthly base.
    pub base: Money,
    /// The employer's rate.
    pub rate_employer: Rate,
    /// The member's rate.
    pub rate_member: Rate,
    /// Both sides' monthly amount together.
    pub monthly: Money,
    /// What is in the account and free.
    pub balance: Money,
    /// What is set aside for withdrawals under way.
    pub held: Money,
    /// The last month paid for; none before the first.
    pub paid_to: Option<Month>,
    /// Months paid for without a gap, up to `paid_to`.
    pub months_in_a_row: u16,
}

/// One line of a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatementLine {
    /// Business day, ISO.
    pub day: String,
    /// What happened: 汇缴 2026年10月.
    pub text: Text,
    /// Signed: in is positive.
    pub amount: Money,
    /// After this line.
    pub balance: Money,
    /// Number of the receipt, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<String>,
}

/// `GET /api/v1/me/statement?before=…`: newest first, a page of 20.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Statement {
    /// The lines.
    pub lines: Vec<StatementLine>,
    /// Pass as `before` for the next page; none at the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}
