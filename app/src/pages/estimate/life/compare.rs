//! Before and after, side by side.

use leptos::prelude::*;
use shared::date::{date_zh, write_date};
use shared::loan::life::Story;
use shared::money::Money;
use shared::text::Text;
use time::Date;

use super::plan::{Plan, What};
use crate::text::{Words, phrase};
use crate::ui::{Bar, BarChart, Cell, Column, DataTable};

/// The day after which payments are compared; none where nothing changes the schedule.
fn changes_on(plan: &Plan) -> Option<Date> {
    match plan.what {
        What::Prepay { on, .. } | What::Settle { on } | What::Postpone { on, .. } => Some(on),
        What::Plan | What::Overdue { .. } | What::Offset { .. } => None,
    }
}

/// The payment on the next ordinary repayment day that both have, without and with the change.
pub(super) fn next_payments(plan: &Plan) -> (Money, Money) {
    let Some(on) = changes_on(plan) else { return (Money::ZERO, Money::ZERO) };
    let paid = |story: &Story| -> Vec<(Date, Money)> {
        let rows = story.instalments().filter(|row| on < row.due && row.payment > Money::ZERO);
        rows.map(|row| (row.due, row.payment)).collect()
    };
    let (without, with) = (paid(&plan.outlook.without), paid(&plan.outlook.with));
    let both = with.iter().find_map(|(due, after)| {
        let before = without.iter().find(|(other, _)| other == due)?.1;
        Some((before, *after))
    });
    both.unwrap_or_else(|| (without.first().map_or(Money::ZERO, |(_, payment)| *payment), Money::ZERO))
}

/// Interest without and with the change as bars; nothing where nothing changes.
pub(super) fn bars(plan: &Plan) -> Option<impl IntoView + use<>> {
    changes_on(plan)?;
    let (without, with) = (plan.outlook.without.interest, plan.outlook.with.interest);
    let bar = |label: crate::text::Phrase, amount, marked| Bar { label: label.into(), amount, marked };
    let bars =
        vec![bar(phrase("不变动", "As it is"), without, false), bar(phrase("变动后", "Changed"), with, true)];
    Some(view! { <BarChart title=phrase("从头到尾付的利息", "Interest in all") bars/> })
}

/// The table; nothing where nothing changes.
pub(super) fn table(plan: &Plan) -> Option<impl IntoView + use<>> {
    changes_on(plan)?;
    let (without, with) = (&plan.outlook.without, &plan.outlook.with);
    let day = |story: &Story| {
        let last = story.last_day().unwrap_or(plan.issued);
        Cell::Words(Text::new(date_zh(last), write_date(last)).into())
    };
    let months = plan.outlook.months_saved();
    let shift = match months {
        0 => Text::new("不变", "the same"),
        1.. => Text::new(format!("早{months}个月"), format!("{months} months earlier")),
        _ => Text::new(format!("晚{}个月", -months), format!("{} months later", -months)),
    };
    let amounts = |label: Words, without: Money, with: Money| {
        vec![
            Cell::Words(label),
            Cell::Money(without),
            Cell::Money(with),
            Cell::Words(difference(with - without).into()),
        ]
    };
    let (before, after) = next_payments(plan);
    let rows = vec![
        amounts(phrase("变动后的下一期还款（元）", "Next payment after it (yuan)").into(), before, after),
        vec![
            Cell::Words(phrase("还清的日子", "Repaid on").into()),
            day(without),
            day(with),
            Cell::Words(shift.into()),
        ],
        amounts(phrase("利息合计（元）", "Interest in all (yuan)").into(), without.interest, with.interest),
        amounts(phrase("本息合计（元）", "Paid in all (yuan)").into(), without.paid, with.paid),
    ];
    let columns = vec![
        Column::words(phrase("项目", "What")),
        Column::numbers(phrase("不变动", "As it is")),
        Column::numbers(phrase("变动后", "Changed")),
        Column::numbers(phrase("相差", "Difference")),
    ];
    let caption = phrase("变动前后对比", "Before and after");
    Some(view! { <DataTable id="compared" caption columns rows/> })
}

/// 少1,000.00, 多1,000.00
fn difference(difference: Money) -> Text {
    let amount = Money::fen(difference.as_fen().abs()).grouped();
    match difference.as_fen() {
        0 => Text::new("不变", "the same"),
        1.. => Text::new(format!("多{amount}"), format!("{amount} more")),
        _ => Text::new(format!("少{amount}"), format!("{amount} less")),
    }
}
