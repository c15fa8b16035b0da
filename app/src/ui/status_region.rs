//! 状态播报: what has just happened, read out and shown at the foot of the screen. Never the only place for an error.

use leptos::prelude::*;

use super::gallery::Example;
use super::icon::{Icon, Shape};
use crate::text::{Words, phrase};

/// Says the latest news politely; the region itself is always there, so that screen readers watch it.
#[component]
pub fn StatusRegion(
    /// The news; none hides it.
    #[prop(into)]
    says: Signal<Option<Words>>,
) -> impl IntoView {
    view! {
        <div class="status-region" role="status">
            {move || {
                says.get().map(|words| {
                    view! { <p class="status-region__news"><Icon shape=Shape::Tick/><span>{words}</span></p> }
                })
            }}
        </div>
    }
}

/// Saying something, and silent.
pub fn examples() -> Vec<Example> {
    vec![
        Example {
            name: "saying",
            draw: || {
                let says = Some(Words::from(phrase("草稿已保存", "Draft saved")));
                view! { <StatusRegion says/> }.into_any()
            },
        },
        Example {
            name: "silent",
            draw: || {
                let says: Option<Words> = None;
                view! { <StatusRegion says/> }.into_any()
            },
        },
    ]
}
