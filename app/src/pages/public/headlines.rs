//! 通知公告 on the first page: the newest, as the server reads them from the policy.

use leptos::prelude::*;
use shared::notices::Headline;

use crate::api::plain::Plain;
use crate::pages::reading::fetched_plain;
use crate::routes;
use crate::text::{Words, phrase};

/// The newest notices, once they have come. The first page is whole without them.
#[component]
pub fn Headlines() -> impl IntoView {
    let answer = fetched_plain(|| "/notices/latest".to_owned(), |all| all.all(headline));
    move || answer.get().and_then(Result::ok).map(|all| list(&all))
}

fn headline(one: &Plain) -> Option<Headline> {
    Some(Headline { id: one.string("id")?, day: one.string("day")?.parse().ok()?, title: one.text("title")? })
}

fn list(all: &[Headline]) -> impl IntoView + use<> {
    let lines = all.iter().map(|one| {
        let href = format!("{}/{}", routes::NOTICES, one.id);
        view! { <li><a href=href>{Words::from(&one.title)}</a></li> }
    });
    let lines = lines.collect_view();
    view! {
        <section>
            <h2 class="home__heading">{phrase("通知公告", "Notices")}</h2>
            <ul class="home__notices">{lines}</ul>
            <p><a href=routes::NOTICES>{phrase("全部公告", "All notices")}</a></p>
        </section>
    }
}
