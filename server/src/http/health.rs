//! Whether the process lives and can work, and the document of the interface.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde_json::Value;

use super::table::{Access, Route};
use crate::hall::Hall;

/// `/healthz`, `/readyz`, `/api/openapi.json`
pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/healthz", Access::Open, alive).about("进程在运行").gives_plain(),
        Route::get("/readyz", Access::Open, ready).about("数据库可用").gives_plain(),
        Route::get("/api/openapi.json", Access::Open, document).about("接口说明").gives::<Value>(),
    ]
}

async fn alive() -> &'static str {
    "ok\n"
}

async fn ready(State(hall): State<Hall>) -> (StatusCode, &'static str) {
    match hall.store.reachable().await {
        Ok(()) => (StatusCode::OK, "ok\n"),
        Err(error) => {
            tracing::error!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "database\n")
        }
    }
}

async fn document() -> Json<Value> {
    Json(super::openapi::document(&super::routes()))
}
