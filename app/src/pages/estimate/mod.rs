//! 测算: what becomes of a loan or an account over the years. A chunk of its own, since few visitors need it.
#![allow(unreachable_pub, reason = "the component macro makes public what it generates")]

mod interest;
mod life;
mod mixed;
mod reading;

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

use crate::hall::HallState;
use crate::routes;

/// The pages of a loan's life and of an account's interest: one chunk.
#[derive(Debug)]
pub struct EstimateArea;

#[lazy_route]
impl LazyRoute for EstimateArea {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        match HallState::enter().as_str() {
            routes::LOAN_LIFE => view! { <life::LifePage/> }.into_any(),
            routes::LOAN_MIXED => view! { <mixed::MixedPage/> }.into_any(),
            _ => view! { <interest::InterestPage/> }.into_any(),
        }
    }
}
