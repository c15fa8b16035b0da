//! 科目余额表: every ledger account, both totals, and whether they agree.

use leptos::prelude::*;
use shared::wire::{TrialBalance, TrialBalanceRow};

use super::{DayPicker, StaffNav, TRIAL_BALANCE, day_in_sight};
use crate::pages::reading::{fetched, shown};
use crate::routes;
use crate::text::{Words, phrase};
use crate::ui::data_table::Narrow;
use crate::ui::{Cell, Column, DataTable, Notice, Page, SummaryList, SummaryRow, Tone};

/// The page.
#[component]
pub(super) fn TrialBalancePage() -> impl IntoView {
    let day = day_in_sight();
    let balance = fetched::<TrialBalance>(move || {
        let day = day.get().map(|day| format!("?day={day}")).unwrap_or_default();
        format!("/staff/trial-balance{day}")
    });
    view! {
        <Page title=TRIAL_BALANCE wide=true>
            <StaffNav/>
            <DayPicker day path=routes::STAFF_TRIAL_BALANCE/>
            {shown(balance, |balance: TrialBalance| sheet(balance).into_any())}
        </Page>
    }
}

fn sheet(balance: TrialBalance) -> impl IntoView {
    let columns = vec![
        Column::words(phrase("科目", "Account")),
        Column::words(phrase("名称", "Name")),
        Column::numbers(phrase("借方累计（元）", "Debits (yuan)")),
        Column::numbers(phrase("贷方累计（元）", "Credits (yuan)")),
        Column::numbers(phrase("借方余额（元）", "Debit balance (yuan)")),
        Column::numbers(phrase("贷方余额（元）", "Credit balance (yuan)")),
    ];
    let rows: Vec<Vec<Cell>> = balance.rows.iter().map(row).collect();
    let mut total = row(&balance.total());
    total[0] = Cell::Words(phrase("合计", "Total").into());
    let members = vec![SummaryRow::money(
        phrase(
            "全部个人账户余额之和（应等于201科目贷方余额）",
            "Sum of all members’ balances (must equal account 201)",
        ),
        balance.members,
    )];
    let (tone, title) = match balance.balanced {
        true => (
            Tone::Success,
            phrase(
                "平衡：借贷相等，个人账户合计等于201科目",
                "Balanced: debits equal credits, members equal account 201",
            ),
        ),
        false => (
            Tone::Failure,
            phrase("不平：请立即核对，先不要记账", "Out of balance: find out why before anything is booked"),
        ),
    };
    let caption =
        shared::text::Text::new(format!("截至{}日终", balance.day), format!("At the end of {}", balance.day));
    view! {
        <Notice tone title/>
        <DataTable id="trial-balance" caption=Words::from(caption) columns rows total=Some(total) narrow=Narrow::Cards/>
        <SummaryList rows=members/>
    }
}

fn row(row: &TrialBalanceRow) -> Vec<Cell> {
    vec![
        Cell::Plain(row.account.clone()),
        Cell::Words(Words::from(&row.name)),
        Cell::Money(row.debit),
        Cell::Money(row.credit),
        Cell::Money(row.debit_balance),
        Cell::Money(row.credit_balance),
    ]
}
