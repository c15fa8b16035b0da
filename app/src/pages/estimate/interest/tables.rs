//! The interest of an account: the answer, its rates, and every stretch of days.

use leptos::prelude::*;
use shared::date::{EffectiveDate, date_zh, write_date};
use shared::decision::{Assumption, Cite, Step};
use shared::deposit_interest::{Part, Segment, Settlement};
use shared::money::Money;
use shared::policy::DepositInterestPolicy;
use shared::text::Text;
use time::Date;

use super::Settled;
use crate::text::{Words, phrase};
use crate::ui::data_table::Narrow;
use crate::ui::{Amount, Assumed, Cell, Column, DataTable, SummaryList, SummaryRow, Working};

/// The rows of both balances that are in force at some time between two days.
pub(super) fn rates(policy: &DepositInterestPolicy, from: Date, to: Date) -> Vec<Step> {
    let (carried, current) = (&policy.carried.0, &policy.current_year.0);
    let of = |rows: &[shared::policy::InForce<shared::rate::Rate>], zh: &str, en: &str| {
        let mut steps = Vec::new();
        for (index, row) in rows.iter().enumerate() {
            let ended = rows.get(index + 1).is_some_and(|next| next.from <= from);
            if !ended && row.from < to {
                let day = EffectiveDate(row.from);
                let value =
                    Text::new(format!("{day}起 {}%", row.value), format!("{}% from {day}", row.value));
                // The row says since when itself.
                let cite = Cite { since: None, ..Cite::from(row) };
                steps.push(Step { label: Text::new(zh, en), value, cite: Some(cite) });
            }
        }
        steps
    };
    let mut steps = of(carried, "上年结转部分年利率", "annual rate of what was carried forward");
    steps.extend(of(current, "当年缴存部分年利率", "annual rate of what was paid in since"));
    steps
}

/// Beside the questions: the interest, and what becomes of it.
pub(super) fn answer(settled: Settled) -> impl IntoView {
    let Settled { years, rates, sources } = settled;
    let interest: Money = years.iter().map(|year| year.interest).sum();
    let after = years.last().map_or(Money::ZERO, |year| year.after);
    let rows = years.iter().map(|year| SummaryRow::money(name(year), year.interest)).collect::<Vec<_>>();
    let mut assumed: Vec<Assumption> = Vec::new();
    for assumption in years.iter().flat_map(|year| &year.assumed) {
        if !assumed.contains(assumption) {
            assumed.push(assumption.clone());
        }
    }
    let says = Text::new(
        format!(
            "利息一共{}元，本金加利息{}元。公积金的利息不用交利息税。",
            interest.grouped(),
            after.grouped()
        ),
        format!(
            "{} yuan of interest; with it the account holds {} yuan. No tax is charged on this interest.",
            interest.grouped(),
            after.grouped()
        ),
    );
    view! {
        <section class="life__answer">
            <div class="life__head" role="status">
                <h2 class="life__label">{phrase("利息一共", "Interest in all")}</h2>
                <p><Amount amount=interest large=true/></p>
                <p class="life__says">{Words::from(says)}</p>
            </div>
            <SummaryList rows/>
            <h3 class="decision__heading">{phrase("用的年利率和依据", "The rates and their sources")}</h3>
            <Working steps=rates sources=sources.clone()/>
            <Assumed assumed sources/>
        </section>
    }
}

/// 2026年6月30日结息, or the end of the account.
fn name(year: &Settlement) -> Text {
    let last = year.to.previous_day().unwrap_or(year.to);
    match (u8::from(year.to.month()), year.to.day()) {
        (7, 1) => Text::new(
            format!("{}结息，次日并入本金", date_zh(last)),
            format!("Settled on {}, added the next day", write_date(last)),
        ),
        _ => Text::new(format!("算到{}的利息", date_zh(last)), format!("Interest to {}", write_date(last))),
    }
}

/// Each settlement with its stretches of days.
pub(super) fn whole(settled: Settled) -> impl IntoView {
    let tables: Vec<_> =
        settled.years.into_iter().enumerate().map(|(index, year)| table(index, year)).collect();
    view! {
        <section class="life__tables">
            <h2 class="home__heading">{phrase("一段一段怎么算", "Stretch by stretch")}</h2>
            <p class="life__note">{phrase(
                "余额或利率一变就另起一段。每段：余额×年利率÷360×天数；各段加起来以后四舍五入到分。“到”那天不算在内。",
                "A new stretch begins when the balance or the rate changes: balance × rate ÷ 360 × days. All are added and rounded to the fen once. The day under “to” does not count.",
            )}</p>
            {tables}
        </section>
    }
}

fn table(index: usize, year: Settlement) -> impl IntoView {
    let caption = name(&year);
    let rows: Vec<Vec<Cell>> =
        year.segments.iter().filter(|segment| segment.balance != Money::ZERO).map(cells).collect();
    let total = vec![
        Cell::Words(phrase("合计", "Total").into()),
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
        Cell::Money(year.before),
        Cell::Empty,
        Cell::Money(year.interest),
    ];
    let columns = vec![
        Column::words(phrase("哪部分", "Part")),
        Column::words(phrase("从", "From")),
        Column::words(phrase("到", "To")),
        Column::numbers(phrase("天数", "Days")),
        Column::numbers(phrase("余额（元）", "Balance (yuan)")),
        Column::numbers(phrase("年利率", "Annual rate")),
        Column::numbers(phrase("利息（元，未取整）", "Interest (yuan, exact)")),
    ];
    let closing = Text::new(
        format!("{}元＋利息{}元＝{}元", year.before.grouped(), year.interest.grouped(), year.after.grouped()),
        format!(
            "{} + {} of interest = {} yuan",
            year.before.grouped(),
            year.interest.grouped(),
            year.after.grouped()
        ),
    );
    view! {
        <DataTable
            id=format!("segments-{index}")
            caption
            columns
            rows
            total=Signal::stored(Some(total))
            narrow=Narrow::Scroll
        />
        <p class="interest__closing">{Words::from(closing)}</p>
    }
}

fn cells(segment: &Segment) -> Vec<Cell> {
    let part = match segment.part {
        Part::Carried => phrase("上年结转", "Carried forward"),
        Part::Current => phrase("当年存入", "Paid in since"),
    };
    vec![
        Cell::Words(part.into()),
        Cell::Plain(write_date(segment.from)),
        Cell::Plain(write_date(segment.to)),
        Cell::Plain(segment.days.to_string()),
        Cell::Money(segment.balance),
        Cell::Plain(format!("{}%", segment.rate)),
        Cell::Plain(exact(segment)),
    ]
}

/// Six decimals of a yuan at most: enough to follow the working.
fn exact(segment: &Segment) -> String {
    segment.product().exact().round_dp(6).normalize().to_string()
}
