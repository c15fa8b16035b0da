//! 接着填: what was left unsubmitted is offered before the form, unless this tab has it still; and what a change of
//! policy since then means for the answer.

use leptos::prelude::*;
use shared::draft::{Answer, Form as _, RentDraft};
use shared::text::Text;
use shared::wire::KeptDraft;

use super::draft::Draft;
use super::{Journey, STEPS, TITLE};
use crate::hall::HallState;
use crate::pages::keeping::{Keeper, Offer};
use crate::text::Words;
use crate::ui::{Page, Steps};

/// What is known of the draft at the centre.
#[derive(Clone)]
enum Found {
    /// Not asked yet.
    Waiting,
    /// Whether to go on with this one is still open.
    Offered(KeptDraft, RentDraft),
    /// The form is filled in from here on.
    Settled,
}

/// What goes on with the draft of a journey.
#[derive(Clone, Copy)]
pub(super) struct Resume {
    pub(super) keeper: Keeper,
    found: RwSignal<Found>,
    /// The answer when the draft was saved, where the policy has changed since and that has not been told yet.
    untold: RwSignal<Option<Option<Answer>>>,
    /// What the change of policy means.
    pub(super) policy_news: RwSignal<Option<Text>>,
}

impl Resume {
    /// Asks for the draft.
    pub(super) fn begin(hall: HallState, draft: Draft) -> Resume {
        let resume = Resume {
            keeper: Keeper::of::<RentDraft>(hall, "/me"),
            found: RwSignal::new(Found::Waiting),
            untold: RwSignal::new(None),
            policy_news: RwSignal::new(None),
        };
        let answer = resume.keeper.found();
        Effect::new(move || {
            let Some(answer) = answer.get() else { return };
            // Without an answer of the centre the form is filled in as if nothing had been kept.
            let kept = answer.ok().flatten();
            let read = kept.and_then(|kept| Some((RentDraft::read(kept.form, kept.body.clone())?, kept)));
            match read {
                None => resume.found.set(Found::Settled),
                // This tab has what was typed: it is the later.
                Some((typed, kept)) if untrack(|| draft.as_kept(None)).is_begun() => {
                    resume.go_on(&kept, typed.answer);
                }
                Some((typed, kept)) => resume.found.set(Found::Offered(kept, typed)),
            }
        });
        resume
    }

    fn go_on(self, kept: &KeptDraft, then: Option<Answer>) {
        self.keeper.goes_on_from(kept);
        if kept.policy_changed {
            self.untold.set(Some(then));
        }
        self.found.set(Found::Settled);
    }

    /// Whether the form can be drawn.
    pub(super) fn is_settled(self) -> bool {
        self.found.with(|found| matches!(found, Found::Settled))
    }

    /// Saves what changes, and tells once what a change of policy means.
    pub(super) fn follow(self, journey: Journey) {
        let answer = Memo::new(move |_| journey.decision.read().as_ref().map(Answer::from));
        Effect::new(move || {
            if !self.is_settled() {
                return;
            }
            let typed = journey.draft.as_kept(answer.get());
            if typed.is_begun() {
                self.keeper.note(&typed);
            }
        });
        Effect::new(move || {
            let (Some(then), Some(now)) = (self.untold.get(), answer.get()) else { return };
            self.policy_news.set(Some(Answer::after_a_change(then.as_ref(), &now)));
            self.untold.set(None);
        });
    }
}

/// The question before the form; nothing while it is not known whether there is one.
#[component]
pub(super) fn Question(journey: Journey) -> impl IntoView {
    let Journey { resume, draft, known, .. } = journey;
    let offer = move || match resume.found.get() {
        Found::Offered(kept, typed) => {
            let saved_at = kept.saved_at.clone();
            let go_on = Callback::new(move |()| {
                draft.take(typed.clone());
                resume.go_on(&kept, typed.answer.clone());
            });
            let anew = Callback::new(move |()| {
                resume.keeper.begins_anew();
                draft.take(RentDraft::default());
                if let Some(Ok(facts)) = known.get_untracked() {
                    draft.suggest_months(&facts);
                }
                resume.found.set(Found::Settled);
            });
            view! { <Offer saved_at go_on anew/> }.into_any()
        }
        Found::Waiting | Found::Settled => view! { <crate::pages::reading::Loading/> }.into_any(),
    };
    view! {
        <Page title=TITLE>
            <Steps steps=STEPS.map(Words::from).to_vec() current=0/>
            {offer}
        </Page>
    }
}
