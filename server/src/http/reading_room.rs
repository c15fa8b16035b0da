//! What anyone may read: guides, notices, and the index that the search looks things up in.

use std::sync::OnceLock;

use axum::Json;
use axum::extract::{Path, State};
use shared::catalog::guide::{Guide, guide};
use shared::catalog::service;
use shared::date::EffectiveDate;
use shared::notices::{Headline, Notice, latest, notices};
use shared::search::{Entry, index};

use super::problem::ApiError;
use super::table::{Access, Route};
use crate::hall::Hall;
use crate::pinyin::read;

/// So many notices stand on the first page.
const ON_THE_FIRST_PAGE: usize = 3;

/// `/api/v1/guides/{id}`, `/api/v1/notices` and `/api/v1/search`
pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/api/v1/guides/{id}", Access::Open, one_guide)
            .about("一个事项的办事指南")
            .gives::<Guide>(),
        Route::get("/api/v1/notices", Access::Open, all_notices).about("通知公告").gives::<Vec<Notice>>(),
        Route::get("/api/v1/notices/latest", Access::Open, newest)
            .about("最新的通知公告，供首页用")
            .gives::<Vec<Headline>>(),
        Route::get("/api/v1/search", Access::Open, entries)
            .about("搜索目录：页面在本机查找，查的内容不上传")
            .gives::<Vec<Entry>>(),
    ]
}

fn today(hall: &Hall) -> EffectiveDate {
    EffectiveDate(hall.clock.today())
}

async fn one_guide(State(hall): State<Hall>, Path(id): Path<String>) -> Result<Json<Guide>, ApiError> {
    let service = service(&id).ok_or_else(ApiError::not_found)?;
    Ok(Json(guide(service, &hall.pack.policy, today(&hall))))
}

async fn all_notices(State(hall): State<Hall>) -> Json<Vec<Notice>> {
    Json(notices(&hall.pack.policy, today(&hall)))
}

async fn newest(State(hall): State<Hall>) -> Json<Vec<Headline>> {
    Json(latest(&hall.pack.policy, today(&hall), ON_THE_FIRST_PAGE))
}

async fn entries(State(hall): State<Hall>) -> Json<&'static [Entry]> {
    Json(index_of(&hall))
}

/// The index, made when it is first asked for. Which notices lie ahead is not in it, so the day does not matter.
pub(super) fn index_of(hall: &Hall) -> &'static [Entry] {
    static INDEX: OnceLock<Vec<Entry>> = OnceLock::new();
    INDEX.get_or_init(|| index(&hall.pack.policy, today(hall), read))
}
