//! 各类填写项: fields whose typing is a value of `shared`. They show `shared`'s own sentence when it is none.
//!
//! A fault is shown once the reader has left the field, so that nobody is scolded in the middle of a number; an
//! empty field is a fault only when the page insists, that is, after an attempt to go on.

use leptos::prelude::*;
use shared::date::parse_date;
use shared::identity::ResidentId;
use shared::money::Money;
use shared::month::Month;
use shared::rate::Rate;
use shared::text::Text;

use super::field::{Field, FieldKind, Width};
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

typed_field!(
    /// 金额, in yuan with at most two decimals. Large amounts are read back in 万元: noughts are hard to count.
    MoneyField,
    Typing {
        check: |typed| match typed.parse::<Money>() {
            Ok(_) => Ok(()),
            Err(error) => Err(Text::new(error.to_string(), error.en())),
        },
        empty: phrase("请填写金额", "Enter an amount"),
        kind: FieldKind {
            inputmode: "decimal",
            width: Width::Medium,
            suffix: Some(phrase("元", "yuan").into()),
            ..FieldKind::default()
        },
        echo: Some(in_ten_thousands),
    }
);

typed_field!(
    /// 比例或利率, in percent.
    RateField,
    Typing {
        check: |typed| match typed.parse::<Rate>() {
            Ok(_) => Ok(()),
            Err(error) => Err(Text::new(error.to_string(), error.en())),
        },
        empty: phrase("请填写比例或利率", "Enter a rate"),
        kind: FieldKind {
            inputmode: "decimal",
            width: Width::Short,
            suffix: Some(phrase("%", "%").into()),
            ..FieldKind::default()
        },
        echo: None,
    }
);

typed_field!(
    /// 日期, typed as 2026-10-15: a memorable date is typed faster than it is found in a calendar.
    DateField,
    Typing {
        check: |typed| match parse_date(typed) {
            Ok(_) => Ok(()),
            Err(error) => {
                let english = format!("“{}” is not a date: write it like 2026-10-15", error.0);
                Err(Text::new(error.to_string(), english))
            }
        },
        empty: phrase("请填写日期，例如 2026-10-15", "Enter a date, such as 2026-10-15"),
        kind: FieldKind { width: Width::Medium, ..FieldKind::default() },
        echo: None,
    }
);

typed_field!(
    /// 年月, typed as 2026-10.
    MonthField,
    Typing {
        check: |typed| match typed.parse::<Month>() {
            Ok(_) => Ok(()),
            Err(error) => {
                let english = format!("“{}” is not a month: write it like 2026-10", error.0);
                Err(Text::new(error.to_string(), english))
            }
        },
        empty: phrase("请填写年月，例如 2026-10", "Enter a month, such as 2026-10"),
        kind: FieldKind { width: Width::Medium, ..FieldKind::default() },
        echo: None,
    }
);

typed_field!(
    /// 身份证号码. It never goes into an address, a log or the browser's storage.
    IdField,
    Typing {
        check: |typed| typed.parse::<ResidentId>().map(|_| ()).map_err(|error| error.text()),
        empty: phrase("请填写身份证号码", "Enter the identity number"),
        kind: FieldKind::default(),
        echo: None,
    }
);

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

/// 即 120.5 万元; nothing below ten thousand.
fn in_ten_thousands(typed: &str) -> Option<Text> {
    let amount: Money = typed.parse().ok()?;
    let (whole, rest) = (amount.as_fen() / 1_000_000, amount.as_fen() % 1_000_000);
    if whole <= 0 {
        return None;
    }
    let part = format!(".{rest:06}");
    let part = part.trim_end_matches('0').trim_end_matches('.');
    Some(Text::new(format!("即 {whole}{part} 万元"), format!("That is {} yuan", amount.grouped())))
}

/// Right, wrong and empty.
pub fn examples() -> Vec<Example> {
    vec![
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
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_amounts_are_read_back() {
        let zh = |typed| in_ten_thousands(typed).map(|text| text.zh);
        assert_eq!(zh("1205000").as_deref(), Some("即 120.5 万元"));
        assert_eq!(zh("10000").as_deref(), Some("即 1 万元"));
        assert_eq!(zh("10000.01").as_deref(), Some("即 1.000001 万元"));
        assert_eq!(zh("9999.99"), None);
        assert_eq!(zh("一万"), None);
    }
}
