//! 贷款额度: how much may be borrowed, and why.

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

/// The loan limit page, loaded when it is first visited.
#[derive(Debug)]
pub struct LoanLimit;

#[lazy_route]
impl LazyRoute for LoanLimit {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <h1>"我能贷多少？"</h1> }.into_any()
    }
}
