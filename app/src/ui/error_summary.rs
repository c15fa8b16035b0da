//! 错误汇总: every fault of the form in one place, above the heading. The focus moves to it.

use leptos::prelude::*;
use shared::text::Text;

use super::focus::focus;
use super::gallery::Example;
use crate::text::Words;

/// One fault: which field, and the sentence that also stands at the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The id of the field.
    pub field: String,
    /// What is wrong and how to put it right.
    pub text: Text,
}

impl FieldError {
    /// The sentence for one field out of the list: what its `error` shows.
    pub fn of(errors: Signal<Vec<FieldError>>, field: &'static str) -> Signal<Option<Words>> {
        Signal::derive(move || {
            errors.read().iter().find(|error| error.field == field).map(|error| Words::from(&error.text))
        })
    }
}

const ID: &str = "error-summary";

/// The list of faults; nothing while there is none.
#[component]
pub fn ErrorSummary(
    /// All of them, in the order of the page.
    #[prop(into)]
    errors: Signal<Vec<FieldError>>,
) -> impl IntoView {
    Effect::new(move || {
        if !errors.read().is_empty() {
            // After the list has been drawn.
            request_animation_frame(|| focus(ID));
        }
    });
    move || {
        let errors = errors.get();
        (!errors.is_empty()).then(|| view! { <Faults errors/> })
    }
}

#[component]
fn Faults(errors: Vec<FieldError>) -> impl IntoView {
    let count = errors.len();
    let title: Words =
        Text::new(format!("有 {count} 处需要修改"), format!("There is something to correct: {count}")).into();
    let lines = errors.into_iter().map(|FieldError { field, text }| {
        let go = {
            let field = field.clone();
            move |event: web_sys::MouseEvent| {
                event.prevent_default();
                focus(&field);
            }
        };
        view! {
            <li>
                <a class="error-summary__link" href=format!("#{field}") on:click=go>{Words::from(text)}</a>
            </li>
        }
    });
    view! {
        <section class="error-summary" id=ID tabindex="-1" aria-labelledby="error-summary-title">
            <h2 class="error-summary__title" id="error-summary-title">{title}</h2>
            <ul class="error-summary__list">{lines.collect_view()}</ul>
        </section>
    }
}

/// Two faults, and none.
pub fn examples() -> Vec<Example> {
    let draw = || {
        let errors = vec![
            FieldError {
                field: "base".into(),
                text: Text::new("金额最多保留两位小数", "An amount has at most two decimals"),
            },
            FieldError { field: "owns".into(), text: Text::new("请选择有或没有", "Choose yes or no") },
        ];
        view! { <ErrorSummary errors/> }.into_any()
    };
    vec![
        Example { name: "two faults", draw },
        Example { name: "none", draw: || view! { <ErrorSummary errors=Vec::new()/> }.into_any() },
    ]
}
