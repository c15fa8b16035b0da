//! A calculator whose answer is a decision: questions on one side, the answer with its working on the other.

use leptos::prelude::*;
pub use shared::calc::Explained;
use shared::date::{EffectiveDate, date_zh};
use shared::decision::Decision;
use shared::policy::{Policy, Regulation};
use shared::text::Text;

use super::answers::Answers;
use super::facts::Ask;
use super::form::Form;
use super::question::Question;
use crate::hall::HallState;
use crate::routes;
use crate::text::{Phrase, Words, phrase};
use crate::ui::{Columns, DecisionView, Page, Sources, Subject};

/// What makes one calculator different from another.
#[derive(Clone, Copy)]
pub struct Calculator {
    /// The heading: a question people ask.
    pub title: Phrase,
    /// What the page is for.
    pub lead: Phrase,
    /// The questions.
    pub questions: &'static [Question],
    /// The words around the answer.
    pub subject: Subject,
    /// Where a member's own facts are found, where an account knows any.
    pub account: Option<&'static str>,
    /// Its service in the guide.
    pub service: &'static str,
    /// How the answers become a decision.
    pub explain: Explain,
}

/// How the answers become a decision.
#[derive(Clone, Copy)]
pub enum Explain {
    /// The rule of this name is asked with what is typed.
    Rule(&'static str, Ask),
    /// In a way of the page's own.
    Own(fn(Answers, &Policy, EffectiveDate) -> Explained),
}

impl Explain {
    fn answer(self, answers: Answers, policy: &Policy, day: EffectiveDate) -> Explained {
        match self {
            Explain::Rule(name, ask) => answers.ask((name, ask), policy, day),
            Explain::Own(explain) => explain(answers, policy, day),
        }
    }
}

/// The whole page.
#[component]
pub fn CalculatorPage(
    /// Which one.
    of: Calculator,
    /// What stands above the decision.
    #[prop(optional)]
    above: Option<fn(Answers) -> AnyView>,
    /// What must be read before anything is answered.
    #[prop(into, optional)]
    first: ViewFn,
    /// What stands below it.
    #[prop(optional)]
    below: Option<fn(Answers) -> AnyView>,
) -> impl IntoView {
    let answers = Answers::of(of.questions);
    let state = HallState::here();
    let explained = Memo::new(move |_| {
        let policy = state.policy.get()?;
        Some(of.explain.answer(answers, policy, answers.day()?))
    });
    let decision = Memo::new(move |_| explained.with(|explained| Some(explained.as_ref()?.0.clone())));
    let aside = move || {
        view! {
            <Basis answers/>
            {above.map(|above| above(answers))}
            <Answer explained subject=of.subject/>
            {below.map(|below| below(answers))}
        }
    };
    view! {
        <Page title=of.title lead=of.lead wide=true>
            {first.run()}
            <Columns aside>
                <Form answers decision nostrip:account=of.account/>
            </Columns>
            <p class="calculator__guide">
                <a href=format!("{}/{}", routes::GUIDE, of.service)>
                    {phrase("办理条件、材料和时限，看办事指南", "Conditions, documents and time: see the guide")}
                </a>
            </p>
        </Page>
    }
}

/// The decision, once the policy is there.
#[component]
pub fn Answer(
    /// None while the policy is on its way.
    explained: Memo<Option<Explained>>,
    /// The words around it.
    subject: Subject,
) -> impl IntoView {
    let state = HallState::here();
    let sources = Memo::new(move |_| state.policy.get().map(Sources::from));
    let ready = Memo::new(move |_| explained.with(Option::is_some));
    let explained = Memo::new(move |_| explained.get().unwrap_or((Decision::Ask(vec![]), vec![])));
    let decision = Memo::new(move |_| explained.with(|explained| explained.0.clone()));
    let changes = Memo::new(move |_| explained.with(|explained| explained.1.clone()));
    let sources = Signal::derive(move || sources.get().unwrap_or_default());
    move || {
        if ready.get() {
            view! { <DecisionView decision subject sources changes/> }.into_any()
        } else {
            waiting(state).into_any()
        }
    }
}

/// Without a policy there is no answer; the shell says why when it could not be loaded.
pub fn waiting(state: HallState) -> impl IntoView {
    let says = move || match state.policy.with(Option::is_some) {
        true => phrase("请填写有效的政策日期", "Enter a valid date for the rules").now(),
        false => phrase("正在载入本中心政策…", "Loading the centre’s policy …").now(),
    };
    view! { <p class="calculator__waiting" role="status">{says}</p> }
}

/// 按2026年11月23日的政策计算: which day and which text of the regulation.
#[component]
pub fn Basis(
    /// The day is one of the answers.
    answers: Answers,
) -> impl IntoView {
    let state = HallState::here();
    move || {
        let day = answers.day()?;
        let regulation = state.policy.with(|policy| {
            policy.as_ref()?.sources.get(Regulation::on(day).source()).map(|source| source.title.clone())
        })?;
        let text = Text::new(
            format!("按{}的政策计算，适用{}", date_zh(day.0), regulation.zh),
            format!("By the rules of {day}: {}", regulation.en),
        );
        Some(view! { <p class="calculator__basis">{Words::from(text)}</p> })
    }
}
