//! 内容安全策略报告: browsers send them by themselves, staff read them.

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::Deserialize;

use super::problem::ApiError;
use super::table::{Access, Route};
use crate::breaches::{Breach, Breaches};
use crate::hall::Hall;

/// Where browsers send their reports; [`super::headers`] names it.
pub(super) const ADDRESS: &str = "/api/v1/breaches";

/// `/api/v1/breaches`, `/api/v1/staff/breaches`
pub(super) fn routes() -> Vec<Route> {
    vec![
        // The browser itself sends these, without our token; they change nothing of anybody's.
        Route::post(ADDRESS, Access::Open, report)
            .about("浏览器报告违反内容安全策略的情况")
            .takes::<Vec<Report>>(),
        Route::get("/api/v1/staff/breaches", Access::Staff, seen)
            .about("启动以来收到的内容安全策略报告")
            .gives::<Breaches>(),
    ]
}

/// One entry of `application/reports+json` (W3C Reporting API).
#[derive(Deserialize, JsonSchema)]
struct Report {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    body: ReportBody,
}

#[derive(Default, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", default)]
struct ReportBody {
    #[serde(rename = "documentURL")]
    document_url: String,
    #[serde(rename = "blockedURL")]
    blocked_url: String,
    effective_directive: String,
}

async fn report(State(hall): State<Hall>, body: Bytes) -> Result<StatusCode, ApiError> {
    let reports: Vec<Report> = serde_json::from_slice(&body).map_err(|_| {
        ApiError::form(
            "报告应是 Reporting API 的 JSON 数组",
            "Reports are a JSON array as the Reporting API has it",
        )
    })?;
    for report in reports.into_iter().filter(|report| report.kind == "csp-violation") {
        let ReportBody { document_url, blocked_url, effective_directive } = report.body;
        let breach = Breach::new(&effective_directive, &document_url, &blocked_url);
        tracing::warn!(?breach, "content policy");
        hall.breaches.add(breach);
    }
    Ok(StatusCode::NO_CONTENT)
}

async fn seen(State(hall): State<Hall>) -> Json<Breaches> {
    Json(hall.breaches.now())
}
