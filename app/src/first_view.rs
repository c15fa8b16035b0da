//! What a page shows before its module has come: the same components, drawn natively while the site is built. Nothing is
//! known then: neither the policy, nor the day, nor who is looking.

use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::location::RequestUrl;
use serde::Serialize;

use crate::hall::HallState;
use crate::outlet::Code;
use crate::pages::public::grounds::{self, Ground};
use crate::pages::reading::Loading;
use crate::routes::{self, ROUTES};
use crate::shell::{Footer, nav};
use crate::ui::SiteHeader;
use crate::ui::logo::NAME;

/// What Leptos writes between pieces of text, so that it can find them again; a reader does not see it.
const MARKS: [&str; 3] = ["<!>", "<!---->", "<!--<() />-->"];

/// An address that no page has.
const ELSEWHERE: &str = "/-";

/// A page without its module.
#[derive(Debug, Serialize)]
pub struct FirstView {
    /// The address; none for what stands at every address that is not in the list.
    pub address: Option<String>,
    /// The title of the window.
    pub title: String,
    /// What stands in `#page`.
    pub html: String,
}

/// Every page whose address is known in advance, and one for all the others.
pub fn all() -> Vec<FirstView> {
    let named = addresses().into_iter().map(|address| {
        let html = drawn(&address);
        FirstView { title: title(&html), address: Some(address), html }
    });
    let other = FirstView { address: None, title: NAME.zh.to_owned(), html: drawn(ELSEWHERE) };
    named.chain([other]).collect()
}

/// The addresses of the list that stand for one page, and those of the calculators that stand for one of many.
fn addresses() -> Vec<String> {
    let alone = ROUTES.iter().map(|route| route.address.0).filter(|address| !address.contains(':'));
    alone
        .filter(|address| !address.starts_with(routes::GALLERY))
        .map(str::to_owned)
        .chain(grounds::all().map(Ground::address))
        .collect()
}

/// The header, the content and the footer, as the page itself draws them first.
fn drawn(path: &str) -> String {
    Owner::new().with(|| {
        provide_context(RequestUrl::new(path));
        HallState::empty();
        let (at, here) = (path.to_owned(), path.to_owned());
        let view = view! {
            <Router>
                <SiteHeader nav=nav(None) path=here.clone() sign_in=routes::SIGN_IN/>
                <main id="main" tabindex="-1"><PageAt path=at.clone()/></main>
                <Footer/>
            </Router>
        };
        MARKS.iter().fold(view.to_html(), |html, mark| html.replace(mark, ""))
    })
}

/// The page of an address: natively its code is there at once.
#[component]
pub(crate) fn PageAt(path: String) -> impl IntoView {
    let found = ROUTES.iter().find_map(|route| Some((route.code, route.address.parts_of(&path)?)));
    let Some((code, params)) = found else {
        return view! { <div class="page"><Loading/></div> }.into_any();
    };
    provide_context(ArcMemo::new(move |_| params.clone()));
    match code {
        Code::Here(draw) => draw(),
        Code::Chunk(fetch) => match fetch().as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(draw) => draw(),
            Poll::Pending => panic!("{path} waits for its code, which natively is there"),
        },
    }
}

/// The title that the page gives the window: its heading and the name of the hall.
fn title(html: &str) -> String {
    let heading = html.split_once("<h1").and_then(|(_, rest)| rest.split_once('>')?.1.split_once("</h1>"));
    match heading {
        Some((heading, _)) => format!("{heading} - {}", NAME.zh),
        None => NAME.zh.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_waits_for_the_module_sees_the_question_already() {
        let all = all();
        let view = |address: &str| all.iter().find(|view| view.address.as_deref() == Some(address)).unwrap();
        let limit = view(routes::LOAN_LIMIT);
        assert_eq!(limit.title, "我能贷多少？ - 盐城市住房公积金网上大厅");
        assert!(
            limit.html.contains("买的是家庭第几套住房？") && limit.html.contains("<footer"),
            "{}",
            limit.html
        );
        assert!(view(routes::SIGN_IN).html.contains("type=\"password\""));
        assert!(view("/withdrawal/illness").html.contains("看大病能提取吗？"));
        let other = all.iter().find(|view| view.address.is_none()).unwrap();
        assert!(other.html.contains("正在载入…") && !other.html.contains("<h1"));
    }

    #[test]
    fn every_address_that_stands_for_one_page_has_its_view() {
        let all = all();
        for route in &ROUTES {
            let address = route.address.0;
            let drawn = all.iter().any(|view| view.address.as_deref() == Some(address));
            assert_eq!(drawn, !address.contains(':') && !address.starts_with(routes::GALLERY), "{address}");
        }
    }
}
