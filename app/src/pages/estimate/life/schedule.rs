//! 还款台账: what is left by the years as a chart, every day of payment as a table, and the workings.

use leptos::prelude::*;
use shared::date::{date_zh, write_date};
use shared::loan::life::{DayBasis, Kind, Line as Paid, Row};
use shared::money::Money;
use shared::text::Text;
use time::{Date, Month};

use super::plan::Plan;
use crate::text::{Words, phrase};
use crate::ui::data_table::Narrow;
use crate::ui::{Cell, Column, DataTable, Disclosure, Line, LineChart, Pager, Paging, Point, Working};

/// Rows of one page of the table: two years.
const ROWS_A_PAGE: usize = 24;

/// The chart, the workings and the table.
pub(super) fn tables(plan: &Plan) -> impl IntoView + use<> {
    let workings: Vec<_> = plan
        .workings
        .iter()
        .map(|(number, due, steps)| {
            let summary = Text::new(
                format!("第{number}期（{}）怎么算", date_zh(*due)),
                format!("How instalment {number} ({}) comes about", write_date(*due)),
            );
            let (steps, sources) = (steps.clone(), plan.sources.clone());
            view! { <Disclosure summary><Working steps sources/></Disclosure> }
        })
        .collect();
    view! {
        <section class="life__tables">
            {chart(plan)}
            <h2 class="home__heading">{phrase("怎么算出来的", "How it comes about")}</h2>
            <p class="life__note">{phrase(
                "第一期、利率调整的那一期，和别的期算法不同，单独写出来。",
                "The first instalment and those in which the rate changes differ from the others.",
            )}</p>
            {workings}
            <h2 class="home__heading">{phrase("每一期", "Every instalment")}</h2>
            {rows(plan)}
        </section>
    }
}

pub(super) fn year_name(year: i32) -> Words {
    Text::new(format!("{year}年"), year.to_string()).into()
}

fn chart(plan: &Plan) -> impl IntoView + use<> {
    let outlook = &plan.outlook;
    let changed = outlook.with != outlook.without;
    let last = outlook.without.last_day().max(outlook.with.last_day()).unwrap_or(plan.issued);
    let owed = |day: Date| {
        let with = outlook.with.owed_on(day);
        if changed { vec![outlook.without.owed_on(day), with] } else { vec![with] }
    };
    let end_of = |year| Date::from_calendar_date(year, Month::December, 31).unwrap_or(last);
    let points: Vec<Point> = (plan.issued.year()..=last.year())
        .map(|year| Point { at: year_name(year), amounts: owed(end_of(year)) })
        .collect();
    let line = |label: crate::text::Phrase| Line { label: label.into() };
    let lines = match changed {
        true => vec![line(phrase("不变动", "As it is")), line(phrase("变动后", "Changed"))],
        false => vec![line(phrase("未还本金", "Principal owed"))],
    };
    view! {
        <LineChart
            id="owed"
            title=phrase("每年年末还欠多少本金", "Principal owed at the end of each year")
            axis=phrase("年末", "End of")
            lines
            points
        />
    }
}

fn rows(plan: &Plan) -> impl IntoView + use<> {
    let story = plan.outlook.with.clone();
    let count = story.lines.len();
    let catches_up = story.instalments().any(|row| row.caught_up > Money::ZERO)
        || story
            .lines
            .iter()
            .any(|line| matches!(line, Paid::Settled(payoff) if payoff.caught_up > Money::ZERO));
    let paging = Paging::fixed(ROWS_A_PAGE);
    let shown = Signal::derive(move || {
        story.lines[paging.range(count)].iter().map(|line| cells(line, catches_up)).collect::<Vec<_>>()
    });
    let mut columns = vec![
        Column::words(phrase("期", "No.")),
        Column::words(phrase("日期", "Day")),
        Column::words(phrase("计息", "Interest for")),
        Column::numbers(phrase("还款（元）", "Paid (yuan)")),
        Column::numbers(phrase("本金（元）", "Principal (yuan)")),
        Column::numbers(phrase("利息（元）", "Interest (yuan)")),
    ];
    if catches_up {
        columns.push(Column::numbers(phrase("补付延期利息（元）", "Postponed interest (yuan)")));
    }
    columns.push(Column::numbers(phrase("未还本金（元）", "Still owed (yuan)")));
    view! {
        <DataTable id="rows" caption=phrase("还款台账", "The schedule with its days") columns rows=shown narrow=Narrow::Scroll/>
        <Pager paging rows=count of=phrase("还款台账", "The schedule with its days")/>
    }
}

fn cells(line: &Paid, catches_up: bool) -> Vec<Cell> {
    let (number, days, payment, principal, interest, caught_up) = match line {
        Paid::Instalment(row) => {
            let number = match row.kind {
                Kind::Paid => Cell::Plain(row.number.to_string()),
                Kind::Postponed => Cell::Words(
                    Text::new(format!("{} 延期", row.number), format!("{} postponed", row.number)).into(),
                ),
            };
            (number, days(row), row.payment, row.principal, row.interest, row.caught_up)
        }
        Paid::Prepaid(prepaid) => (
            Cell::Words(phrase("提前还", "early").into()),
            Cell::Empty,
            prepaid.principal + prepaid.interest,
            prepaid.principal,
            prepaid.interest,
            Money::ZERO,
        ),
        Paid::Settled(payoff) => (
            Cell::Words(phrase("还清", "settled").into()),
            Cell::Empty,
            payoff.amount,
            payoff.principal,
            payoff.interest,
            payoff.caught_up,
        ),
    };
    let mut cells = vec![number, Cell::Plain(write_date(line.on())), days];
    cells.extend([payment, principal, interest].map(Cell::Money));
    if catches_up {
        cells.push(Cell::Money(caught_up));
    }
    cells.push(Cell::Money(line.balance()));
    cells
}

/// `1个月 2.6%`, `12天 2.85%＋19天 2.6%`
fn days(row: &Row) -> Cell {
    if let ([piece], DayBasis::WholeMonth) = (row.pieces.as_slice(), row.basis) {
        return Cell::Words(
            Text::new(format!("1个月 {}%", piece.rate), format!("1 month {}%", piece.rate)).into(),
        );
    }
    let pieces = |unit: &str| -> Vec<String> {
        row.pieces.iter().map(|piece| format!("{}{unit} {}%", piece.days, piece.rate)).collect()
    };
    Cell::Words(Text::new(pieces("天").join("＋"), pieces(" days").join(" + ")).into())
}
