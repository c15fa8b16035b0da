//! The ledger: journals and their postings. Nothing here is ever changed or removed.

use shared::ledger::{Entry, Line, Party, Side};
use shared::money::Money;
use shared::text::Text;
use sqlx::Row as _;
use time::OffsetDateTime;

use super::bulk::{self, Value};
use super::transaction::Transaction;
use super::{Connection, Row, StoreError};
use crate::clock::millis;

/// One business fact to book.
#[derive(Clone, Debug)]
pub(crate) struct Journal {
    pub id: i64,
    /// Name of the posting function: `remittance_credited`.
    pub kind: &'static str,
    /// What it is about; one journal of a kind for each.
    pub reference: String,
    pub text: Text,
    pub receipt: Option<String>,
    pub now: OffsetDateTime,
}

/// Books a journal with its lines.
pub(crate) async fn book(
    event: &mut Transaction,
    journal: &Journal,
    entry: &Entry,
) -> Result<(), StoreError> {
    let rows = vec![row(event.sk, journal, entry)];
    bulk::insert(event.connection(), "journal", COLUMNS, rows).await?;
    let lines = lines(event.sk, journal.id, entry);
    bulk::insert(event.connection(), "posting", LINE_COLUMNS, lines).await
}

pub(crate) const COLUMNS: &str =
    "sk, id, kind, reference, text_zh, text_en, business_day, booked_at, total, receipt";
pub(crate) const LINE_COLUMNS: &str = "sk, journal, line, account, side, amount, member, employer, loan";

/// The journal as a row.
pub(crate) fn row(sk: i64, journal: &Journal, entry: &Entry) -> [Value; 10] {
    [
        sk.into(),
        journal.id.into(),
        journal.kind.into(),
        journal.reference.clone().into(),
        journal.text.zh.clone().into(),
        journal.text.en.clone().into(),
        journal.now.date().to_string().into(),
        millis(journal.now).into(),
        entry.amount().as_fen().into(),
        journal.receipt.clone().into(),
    ]
}

/// The lines as rows.
pub(crate) fn lines(sk: i64, journal: i64, entry: &Entry) -> Vec<[Value; 9]> {
    let lines = (1..).zip(entry.lines()).map(|(number, line): (i64, &Line)| {
        let (member, employer, loan) = match &line.party {
            None => (None, None, None),
            Some(Party::Member(account)) => (Some(account.clone()), None, None),
            Some(Party::Employer(id)) => (None, Some(id.clone()), None),
            Some(Party::Loan(id)) => (None, None, Some(id.clone())),
        };
        let side = match line.side {
            Side::Debit => "D",
            Side::Credit => "C",
        };
        [
            sk.into(),
            journal.into(),
            number.into(),
            line.account.code().into(),
            side.into(),
            line.amount.as_fen().into(),
            member.into(),
            employer.into(),
            loan.into(),
        ]
    });
    lines.collect()
}

/// One ledger account of one journal or of the whole ledger.
pub(crate) struct AccountSum {
    pub account: String,
    pub debit: Money,
    pub credit: Money,
    pub count: i64,
}

const SUMS: &str = "account, cast(coalesce(sum(CASE WHEN side = 'D' THEN amount END), 0) AS BIGINT) AS debit, \
     cast(coalesce(sum(CASE WHEN side = 'C' THEN amount END), 0) AS BIGINT) AS credit, \
     sum(CASE WHEN member IS NULL THEN 0 ELSE 1 END) AS members";

/// One journal as staff sees it.
pub(crate) struct JournalRow {
    pub id: i64,
    pub text: Text,
    pub booked_at: i64,
}

/// The journals of a day before that number, newest first.
pub(crate) async fn of_day(
    connection: &mut Connection,
    sk: i64,
    day: &str,
    before: i64,
    limit: i64,
) -> Result<Vec<JournalRow>, StoreError> {
    let rows = sqlx::query(
        "SELECT id, text_zh, text_en, booked_at FROM journal WHERE sk = $1 AND business_day = $2 AND id < $3 \
         ORDER BY id DESC LIMIT $4",
    )
    .bind(sk)
    .bind(day)
    .bind(before)
    .bind(limit)
    .fetch_all(connection)
    .await?;
    let journal = |row: Row| {
        let text = Text::new(row.try_get::<String, _>("text_zh")?, row.try_get::<String, _>("text_en")?);
        Ok(JournalRow { id: row.try_get("id")?, text, booked_at: row.try_get("booked_at")? })
    };
    rows.into_iter().map(journal).collect()
}

/// How many journals a day has, and the sum of their debits.
pub(crate) async fn day_totals(
    connection: &mut Connection,
    sk: i64,
    day: &str,
) -> Result<(i64, Money), StoreError> {
    let query = "SELECT count(*) AS count, cast(coalesce(sum(total), 0) AS BIGINT) AS total FROM journal WHERE sk = $1 AND business_day = $2";
    let row = sqlx::query(query).bind(sk).bind(day).fetch_one(connection).await?;
    Ok((row.try_get("count")?, Money::fen(row.try_get("total")?)))
}

/// A journal by ledger account.
pub(crate) async fn by_account(
    connection: &mut Connection,
    sk: i64,
    journal: i64,
) -> Result<Vec<AccountSum>, StoreError> {
    let query = format!(
        "SELECT {SUMS} FROM posting WHERE sk = $1 AND journal = $2 GROUP BY account ORDER BY account"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(query)).bind(sk).bind(journal).fetch_all(connection).await?;
    rows.iter().map(account_sum).collect()
}

/// The ledger by account, to the end of a day.
pub(crate) async fn ledger(
    connection: &mut Connection,
    sk: i64,
    day: &str,
) -> Result<Vec<AccountSum>, StoreError> {
    let query = format!(
        "SELECT {SUMS} FROM posting p JOIN journal j ON j.sk = p.sk AND j.id = p.journal \
         WHERE p.sk = $1 AND j.business_day <= $2 GROUP BY account ORDER BY account"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(query)).bind(sk).bind(day).fetch_all(connection).await?;
    rows.iter().map(account_sum).collect()
}

fn account_sum(row: &Row) -> Result<AccountSum, StoreError> {
    Ok(AccountSum {
        account: row.try_get("account")?,
        debit: Money::fen(row.try_get("debit")?),
        credit: Money::fen(row.try_get("credit")?),
        count: row.try_get("members")?,
    })
}
