//! The hall over HTTP: one file a resource.

mod body;
mod breaches;
mod calc;
mod demo;
mod drafts;
mod employer;
mod guard;
mod headers;
mod health;
mod me;
mod openapi;
mod pages;
mod policy;
mod problem;
mod reading_room;
mod receipts;
mod search_page;
mod session;
mod staff;
mod table;

use std::path::Path;
use std::time::Duration;

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum::{Router, middleware};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::SizeAbove;
use tower_http::timeout::TimeoutLayer;

use crate::hall::Hall;
use table::Route;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// Every address of the interface.
fn routes() -> Vec<Route> {
    let resources: [fn() -> Vec<Route>; 13] = [
        health::routes,
        policy::routes,
        calc::routes,
        session::routes,
        demo::routes,
        me::routes,
        drafts::routes,
        receipts::routes,
        employer::routes,
        staff::routes,
        calc::catalog_routes,
        breaches::routes,
        reading_room::routes,
    ];
    resources.iter().flat_map(|routes| routes()).collect()
}

/// Answers shorter than this, in bytes, go out as they are. The session's token is among them: an answer with a
/// secret in it is never compressed, so its length tells nothing.
const SHORT: u64 = 1_024;

/// The hall's router: the interface and, from `dist`, the pages.
pub fn router(hall: Hall, dist: Option<&Path>) -> Router {
    let search = dist.map(|dist| search_page::route(&hall, dist));
    let router = table::router(routes(), &hall).method_not_allowed_fallback(not_allowed).with_state(hall);
    let router = search.into_iter().fold(router, |router, search| router.route("/search", search));
    let router = router.layer(CompressionLayer::new().compress_when(SizeAbove::new(SHORT)));
    pages::serve(router, dist)
        .layer(CatchPanicLayer::custom(panicked))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, PATIENCE))
        .layer(middleware::from_fn(headers::secure))
}

async fn not_allowed() -> problem::ApiError {
    problem::ApiError::new(
        StatusCode::METHOD_NOT_ALLOWED,
        "method",
        "不支持这种请求",
        "Not a method of this address",
    )
}

#[allow(clippy::needless_pass_by_value, reason = "the layer hands the panic over")]
fn panicked(panic: Box<dyn std::any::Any + Send>) -> Response {
    let text = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
    problem::ApiError::Fault(text.unwrap_or("panic").to_owned()).into_response()
}
