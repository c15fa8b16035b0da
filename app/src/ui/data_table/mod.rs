//! 表格: rows and columns with a caption. On a phone each row becomes a card, or the table scrolls sideways.

mod cell;
mod order;

use leptos::prelude::*;
use shared::money::Money;
use shared::text::Lang;

pub use cell::Cell;
use order::{Order, spoken};

use super::gallery::Example;
use super::icon::{Icon, Shape};
use super::pager::{Pager, Paging};
use super::tag::TagTone;
use crate::text::{Words, phrase};
use crate::ui_state;

/// One column.
#[derive(Clone)]
pub struct Column {
    /// Its head.
    pub label: Words,
    /// Whether it holds numbers: they stand to the right.
    pub numeric: bool,
    /// Whether its head puts the rows in order.
    pub sorts: bool,
}

impl Column {
    /// A column of words.
    pub fn words(label: impl Into<Words>) -> Column {
        Column { label: label.into(), numeric: false, sorts: false }
    }

    /// A column of numbers.
    pub fn numbers(label: impl Into<Words>) -> Column {
        Column { numeric: true, ..Column::words(label) }
    }

    /// The same column with a head that puts the rows in order. For tables that are given all their rows.
    #[must_use]
    pub fn sorting(self) -> Column {
        Column { sorts: true, ..self }
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
    /// Whether the table scrolls below its heads, which stay in sight.
    #[prop(optional)]
    sticky: bool,
    /// A page at a time, with the pager below.
    #[prop(optional, into)]
    paging: Option<Paging>,
) -> impl IntoView {
    let order = RwSignal::new(None::<Order>);
    let sorts = columns.iter().any(|column| column.sorts);
    let count = Signal::derive(move || rows.read().len());
    let in_sight = move || match (order.get(), paging) {
        (None, None) => rows.get(),
        (None, Some(paging)) => rows.with(|rows| rows[paging.range(rows.len())].to_vec()),
        (Some(order), paging) => {
            let mut rows = rows.get();
            order.sort(&mut rows, ui_state::lang());
            let range = paging.map_or(0..rows.len(), |paging| paging.range(rows.len()));
            rows[range].to_vec()
        }
    };
    let of = caption.clone();
    let (caption_id, named_by) = (format!("{id}-caption"), format!("{id}-caption"));
    let heads = columns.iter().cloned().enumerate();
    let heads = heads.map(|(index, column)| head(index, column, order, paging)).collect_view();
    let columns = StoredValue::new(columns);
    let body = move |rows: Vec<Vec<Cell>>| {
        let lang = ui_state::lang();
        columns.with_value(|columns| rows.into_iter().map(|cells| row(columns, cells, lang)).collect_view())
    };
    view! {
        <div
            class="data-table"
            class:data-table--cards=narrow == Narrow::Cards
            class:data-table--sorts=sorts
            class:data-table--sticky=sticky
            id=id
            role="region"
            aria-labelledby=named_by
            tabindex="0"
        >
            <table class="data-table__table" role="table">
                <caption class="data-table__caption" id=caption_id>{caption}</caption>
                <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
                <tbody role="rowgroup">{move || body(in_sight())}</tbody>
                {move || total.get().map(|total| view! { <tfoot role="rowgroup">{body(vec![total])}</tfoot> })}
            </table>
        </div>
        {paging.map(|paging| view! { <Pager paging rows=count of/> })}
    }
}

fn number_class(numeric: bool) -> Option<&'static str> {
    numeric.then_some("data-table__number")
}

fn head(index: usize, column: Column, order: RwSignal<Option<Order>>, paging: Option<Paging>) -> AnyView {
    let class = number_class(column.numeric);
    if !column.sorts {
        return view! { <th role="columnheader" scope="col" class=class>{column.label}</th> }.into_any();
    }
    let press = move |_| {
        order.update(|order| *order = Order::pressed(*order, index));
        if let Some(paging) = paging {
            paging.restart();
        }
    };
    let shape = move || match spoken(order.get(), index) {
        "ascending" => Shape::Up,
        "descending" => Shape::Down,
        _ => Shape::UpDown,
    };
    view! {
        <th role="columnheader" scope="col" class=class aria-sort=move || spoken(order.get(), index)>
            <button type="button" class="data-table__sort" on:click=press>
                {column.label}
                {move || view! { <Icon shape=shape()/> }}
            </button>
        </th>
    }
    .into_any()
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

/// A statement with its total, many rows to sort and page, and a head that stays.
pub fn examples() -> Vec<Example> {
    vec![
        Example { name: "statement", draw: statement },
        Example { name: "sorted and paged", draw: people },
        Example { name: "a head that stays", draw: sticky },
    ]
}

fn statement() -> AnyView {
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
        line("2026-10-15", phrase("汇缴 2026年10月", "Remittance for 2026-10").into(), 195_000, 4_413_733),
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
}

/// Made up, so many of them that there are pages.
fn synthetic(count: i64) -> Vec<Vec<Cell>> {
    let row = |number: i64| {
        let base = Money::yuan(4_494 + number * 7_919 % 26_000);
        vec![
            Cell::Plain(number.to_string()),
            Cell::Plain(format!("00321001{number:04}")),
            Cell::Money(base),
            match number % 9 {
                0 => Cell::Tag(TagTone::Neutral, phrase("封存", "Sealed").into()),
                _ => Cell::Tag(TagTone::Good, phrase("正常", "Open").into()),
            },
        ]
    };
    (1..=count).map(row).collect()
}

fn synthetic_columns() -> Vec<Column> {
    vec![
        Column::numbers(phrase("行", "Row")).sorting(),
        Column::words(phrase("个人账号", "Account")),
        Column::numbers(phrase("缴存基数（元）", "Base (yuan)")).sorting(),
        Column::words(phrase("状态", "Status")).sorting(),
    ]
}

fn people() -> AnyView {
    let (columns, rows) = (synthetic_columns(), synthetic(57));
    view! { <DataTable id="people" caption=phrase("职工", "Members") columns rows paging=Paging::chosen()/> }
        .into_any()
}

fn sticky() -> AnyView {
    let (columns, rows) = (synthetic_columns(), synthetic(16));
    let caption = phrase("全部职工", "All members");
    view! { <DataTable id="all-people" caption columns rows sticky=true narrow=Narrow::Scroll/> }.into_any()
}
