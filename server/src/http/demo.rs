//! Whom anybody may act as where demo data is loaded. A hall without it knows no such address.

use axum::Json;
use axum::extract::State;
use shared::wire::DemoSignIn;

use super::problem::ApiError;
use super::table::{Access, Route};
use crate::demo;
use crate::hall::Hall;

/// `/api/v1/demo/…`
pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/api/v1/demo/sign-ins", Access::Open, sign_ins)
            .about("演示数据中可用的登录名")
            .gives::<Vec<DemoSignIn>>(),
    ]
}

async fn sign_ins(State(hall): State<Hall>) -> Result<Json<Vec<DemoSignIn>>, ApiError> {
    if !hall.demo {
        return Err(ApiError::not_found());
    }
    Ok(Json(demo::shown(&hall).await?))
}
