//! 折线图: how amounts move over time, with the table it is drawn from.

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

/// One point in time: the same for every line.
#[derive(Clone)]
pub struct Point {
    /// When: 第1年, 2026-10.
    pub at: Words,
    /// The amount of each line, in their order.
    pub amounts: Vec<Money>,
}

/// One line.
#[derive(Clone)]
pub struct Line {
    /// Its name.
    pub label: Words,
}

const WIDTH: i64 = 1_000;
const HEIGHT: i64 = 400;

/// Lines over time, at most three: each has a stroke of its own, so that colour is not the only carrier.
#[component]
pub fn LineChart(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// The takeaway.
    #[prop(into)]
    title: Words,
    /// What the points are: 年.
    #[prop(into)]
    axis: Words,
    /// The lines.
    lines: Vec<Line>,
    /// The points, in order.
    #[prop(into)]
    points: Signal<Vec<Point>>,
) -> impl IntoView {
    let (title_id, table_id) = (format!("{id}-title"), format!("{id}-table"));
    let named_by = title_id.clone();
    let mut columns = vec![Column::words(axis)];
    columns.extend(lines.iter().map(|line| Column::numbers(line.label.clone())));
    let rows = Signal::derive(move || points.read().iter().map(row).collect::<Vec<_>>());
    let keys = lines.iter().enumerate().map(|(index, line)| {
        view! {
            <li class="line-chart__key">
                <svg class="line-chart__sample" viewBox="0 0 40 10" aria-hidden="true" focusable="false">
                    <path class=stroke(index) d="M0 5h40"/>
                </svg>
                {line.label.clone()}
            </li>
        }
    });
    let keys = keys.collect_view();
    let count = lines.len();
    view! {
        <figure class="line-chart" id=id aria-labelledby=named_by>
            <figcaption class="line-chart__title" id=title_id>{title.clone()}</figcaption>
            <ul class="line-chart__keys">{keys}</ul>
            {move || drawing(count, &points.read(), ui_state::lang())}
            <Disclosure summary=phrase("用表格查看", "Show as a table")>
                <DataTable id=table_id caption=title columns rows narrow=Narrow::Scroll/>
            </Disclosure>
        </figure>
    }
}

fn row(point: &Point) -> Vec<Cell> {
    std::iter::once(Cell::Words(point.at.clone()))
        .chain(point.amounts.iter().copied().map(Cell::Money))
        .collect()
}

fn stroke(index: usize) -> &'static str {
    match index {
        0 => "line-chart__line line-chart__line--first",
        1 => "line-chart__line line-chart__line--second",
        _ => "line-chart__line line-chart__line--third",
    }
}

/// The drawing itself; the table below says the same to those who do not see it.
fn drawing(lines: usize, points: &[Point], lang: Lang) -> impl IntoView + use<> {
    let most = points.iter().flat_map(|point| &point.amounts).copied().max().unwrap_or(Money::ZERO);
    let paths = (0..lines).map(|line| view! { <path class=stroke(line) d=path(line, points, most)/> });
    let end = |point: Option<&Point>| point.map(|point| point.at.in_lang(lang));
    view! {
        <div class="line-chart__plot" aria-hidden="true">
            <span class="line-chart__most">{written(most, lang)}</span>
            <svg class="line-chart__drawing" viewBox="0 0 1000 400" preserveAspectRatio="none" focusable="false">
                <path class="line-chart__grid" d="M0 0H1000M0 100H1000M0 200H1000M0 300H1000M0 400H1000"/>
                {paths.collect_view()}
            </svg>
            <span class="line-chart__start">{end(points.first())}</span>
            <span class="line-chart__end">{end(points.last())}</span>
        </div>
    }
}

/// Whole units of the drawing; nought at the bottom.
fn path(line: usize, points: &[Point], most: Money) -> String {
    let last = i64::try_from(points.len().saturating_sub(1)).unwrap_or(i64::MAX).max(1);
    let part = |of: i64, value: i64, all: i64| {
        let scaled = Money::fen(of).times(value.into(), all.max(1).into(), Direction::Floor);
        scaled.map_or(0, Money::as_fen)
    };
    let place = |(x, point): (i64, &Point)| {
        let amount = point.amounts.get(line)?;
        let (x, y) = (part(WIDTH, x, last), HEIGHT - part(HEIGHT, amount.as_fen(), most.as_fen()));
        Some(format!("{x} {y}"))
    };
    let places: Vec<String> = (0..).zip(points).filter_map(place).collect();
    if places.is_empty() { String::new() } else { format!("M{}", places.join("L")) }
}

/// Two ways to repay over five years.
pub fn examples() -> Vec<Example> {
    let draw = || {
        let lines = vec![
            Line { label: phrase("等额本息", "Level payment").into() },
            Line { label: phrase("等额本金", "Level principal").into() },
            Line { label: phrase("按月冲还贷后自付", "Paid after the fund’s share").into() },
        ];
        let year = |year: i64| Point {
            at: shared::text::Text::new(format!("第{year}年"), format!("Year {year}")).into(),
            amounts: vec![Money::yuan(32_000), Money::yuan(38_000 - 1_800 * year), Money::yuan(12_000)],
        };
        let points: Vec<Point> = (1..=8).map(year).collect();
        let (title, axis) = (phrase("每年还款额", "Repaid each year"), phrase("年份", "Year"));
        view! { <LineChart id="yearly" title axis lines points/> }.into_any()
    };
    vec![Example { name: "three lines", draw }]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_touches_the_top_and_nought_the_bottom() {
        let point = |yuan| Point { at: phrase("x", "x").into(), amounts: vec![Money::yuan(yuan)] };
        let points = [point(0), point(50), point(100)];
        assert_eq!(path(0, &points, Money::yuan(100)), "M0 400L500 200L1000 0");
        assert_eq!(path(1, &points, Money::yuan(100)), "");
        assert_eq!(path(0, &[point(0)], Money::ZERO), "M0 400");
    }
}
