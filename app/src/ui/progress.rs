//! 进度: how many rows are done.

use leptos::prelude::*;

use super::gallery::Example;
use crate::text::{Words, phrase};

/// A bar with its numbers.
#[component]
pub fn Progress(
    /// What is being done: 已检查.
    #[prop(into)]
    label: Words,
    /// How many are done.
    #[prop(into)]
    done: Signal<u64>,
    /// How many there are.
    #[prop(into)]
    total: Signal<u64>,
) -> impl IntoView {
    let named = label.clone();
    view! {
        <div class="progress">
            <p class="progress__label">
                {label}" "<span class="progress__numbers">{move || done.get()}" / "{move || total.get()}</span>
            </p>
            <progress
                class="progress__bar"
                aria-label=move || named.now()
                max=move || total.get().max(1).to_string()
                value=move || done.get().to_string()
            ></progress>
        </div>
    }
}

/// A third.
pub fn examples() -> Vec<Example> {
    let draw = || {
        let label = phrase("已检查行数", "Rows checked");
        view! { <Progress label done=12_000 total=36_000/> }.into_any()
    };
    vec![Example { name: "a third", draw }]
}
