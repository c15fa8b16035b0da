//! 表格: rows and columns with a caption. On a phone each row becomes a card, or the table scrolls sideways.

use leptos::prelude::*;
use shared::money::Money;
use shared::text::Lang;

use super::gallery::Example;
use super::tag::{Tag, TagTone};
use crate::text::{Words, phrase};
use crate::ui_state;

/// One column.
#[derive(Clone)]
pub struct Column {
    /// Its head.
    pub label: Words,
    /// Whether it holds numbers: they stand to the right.
    pub numeric: bool,
}

impl Column {
    /// A column of words.
    pub fn words(label: impl Into<Words>) -> Column {
        Column { label: label.into(), numeric: false }
    }

    /// A column of numbers.
    pub fn numbers(label: impl Into<Words>) -> Column {
        Column { label: label.into(), numeric: true }
    }
}

/// What stands in a cell.
#[derive(Clone)]
pub enum Cell {
    /// A sentence or a word.
    Words(Words),
    /// The same in every language: a date, a number, a masked name.
    Plain(String),
    /// An amount; the column's head names the unit.
    Money(Money),
    /// A status.
    Tag(TagTone, Words),
    /// A way to somewhere.
    Link(String, Words),
    /// Nothing.
    Empty,
}

impl Cell {
    fn draw(self, lang: Lang) -> AnyView {
        match self {
            Cell::Words(words) => words.in_lang(lang).into_any(),
            Cell::Plain(text) => text.into_any(),
            Cell::Money(amount) => amount.grouped().into_any(),
            Cell::Tag(tone, label) => view! { <Tag label tone/> }.into_any(),
            Cell::Link(href, label) => view! { <a href=href>{label}</a> }.into_any(),
            Cell::Empty => ().into_any(),
        }
    }
}

/// What a narrow screen does with the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Narrow {
    /// Each row becomes a card: for a few rows that are read one by one.
    #[default]
    Cards,
    /// The table scrolls sideways: for many rows that are compared.
    Scroll,
}

/// A table. The first cell of a row names the row.
#[component]
pub fn DataTable(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What the table holds.
    #[prop(into)]
    caption: Words,
    /// The heads.
    columns: Vec<Column>,
    /// The rows, each with as many cells as there are columns.
    #[prop(into)]
    rows: Signal<Vec<Vec<Cell>>>,
    /// 合计, as a last row.
    #[prop(into, optional)]
    total: Signal<Option<Vec<Cell>>>,
    /// What a narrow screen does.
    #[prop(optional)]
    narrow: Narrow,
) -> impl IntoView {
    let heads = columns.clone().into_iter().map(|column| {
        let class = number_class(column.numeric);
        view! { <th role="columnheader" scope="col" class=class>{column.label}</th> }
    });
    let heads = heads.collect_view();
    let caption_id = format!("{id}-caption");
    let named_by = caption_id.clone();
    let columns = StoredValue::new(columns);
    let body = move |rows: Vec<Vec<Cell>>| {
        let lang = ui_state::lang();
        columns.with_value(|columns| rows.into_iter().map(|cells| row(columns, cells, lang)).collect_view())
    };
    view! {
        <div
            class="data-table"
            class:data-table--cards=narrow == Narrow::Cards
            id=id
            role="region"
            aria-labelledby=named_by
            tabindex="0"
        >
            <table class="data-table__table" role="table">
                <caption class="data-table__caption" id=caption_id>{caption}</caption>
                <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
                <tbody role="rowgroup">{move || body(rows.get())}</tbody>
                {move || total.get().map(|total| view! { <tfoot role="rowgroup">{body(vec![total])}</tfoot> })}
            </table>
        </div>
    }
}

fn number_class(numeric: bool) -> Option<&'static str> {
    numeric.then_some("data-table__number")
}

fn row(columns: &[Column], cells: Vec<Cell>, lang: Lang) -> impl IntoView + use<> {
    let mut cells = columns.iter().zip(cells);
    let first = cells.next().map(|(column, cell)| {
        let class = number_class(column.numeric);
        view! { <th role="rowheader" scope="row" class=class>{cell.draw(lang)}</th> }
    });
    let rest = cells.map(|(column, cell)| {
        let (class, label) = (number_class(column.numeric), column.label.in_lang(lang));
        view! {
            <td role="cell" class=class data-label=label>
                <span class="data-table__value">{cell.draw(lang)}</span>
            </td>
        }
    });
    view! { <tr role="row">{first}{rest.collect_view()}</tr> }
}

/// A statement with its total.
pub fn examples() -> Vec<Example> {
    let draw = || {
        let columns = vec![
            Column::words(phrase("日期", "Date")),
            Column::words(phrase("摘要", "What")),
            Column::numbers(phrase("收入（元）", "In (yuan)")),
            Column::numbers(phrase("余额（元）", "Balance (yuan)")),
            Column::words(phrase("状态", "Status")),
        ];
        let line = |day: &str, what: Words, amount: i64, balance: i64| {
            vec![
                Cell::Plain(day.to_owned()),
                Cell::Words(what),
                Cell::Money(Money::fen(amount)),
                Cell::Money(Money::fen(balance)),
                Cell::Tag(TagTone::Good, phrase("已入账", "Posted").into()),
            ]
        };
        let rows = vec![
            line("2026-09-15", phrase("汇缴 2026年9月", "Remittance for 2026-09").into(), 195_000, 4_218_733),
            line(
                "2026-10-15",
                phrase("汇缴 2026年10月", "Remittance for 2026-10").into(),
                195_000,
                4_413_733,
            ),
        ];
        let total = vec![
            Cell::Words(phrase("合计", "Total").into()),
            Cell::Empty,
            Cell::Money(Money::fen(390_000)),
            Cell::Empty,
            Cell::Empty,
        ];
        let caption = phrase("2026年明细", "Statement of 2026");
        view! { <DataTable id="statement" caption columns rows total=Some(total)/> }.into_any()
    };
    vec![Example { name: "statement", draw }]
}
