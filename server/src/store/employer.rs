//! Employers and how their sheets were read.

use shared::month::Month;
use shared::policy::EmployerKind;
use shared::rate::Rate;
use shared::remittance::{EmployerTerms, Remembered};
use sqlx::Row as _;

use super::transaction::{Transaction, one};
use super::{Connection, Row, Store, StoreError, again};

/// An employer as it stands.
#[derive(Clone, Debug)]
pub(crate) struct EmployerRow {
    pub terms: EmployerTerms,
    pub paid_to: Month,
    /// The account that months are collected from.
    pub card: String,
}

/// How a rate is stored, and back.
pub(crate) fn rate(units: i64) -> Result<Rate, StoreError> {
    Rate::from_units(units).ok_or_else(|| StoreError::Corrupt(format!("rate {units}")))
}

fn employer(row: &Row) -> Result<EmployerRow, StoreError> {
    let rounding: String = row.try_get("rounding")?;
    let paid_to: i64 = row.try_get("paid_to")?;
    let terms = EmployerTerms {
        uscc: row.try_get("uscc")?,
        name: row.try_get("name")?,
        rate_employer: rate(row.try_get("rate_employer")?)?,
        rate_member: rate(row.try_get("rate_member")?)?,
        district: row.try_get("district")?,
        kind: EmployerKind::Enterprise,
        rounding: rounding.parse().ok(),
    };
    let paid_to =
        Month::from_number(paid_to).ok_or_else(|| StoreError::Corrupt(format!("month {paid_to}")))?;
    Ok(EmployerRow { terms, paid_to, card: row.try_get("card")? })
}

/// The employer of that number.
pub(crate) async fn find(connection: &mut Connection, sk: i64, id: i64) -> Result<EmployerRow, StoreError> {
    let row = sqlx::query(
        "SELECT uscc, name, rate_employer, rate_member, district, rounding, paid_to, card FROM employer \
         WHERE sk = $1 AND id = $2",
    )
    .bind(sk)
    .bind(id)
    .fetch_one(connection)
    .await?;
    employer(&row)
}

/// Moves the paid-to month on by one.
pub(crate) async fn paid(event: &mut Transaction, id: i64, month: Month) -> Result<(), StoreError> {
    let changed = sqlx::query(
        "UPDATE employer SET paid_to = $3, version = version + 1 WHERE sk = $1 AND id = $2 AND paid_to = $4",
    )
    .bind(event.sk)
    .bind(id)
    .bind(month.as_number())
    .bind(month.plus(-1).as_number())
    .execute(event.connection())
    .await?;
    one(changed.rows_affected(), "employer")
}

/// How a sheet with these headings was read last time.
pub(crate) async fn mapping(
    store: &Store,
    id: i64,
    signature: &str,
) -> Result<Option<Remembered>, StoreError> {
    let mut connection = store.read().await?;
    let body: Option<String> =
        sqlx::query_scalar("SELECT body FROM mapping WHERE sk = $1 AND employer = $2 AND signature = $3")
            .bind(store.sk)
            .bind(id)
            .bind(signature)
            .fetch_optional(&mut *connection)
            .await?;
    let read =
        |body: String| serde_json::from_str(&body).map_err(|error| StoreError::Corrupt(error.to_string()));
    body.map(read).transpose()
}

/// Remembers how a sheet was read.
pub(crate) async fn remember(store: &Store, id: i64, mapping: &Remembered) -> Result<(), StoreError> {
    again::once(|| remember_now(store, id, mapping)).await
}

async fn remember_now(store: &Store, id: i64, mapping: &Remembered) -> Result<(), StoreError> {
    let body = serde_json::to_string(mapping).expect("a mapping is plain data");
    let mut event = store.begin().await?;
    sqlx::query(
        "INSERT INTO mapping (sk, employer, signature, body) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (sk, employer, signature) DO UPDATE SET body = $4",
    )
    .bind(store.sk)
    .bind(id)
    .bind(&mapping.signature)
    .bind(body)
    .execute(event.connection())
    .await?;
    event.commit().await
}
