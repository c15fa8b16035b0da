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
            .takes::<Report>(),
        Route::get("/api/v1/staff/breaches", Access::Staff, seen)
            .about("启动以来收到的内容安全策略报告")
            .gives::<Breaches>(),
    ]
}

/// `application/csp-report` (W3C Content Security Policy, `report-uri`): every browser sends it, also without TLS.
#[derive(Deserialize, JsonSchema)]
struct Report {
    #[serde(rename = "csp-report")]
    report: ReportBody,
}

#[derive(Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", default)]
struct ReportBody {
    document_uri: String,
    blocked_uri: String,
    effective_directive: String,
}

async fn report(State(hall): State<Hall>, body: Bytes) -> Result<StatusCode, ApiError> {
    let Report { report } = serde_json::from_slice(&body)
        .map_err(|_| ApiError::form("报告应是浏览器的 csp-report", "A report is a browser's csp-report"))?;
    let breach = Breach::new(&report.effective_directive, &report.document_uri, &report.blocked_uri);
    tracing::warn!(?breach, "content policy");
    hall.breaches.add(breach);
    Ok(StatusCode::NO_CONTENT)
}

async fn seen(State(hall): State<Hall>) -> Json<Breaches> {
    Json(hall.breaches.now())
}
