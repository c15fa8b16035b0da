//! Receipts: stored as issued, with a hash of the text.

use shared::wire::Receipt;
use sqlx::Row as _;

use super::transaction::Transaction;
use super::{Store, StoreError};
use crate::flow::receipts::stored;

/// Who may open it.
pub(crate) enum Owner {
    Member(String),
    Employer(i64),
}

/// Issues a receipt with this event.
pub(crate) async fn issue(
    event: &mut Transaction,
    receipt: &Receipt,
    owner: &Owner,
) -> Result<(), StoreError> {
    let (member, employer) = match owner {
        Owner::Member(account) => (Some(account), None),
        Owner::Employer(id) => (None, Some(*id)),
    };
    let (body, hash) = stored(receipt);
    let sk = event.sk;
    sqlx::query(
        "INSERT INTO receipt (sk, number, member, employer, body, hash) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(sk)
    .bind(&receipt.number)
    .bind(member)
    .bind(employer)
    .bind(body)
    .bind(hash)
    .execute(event.connection())
    .await?;
    Ok(())
}

/// The owner's receipt of that number.
pub(crate) async fn find(store: &Store, number: &str, owner: &Owner) -> Result<Option<Receipt>, StoreError> {
    let mut connection = store.read().await?;
    let query = "SELECT body, member, employer FROM receipt WHERE sk = $1 AND number = $2";
    let row = sqlx::query(query).bind(store.sk).bind(number).fetch_optional(&mut *connection).await?;
    let Some(row) = row else { return Ok(None) };
    let owned = match owner {
        Owner::Member(account) => row.try_get::<Option<String>, _>("member")?.as_ref() == Some(account),
        Owner::Employer(id) => row.try_get::<Option<i64>, _>("employer")? == Some(*id),
    };
    let body: String = row.try_get("body")?;
    let read = || serde_json::from_str(&body).map_err(|error| StoreError::Corrupt(error.to_string()));
    if owned { Ok(Some(read()?)) } else { Ok(None) }
}
