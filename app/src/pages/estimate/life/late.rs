//! 逾期: what is owed on the day missed instalments are made good, and what each day added.

use leptos::prelude::*;
use shared::date::{date_zh, write_date};
use shared::loan::life::arrears::Arrears;
use shared::loan::life::overdue::Ageing;
use shared::text::Text;
use time::Date;

use super::answer::Headline;
use super::plan::{Plan, What};
use crate::text::{Phrase, phrase};
use crate::ui::data_table::Narrow;
use crate::ui::{Cell, Column, DataTable, Disclosure, Pager, Paging, Working};

/// Rows of one page of the table of days: a month.
const DAYS_A_PAGE: usize = 31;

pub(super) fn headline(arrears: &Arrears, paid_on: Date) -> Headline {
    let (count, owed, penalty) =
        (arrears.missed.len(), arrears.instalments.grouped(), arrears.penalty.grouped());
    let class = arrears.ageing.map(class_name).unwrap_or(phrase("", ""));
    let says = Text::new(
        format!(
            "{}补上{count}期：欠的本金和利息{owed}元，罚息{penalty}元。统计上属于{}。越早补上，罚息越少。",
            date_zh(paid_on),
            class.zh
        ),
        format!(
            "Making {count} good on {}: {owed} yuan of instalments and {penalty} yuan of penalty interest. It counts as {}. The sooner, the less.",
            write_date(paid_on),
            class.en
        ),
    );
    Headline { label: phrase("一共要补", "To be paid in all"), amount: arrears.total, says }
}

fn class_name(class: Ageing) -> Phrase {
    match class {
        Ageing::OneToThree => phrase("“逾期1至3期”一类", "“one to three overdue”"),
        Ageing::ThreeToSix => phrase("“逾期3至6期”一类", "“three to six overdue”"),
        Ageing::SixAndMore => phrase("“逾期6期及以上”一类", "“six and more overdue”"),
    }
}

/// Every missed instalment with its working, and the days one by one; nothing for other questions.
pub(super) fn tables(plan: &Plan) -> Option<impl IntoView + use<>> {
    let What::Overdue { arrears, paid_on } = &plan.what else { return None };
    let rows: Vec<Vec<Cell>> = arrears
        .missed
        .iter()
        .map(|missed| {
            let overdue = missed.overdue;
            vec![
                Cell::Plain(write_date(overdue.due)),
                Cell::Money(overdue.principal),
                Cell::Money(overdue.interest),
                Cell::Plain(missed.days.to_string()),
                Cell::Money(missed.penalty),
                Cell::Money(overdue.owed() + missed.penalty),
            ]
        })
        .collect();
    let total = vec![
        Cell::Words(phrase("合计", "Total").into()),
        Cell::Money(arrears.missed.iter().map(|missed| missed.overdue.principal).sum()),
        Cell::Money(arrears.missed.iter().map(|missed| missed.overdue.interest).sum()),
        Cell::Empty,
        Cell::Money(arrears.penalty),
        Cell::Money(arrears.total),
    ];
    let columns = vec![
        Column::words(phrase("本该还款的日子", "Was due on")),
        Column::numbers(phrase("本金（元）", "Principal (yuan)")),
        Column::numbers(phrase("利息（元）", "Interest (yuan)")),
        Column::numbers(phrase("逾期天数", "Days overdue")),
        Column::numbers(phrase("罚息（元）", "Penalty (yuan)")),
        Column::numbers(phrase("要补（元）", "To pay (yuan)")),
    ];
    let workings: Vec<_> = arrears
        .missed
        .iter()
        .map(|missed| {
            let due = missed.overdue.due;
            let summary = Text::new(
                format!("{}那一期的罚息怎么算", date_zh(due)),
                format!("How the penalty on {} comes about", write_date(due)),
            );
            let (steps, sources) = (missed.steps.clone(), plan.sources.clone());
            view! { <Disclosure summary><Working steps sources/></Disclosure> }
        })
        .collect();
    let days = days((**arrears).clone(), *paid_on);
    Some(view! {
        <section class="life__tables">
            <DataTable
                id="missed"
                caption=phrase("没按时还的各期", "The missed instalments")
                columns
                rows
                total=Signal::stored(Some(total))
                narrow=Narrow::Cards
            />
            {workings}
            <Disclosure summary=phrase("一天一天看：哪天补要付多少", "Day by day: what it costs to pay on each day")>{days}</Disclosure>
        </section>
    })
}

/// What is overdue on each day, the penalty up to it, and both together.
fn days(arrears: Arrears, paid_on: Date) -> impl IntoView {
    let first = arrears.missed.first().map_or(paid_on, |missed| missed.overdue.due);
    let count = usize::try_from((paid_on - first).whole_days()).unwrap_or(0);
    let paging = Paging::fixed(DAYS_A_PAGE);
    let rows = Signal::derive(move || {
        let row = |before: usize| {
            let day = i64::try_from(before + 1).expect("days of one loan");
            let on = first.saturating_add(time::Duration::days(day));
            let (owed, penalty) = arrears.on(on);
            vec![
                Cell::Plain(write_date(on)),
                Cell::Plain(day.to_string()),
                Cell::Money(owed),
                Cell::Money(penalty),
                Cell::Money(owed + penalty),
            ]
        };
        paging.range(count).map(row).collect::<Vec<_>>()
    });
    let columns = vec![
        Column::words(phrase("日期", "Day")),
        Column::numbers(phrase("逾期第几天", "Day overdue")),
        Column::numbers(phrase("欠的本息（元）", "Instalments (yuan)")),
        Column::numbers(phrase("罚息累计（元）", "Penalty so far (yuan)")),
        Column::numbers(phrase("当天补要付（元）", "To pay that day (yuan)")),
    ];
    view! {
        <DataTable id="days" caption=phrase("逐日罚息", "Penalty day by day") columns rows narrow=Narrow::Scroll/>
        <Pager paging rows=count of=phrase("逐日罚息", "Penalty day by day")/>
    }
}
