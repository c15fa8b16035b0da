//! 结论: what the rule answers, with its working. The page's whole promise is drawn here.

mod changes;
mod grant;
mod reasons;
pub(super) mod sample;

use leptos::prelude::*;
use shared::change::Change;
use shared::decision::{Assumption, Decision, Question, Step};
use shared::text::Lang;

use super::cite::{Sources, TierLegend};
use super::gallery::Example;
use super::icon::{Icon, Shape};
use crate::text::{Phrase, phrase};
use crate::ui_state;

/// What the answer is about, in the words of its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Before the amount: 最多可以贷.
    pub granted: Phrase,
    /// Before the reasons: 暂时不能贷款.
    pub refused: Phrase,
}

impl Subject {
    /// 贷款额度
    pub const LOAN: Subject = Subject {
        granted: phrase("最多可以贷款", "You can borrow up to"),
        refused: phrase("现在还不能贷款", "A loan is not possible now"),
    };
    /// 提取
    pub const WITHDRAWAL: Subject = Subject {
        granted: phrase("可以提取", "You can withdraw"),
        refused: phrase("现在还不能提取", "A withdrawal is not possible now"),
    };
}

/// Draws a decision. The elements stay in place while the answer changes, so that what the reader has opened stays open.
#[component]
pub fn DecisionView(
    /// What the rule answered.
    #[prop(into)]
    decision: Signal<Decision>,
    /// What it is about.
    subject: Subject,
    /// The texts that it cites.
    #[prop(into)]
    sources: Signal<Sources>,
    /// What would change it.
    #[prop(into, default = Signal::stored(vec![]))]
    changes: Signal<Vec<Change>>,
) -> impl IntoView {
    view! {
        <section class="decision">
            {move || {
                let lang = ui_state::lang();
                let draw = |decision: &Decision, changes: &[Change]| sources.with(|sources| drawn(decision, changes, subject, sources, lang));
                decision.with(|decision| changes.with(|changes| draw(decision, changes)))
            }}
        </section>
    }
}

/// 估算的前提: what an answer takes for granted; nothing where it takes nothing.
#[component]
pub fn Assumed(
    /// Each with its source.
    assumed: Vec<Assumption>,
    /// The texts that they cite.
    sources: Sources,
) -> impl IntoView {
    move || grant::assumptions(&assumed, &sources, ui_state::lang())
}

/// 计算过程: steps with their sources.
#[component]
pub fn Working(
    /// In the order of the working.
    steps: Vec<Step>,
    /// The texts that they cite.
    sources: Sources,
) -> impl IntoView {
    move || grant::steps(&steps, &sources, ui_state::lang())
}

fn drawn(
    decision: &Decision,
    changes: &[Change],
    subject: Subject,
    sources: &Sources,
    lang: Lang,
) -> AnyView {
    let answer = match decision {
        Decision::Grant(grant) => grant::granted(grant, subject, sources, lang).into_any(),
        Decision::Refuse(because) => reasons::refused(because, subject, sources, lang).into_any(),
        Decision::Refer(referral) => reasons::referred(referral, subject, sources, lang).into_any(),
        Decision::Ask(questions) => return asked(questions, lang).into_any(),
    };
    let refused = matches!(decision, Decision::Refuse(_));
    view! { {answer} {changes::ways(changes, refused, lang)} <TierLegend/> }.into_any()
}

fn asked(questions: &[Question], lang: Lang) -> impl IntoView + use<> {
    let lines = questions.iter().map(|question| {
        let (field, text) = (question.field.clone(), question.text.in_lang(lang).to_owned());
        let go = {
            let field = field.clone();
            move |event: web_sys::MouseEvent| {
                event.prevent_default();
                super::focus::focus(&field);
            }
        };
        view! { <li><a href=format!("#{field}") on:click=go>{text}</a></li> }
    });
    let title = phrase("再回答几个问题就有结果", "A few more answers and you will know");
    view! {
        <div class="decision__head decision__head--ask" role="status">
            <h2 class="decision__title"><Icon shape=Shape::Question/>{title.in_lang(lang)}</h2>
        </div>
        <ul class="decision__questions">{lines.collect_view()}</ul>
    }
}

/// Each outcome.
pub fn examples() -> Vec<Example> {
    fn show(decision: Decision, subject: Subject) -> AnyView {
        let (changes, sources) = (sample::changes(), sample::sources());
        view! { <DecisionView decision subject sources changes/> }.into_any()
    }
    vec![
        Example { name: "grant", draw: || show(sample::grant(), Subject::LOAN) },
        Example { name: "estimate", draw: || show(sample::estimate(), Subject::LOAN) },
        Example { name: "refuse", draw: || show(sample::refusal(), Subject::WITHDRAWAL) },
        Example { name: "refer", draw: || show(sample::referral(), Subject::LOAN) },
        Example { name: "ask", draw: || show(sample::questions(), Subject::WITHDRAWAL) },
    ]
}

#[cfg(test)]
mod tests;
