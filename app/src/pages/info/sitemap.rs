//! 网站地图: every page, by what people come for. The list is that of the search.

use leptos::prelude::*;
use shared::search::{Kind, PageEntry, pages};
use shared::text::Text;

use crate::text::{Phrase, Words, phrase};
use crate::ui::Page;

/// A heading and which pages stand below it.
type Group = (Phrase, fn(&PageEntry) -> bool);

const SIGNED_IN: [&str; 3] = ["/me", "/employer", "/sign-in"];

fn needs_sign_in(entry: &PageEntry) -> bool {
    SIGNED_IN.iter().any(|begins| entry.0.starts_with(begins))
}

pub(super) const GROUPS: [Group; 4] = [
    (phrase("算一算", "Calculate"), |entry| entry.1 == Kind::Calculator),
    (phrase("办事和政策", "Services and policies"), |entry| {
        let begins = ["/withdrawal", "/loan", "/contribution", "/guide", "/policy", "/notices", "/branches"];
        entry.1 != Kind::Calculator && begins.iter().any(|begins| entry.0.starts_with(begins))
    }),
    (phrase("登录办理", "After signing in"), needs_sign_in),
    (phrase("帮助和说明", "Help and statements"), |entry| {
        ["/help", "/accessibility", "/privacy", "/about", "/sitemap"]
            .iter()
            .any(|begins| entry.0.starts_with(begins))
    }),
];

/// 网站地图
#[component]
pub fn SitemapPage() -> impl IntoView {
    let groups = GROUPS.iter().map(|(name, is)| {
        let links = pages().iter().filter(|entry| is(entry)).map(|(href, _, title, _)| {
            view! { <li><a class="sitemap__link" href=*href>{Words::from(Text::new(title.0, title.1))}</a></li> }
        });
        view! {
            <section class="sitemap__group"><h2>{*name}</h2><ul class="sitemap__links">{links.collect_view()}</ul></section>
        }
    });
    view! {
        <Page title=phrase("网站地图", "Site map") wide=true>
            <div class="sitemap">{groups.collect_view()}</div>
        </Page>
    }
}
