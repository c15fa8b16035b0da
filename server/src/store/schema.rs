//! The schema and its versions. Migrations are plain SQL, applied in order, each once, each in one transaction.

use super::{Connection, Store, StoreError};

/// Every migration, in order. Files are never edited once released; a change is a new file.
const MIGRATIONS: [(i64, &str); 2] = [
    (1, include_str!("../../migrations/0001_hall.sql")),
    (2, include_str!("../../migrations/0002_drafts.sql")),
];

/// Every table with its primary key, in an order in which rows can be inserted.
pub const TABLES: [(&str, &str); 22] = [
    ("setting", "sk, name"),
    ("employer", "sk, id"),
    ("member", "sk, account"),
    ("journal", "sk, id"),
    ("posting", "sk, journal, line"),
    ("remittance", "sk, id"),
    ("remittance_line", "sk, remittance, line"),
    ("mapping", "sk, employer, signature"),
    ("case_file", "sk, id"),
    ("case_event", "sk, case_id, line"),
    ("loan", "sk, id"),
    ("receipt", "sk, number"),
    ("draft", "sk, owner, service"),
    ("idempotency", "sk, who, key"),
    ("outbox", "sk, id"),
    ("bank_entry", "sk, id"),
    ("sign_in", "sk, name"),
    ("sign_in_failure", "sk, name_hash"),
    ("session", "sk, token_hash"),
    ("registry_person", "sk, id_number"),
    ("audit_row", "sk, id"),
    ("schema_version", "sk, version"),
];

/// The version this program writes.
pub const VERSION: i64 = MIGRATIONS[MIGRATIONS.len() - 1].0;

/// Brings the database to [`VERSION`]; returns the version it had.
pub async fn migrate(store: &Store) -> Result<i64, StoreError> {
    let mut event = store.begin().await?;
    sqlx::query(
        "CREATE TABLE IF NOT EXISTS schema_version (sk BIGINT NOT NULL, version BIGINT NOT NULL, \
         PRIMARY KEY (sk, version))",
    )
    .execute(event.connection())
    .await?;
    let had = version(event.connection(), store.sk).await?;
    event.commit().await?;
    if had > VERSION {
        return Err(StoreError::Newer(had));
    }
    for (version, text) in MIGRATIONS.into_iter().filter(|(version, _)| *version > had) {
        let mut event = store.begin().await?;
        for statement in statements(text) {
            sqlx::query(statement).execute(event.connection()).await?;
        }
        sqlx::query("INSERT INTO schema_version (sk, version) VALUES ($1, $2)")
            .bind(store.sk)
            .bind(version)
            .execute(event.connection())
            .await?;
        event.commit().await?;
    }
    Ok(had)
}

async fn version(connection: &mut Connection, sk: i64) -> Result<i64, StoreError> {
    let found = sqlx::query_scalar("SELECT coalesce(max(version), 0) FROM schema_version WHERE sk = $1");
    Ok(found.bind(sk).fetch_one(connection).await?)
}

/// One statement an execute call; no statement of ours has a semicolon inside.
fn statements(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.split(';').map(str::trim).filter(|statement| {
        statement.lines().any(|line| !line.trim().is_empty() && !line.trim_start().starts_with("--"))
    })
}
