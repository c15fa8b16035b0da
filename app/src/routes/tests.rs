//! Every route, drawn as the page draws it: whole in both languages, with a heading, and no link of ours leads nowhere.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::location::RequestUrl;
use shared::policy::{Policy, packs};
use shared::search::pages;
use shared::text::Lang;
use shared::wire::{Role, Session, Who};

use super::ROUTES;
use crate::first_view::PageAt;
use crate::hall::HallState;
use crate::shell::Footer;
use crate::{routes, ui_state};

static POLICY: LazyLock<Policy> = LazyLock::new(|| packs::load("yancheng").unwrap());

/// Every address of the list; what stands for anything is filled in. The gallery is left out: it shows made-up examples
/// under the names that the code gives them.
fn addresses() -> Vec<String> {
    let paths = ROUTES.iter().map(|route| filled(route.address.0));
    paths.filter(|path| !path.starts_with(routes::GALLERY)).collect()
}

fn filled(path: &str) -> String {
    let ground = if path.starts_with("/withdrawal") { "illness" } else { "deferral" };
    [
        (":ground", ground),
        ("/guide/:id", "/guide/rent"),
        ("/notices/:id", "/notices/2026-09-20-reg2026"),
        (":id", "1"),
        (":account", "1"),
        (":number", "R1"),
    ]
    .iter()
    .fold(path.to_owned(), |path, (part, with)| path.replace(part, with))
}

/// The page at an address as the first answers of the server leave it: the policy and who is signed in are known.
fn drawn(path: &str, role: Option<Role>, lang: Lang) -> String {
    ui_state::in_lang(lang, || {
        Owner::new().with(|| {
            provide_context(RequestUrl::new(path));
            let hall = HallState::empty();
            hall.policy.set(Some(&POLICY));
            let who = role.map(|role| Who { role, name: "X".to_owned(), employer: None });
            let today = "2026-11-23".to_owned();
            hall.session.set(Some(Session { who, csrf: String::new(), today, demo: false }));
            let path = path.to_owned();
            view! { <Router><main><PageAt path=path.clone()/></main><Footer/></Router> }.to_html()
        })
    })
}

/// What a reader reads and hears: the text, and the attributes that are spoken.
fn said(html: &str) -> String {
    let mut said = String::new();
    for part in html.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or((part, ""));
        for name in ["aria-label=\"", "placeholder=\"", "title=\"", "alt=\"", "data-label=\""] {
            if let Some((_, rest)) = tag.split_once(name) {
                said.push_str(rest.split('"').next().unwrap_or_default());
                said.push('\n');
            }
        }
        if !tag.starts_with("style") && !tag.starts_with("!--") {
            said.push_str(text);
            said.push('\n');
        }
    }
    said
}

fn is_han(char: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&char)
}

/// What stays Chinese in English: the switch back, and the words of the trade beside their translation.
const SPARED: [&str; 1] = ["中文"];

fn chinese_left(path: &str, html: &str) -> Vec<String> {
    let text = SPARED.iter().fold(said(html), |text, word| text.replace(word, ""));
    // In the glossary the Chinese word stands in brackets beside the English one: it is what the page explains.
    let glossary = |line: &str| path == "/help/words" && line.ends_with(')') && line.contains(" (");
    text.lines().filter(|line| line.chars().any(is_han) && !glossary(line)).map(str::to_owned).collect()
}

#[test]
fn every_route_is_whole_in_english() {
    for path in addresses() {
        for role in [None, Some(Role::Member), Some(Role::Agent), Some(Role::Staff)] {
            let left = chinese_left(&path, &drawn(&path, role, Lang::En));
            assert!(left.is_empty(), "{path} ({role:?}): {left:#?}");
        }
    }
}

/// Names, units and addresses that are the same in every language.
const LATIN: [&str; 2] = ["English", "Cookie"];

#[test]
fn every_route_is_whole_in_chinese() {
    for path in addresses() {
        let text = said(&drawn(&path, None, Lang::Zh));
        for line in text.lines() {
            // A sentence that was forgotten is English words in a row, with no Chinese beside them.
            let words =
                line.split_whitespace().filter(|word| word.bytes().all(|byte| byte.is_ascii_alphabetic()));
            let english = words.filter(|word| !LATIN.contains(word)).count();
            assert!(english < 2 || line.chars().any(is_han), "{path}: {line}");
        }
    }
}

#[test]
fn the_languages_say_the_same_number_of_things() {
    for path in addresses() {
        let lines = |lang| {
            let html = drawn(&path, None, lang);
            html.matches("<p").count() + html.matches("<li").count() + html.matches("<h").count()
        };
        assert_eq!(lines(Lang::Zh), lines(Lang::En), "{path}");
    }
}

/// Pages that have nothing to say before their data has come: their heading comes with it.
const HEADED_BY_DATA: [&str; 8] =
    ["/guide/", "/notices/", "/me", "/employer", "/staff", "/receipts", "/sign-in", "/withdrawal/"];

#[test]
fn every_route_has_one_heading_that_names_the_window() {
    for path in addresses() {
        let count = drawn(&path, None, Lang::Zh).matches("<h1").count();
        let later = HEADED_BY_DATA.iter().any(|begins| path.starts_with(begins));
        assert!(count == 1 || (later && count == 0), "{path} has {count} headings");
    }
}

#[test]
fn no_link_leads_nowhere() {
    let known: BTreeSet<String> = addresses().into_iter().collect();
    let is_there = |href: &str| {
        let path = href.split(['?', '#']).next().unwrap_or_default();
        let below = ["/guide/", "/notices/", "/withdrawal/", "/contribution/", "/me/cases/", "/receipts/"];
        known.contains(path) || below.iter().any(|begins| path.starts_with(begins))
    };
    for path in addresses() {
        let html = drawn(&path, None, Lang::Zh);
        for href in html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let elsewhere = ["http", "tel:", "#"].iter().any(|begins| href.starts_with(begins));
            assert!(elsewhere || is_there(href), "{path} links to {href}");
        }
    }
    for (href, ..) in pages() {
        assert!(is_there(href), "the search leads to {href}");
    }
    // And every page can be found: those that stand for one thing of many are found by that thing.
    let found: BTreeSet<&str> = pages().iter().map(|(href, ..)| *href).collect();
    let behind = [
        "/me/",
        "/employer/",
        "/staff",
        "/receipts/",
        "/guide/",
        "/notices/",
        "/withdrawal/",
        "/contribution/",
    ];
    for path in known.iter().filter(|path| !behind.iter().any(|begins| path.starts_with(begins))) {
        let itself = ["/", "/search"].contains(&path.as_str());
        assert!(itself || found.contains(path.as_str()), "{path} is not in the search");
    }
}
