//! The chart of accounts (会计科目) of the 住房公积金会计核算办法.

use serde::{Deserialize, Serialize};

use crate::ledger::{Party, Side};
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
    /// 102 增值收益存款
    SurplusDeposits,
    /// 111 应收利息
    InterestReceivable,
    /// 119 其他应收款
    OtherReceivable,
    /// 121 委托贷款: what borrowers owe.
    Loans,
    /// 122 逾期贷款
    OverdueLoans,
    /// 124 国家债券
    Bonds,
    /// 201 住房公积金: what members own.
    MemberDeposits,
    /// 211 应付利息
    InterestPayable,
    /// 214 专项应付款
    SpecialPayable,
    /// 21402 专项应付款—廉租住房补充资金
    HousingSupplement,
    /// 219 其他应付款
    OtherPayable,
    /// 21901 其他应付款—暂收款: money of employers not yet credited to members. Our own part of 219.
    Suspense,
    /// 21902 其他应付款—应付提取款: approved withdrawals the bank has not paid yet. Our own part of 219.
    WithdrawalsPayable,
    /// 301 贷款风险准备
    RiskReserve,
    /// 311 增值收益
    Gain,
    /// 321 增值收益分配
    Distribution,
    /// 32104 增值收益分配—待分配增值收益
    Undistributed,
    /// 401 业务收入: interest on loans and deposits.
    Income,
    /// 411 业务支出
    Expense,
    /// 41101 业务支出—利息支出: interest paid to members.
    InterestExpense,
}

/// Account, code, Chinese name, English name, kind.
type Row = (Account, &'static str, &'static str, &'static str, Kind);

const CHART: [Row; 21] = [
    (Account::FundDeposits, "101", "住房公积金存款", "Fund deposits at bank", Kind::Asset),
    (Account::SurplusDeposits, "102", "增值收益存款", "Surplus deposits at bank", Kind::Asset),
    (Account::InterestReceivable, "111", "应收利息", "Interest receivable", Kind::Asset),
    (Account::OtherReceivable, "119", "其他应收款", "Other receivables", Kind::Asset),
    (Account::Loans, "121", "委托贷款", "Entrusted loans", Kind::Asset),
    (Account::OverdueLoans, "122", "逾期贷款", "Overdue loans", Kind::Asset),
    (Account::Bonds, "124", "国家债券", "Treasury bonds", Kind::Asset),
    (Account::MemberDeposits, "201", "住房公积金", "Members' deposits", Kind::Liability),
    (Account::InterestPayable, "211", "应付利息", "Interest payable", Kind::Liability),
    (Account::SpecialPayable, "214", "专项应付款", "Special payables", Kind::Liability),
    (
        Account::HousingSupplement,
        "21402",
        "专项应付款—廉租住房补充资金",
        "Low-rent housing supplement",
        Kind::Liability,
    ),
    (Account::OtherPayable, "219", "其他应付款", "Other payables", Kind::Liability),
    (Account::Suspense, "21901", "其他应付款—暂收款", "Suspense of employers", Kind::Liability),
    (Account::WithdrawalsPayable, "21902", "其他应付款—应付提取款", "Withdrawals payable", Kind::Liability),
    (Account::RiskReserve, "301", "贷款风险准备", "Loan risk reserve", Kind::Equity),
    (Account::Gain, "311", "增值收益", "Surplus", Kind::Equity),
    (Account::Distribution, "321", "增值收益分配", "Distribution of surplus", Kind::Equity),
    (Account::Undistributed, "32104", "增值收益分配—待分配增值收益", "Undistributed surplus", Kind::Equity),
    (Account::Income, "401", "业务收入", "Operating income", Kind::Income),
    (Account::Expense, "411", "业务支出", "Operating expense", Kind::Expense),
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

    /// Whether a line of it may name this party: each member's, employer's and borrower's money has its owner, and the
    /// accounts of the centre as a whole have none.
    pub fn belongs_to(self, party: Option<&Party>) -> bool {
        match self {
            Account::MemberDeposits | Account::InterestPayable | Account::WithdrawalsPayable => {
                matches!(party, Some(Party::Member(_)))
            }
            Account::Suspense => matches!(party, Some(Party::Employer(_))),
            Account::Loans | Account::OverdueLoans => matches!(party, Some(Party::Loan(_))),
            Account::FundDeposits
            | Account::SurplusDeposits
            | Account::InterestReceivable
            | Account::OtherReceivable
            | Account::Bonds
            | Account::SpecialPayable
            | Account::HousingSupplement
            | Account::OtherPayable
            | Account::RiskReserve
            | Account::Gain
            | Account::Distribution
            | Account::Undistributed
            | Account::Income
            | Account::Expense
            | Account::InterestExpense => party.is_none(),
        }
    }

    fn row(self) -> &'static Row {
        CHART.iter().find(|row| row.0 == self).expect("every account is in the chart")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_in_order_and_inverse() {
        let codes: Vec<&str> = Account::all().map(Account::code).collect();
        // None is lost: a code that is booked has its account for good.
        let chart =
            "101 102 111 119 121 122 124 201 211 214 21402 219 21901 21902 301 311 321 32104 401 411 41101";
        assert_eq!(codes.join(" "), chart);
        assert!(codes.is_sorted() && Account::all().is_sorted());
        for account in Account::all() {
            assert_eq!(Account::of_code(account.code()), Some(account));
        }
        assert_eq!(Account::of_code("999"), None);
    }

    #[test]
    fn each_account_grows_on_its_side_and_names_its_owner() {
        let parties = [
            None,
            Some(Party::Member("m".to_owned())),
            Some(Party::Employer("e".to_owned())),
            Some(Party::Loan("l".to_owned())),
        ];
        for account in Account::all() {
            // Assets begin with 1, what is owed with 2, reserves with 3, income with 40, expense with 41.
            let debit = account.code().starts_with('1') || account.code().starts_with("41");
            assert_eq!(account.normal_side(), if debit { Side::Debit } else { Side::Credit }, "{account:?}");
            let owner = match account.code() {
                "201" | "211" | "21902" => 1,
                "21901" => 2,
                "121" | "122" => 3,
                _ => 0,
            };
            for (index, party) in parties.iter().enumerate() {
                assert_eq!(account.belongs_to(party.as_ref()), index == owner, "{account:?} {party:?}");
            }
        }
        assert_eq!(Account::Loans.name().zh, "委托贷款");
    }
}
