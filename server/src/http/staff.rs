//! The centre's staff: the day's journals, the ledger, one member.

use axum::Json;
use axum::extract::{Path, Query, State};
use schemars::JsonSchema;
use serde::Deserialize;
use shared::date::parse_date;
use shared::ledger::Account;
use shared::money::Money;
use shared::text::Text;
use shared::wire::{
    DayJournals, JournalLine, JournalView, MemberFile, MemberFound, TrialBalance, TrialBalanceRow,
};

use super::problem::ApiError;
use super::table::{Access, Route};
use crate::flow::facts;
use crate::hall::Hall;
use crate::store::{journal, member};

/// Journals a page.
const PAGE: usize = 50;

/// `/api/v1/staff/…`
pub(super) fn routes() -> Vec<Route> {
    use Access::Staff;
    vec![
        Route::get("/api/v1/staff/journals", Staff, journals)
            .asks::<DayPage>()
            .about("当日凭证，每页50张")
            .gives::<DayJournals>(),
        Route::get("/api/v1/staff/trial-balance", Staff, trial_balance)
            .asks::<DayPage>()
            .about("科目余额表")
            .gives::<TrialBalance>(),
        Route::get("/api/v1/staff/members", Staff, members)
            .asks::<Search>()
            .about("查找缴存人")
            .gives::<Vec<MemberFound>>(),
        Route::get("/api/v1/staff/members/{account}", Staff, file)
            .about("一位缴存人的账户，证件号码脱敏")
            .gives::<MemberFile>(),
    ]
}

#[derive(Deserialize, JsonSchema)]
struct DayPage {
    day: Option<String>,
    before: Option<i64>,
}

impl DayPage {
    fn day(&self, hall: &Hall) -> Result<String, ApiError> {
        match &self.day {
            None => Ok(hall.clock.today().to_string()),
            Some(day) => match parse_date(day) {
                Ok(day) => Ok(day.to_string()),
                Err(error) => Err(ApiError::form(error.to_string(), "Write the day as 2026-11-23")),
            },
        }
    }
}

async fn journals(
    State(hall): State<Hall>,
    Query(page): Query<DayPage>,
) -> Result<Json<DayJournals>, ApiError> {
    let day = page.day(&hall)?;
    let (mut connection, sk) = (hall.store.read().await?, hall.store.sk);
    let (count, turnover) = journal::day_totals(&mut connection, sk, &day).await?;
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let rows = journal::of_day(&mut connection, sk, &day, page.before.unwrap_or(i64::MAX), limit).await?;
    let mut journals = Vec::new();
    for row in rows.iter().take(PAGE) {
        let sums = journal::by_account(&mut connection, sk, row.id).await?;
        journals.push(JournalView {
            id: row.id.to_string(),
            text: row.text.clone(),
            booked_at: crate::clock::iso(row.booked_at),
            lines: sums.iter().map(line).collect(),
        });
    }
    let next = journals.last().filter(|_| rows.len() > PAGE).map(|last: &JournalView| last.id.clone());
    Ok(Json(DayJournals { day, count: u32::try_from(count).unwrap_or(u32::MAX), turnover, journals, next }))
}

fn line(sum: &journal::AccountSum) -> JournalLine {
    JournalLine {
        account: sum.account.clone(),
        name: name(&sum.account),
        debit: sum.debit,
        credit: sum.credit,
        count: u32::try_from(sum.count).unwrap_or(u32::MAX),
    }
}

fn name(code: &str) -> Text {
    Account::of_code(code).map_or_else(|| Text::same(code), Account::name)
}

async fn trial_balance(
    State(hall): State<Hall>,
    Query(page): Query<DayPage>,
) -> Result<Json<TrialBalance>, ApiError> {
    let day = page.day(&hall)?;
    let (mut connection, sk) = (hall.store.read().await?, hall.store.sk);
    let sums = journal::ledger(&mut connection, sk, &day).await?;
    let members = member::balances(&mut connection, sk).await?;
    let total =
        |side: fn(&journal::AccountSum) -> Money| sums.iter().fold(Money::ZERO, |sum, row| sum + side(row));
    let balanced = total(|row| row.debit) == total(|row| row.credit);
    let rows = sums.iter().map(|row| TrialBalanceRow {
        account: row.account.clone(),
        name: name(&row.account),
        debit: row.debit,
        credit: row.credit,
        debit_balance: (row.debit - row.credit).or_zero(),
        credit_balance: (row.credit - row.debit).or_zero(),
    });
    let rows: Vec<TrialBalanceRow> = rows.collect();
    let savings =
        rows.iter().find(|row| row.account == member::SAVINGS).map_or(Money::ZERO, |row| row.credit_balance);
    // Members' balances are known as they are now; an earlier day is compared within the ledger alone.
    let as_now = day >= hall.clock.today().to_string();
    Ok(Json(TrialBalance { day, rows, balanced: balanced && (!as_now || savings == members), members }))
}

#[derive(Deserialize, JsonSchema)]
struct Search {
    q: String,
}

async fn members(
    State(hall): State<Hall>,
    Query(search): Query<Search>,
) -> Result<Json<Vec<MemberFound>>, ApiError> {
    let mut connection = hall.store.read().await?;
    Ok(Json(member::search(&mut connection, hall.store.sk, &search.q).await?))
}

async fn file(State(hall): State<Hall>, Path(account): Path<String>) -> Result<Json<MemberFile>, ApiError> {
    let (mut connection, sk) = (hall.store.read().await?, hall.store.sk);
    let known = facts::known(&mut connection, sk, &account).await?;
    let statement = member::statement(&mut connection, sk, &account, None).await?;
    Ok(Json(MemberFile { account: facts::account(&hall, &known), statement }))
}
