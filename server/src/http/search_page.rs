//! 搜索 before the page's module has come, or without it: what answers the query, written into the first view of the page.
//! The module, once there, draws the same over it.

use std::path::{Path, PathBuf};

use axum::extract::{Query, State};
use axum::response::{Html, IntoResponse as _, Response};
use axum::routing::{MethodRouter, get};
use serde::Deserialize;
use shared::search::{Hit, find};
use shared::text::Lang;

use super::reading_room::index_of;
use crate::hall::Hall;

/// The words after the question mark.
#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    q: String,
}

/// Who answers, and where the first view lies.
#[derive(Clone)]
struct Desk {
    hall: Hall,
    frame: PathBuf,
}

/// `/search`
pub(super) fn route(hall: &Hall, dist: &Path) -> MethodRouter {
    get(answer).with_state(Desk { hall: hall.clone(), frame: dist.join("search.html") })
}

async fn answer(State(desk): State<Desk>, Query(asked): Query<Asked>) -> Response {
    // Read anew each time: a new version of the pages has other names in it.
    let Ok(frame) = tokio::fs::read_to_string(&desk.frame).await else {
        return super::pages::missing().await;
    };
    let found = find(index_of(&desk.hall), &asked.q, Lang::Zh);
    Html(within(&frame, &results(&asked.q, &found)).unwrap_or(frame)).into_response()
}

/// The first view with something else as its content; none where it has no content to replace.
fn within(frame: &str, content: &str) -> Option<String> {
    let (before, rest) = frame.split_once("<main")?;
    let (attributes, rest) = rest.split_once('>')?;
    let (_, after) = rest.split_once("</main>")?;
    Some(format!("{before}<main{attributes}>{content}</main>{after}"))
}

fn results(query: &str, found: &[Hit<'_>]) -> String {
    let lines: String = found
        .iter()
        .map(|hit| {
            let (entry, kind) = (hit.entry, hit.entry.kind.name().zh);
            format!(
                "<li class=\"results__one\"><p class=\"results__title\"><a href=\"{}\">{}</a> \
                 <span class=\"tag\">{kind}</span></p><p class=\"results__hint\">{}</p></li>",
                plain(&entry.href),
                plain(&entry.title.zh),
                plain(&entry.hint.zh)
            )
        })
        .collect();
    let says = match found.len() {
        0 if query.trim().is_empty() => "输入要办的事、政策里的词或者拼音首字母。".to_owned(),
        0 => format!(
            "没有找到“{}”。换一个说法试试，看<a href=\"/guide\">全部办事指南</a>，或者拨打<a href=\"tel:12329\">12329</a>。",
            plain(query)
        ),
        count => format!("找到 {count} 条"),
    };
    let list = if lines.is_empty() { lines } else { format!("<ol class=\"results\">{lines}</ol>") };
    format!(
        "<div class=\"page\"><h1 class=\"page__title\">搜索</h1>\
         <form class=\"search\" role=\"search\" action=\"/search\" method=\"get\">\
         <label class=\"search__label\" for=\"find\">搜索事项、指南和公告</label>\
         <div class=\"search__row\"><div class=\"search__field\"><input class=\"search__input\" id=\"find\" type=\"search\" \
         name=\"q\" maxlength=\"60\" value=\"{}\"></div><button class=\"button\" type=\"submit\">搜索</button></div></form>\
         <p>{says}</p>{list}</div>",
        plain(query)
    )
}

/// Text that cannot be taken for markup.
fn plain(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_is_replaced_and_the_rest_stays() {
        let frame = "<header>h</header><main id=\"main\"><p>old</p></main><footer>f</footer>";
        let page = within(frame, "new").unwrap();
        assert_eq!(page, "<header>h</header><main id=\"main\">new</main><footer>f</footer>");
        assert_eq!(within("<p>nothing</p>", "new"), None);
    }

    #[test]
    fn what_is_typed_stays_text() {
        let page = results("\"><script>alert(1)</script>", &[]);
        assert!(!page.contains("<script"), "{page}");
        assert!(page.contains("&lt;script&gt;"), "{page}");
    }
}
