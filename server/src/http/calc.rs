//! Calculations and the list of services: nothing is stored.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use serde_json::{Value, json};
use shared::catalog::{Service, services};

use super::body::Body;
use super::problem::ApiError;
use super::table::{Access, Route};
use crate::hall::Hall;

/// Most of a question, in bytes.
const QUESTION: usize = 1024 * 1024;

/// `/api/v1/calc/{kind}`
pub(super) fn routes() -> Vec<Route> {
    let route = Route::post("/api/v1/calc/{kind}", Access::Open, answer);
    vec![route.takes::<Value>().limit(QUESTION).about("计算：输入为该类的输入项，返回结果").gives::<Value>()]
}

async fn answer(
    State(hall): State<Hall>,
    Path(kind): Path<String>,
    inputs: Body<Value>,
) -> Result<Response, ApiError> {
    Ok(match shared::calc::answer(&hall.pack.policy, &kind, &inputs.value) {
        Ok(result) => Json(result).into_response(),
        Err(error) => (StatusCode::UNPROCESSABLE_ENTITY, Json(json!({ "error": error }))).into_response(),
    })
}

/// `/api/v1/catalog`
pub(super) fn catalog_routes() -> Vec<Route> {
    vec![Route::get("/api/v1/catalog", Access::Open, catalog).about("可办事项").gives::<Vec<Service>>()]
}

async fn catalog() -> Json<Vec<Service>> {
    Json(services())
}
