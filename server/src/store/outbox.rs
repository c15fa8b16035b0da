//! Messages to the bank that an event leaves, and the entries that came back.

use sqlx::Row as _;
use time::OffsetDateTime;

use super::transaction::{Transaction, one};
use super::{Store, StoreError, again};
use crate::bank::{Entry, Instruction};
use crate::clock::millis;

/// Messages handed over in one go.
const PAGE: i64 = 200;

/// Leaves a message with this event.
pub(crate) async fn leave(
    event: &mut Transaction,
    id: i64,
    instruction: &Instruction,
    now: OffsetDateTime,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO outbox (sk, id, reference, body, made_at, sent_at) VALUES ($1, $2, $3, $4, $5, NULL)",
    )
    .bind(event.sk)
    .bind(id)
    .bind(&instruction.reference)
    .bind(json(instruction))
    .bind(millis(now))
    .execute(event.connection())
    .await?;
    Ok(())
}

fn json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("messages are plain data")
}

/// Takes what waits, and answers it with what was taken before and perhaps not handed over, oldest first. What is
/// taken the bank may have: from then on it cannot be called off.
pub(crate) async fn take(store: &Store, now: OffsetDateTime) -> Result<Vec<(i64, Instruction)>, StoreError> {
    if waits(store).await? {
        again::once(|| take_all(store, now)).await?;
    }
    unsent(store).await
}

async fn take_all(store: &Store, now: OffsetDateTime) -> Result<(), StoreError> {
    let mut event = store.begin().await?;
    sqlx::query(
        "UPDATE outbox SET taken_at = $2 WHERE sk = $1 AND taken_at IS NULL AND called_off_at IS NULL",
    )
    .bind(store.sk)
    .bind(millis(now))
    .execute(event.connection())
    .await?;
    event.commit().await
}

async fn waits(store: &Store) -> Result<bool, StoreError> {
    let mut connection = store.read().await?;
    let query = "SELECT count(*) FROM outbox WHERE sk = $1 AND taken_at IS NULL AND called_off_at IS NULL";
    let count: i64 = sqlx::query_scalar(query).bind(store.sk).fetch_one(&mut *connection).await?;
    Ok(count > 0)
}

/// Calls a message off, with the event that makes it needless; refused once it was taken.
pub(crate) async fn call_off(
    event: &mut Transaction,
    reference: &str,
    now: OffsetDateTime,
) -> Result<(), StoreError> {
    let changed = sqlx::query(
        "UPDATE outbox SET called_off_at = $3 \
         WHERE sk = $1 AND reference = $2 AND taken_at IS NULL AND called_off_at IS NULL",
    )
    .bind(event.sk)
    .bind(reference)
    .bind(millis(now))
    .execute(event.connection())
    .await?;
    one(changed.rows_affected(), "outbox")
}

async fn unsent(store: &Store) -> Result<Vec<(i64, Instruction)>, StoreError> {
    let mut connection = store.read().await?;
    let rows =
        sqlx::query(
            "SELECT id, body FROM outbox WHERE sk = $1 AND sent_at IS NULL AND taken_at IS NOT NULL ORDER BY id LIMIT $2",
        )
            .bind(store.sk)
            .bind(PAGE)
            .fetch_all(&mut *connection)
            .await?;
    rows.into_iter()
        .map(|row| {
            let body: String = row.try_get("body")?;
            let instruction =
                serde_json::from_str(&body).map_err(|error| StoreError::Corrupt(error.to_string()))?;
            Ok((row.try_get("id")?, instruction))
        })
        .collect()
}

/// Notes that a message was handed over.
pub(crate) async fn sent(store: &Store, id: i64, now: OffsetDateTime) -> Result<(), StoreError> {
    again::overtaken(|| sent_now(store, id, now)).await
}

async fn sent_now(store: &Store, id: i64, now: OffsetDateTime) -> Result<(), StoreError> {
    let mut event = store.begin().await?;
    let changed = sqlx::query("UPDATE outbox SET sent_at = $3 WHERE sk = $1 AND id = $2 AND sent_at IS NULL")
        .bind(store.sk)
        .bind(id)
        .bind(millis(now))
        .execute(event.connection())
        .await?;
    one(changed.rows_affected(), "outbox")?;
    event.commit().await
}

/// The last entry of the bank's statement that was booked.
pub(crate) async fn last_entry(store: &Store) -> Result<i64, StoreError> {
    let mut connection = store.read().await?;
    Ok(sqlx::query_scalar("SELECT coalesce(max(id), 0) FROM bank_entry WHERE sk = $1")
        .bind(store.sk)
        .fetch_one(&mut *connection)
        .await?)
}

/// Takes an entry for this event, as its first statement; `false` when it was booked before.
pub(crate) async fn take_entry(
    event: &mut Transaction,
    entry: &Entry,
    now: OffsetDateTime,
) -> Result<bool, StoreError> {
    let taken = sqlx::query(
        "INSERT INTO bank_entry (sk, id, reference, body, booked_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (sk, id) DO NOTHING",
    )
    .bind(event.sk)
    .bind(entry.number)
    .bind(&entry.reference)
    .bind(json(entry))
    .bind(millis(now))
    .execute(event.connection())
    .await?;
    Ok(taken.rows_affected() == 1)
}
