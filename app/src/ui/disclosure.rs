//! 展开查看: details that most readers do not need.

use leptos::prelude::*;

use super::gallery::Example;
use crate::text::{Words, phrase};

/// A line that opens to show more.
#[component]
pub fn Disclosure(
    /// The line: 计算过程.
    #[prop(into)]
    summary: Words,
    /// Whether it is open at first.
    #[prop(optional)]
    open: bool,
    /// What it hides.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="disclosure" open=open>
            <summary class="disclosure__summary">{summary}</summary>
            <div class="disclosure__body">{children()}</div>
        </details>
    }
}

/// Open and closed.
pub fn examples() -> Vec<Example> {
    let draw = || {
        let summary = phrase("缴存基数在哪里查？", "Where do I find my base?");
        let says = phrase(
            "登录后在“我的账户”里，也可以问单位经办人。",
            "Sign in and open “My account”, or ask your employer.",
        );
        view! {
            <Disclosure summary><p>{says}</p></Disclosure>
            <Disclosure summary open=true><p>{says}</p></Disclosure>
        }
        .into_any()
    };
    vec![Example { name: "closed and open", draw }]
}
