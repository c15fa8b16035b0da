//! 按月冲还贷: which part the account pays, and which the card.

use std::collections::BTreeMap;

use leptos::prelude::*;
use shared::date::{date_zh, write_date};
use shared::loan::life::offset::OffsetRow;
use shared::money::Money;
use shared::text::Text;

use super::answer::Headline;
use super::plan::{Plan, What};
use super::schedule::year_name;
use crate::text::phrase;
use crate::ui::data_table::Narrow;
use crate::ui::{Cell, Column, DataTable, Disclosure, Line, LineChart, Pager, Paging, Point};

/// Rows of one page of the table of months: three years.
const MONTHS_A_PAGE: usize = 36;

fn from_account(row: &OffsetRow) -> Money {
    row.from_accounts.iter().copied().sum()
}

pub(super) fn headline(rows: &[OffsetRow]) -> Headline {
    let account: Money = rows.iter().map(from_account).sum();
    let card: Money = rows.iter().map(|row| row.from_card).sum();
    let whole = rows.iter().take_while(|row| row.from_card == Money::ZERO).last();
    let (paid, own) = (account.grouped(), card.grouped());
    let (until, until_en) = match (whole, card == Money::ZERO) {
        (_, true) => ("账户够付到还清，您不用再拿钱".to_owned(), "the account pays all of it".to_owned()),
        (None, false) => (
            "账户从第一个月起就不够付一整期，差的由您补".to_owned(),
            "the account does not cover a whole instalment; you pay the rest".to_owned(),
        ),
        (Some(row), false) => (
            format!("账户够付到{}，以后每月差的由您补", date_zh(row.due)),
            format!("the account covers all until {}; then you pay what is missing", write_date(row.due)),
        ),
    };
    let (from, from_en) =
        rows.first().map_or((String::new(), String::new()), |row| (date_zh(row.due), write_date(row.due)));
    let says = Text::new(
        format!("从{from}到还清：账户付{paid}元，您自己付{own}元；{until}。"),
        format!("From {from_en} to the end the account pays {paid} yuan and you pay {own} yuan; {until_en}."),
    );
    Headline { label: phrase("账户一共能付", "The account pays"), amount: account, says }
}

/// The chart by years and the months; nothing for other questions.
pub(super) fn tables(plan: &Plan) -> Option<impl IntoView + use<>> {
    let What::Offset { rows } = &plan.what else { return None };
    let mut years: BTreeMap<i32, (Money, Money)> = BTreeMap::new();
    for row in rows {
        let (account, card) = years.entry(row.due.year()).or_default();
        *account += from_account(row);
        *card += row.from_card;
    }
    let point = |(year, (account, card)): (i32, (Money, Money))| Point {
        at: year_name(year),
        amounts: vec![account, card],
    };
    let points: Vec<Point> = years.into_iter().map(point).collect();
    let lines = vec![
        Line { label: phrase("公积金账户付", "From the account").into() },
        Line { label: phrase("自己付", "From you").into() },
    ];
    let months = months(rows.clone());
    Some(view! {
        <section class="life__tables">
            <LineChart
                id="payers"
                title=phrase("每年账户付多少、自己付多少", "Paid by the account and by you, year by year")
                axis=phrase("年份", "Year")
                lines
                points
            />
            <Disclosure summary=phrase("一个月一个月看账户", "The account month by month")>{months}</Disclosure>
            <p class="life__note">{phrase(
                "账户每年还有利息，这里没有算进去，所以实际只会更多。",
                "The account also earns interest, which is left out here: in truth it pays a little more.",
            )}</p>
        </section>
    })
}

fn months(rows: Vec<OffsetRow>) -> impl IntoView {
    let count = rows.len();
    let paging = Paging::fixed(MONTHS_A_PAGE);
    let shown = Signal::derive(move || {
        let row = |row: &OffsetRow| {
            let mut cells = vec![Cell::Plain(write_date(row.due))];
            let left = row.balances.iter().copied().sum();
            cells.extend([row.payment, from_account(row), row.from_card, left, row.owed].map(Cell::Money));
            cells
        };
        rows[paging.range(count)].iter().map(row).collect::<Vec<_>>()
    });
    let columns = vec![
        Column::words(phrase("还款日", "Due on")),
        Column::numbers(phrase("应还（元）", "Due (yuan)")),
        Column::numbers(phrase("账户付（元）", "From the account (yuan)")),
        Column::numbers(phrase("自己付（元）", "From you (yuan)")),
        Column::numbers(phrase("账户余额（元）", "Left in the account (yuan)")),
        Column::numbers(phrase("未还本金（元）", "Still owed (yuan)")),
    ];
    view! {
        <DataTable id="payments" caption=phrase("逐月还款", "Month by month") columns rows=shown narrow=Narrow::Scroll/>
        <Pager paging rows=count of=phrase("逐月还款", "Month by month")/>
    }
}
