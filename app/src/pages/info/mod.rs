//! What anyone may read about the hall: search, notices, where to go, help, and the statements a public site owes. One chunk
//! that knows no rule and no policy.
#![allow(unreachable_pub, reason = "the component macro makes public what it generates")]

mod about;
mod accessibility;
mod branches;
mod help;
mod notices;
mod privacy;
mod prose;
mod search;
mod sitemap;
#[cfg(test)]
mod tests;
mod words;

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use leptos_router::{LazyRoute, lazy_route};

use crate::routes;

/// The pages to read: one chunk.
#[derive(Debug)]
pub struct InfoArea;

#[lazy_route]
impl LazyRoute for InfoArea {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let path = use_location().pathname.get_untracked();
        match path.trim_end_matches('/') {
            routes::SEARCH => view! { <search::SearchPage/> }.into_any(),
            routes::NOTICES => view! { <notices::NoticesPage/> }.into_any(),
            routes::BRANCHES => view! { <branches::BranchesPage/> }.into_any(),
            routes::HELP => view! { <help::HelpPage/> }.into_any(),
            routes::HELP_WORDS => view! { <words::WordsPage/> }.into_any(),
            routes::ACCESSIBILITY => view! { <accessibility::AccessibilityPage/> }.into_any(),
            routes::PRIVACY => view! { <privacy::PrivacyPage/> }.into_any(),
            routes::ABOUT => view! { <about::AboutPage/> }.into_any(),
            routes::SITEMAP => view! { <sitemap::SitemapPage/> }.into_any(),
            _ => view! { <notices::NoticePage/> }.into_any(),
        }
    }
}
