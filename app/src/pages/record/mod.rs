//! What the policy was: rates over the years, and when each figure became what. A chunk of its own, since it reads the policy.
#![allow(unreachable_pub, reason = "the component macro makes public what it generates")]

mod history;
mod rates;
#[cfg(test)]
mod tests;

use leptos::prelude::*;
use shared::date::EffectiveDate;
use shared::policy::Policy;

use crate::hall::HallState;
use crate::outlet::chunk_page;
use crate::pages::reading::Loading;

chunk_page!(record, rates, <rates::RatesPage/>);
chunk_page!(record, history, <history::HistoryPage/>);

/// Draws what needs the policy and the day, once both have come.
fn with_policy(
    draw: impl Fn(&'static Policy, EffectiveDate) -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    let hall = HallState::here();
    move || match hall.policy.get().zip(hall.today()) {
        Some((policy, today)) => draw(policy, today),
        None => view! { <Loading/> }.into_any(),
    }
}
