//! Remittances and their lines.

use shared::money::Money;
use shared::month::Month;
use shared::text::Text;
use shared::wire::{MonthSheet, RemittanceState, RemittanceView};
use sqlx::Row as _;
use time::OffsetDateTime;

use super::transaction::{Transaction, exactly, one};
use super::{Connection, Row, StoreError, bulk};
use crate::clock::{iso, millis};

pub(crate) const LINE_COLUMNS: &str =
    "sk, remittance, line, account, base, rate_employer, rate_member, employer, member";

/// Whether that month is being collected or is credited.
pub(crate) async fn is_open(
    event: &mut Transaction,
    employer: i64,
    month: Month,
) -> Result<bool, StoreError> {
    let query = "SELECT count(*) FROM remittance WHERE sk = $1 AND employer = $2 AND open_month = $3";
    let sk = event.sk;
    let count: i64 = sqlx::query_scalar(query)
        .bind(sk)
        .bind(employer)
        .bind(month.as_number())
        .fetch_one(event.connection())
        .await?;
    Ok(count > 0)
}

/// Records a month that is being collected.
pub(crate) async fn record(
    event: &mut Transaction,
    id: i64,
    employer: i64,
    sheet: &MonthSheet,
    now: OffsetDateTime,
) -> Result<(), StoreError> {
    let sk = event.sk;
    sqlx::query(
        "INSERT INTO remittance (sk, id, employer, month, open_month, row_count, total, state, submitted_at, failure, \
         receipt, version) VALUES ($1, $2, $3, $4, $4, $5, $6, 'collecting', $7, NULL, NULL, 1)",
    )
    .bind(sk)
    .bind(id)
    .bind(employer)
    .bind(sheet.month.as_number())
    .bind(i64::try_from(sheet.lines.len()).unwrap_or(i64::MAX))
    .bind(sheet.total.as_fen())
    .bind(millis(now))
    .execute(event.connection())
    .await?;
    let lines = (1..).zip(&sheet.lines).map(|(number, line): (i64, _)| {
        [
            sk.into(),
            id.into(),
            number.into(),
            line.account.clone().into(),
            line.base.as_fen().into(),
            line.rate_employer.units().into(),
            line.rate_member.units().into(),
            line.employer.as_fen().into(),
            line.member.as_fen().into(),
        ]
    });
    let lines = lines.collect();
    bulk::insert(event.connection(), "remittance_line", LINE_COLUMNS, lines).await
}

/// A remittance that waits for the bank.
pub(crate) struct Collecting {
    pub employer: i64,
    pub month: Month,
    pub total: Money,
    pub rows: u64,
}

/// The remittance of that number while it is being collected.
pub(crate) async fn collecting(event: &mut Transaction, id: i64) -> Result<Option<Collecting>, StoreError> {
    let query = "SELECT employer, month, total, row_count FROM remittance WHERE sk = $1 AND id = $2 AND state = 'collecting'";
    let sk = event.sk;
    let row = sqlx::query(query).bind(sk).bind(id).fetch_optional(event.connection()).await?;
    row.map(|row| {
        let rows: i64 = row.try_get("row_count")?;
        Ok(Collecting {
            employer: row.try_get("employer")?,
            month: month(&row)?,
            total: Money::fen(row.try_get("total")?),
            rows: u64::try_from(rows).unwrap_or(0),
        })
    })
    .transpose()
}

/// What each member gets: account and both shares together.
pub(crate) async fn credits(event: &mut Transaction, id: i64) -> Result<Vec<(String, Money)>, StoreError> {
    let query = "SELECT account, employer + member AS amount FROM remittance_line WHERE sk = $1 AND remittance = $2 AND employer + member > 0 ORDER BY line";
    let sk = event.sk;
    let rows = sqlx::query(query).bind(sk).bind(id).fetch_all(event.connection()).await?;
    rows.iter().map(|row| Ok((row.try_get("account")?, Money::fen(row.try_get("amount")?)))).collect()
}

/// Credits every member of the month in one statement.
pub(crate) async fn credit_members(
    event: &mut Transaction,
    id: i64,
    of: &Collecting,
) -> Result<(), StoreError> {
    let sk = event.sk;
    let changed = sqlx::query(
        "UPDATE member SET balance = balance + l.employer + l.member, base = l.base, paid_to = $3, \
         months_in_a_row = CASE WHEN paid_to = $4 THEN months_in_a_row + 1 ELSE 1 END, version = version + 1 \
         FROM remittance_line l WHERE l.sk = $1 AND l.remittance = $2 AND member.sk = l.sk AND member.account = l.account",
    )
    .bind(sk)
    .bind(id)
    .bind(of.month.as_number())
    .bind(of.month.plus(-1).as_number())
    .execute(event.connection())
    .await?;
    exactly(of.rows, changed.rows_affected(), "member")
}

/// The bank has collected; every member is credited.
pub(crate) async fn credited(event: &mut Transaction, id: i64, receipt: &str) -> Result<(), StoreError> {
    let query = "UPDATE remittance SET state = 'credited', receipt = $3, version = version + 1 \
                 WHERE sk = $1 AND id = $2 AND state = 'collecting'";
    let sk = event.sk;
    one(
        sqlx::query(query).bind(sk).bind(id).bind(receipt).execute(event.connection()).await?.rows_affected(),
        "remittance",
    )
}

/// The bank could not collect; the month can be submitted again.
pub(crate) async fn failed(event: &mut Transaction, id: i64, why: &Text) -> Result<(), StoreError> {
    let query = "UPDATE remittance SET state = 'failed', open_month = NULL, failure = $3, version = version + 1 \
                 WHERE sk = $1 AND id = $2 AND state = 'collecting'";
    let (sk, why) = (event.sk, serde_json::to_string(why).expect("a text is plain data"));
    one(
        sqlx::query(query).bind(sk).bind(id).bind(why).execute(event.connection()).await?.rows_affected(),
        "remittance",
    )
}

const COLUMNS: &str = "id, month, row_count, total, state, submitted_at, failure, receipt";

/// An employer's remittances, newest first.
pub(crate) async fn of_employer(
    connection: &mut Connection,
    sk: i64,
    employer: i64,
) -> Result<Vec<RemittanceView>, StoreError> {
    let query =
        format!("SELECT {COLUMNS} FROM remittance WHERE sk = $1 AND employer = $2 ORDER BY id DESC LIMIT 50");
    let rows = sqlx::query(sqlx::AssertSqlSafe(query)).bind(sk).bind(employer).fetch_all(connection).await?;
    rows.iter().map(view).collect()
}

/// One of an employer's remittances.
pub(crate) async fn find(
    connection: &mut Connection,
    sk: i64,
    employer: i64,
    id: i64,
) -> Result<Option<RemittanceView>, StoreError> {
    let query = format!("SELECT {COLUMNS} FROM remittance WHERE sk = $1 AND employer = $2 AND id = $3");
    let row = sqlx::query(sqlx::AssertSqlSafe(query))
        .bind(sk)
        .bind(employer)
        .bind(id)
        .fetch_optional(connection)
        .await?;
    row.as_ref().map(view).transpose()
}

fn month(row: &Row) -> Result<Month, StoreError> {
    let number: i64 = row.try_get("month")?;
    Month::from_number(number).ok_or_else(|| StoreError::Corrupt(format!("month {number}")))
}

fn view(row: &Row) -> Result<RemittanceView, StoreError> {
    let state = match row.try_get("state")? {
        "collecting" => RemittanceState::Collecting,
        "credited" => RemittanceState::Credited,
        "failed" => RemittanceState::Failed,
        other => return Err(StoreError::Corrupt(format!("remittance.state {other}"))),
    };
    let rows: i64 = row.try_get("row_count")?;
    let failure: Option<String> = row.try_get("failure")?;
    Ok(RemittanceView {
        id: row.try_get::<i64, _>("id")?.to_string(),
        month: month(row)?,
        rows: u32::try_from(rows).unwrap_or(u32::MAX),
        total: Money::fen(row.try_get("total")?),
        state,
        submitted_at: iso(row.try_get("submitted_at")?),
        failure: failure.and_then(|failure| serde_json::from_str(&failure).ok()),
        receipt: row.try_get("receipt")?,
    })
}
