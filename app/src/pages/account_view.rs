//! 账户和明细: a member's account and its lines, as the member and the centre's staff see them.
#![allow(unreachable_pub, reason = "the component macro makes public what it generates")]

use leptos::prelude::*;
use shared::money::Money;
use shared::policy::Policy;
use shared::text::Text;
use shared::wire::{Account, AccountStatus, StatementLine};

use crate::hall::HallState;
use crate::routes;
use crate::text::{Words, phrase};
use crate::ui::data_table::Narrow;
use crate::ui::line_chart::Point;
use crate::ui::{Amount, Cell, Column, DataTable, Line, LineChart, SummaryList, SummaryRow, Tag, TagTone};

/// The balance in sight, and what belongs to it.
#[component]
pub(super) fn AccountCard(account: Account) -> impl IntoView {
    let tone = match account.status {
        AccountStatus::Normal => TagTone::Good,
        AccountStatus::Sealed => TagTone::Careful,
        AccountStatus::Closed => TagTone::Neutral,
    };
    let held = account.held;
    view! {
        <section class="account" aria-label=move || phrase("余额", "Balance").now()>
            <p class="account__label">{phrase("可用余额", "Free balance")}" "<Tag label=account.status.text() tone/></p>
            <p class="account__balance"><Amount amount=account.balance large=true/></p>
            <dl class="account__facts">
                <div>
                    <dt>{phrase("提取办理中冻结", "Held for withdrawals")}</dt>
                    <dd><Amount amount=held/></dd>
                </div>
                <div>
                    <dt>{phrase("缴至", "Paid to")}</dt>
                    <dd>{paid_to(&account)}</dd>
                </div>
                <div>
                    <dt>{phrase("每月缴存（单位和个人合计）", "Each month, both sides")}</dt>
                    <dd><Amount amount=account.monthly/></dd>
                </div>
                <div>
                    <dt>{phrase("连续缴存", "Without a gap")}</dt>
                    <dd>{months(account.months_in_a_row)}</dd>
                </div>
            </dl>
        </section>
    }
}

fn paid_to(account: &Account) -> Words {
    match account.paid_to {
        Some(month) => Text::new(month.zh(), month.to_string()).into(),
        None => phrase("还没有缴存", "Nothing paid yet").into(),
    }
}

fn months(count: u16) -> Words {
    Text::new(format!("{count}个月"), format!("{count} months")).into()
}

/// Who, where and on what terms.
#[component]
pub(super) fn AccountTerms(account: Account) -> impl IntoView {
    let hall = HallState::here();
    let rows = Signal::derive(move || {
        let district = district_name(hall.policy.get(), &account.district);
        let rate = |rate: shared::rate::Rate| Text::same(format!("{rate}%"));
        vec![
            SummaryRow::new(phrase("姓名", "Name"), Text::same(&*account.name)),
            SummaryRow::new(phrase("身份证号码", "Identity number"), Text::same(&*account.id_number)),
            SummaryRow::new(phrase("个人账号", "Account"), Text::same(&*account.account)),
            SummaryRow::new(phrase("单位", "Employer"), Text::same(&*account.employer)),
            SummaryRow::new(phrase("缴存地", "District"), district),
            SummaryRow::money(phrase("缴存基数", "Monthly base"), account.base),
            SummaryRow::new(phrase("单位缴存比例", "Employer’s rate"), rate(account.rate_employer)),
            SummaryRow::new(phrase("个人缴存比例", "Member’s rate"), rate(account.rate_member)),
        ]
    });
    view! { <SummaryList rows/> }
}

/// The name of a district; its key where the pack does not name it.
pub(super) fn district_name(policy: Option<&Policy>, key: &str) -> Text {
    policy.and_then(|policy| policy.districts.get(key).cloned()).unwrap_or_else(|| Text::same(key))
}

/// The lines as a table. Members follow the receipts; staff see that there is one.
#[component]
pub(super) fn StatementTable(
    /// Unique on the page.
    id: &'static str,
    /// What is in it.
    #[prop(into)]
    caption: Words,
    /// Newest first.
    #[prop(into)]
    lines: Signal<Vec<StatementLine>>,
    /// Whether receipts, where there are any, can be opened.
    receipts: bool,
) -> impl IntoView {
    let receipts = receipts && lines.read_untracked().iter().any(|line| line.receipt.is_some());
    let mut columns = vec![
        Column::words(phrase("日期", "Date")),
        Column::words(phrase("摘要", "What")),
        Column::numbers(phrase("金额（元）", "Amount (yuan)")),
        Column::numbers(phrase("余额（元）", "Balance (yuan)")),
    ];
    if receipts {
        columns.push(Column::words(phrase("回单", "Receipt")));
    }
    let rows =
        Signal::derive(move || lines.read().iter().map(|line| row(line, receipts)).collect::<Vec<_>>());
    view! { <DataTable id caption columns rows narrow=Narrow::Cards/> }
}

fn row(line: &StatementLine, receipts: bool) -> Vec<Cell> {
    let mut cells = vec![
        Cell::Plain(line.day.clone()),
        Cell::Words(Words::from(&line.text)),
        Cell::Plain(signed(line.amount)),
        Cell::Money(line.balance),
    ];
    if receipts {
        cells.push(match &line.receipt {
            Some(number) => {
                Cell::Link(format!("{}/{number}", routes::RECEIPTS), phrase("查看回单", "Receipt").into())
            }
            None => Cell::Empty,
        });
    }
    cells
}

/// With its sign: what came in and what went out are told apart without colour.
///
/// The minus is the mathematical one, which screen readers speak.
fn signed(amount: Money) -> String {
    if amount < Money::ZERO {
        format!("−{}", (-amount).grouped())
    } else {
        format!("+{}", amount.grouped())
    }
}

/// How the balance moved over the lines in sight.
#[component]
pub(super) fn BalanceChart(
    /// Newest first.
    #[prop(into)]
    lines: Signal<Vec<StatementLine>>,
) -> impl IntoView {
    let points = Signal::derive(move || {
        let point =
            |line: &StatementLine| Point { at: Text::same(&*line.day).into(), amounts: vec![line.balance] };
        lines.read().iter().rev().map(point).collect::<Vec<_>>()
    });
    let drawn = vec![Line { label: phrase("余额", "Balance").into() }];
    let (title, axis) = (phrase("余额变化", "How the balance moved"), phrase("日期", "Date"));
    view! { <LineChart id="balance-chart" title axis lines=drawn points/> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_carry_their_sign() {
        assert_eq!(signed(Money::fen(-960_000)), "−9,600.00");
        assert_eq!(signed(Money::fen(195_050)), "+1,950.50");
        assert_eq!(signed(Money::ZERO), "+0.00");
    }
}
