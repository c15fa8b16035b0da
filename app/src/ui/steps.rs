//! 步骤条: where the reader is in a journey of a few pages.

use leptos::prelude::*;
use shared::text::Text;

use super::gallery::Example;
use super::icon::{Icon, Shape};
use crate::text::{Words, phrase};

/// The steps of a journey.
#[component]
pub fn Steps(
    /// Their names: 填写, 核对, 完成.
    steps: Vec<Words>,
    /// Which one the reader is at, from 0.
    #[prop(into)]
    current: Signal<usize>,
) -> impl IntoView {
    let count = steps.len();
    let place = Words::live(move || {
        let step = current.get() + 1;
        Text::new(format!("第{step}步，共{count}步"), format!("Step {step} of {count}"))
    });
    let items = steps.into_iter().enumerate().map(|(index, name)| {
        let done = move || current.get() > index;
        view! {
            <li
                class="steps__item"
                class:steps__item--done=done
                aria-current=move || (current.get() == index).then_some("step")
            >
                <span class="steps__mark" aria-hidden="true">
                    {move || if done() { view! { <Icon shape=Shape::Tick/> }.into_any() } else { (index + 1).into_any() }}
                </span>
                <span class="steps__name">{name}</span>
                {move || done().then(|| view! { <span class="visually-hidden">{phrase("（已完成）", " (done)")}</span> })}
            </li>
        }
    });
    view! {
        <div class="steps">
            <p class="steps__place">{place}</p>
            <ol class="steps__list">{items.collect_view()}</ol>
        </div>
    }
}

/// The second of four.
pub fn examples() -> Vec<Example> {
    let draw = || {
        let steps = [
            phrase("选择文件", "Choose a file"),
            phrase("对应各列", "Match columns"),
            phrase("检查修改", "Check and correct"),
            phrase("提交", "Submit"),
        ];
        view! { <Steps steps=steps.map(Words::from).to_vec() current=1/> }.into_any()
    };
    vec![Example { name: "second of four", draw }]
}
