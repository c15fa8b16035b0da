//! What the centre's staff sees.

use serde::{Deserialize, Serialize};

use crate::money::Money;
use crate::text::Text;
use crate::wire::{Account, Statement};

/// One line of a journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct JournalLine {
    /// Account code and name: 201 住房公积金.
    pub account: String,
    /// Name of the ledger account.
    pub name: Text,
    /// Debit, or nothing.
    pub debit: Money,
    /// Credit, or nothing.
    pub credit: Money,
    /// How many member lines are added up in it.
    pub count: u32,
}

/// One journal (凭证) with its lines by ledger account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct JournalView {
    /// Number.
    pub id: String,
    /// What happened: 汇缴入账.
    pub text: Text,
    /// When it was booked, ISO with time.
    pub booked_at: String,
    /// Debits equal credits.
    pub lines: Vec<JournalLine>,
}

/// `GET /api/v1/staff/journals?day=2026-11-23&before=…`: newest first, a page of 50.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DayJournals {
    /// The business day, ISO.
    pub day: String,
    /// How many the day has.
    pub count: u32,
    /// Sum of debits, which is the sum of credits.
    pub turnover: Money,
    /// The journals.
    pub journals: Vec<JournalView>,
    /// Pass as `before` for the next page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// One ledger account in the trial balance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TrialBalanceRow {
    /// Code.
    pub account: String,
    /// Name.
    pub name: Text,
    /// All debits up to the day.
    pub debit: Money,
    /// All credits up to the day.
    pub credit: Money,
    /// Debit balance; nothing when the balance is a credit.
    pub debit_balance: Money,
    /// Credit balance.
    pub credit_balance: Money,
}

/// `GET /api/v1/staff/trial-balance?day=2026-11-23`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TrialBalance {
    /// At the end of this day, ISO.
    pub day: String,
    /// By code.
    pub rows: Vec<TrialBalanceRow>,
    /// Whether debits equal credits and members' balances equal account 201.
    pub balanced: bool,
    /// Sum of all members' balances as their accounts have them.
    pub members: Money,
}

impl TrialBalance {
    /// 合计: each column added up, under no code and no name.
    pub fn total(&self) -> TrialBalanceRow {
        let sum = |column: fn(&TrialBalanceRow) -> Money| self.rows.iter().map(column).sum();
        TrialBalanceRow {
            account: String::new(),
            name: Text::same(""),
            debit: sum(|row| row.debit),
            credit: sum(|row| row.credit),
            debit_balance: sum(|row| row.debit_balance),
            credit_balance: sum(|row| row.credit_balance),
        }
    }
}

/// One hit of `GET /api/v1/staff/members?q=…` (account number, or the end of the identity number with the name).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MemberFound {
    /// Number of the account.
    pub account: String,
    /// Masked name.
    pub name: String,
    /// Masked identity number.
    pub id_number: String,
    /// Employer.
    pub employer: String,
}

/// `GET /api/v1/staff/members/{account}`: identity numbers masked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MemberFile {
    /// The account.
    pub account: Account,
    /// Its newest lines.
    pub statement: Statement,
}
