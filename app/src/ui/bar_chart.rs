//! 条形图: amounts side by side, each with its number in words; lengths are only for the eye.

use leptos::prelude::*;
use shared::money::Money;
use shared::text::Lang;

use super::amount::written;
use super::gallery::Example;
use crate::text::{Words, phrase};
use crate::ui_state;

/// One amount.
#[derive(Clone)]
pub struct Bar {
    /// What it is.
    pub label: Words,
    /// How much.
    pub amount: Money,
    /// Whether it is the one the text speaks of.
    pub marked: bool,
}

/// Full length of a stripe, in the units of its drawing.
const LENGTH: i64 = 1_000;

/// A stripe as long as `value` is of `most`. Screen readers pass over it: its number stands beside it.
pub(super) fn stripe(value: i64, most: i64, marked: bool) -> impl IntoView + use<> {
    let length =
        Money::fen(LENGTH).times(value.max(0).into(), most.max(1).into(), shared::rounding::Direction::Floor);
    let length = length.map_or(0, Money::as_fen).min(LENGTH);
    view! {
        <svg
            class="bar-chart__stripe"
            class:bar-chart__stripe--marked=marked
            viewBox="0 0 1000 10"
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
        >
            <rect class="bar-chart__track" width=LENGTH height="10"></rect>
            <rect class="bar-chart__length" width=length height="10"></rect>
        </svg>
    }
}

/// Amounts that people compare. The list is chart and table in one.
#[component]
pub fn BarChart(
    /// The takeaway: what the comparison shows.
    #[prop(into)]
    title: Words,
    /// The amounts.
    #[prop(into)]
    bars: Signal<Vec<Bar>>,
) -> impl IntoView {
    view! {
        <figure class="bar-chart">
            <figcaption class="bar-chart__title">{title}</figcaption>
            <dl class="bar-chart__bars">{move || lines(&bars.read(), ui_state::lang())}</dl>
        </figure>
    }
}

fn lines(bars: &[Bar], lang: Lang) -> impl IntoView + use<> {
    let most = bars.iter().map(|bar| bar.amount.as_fen()).max().unwrap_or(0);
    let line = |bar: &Bar| {
        view! {
            <div class="bar-chart__bar">
                <dt class="bar-chart__label">{bar.label.in_lang(lang)}</dt>
                <dd class="bar-chart__amount">{written(bar.amount, lang)}</dd>
                <dd class="bar-chart__drawing" aria-hidden="true">{stripe(bar.amount.as_fen(), most, bar.marked)}</dd>
            </div>
        }
    };
    bars.iter().map(line).collect_view()
}

/// Interest two ways.
pub fn examples() -> Vec<Example> {
    let draw = || {
        let bar = |label: crate::text::Phrase, yuan, marked| Bar {
            label: label.into(),
            amount: Money::yuan(yuan),
            marked,
        };
        let bars = vec![
            bar(phrase("等额本息", "Level payment"), 218_433, false),
            bar(phrase("等额本金", "Level principal"), 195_650, true),
        ];
        let title = phrase("等额本金少付利息", "Level principal costs less interest");
        view! { <BarChart title bars/> }.into_any()
    };
    vec![Example { name: "interest", draw }]
}
