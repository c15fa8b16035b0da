//! 历年利率: loan and deposit rates over the years, drawn and as tables, each row with its source.

use std::collections::BTreeMap;

use leptos::prelude::*;
use shared::date::{EffectiveDate, write_date};
use shared::policy::{Dated, InForce, Policy};
use shared::rate::Rate;
use shared::text::Text;
use time::Date;

use super::with_policy;
use crate::routes;
use crate::text::{Phrase, Words, phrase};
use crate::ui::cite::{TierLegend, tier_words};
use crate::ui::step_chart::Steps;
use crate::ui::{Cell, Column, Page, StepChart, Tag, TagTone};

/// Two rates that belong together.
struct Pair<'p> {
    id: &'static str,
    name: Phrase,
    labels: [Phrase; 2],
    rows: [&'p Dated<Rate>; 2],
}

fn pairs(policy: &Policy) -> [Pair<'_>; 3] {
    let (loan, deposit) = (&policy.loan.rate, &policy.deposit_interest);
    let homes = [phrase("首套", "First home"), phrase("第二套", "Second home")];
    [
        Pair {
            id: "loan-long",
            name: phrase("贷款5年以上", "Loans of more than 5 years"),
            labels: homes,
            rows: [&loan.first_long, &loan.second_long],
        },
        Pair {
            id: "loan-short",
            name: phrase("贷款5年以内（含）", "Loans of up to 5 years"),
            labels: homes,
            rows: [&loan.first_short, &loan.second_short],
        },
        Pair {
            id: "deposit",
            name: phrase("账户存款", "Deposits"),
            labels: [phrase("当年缴存", "Paid in this year"), phrase("上年结转", "Carried forward")],
            rows: [&deposit.current_year, &deposit.carried],
        },
    ]
}

/// 历年利率
#[component]
pub fn RatesPage() -> impl IntoView {
    let lead = phrase(
        "公积金贷款和账户存款的年利率，从查到的最早一天到今天。新放的贷款看发放日的利率，已有的贷款次年1月1日起跟着调整。",
        "Annual rates of fund loans and accounts, from the earliest day that was found to today. A new loan takes the rate of its payout; an existing one follows on the next 1 January.",
    );
    view! {
        <Page title=phrase("历年利率", "Rates over the years") lead wide=true>
            {with_policy(|policy, today| charts(policy, today).into_any())}
            <p><a href=routes::POLICY_HISTORY>{phrase("其他标准的沿革", "The history of the other figures")}</a></p>
            <TierLegend/>
        </Page>
    }
}

pub(super) fn charts(policy: &Policy, today: EffectiveDate) -> impl IntoView + use<> {
    pairs(policy).map(|pair| chart(policy, &pair, today)).into_iter().collect_view()
}

fn chart(policy: &Policy, pair: &Pair<'_>, today: EffectiveDate) -> impl IntoView + use<> {
    let (labels, rows) = (&pair.labels, &pair.rows);
    let lines = labels.iter().zip(rows).map(|(label, rows)| Steps {
        label: (*label).into(),
        rates: rows.0.iter().map(|row| (row.from, row.value)).collect(),
    });
    let columns = vec![
        Column::words(phrase("施行日", "From")),
        Column::numbers(labels[0]),
        Column::numbers(labels[1]),
        Column::words(phrase("依据", "Source")),
        Column::words(phrase("可信程度", "How sure")),
    ];
    let estimate = assumed(rows).then(|| {
        let why = phrase(
            "有的行没有读到原文，标为“推定”。",
            "Some rows rest on no text that was read; they are marked as derived.",
        );
        view! { <p class="rates__note"><Tag label=phrase("估算", "Estimate") tone=TagTone::Careful/>" "{why}</p> }
    });
    view! {
        <section class="history__part">
            <h2>{pair.name}</h2>
            <StepChart id=pair.id title=takeaway(pair, today) lines=lines.collect() until=today.0 columns rows=table(policy, rows)/>
            {estimate}
        </section>
    }
}

/// 首套从2008年的4.59%到现在的2.6%。
fn takeaway(pair: &Pair<'_>, today: EffectiveDate) -> Words {
    let ends = pair.rows.iter().zip(&pair.labels).filter_map(|(rows, label)| {
        let (first, now) = (rows.0.first()?, rows.on(today).ok()?);
        let year = first.from.year();
        Some((
            format!("{}从{year}年的{}%到现在的{}%", label.zh, first.value, now.value),
            format!("{} from {}% in {year} to {}% now", label.en, first.value, now.value),
        ))
    });
    let (zh, en): (Vec<String>, Vec<String>) = ends.unzip();
    Words::from(Text::new(zh.join("，"), en.join(", ")))
}

fn assumed(rows: &[&Dated<Rate>; 2]) -> bool {
    rows.iter().flat_map(|rows| &rows.0).any(|row| row.assumed.is_some())
}

/// A row a day, the newest first; the source is that of the first rate which changed on it.
fn table(policy: &Policy, rows: &[&Dated<Rate>; 2]) -> Vec<Vec<Cell>> {
    let mut days: BTreeMap<Date, [Option<&InForce<Rate>>; 2]> = BTreeMap::new();
    for (at, rows) in rows.iter().enumerate() {
        for row in &rows.0 {
            if let Some(place) = days.entry(row.from).or_default().get_mut(at) {
                *place = Some(row);
            }
        }
    }
    let rows = days.into_iter().rev().map(|(day, both)| {
        let rate = |row: Option<&InForce<Rate>>| match row {
            Some(row) => Cell::Plain(format!("{}%", row.value)),
            None => Cell::Words(phrase("不变", "unchanged").into()),
        };
        let stated = both.iter().flatten().next();
        vec![
            Cell::Plain(write_date(day)),
            rate(both[0]),
            rate(both[1]),
            stated.map_or(Cell::Empty, |row| source(policy, &row.source)),
            stated.map_or(Cell::Empty, |row| Cell::Words(tier_words(row.tier).0.into())),
        ]
    });
    rows.collect()
}

fn source(policy: &Policy, key: &str) -> Cell {
    match policy.sources.get(key) {
        Some(source) if source.url.is_empty() => Cell::Words((&source.title).into()),
        Some(source) => Cell::Link(source.url.clone(), (&source.title).into()),
        None => Cell::Plain(key.to_owned()),
    }
}
