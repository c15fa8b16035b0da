//! 租房提取申请: fill in, check, submit. What the centre knows already is not asked.

mod check;
mod draft;
mod fill;
mod known;
mod resume;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use shared::decision::{Decision, Question};
use shared::text::Text;
use shared::wire::Tried;
use shared::withdrawal::rent::{RentFacts, decide};

use self::draft::Draft;
use self::resume::Resume;
use crate::hall::HallState;
use crate::pages::reading::{Answer, ProblemView, fetched};
use crate::routes;
use crate::text::{Phrase, phrase};
use crate::ui::Page;

pub(super) const TITLE: Phrase = phrase("租房提取", "Withdraw for rent");

/// The whole journey; the last step is the page of the case.
pub(super) const STEPS: [Phrase; 4] =
    [phrase("填写", "Fill in"), phrase("核对", "Check"), phrase("提交", "Submit"), phrase("完成", "Done")];

/// The step of the address: `?step=check`.
const CHECK: &str = "check";

/// What the steps of the journey share.
#[derive(Clone, Copy)]
struct Journey {
    hall: HallState,
    /// What the centre knows.
    known: Answer<RentFacts>,
    /// What the member types.
    draft: Draft,
    /// What the server answered to the last try, and what was typed then.
    tried: RwSignal<Option<(String, Tried<RentFacts>)>>,
    /// What the rule says of the draft on this page; none until facts, policy and day are known.
    decision: Memo<Option<Decision>>,
    /// What goes on with the draft that the centre keeps.
    resume: Resume,
}

/// The page.
#[component]
pub(super) fn RentPage() -> impl IntoView {
    let hall = HallState::here();
    let known = fetched::<RentFacts>(|| "/me/facts/rent".to_owned());
    let draft = Draft::kept();
    let decision = Memo::new(move |_| {
        let facts = known.get()?.ok()?;
        let decision = decide(&draft.facts(&facts), hall.policy.get()?, hall.today()?).for_case();
        Some(with_the_rent_asked(decision, draft))
    });
    let resume = Resume::begin(hall, draft);
    let journey = Journey { hall, known, draft, tried: RwSignal::new(None), decision, resume };
    resume.follow(journey);
    Effect::new(move || {
        if let Some(Ok(facts)) = known.get() {
            draft.suggest_months(&facts);
        }
    });
    let checking = at_check(journey);
    let ready = Memo::new(move |_| matches!(known.get(), Some(Ok(_))));
    let settled = Memo::new(move |_| resume.is_settled());
    move || match (ready.get(), settled.get(), checking.get()) {
        (false, _, _) => view! { <Waiting known/> }.into_any(),
        (true, false, _) => view! { <resume::Question journey/> }.into_any(),
        (true, true, false) => view! { <fill::Fill journey/> }.into_any(),
        (true, true, true) => view! { <check::Check journey/> }.into_any(),
    }
}

/// Whether the address asks for the check and there is something to check. After a reload there is not: the card number is
/// kept nowhere. The address then says where the reader is, so that back and forward go on working.
fn at_check(journey: Journey) -> Memo<bool> {
    let query = use_query_map();
    let asked = Memo::new(move |_| query.read().get("step").as_deref() == Some(CHECK));
    let answered = Memo::new(move |_| {
        let tried = journey.tried.read();
        // An answer to something else that was typed is none.
        tried.as_ref().is_some_and(|(typed, _)| *typed == journey.draft.typed())
    });
    let go = use_navigate();
    Effect::new(move || {
        if asked.get() && !answered.get() {
            let replace = NavigateOptions { replace: true, ..NavigateOptions::default() };
            go(routes::ME_RENT, replace);
        }
    });
    Memo::new(move |_| asked.get() && answered.get())
}

#[component]
fn Waiting(known: Answer<RentFacts>) -> impl IntoView {
    view! {
        <Page title=TITLE>
            {move || match known.get() {
                Some(Err(problem)) => view! { <ProblemView problem/> }.into_any(),
                Some(Ok(_)) | None => view! { <crate::pages::reading::Loading/> }.into_any(),
            }}
        </Page>
    }
}

/// The rule asks for the lease; where a lease is chosen and only the rent is missing, the question leads to the rent.
fn with_the_rent_asked(decision: Decision, draft: Draft) -> Decision {
    match decision {
        Decision::Ask(questions) if draft.has_lease() => Decision::Ask(
            questions
                .into_iter()
                .map(|question| match question.field.as_str() {
                    "lease" => Question {
                        field: draft::RENT.to_owned(),
                        text: Text::new("合同上每月租金是多少？", "What is the rent a month on the lease?"),
                    },
                    _ => question,
                })
                .collect(),
        ),
        decided @ (Decision::Grant(_) | Decision::Refuse(_) | Decision::Refer(_) | Decision::Ask(_)) => {
            decided
        }
    }
}
