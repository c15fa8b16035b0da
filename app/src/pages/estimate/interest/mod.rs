//! 公积金利息: what an account earns, stretch by stretch, with the settlement of 30 June.

mod entries;
mod tables;

use leptos::prelude::*;
use shared::deposit_interest::Settlement;
use shared::policy::Policy;
use shared::text::Text;

use self::entries::Entries;
use crate::hall::HallState;
use crate::pages::public::answers::Answers;
use crate::pages::public::calculator::waiting;
use crate::text::{Words, phrase};
use crate::ui::{Columns, Notice, Page, Tone};

/// An account settled, with the law that it was settled by.
#[derive(Clone, PartialEq)]
struct Settled {
    years: Vec<Settlement>,
    rates: Vec<shared::decision::Step>,
    sources: crate::ui::Sources,
}

fn settle(answers: Answers, policy: &Policy) -> Result<Settled, Text> {
    let (passbook, from, to) = entries::passbook(answers)?;
    let years = passbook.settle(&policy.deposit_interest, from, to).map_err(|error| error.text())?;
    let rates = tables::rates(&policy.deposit_interest, from, to);
    Ok(Settled { years, rates, sources: policy.into() })
}

/// 公积金利息怎么算
#[component]
pub fn InterestPage() -> impl IntoView {
    let answers = Answers::of(entries::QUESTIONS);
    let state = HallState::here();
    let settled = Memo::new(move |_| Some(settle(answers, state.policy.get()?)));
    let answered = move || match settled.get() {
        None => waiting(state).into_any(),
        Some(Err(problem)) => {
            view! { <div role="status"><Notice tone=Tone::Info title=Words::from(problem)/></div> }.into_any()
        }
        Some(Ok(settled)) => tables::answer(settled).into_any(),
    };
    let aside = move || view! { {answered} };
    let good = Memo::new(move |_| settled.get().and_then(Result::ok));
    view! {
        <Page
            title=phrase("公积金利息怎么算？", "What interest does my account earn?")
            lead=phrase(
                "余额乘天数乘年利率，一年按360天；每年6月30日结息，7月1日并入本金。",
                "Balance times days times the annual rate, over a year of 360 days; settled on 30 June and added on 1 July.",
            )
            wide=true
        >
            <Columns aside>
                <Entries answers/>
            </Columns>
            {move || good.get().map(tables::whole)}
        </Page>
    }
}

#[cfg(test)]
mod tests;
