//! 单选: one of a few, all in sight.

use std::borrow::Cow;

use leptos::prelude::*;

use super::field::{described_by, error_line};
use super::gallery::Example;
use crate::text::{Words, phrase};

/// One of the answers.
#[derive(Clone)]
pub struct Choice {
    /// As it stands in the address and in the form: `first_home`.
    pub value: Cow<'static, str>,
    /// As people read it.
    pub label: Words,
    /// What it means, where that is not plain.
    pub hint: Option<Words>,
}

impl Choice {
    /// An answer that needs no explanation.
    pub fn new(value: impl Into<Cow<'static, str>>, label: impl Into<Words>) -> Choice {
        Choice { value: value.into(), label: label.into(), hint: None }
    }

    /// The same with a line of explanation.
    #[must_use]
    pub fn hint(self, hint: impl Into<Words>) -> Choice {
        Choice { hint: Some(hint.into()), ..self }
    }
}

/// Radio buttons. The chosen value is the state; nothing is chosen for the reader.
#[component]
pub fn ChoiceField(
    /// Unique on the page; it is the id of the first answer, so that errors lead there.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: Words,
    /// What helps to answer it.
    #[prop(into, optional)]
    hint: Option<Words>,
    /// The answers.
    choices: Vec<Choice>,
    /// The value of the chosen answer; empty while there is none.
    chosen: RwSignal<String>,
    /// What is wrong.
    #[prop(into, optional)]
    error: Signal<Option<Words>>,
    /// Whether the answers stand side by side where there is room: 是 / 否.
    #[prop(optional)]
    inline: bool,
) -> impl IntoView {
    let described = described_by(&id, hint.is_some(), error);
    let hint_id = format!("{id}-hint");
    let answers = choices
        .into_iter()
        .enumerate()
        .map(|(index, choice)| answer(&id, index, choice, chosen))
        .collect_view();
    view! {
        <fieldset class="choice-field" class:choice-field--wrong=move || error.read().is_some() aria-describedby=described>
            <legend class="choice-field__label">{label}</legend>
            {hint.map(|hint| view! { <p class="choice-field__hint" id=hint_id>{hint}</p> })}
            {error_line(&id, error)}
            <div class="choice-field__answers" class:choice-field__answers--inline=inline>{answers}</div>
        </fieldset>
    }
}

fn answer(id: &str, index: usize, choice: Choice, chosen: RwSignal<String>) -> impl IntoView + use<> {
    let Choice { value, label, hint } = choice;
    let (value, typed) = (StoredValue::new(value.clone()), value);
    let is_chosen = move || value.with_value(|value| *chosen.read() == *value);
    let own = if index == 0 { id.to_owned() } else { format!("{id}-{}", index + 1) };
    view! {
        <label class="choice-field__answer">
            <input
                class="choice-field__input"
                type="radio"
                id=own
                name=id.to_owned()
                value=typed
                checked=is_chosen
                prop:checked=is_chosen
                on:change=move |_| chosen.set(value.with_value(|value| value.clone().into_owned()))
            />
            <span class="choice-field__text">
                {label} {hint.map(|hint| view! { <span class="choice-field__note">{hint}</span> })}
            </span>
        </label>
    }
}

/// A list with explanations, and a yes or no.
pub fn examples() -> Vec<Example> {
    vec![
        Example {
            name: "list",
            draw: || {
                let choices = vec![
                    Choice::new("first", phrase("首套住房", "First home")),
                    Choice::new("second", phrase("第二套住房", "Second home")).hint(phrase(
                        "家庭已有一套，或有过一次贷款记录。",
                        "The household owns one or has borrowed once.",
                    )),
                ];
                let label = phrase("买的是第几套？", "Which home is it?");
                let hint = phrase("按家庭计算，包括未成年子女。", "Counted by household, children included.");
                view! { <ChoiceField id="home" label hint choices chosen=RwSignal::new("first".to_owned())/> }
                    .into_any()
            },
        },
        Example {
            name: "unanswered yes or no",
            draw: || {
                let choices =
                    vec![Choice::new("yes", phrase("有", "Yes")), Choice::new("no", phrase("没有", "No"))];
                let label = phrase(
                    "本人或配偶在本市有自有住房吗？",
                    "Do you or your spouse own a home in this city?",
                );
                let error = Some(Words::from(phrase("请选择有或没有", "Choose yes or no")));
                view! {
                    <ChoiceField id="owns" label choices chosen=RwSignal::new(String::new()) error inline=true/>
                }
                .into_any()
            },
        },
    ]
}
