//! The only file of the page that knows HTTP.
//!
//! Every function answers with a value of `shared` or with the [`Problem`] to show. Natively (snapshot tests) there
//! is no network, and every call says so.

pub(crate) mod plain;

use std::fmt::Display;

use plain::Plain;
use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::wire::{Problem, Session};

#[cfg(target_arch = "wasm32")]
use crate::session_end;

/// The code of a [`Problem`] that says: no network.
pub const UNREACHABLE: &str = "unreachable";

/// Where the API lives.
const ROOT: &str = "/api/v1";

/// A key made by the page before a request that moves money is first sent; a retry sends the same one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdempotencyKey(pub String);

/// What a request says besides its path.
#[derive(Clone, Debug, Default)]
pub struct Saying {
    /// The session's token; requests that change something carry it.
    pub csrf: String,
    /// For requests that move money.
    pub key: Option<IdempotencyKey>,
}

/// Reads.
pub async fn get<T: DeserializeOwned>(path: &str) -> Result<T, Problem> {
    carry("GET", path, None, Saying::default()).await.and_then(|text| read(&text))
}

/// Who is signed in, and which day it is.
pub async fn session() -> Result<Session, Problem> {
    get_plain("/session", plain::session).await
}

/// Reads a value of which the page takes its parts by name.
pub(crate) async fn get_plain<T>(path: &str, read: fn(&Plain) -> Option<T>) -> Result<T, Problem> {
    let answer = text(path).await?;
    Plain::parse(&answer).as_ref().and_then(read).ok_or_else(|| unreadable(&path))
}

/// The policy pack of the centre, as JSON.
#[cfg(target_arch = "wasm32")]
pub async fn policy() -> Result<String, Problem> {
    let hash = get_plain("/policy", |address| address.string("hash")).await?;
    text(&format!("/policy/{hash}")).await
}

/// Posts a value and reads the answer.
pub async fn post<T: DeserializeOwned>(
    path: &str,
    body: &impl Serialize,
    saying: Saying,
) -> Result<T, Problem> {
    let body = serde_json::to_string(body).map_err(|error| unreadable(&error))?;
    carry("POST", path, Some(body), saying).await.and_then(|text| read(&text))
}

/// Puts a value; there is nothing to read.
pub async fn put(path: &str, body: &impl Serialize, saying: Saying) -> Result<(), Problem> {
    let body = serde_json::to_string(body).map_err(|error| unreadable(&error))?;
    carry("PUT", path, Some(body), saying).await.map(|_| ())
}

/// Puts a value and reads the answer.
pub async fn put_for<T: DeserializeOwned>(
    path: &str,
    body: &impl Serialize,
    saying: Saying,
) -> Result<T, Problem> {
    let body = serde_json::to_string(body).map_err(|error| unreadable(&error))?;
    carry("PUT", path, Some(body), saying).await.and_then(|text| read(&text))
}

/// Deletes; there is nothing to read.
pub async fn delete(path: &str, saying: Saying) -> Result<(), Problem> {
    carry("DELETE", path, None, saying).await.map(|_| ())
}

/// The text of a static answer below the API's root, as it came: a policy pack.
pub async fn text(path: &str) -> Result<String, Problem> {
    carry("GET", path, None, Saying::default()).await
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, Problem> {
    serde_json::from_str(text).map_err(|error| unreadable(&error))
}

fn unreadable(error: &dyn Display) -> Problem {
    Problem::new(
        "unreadable",
        format!("页面与服务器的版本不一致，请刷新页面（{error}）"),
        format!("The page and the server differ in version: reload the page ({error})"),
    )
}

/// A new key from the browser's random source.
#[cfg(target_arch = "wasm32")]
pub fn new_key() -> IdempotencyKey {
    let random = web_sys::window().and_then(|window| window.crypto().ok()).map(|crypto| crypto.random_uuid());
    IdempotencyKey(random.unwrap_or_default())
}

/// Natively nothing is sent, so every key is the same.
#[cfg(not(target_arch = "wasm32"))]
pub fn new_key() -> IdempotencyKey {
    IdempotencyKey("00000000-0000-4000-8000-000000000000".to_owned())
}

#[cfg(target_arch = "wasm32")]
async fn carry(method: &str, path: &str, body: Option<String>, saying: Saying) -> Result<String, Problem> {
    use gloo_net::http::{Method, RequestBuilder};

    let method = match method {
        "POST" => Method::POST,
        "PUT" => Method::PUT,
        "DELETE" => Method::DELETE,
        _ => Method::GET,
    };
    let mut builder = RequestBuilder::new(&format!("{ROOT}{path}")).method(method);
    if !saying.csrf.is_empty() {
        builder = builder.header("X-CSRF", &saying.csrf);
    }
    if let Some(IdempotencyKey(key)) = &saying.key {
        builder = builder.header("Idempotency-Key", key);
    }
    let request = match body {
        Some(body) => builder.header("Content-Type", "application/json").body(body),
        None => builder.build(),
    };
    let response = request.map_err(|_| unreachable_now())?.send().await.map_err(|_| unreachable_now())?;
    if let Some(seconds) = response.headers().get("session-ends-in") {
        session_end::heard(&seconds);
    }
    let text = response.text().await.map_err(|_| unreachable_now())?;
    if response.ok() {
        return Ok(text);
    }
    Err(plain::problem(&text).unwrap_or_else(|| {
        let status = response.status();
        Problem::new(
            "fault",
            format!("服务器没有正常回应（{status}），请稍后再试"),
            format!("The server answered {status}: try again later"),
        )
    }))
}

#[cfg(target_arch = "wasm32")]
fn unreachable_now() -> Problem {
    Problem::new(
        UNREACHABLE,
        "连接不上服务器。您填写的内容还在，请检查网络后再试。",
        "The server cannot be reached. What you entered is still here: check the connection and try again.",
    )
}

#[cfg(not(target_arch = "wasm32"))]
async fn carry(method: &str, path: &str, body: Option<String>, saying: Saying) -> Result<String, Problem> {
    let bytes = body.map_or(0, |body| body.len());
    let signed = !saying.csrf.is_empty() || saying.key.is_some();
    Err(Problem::new(
        UNREACHABLE,
        "没有网络",
        format!("no network: {method} {ROOT}{path}, {bytes} bytes, signed: {signed}"),
    ))
}
