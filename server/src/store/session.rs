//! Sign-ins, their failures, and sessions.

use shared::wire::Role;
use sqlx::Row as _;
use time::OffsetDateTime;

use super::{Row, Store, StoreError, again};
use crate::auth::session::{EndsIn, WHOLE_HOURS, idle_minutes};
use crate::auth::{Caller, Token};
use crate::clock::millis;
use crate::ids::digest;

/// Failures after which a name is locked, and for how long.
const FAILURES: i64 = 5;
const LOCK_MINUTES: i64 = 15;
const MINUTE: i64 = 60_000;

/// A name that can sign in, with its hash.
pub(crate) struct SignInRow {
    pub caller: Caller,
    pub password_hash: String,
}

/// The sign-in of that name.
pub(crate) async fn find(store: &Store, name: &str) -> Result<Option<SignInRow>, StoreError> {
    let mut connection = store.read().await?;
    let row = sqlx::query(
        "SELECT name, role, display, member, employer, password_hash FROM sign_in WHERE sk = $1 AND name = $2",
    )
    .bind(store.sk)
    .bind(name)
    .fetch_optional(&mut *connection)
    .await?;
    row.map(|row| Ok(SignInRow { caller: caller_of(&row)?, password_hash: row.try_get("password_hash")? }))
        .transpose()
}

fn caller_of(row: &Row) -> Result<Caller, StoreError> {
    let role: String = row.try_get("role")?;
    let role = match role.as_str() {
        "member" => Role::Member,
        "agent" => Role::Agent,
        "staff" => Role::Staff,
        other => return Err(StoreError::Corrupt(format!("sign_in.role {other}"))),
    };
    Ok(Caller {
        name: row.try_get("name")?,
        role,
        display: row.try_get("display")?,
        member: row.try_get("member")?,
        employer: row.try_get("employer")?,
    })
}

/// Counts a try before the password is looked at, so that many at once are not more than five; the fifth locks the
/// name until it turns out right. Answers the seconds to wait where the name is locked, known or not.
pub(crate) async fn attempt(
    store: &Store,
    name: &str,
    now: OffsetDateTime,
) -> Result<Option<i64>, StoreError> {
    again::overtaken(|| attempt_now(store, name, now)).await
}

async fn attempt_now(store: &Store, name: &str, now: OffsetDateTime) -> Result<Option<i64>, StoreError> {
    let (now, name_hash) = (millis(now), digest(&[name.as_bytes()]));
    let mut event = store.begin().await?;
    let until: Option<i64> =
        sqlx::query_scalar("SELECT locked_until FROM sign_in_failure WHERE sk = $1 AND name_hash = $2")
            .bind(store.sk)
            .bind(&name_hash)
            .fetch_optional(event.connection())
            .await?;
    if let Some(left) = until.map(|until| until - now).filter(|left| *left > 0) {
        return Ok(Some((left + 999) / 1000));
    }
    sqlx::query("DELETE FROM sign_in_failure WHERE sk = $1 AND last_at < $2")
        .bind(store.sk)
        .bind(now - LOCK_MINUTES * MINUTE)
        .execute(event.connection())
        .await?;
    sqlx::query(
        "INSERT INTO sign_in_failure (sk, name_hash, failures, locked_until, last_at) VALUES ($1, $2, 1, 0, $3) \
         ON CONFLICT (sk, name_hash) DO UPDATE SET failures = sign_in_failure.failures + 1, last_at = $3, \
         locked_until = CASE WHEN sign_in_failure.failures + 1 >= $4 THEN $5 ELSE 0 END",
    )
    .bind(store.sk)
    .bind(&name_hash)
    .bind(now)
    .bind(FAILURES)
    .bind(now + LOCK_MINUTES * MINUTE)
    .execute(event.connection())
    .await?;
    event.commit().await?;
    Ok(None)
}

/// Begins a session and forgets the failures.
pub(crate) async fn begin(
    store: &Store,
    caller: &Caller,
    token: &Token,
    now: OffsetDateTime,
) -> Result<(), StoreError> {
    again::overtaken(|| begin_now(store, caller, token, now)).await
}

async fn begin_now(
    store: &Store,
    caller: &Caller,
    token: &Token,
    now: OffsetDateTime,
) -> Result<(), StoreError> {
    let mut event = store.begin().await?;
    sqlx::query("DELETE FROM sign_in_failure WHERE sk = $1 AND name_hash = $2")
        .bind(store.sk)
        .bind(digest(&[caller.name.as_bytes()]))
        .execute(event.connection())
        .await?;
    sqlx::query("DELETE FROM session WHERE sk = $1 AND made_at < $2")
        .bind(store.sk)
        .bind(millis(now) - WHOLE_HOURS * 60 * MINUTE)
        .execute(event.connection())
        .await?;
    sqlx::query("INSERT INTO session (sk, token_hash, name, made_at, seen_at) VALUES ($1, $2, $3, $4, $4)")
        .bind(store.sk)
        .bind(token.stored())
        .bind(&caller.name)
        .bind(millis(now))
        .execute(event.connection())
        .await?;
    event.commit().await
}

/// Ends a session.
pub(crate) async fn end(store: &Store, token: &Token) -> Result<(), StoreError> {
    again::once(|| end_now(store, token)).await
}

async fn end_now(store: &Store, token: &Token) -> Result<(), StoreError> {
    let mut event = store.begin().await?;
    sqlx::query("DELETE FROM session WHERE sk = $1 AND token_hash = $2")
        .bind(store.sk)
        .bind(token.stored())
        .execute(event.connection())
        .await?;
    event.commit().await
}

/// Who is signed in with that token, while the session lasts, and for how long it still does; notes (at most once a
/// minute) that it is used.
pub(crate) async fn caller(
    store: &Store,
    token: &Token,
    now: OffsetDateTime,
) -> Result<Option<(Caller, EndsIn)>, StoreError> {
    let mut connection = store.read().await?;
    let row = sqlx::query(
        "SELECT s.made_at, s.seen_at, i.name, i.role, i.display, i.member, i.employer FROM session s \
         JOIN sign_in i ON i.sk = s.sk AND i.name = s.name WHERE s.sk = $1 AND s.token_hash = $2",
    )
    .bind(store.sk)
    .bind(token.stored())
    .fetch_optional(&mut *connection)
    .await?;
    drop(connection);
    let Some(row) = row else { return Ok(None) };
    let (caller, now) = (caller_of(&row)?, millis(now));
    let (made, mut seen): (i64, i64) = (row.try_get("made_at")?, row.try_get("seen_at")?);
    let (idle, whole) = (idle_minutes(caller.role) * MINUTE, WHOLE_HOURS * 60 * MINUTE);
    if now - seen > idle || now - made > whole {
        return Ok(None);
    }
    if now - seen > MINUTE {
        again::once(|| seen_now(store, token, now)).await?;
        seen = now;
    }
    let left = (seen + idle).min(made + whole) - now;
    Ok(Some((caller, EndsIn { seconds: left / 1000 })))
}

async fn seen_now(store: &Store, token: &Token, now: i64) -> Result<(), StoreError> {
    let mut event = store.begin().await?;
    sqlx::query("UPDATE session SET seen_at = $3 WHERE sk = $1 AND token_hash = $2")
        .bind(store.sk)
        .bind(token.stored())
        .bind(now)
        .execute(event.connection())
        .await?;
    event.commit().await
}
