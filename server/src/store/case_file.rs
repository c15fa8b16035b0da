//! Cases: where each stands, what was decided, its timeline.

use shared::case::State;
use shared::decision::Decision;
use shared::money::Money;
use shared::month::Month;
use shared::rounding::Direction;
use shared::text::Text;
use shared::wire::CaseState;
use sqlx::Row as _;
use time::{Date, OffsetDateTime};

use super::transaction::{Transaction, one};
use super::{Connection, StoreError};
use crate::clock::{day, millis};

/// A case to record.
pub(crate) struct NewCase<'a> {
    pub id: i64,
    pub service: &'static str,
    pub member: &'a str,
    pub state: CaseState,
    pub progress: &'a State,
    pub decision: &'a Decision,
    /// The facts as JSON: enough to decide again.
    pub facts: String,
    pub amount: Money,
    pub months: (Month, Month),
    pub card: &'a str,
    pub due: Option<String>,
    pub receipt: Option<&'a str>,
}

pub(crate) fn word(state: CaseState) -> &'static str {
    match state {
        CaseState::Referred => "referred",
        CaseState::Refused => "refused",
        CaseState::Paying => "paying",
        CaseState::Paid => "paid",
        CaseState::Bounced => "bounced",
        CaseState::Withdrawn => "withdrawn",
    }
}

/// The state of that word.
pub(super) fn state(word: &str) -> Result<CaseState, StoreError> {
    use CaseState::{Bounced, Paid, Paying, Referred, Refused, Withdrawn};
    let all = [Referred, Refused, Paying, Paid, Bounced, Withdrawn];
    let found = all.into_iter().find(|state| self::word(*state) == word);
    found.ok_or_else(|| StoreError::Corrupt(format!("case_file.state {word}")))
}

fn json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("cases are plain data")
}

/// What was stored as JSON.
pub(super) fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::Corrupt(error.to_string()))
}

/// Records a case.
pub(crate) async fn record(
    event: &mut Transaction,
    case: &NewCase<'_>,
    now: OffsetDateTime,
) -> Result<(), StoreError> {
    let sk = event.sk;
    sqlx::query(
        "INSERT INTO case_file (sk, id, service, member, state, decision, facts, amount, from_month, to_month, card, \
         progress, submitted_at, due, receipt, version) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1)",
    )
    .bind(sk)
    .bind(case.id)
    .bind(case.service)
    .bind(case.member)
    .bind(word(case.state))
    .bind(json(case.decision))
    .bind(&case.facts)
    .bind(case.amount.as_fen())
    .bind(case.months.0.as_number())
    .bind(case.months.1.as_number())
    .bind(case.card)
    .bind(json(case.progress))
    .bind(millis(now))
    .bind(case.due.as_deref())
    .bind(case.receipt)
    .execute(event.connection())
    .await?;
    Ok(())
}

/// Adds a step to the timeline.
pub(crate) async fn happened(
    event: &mut Transaction,
    id: i64,
    line: i64,
    text: &Text,
    now: OffsetDateTime,
) -> Result<(), StoreError> {
    let sk = event.sk;
    sqlx::query(
        "INSERT INTO case_event (sk, case_id, line, at, text_zh, text_en) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(sk)
    .bind(id)
    .bind(line)
    .bind(millis(now))
    .bind(&text.zh)
    .bind(&text.en)
    .execute(event.connection())
    .await?;
    Ok(())
}

/// A case that waits for the bank.
pub(crate) struct PayingCase {
    pub member: String,
    pub amount: Money,
    pub progress: State,
    pub events: i64,
    pub receipt: Option<String>,
}

/// The case of that number while the bank is paying.
pub(crate) async fn paying(event: &mut Transaction, id: i64) -> Result<Option<PayingCase>, StoreError> {
    let sk = event.sk;
    let row = sqlx::query(
        "SELECT member, amount, progress, receipt, (SELECT count(*) FROM case_event e WHERE e.sk = c.sk AND \
         e.case_id = c.id) AS events FROM case_file c WHERE c.sk = $1 AND c.id = $2 AND c.state = 'paying'",
    )
    .bind(sk)
    .bind(id)
    .fetch_optional(event.connection())
    .await?;
    row.map(|row| {
        Ok(PayingCase {
            member: row.try_get("member")?,
            amount: Money::fen(row.try_get("amount")?),
            progress: read(row.try_get("progress")?)?,
            events: row.try_get("events")?,
            receipt: row.try_get("receipt")?,
        })
    })
    .transpose()
}

/// The bank has answered: the case moves on from paying.
pub(crate) async fn moved(
    event: &mut Transaction,
    id: i64,
    to: CaseState,
    progress: &State,
) -> Result<(), StoreError> {
    let sk = event.sk;
    let changed = sqlx::query(
        "UPDATE case_file SET state = $3, progress = $4, version = version + 1 \
         WHERE sk = $1 AND id = $2 AND state = 'paying'",
    )
    .bind(sk)
    .bind(id)
    .bind(word(to))
    .bind(json(progress))
    .execute(event.connection())
    .await?;
    one(changed.rows_affected(), "case_file")
}

/// The applicant has taken the case back: it moves on from where nobody has acted on it.
pub(crate) async fn withdrawn(event: &mut Transaction, id: i64, progress: &State) -> Result<(), StoreError> {
    let sk = event.sk;
    let changed = sqlx::query(
        "UPDATE case_file SET state = $3, progress = $4, version = version + 1 \
         WHERE sk = $1 AND id = $2 AND state IN ('paying', 'referred')",
    )
    .bind(sk)
    .bind(id)
    .bind(word(CaseState::Withdrawn))
    .bind(json(progress))
    .execute(event.connection())
    .await?;
    one(changed.rows_affected(), "case_file")
}

/// Whether a case of that member waits for a person or for the bank.
pub(crate) async fn in_flight(
    connection: &mut Connection,
    sk: i64,
    member: &str,
) -> Result<bool, StoreError> {
    let query =
        "SELECT count(*) FROM case_file WHERE sk = $1 AND member = $2 AND state IN ('paying', 'referred')";
    let count: i64 = sqlx::query_scalar(query).bind(sk).bind(member).fetch_one(connection).await?;
    Ok(count > 0)
}

/// The last month whose rent was paid, or is being paid, to this account, and the day of the last application for it.
pub(crate) async fn rent_last(
    connection: &mut Connection,
    sk: i64,
    member: &str,
) -> Result<Option<(Month, Date)>, StoreError> {
    let row = sqlx::query(
        "SELECT max(to_month) AS month, max(submitted_at) AS at FROM case_file WHERE sk = $1 AND member = $2 AND \
         service = 'withdrawal_rent' AND state IN ('paying', 'paid')",
    )
    .bind(sk)
    .bind(member)
    .fetch_one(connection)
    .await?;
    let (month, at): (Option<i64>, Option<i64>) = (row.try_get("month")?, row.try_get("at")?);
    Ok(month.and_then(Month::from_number).zip(at.map(day)))
}

/// What was paid, or is being paid, to these accounts for rent of these months. A case for several months counts with
/// its share of the months asked for.
pub(crate) async fn rent_claimed(
    connection: &mut Connection,
    sk: i64,
    member: &str,
    (from, to): (Month, Month),
) -> Result<Money, StoreError> {
    let rows = sqlx::query(
        "SELECT amount, from_month, to_month FROM case_file WHERE sk = $1 AND member = $2 AND \
         service = 'withdrawal_rent' AND state IN ('paying', 'paid') AND from_month <= $4 AND to_month >= $3",
    )
    .bind(sk)
    .bind(member)
    .bind(from.as_number())
    .bind(to.as_number())
    .fetch_all(connection)
    .await?;
    let mut claimed = Money::ZERO;
    for row in rows {
        let month = |name: &str| {
            let number: i64 = row.try_get(name)?;
            Month::from_number(number).ok_or_else(|| StoreError::Corrupt(format!("month {number}")))
        };
        let (first, last) = (month("from_month")?, month("to_month")?);
        let shared = last.min(to).since(first.max(from)) + 1;
        let amount = Money::fen(row.try_get("amount")?);
        let share = amount.times(shared.into(), (last.since(first) + 1).into(), Direction::Ceil);
        claimed += share.unwrap_or(amount);
    }
    Ok(claimed)
}
