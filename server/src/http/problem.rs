//! The one place where errors become HTTP.

use std::collections::BTreeMap;

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use shared::text::Text;
use shared::wire::Problem;

use crate::flow::FlowError;
use crate::ids::{hex, random};
use crate::store::StoreError;

/// What a request can be refused with.
#[derive(Debug)]
pub(crate) enum ApiError {
    /// The person's slip, or a request that cannot be served; with its status.
    Refused(StatusCode, Box<Problem>),
    /// Too many tries: come back after so many seconds.
    Wait(i64),
    /// Our fault: logged once, with a number to quote.
    Fault(String),
}

impl ApiError {
    pub(crate) fn new(status: StatusCode, code: &str, zh: &str, en: &str) -> ApiError {
        ApiError::Refused(status, Box::new(Problem::new(code, zh, en)))
    }

    /// What is in the request cannot be used.
    pub(crate) fn form(zh: impl Into<String>, en: impl Into<String>) -> ApiError {
        ApiError::Refused(StatusCode::UNPROCESSABLE_ENTITY, Box::new(Problem::new("form", zh, en)))
    }

    /// Several fields are wrong.
    pub(crate) fn fields(fields: BTreeMap<String, Text>) -> ApiError {
        let mut problem = Problem::new("form", "请检查填写内容", "Check what you filled in");
        problem.fields = fields;
        ApiError::Refused(StatusCode::UNPROCESSABLE_ENTITY, Box::new(problem))
    }

    pub(crate) fn signed_out() -> ApiError {
        ApiError::new(StatusCode::UNAUTHORIZED, "signed_out", "请先登录", "Sign in first")
    }

    pub(crate) fn not_yours() -> ApiError {
        ApiError::new(StatusCode::FORBIDDEN, "not_yours", "您没有办理这项业务的权限", "You may not do this")
    }

    /// Also for what exists but belongs to another: which numbers exist is not told.
    pub(crate) fn not_found() -> ApiError {
        ApiError::new(StatusCode::NOT_FOUND, "not_found", "没有找到", "Not found")
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> ApiError {
        match error {
            StoreError::Changed(_) => busy(),
            StoreError::Engine(_) if error.is_overtaken() => busy(),
            StoreError::Engine(_) if error.is_lost() => away(),
            StoreError::Engine(_) | StoreError::Corrupt(_) | StoreError::Newer(_) => {
                ApiError::Fault(error.to_string())
            }
        }
    }
}

impl From<sqlx::Error> for ApiError {
    fn from(error: sqlx::Error) -> ApiError {
        StoreError::Engine(error).into()
    }
}

fn busy() -> ApiError {
    let (zh, en) = ("同时有其他操作，请稍后再试", "Something else changed this at the same time: try again");
    ApiError::new(StatusCode::CONFLICT, "busy", zh, en)
}

fn away() -> ApiError {
    let (zh, en) = (
        "系统暂时连不上数据库，请过一会儿再试；同一份提交再发一次，也只算一次",
        "The database cannot be reached just now: try again in a while. The same submission sent again counts once",
    );
    ApiError::new(StatusCode::SERVICE_UNAVAILABLE, "away", zh, en)
}

impl From<FlowError> for ApiError {
    fn from(error: FlowError) -> ApiError {
        match error {
            FlowError::Store(error) => error.into(),
            FlowError::Form(fields) => ApiError::fields(fields),
            FlowError::KeyReused => ApiError::new(
                StatusCode::UNPROCESSABLE_ENTITY,
                "key_reused",
                "同一个提交编号已用于另一份内容，请刷新页面后重新提交",
                "This Idempotency-Key was used for another request: reload and submit again",
            ),
            FlowError::NoWayBack(why) => {
                let Text { zh, en } = why.text();
                ApiError::new(StatusCode::CONFLICT, "no_way_back", &zh, &en)
            }
            FlowError::NotFound => ApiError::not_found(),
        }
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        match self {
            ApiError::Refused(status, problem) => (status, Json(*problem)).into_response(),
            ApiError::Wait(seconds) => {
                let (zh, en) = ("尝试次数过多，请稍后再试", "Too many tries: come back later");
                let problem = Problem::new("wait", zh, en);
                let mut response = (StatusCode::TOO_MANY_REQUESTS, Json(problem)).into_response();
                response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds.max(1)));
                response
            }
            ApiError::Fault(message) => {
                let number = hex(&random::<6>());
                tracing::error!(number, message, "fault");
                let zh = format!("系统出现故障，请稍后再试；咨询时请报编号{number}");
                let en = format!("A fault of ours: try again later, and quote {number} when you ask");
                let mut problem = Problem::new("fault", zh, en);
                problem.number = Some(number);
                (StatusCode::INTERNAL_SERVER_ERROR, Json(problem)).into_response()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_that_is_away_is_no_fault_of_ours() {
        let status = |error: StoreError| ApiError::from(error).into_response().status();
        assert_eq!(status(StoreError::Engine(sqlx::Error::PoolTimedOut)), StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(status(StoreError::Changed("member")), StatusCode::CONFLICT);
        assert_eq!(status(StoreError::Engine(sqlx::Error::RowNotFound)), StatusCode::INTERNAL_SERVER_ERROR);
    }
}
