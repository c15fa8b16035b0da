//! The trial balance (试算平衡表).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::ledger::{Account, Line, Side};
use crate::money::Money;

/// One account's turnover.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BalanceRow {
    /// The account.
    pub account: Account,
    /// Sum of debits.
    pub debit: Money,
    /// Sum of credits.
    pub credit: Money,
}

impl BalanceRow {
    /// The balance on the side on which the account grows; below nought when it is overdrawn.
    pub fn balance(&self) -> Money {
        match self.account.normal_side() {
            Side::Debit => self.debit - self.credit,
            Side::Credit => self.credit - self.debit,
        }
    }
}

/// Adds lines up by account, in the order of the chart.
pub fn trial_balance<'a>(lines: impl IntoIterator<Item = &'a Line>) -> Vec<BalanceRow> {
    let mut rows: BTreeMap<Account, BalanceRow> = BTreeMap::new();
    for line in lines {
        let empty = BalanceRow { account: line.account, debit: Money::ZERO, credit: Money::ZERO };
        let row = rows.entry(line.account).or_insert(empty);
        match line.side {
            Side::Debit => row.debit += line.amount,
            Side::Credit => row.credit += line.amount,
        }
    }
    rows.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::{Entry, Party, postings};
    use proptest::prelude::*;

    /// One of the facts, with small random amounts.
    fn fact(kind: u8, amount: i64, other: i64) -> Entry {
        let (amount, other) = (Money::fen(amount), Money::fen(other));
        let shares = [("1".to_owned(), amount), ("2".to_owned(), other)];
        let entry = match kind {
            0 => postings::opening_balance(&shares),
            1 => postings::remittance_received("e", amount),
            2 => postings::remittance_credited("e", &shares),
            3 => postings::withdrawal_approved("1", amount),
            4 => postings::withdrawal_paid("1", amount),
            5 => postings::withdrawal_bounced("1", amount),
            6 => postings::interest_settled(&shares),
            7 => postings::loan_disbursed("l", amount),
            8 => postings::loan_repaid("l", amount, other),
            _ => postings::bank_interest(amount),
        };
        entry.unwrap()
    }

    proptest! {
        #[test]
        fn any_course_of_business_conserves(
            facts in prop::collection::vec((0_u8..10, 1_i64..1_000_000, 1_i64..1_000_000, any::<bool>()), 1..60)
        ) {
            let entries: Vec<Entry> = facts.iter().map(|(kind, amount, other, reverse)| {
                let entry = fact(*kind, *amount, *other);
                if *reverse { entry.reversal() } else { entry }
            }).collect();
            let lines: Vec<&Line> = entries.iter().flat_map(Entry::lines).collect();
            let rows = trial_balance(lines.iter().copied());
            let sum = |pick: fn(&BalanceRow) -> Money| rows.iter().map(pick).sum::<Money>();
            prop_assert_eq!(sum(|row| row.debit), sum(|row| row.credit));
            let members: Money = lines.iter()
                .filter(|line| line.account == Account::MemberDeposits)
                .map(|line| {
                    assert!(matches!(line.party, Some(Party::Member(_))), "a member's money has an owner");
                    if line.side == Side::Credit { line.amount } else { -line.amount }
                })
                .sum();
            let booked = rows.iter().find(|row| row.account == Account::MemberDeposits).map(BalanceRow::balance);
            prop_assert_eq!(members, booked.unwrap_or_default());
        }
    }

    #[test]
    fn an_instalment_of_interest_only_has_two_lines() {
        let entry = postings::loan_repaid("l", Money::ZERO, Money::yuan(3)).unwrap();
        assert_eq!((entry.lines().len(), entry.amount()), (2, Money::yuan(3)));
        assert!(postings::loan_repaid("l", Money::ZERO, Money::ZERO).is_err());
    }
}
