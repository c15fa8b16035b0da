//! The only list of paths.

use leptos::prelude::*;
use leptos_router::Lazy;
use leptos_router::components::{A, FlatRoutes, Route, Router};

use crate::address::Address;
use crate::pages;

/// The first page.
pub const HOME: &str = "/";
/// Loan limit calculator.
pub const LOAN_LIMIT: &str = "/calculators/loan-limit";

/// The whole page: header, navigation and the page of the current path.
#[component]
pub fn Hall() -> impl IntoView {
    view! {
        <Router>
            <header class="site-header">
                <A href=HOME attr:class="site-header__name">"盐城市住房公积金网上大厅"</A>
                <nav class="site-nav" aria-label="主要导航">
                    <A href=LOAN_LIMIT>"贷款额度"</A>
                </nav>
            </header>
            <main id="main" tabindex="-1">
                <FlatRoutes fallback=pages::not_found::NotFound>
                    <Route path=Address(HOME) view=pages::home::Home/>
                    <Route path=Address(LOAN_LIMIT) view={Lazy::<pages::loan_limit::LoanLimit>::new()}/>
                </FlatRoutes>
            </main>
        </Router>
    }
}
