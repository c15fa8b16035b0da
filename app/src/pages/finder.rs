//! The search field of the hall. The index and what looks things up in it are a chunk of their own, which comes when the
//! field is entered: a page with a search field on it weighs no more for it.

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use leptos_router::params::ParamsMap;
use shared::search::{Entry, Hit, find};
use shared::text::Lang;

use crate::api;
use crate::routes;
use crate::text::phrase;
use crate::ui::{Search, Suggestion};
use crate::ui_state;

/// So many suggestions can be looked over at once.
const SUGGESTIONS: usize = 8;

/// The field with its suggestions.
#[component]
pub fn Finder(
    /// What the page answers: it stands in the field until somebody types.
    #[prop(into, optional)]
    query: Signal<String>,
) -> impl IntoView {
    let text = RwSignal::new(query.get_untracked());
    Effect::new(move || text.set(query.get()));
    let (suggestions, awake) = (RwSignal::new(None), RwSignal::new(false));
    Effect::new(move || {
        let (query, lang) = (text.get(), ui_state::lang());
        if !awake.get() {
            return;
        }
        spawn_local(async move {
            let found = look_up(query.clone(), lang, SUGGESTIONS).await;
            // The reader may have typed on, or left the page.
            if text.try_get_untracked().as_deref() == Some(&*query) {
                suggestions.try_set(found.filter(|_| !query.trim().is_empty()));
            }
        });
    });
    let to = use_navigate();
    let go = Callback::new({
        let to = to.clone();
        move |href: String| to(&href, NavigateOptions::default())
    });
    let look_up = Callback::new(move |query: String| to(&address(&query), NavigateOptions::default()));
    let wake = Callback::new(move |()| awake.set(true));
    let label = phrase("搜索事项、指南和公告", "Search services, guides and notices");
    view! { <Search id="find" label text suggestions wake go look_up/> }
}

/// The page of all that answers a query.
fn address(query: &str) -> String {
    let mut params = ParamsMap::new();
    params.insert("q", query.trim().to_owned());
    format!("{}{}", routes::SEARCH, params.to_query_string())
}

thread_local! {
    /// The index, once it has come.
    static INDEX: RefCell<Option<Rc<Vec<Entry>>>> = const { RefCell::new(None) };
}

/// What answers the query, at most so many; none when the index cannot be loaded.
pub async fn look_up(query: String, lang: Lang, most: usize) -> Option<Vec<Suggestion>> {
    begin(query, lang, most).await.await
}

#[leptos::wasm_split::wasm_split(look_up, wasm_split_path = leptos::wasm_split)]
fn begin(query: String, lang: Lang, most: usize) -> Pin<Box<dyn Future<Output = Option<Vec<Suggestion>>>>> {
    Box::pin(async move {
        let entries = entries().await?;
        let found = find(&entries, &query, lang);
        Some(found.into_iter().take(most).map(|hit| suggestion(&hit, lang)).collect())
    })
}

async fn entries() -> Option<Rc<Vec<Entry>>> {
    if let Some(known) = INDEX.with_borrow(Clone::clone) {
        return Some(known);
    }
    let came = Rc::new(api::get::<Vec<Entry>>("/search").await.ok()?);
    INDEX.set(Some(Rc::clone(&came)));
    Some(came)
}

fn suggestion(hit: &Hit<'_>, lang: Lang) -> Suggestion {
    let title: Vec<char> = hit.entry.title.in_lang(lang).chars().collect();
    let (start, end) = hit.mark.unwrap_or((title.len(), title.len()));
    let part = |from: usize, to: usize| title.get(from..to).unwrap_or_default().iter().collect::<String>();
    Suggestion {
        href: hit.entry.href.clone(),
        title: [part(0, start), part(start, end), part(end, title.len())],
        kind: hit.entry.kind.name().in_lang(lang).to_owned(),
        by: hit.by.map(str::to_owned),
        hint: hit.entry.hint.in_lang(lang).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::policy::packs;
    use shared::search::index;

    #[test]
    fn the_marked_part_stands_between_the_others() {
        let policy = packs::load("yancheng").unwrap();
        let entries = index(&policy, "2026-11-23".parse().unwrap(), str::to_owned);
        let first = |query: &str| suggestion(&find(&entries, query, Lang::Zh)[0], Lang::Zh);
        assert_eq!(first("提取（房租").title.join("|"), "租房|提取（房租|高于限额）");
        let by_name = first("关爱版");
        assert_eq!(
            (by_name.title.join("|"), by_name.by.as_deref()),
            ("无障碍和长辈版||".to_owned(), Some("关爱版"))
        );
    }

    #[test]
    fn a_query_becomes_an_address() {
        assert_eq!(address(" 租房&提取 "), "/search?q=%E7%A7%9F%E6%88%BF%26%E6%8F%90%E5%8F%96");
    }
}
