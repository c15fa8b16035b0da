//! Which centre's policy is in sight, and with which it is compared.
#![allow(unreachable_pub, reason = "the component macro makes public what it generates")]

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::policy::{Centre, Policy};
use shared::text::Text;
use shared::wire::Problem;

use crate::api;
use crate::hall::{self, HallState};
use crate::pages::public::answers::Answers;
use crate::pages::public::question::{Kind, Question};
use crate::pages::reading::fetched;
use crate::text::{Phrase, phrase};
use crate::ui::{Choice, SelectField};

const CENTRE: Question = Question::new("centre", Kind::OneOf(&[]), phrase("看哪个中心？", "Which centre?"));
const WITH: Question =
    Question::new("with", Kind::OneOf(&[]), phrase("和哪个中心对比？", "Compared with which?"));

/// The choices of the page; the names of the centres come from the server.
pub(super) const QUESTIONS: &[Question] = &[CENTRE, WITH];

/// A policy: none while it is on its way, or where none is chosen.
pub(super) type Chosen = RwSignal<Option<Result<&'static Policy, Problem>>>;

/// Both choices.
#[component]
pub fn Centres(
    /// What is chosen.
    answers: Answers,
) -> impl IntoView {
    let listed = fetched::<Vec<Centre>>(|| "/policies".to_owned());
    let select = move |question: &'static Question, none: Phrase| {
        let choices = listed.get().and_then(Result::ok).unwrap_or_default().into_iter().map(|centre| {
            let label = Text::new(
                format!("{} {}", centre.province.zh, centre.name.zh),
                format!("{}: {}", centre.province.en, centre.name.en),
            );
            Choice::new(centre.id, label)
        });
        let choices = std::iter::once(Choice::new("", none)).chain(choices).collect();
        let (id, label, chosen) = (question.field, question.label, answers.text(question.field));
        view! { <SelectField id label choices chosen/> }
    };
    view! {
        <div class="policy__centres">
            {move || select(&CENTRE, phrase("本中心", "This centre"))}
            {move || select(&WITH, phrase("不对比", "No comparison"))}
        </div>
    }
}

/// The policy that a choice names; the hall's own where none is chosen.
pub(super) fn policy_of(answers: Answers, field: &'static str) -> Chosen {
    let (chosen, state): (Chosen, _) = (RwSignal::new(None), HallState::here());
    Effect::new(move || {
        let id = answers.text(field).get();
        if id.is_empty() {
            let own = state.policy.get().filter(|_| field == CENTRE.field);
            chosen.set(own.map(Ok));
            return;
        }
        chosen.set(None);
        spawn_local(async move {
            let loaded = load(&id).await;
            // The reader may have left, or chosen another centre meanwhile.
            if answers.text(field).try_get_untracked().as_deref() == Some(&*id) {
                chosen.try_set(Some(loaded.map(hall::for_good)));
            }
        });
    });
    chosen
}

async fn load(id: &str) -> Result<Policy, Problem> {
    let plain = id.bytes().all(|byte| byte.is_ascii_lowercase());
    if !plain {
        return Err(Problem::new(
            "not_found",
            "没有这个中心，请从列表里选一个",
            "No such centre: choose one of the list",
        ));
    }
    let json = api::text(&format!("/policies/{id}")).await?;
    Policy::from_json(&json)
        .map_err(|error| Problem::new("policy", "政策数据无法读取，请刷新页面", error.to_string()))
}
