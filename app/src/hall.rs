//! What every page may ask of the hall: who is signed in, the law of the centre, the business day.

use leptos::prelude::*;
use shared::date::EffectiveDate;
use shared::policy::Policy;
use shared::wire::{Problem, Session, Who};

use crate::api::{self, Saying};
#[cfg(target_arch = "wasm32")]
use crate::breath::breath;
use crate::offline;

/// In the context of every page.
#[derive(Clone, Copy)]
pub struct HallState {
    /// None until the first answer.
    pub session: RwSignal<Option<Session>>,
    /// None until the pack has come; see [`HallState::ask_policy`]. It stays as long as the page does, so that the first
    /// page, which knows none, has no code that clears hundreds of fields away.
    pub policy: RwSignal<Option<&'static Policy>>,
    policy_asked: StoredValue<bool>,
    /// The day whose law answers while the server cannot be reached; none while it can.
    pub offline_day: RwSignal<Option<String>>,
    /// What went wrong while starting.
    pub problem: RwSignal<Option<Problem>>,
}

impl HallState {
    /// Nothing is known yet. Puts the state into the context.
    pub fn empty() -> HallState {
        let state = HallState {
            session: RwSignal::new(None),
            policy: RwSignal::new(None),
            policy_asked: StoredValue::new(false),
            offline_day: RwSignal::new(None),
            problem: RwSignal::new(None),
        };
        provide_context(state);
        state
    }

    /// Puts an empty state into the context and begins to fill it.
    pub fn provide() -> HallState {
        let state = HallState::empty();
        state.begin();
        state
    }

    /// Asks who is signed in and which day it is. Without a network the day that came last stands in.
    pub fn begin(self) {
        #[cfg(target_arch = "wasm32")]
        leptos::task::spawn_local(async move {
            match (self.refresh().await, offline::day()) {
                (Ok(()), _) => self.offline_day.set(None),
                (Err(problem), Some(day)) if problem.code == api::UNREACHABLE => {
                    self.offline_day.set(Some(day))
                }
                (Err(problem), _) => self.problem.set(Some(problem)),
            }
        });
    }

    /// Begins to load the policy unless that has begun.
    pub fn ask_policy(self) {
        if self.policy_asked.get_value() {
            return;
        }
        self.policy_asked.set_value(true);
        #[cfg(target_arch = "wasm32")]
        leptos::task::spawn_local(async move {
            match load_policy().await {
                Ok(policy) => {
                    breath().await;
                    self.policy.set(Some(policy));
                }
                Err(problem) => {
                    self.problem.set(Some(problem));
                    self.policy_asked.set_value(false);
                }
            }
        });
    }

    /// The state of the page this is called in.
    pub fn here() -> HallState {
        expect_context()
    }

    /// Asks the server anew who is signed in. Natively there is nobody to ask.
    pub async fn refresh(self) -> Result<(), Problem> {
        let session = api::session().await?;
        offline::keep_day(&session.today);
        self.session.set(Some(session));
        Ok(())
    }

    /// Who is signed in; none for a visitor, or before the first answer.
    pub fn who(self) -> Option<Who> {
        self.session.with(|session| session.as_ref().and_then(|session| session.who.clone()))
    }

    /// Whether the first answer has come.
    pub fn is_known(self) -> bool {
        self.session.with(Option::is_some)
    }

    /// The business day of the centre.
    pub fn today(self) -> Option<EffectiveDate> {
        let known = self.session.with(|session| session.as_ref().map(|session| session.today.clone()));
        known.or_else(|| self.offline_day.get())?.parse().ok()
    }

    /// What a request that changes something must carry.
    pub fn saying(self) -> Saying {
        let csrf =
            self.session.with_untracked(|session| session.as_ref().map(|session| session.csrf.clone()));
        Saying { csrf: csrf.unwrap_or_default(), key: None }
    }
}

/// A policy that stays as long as the page does.
pub(crate) fn for_good(policy: Policy) -> &'static Policy {
    Box::leak(Box::new(policy))
}

#[cfg(target_arch = "wasm32")]
async fn load_policy() -> Result<&'static Policy, Problem> {
    let json = match fetch_policy().await {
        Err(problem) if problem.code == api::UNREACHABLE => offline::policy().ok_or(problem)?,
        came => came?,
    };
    breath().await;
    read_policy(json).await
}

/// In a chunk of its own: a policy has hundreds of fields.
#[cfg(target_arch = "wasm32")]
#[leptos::wasm_split::wasm_split(read_policy, wasm_split_path = leptos::wasm_split)]
fn read_policy(json: String) -> Result<&'static Policy, Problem> {
    Policy::from_json(&json)
        .map(for_good)
        .map_err(|error| Problem::new("policy", "政策数据无法读取，请刷新页面", error.to_string()))
}

#[cfg(target_arch = "wasm32")]
pub(crate) async fn fetch_policy() -> Result<String, Problem> {
    let json = api::policy().await?;
    offline::keep_policy(&json);
    Ok(json)
}
