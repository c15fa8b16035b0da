//! What a request carries: JSON that is read strictly, and the key that makes repeating it harmless.

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use serde::de::DeserializeOwned;
use shared::text::Text;

use super::problem::ApiError;
use crate::ids::digest;

/// A JSON body and the hash of its bytes.
pub(super) struct Body<T> {
    pub value: T,
    pub hash: String,
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        if !is_json(request.headers()) {
            let (zh, en) = ("请以 application/json 提交", "Send application/json");
            return Err(ApiError::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "form", zh, en));
        }
        let path = request.uri().path().to_owned();
        let bytes = Bytes::from_request(request, state).await.map_err(|rejection| {
            let (zh, en) = ("提交的内容过大或不完整", "The body is too large or incomplete");
            ApiError::new(rejection.status(), "form", zh, en)
        })?;
        let value = serde_json::from_slice(&bytes).map_err(|error| unreadable(&error))?;
        Ok(Body { value, hash: digest(&[path.as_bytes(), &bytes]) })
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

fn unreadable(error: &serde_json::Error) -> ApiError {
    if error.is_data() {
        return ApiError::form(format!("填写内容无法使用：{error}"), format!("This cannot be used: {error}"));
    }
    let (zh, en) = ("提交的内容不是有效的 JSON", "The body is not valid JSON");
    ApiError::new(StatusCode::BAD_REQUEST, "form", zh, en)
}

/// The header `Idempotency-Key`: 8 to 64 plain characters chosen by the page for one submission.
pub(super) struct Key(pub String);

impl<S: Sync> FromRequestParts<S> for Key {
    type Rejection = ApiError;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let key = parts.headers.get("idempotency-key").and_then(|key| key.to_str().ok()).unwrap_or_default();
        let plain = key.bytes().all(|byte| byte.is_ascii_graphic());
        if plain && (8..=64).contains(&key.len()) {
            return Ok(Key(key.to_owned()));
        }
        let text = Text::new("缺少提交编号（8至64个字符）", "Send an Idempotency-Key of 8 to 64 characters");
        Err(ApiError::new(StatusCode::BAD_REQUEST, "key_missing", &text.zh, &text.en))
    }
}
