//! 搜索: everything that answers a query, and what to do when nothing does.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_query_map;
use shared::text::Text;

use super::prose::hotline;
use crate::pages::finder::{Finder, look_up};
use crate::pages::reading::Loading;
use crate::routes;
use crate::text::{Words, phrase};
use crate::ui::{LinkButton, Marked, Notice, Page, Suggestion, Tag, Tone};
use crate::ui_state;

/// How a look-up ended.
#[derive(Clone)]
enum Answer {
    Waiting,
    Nothing,
    Failed,
    Found(Vec<Suggestion>),
}

/// 搜索
#[component]
pub fn SearchPage() -> impl IntoView {
    let asked = use_query_map();
    let query = Memo::new(move |_| asked.read().get("q").unwrap_or_default().trim().to_owned());
    let answer = RwSignal::new(Answer::Waiting);
    Effect::new(move || {
        let (query_now, lang) = (query.get(), ui_state::lang());
        spawn_local(async move {
            let found = look_up(query_now.clone(), lang, usize::MAX).await;
            if query.try_get_untracked() == Some(query_now) {
                answer.try_set(match found {
                    None => Answer::Failed,
                    Some(found) if found.is_empty() => Answer::Nothing,
                    Some(found) => Answer::Found(found),
                });
            }
        });
    });
    let shown = move || match answer.get() {
        _ if query.read().is_empty() => hints().into_any(),
        Answer::Waiting => view! { <Loading/> }.into_any(),
        Answer::Failed => failed().into_any(),
        Answer::Nothing => nothing(&query.read()).into_any(),
        Answer::Found(found) => results(found).into_any(),
    };
    view! {
        <Page title=phrase("搜索", "Search")>
            <Finder query/>
            {shown}
        </Page>
    }
}

fn results(found: Vec<Suggestion>) -> impl IntoView {
    let count = Text::new(format!("找到 {} 条", found.len()), format!("{} found", found.len()));
    let lines = found.into_iter().map(|one| {
        let Suggestion { href, title, kind, by, hint } = one;
        let by = by.map(|by| {
            let also = Text::new(format!("也叫“{by}”。"), format!("Also called “{by}”. "));
            view! { {Words::from(also)} }
        });
        view! {
            <li class="results__one">
                <p class="results__title"><a href=href><Marked title/></a>" "<Tag label=Text::same(kind)/></p>
                <p class="results__hint">{by}{hint}</p>
            </li>
        }
    });
    view! {
        <p role="status">{Words::from(count)}</p>
        <ol class="results">{lines.collect_view()}</ol>
    }
}

fn nothing(query: &str) -> impl IntoView + use<> {
    let title = Text::new(format!("没有找到“{query}”"), format!("Nothing was found for “{query}”"));
    view! {
        <div role="status">
            <Notice tone=Tone::Warning title>
                <p>{phrase(
                    "换一个说法试试，例如“租房”“提前还款”，或者打拼音首字母，例如 zftq。",
                    "Try another word, such as “rent” or “loan”, or the first letters of the pinyin, such as zftq.",
                )}</p>
            </Notice>
        </div>
        {on()}
    }
}

fn failed() -> impl IntoView {
    let title = phrase("网络不通，没有查成", "No connection: nothing was looked up");
    view! {
        <Notice tone=Tone::Failure title><p>{phrase("请稍后再试，或者从办事指南里找。", "Try again later, or look in the guide.")}</p></Notice>
        {on()}
    }
}

fn hints() -> impl IntoView {
    view! {
        <p>{phrase(
            "输入要办的事、政策里的词或者拼音首字母。输入的内容只在本机查找，不会上传。",
            "Type what you want to do, a word of the policy, or the first letters of its pinyin. It is looked up on this device and not sent anywhere.",
        )}</p>
        {on()}
    }
}

/// The ways on.
fn on() -> impl IntoView {
    view! {
        <p>{phrase("也可以从全部事项里找，或者问人：", "Or look through all services, or ask a person:")}</p>
        <div class="button__group">
            <LinkButton href=routes::GUIDE label=phrase("看全部办事指南", "All guides")/>
            {hotline()}
        </div>
    }
}
