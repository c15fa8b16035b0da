//! Whether the process lives and can work, and the document of the interface.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;

use super::table::{Access, Route};
use crate::hall::Hall;

/// `/healthz`, `/readyz`, `/api/openapi.json`
pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/healthz", Access::Open, alive).about("进程在运行", "ok"),
        Route::get("/readyz", Access::Open, ready).about("数据库可用", "ok"),
        Route::get("/api/openapi.json", Access::Open, document).about("接口说明", "OpenAPI"),
    ]
}

async fn alive() -> &'static str {
    "ok\n"
}

async fn ready(State(hall): State<Hall>) -> (StatusCode, &'static str) {
    match hall.store.reachable().await {
        Ok(()) => (StatusCode::OK, "ok\n"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "database\n"),
    }
}

async fn document() -> Json<serde_json::Value> {
    Json(super::openapi::document(&super::routes()))
}
