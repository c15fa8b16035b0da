//! 全部职工: what each member's row pays; and who is not paid this time.

use std::sync::Arc;

use leptos::prelude::*;
use shared::remittance::{Checked, Field};
use shared::text::Text;

use super::wizard::Wizard;
use crate::pages::employer::words;
use crate::text::{Words, phrase};
use crate::ui::data_table::Narrow;
use crate::ui::{Cell, Column, DataTable, Notice, Pager, Paging};

/// Rows that are no people are named in a sentence, so many at most.
const SKIPPED_MAX: usize = 50;

/// Every row that can be paid, with its amounts and their sum.
#[component]
pub(super) fn Everybody(checked: Signal<Arc<Checked>>) -> impl IntoView {
    let paging = Paging::chosen();
    let count = Signal::derive(move || checked.read().lines.len());
    let columns = vec![
        Column::words(phrase("行", "Row")),
        Column::words(phrase("姓名", "Name")),
        Column::words(phrase("证件号码", "ID number")),
        Column::numbers(phrase("缴存基数（元）", "Base (yuan)")),
        Column::numbers(phrase("单位缴存（元）", "Employer (yuan)")),
        Column::numbers(phrase("个人缴存（元）", "Member (yuan)")),
    ];
    let rows = Signal::derive(move || {
        let checked = checked.read();
        checked.lines[paging.range(checked.lines.len())]
            .iter()
            .map(|line| {
                vec![
                    Cell::Plain(line.row.to_string()),
                    Cell::Plain(line.name.clone()),
                    Cell::Plain(line.id.masked()),
                    Cell::Money(line.base),
                    Cell::Money(line.employer),
                    Cell::Money(line.member),
                ]
            })
            .collect::<Vec<_>>()
    });
    let total = Signal::derive(move || {
        let totals = checked.read().totals;
        let rest =
            [Cell::Empty, Cell::Empty, Cell::Empty, Cell::Money(totals.employer), Cell::Money(totals.member)];
        Some(std::iter::once(Cell::Words(phrase("合计", "Total").into())).chain(rest).collect::<Vec<_>>())
    });
    view! {
        <div class="month__people">
            <DataTable
                id="people"
                caption=phrase("可以汇缴的职工", "Members that can be paid")
                columns
                rows
                total
                narrow=Narrow::Scroll
                sticky=true
            />
        </div>
        <Pager paging rows=count/>
    }
}

/// Rows that were left out, rows that are no people, and members who are not in the file.
#[component]
pub(super) fn LeftOut(wizard: Wizard, checked: Signal<Arc<Checked>>) -> impl IntoView {
    let paging = Paging::chosen();
    let people = Signal::derive(move || not_paid(wizard, &checked.read()));
    let rows = Signal::derive(move || {
        let people = people.read();
        people[paging.range(people.len())].iter().cloned().map(cells).collect::<Vec<_>>()
    });
    let count = Signal::derive(move || people.read().len());
    let columns = vec![
        Column::words(phrase("职工", "Member")),
        Column::words(phrase("账号或行号", "Account or row")),
        Column::words(phrase("原因", "Why")),
    ];
    view! {
        <Show
            when=move || !people.read().is_empty()
            fallback=|| view! { <Notice title=phrase("名册上状态正常的职工都在表里", "Everybody whose account is open is in the file")/> }
        >
            <DataTable id="left-out" caption=phrase("不在本次汇缴的职工", "Members not paid this time") columns=columns.clone() rows/>
            <Pager paging rows=count/>
        </Show>
        {move || skipped(&checked.read()).map(|text| view! { <p class="month__skipped">{Words::from(text)}</p> })}
    }
}

type Person = (String, Words, Words);

fn cells((name, place, why): Person) -> Vec<Cell> {
    vec![Cell::Plain(name), Cell::Words(place), Cell::Words(why)]
}

fn not_paid(wizard: Wizard, checked: &Checked) -> Vec<Person> {
    let left_out = wizard.desk.with(|desk| {
        let column = desk.as_ref().and_then(|desk| desk.mapping().column(Field::Name));
        let rows = desk.iter().flat_map(|desk| desk.left_out());
        rows.map(|row| {
            let name = column.map(|column| row.cell(column).text().trim().to_owned()).unwrap_or_default();
            let place = Text::new(format!("第{}行", row.number), format!("Row {}", row.number));
            (name, place.into(), phrase("由您移出", "Left out by you").into())
        })
        .collect::<Vec<Person>>()
    });
    let absent = wizard.against.with_value(|against| {
        let member = |account: &String| {
            let name =
                against.roster.by_account(account).map(|member| member.name.clone()).unwrap_or_default();
            (
                name,
                Text::same(account.clone()).into(),
                phrase("没有可以汇缴的行", "No row that can be paid").into(),
            )
        };
        checked.absent.iter().map(member).collect::<Vec<Person>>()
    });
    left_out.into_iter().chain(absent).collect()
}

/// 第1行是标题或表头，第480行是小计或合计.
fn skipped(checked: &Checked) -> Option<Text> {
    let list = |zh: bool| {
        let one = |row: u32, reason| {
            let why = words::skipped(reason);
            if zh { format!("第{row}行（{}）", why.zh) } else { format!("row {row} ({})", why.en) }
        };
        let parts: Vec<String> =
            checked.skipped.iter().take(SKIPPED_MAX).map(|row| one(row.row, row.reason)).collect();
        parts.join(if zh { "、" } else { ", " })
    };
    (!checked.skipped.is_empty()).then(|| {
        Text::new(
            format!("没有当作职工的行：{}", list(true)),
            format!("Rows that are no people: {}", list(false)),
        )
    })
}
