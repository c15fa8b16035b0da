//! Whether the process lives and can work.

/// `GET /healthz`
pub(super) async fn alive() -> &'static str {
    "ok\n"
}
