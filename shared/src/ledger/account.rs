//! The chart of accounts (会计科目) of the 住房公积金会计核算办法, as far as the hall books to it.

use serde::{Deserialize, Serialize};

use crate::ledger::Side;
use crate::text::Text;

/// What an account is, and so on which side it grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// 资产: grows by debits.
    Asset,
    /// 负债: grows by credits.
    Liability,
    /// 净资产: grows by credits.
    Equity,
    /// 收入: grows by credits.
    Income,
    /// 支出: grows by debits.
    Expense,
}

/// One account of the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Account {
    /// 101 住房公积金存款: the fund's money at the bank.
    FundDeposits,
    /// 121 委托贷款: what borrowers owe.
    Loans,
    /// 201 住房公积金: what members own.
    MemberDeposits,
    /// 211 应付利息
    InterestPayable,
    /// 21901 其他应付款—暂收款: money of employers not yet credited to members.
    Suspense,
    /// 21902 其他应付款—应付提取款: approved withdrawals the bank has not paid yet.
    WithdrawalsPayable,
    /// 401 业务收入: interest on loans and deposits.
    Income,
    /// 41101 业务支出—利息支出: interest paid to members.
    InterestExpense,
}

/// Account, code, Chinese name, English name, kind.
const CHART: [(Account, &str, &str, &str, Kind); 8] = [
    (Account::FundDeposits, "101", "住房公积金存款", "Fund deposits at bank", Kind::Asset),
    (Account::Loans, "121", "委托贷款", "Entrusted loans", Kind::Asset),
    (Account::MemberDeposits, "201", "住房公积金", "Members' deposits", Kind::Liability),
    (Account::InterestPayable, "211", "应付利息", "Interest payable", Kind::Liability),
    (Account::Suspense, "21901", "其他应付款—暂收款", "Suspense of employers", Kind::Liability),
    (Account::WithdrawalsPayable, "21902", "其他应付款—应付提取款", "Withdrawals payable", Kind::Liability),
    (Account::Income, "401", "业务收入", "Operating income", Kind::Income),
    (Account::InterestExpense, "41101", "业务支出—利息支出", "Interest expense", Kind::Expense),
];

impl Account {
    /// Every account, by code.
    pub fn all() -> impl Iterator<Item = Account> {
        CHART.iter().map(|row| row.0)
    }

    /// The account of a code.
    ///
    /// ```
    /// use shared::ledger::Account;
    /// assert_eq!(Account::of_code("201"), Some(Account::MemberDeposits));
    /// ```
    pub fn of_code(code: &str) -> Option<Account> {
        CHART.iter().find(|row| row.1 == code).map(|row| row.0)
    }

    /// Its code.
    pub fn code(self) -> &'static str {
        self.row().1
    }

    /// Its name.
    pub fn name(self) -> Text {
        Text::new(self.row().2, self.row().3)
    }

    /// Its kind.
    pub fn kind(self) -> Kind {
        self.row().4
    }

    /// The side on which it grows.
    pub fn normal_side(self) -> Side {
        match self.kind() {
            Kind::Asset | Kind::Expense => Side::Debit,
            Kind::Liability | Kind::Equity | Kind::Income => Side::Credit,
        }
    }

    fn row(self) -> &'static (Account, &'static str, &'static str, &'static str, Kind) {
        CHART.iter().find(|row| row.0 == self).expect("every account is in the chart")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_in_order_and_inverse() {
        let codes: Vec<&str> = Account::all().map(Account::code).collect();
        assert!(codes.is_sorted());
        for account in Account::all() {
            assert_eq!(Account::of_code(account.code()), Some(account));
        }
        assert_eq!(Account::of_code("999"), None);
    }
}
