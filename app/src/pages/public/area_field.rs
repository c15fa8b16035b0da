//! 面积: square metres, whole or with decimals.

use leptos::prelude::*;
use shared::number::Number;
use shared::text::Text;

use crate::text::{Words, phrase};
use crate::ui::field::{Field, FieldKind, Width};

/// The area of a home. A fault is shown once the reader has left the field.
#[component]
pub fn AreaField(
    /// Unique on the page; errors lead to it.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: Words,
    /// What helps to answer it.
    #[prop(into, optional)]
    hint: Option<Words>,
    /// What is typed: the state.
    text: RwSignal<String>,
) -> impl IntoView {
    let left = RwSignal::new(false);
    let fault = Signal::derive(move || {
        let typed = text.read();
        let shown = left.get() && !typed.trim().is_empty();
        typed.parse::<Number>().err().filter(|_| shown).map(|_| {
            Words::from(Text::new("请填写平方米数，例如 98.56", "Enter square metres, such as 98.56"))
        })
    });
    let suffix = Some(phrase("平方米", "m²").into());
    let kind = FieldKind { inputmode: "decimal", width: Width::Short, suffix, ..FieldKind::default() };
    let leave = Callback::new(move |()| left.set(text.read_untracked().parse::<Number>().is_err()));
    view! { <Field id label nostrip:hint=hint text error=fault kind on_leave=leave/> }
}
