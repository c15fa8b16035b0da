//! Drafts: one a person and journey, each saved over the one before, removed with the submission or after some days.

use serde_json::Value;
use shared::draft::{DAYS_KEPT, Service};
use shared::wire::{KeptDraft, SavedDraft};
use sqlx::Row as _;
use time::{Date, Duration, OffsetDateTime};

use super::transaction::Transaction;
use super::{Connection, Store, StoreError, again};
use crate::clock::{day, iso, millis};
use crate::hall::Pack;

/// Whose draft of which journey.
#[derive(Clone, Copy)]
pub(crate) struct Key<'a> {
    /// As in [`crate::auth::Caller::tag`].
    pub owner: &'a str,
    pub service: Service,
}

/// A draft to save: in the form of now.
pub(crate) struct NewDraft<'a> {
    pub key: Key<'a>,
    /// The stamp that the page knows of.
    pub over: Option<i64>,
    pub body: &'a Value,
}

/// What was saved before this moment is gone.
fn oldest(now: OffsetDateTime) -> i64 {
    millis(now - Duration::days(DAYS_KEPT.into()))
}

/// The draft, in the form of now; none where there is none, or none that can be gone on with.
pub(crate) async fn find(
    connection: &mut Connection,
    sk: i64,
    key: Key<'_>,
    pack: &Pack,
    now: OffsetDateTime,
) -> Result<Option<KeptDraft>, StoreError> {
    let row = sqlx::query(
        "SELECT form, body, policy_hash, policy_day, saved_at FROM draft \
         WHERE sk = $1 AND owner = $2 AND service = $3 AND saved_at >= $4",
    )
    .bind(sk)
    .bind(key.owner)
    .bind(key.service.name())
    .bind(oldest(now))
    .fetch_optional(connection)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let corrupt = |what: String| StoreError::Corrupt(format!("draft {what}"));
    let form = u16::try_from(row.try_get::<i64, _>("form")?).map_err(|error| corrupt(error.to_string()))?;
    let body: Value =
        serde_json::from_str(row.try_get("body")?).map_err(|error| corrupt(error.to_string()))?;
    let policy_day: String = row.try_get("policy_day")?;
    let since: Date = shared::date::parse_date(&policy_day).map_err(|error| corrupt(error.to_string()))?;
    let saved_at: i64 = row.try_get("saved_at")?;
    let same_pack = row.try_get::<String, _>("policy_hash")? == pack.hash;
    let policy_changed = !same_pack || !pack.policy.changed(since, day(millis(now))).is_empty();
    Ok(key.service.up_to_date(form, body).map(|body| KeptDraft {
        form: key.service.version(),
        stamp: saved_at,
        saved_at: iso(saved_at),
        policy_changed,
        body,
    }))
}

/// Saves a draft over the one that is there, and says when that was saved where the page did not know of it. What
/// nobody went on with is removed.
pub(crate) async fn save(
    store: &Store,
    draft: &NewDraft<'_>,
    pack: &Pack,
    now: OffsetDateTime,
) -> Result<SavedDraft, StoreError> {
    again::overtaken(|| save_now(store, draft, pack, now)).await
}

async fn save_now(
    store: &Store,
    draft: &NewDraft<'_>,
    pack: &Pack,
    now: OffsetDateTime,
) -> Result<SavedDraft, StoreError> {
    let mut event = store.begin().await?;
    sqlx::query("DELETE FROM draft WHERE sk = $1 AND saved_at < $2")
        .bind(store.sk)
        .bind(oldest(now))
        .execute(event.connection())
        .await?;
    let Key { owner, service } = draft.key;
    let before: Option<i64> =
        sqlx::query_scalar("SELECT saved_at FROM draft WHERE sk = $1 AND owner = $2 AND service = $3")
            .bind(store.sk)
            .bind(owner)
            .bind(service.name())
            .fetch_optional(event.connection())
            .await?;
    // Two drafts of one millisecond are told apart too.
    let stamp = before.map_or(millis(now), |before| millis(now).max(before + 1));
    sqlx::query(
        "INSERT INTO draft (sk, owner, service, form, body, policy_hash, policy_day, saved_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (sk, owner, service) DO UPDATE SET form = $4, body = $5, \
         policy_hash = $6, policy_day = $7, saved_at = $8",
    )
    .bind(store.sk)
    .bind(owner)
    .bind(service.name())
    .bind(i64::from(service.version()))
    .bind(draft.body.to_string())
    .bind(&pack.hash)
    .bind(now.date().to_string())
    .bind(stamp)
    .execute(event.connection())
    .await?;
    event.commit().await?;
    let replaced = before.filter(|before| draft.over != Some(*before)).map(iso);
    Ok(SavedDraft { stamp, saved_at: iso(stamp), replaced })
}

/// Removes the draft because its owner wants no more of it.
pub(crate) async fn remove_alone(store: &Store, key: Key<'_>) -> Result<(), StoreError> {
    let event = || async {
        let mut event = store.begin().await?;
        remove(&mut event, key).await?;
        event.commit().await
    };
    again::once(event).await
}

/// Removes the draft with the event that makes it needless.
pub(crate) async fn remove(event: &mut Transaction, key: Key<'_>) -> Result<(), StoreError> {
    let sk = event.sk;
    sqlx::query("DELETE FROM draft WHERE sk = $1 AND owner = $2 AND service = $3")
        .bind(sk)
        .bind(key.owner)
        .bind(key.service.name())
        .execute(event.connection())
        .await?;
    Ok(())
}
