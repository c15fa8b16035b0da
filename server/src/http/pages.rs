//! The built pages. The address of a page gets its first view (`/loan/limit` the file `loan/limit.html`), or `frame.html`
//! where the build knows none; a missing file is missing.

use std::path::Path;

use axum::Router;
use axum::extract::Request;
use axum::http::{Method, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Response};
use tower_http::services::{ServeDir, ServeFile};

use super::headers::KEEP;

/// Serves the folder, or says that there is none.
pub(super) fn serve<S: Clone + Send + Sync + 'static>(router: Router<S>, dist: Option<&Path>) -> Router<S> {
    let Some(dist) = dist else {
        return router.fallback(missing);
    };
    let frame = ServeFile::new(dist.join("frame.html")).precompressed_br().precompressed_gzip();
    let files = ServeDir::new(dist).precompressed_br().precompressed_gzip().fallback(frame);
    router.fallback_service(
        Router::new().fallback_service(files).layer(middleware::from_fn(only_pages_fall_back)),
    )
}

pub(super) async fn missing() -> Response {
    (StatusCode::NOT_FOUND, "404\n").into_response()
}

/// Whether the path names a file (its last part has a dot) or an address of the interface.
fn names_a_file(path: &str) -> bool {
    path.starts_with("/api/") || path.rsplit('/').next().is_some_and(|last| last.contains('.'))
}

/// The file of a page's first view.
fn view_of(path: &str) -> Option<Uri> {
    let page = path.trim_end_matches('/');
    // The first page has the address `/` alone.
    if ["", "/index"].contains(&page) || names_a_file(page) {
        None
    } else {
        format!("{page}.html").parse().ok()
    }
}

async fn only_pages_fall_back(mut request: Request, next: Next) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let path = request.uri().path().to_owned();
    if let Some(view) = view_of(&path) {
        *request.uri_mut() = view;
    }
    let mut response = next.run(request).await;
    let type_is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if names_a_file(&path) && type_is_page && !path.ends_with(".html") {
        return missing().await;
    }
    if path.starts_with("/assets/") && response.status().is_success() {
        response.headers_mut().insert(header::CACHE_CONTROL, KEEP);
    }
    response
}
