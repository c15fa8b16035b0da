//! The centre's parameters: the pack for the page to compute with, and what people look up.

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use axum::Json;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use serde_json::Value;
use shared::date::EffectiveDate;
use shared::policy::{Centre, packs};
use shared::standards::{Standards, standards};
use shared::wire::PolicyAddress;

use super::headers::KEEP;
use super::problem::ApiError;
use super::table::{Access, Route};
use crate::hall::Hall;

/// The packs of all centres as JSON, each read when it is first asked for.
static PACKS: LazyLock<BTreeMap<&str, OnceLock<String>>> =
    LazyLock::new(|| packs::centres().into_iter().map(|id| (id, OnceLock::new())).collect());

/// `/api/v1/policy`, `/api/v1/policies` and `/api/v1/standards`
pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/api/v1/policy", Access::Open, address)
            .about("本中心政策包的地址")
            .gives::<PolicyAddress>(),
        Route::get("/api/v1/standards", Access::Open, in_force).about("现行标准").gives::<Standards>(),
        Route::get("/api/v1/policy/{hash}", Access::Open, pack).about("政策包，内容不变").gives::<Value>(),
        Route::get("/api/v1/policies", Access::Open, centres)
            .about("可以查看政策的中心")
            .gives::<Vec<Centre>>(),
        Route::get("/api/v1/policies/{id}", Access::Open, of_centre)
            .about("一个中心的政策包，与命令 policy 的输出相同")
            .gives::<Value>(),
    ]
}

async fn address(State(hall): State<Hall>) -> Json<PolicyAddress> {
    Json(PolicyAddress { id: hall.pack.policy.id.clone(), hash: hall.pack.hash.clone() })
}

async fn in_force(State(hall): State<Hall>) -> Json<Standards> {
    Json(standards(&hall.pack.policy, EffectiveDate(hall.clock.today())))
}

async fn pack(State(hall): State<Hall>, Path(hash): Path<String>) -> Result<Response, ApiError> {
    if hash != hall.pack.hash {
        return Err(ApiError::not_found());
    }
    let kind = (header::CONTENT_TYPE, "application/json");
    let mut response = ([kind], hall.pack.json.clone()).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, KEEP);
    Ok(response)
}

async fn centres() -> Json<Vec<Centre>> {
    Json(packs::listed().expect("tests read the name of every shipped centre"))
}

async fn of_centre(Path(id): Path<String>) -> Result<Response, ApiError> {
    let kept = PACKS.get(id.as_str()).ok_or_else(ApiError::not_found)?;
    let json = kept.get_or_init(|| packs::load(&id).expect("tests load every shipped centre").to_json());
    Ok(([(header::CONTENT_TYPE, "application/json")], json.as_str()).into_response())
}
