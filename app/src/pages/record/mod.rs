//! What the policy was: rates over the years, and when each figure became what. A chunk of its own, since it reads the policy.
#![allow(unreachable_pub, reason = "the component macro makes public what it generates")]

mod history;
mod rates;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use shared::date::EffectiveDate;
use shared::policy::Policy;

use crate::hall::HallState;
use crate::pages::reading::Loading;
use crate::routes;

/// Rates and history: one chunk.
#[derive(Debug)]
pub struct RecordArea;

#[lazy_route]
impl LazyRoute for RecordArea {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        match HallState::enter().as_str() {
            routes::POLICY_RATES => view! { <rates::RatesPage/> }.into_any(),
            _ => view! { <history::HistoryPage/> }.into_any(),
        }
    }
}

/// Draws what needs the policy and the day, once both have come.
fn with_policy(
    draw: impl Fn(Arc<Policy>, EffectiveDate) -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    let hall = HallState::here();
    move || match hall.policy.get().zip(hall.today()) {
        Some((policy, today)) => draw(policy, today),
        None => view! { <Loading/> }.into_any(),
    }
}
