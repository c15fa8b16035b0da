//! Who did what, when: rows that are only ever added. They name accounts and cases, never identity numbers.

use time::OffsetDateTime;

use super::StoreError;
use super::transaction::Transaction;
use crate::clock::millis;

/// Notes an event with the event itself.
pub(crate) async fn note(
    event: &mut Transaction,
    id: i64,
    now: OffsetDateTime,
    who: &str,
    action: &str,
    object: &str,
) -> Result<(), StoreError> {
    let sk = event.sk;
    sqlx::query("INSERT INTO audit_row (sk, id, at, who, action, object) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(sk)
        .bind(id)
        .bind(millis(now))
        .bind(who)
        .bind(action)
        .bind(object)
        .execute(event.connection())
        .await?;
    Ok(())
}
