//! 勾选: a statement the reader agrees to, or an option that is on or off.

use leptos::prelude::*;

use super::field::{described_by, error_line};
use super::gallery::Example;
use crate::text::{Words, phrase};

/// One box with its statement; the whole line is the target.
#[component]
pub fn Checkbox(
    /// Unique on the page; errors lead to it.
    #[prop(into)]
    id: String,
    /// The statement.
    #[prop(into)]
    label: Words,
    /// Whether it is ticked.
    checked: RwSignal<bool>,
    /// What is wrong.
    #[prop(into, optional)]
    error: Signal<Option<Words>>,
) -> impl IntoView {
    let described = described_by(&id, false, error);
    view! {
        <div class="checkbox">
            {error_line(&id, error)}
            <label class="checkbox__line">
                <input
                    class="checkbox__input"
                    type="checkbox"
                    id=id.clone()
                    name=id
                    aria-describedby=described
                    checked=checked.get_untracked()
                    prop:checked=checked
                    on:change=move |event| checked.set(event_target_checked(&event))
                />
                <span class="checkbox__text">{label}</span>
            </label>
        </div>
    }
}

/// Ticked and not.
pub fn examples() -> Vec<Example> {
    let draw = || {
        let label = phrase("我确认以上内容属实", "I confirm that the above is true");
        view! {
            <Checkbox id="true" label checked=RwSignal::new(true)/>
            <Checkbox id="other" label checked=RwSignal::new(false)/>
        }
        .into_any()
    };
    vec![Example { name: "ticked and not", draw }]
}
