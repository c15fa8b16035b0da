//! Signing in and out.

use axum::extract::{Extension, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::{Json, http::HeaderValue};
use shared::identity::ResidentId;
use shared::wire::{Session, SignIn, Who};

use super::body::Body;
use super::guard::tell;
use super::problem::ApiError;
use super::table::{Access, Route};
use crate::auth::session::EndsIn;
use crate::auth::{Caller, Token, password};
use crate::hall::Hall;
use crate::store::{employer, session};

/// `/api/v1/session`
pub(super) fn routes() -> Vec<Route> {
    const PATH: &str = "/api/v1/session";
    vec![
        Route::get(PATH, Access::Anyone, show).about("谁已登录；访客由此取得请求令牌").gives::<Session>(),
        Route::post(PATH, Access::Anyone, sign_in).takes::<SignIn>().about("登录").gives::<Session>(),
        Route::new(axum::http::Method::DELETE, PATH, Access::Anyone, sign_out).about("退出登录"),
    ]
}

async fn show(
    State(hall): State<Hall>,
    caller: Option<Extension<Caller>>,
    token: Option<Extension<Token>>,
) -> Result<Response, ApiError> {
    let fresh = token.is_none();
    let token = token.map_or_else(Token::fresh, |Extension(token)| token);
    let body = answer(&hall, caller.map(|Extension(caller)| caller).as_ref(), &token).await?;
    Ok(if fresh { with_cookie(Json(body), &token) } else { Json(body).into_response() })
}

async fn answer(hall: &Hall, caller: Option<&Caller>, token: &Token) -> Result<Session, ApiError> {
    let who = match caller {
        None => None,
        Some(caller) => Some(Who {
            role: caller.role,
            name: caller.display.clone(),
            employer: employer(hall, caller).await?,
        }),
    };
    Ok(Session { who, csrf: token.csrf(), today: hall.clock.today().to_string(), demo: hall.demo })
}

async fn employer(hall: &Hall, caller: &Caller) -> Result<Option<String>, ApiError> {
    let Some(id) = caller.employer else { return Ok(None) };
    let mut connection = hall.store.read().await?;
    Ok(Some(employer::find(&mut connection, hall.store.sk, id).await?.terms.name))
}

fn with_cookie(body: impl axum::response::IntoResponse, token: &Token) -> Response {
    let mut response = body.into_response();
    if let Ok(cookie) = HeaderValue::from_str(&token.cookie()) {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    response
}

/// The same answer and the same work whether the name is unknown, the password wrong, or both.
async fn sign_in(
    State(hall): State<Hall>,
    old: Option<Extension<Token>>,
    body: Body<SignIn>,
) -> Result<Response, ApiError> {
    let SignIn { name, password } = body.value;
    let name = name.trim().parse::<ResidentId>().map_or(name.trim().to_owned(), String::from);
    let now = hall.clock.now();
    if let Some(seconds) = session::attempt(&hall.store, &name, now).await? {
        return Err(ApiError::Wait(seconds));
    }
    let row = session::find(&hall.store, &name).await?;
    let hash = row.as_ref().map(|row| row.password_hash.clone());
    let checked = tokio::task::spawn_blocking(move || password::fits(&password, hash.as_deref())).await;
    let fits = checked.map_err(|error| ApiError::Fault(error.to_string()))?;
    let Some(row) = row.filter(|_| fits) else {
        let (zh, en) = ("用户名或密码不正确", "The name or the password is wrong");
        return Err(ApiError::new(StatusCode::UNAUTHORIZED, "sign_in", zh, en));
    };
    if let Some(Extension(old)) = old {
        session::end(&hall.store, &old).await?;
    }
    let token = Token::fresh();
    session::begin(&hall.store, &row.caller, &token, now).await?;
    let mut response = with_cookie(Json(answer(&hall, Some(&row.caller), &token).await?), &token);
    tell(response.headers_mut(), EndsIn::fresh(row.caller.role));
    Ok(response)
}

async fn sign_out(State(hall): State<Hall>, token: Option<Extension<Token>>) -> Result<Response, ApiError> {
    if let Some(Extension(token)) = token {
        session::end(&hall.store, &token).await?;
    }
    let mut response = with_cookie(StatusCode::NO_CONTENT, &Token::fresh());
    // The page empties the storage itself: it alone can tell what is of the person from what is kept for a time without
    // network and is the same for everybody.
    let clear = HeaderValue::from_static("\"cache\"");
    response.headers_mut().insert("clear-site-data", clear);
    Ok(response)
}
