//! A member's own account, cases and withdrawals.

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse as _, Response};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;
use shared::month::Month;
use shared::wire::{Account, CaseView, RentApplication, Statement, Tried};
use shared::withdrawal::rent::RentFacts;

use super::body::{Body, Key};
use super::guard::Member;
use super::problem::ApiError;
use super::table::{Access, Route};
use crate::flow::{facts, rent, undo};
use crate::hall::Hall;
use crate::ids::digest;
use crate::store::idempotency::Submission;
use crate::store::{case_view, member};

/// `/api/v1/me/…`
pub(super) fn routes() -> Vec<Route> {
    use Access::Member;
    vec![
        Route::get("/api/v1/me/account", Member, account).about("我的账户").gives::<Account>(),
        Route::get("/api/v1/me/statement", Member, statement)
            .about("我的明细，每页20条")
            .asks::<Before>()
            .gives::<Statement>(),
        Route::get("/api/v1/me/facts/{kind}", Member, prefilled)
            .about("中心已知的情况：loan，或提取事项的名称，例如 rent")
            .gives::<Value>(),
        Route::post("/api/v1/me/withdrawals/rent/try", Member, try_rent)
            .takes::<RentApplication>()
            .about("租房提取试办，不留记录")
            .gives::<Tried<RentFacts>>(),
        Route::post("/api/v1/me/withdrawals/rent", Member, apply_rent)
            .takes::<RentApplication>()
            .keyed()
            .about("租房提取")
            .gives::<CaseView>(),
        Route::get("/api/v1/me/cases", Member, cases).about("我的办件").gives::<Vec<CaseView>>(),
        Route::get("/api/v1/me/cases/{id}", Member, case).about("一件办件").gives::<CaseView>(),
        Route::post("/api/v1/me/cases/{id}/withdraw", Member, withdraw)
            .keyed()
            .about("撤回申请：提交后24小时内，还没有人办理的")
            .gives::<CaseView>(),
    ]
}

async fn account(State(hall): State<Hall>, me: Member) -> Result<Json<Account>, ApiError> {
    let mut connection = hall.store.read().await?;
    let known = facts::known(&mut connection, hall.store.sk, &me.account).await?;
    Ok(Json(facts::account(&hall, &known)))
}

/// Where a page of lines begins.
#[derive(Deserialize, JsonSchema)]
pub(super) struct Before {
    pub before: Option<i64>,
}

async fn statement(
    State(hall): State<Hall>,
    me: Member,
    Query(page): Query<Before>,
) -> Result<Json<Statement>, ApiError> {
    let mut connection = hall.store.read().await?;
    Ok(Json(member::statement(&mut connection, hall.store.sk, &me.account, page.before).await?))
}

async fn prefilled(
    State(hall): State<Hall>,
    me: Member,
    Path(kind): Path<String>,
) -> Result<Response, ApiError> {
    let mut connection = hall.store.read().await?;
    let known = facts::known(&mut connection, hall.store.sk, &me.account).await?;
    match kind.as_str() {
        "rent" => {
            let this_month = Month::of(hall.clock.today());
            let facts = facts::rent_suggested(&mut connection, hall.store.sk, &known, this_month).await?;
            Ok(Json(facts).into_response())
        }
        "repayment" => Ok(Json(facts::repayment(&known)).into_response()),
        "retirement" => Ok(Json(facts::retirement(&known)).into_response()),
        "loan" => Ok(Json(facts::loan(&known)).into_response()),
        ground => {
            let facts = facts::ground(&known, ground).ok_or_else(ApiError::not_found)?;
            Ok(Json(facts).into_response())
        }
    }
}

async fn try_rent(
    State(hall): State<Hall>,
    me: Member,
    form: Body<RentApplication>,
) -> Result<Json<Tried<RentFacts>>, ApiError> {
    Ok(Json(rent::try_out(&hall, &me.account, &form.value).await?))
}

async fn apply_rent(
    State(hall): State<Hall>,
    me: Member,
    key: Key,
    form: Body<RentApplication>,
) -> Result<Json<CaseView>, ApiError> {
    let submission = Submission { who: me.tag, key: key.0, request_hash: form.hash };
    Ok(Json(rent::submit(&hall, &me.account, &submission, form.value).await?))
}

async fn cases(State(hall): State<Hall>, me: Member) -> Result<Json<Vec<CaseView>>, ApiError> {
    let mut connection = hall.store.read().await?;
    let now = hall.clock.now();
    Ok(Json(case_view::of_member(&mut connection, hall.store.sk, &me.account, now).await?))
}

async fn case(
    State(hall): State<Hall>,
    me: Member,
    Path(id): Path<String>,
) -> Result<Json<CaseView>, ApiError> {
    let id = id.parse().map_err(|_| ApiError::not_found())?;
    let mut connection = hall.store.read().await?;
    let found = case_view::find(&mut connection, hall.store.sk, &me.account, id, hall.clock.now()).await?;
    found.map(Json).ok_or_else(ApiError::not_found)
}

async fn withdraw(
    State(hall): State<Hall>,
    me: Member,
    key: Key,
    Path(id): Path<String>,
) -> Result<Json<CaseView>, ApiError> {
    let id: i64 = id.parse().map_err(|_| ApiError::not_found())?;
    let request_hash = digest(&[b"case.withdraw", id.to_string().as_bytes()]);
    let submission = Submission { who: me.tag, key: key.0, request_hash };
    Ok(Json(undo::withdraw(&hall, &me.account, id, &submission).await?))
}
