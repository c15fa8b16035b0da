//! Draws a calculator's questions.

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;
use shared::decision::Decision;
use shared::policy::Policy;
use shared::text::Text;
use shared::wire::{Problem, Role};

use super::answers::Answers;
use super::area_field::AreaField;
use super::question::{DAY, Kind, Place, Question};
use crate::api;
use crate::hall::HallState;
use crate::text::{Words, phrase};
use crate::ui::{
    Button, ButtonKind, Choice, ChoiceField, DateField, Disclosure, MoneyField, MonthField, Notice,
    NumberField, RateField, SelectField, Tag, TagTone, Tone,
};

/// The questions of a page: those that matter from the start, those that the rule asks for, and the details.
#[component]
pub fn Form(
    /// What is typed.
    answers: Answers,
    /// What the rule says so far: its questions are shown.
    #[prop(into)]
    decision: Signal<Option<Decision>>,
    /// Where a member's own facts are found: `rent`. None where an account knows nothing.
    #[prop(optional)]
    account: Option<&'static str>,
    /// Whether the day of the law is not asked for, since the days of the case choose it.
    #[prop(optional)]
    undated: bool,
) -> impl IntoView {
    // A question that was asked once stays: fields that come and go while typing confuse.
    let asked = Memo::new(move |before: Option<&BTreeSet<String>>| {
        let mut asked = before.cloned().unwrap_or_default();
        if let Some(Decision::Ask(questions)) = decision.get() {
            asked.extend(questions.into_iter().map(|question| question.field));
        }
        asked
    });
    let is_shown = move |question: &Question| match question.place {
        Place::First | Place::Detail => true,
        Place::WhenAsked => {
            asked.with(|asked| asked.contains(question.field))
                || !answers.text(question.field).read().is_empty()
        }
        Place::After(field, value) | Place::PartOf(field, value) => *answers.text(field).read() == value,
        Place::Unless(field, value) => *answers.text(field).read() != value,
    };
    let draw = move |question: &'static Question| {
        let shown = Memo::new(move |_| is_shown(question));
        move || shown.get().then(|| field(question, answers))
    };
    let is_detail = |question: &&Question| question.place == Place::Detail;
    let main: Vec<_> = answers.questions().iter().filter(|question| !is_detail(question)).map(draw).collect();
    let details: Vec<_> = answers.questions().iter().filter(is_detail).map(draw).collect();
    let open = answers
        .questions()
        .iter()
        .filter(is_detail)
        .any(|q| !answers.text(q.field).read_untracked().is_empty());
    view! {
        // Nothing is sent: the answer is already there when somebody presses Enter.
        <form class="calculator__form" novalidate on:submit=|event| event.prevent_default()>
            {account.map(|path| view! { <FromAccount answers path/> })}
            {main}
            {(!details.is_empty()).then(|| view! {
                <Disclosure summary=phrase("其他情况（可不填）", "More about your case (optional)") open=open>
                    {details}
                </Disclosure>
            })}
            {(!undated).then(|| field(&DAY, answers))}
        </form>
    }
}

/// 用我的账户信息填写: for members who have signed in.
#[component]
fn FromAccount(answers: Answers, path: &'static str) -> impl IntoView {
    let state = HallState::here();
    let busy = RwSignal::new(false);
    let problem: RwSignal<Option<Problem>> = RwSignal::new(None);
    let fetch = Callback::new(move |()| {
        busy.set(true);
        problem.set(None);
        spawn_local(async move {
            let facts: Result<Value, Problem> = api::get(&format!("/me/facts/{path}")).await;
            // The reader may have left the page meanwhile: then there is nothing to fill.
            busy.try_set(false);
            match facts {
                Ok(facts) => answers.fill(facts),
                Err(found) => _ = problem.try_set(Some(found)),
            }
        });
    });
    let member = Memo::new(move |_| state.who().is_some_and(|who| who.role == Role::Member));
    let label = phrase("用我的账户信息填写", "Fill in from my account");
    move || {
        member.get().then(|| {
            view! {
                <div class="calculator__account">
                    <Button label kind=ButtonKind::Secondary busy on_press=fetch/>
                    {move || problem.get().map(|problem| {
                        view! { <Notice tone=Tone::Failure title=Words::from(problem.message)/> }
                    })}
                </div>
            }
        })
    }
}

/// One question with its mark.
pub fn field(question: &'static Question, answers: Answers) -> impl IntoView {
    let mark = move || {
        answers.is_from_account(question.field).then(|| {
            view! {
                <p class="calculator__mark"><Tag label=phrase("来自您的账户", "From your account") tone=TagTone::Neutral/></p>
            }
        })
    };
    view! { <div class="calculator__question">{input(question, answers)}{mark}</div> }
}

fn input(question: &'static Question, answers: Answers) -> AnyView {
    let (id, label, text) = (question.field, question.label, answers.text(question.field));
    let hint = question.hint.map(Words::from);
    match question.kind {
        Kind::Money => view! { <MoneyField id label nostrip:hint=hint text/> }.into_any(),
        Kind::Percent => view! { <RateField id label nostrip:hint=hint text/> }.into_any(),
        Kind::Area => view! { <AreaField id label nostrip:hint=hint text/> }.into_any(),
        Kind::Month => view! { <MonthField id label nostrip:hint=hint text/> }.into_any(),
        Kind::Date => view! { <DateField id label nostrip:hint=hint text/> }.into_any(),
        Kind::Count(least, most, unit) => {
            view! { <NumberField id label nostrip:hint=hint suffix=unit range=least..=most text/> }.into_any()
        }
        Kind::YesNo(yes, no) => {
            let choices = vec![Choice::new("yes", yes), Choice::new("no", no)];
            view! { <ChoiceField id label nostrip:hint=hint choices chosen=text inline=true/> }.into_any()
        }
        Kind::OneOf(answers) => {
            let choices = answers.iter().map(|(value, label)| Choice::new(*value, *label)).collect();
            view! { <ChoiceField id label nostrip:hint=hint choices chosen=text/> }.into_any()
        }
        Kind::District => {
            let state = HallState::here();
            let select = move || {
                let choices = districts(state.policy.get());
                view! { <SelectField id label nostrip:hint=hint.clone() choices chosen=text/> }
            };
            select.into_any()
        }
    }
}

fn districts(policy: Option<&Policy>) -> Vec<Choice> {
    let none = Choice::new("", phrase("请选择", "Choose"));
    let named = |(key, name): (&String, &Text)| Choice::new(key.clone(), name);
    std::iter::once(none).chain(policy.into_iter().flat_map(|policy| &policy.districts).map(named)).collect()
}
