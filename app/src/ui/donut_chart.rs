//! 环形图: what an amount is made of, with the table it is drawn from. For up to five parts; more belong in a table.

use leptos::prelude::*;
use shared::money::Money;
use shared::rounding::Direction;
use shared::text::Lang;

use super::amount::written;
use super::data_table::{Cell, Column, DataTable, Narrow};
use super::disclosure::Disclosure;
use super::gallery::Example;
use crate::text::{Words, phrase};
use crate::ui_state;

/// One part of the whole.
#[derive(Clone)]
pub struct Part {
    /// What it is.
    pub label: Words,
    /// How much of it there is.
    pub amount: Money,
}

/// The length of the ring in its own units.
const RING: i64 = 3_600;
/// What is left free between two parts.
const GAP: i64 = 24;

/// A ring of parts. Each has a number that stands on the ring and before its name, so that colour is not the only
/// carrier.
#[component]
pub fn DonutChart(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// The takeaway.
    #[prop(into)]
    title: Words,
    /// What the parts are together: 合计.
    #[prop(into)]
    whole: Words,
    /// The parts, none below nought, the largest first.
    #[prop(into)]
    parts: Signal<Vec<Part>>,
) -> impl IntoView {
    let (title_id, table_id) = (format!("{id}-title"), format!("{id}-table"));
    let named_by = title_id.clone();
    let columns = vec![
        Column::words(phrase("组成", "Part")),
        Column::numbers(phrase("金额（元）", "Amount (yuan)")),
        Column::numbers(phrase("占比", "Share")),
    ];
    let rows = Signal::derive(move || {
        parts.with(|parts| parts.iter().map(|part| row(part, sum(parts))).collect::<Vec<_>>())
    });
    view! {
        <figure class="donut-chart" id=id aria-labelledby=named_by>
            <figcaption class="donut-chart__title" id=title_id>{title.clone()}</figcaption>
            <div class="donut-chart__plot">
                {move || ring(&parts.read(), &whole, ui_state::lang())}
                {move || keys(&parts.read(), ui_state::lang())}
            </div>
            <Disclosure summary=phrase("用表格查看", "Show as a table")>
                <DataTable id=table_id caption=title columns rows narrow=Narrow::Scroll/>
            </Disclosure>
        </figure>
    }
}

fn sum(parts: &[Part]) -> Money {
    parts.iter().map(|part| part.amount).sum()
}

fn row(part: &Part, all: Money) -> Vec<Cell> {
    vec![Cell::Words(part.label.clone()), Cell::Money(part.amount), Cell::Plain(share(part.amount, all))]
}

/// So many units of the ring.
fn length(amount: Money, all: Money) -> i64 {
    let of_ring =
        Money::fen(RING).times(amount.as_fen().into(), all.as_fen().max(1).into(), Direction::Floor);
    of_ring.map_or(0, Money::as_fen)
}

/// In percent with one decimal, cut off: together they never say more than all.
fn share(amount: Money, all: Money) -> String {
    let thousandths =
        Money::fen(1_000).times(amount.as_fen().into(), all.as_fen().max(1).into(), Direction::Floor);
    let thousandths = thousandths.map_or(0, Money::as_fen);
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

fn slice(index: usize) -> &'static str {
    match index {
        0 => "donut-chart__slice donut-chart__slice--first",
        1 => "donut-chart__slice donut-chart__slice--second",
        2 => "donut-chart__slice donut-chart__slice--third",
        3 => "donut-chart__slice donut-chart__slice--fourth",
        _ => "donut-chart__slice donut-chart__slice--fifth",
    }
}

/// The drawing itself; the list beside it says the same to those who do not see it.
fn ring(parts: &[Part], whole: &Words, lang: Lang) -> impl IntoView + use<> {
    let all = sum(parts);
    let mut start = 0;
    let slices: Vec<_> = parts
        .iter()
        .enumerate()
        .map(|(index, part)| {
            let long = length(part.amount, all);
            let (begin, middle) = (start, start + long / 2);
            start += long;
            // A part too small for its number is found by the number in the list.
            let number = (RING / 24 < long).then(|| mark(index, middle));
            let drawn = (long - GAP).max(GAP / 2);
            view! {
                <g>
                    <circle
                        class=slice(index)
                        cx="120" cy="120" r="90"
                        pathLength=RING
                        stroke-dasharray=format!("{drawn} {}", RING - drawn)
                        stroke-dashoffset=-(begin + GAP / 2)
                        transform="rotate(-90 120 120)"
                    ></circle>
                    {number}
                </g>
            }
        })
        .collect();
    view! {
        <div class="donut-chart__ring" aria-hidden="true">
            <svg class="donut-chart__drawing" viewBox="0 0 240 240" focusable="false">{slices}</svg>
            <p class="donut-chart__whole">
                <span class="donut-chart__whole-label">{whole.in_lang(lang)}</span>
                <span class="donut-chart__whole-amount">{written(all, lang)}</span>
            </p>
        </div>
    }
}

/// The number of a part on the ring: turned to its place and back upright.
fn mark(index: usize, middle: i64) -> impl IntoView {
    let degrees = middle / 10;
    let place = format!("rotate({degrees} 120 120) translate(120 30) rotate({})", -degrees);
    view! { <text class="donut-chart__mark" text-anchor="middle" dominant-baseline="central" transform=place>{index + 1}</text> }
}

fn keys(parts: &[Part], lang: Lang) -> impl IntoView + use<> {
    let all = sum(parts);
    let keys = parts.iter().enumerate().map(|(index, part)| {
        view! {
            <li class="donut-chart__key">
                <svg class="donut-chart__sample" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                    <circle class=slice(index) cx="12" cy="12" r="6"></circle>
                </svg>
                <span class="donut-chart__name">{index + 1}" "{part.label.in_lang(lang)}</span>
                <span class="donut-chart__amount">{written(part.amount, lang)}</span>
                <span class="donut-chart__share">{share(part.amount, all)}</span>
            </li>
        }
    });
    view! { <ol class="donut-chart__keys">{keys.collect_view()}</ol> }
}

/// What a loan costs, and a part too small for its number.
pub fn examples() -> Vec<Example> {
    vec![
        Example {
            name: "two parts",
            draw: || {
                let parts = vec![
                    Part { label: phrase("本金", "Principal").into(), amount: Money::yuan(600_000) },
                    Part { label: phrase("利息", "Interest").into(), amount: Money::fen(21_843_366) },
                ];
                let title =
                    phrase("还款总额中约四分之一是利息", "About a quarter of what is repaid is interest");
                view! { <DonutChart id="cost" title whole=phrase("还款总额", "Repaid in all") parts/> }
                    .into_any()
            },
        },
        Example {
            name: "five parts, one of them small",
            draw: || {
                let part = |zh, en, yuan| Part { label: phrase(zh, en).into(), amount: Money::yuan(yuan) };
                let parts = vec![
                    part("还房贷", "Loans", 420_000),
                    part("购房", "Purchase", 310_000),
                    part("租房", "Rent", 150_000),
                    part("退休", "Retirement", 100_000),
                    part("其他", "Other", 9_000),
                ];
                let title = phrase("提取主要用于还房贷和购房", "Most withdrawals repay or buy a home");
                view! { <DonutChart id="grounds" title whole=phrase("合计", "Total") parts/> }.into_any()
            },
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_fill_the_ring_and_shares_never_say_more_than_all() {
        let all = Money::yuan(3);
        assert_eq!(length(Money::yuan(3), all), RING);
        assert_eq!(length(Money::yuan(1), all), RING / 3);
        assert_eq!(share(Money::yuan(1), all), "33.3%");
        assert_eq!(share(Money::yuan(2), all), "66.6%");
        assert_eq!(share(all, all), "100.0%");
        assert_eq!(
            (length(Money::ZERO, Money::ZERO), share(Money::ZERO, Money::ZERO)),
            (0, "0.0%".to_owned())
        );
    }
}
