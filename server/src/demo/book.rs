//! The rows of the demo, gathered in memory and written in one event.

use shared::ledger::{Account, Entry, Line, Party, Side};
use shared::money::Money;
use shared::text::Text;
use std::collections::BTreeMap;
use time::OffsetDateTime;

use crate::ids::Ids;
use crate::store::bulk::{self, Value};
use crate::store::journal::{self, Journal};
use crate::store::{StoreError, Transaction};

/// Rows by table, in the order of their times.
pub(super) struct Book {
    pub ids: Ids,
    pub sk: i64,
    journals: Vec<[Value; 10]>,
    postings: Vec<[Value; 9]>,
    /// Balances of members as the postings make them.
    balances: BTreeMap<String, Money>,
}

impl Book {
    pub(super) fn new(sk: i64) -> Book {
        let ids = Ids::repeatable();
        Book { ids, sk, journals: vec![], postings: vec![], balances: BTreeMap::new() }
    }

    /// Books a business fact.
    pub(super) fn fact(
        &mut self,
        now: OffsetDateTime,
        kind: &'static str,
        reference: String,
        text: Text,
        entry: &Entry,
        receipt: Option<String>,
    ) {
        let journal = Journal { id: self.ids.next(now), kind, reference, text, receipt, now };
        self.journals.push(journal::row(self.sk, &journal, entry));
        self.postings.extend(journal::lines(self.sk, journal.id, entry));
        entry.lines().iter().for_each(|line| self.add(line));
    }

    fn add(&mut self, line: &Line) {
        if let (Account::MemberDeposits, Some(Party::Member(account))) = (line.account, &line.party) {
            let balance = self.balances.entry(account.clone()).or_default();
            match line.side {
                Side::Credit => *balance += line.amount,
                Side::Debit => *balance -= line.amount,
            }
        }
    }

    /// A member's balance so far.
    pub(super) fn balance(&self, account: &str) -> Money {
        self.balances.get(account).copied().unwrap_or_default()
    }

    /// Writes the ledger.
    pub(super) async fn write(self, event: &mut Transaction) -> Result<(), StoreError> {
        bulk::insert(event.connection(), "journal", journal::COLUMNS, self.journals).await?;
        bulk::insert(event.connection(), "posting", journal::LINE_COLUMNS, self.postings).await
    }
}
