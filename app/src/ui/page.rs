//! 页面: the frame of one page. It gives the browser its title and, after a change of page, moves the focus to
//! the heading, so that screen readers announce it.

use std::cell::Cell;

use leptos::html;
use leptos::prelude::*;

use super::gallery::Example;
use super::logo::NAME;
use crate::text::{Phrase, Words, phrase};

const FAULT: Phrase = phrase("错误：", "Error: ");

thread_local! {
    /// The first page that is drawn leaves the focus where the browser put it.
    static DRAWN_BEFORE: Cell<bool> = const { Cell::new(false) };
}

/// One page: its heading and what stands below.
#[component]
pub fn Page(
    /// The heading, also the title of the window.
    #[prop(into)]
    title: Words,
    /// One or two sentences that say what the page is for.
    #[prop(into, optional)]
    lead: Option<Words>,
    /// Whether the form on it has faults: the title says so.
    #[prop(into, optional)]
    faulty: Signal<bool>,
    /// Whether it needs the whole width: tables, two columns.
    #[prop(optional)]
    wide: bool,
    /// Above the heading: the error summary.
    #[prop(into, optional)]
    above: ViewFn,
    /// What stands below the heading.
    children: Children,
) -> impl IntoView {
    let heading = NodeRef::<html::H1>::new();
    let named = title.clone();
    Effect::new(move || {
        let fault = if faulty.get() { FAULT.now() } else { "" };
        document().set_title(&format!("{fault}{} - {}", named.now(), NAME.now()));
    });
    Effect::new(move |moved: Option<()>| {
        let Some(heading) = heading.get() else { return };
        if moved.is_none() && DRAWN_BEFORE.replace(true) {
            // Fails only for an element that is not in the document.
            let _ = heading.focus();
        }
    });
    view! {
        <div class="page" class:page--wide=wide>
            {above.run()}
            <h1 class="page__title" tabindex="-1" node_ref=heading>{title}</h1>
            {lead.map(|lead| view! { <p class="page__lead">{lead}</p> })}
            {children()}
        </div>
    }
}

/// The question on the left, the answer on the right and always in sight; on a phone one below the other.
#[component]
pub fn Columns(
    /// The answer.
    #[prop(into)]
    aside: ViewFn,
    /// The question.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="page__columns">
            <div class="page__main">{children()}</div>
            <div class="page__aside">{aside.run()}</div>
        </div>
    }
}

/// With a question and an answer side by side.
pub fn examples() -> Vec<Example> {
    let draw = || {
        let lead = phrase(
            "边填边算。填写的内容只在本机计算，不会上传。",
            "Computed as you type, on this device; nothing is sent.",
        );
        view! {
            <Page title=phrase("我能贷多少？", "How much can I borrow?") lead wide=true>
                <Columns aside=|| view! { <p>{phrase("答案", "The answer")}</p> }>
                    <p>{phrase("问题", "The question")}</p>
                </Columns>
            </Page>
        }
        .into_any()
    };
    vec![Example { name: "two columns", draw }]
}
