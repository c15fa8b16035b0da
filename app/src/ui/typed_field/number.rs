//! Whole numbers.

use leptos::prelude::*;
use shared::text::Text;

use crate::text::Words;
use crate::ui::field::{Field, FieldKind, Width};

/// A whole number between two others, both included: months, years, people.
#[component]
pub fn NumberField(
    /// Unique on the page; errors lead to it.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: Words,
    /// What helps to answer it.
    #[prop(into, optional)]
    hint: Option<Words>,
    /// What is counted: 个月.
    #[prop(into, optional)]
    suffix: Option<Words>,
    /// The least and the most.
    range: std::ops::RangeInclusive<u32>,
    /// What is typed: the state.
    text: RwSignal<String>,
    /// What the page or the server found wrong.
    #[prop(into, optional)]
    error: Signal<Option<Words>>,
    /// Whether an empty field is a fault by now.
    #[prop(into, optional)]
    insist: Signal<bool>,
) -> impl IntoView {
    let left = RwSignal::new(false);
    let fault = Signal::derive(move || {
        error.get().or_else(|| {
            let typed = text.read();
            let shown = if typed.trim().is_empty() { insist.get() } else { left.get() || insist.get() };
            whole_number(&typed, &range).err().filter(|_| shown).map(Words::from)
        })
    });
    let kind = FieldKind { inputmode: "numeric", width: Width::Short, suffix, ..FieldKind::default() };
    let leave = Callback::new(move |()| left.set(true));
    view! { <Field id label nostrip:hint=hint text error=fault kind on_leave=leave/> }
}

/// Reads a whole number within the range, as [`NumberField`] does.
///
/// ```
/// use app::ui::typed_field::whole_number;
/// assert_eq!(whole_number(" 12 ", &(1..=30)), Ok(12));
/// assert_eq!(whole_number("31", &(1..=30)).unwrap_err().zh, "请填写1到30之间的整数");
/// ```
pub fn whole_number(typed: &str, range: &std::ops::RangeInclusive<u32>) -> Result<u32, Text> {
    let found = shared::money::plain_digits(typed).parse().ok().filter(|number| range.contains(number));
    let (least, most) = (range.start(), range.end());
    found.ok_or_else(|| {
        Text::new(
            format!("请填写{least}到{most}之间的整数"),
            format!("Enter a whole number from {least} to {most}"),
        )
    })
}
