//! 下拉选择: one of many. For a few, [`super::ChoiceField`] shows all of them.

use leptos::prelude::*;

use super::choice_field::Choice;
use super::field::{described_by, error_line};
use super::gallery::Example;
use crate::text::{Words, phrase};

/// A list that opens.
#[component]
pub fn SelectField(
    /// Unique on the page; errors lead to it.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: Words,
    /// What helps to answer it.
    #[prop(into, optional)]
    hint: Option<Words>,
    /// The answers; start with an empty value where none is given yet.
    choices: Vec<Choice>,
    /// The value of the chosen answer.
    chosen: RwSignal<String>,
    /// What is wrong.
    #[prop(into, optional)]
    error: Signal<Option<Words>>,
) -> impl IntoView {
    let described = described_by(&id, hint.is_some(), error);
    let hint_id = format!("{id}-hint");
    let options = choices
        .into_iter()
        .map(|Choice { value, label, .. }| {
            let own = value.clone();
            view! { <option value=value selected=move || *chosen.read() == own>{label}</option> }
        })
        .collect_view();
    view! {
        <div class="field select-field" class:field--wrong=move || error.read().is_some()>
            <label class="field__label" for=id.clone()>{label}</label>
            {hint.map(|hint| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            {error_line(&id, error)}
            <select
                class="select-field__input"
                id=id.clone()
                name=id
                aria-describedby=described
                aria-invalid=move || error.read().is_some().then_some("true")
                on:change=move |event| chosen.set(event_target_value(&event))
            >
                {options}
            </select>
        </div>
    }
}

/// One chosen.
pub fn examples() -> Vec<Example> {
    let draw = || {
        let choices = vec![
            Choice::new("", phrase("请选择", "Choose")),
            Choice::new("rent", phrase("租房", "Rent")),
            Choice::new("purchase", phrase("购房", "Home purchase")),
            Choice::new("retirement", phrase("退休", "Retirement")),
        ];
        let label = phrase("提取原因", "Ground of the withdrawal");
        view! { <SelectField id="ground" label choices chosen=RwSignal::new("rent".to_owned())/> }.into_any()
    };
    vec![Example { name: "chosen", draw }]
}
