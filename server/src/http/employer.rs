//! An employer's agent: terms, roster, months.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{Method, StatusCode};
use shared::remittance::{IdNumber, Remembered, Roster, RosterMember, Status};
use shared::wire::{AccountStatus, EmployerHome, MonthSheet, RemittanceView};

use super::body::{Body, Key};
use super::guard::Agent;
use super::problem::ApiError;
use super::table::{Access, Route};
use crate::flow::remittance as month;
use crate::hall::Hall;
use crate::store::idempotency::Submission;
use crate::store::{employer, member, remittance};

/// A month of the largest employers: about 60,000 lines.
const MONTH_BYTES: usize = 16 * 1024 * 1024;

/// `/api/v1/employer/…`
pub(super) fn routes() -> Vec<Route> {
    use Access::Agent;
    const MAPPING: &str = "/api/v1/employer/mappings/{signature}";
    vec![
        Route::get("/api/v1/employer", Agent, home).about("本单位").gives::<EmployerHome>(),
        Route::get("/api/v1/employer/roster", Agent, roster)
            .about("本单位职工名册，证件号码完整")
            .gives::<Roster>(),
        Route::get(MAPPING, Agent, mapping).about("上次如何读取这种表格").gives::<Remembered>(),
        Route::new(Method::PUT, MAPPING, Agent, remember).takes::<Remembered>().about("记住如何读取"),
        Route::post("/api/v1/employer/remittances", Agent, submit)
            .takes::<MonthSheet>()
            .keyed()
            .limit(MONTH_BYTES)
            .about("提交汇缴清册")
            .gives::<RemittanceView>(),
        Route::get("/api/v1/employer/remittances/{id}", Agent, one)
            .about("一笔汇缴")
            .gives::<RemittanceView>(),
    ]
}

async fn home(State(hall): State<Hall>, agent: Agent) -> Result<Json<EmployerHome>, ApiError> {
    let (mut connection, sk) = (hall.store.read().await?, hall.store.sk);
    let row = employer::find(&mut connection, sk, agent.employer).await?;
    let members = member::of_employer(&mut connection, sk, agent.employer).await?;
    let count = |status| members.iter().filter(|member| member.status == status).count();
    Ok(Json(EmployerHome {
        paid_to: row.paid_to,
        next_month: row.paid_to.plus(1),
        members_open: u32::try_from(count(AccountStatus::Normal)).unwrap_or(u32::MAX),
        members_sealed: u32::try_from(count(AccountStatus::Sealed)).unwrap_or(u32::MAX),
        remittances: remittance::of_employer(&mut connection, sk, agent.employer).await?,
        terms: row.terms,
    }))
}

async fn roster(State(hall): State<Hall>, agent: Agent) -> Result<Json<Roster>, ApiError> {
    let mut connection = hall.store.read().await?;
    let members = member::of_employer(&mut connection, hall.store.sk, agent.employer).await?;
    let line = |member: member::MemberRow| {
        let status = match member.status {
            AccountStatus::Normal => Status::Normal,
            AccountStatus::Sealed => Status::Sealed,
            AccountStatus::Closed => return None,
        };
        let id = IdNumber::new(&member.id_number);
        Some(RosterMember { account: member.account, name: member.name, id, base: member.base, status })
    };
    Ok(Json(Roster::new(members.into_iter().filter_map(line).collect())))
}

async fn mapping(
    State(hall): State<Hall>,
    agent: Agent,
    Path(signature): Path<String>,
) -> Result<Json<Remembered>, ApiError> {
    let found = employer::mapping(&hall.store, agent.employer, &signature).await?;
    found.map(Json).ok_or_else(ApiError::not_found)
}

async fn remember(
    State(hall): State<Hall>,
    agent: Agent,
    Path(signature): Path<String>,
    body: Body<Remembered>,
) -> Result<StatusCode, ApiError> {
    if body.value.signature != signature {
        return Err(ApiError::form("表头与地址不符", "The signature is not that of the address"));
    }
    employer::remember(&hall.store, agent.employer, &body.value).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn submit(
    State(hall): State<Hall>,
    agent: Agent,
    key: Key,
    body: Body<MonthSheet>,
) -> Result<Json<RemittanceView>, ApiError> {
    let submission = Submission { who: agent.tag, key: key.0, request_hash: body.hash };
    Ok(Json(month::submit(&hall, agent.employer, &submission, body.value).await?))
}

async fn one(
    State(hall): State<Hall>,
    agent: Agent,
    Path(id): Path<String>,
) -> Result<Json<RemittanceView>, ApiError> {
    let id = id.parse().map_err(|_| ApiError::not_found())?;
    let mut connection = hall.store.read().await?;
    let found = remittance::find(&mut connection, hall.store.sk, agent.employer, id).await?;
    found.map(Json).ok_or_else(ApiError::not_found)
}
