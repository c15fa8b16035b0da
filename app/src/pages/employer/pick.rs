//! A list that opens, whose answers come from the agent's file.

use leptos::prelude::*;

use crate::text::Words;

/// One answer.
#[derive(Clone)]
pub(super) struct Answer {
    /// Told apart by this.
    pub value: String,
    /// As people read it.
    pub label: Words,
}

/// The list.
#[component]
pub(super) fn Pick(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: Words,
    /// Whether the question stands elsewhere already, as in a table's head.
    #[prop(optional)]
    quiet: bool,
    /// The answers.
    answers: Vec<Answer>,
    /// The value of the chosen one.
    #[prop(into)]
    chosen: Signal<String>,
    /// Told the value that is chosen.
    on_pick: Callback<String>,
) -> impl IntoView {
    let options = answers.into_iter().map(|Answer { value, label }| {
        let own = value.clone();
        view! { <option value=value selected=move || *chosen.read() == own>{label}</option> }
    });
    let options = options.collect_view();
    view! {
        <div class="field select-field">
            <label class=if quiet { "visually-hidden" } else { "field__label" } for=id.clone()>{label}</label>
            <select
                class="select-field__input"
                id=id
                prop:value=chosen
                on:change=move |event| on_pick.run(event_target_value(&event))
            >
                {options}
            </select>
        </div>
    }
}
