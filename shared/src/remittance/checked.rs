//! The result of a check.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::money::Money;
use crate::month::Month;
use crate::remittance::amounts::Amounts;
use crate::remittance::fault::Fault;
use crate::remittance::roster::{IdNumber, RosterMember};
use crate::remittance::rows::SkipReason;

/// What one member's row pays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Sheet row.
    pub row: u32,
    /// 个人账号
    pub account: String,
    /// 证件号码
    pub id: IdNumber,
    /// 姓名, as the centre writes it.
    pub name: String,
    /// 缴存基数, yuan a month.
    pub base: Money,
    /// 单位月缴存额
    pub employer: Money,
    /// 个人月缴存额
    pub member: Money,
}

/// A row whose base is allowed but is not the one on record: the agent changes the base with this month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BaseChange {
    /// Sheet row.
    pub row: u32,
    /// 个人账号
    pub account: String,
    /// On record.
    pub from: Money,
    /// In the sheet.
    pub to: Money,
}

/// A row that is no person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skipped {
    /// Sheet row.
    pub row: u32,
    /// Why.
    pub reason: SkipReason,
}

/// Sums over the rows without fault: the money to transfer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// How many rows pay.
    pub rows: usize,
    /// 单位部分
    pub employer: Money,
    /// 个人部分
    pub member: Money,
    /// Both.
    pub total: Money,
}

/// A sheet that was checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// The employer's 统一社会信用代码.
    pub uscc: String,
    /// The month paid for.
    pub month: Month,
    /// How many rows are people, with and without fault.
    pub rows: usize,
    /// The rows without fault, in the order of the sheet.
    pub lines: Vec<Line>,
    /// Every fault, by row and column.
    pub faults: Vec<Fault>,
    /// Rows that are no people's.
    pub skipped: Vec<Skipped>,
    /// Rows that change a base.
    pub changes: Vec<BaseChange>,
    /// Accounts in normal state that the sheet does not pay: they stay behind this month.
    pub absent: Vec<String>,
    /// The money to transfer.
    pub totals: Totals,
}

impl Checked {
    /// Whether it can be submitted: somebody is paid, and nothing is wrong.
    pub fn is_payable(&self) -> bool {
        self.faults.is_empty() && !self.lines.is_empty()
    }

    /// The content to be hashed on both sides: the same for the same payments, whatever the file looked like.
    ///
    /// One line for the month, then one for each member by account, amounts in fen:
    /// ```text
    /// remittance 1 919901007199260244 2026-10 478 76627000
    /// 003209101000 615900 49300 49300
    /// ```
    pub fn canonical(&self) -> String {
        let head = (&self.uscc, self.month, self.totals.rows, self.totals.total.as_fen());
        let mut text = format!("remittance 1 {} {} {} {}\n", head.0, head.1, head.2, head.3);
        let mut lines: Vec<&Line> = self.lines.iter().collect();
        lines.sort_by(|one, other| one.account.cmp(&other.account));
        for line in lines {
            let (base, employer, member) = (line.base.as_fen(), line.employer.as_fen(), line.member.as_fen());
            text.push_str(&format!("{} {base} {employer} {member}\n", line.account));
        }
        text
    }

    pub(crate) fn pay(&mut self, row: u32, member: &RosterMember, amounts: Amounts) {
        let Amounts { base, employer, member: own } = amounts;
        self.totals.rows += 1;
        self.totals.employer += employer;
        self.totals.member += own;
        self.totals.total += employer + own;
        if base != member.base {
            let account = member.account.clone();
            self.changes.push(BaseChange { row, account, from: member.base, to: base });
        }
        let (account, id, name) = (member.account.clone(), member.id.clone(), member.name.clone());
        self.lines.push(Line { row, account, id, name, base, employer, member: own });
    }

    pub(crate) fn accounts(&self) -> BTreeSet<&str> {
        self.lines.iter().map(|line| line.account.as_str()).collect()
    }
}
