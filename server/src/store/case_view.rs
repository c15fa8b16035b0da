//! Cases as their applicants see them, and how far each can be taken back.

use shared::case::State;
use shared::case::undo::{self, Order};
use shared::money::Money;
use shared::text::Text;
use shared::wire::{CaseEvent, CaseView};
use sqlx::Row as _;
use time::OffsetDateTime;

use super::case_file::{read, state};
use super::{Connection, Row, StoreError};
use crate::clock::{iso, millis, moment};

/// A case beside its order to the bank.
const CASES: &str = "SELECT c.id, c.service, c.state, c.decision, c.amount, c.card, c.receipt, c.progress, c.submitted_at, \
     c.due, o.id AS order_id, o.taken_at, (SELECT count(*) FROM case_event e WHERE e.sk = c.sk AND e.case_id = c.id) AS events \
     FROM case_file c LEFT JOIN outbox o ON o.sk = c.sk AND o.reference = 'W' || cast(c.id AS TEXT) \
     WHERE c.sk = $1 AND c.member = $2";

/// A member's cases, newest first.
pub(crate) async fn of_member(
    connection: &mut Connection,
    sk: i64,
    member: &str,
    now: OffsetDateTime,
) -> Result<Vec<CaseView>, StoreError> {
    let query = format!("{CASES} ORDER BY c.id DESC LIMIT 50");
    let rows =
        sqlx::query(sqlx::AssertSqlSafe(query)).bind(sk).bind(member).fetch_all(&mut *connection).await?;
    let mut views = Vec::new();
    for row in &rows {
        views.push(view(connection, sk, row, now).await?);
    }
    Ok(views)
}

/// One of a member's cases.
pub(crate) async fn find(
    connection: &mut Connection,
    sk: i64,
    member: &str,
    id: i64,
    now: OffsetDateTime,
) -> Result<Option<CaseView>, StoreError> {
    match row_of(connection, sk, member, id).await? {
        Some(row) => Ok(Some(view(connection, sk, &row, now).await?)),
        None => Ok(None),
    }
}

async fn row_of(
    connection: &mut Connection,
    sk: i64,
    member: &str,
    id: i64,
) -> Result<Option<Row>, StoreError> {
    let query = format!("{CASES} AND c.id = $3");
    let query = sqlx::query(sqlx::AssertSqlSafe(query)).bind(sk).bind(member).bind(id);
    Ok(query.fetch_optional(connection).await?)
}

/// Where a case stands: all that decides whether it can be taken back.
pub(crate) struct Standing {
    pub progress: State,
    pub order: Order,
    pub submitted: OffsetDateTime,
    pub amount: Money,
    pub receipt: Option<String>,
    /// Lines of its timeline.
    pub events: i64,
}

/// How one of a member's cases stands.
pub(crate) async fn standing(
    connection: &mut Connection,
    sk: i64,
    member: &str,
    id: i64,
) -> Result<Option<Standing>, StoreError> {
    row_of(connection, sk, member, id).await?.as_ref().map(standing_of).transpose()
}

fn standing_of(row: &Row) -> Result<Standing, StoreError> {
    let (order, taken): (Option<i64>, Option<i64>) = (row.try_get("order_id")?, row.try_get("taken_at")?);
    Ok(Standing {
        progress: read(row.try_get("progress")?)?,
        order: match (order, taken) {
            (None, _) => Order::None,
            (Some(_), None) => Order::Waiting,
            (Some(_), Some(_)) => Order::Sent,
        },
        submitted: moment(row.try_get("submitted_at")?),
        amount: Money::fen(row.try_get("amount")?),
        receipt: row.try_get("receipt")?,
        events: row.try_get("events")?,
    })
}

async fn view(
    connection: &mut Connection,
    sk: i64,
    row: &Row,
    now: OffsetDateTime,
) -> Result<CaseView, StoreError> {
    let id: i64 = row.try_get("id")?;
    let query = "SELECT at, text_zh, text_en FROM case_event WHERE sk = $1 AND case_id = $2 ORDER BY line";
    let events = sqlx::query(query).bind(sk).bind(id).fetch_all(connection).await?;
    let step = |row: &Row| {
        let text = Text::new(row.try_get::<String, _>("text_zh")?, row.try_get::<String, _>("text_en")?);
        Ok(CaseEvent { at: iso(row.try_get("at")?), text })
    };
    let Standing { progress, order, submitted, amount, receipt, .. } = standing_of(row)?;
    let until = undo::until(&progress, order, submitted).ok().filter(|until| now <= *until);
    let is_referred = matches!(progress, State::Referred { .. });
    let card: String = row.try_get("card")?;
    Ok(CaseView {
        id: id.to_string(),
        service: row.try_get("service")?,
        state: state(row.try_get("state")?)?,
        decision: read(row.try_get("decision")?)?,
        amount,
        card: card.chars().skip(card.chars().count().saturating_sub(4)).collect(),
        timeline: events.iter().map(step).collect::<Result<_, StoreError>>()?,
        due: if is_referred { row.try_get("due")? } else { None },
        withdraw_until: until.map(|until| iso(millis(until))),
        receipt,
    })
}
