//! The centre's parameters: the pack for the page to compute with, and what people look up.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use serde_json::Value;
use shared::date::EffectiveDate;
use shared::standards::{Standards, standards};
use shared::wire::PolicyAddress;

use super::headers::KEEP;
use super::problem::ApiError;
use super::table::{Access, Route};
use crate::hall::Hall;

/// `/api/v1/policy` and `/api/v1/standards`
pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/api/v1/policy", Access::Open, address)
            .about("本中心政策包的地址")
            .gives::<PolicyAddress>(),
        Route::get("/api/v1/standards", Access::Open, in_force).about("现行标准").gives::<Standards>(),
        Route::get("/api/v1/policy/{hash}", Access::Open, pack).about("政策包，内容不变").gives::<Value>(),
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
