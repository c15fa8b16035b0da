//! The business facts that move money, one function each.
//!
//! Each returns an entry that balances, or [`Unbalanced::NotPositive`] when the fact moves nothing.

use crate::ledger::{Account, Entry, Line, Party, Unbalanced};
use crate::money::Money;

/// A member's account number and what it gets.
pub type MemberShare = (String, Money);

fn member(account: &str) -> Option<Party> {
    Some(Party::Member(account.to_owned()))
}

fn to_members(shares: &[MemberShare]) -> impl Iterator<Item = Line> {
    shares.iter().map(|(account, amount)| Line::credit(Account::MemberDeposits, member(account), *amount))
}

fn total(shares: &[MemberShare]) -> Money {
    shares.iter().map(|(_, amount)| *amount).sum()
}

/// 期初余额: what members had when the centre's books were opened here. 借 住房公积金存款，贷 住房公积金.
pub fn opening_balance(shares: &[MemberShare]) -> Result<Entry, Unbalanced> {
    let debit = Line::debit(Account::FundDeposits, None, total(shares));
    Entry::new(std::iter::once(debit).chain(to_members(shares)).collect())
}

/// 汇缴款到账: the bank has collected an employer's month. 借 住房公积金存款，贷 暂收款.
pub fn remittance_received(employer: &str, amount: Money) -> Result<Entry, Unbalanced> {
    let party = Some(Party::Employer(employer.to_owned()));
    Entry::new(vec![
        Line::debit(Account::FundDeposits, None, amount),
        Line::credit(Account::Suspense, party, amount),
    ])
}

/// 汇缴入账: the month is credited to every member. 借 暂收款，贷 住房公积金.
pub fn remittance_credited(employer: &str, shares: &[MemberShare]) -> Result<Entry, Unbalanced> {
    let party = Some(Party::Employer(employer.to_owned()));
    let debit = Line::debit(Account::Suspense, party, total(shares));
    Entry::new(std::iter::once(debit).chain(to_members(shares)).collect())
}

/// 提取审批通过: set aside for the bank to pay. 借 住房公积金，贷 应付提取款.
pub fn withdrawal_approved(account: &str, amount: Money) -> Result<Entry, Unbalanced> {
    Entry::new(vec![
        Line::debit(Account::MemberDeposits, member(account), amount),
        Line::credit(Account::WithdrawalsPayable, member(account), amount),
    ])
}

/// 提取款付出: the bank has paid. 借 应付提取款，贷 住房公积金存款.
pub fn withdrawal_paid(account: &str, amount: Money) -> Result<Entry, Unbalanced> {
    Entry::new(vec![
        Line::debit(Account::WithdrawalsPayable, member(account), amount),
        Line::credit(Account::FundDeposits, None, amount),
    ])
}

/// 提取款退回: the bank could not pay; the approval is reversed. 借 应付提取款，贷 住房公积金.
pub fn withdrawal_bounced(account: &str, amount: Money) -> Result<Entry, Unbalanced> {
    withdrawal_approved(account, amount).map(|entry| entry.reversal())
}

/// 撤回提取申请: the applicant takes it back before the bank had the order; the approval is reversed. 借 应付提取款，
/// 贷 住房公积金.
pub fn withdrawal_called_off(account: &str, amount: Money) -> Result<Entry, Unbalanced> {
    withdrawal_approved(account, amount).map(|entry| entry.reversal())
}

/// 年度结息: interest of the year becomes principal. 借 利息支出，贷 住房公积金.
pub fn interest_settled(shares: &[MemberShare]) -> Result<Entry, Unbalanced> {
    let debit = Line::debit(Account::InterestExpense, None, total(shares));
    Entry::new(std::iter::once(debit).chain(to_members(shares)).collect())
}

/// 贷款发放: paid out to the seller. 借 委托贷款，贷 住房公积金存款.
pub fn loan_disbursed(loan: &str, amount: Money) -> Result<Entry, Unbalanced> {
    Entry::new(vec![
        Line::debit(Account::Loans, Some(Party::Loan(loan.to_owned())), amount),
        Line::credit(Account::FundDeposits, None, amount),
    ])
}

/// 贷款回收: an instalment. 借 住房公积金存款，贷 委托贷款（本金）、业务收入（利息）. A part of nought has no line.
pub fn loan_repaid(loan: &str, principal: Money, interest: Money) -> Result<Entry, Unbalanced> {
    let party = Some(Party::Loan(loan.to_owned()));
    let lines = [
        Line::debit(Account::FundDeposits, None, principal + interest),
        Line::credit(Account::Loans, party, principal),
        Line::credit(Account::Income, None, interest),
    ];
    Entry::new(lines.into_iter().filter(|line| line.amount != Money::ZERO).collect())
}

/// 存款利息收入: what the bank pays on the fund's deposits. 借 住房公积金存款，贷 业务收入.
pub fn bank_interest(amount: Money) -> Result<Entry, Unbalanced> {
    Entry::new(vec![
        Line::debit(Account::FundDeposits, None, amount),
        Line::credit(Account::Income, None, amount),
    ])
}
