//! What a plan looks like: the answer, the comparison, the years and the months.

use leptos::prelude::*;
use shared::loan::years::by_year;
use shared::text::Text;

use super::plan::{Method, Plan};
use crate::text::{Phrase, Words, phrase};
use crate::ui::cite::CiteView;
use crate::ui::data_table::Narrow;
use crate::ui::{
    Amount, Bar, BarChart, Cell, Column, DataTable, Disclosure, Line, LineChart, Notice, Pager, Paging,
    Point, SummaryList, SummaryRow, Tone,
};

/// Rows of one page of the table of months: three years.
const MONTHS_A_PAGE: usize = 36;

fn name(method: Method) -> Phrase {
    match method {
        Method::Level => phrase("等额本息", "Level payment"),
        Method::LevelPrincipal => phrase("等额本金", "Level principal"),
    }
}

/// The answer: what is paid in the first month, all interest, and both methods side by side.
pub(super) fn summary(plan: Plan) -> impl IntoView {
    let first = plan.by(plan.method).next().map(|row| row.payment).unwrap_or_default();
    let last = plan.by(plan.method).last().map(|row| row.payment).unwrap_or_default();
    let interest = plan.by(plan.method).interest();
    let head = match plan.method {
        Method::Level => phrase("每月还款", "Each month"),
        Method::LevelPrincipal => {
            phrase("首月还款（以后逐月减少）", "In the first month (less in each later one)")
        }
    };
    let rows = vec![
        SummaryRow::money(phrase("最后一期还款", "Last payment"), last),
        SummaryRow::money(phrase("利息合计", "Interest in all"), interest),
        SummaryRow::money(phrase("本息合计", "Paid in all"), plan.loan.principal() + interest),
        SummaryRow::new(phrase("年利率", "Annual rate"), Text::same(format!("{}%", plan.loan.annual()))),
        SummaryRow::new(
            phrase("期数", "Instalments"),
            Text::new(format!("{}期", plan.loan.months()), plan.loan.months().to_string()),
        ),
    ];
    let bars = [Method::Level, Method::LevelPrincipal].map(|method| Bar {
        label: name(method).into(),
        amount: plan.by(method).interest(),
        marked: method == plan.method,
    });
    let sources = plan.sources.clone();
    view! {
        <section class="schedule__answer">
            <div role="status">
                <h2 class="schedule__head">{head}</h2>
                <p><Amount amount=first large=true/></p>
            </div>
            <SummaryList rows=rows/>
            {plan.cite.map(|cite| view! { <p class="schedule__source">{phrase("利率依据：", "Rate: ")}<CiteView cite sources/></p> })}
            {plan.assumed.map(|why| view! { <Notice tone=Tone::Warning title=Words::from(why)/> })}
            <BarChart title=phrase("两种还法的利息合计", "Interest in all, both ways") bars=bars.to_vec()/>
        </section>
    }
}

/// The chart and the tables below it.
pub(super) fn whole(plan: Plan) -> impl IntoView {
    let years = by_year(plan.by(plan.method), plan.first);
    let points: Vec<Point> = years
        .iter()
        .map(|year| Point { at: year_name(year.year), amounts: vec![year.interest, year.principal] })
        .collect();
    let rows: Vec<Vec<Cell>> = years
        .iter()
        .map(|year| {
            let mut cells =
                vec![Cell::Words(year_name(year.year)), Cell::Plain(year.instalments.to_string())];
            cells.extend([year.payment, year.principal, year.interest, year.balance].map(Cell::Money));
            cells
        })
        .collect();
    let columns = [
        Column::words(phrase("年份", "Year")),
        Column::numbers(phrase("期数", "Instalments")),
        Column::numbers(phrase("还款（元）", "Paid (yuan)")),
        Column::numbers(phrase("本金（元）", "Principal (yuan)")),
        Column::numbers(phrase("利息（元）", "Interest (yuan)")),
        Column::numbers(phrase("年末未还本金（元）", "Still owed (yuan)")),
    ];
    let lines = vec![
        Line { label: phrase("利息", "Interest").into() },
        Line { label: phrase("本金", "Principal").into() },
    ];
    view! {
        <section class="schedule__tables">
            <LineChart
                id="yearly"
                title=phrase("每年还款中的利息和本金", "Interest and principal in each year")
                axis=phrase("年份", "Year")
                lines
                points
            />
            <DataTable id="years" caption=phrase("逐年还款", "Year by year") columns=columns.to_vec() rows narrow=Narrow::Scroll/>
            <Disclosure summary=phrase("逐月明细", "Month by month")>{months(plan)}</Disclosure>
        </section>
    }
}

fn year_name(year: i32) -> Words {
    Text::new(format!("{year}年"), year.to_string()).into()
}

fn months(plan: Plan) -> impl IntoView {
    let paging = Paging::fixed(MONTHS_A_PAGE);
    let count = plan.loan.months() as usize;
    let rows = Signal::derive(move || {
        let range = paging.range(count);
        let row = |(month, row): (shared::month::Month, shared::loan::schedule::Instalment)| {
            let mut cells = vec![
                Cell::Plain(row.number.to_string()),
                Cell::Words(Text::new(month.zh(), month.to_string()).into()),
            ];
            cells.extend([row.payment, row.principal, row.interest, row.balance].map(Cell::Money));
            cells
        };
        plan.rows().skip(range.start).take(range.len()).map(row).collect::<Vec<_>>()
    });
    let columns = [
        Column::numbers(phrase("期", "No.")),
        Column::words(phrase("年月", "Month")),
        Column::numbers(phrase("还款（元）", "Paid (yuan)")),
        Column::numbers(phrase("本金（元）", "Principal (yuan)")),
        Column::numbers(phrase("利息（元）", "Interest (yuan)")),
        Column::numbers(phrase("未还本金（元）", "Still owed (yuan)")),
    ];
    view! {
        <DataTable id="months" caption=phrase("逐月还款", "Month by month") columns=columns.to_vec() rows narrow=Narrow::Scroll/>
        <Pager paging rows=count/>
    }
}
