//! 填写项: a label, what helps, what is wrong, and one line of typing.

use std::time::Duration;

use leptos::prelude::*;

use super::gallery::Example;
use super::icon::{Icon, Shape};
use crate::text::{Phrase, Words, phrase};

/// Read out before an error: the colour alone would not say it.
pub(super) const ERROR: Phrase = phrase("错误：", "Error: ");

/// An error line moves what stands below it. A press on a button there makes the reader leave the field first: the line
/// waits until the press is over, so that it hits the button.
const AFTER_A_CLICK: Duration = Duration::from_millis(300);

/// What kind of typing is expected. The default is one line of any text.
#[derive(Clone, Default)]
pub struct FieldKind {
    /// Which keyboard a phone shows: `decimal`, `numeric`, `tel`.
    pub inputmode: &'static str,
    /// What the browser may fill in by itself: `name`, `tel`, `one-time-code`; empty means nothing.
    pub autocomplete: &'static str,
    /// Whether the typing is hidden: a password.
    pub secret: bool,
    /// How wide the box is, so that its size says how much is expected.
    pub width: Width,
    /// Before the typing.
    pub prefix: Option<Words>,
    /// After the typing: 元, %.
    pub suffix: Option<Words>,
}

/// How much typing is expected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// A few digits.
    Short,
    /// An amount or a date.
    Medium,
    /// A name or an address.
    #[default]
    Full,
}

impl Width {
    fn class(self) -> &'static str {
        match self {
            Width::Short => "field__box field__box--short",
            Width::Medium => "field__box field__box--medium",
            Width::Full => "field__box",
        }
    }
}

/// The error line of a field or a group, with the id that `aria-describedby` names.
pub(super) fn error_line(id: &str, error: Signal<Option<Words>>) -> impl IntoView + use<> {
    let id = format!("{id}-error");
    move || {
        error.get().map(|error| {
            view! {
                <p class="field__error" id=id.clone()>
                    <Icon shape=Shape::Alert/>
                    <span><span class="visually-hidden">{ERROR}</span>{error}</span>
                </p>
            }
        })
    }
}

/// The ids of what describes the field: its hint always, its error when there is one.
pub(super) fn described_by(
    id: &str,
    hint: bool,
    error: Signal<Option<Words>>,
) -> impl Fn() -> Option<String> + use<> {
    let (hint, fault) = (hint.then(|| format!("{id}-hint")), format!("{id}-error"));
    move || {
        let fault = error.read().is_some().then_some(&fault);
        let ids: Vec<&str> = hint.iter().chain(fault).map(String::as_str).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

/// One line of typing. The typed text is the state; what it means is the page's memo.
#[component]
pub fn Field(
    /// Unique on the page; errors lead to it.
    #[prop(into)]
    id: String,
    /// The question: 购房总价.
    #[prop(into)]
    label: Words,
    /// What helps to answer it.
    #[prop(into, optional)]
    hint: Option<Words>,
    /// What is typed.
    text: RwSignal<String>,
    /// What is wrong with it; the same words stand in the error summary.
    #[prop(into, optional)]
    error: Signal<Option<Words>>,
    /// What reads the typing back: 即 120 万元.
    #[prop(into, optional)]
    echo: Signal<Option<Words>>,
    /// What kind of typing is expected.
    #[prop(optional)]
    kind: FieldKind,
    /// Runs when the reader leaves the field.
    #[prop(into, optional)]
    on_leave: Option<Callback<()>>,
) -> impl IntoView {
    let leave = move |_| {
        if let Some(on_leave) = on_leave {
            let run = move || {
                // Nothing is left to do when the page has gone meanwhile.
                let _ = on_leave.try_run(());
            };
            set_timeout(run, AFTER_A_CLICK);
        }
    };
    let fill = if kind.autocomplete.is_empty() { "off" } else { kind.autocomplete };
    let (hint_id, described) = (format!("{id}-hint"), described_by(&id, hint.is_some(), error));
    view! {
        <div class="field" class:field--wrong=move || error.read().is_some()>
            <label class="field__label" for=id.clone()>{label}</label>
            {hint.map(|hint| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            {error_line(&id, error)}
            <div class=kind.width.class()>
                {kind.prefix.map(|prefix| view! { <span class="field__affix">{prefix}</span> })}
                <input
                    class="field__input"
                    id=id.clone()
                    name=id
                    type=if kind.secret { "password" } else { "text" }
                    inputmode=(!kind.inputmode.is_empty()).then_some(kind.inputmode)
                    autocomplete=fill
                    spellcheck="false"
                    aria-describedby=described
                    aria-invalid=move || error.read().is_some().then_some("true")
                    value=text.get_untracked()
                    prop:value=text
                    on:input=move |event| text.set(event_target_value(&event))
                    on:blur=leave
                />
                {kind.suffix.map(|suffix| view! { <span class="field__affix">{suffix}</span> })}
            </div>
            <p class="field__echo">{move || echo.get().map(|words| words.now())}</p>
        </div>
    }
}

/// Plain, with a hint, and wrong.
pub fn examples() -> Vec<Example> {
    vec![
        Example {
            name: "plain",
            draw: || {
                let label = phrase("姓名", "Name");
                view! { <Field id="name" label text=RwSignal::new("阿卜杜拉·买买提".to_owned())/> }.into_any()
            },
        },
        Example {
            name: "with a hint and an error",
            draw: || {
                let label = phrase("单位名称", "Employer");
                let hint = phrase("与营业执照一致。", "As on the business licence.");
                let error = Some(Words::from(phrase("请填写单位名称", "Enter the employer’s name")));
                view! { <Field id="employer" label hint text=RwSignal::new(String::new()) error/> }.into_any()
            },
        },
    ]
}
