//! 提前还款、延期、逾期: what becomes of a loan, told day by day.

mod answer;
mod compare;
mod late;
mod offset;
mod plan;
mod questions;
mod schedule;

use leptos::prelude::*;

use self::plan::Plan;
use crate::hall::HallState;
use crate::pages::public::answers::Answers;
use crate::pages::public::calculator::waiting;
use crate::pages::public::form::Form;
use crate::routes;
use crate::text::{Words, phrase};
use crate::ui::{Columns, Notice, Page, Tone};

/// 提前还款、延期、逾期
#[component]
pub fn LifePage() -> impl IntoView {
    let answers = Answers::of(questions::QUESTIONS);
    let state = HallState::here();
    let plan = Memo::new(move |_| {
        let policy = state.policy.get()?;
        Some(Plan::of(answers, policy, state.today()?.0))
    });
    let answered = move || match plan.get() {
        None => waiting(state).into_any(),
        Some(Err(problem)) => {
            view! { <div role="status"><Notice tone=Tone::Info title=Words::from(problem)/></div> }.into_any()
        }
        Some(Ok(plan)) => answer::answer(plan).into_any(),
    };
    let aside = move || view! { {answered} };
    let good = Memo::new(move |_| plan.get().and_then(Result::ok));
    view! {
        <Page
            title=phrase("提前还、延期、逾期怎么算？", "What if I repay early, later or late?")
            lead=phrase(
                "填上您的贷款，看看省多少利息、哪天还清，每一期怎么算也列出来。",
                "Describe your loan: interest saved, the day it ends, and how each instalment comes about.",
            )
            wide=true
        >
            <Columns aside>
                <Form answers decision=None undated=true/>
                <p>
                    <a href=routes::LOAN_SCHEDULE>
                        {phrase("还没贷款，只想比较两种还法", "No loan yet? Compare both ways of repaying")}
                    </a>
                </p>
            </Columns>
            {move || good.get().map(|plan| view! {
                {compare::table(&plan)}
                {late::tables(&plan)}
                {offset::tables(&plan)}
                {schedule::tables(&plan)}
            })}
        </Page>
    }
}

#[cfg(test)]
mod tests;
