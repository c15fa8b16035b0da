//! What was answered to a key, so that the same request again gets the same answer.

use sqlx::Row as _;
use time::OffsetDateTime;

use super::StoreError;
use super::transaction::{Transaction, one};
use crate::clock::millis;

/// Whose key, which key, for which request.
#[derive(Clone, Debug)]
pub struct Submission {
    /// Who submits: keys of two people do not meet.
    pub who: String,
    /// The key.
    pub key: String,
    /// Hash of address and body.
    pub request_hash: String,
}

/// What is known of a key.
pub(crate) enum Seen {
    /// Nothing: it is taken by this event now.
    New,
    /// Answered.
    Answered(String),
    /// Used for another request.
    Other,
}

/// Takes the key for this event, as its first statement.
pub(crate) async fn take(
    event: &mut Transaction,
    of: &Submission,
    now: OffsetDateTime,
) -> Result<Seen, StoreError> {
    let taken = sqlx::query(
        "INSERT INTO idempotency (sk, who, key, request_hash, response, made_at) VALUES ($1, $2, $3, $4, '', $5) \
         ON CONFLICT (sk, who, key) DO NOTHING",
    )
    .bind(event.sk)
    .bind(&of.who)
    .bind(&of.key)
    .bind(&of.request_hash)
    .bind(millis(now))
    .execute(event.connection())
    .await?;
    if taken.rows_affected() == 1 {
        return Ok(Seen::New);
    }
    let row =
        sqlx::query("SELECT request_hash, response FROM idempotency WHERE sk = $1 AND who = $2 AND key = $3")
            .bind(event.sk)
            .bind(&of.who)
            .bind(&of.key)
            .fetch_one(event.connection())
            .await?;
    let same = row.try_get::<String, _>("request_hash")? == of.request_hash;
    Ok(if same { Seen::Answered(row.try_get("response")?) } else { Seen::Other })
}

/// Keeps the answer, as the event's last statement.
pub(crate) async fn keep(event: &mut Transaction, of: &Submission, response: &str) -> Result<(), StoreError> {
    let kept = sqlx::query("UPDATE idempotency SET response = $4 WHERE sk = $1 AND who = $2 AND key = $3")
        .bind(event.sk)
        .bind(&of.who)
        .bind(&of.key)
        .bind(response)
        .execute(event.connection())
        .await?;
    one(kept.rows_affected(), "idempotency")
}
