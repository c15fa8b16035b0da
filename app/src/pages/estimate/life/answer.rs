//! The answer in one sentence, then what it is made of.

use leptos::prelude::*;
use shared::date::{date_zh, write_date};
use shared::loan::life::{CatchUp, Keep, Line, Method};
use shared::money::Money;
use shared::text::Text;

use super::plan::{Plan, What};
use super::{compare, late, offset};
use crate::text::{Phrase, Words, phrase};
use crate::ui::{Amount, Assumed, SummaryList, SummaryRow, Working};

/// The figure that people look for, what it is, and the whole in a sentence.
pub(super) struct Headline {
    pub(super) label: Phrase,
    pub(super) amount: Money,
    pub(super) says: Text,
}

/// Beside the questions.
pub(super) fn answer(plan: Plan) -> impl IntoView {
    let Headline { label, amount, says } = headline(&plan);
    let (rates, sources) = (plan.rates.clone(), plan.sources.clone());
    let rows = facts(&plan);
    view! {
        <section class="life__answer">
            <div class="life__head" role="status">
                <h2 class="life__label">{label}</h2>
                <p><Amount amount large=true/></p>
                <p class="life__says">{Words::from(says)}</p>
            </div>
            {compare::bars(&plan)}
            <SummaryList rows/>
            {(!rates.is_empty()).then(|| view! {
                <h3 class="decision__heading">{phrase("用的年利率和依据", "The rates and their sources")}</h3>
                <Working steps=rates sources=sources.clone()/>
                <p class="life__note">{phrase(
                    "以后的利率还不知道，这里按最后一次公布的算到还清；国家调整利率的，从次年1月1日起改。",
                    "Later rates are not known: the last one published is used to the end. A change takes effect on the next 1 January.",
                )}</p>
            })}
            <Assumed assumed=plan.assumed sources/>
        </section>
    }
}

pub(super) fn headline(plan: &Plan) -> Headline {
    match &plan.what {
        What::Plan => as_planned(plan),
        What::Prepay { principal, keep, .. } => prepaid(plan, *principal, *keep),
        What::Settle { .. } => settled(plan),
        What::Postpone { instalments, catch_up, .. } => postponed(plan, *instalments, *catch_up),
        What::Overdue { arrears, paid_on } => late::headline(arrears, *paid_on),
        What::Offset { rows } => offset::headline(rows),
    }
}

fn as_planned(plan: &Plan) -> Headline {
    let story = &plan.outlook.with;
    let next = story.next_after(plan.today).or_else(|| story.instalments().last());
    let amount = next.map(|row| row.payment).unwrap_or_default();
    let (last, interest) = (story.last_day().unwrap_or(plan.issued), story.interest.grouped());
    let label = match plan.method {
        Method::Level => phrase("每月还", "Each month"),
        Method::LevelPrincipal => phrase("下一期还（以后逐月减少）", "Next instalment (less each month)"),
    };
    let says = Text::new(
        format!("{}还清，从头到尾一共付利息{interest}元。", date_zh(last)),
        format!("Repaid on {}, with {interest} yuan of interest in all.", write_date(last)),
    );
    Headline { label, amount, says }
}

fn prepaid(plan: &Plan, principal: Money, keep: Keep) -> Headline {
    let (outlook, sum) = (&plan.outlook, principal.grouped());
    let (saved, months) = (outlook.interest_saved(), outlook.months_saved());
    let interest = saved.grouped();
    let says = match keep {
        Keep::Payment => Text::new(
            format!("一次还{sum}元、缩短期限：少还利息{interest}元，提前{months}个月还清。"),
            format!(
                "Repaying {sum} yuan for fewer months saves {interest} yuan of interest and {months} months."
            ),
        ),
        Keep::Term => {
            let (before, after) = compare::next_payments(plan);
            let (payment, less) = (after.grouped(), (before - after).grouped());
            Text::new(
                format!(
                    "一次还{sum}元、降低月供：少还利息{interest}元，以后每月还{payment}元，比原来少{less}元。"
                ),
                format!(
                    "Repaying {sum} yuan for a lower payment saves {interest} yuan of interest; the payment falls by {less} to {payment} yuan."
                ),
            )
        }
    };
    Headline { label: phrase("少还利息", "Interest saved"), amount: saved, says }
}

fn settled(plan: &Plan) -> Headline {
    let payoff = plan.outlook.with.lines.iter().find_map(|line| match line {
        Line::Settled(payoff) => Some(*payoff),
        Line::Instalment(_) | Line::Prepaid(_) => None,
    });
    let label = phrase("还清要付", "To settle");
    let Some(payoff) = payoff else {
        return Headline { label, amount: Money::ZERO, says: Text::same("") };
    };
    let (principal, interest) = (payoff.principal.grouped(), (payoff.interest + payoff.caught_up).grouped());
    let (saved, months) = (plan.outlook.interest_saved().grouped(), plan.outlook.months_saved());
    let says = Text::new(
        format!(
            "{}一次还清：本金{principal}元，加上一个还款日以来的利息{interest}元。少还利息{saved}元，提前{months}个月还清。",
            date_zh(payoff.on)
        ),
        format!(
            "On {}: {principal} yuan of principal and {interest} yuan of interest since the last repayment day. It saves {saved} yuan of interest and {months} months.",
            write_date(payoff.on)
        ),
    );
    Headline { label, amount: payoff.amount, says }
}

fn postponed(plan: &Plan, instalments: u32, catch_up: CatchUp) -> Headline {
    let outlook = &plan.outlook;
    let more = Money::ZERO - outlook.interest_saved();
    let (interest, last) = (more.grouped(), outlook.with.last_day().unwrap_or(plan.issued));
    let last_payment = outlook.with.instalments().last().map(|row| row.payment).unwrap_or_default().grouped();
    let (then, then_en) = match catch_up {
        CatchUp::Extend => (
            format!("晚{instalments}个月，{}还清", date_zh(last)),
            format!("the loan ends {instalments} months later, on {}", write_date(last)),
        ),
        CatchUp::Spread => {
            let (before, after) = compare::next_payments(plan);
            let (payment, more) = (after.grouped(), (after - before).grouped());
            (
                format!("以后每月还{payment}元，比原来多{more}元"),
                format!("later payments rise by {more} to {payment} yuan"),
            )
        }
        CatchUp::AtEnd => (
            format!("以后每月不变，最后一期要还{last_payment}元"),
            format!("later payments stay, and the last is {last_payment} yuan"),
        ),
    };
    let says = Text::new(
        format!("延{instalments}期：这几个月不用还，也不算逾期；多付利息{interest}元，{then}。"),
        format!(
            "{instalments} months without payment, not counted as overdue, cost {interest} yuan more interest; {then_en}."
        ),
    );
    Headline { label: phrase("多付利息", "More interest"), amount: more, says }
}

/// What is owed today, the day it began, the rate where it is the reader's own.
fn facts(plan: &Plan) -> Vec<SummaryRow> {
    let story = &plan.outlook.without;
    let day = |day: time::Date| Text::new(date_zh(day), write_date(day));
    let mut rows = vec![SummaryRow::new(phrase("放款日", "Disbursed on"), day(plan.issued))];
    if plan.issued <= plan.today {
        let label = Text::new(
            format!("按计划还到今天（{}），还欠本金", date_zh(plan.today)),
            format!("Owed today ({}) if paid as planned", write_date(plan.today)),
        );
        rows.push(SummaryRow::money(label, story.owed_on(plan.today)));
    }
    if let Some(rate) = plan.own_rate {
        rows.push(SummaryRow::new(phrase("自己填的年利率", "Your own rate"), Text::same(format!("{rate}%"))));
    }
    rows
}
