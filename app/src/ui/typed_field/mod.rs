//! 各类填写项: fields whose typing is a value of `shared`. They show `shared`'s own sentence when it is none.
//!
//! A fault is shown once the reader has left the field, so that nobody is scolded in the middle of a number; an
//! empty field is a fault only when the page insists, that is, after an attempt to go on.

pub mod number;
pub mod numbers_of_people;
pub mod values;

use leptos::prelude::*;
use shared::text::Text;

pub use number::{NumberField, whole_number};
pub use numbers_of_people::{AccountField, BankCardField, IdField, PhoneField, UsccField};
pub use values::{DateField, MoneyField, MonthField, RateField};

use super::field::{Field, FieldKind};
use super::gallery::Example;
use crate::text::{Phrase, Words, phrase};

/// Reads the typing; the sentence says what is wrong.
type Check = fn(&str) -> Result<(), Text>;

/// What makes one typed field different from another.
pub(crate) struct Typing {
    pub(crate) check: Check,
    pub(crate) empty: Phrase,
    pub(crate) kind: FieldKind,
    pub(crate) echo: Option<fn(&str) -> Option<Text>>,
}

/// What every typed field is given.
pub(crate) struct Given {
    pub(crate) id: String,
    pub(crate) label: Words,
    pub(crate) hint: Option<Words>,
    pub(crate) text: RwSignal<String>,
    pub(crate) error: Signal<Option<Words>>,
    pub(crate) insist: Signal<bool>,
}

pub(crate) fn typed(given: Given, typing: Typing) -> impl IntoView {
    let Given { id, label, hint, text, error, insist } = given;
    let left = RwSignal::new(false);
    let fault = Signal::derive(move || {
        error.get().or_else(|| {
            let typed = text.read();
            if typed.trim().is_empty() {
                return insist.get().then(|| typing.empty.into());
            }
            let shown = left.get() || insist.get();
            (typing.check)(&typed).err().filter(|_| shown).map(Words::from)
        })
    });
    let echo = Signal::derive(move || typing.echo.and_then(|echo| echo(&text.read())).map(Words::from));
    // The next fault of a corrected field waits again until the reader has left it.
    let leave = Callback::new(move |()| left.set((typing.check)(&text.read_untracked()).is_err()));
    view! { <Field id label nostrip:hint=hint text error=fault echo kind=typing.kind on_leave=leave/> }
}

macro_rules! typed_field {
    ($(#[$doc:meta])* $name:ident, $typing:expr) => {
        $(#[$doc])*
        #[component]
        pub fn $name(
            /// Unique on the page; errors lead to it.
            #[prop(into)]
            id: String,
            /// The question.
            #[prop(into)]
            label: Words,
            /// What helps to answer it.
            #[prop(into, optional)]
            hint: Option<Words>,
            /// What is typed: the state. The page parses it in a memo.
            text: RwSignal<String>,
            /// What the page or the server found wrong; it goes before the field's own finding.
            #[prop(into, optional)]
            error: Signal<Option<Words>>,
            /// Whether an empty field is a fault by now.
            #[prop(into, optional)]
            insist: Signal<bool>,
        ) -> impl IntoView {
            typed(Given { id, label, hint, text, error, insist }, $typing)
        }
    };
}

pub(crate) use typed_field;

/// Right, wrong and empty.
pub fn examples() -> Vec<Example> {
    let mut examples = vec![
        Example {
            name: "money",
            draw: || {
                let label = phrase("购房总价", "Price of the home");
                let hint = phrase("以购房合同为准。", "As in the purchase contract.");
                let text = RwSignal::new("1205000".to_owned());
                view! { <MoneyField id="price" label hint text/> }.into_any()
            },
        },
        Example {
            name: "wrong money",
            draw: || {
                let text = RwSignal::new("8000.555".to_owned());
                let label = phrase("月缴存基数", "Monthly base");
                view! { <MoneyField id="base" label text insist=true/> }.into_any()
            },
        },
        Example {
            name: "an identity number with a slip",
            draw: || {
                let text = RwSignal::new("990101198711289031".to_owned());
                let label = phrase("身份证号码", "Identity number");
                view! { <IdField id="resident-id" label text insist=true/> }.into_any()
            },
        },
        Example {
            name: "rate, number, date, month",
            draw: || {
                let (rate, years) = (RwSignal::new("12".to_owned()), RwSignal::new("31".to_owned()));
                let (day, month) = (RwSignal::new("2026-10-15".to_owned()), RwSignal::new(String::new()));
                let suffix = phrase("年", "years");
                let hint = phrase("例如 2026-10-15", "For example 2026-10-15");
                view! {
                    <RateField id="rate" label=phrase("缴存比例", "Contribution rate") text=rate/>
                    <NumberField id="years" label=phrase("贷款年限", "Years") suffix range=1..=30 text=years insist=true/>
                    <DateField id="day" label=phrase("合同日期", "Date of the contract") hint text=day/>
                    <MonthField id="month" label=phrase("缴至年月", "Paid to") text=month insist=true/>
                }
                .into_any()
            },
        },
    ];
    examples.extend(numbers_of_people::examples());
    examples
}
