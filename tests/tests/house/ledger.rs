//! 分录: each business fact with the entry that an accountant expects.

use std::collections::BTreeMap;

use proptest::prelude::*;
use shared::ledger::{Account, BalanceRow, Entry, Line, Party, Side, Unbalanced, postings, trial_balance};
use shared::money::Money;

/// `借 21902 003209101000 1200.00`
fn written(entry: &Entry) -> Vec<String> {
    let line = |line: &Line| {
        let side = if line.side == Side::Debit { "借" } else { "贷" };
        let party = match &line.party {
            Some(Party::Member(number) | Party::Employer(number) | Party::Loan(number)) => {
                format!(" {number}")
            }
            None => String::new(),
        };
        format!("{side} {}{party} {}", line.account.code(), line.amount)
    };
    entry.lines().iter().map(line).collect()
}

#[test]
fn each_fact_has_its_entry() {
    let yuan = Money::yuan;
    let shares = [("m1".to_owned(), yuan(986)), ("m2".to_owned(), yuan(5_010))];
    let reversed = postings::loan_repaid("L1", yuan(9), yuan(1)).map(|entry| entry.reversal());
    let table: [(Result<Entry, Unbalanced>, &[&str]); 13] = [
        (postings::opening_balance(&shares), &["借 101 5996.00", "贷 201 m1 986.00", "贷 201 m2 5010.00"]),
        (postings::remittance_received("e", yuan(5_996)), &["借 101 5996.00", "贷 21901 e 5996.00"]),
        (
            postings::remittance_credited("e", &shares),
            &["借 21901 e 5996.00", "贷 201 m1 986.00", "贷 201 m2 5010.00"],
        ),
        (postings::withdrawal_approved("m1", yuan(1)), &["借 201 m1 1.00", "贷 21902 m1 1.00"]),
        (postings::withdrawal_paid("m1", yuan(1)), &["借 21902 m1 1.00", "贷 101 1.00"]),
        (postings::withdrawal_bounced("m1", yuan(1)), &["贷 201 m1 1.00", "借 21902 m1 1.00"]),
        (postings::withdrawal_called_off("m1", yuan(1)), &["贷 201 m1 1.00", "借 21902 m1 1.00"]),
        (postings::interest_settled(&shares), &["借 41101 5996.00", "贷 201 m1 986.00", "贷 201 m2 5010.00"]),
        (postings::loan_disbursed("L1", yuan(9)), &["借 121 L1 9.00", "贷 101 9.00"]),
        (postings::loan_repaid("L1", yuan(9), yuan(1)), &["借 101 10.00", "贷 121 L1 9.00", "贷 401 1.00"]),
        (postings::loan_repaid("L1", yuan(9), yuan(0)), &["借 101 9.00", "贷 121 L1 9.00"]),
        (postings::bank_interest(yuan(3)), &["借 101 3.00", "贷 401 3.00"]),
        (reversed, &["贷 101 10.00", "借 121 L1 9.00", "借 401 1.00"]),
    ];
    for (entry, lines) in table {
        assert_eq!(written(&entry.expect("it balances")), lines);
    }
}

#[test]
fn what_cannot_be_booked_is_refused() {
    let yuan = Money::yuan;
    assert_eq!(postings::withdrawal_paid("m1", Money::ZERO), Err(Unbalanced::NotPositive(Money::ZERO)));
    assert_eq!(postings::remittance_credited("e", &[]), Err(Unbalanced::NotPositive(Money::ZERO)));
    assert!(postings::loan_repaid("L1", yuan(-5), yuan(6)).is_err());
    let forged = |member: &str, amount: &str| {
        let text = format!(
            r#"[{{"account":"fund_deposits","side":"debit","amount":"1.00"}},
                {{"account":"member_deposits",{member}"side":"credit","amount":"{amount}"}}]"#
        );
        serde_json::from_str::<Entry>(&text).map(|_| ()).map_err(|error| error.to_string())
    };
    let member = r#""party":{"member":"m1"},"#;
    assert_eq!(forged(member, "1.00"), Ok(()));
    assert!(forged(member, "2.00").unwrap_err().contains("借方合计 1.00 元，贷方合计 2.00 元"));
    assert!(forged("", "1.00").unwrap_err().contains("科目 201 的明细户不对"));
    assert!(forged(r#""party":{"loan":"L1"},"#, "1.00").is_err());
}

proptest! {
    #[test]
    fn a_month_reaches_every_member_to_the_fen(fen in prop::collection::vec(1_i64..10_000_000, 1..50)) {
        let shares: Vec<(String, Money)> =
            (0..).zip(&fen).map(|(number, fen): (u32, _)| (format!("{number:012}"), Money::fen(*fen))).collect();
        let received = postings::remittance_received("e", Money::fen(fen.iter().sum())).unwrap();
        let credited = postings::remittance_credited("e", &shares).unwrap();
        let lines = || received.lines().iter().chain(credited.lines());
        let of_members = lines().filter(|line| line.account == Account::MemberDeposits);
        let balances: BTreeMap<Option<Party>, Money> =
            of_members.map(|line| (line.party.clone(), line.amount)).collect();
        let expected: BTreeMap<Option<Party>, Money> =
            shares.iter().map(|(number, amount)| (Some(Party::Member(number.clone())), *amount)).collect();
        prop_assert_eq!(balances, expected);
        let suspense = trial_balance(lines()).into_iter().find(|row| row.account == Account::Suspense);
        prop_assert_eq!(suspense.map(|row| row.balance()), Some(Money::ZERO));
    }

    #[test]
    fn a_withdrawal_ends_paid_or_where_it_began(fen in 1_i64..1_000_000_000, paid in any::<bool>()) {
        let amount = Money::fen(fen);
        let approved = postings::withdrawal_approved("m", amount).unwrap();
        let last = if paid { postings::withdrawal_paid("m", amount) } else { postings::withdrawal_bounced("m", amount) };
        let last = last.unwrap();
        let rows = trial_balance(approved.lines().iter().chain(last.lines()));
        let balance = |account| rows.iter().find(|row| row.account == account).map_or(Money::ZERO, BalanceRow::balance);
        let gone = if paid { -amount } else { Money::ZERO };
        prop_assert_eq!(balance(Account::WithdrawalsPayable), Money::ZERO);
        prop_assert_eq!((balance(Account::MemberDeposits), balance(Account::FundDeposits)), (gone, gone));
    }

    #[test]
    fn a_stored_entry_is_read_back(first in 1_i64..1_000_000, second in 1_i64..1_000_000) {
        let shares = [("m1".to_owned(), Money::fen(first)), ("m2".to_owned(), Money::fen(second))];
        let entry = postings::remittance_credited("e", &shares).unwrap();
        let text = serde_json::to_string(&entry).unwrap();
        prop_assert_eq!(serde_json::from_str::<Entry>(&text).unwrap(), entry);
    }
}
