//! 状态提示: what has just happened, read out and shown at the foot of the screen for a while. It stays in the page,
//! so that nobody has to read fast. Never the only place for an error.

use std::time::Duration;

use leptos::prelude::*;

use super::button::{Button, ButtonKind};
use super::gallery::Example;
use super::icon::{Icon, Shape};
use crate::text::{Words, phrase};

/// How long news floats at the foot of the screen: at least five seconds, and time to read two lines.
const FLOATS: Duration = Duration::from_secs(8);

/// Says the latest news politely. The region is always there, so that screen readers watch it.
#[component]
pub fn Toast(
    /// The news; none hides it.
    #[prop(into)]
    says: Signal<Option<Words>>,
) -> impl IntoView {
    let floats = RwSignal::new(false);
    let sinks = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move || {
        let news = says.read().is_some();
        floats.set(news);
        if let Some(earlier) = sinks.get_value() {
            earlier.clear();
        }
        let sink = news.then(|| set_timeout_with_handle(move || _ = floats.try_set(false), FLOATS).ok());
        sinks.set_value(sink.flatten());
    });
    on_cleanup(move || {
        if let Some(earlier) = sinks.try_get_value().flatten() {
            earlier.clear();
        }
    });
    let line = move || says.get().map(|words| view! { <Icon shape=Shape::Tick/> <span>{words}</span> });
    view! {
        <div class="toast">
            <p class="toast__kept" role="status">{line}</p>
            <p class="toast__floating" aria-hidden="true" hidden=move || !floats.get()>{line}</p>
        </div>
    }
}

/// Said at the press of a button, said already, and silent.
pub fn examples() -> Vec<Example> {
    vec![
        Example {
            name: "at the press of a button",
            draw: || {
                let says = RwSignal::new(None::<Words>);
                let save =
                    Callback::new(move |()| says.set(Some(phrase("草稿已保存", "Draft saved").into())));
                view! {
                    <Button label=phrase("保存草稿", "Save the draft") kind=ButtonKind::Secondary on_press=save/>
                    <Toast says/>
                }
                .into_any()
            },
        },
        Example {
            name: "said already",
            draw: || {
                let says = Some(Words::from(phrase("已修改第3行", "Row 3 was changed")));
                view! { <Toast says/> }.into_any()
            },
        },
    ]
}
