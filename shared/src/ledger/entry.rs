//! An entry (会计分录) that balances by construction.

use serde::{Deserialize, Serialize};

use crate::ledger::Account;
use crate::money::Money;

/// 借 or 贷
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// 借
    Debit,
    /// 贷
    Credit,
}

impl Side {
    /// The other one.
    pub fn other(self) -> Side {
        match self {
            Side::Debit => Side::Credit,
            Side::Credit => Side::Debit,
        }
    }
}

/// Whose part of the account a line touches.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Party {
    /// A member's account number.
    Member(String),
    /// An employer's code.
    Employer(String),
    /// A loan's number.
    Loan(String),
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The account.
    pub account: Account,
    /// Whose part of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<Party>,
    /// The side.
    pub side: Side,
    /// Above nought.
    pub amount: Money,
}

impl Line {
    /// 借
    pub fn debit(account: Account, party: Option<Party>, amount: Money) -> Line {
        Line { account, party, side: Side::Debit, amount }
    }

    /// 贷
    pub fn credit(account: Account, party: Option<Party>, amount: Money) -> Line {
        Line { account, party, side: Side::Credit, amount }
    }
}

/// At least two lines whose debits equal their credits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Line>", into = "Vec<Line>")]
pub struct Entry(Vec<Line>);

/// Why lines make no entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unbalanced {
    /// No line at all.
    #[error("分录没有任何一行")]
    Empty,
    /// A line of nought or less.
    #[error("分录中有一行金额为 {0} 元，每一行都应大于零")]
    NotPositive(Money),
    /// Somebody's money without its owner, with another kind of owner, or an owner where there is none.
    #[error("科目 {} 的明细户不对：每一笔职工、单位或借款人的钱都要记在本人名下", .0.code())]
    Party(Account),
    /// Debits differ from credits.
    #[error("借方合计 {debit} 元，贷方合计 {credit} 元，不相等")]
    Differs {
        /// Sum of debits.
        debit: Money,
        /// Sum of credits.
        credit: Money,
    },
}

impl Entry {
    /// Checks the lines.
    ///
    /// ```
    /// use shared::{ledger::{Account, Entry, Line}, money::Money};
    /// let debit = Line::debit(Account::FundDeposits, None, Money::yuan(1));
    /// let credit = Line::credit(Account::Income, None, Money::yuan(2));
    /// assert!(Entry::new(vec![debit, credit]).is_err());
    /// ```
    pub fn new(lines: Vec<Line>) -> Result<Entry, Unbalanced> {
        if lines.is_empty() {
            return Err(Unbalanced::Empty);
        }
        if let Some(line) = lines.iter().find(|line| line.amount <= Money::ZERO) {
            return Err(Unbalanced::NotPositive(line.amount));
        }
        if let Some(line) = lines.iter().find(|line| !line.account.belongs_to(line.party.as_ref())) {
            return Err(Unbalanced::Party(line.account));
        }
        let sum = |side| lines.iter().filter(|line| line.side == side).map(|line| line.amount).sum();
        let (debit, credit): (Money, Money) = (sum(Side::Debit), sum(Side::Credit));
        if debit == credit { Ok(Entry(lines)) } else { Err(Unbalanced::Differs { debit, credit }) }
    }

    /// Its lines, in order.
    pub fn lines(&self) -> &[Line] {
        &self.0
    }

    /// The sum of its debits, which is that of its credits.
    pub fn amount(&self) -> Money {
        self.0.iter().filter(|line| line.side == Side::Debit).map(|line| line.amount).sum()
    }

    /// 冲正: the same lines with their sides changed. What is booked is never edited.
    pub fn reversal(&self) -> Entry {
        Entry(self.0.iter().map(|line| Line { side: line.side.other(), ..line.clone() }).collect())
    }
}

impl TryFrom<Vec<Line>> for Entry {
    type Error = Unbalanced;
    fn try_from(lines: Vec<Line>) -> Result<Entry, Unbalanced> {
        Entry::new(lines)
    }
}

impl From<Entry> for Vec<Line> {
    fn from(entry: Entry) -> Vec<Line> {
        entry.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(side: Side, yuan: i64) -> Line {
        Line { account: Account::FundDeposits, party: None, side, amount: Money::yuan(yuan) }
    }

    #[test]
    fn faults_have_names() {
        assert_eq!(Entry::new(vec![]), Err(Unbalanced::Empty));
        let nought = Entry::new(vec![line(Side::Debit, 0), line(Side::Credit, 0)]);
        assert_eq!(nought, Err(Unbalanced::NotPositive(Money::ZERO)));
        let differs = Entry::new(vec![line(Side::Debit, 2), line(Side::Credit, 1)]);
        assert_eq!(differs, Err(Unbalanced::Differs { debit: Money::yuan(2), credit: Money::yuan(1) }));
        for party in [None, Some(Party::Employer("e".into()))] {
            let credit = Line::credit(Account::MemberDeposits, party, Money::yuan(1));
            let ownerless = Entry::new(vec![line(Side::Debit, 1), credit]);
            assert_eq!(ownerless, Err(Unbalanced::Party(Account::MemberDeposits)));
        }
    }

    #[test]
    fn nothing_unbalanced_can_be_read() {
        let json = r#"[{"account":"suspense","side":"debit","amount":"1.00"}]"#;
        assert!(serde_json::from_str::<Entry>(json).is_err());
    }
}
