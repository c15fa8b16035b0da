//! 我的办件: the list, and how each state is called.

use leptos::prelude::*;
use shared::money::Money;
use shared::text::Text;
use shared::wire::{CaseState, CaseView};

use crate::moment;
use crate::routes;
use crate::text::{Phrase, Words, phrase};
use crate::ui::{TagTone, Task, TaskList, amount};

pub(super) const TITLE: Phrase = phrase("我的办件", "My applications");

/// The word of a state and its tone.
pub(super) fn state(state: CaseState) -> (TagTone, Phrase) {
    match state {
        CaseState::Referred => (TagTone::Waiting, phrase("人工审核中", "With a member of staff")),
        CaseState::Refused => (TagTone::Bad, phrase("不予提取", "Refused")),
        CaseState::Paying => (TagTone::Waiting, phrase("银行付款中", "Bank is paying")),
        CaseState::Paid => (TagTone::Good, phrase("已付款", "Paid")),
        CaseState::Bounced => (TagTone::Bad, phrase("银行退回", "Returned by the bank")),
        CaseState::Withdrawn => (TagTone::Neutral, phrase("已撤回", "Withdrawn")),
    }
}

/// The name of the service.
pub(super) fn service(key: &str) -> Words {
    match key {
        "withdrawal_rent" => phrase("租房提取", "Rent withdrawal").into(),
        other => Text::same(other).into(),
    }
}

/// The address of a case.
pub(super) fn address(id: &str) -> String {
    format!("{}/cases/{id}", routes::ME)
}

/// Every case with its state, newest first.
#[component]
pub(super) fn CaseList(cases: Vec<CaseView>) -> impl IntoView {
    if cases.is_empty() {
        return view! { <p>{phrase("还没有办过提取。", "You have not applied for anything yet.")}</p> }
            .into_any();
    }
    let tasks = cases.iter().map(|case| {
        let (tone, word) = state(case.state);
        Task::new(service(&case.service), address(&case.id)).hint(line(case)).status(tone, word)
    });
    view! { <TaskList tasks=tasks.collect()/> }.into_any()
}

/// When, how much, to which card.
fn line(case: &CaseView) -> Text {
    let when = case.timeline.first().map(|event| moment::minute(&event.at)).unwrap_or_default();
    let card = &case.card;
    if case.amount == Money::ZERO {
        return Text::same(when);
    }
    let amount = amount::text(case.amount);
    Text::new(
        format!("{when}，{}，收款卡尾号{card}", amount.zh),
        format!("{when}, {}, to the card ending in {card}", amount.en),
    )
}
