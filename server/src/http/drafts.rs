//! Drafts of members and of employers' agents: each person's own, so that another's has no address.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{Method, StatusCode};
use shared::draft::Service;
use shared::wire::{Draft, KeptDraft, SavedDraft};

use super::body::Body;
use super::guard::{Agent, Member};
use super::problem::ApiError;
use super::table::{Access, Route};
use crate::hall::Hall;
use crate::store::draft::{self, Key, NewDraft};

/// A member's form.
const FORM_BYTES: usize = 16 * 1024;
/// The corrections of a long month.
const MONTH_BYTES: usize = 512 * 1024;

/// `/api/v1/me/drafts/…`, `/api/v1/employer/drafts/…`
pub(super) fn routes() -> Vec<Route> {
    const MINE: &str = "/api/v1/me/drafts/{service}";
    const AGENTS: &str = "/api/v1/employer/drafts/{service}";
    vec![
        Route::get(MINE, Access::Member, mine)
            .about("没有提交的填写；没有时为null")
            .gives::<Option<KeptDraft>>(),
        Route::new(Method::PUT, MINE, Access::Member, save_mine)
            .takes::<Draft>()
            .limit(FORM_BYTES)
            .about("保存填写的内容，保留30天")
            .gives::<SavedDraft>(),
        Route::new(Method::DELETE, MINE, Access::Member, remove_mine).about("不要保存的填写"),
        Route::get(AGENTS, Access::Agent, agents)
            .about("没有提交的汇缴；没有时为null")
            .gives::<Option<KeptDraft>>(),
        Route::new(Method::PUT, AGENTS, Access::Agent, save_agents)
            .takes::<Draft>()
            .limit(MONTH_BYTES)
            .about("保存对清册的修改，保留30天")
            .gives::<SavedDraft>(),
        Route::new(Method::DELETE, AGENTS, Access::Agent, remove_agents).about("不要保存的修改"),
    ]
}

fn of_member(name: &str) -> Result<Service, ApiError> {
    Service::of_member(name).ok_or_else(ApiError::not_found)
}

fn of_agent(name: &str) -> Result<Service, ApiError> {
    Service::of_agent(name).ok_or_else(ApiError::not_found)
}

async fn mine(
    State(hall): State<Hall>,
    me: Member,
    Path(service): Path<String>,
) -> Result<Json<Option<KeptDraft>>, ApiError> {
    find(&hall, Key { owner: &me.tag, service: of_member(&service)? }).await
}

async fn agents(
    State(hall): State<Hall>,
    agent: Agent,
    Path(service): Path<String>,
) -> Result<Json<Option<KeptDraft>>, ApiError> {
    find(&hall, Key { owner: &agent.tag, service: of_agent(&service)? }).await
}

async fn find(hall: &Hall, key: Key<'_>) -> Result<Json<Option<KeptDraft>>, ApiError> {
    let mut connection = hall.store.read().await?;
    Ok(Json(draft::find(&mut connection, hall.store.sk, key, &hall.pack, hall.clock.now()).await?))
}

async fn save_mine(
    State(hall): State<Hall>,
    me: Member,
    Path(service): Path<String>,
    body: Body<Draft>,
) -> Result<Json<SavedDraft>, ApiError> {
    save(&hall, Key { owner: &me.tag, service: of_member(&service)? }, body.value).await
}

async fn save_agents(
    State(hall): State<Hall>,
    agent: Agent,
    Path(service): Path<String>,
    body: Body<Draft>,
) -> Result<Json<SavedDraft>, ApiError> {
    save(&hall, Key { owner: &agent.tag, service: of_agent(&service)? }, body.value).await
}

/// Only a draft of the form of now is taken, and nothing that the form does not know: no card number, no rows of a file.
async fn save(hall: &Hall, key: Key<'_>, sent: Draft) -> Result<Json<SavedDraft>, ApiError> {
    let current = sent.form == key.service.version();
    let body = current.then(|| key.service.up_to_date(sent.form, sent.body)).flatten();
    let Some(body) = body else {
        return Err(ApiError::form(
            "这不是这张表的草稿，请刷新页面",
            "This is no draft of this form: reload the page",
        ));
    };
    let new = NewDraft { key, over: sent.over, body: &body };
    Ok(Json(draft::save(&hall.store, &new, &hall.pack, hall.clock.now()).await?))
}

async fn remove_mine(
    State(hall): State<Hall>,
    me: Member,
    Path(service): Path<String>,
) -> Result<StatusCode, ApiError> {
    remove(&hall, Key { owner: &me.tag, service: of_member(&service)? }).await
}

async fn remove_agents(
    State(hall): State<Hall>,
    agent: Agent,
    Path(service): Path<String>,
) -> Result<StatusCode, ApiError> {
    remove(&hall, Key { owner: &agent.tag, service: of_agent(&service)? }).await
}

async fn remove(hall: &Hall, key: Key<'_>) -> Result<StatusCode, ApiError> {
    draft::remove_alone(&hall.store, key).await?;
    Ok(StatusCode::NO_CONTENT)
}
