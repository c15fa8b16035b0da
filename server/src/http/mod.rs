//! The hall over HTTP: one file a resource.

mod headers;
mod health;
mod pages;

use std::path::Path;

use axum::Router;
use axum::routing::get;

/// Every address of the hall.
pub fn router(dist: Option<&Path>) -> Router {
    let router = Router::new().route("/healthz", get(health::alive));
    pages::serve(router, dist).layer(axum::middleware::from_fn(headers::secure))
}
