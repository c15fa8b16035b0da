//! The pages to read, drawn with what the server gives them.

use leptos::prelude::*;
use shared::notices::{Notice, notices};
use shared::policy::packs;
use shared::search::pages;
use shared::text::Lang;

use super::{branches, notices as drawn_notices, sitemap, words};
use crate::ui_state;

fn all() -> Vec<Notice> {
    notices(&packs::load("yancheng").unwrap(), "2026-11-23".parse().unwrap())
}

fn has_han(text: &str) -> bool {
    text.chars().any(|char| ('\u{4e00}'..='\u{9fff}').contains(&char))
}

fn html<V: IntoView>(lang: Lang, view: impl FnOnce() -> V) -> String {
    ui_state::in_lang(lang, || Owner::new().with(|| view().into_view().to_html()))
}

#[test]
fn every_notice_is_whole_in_both_languages() {
    let all = all();
    let list = html(Lang::Zh, || drawn_notices::by_year(&all));
    assert_eq!(list.matches("notices__one").count(), all.len());
    assert!(list.contains("2026年") && list.contains("尚未施行"));
    assert!(!has_han(&html(Lang::En, || drawn_notices::by_year(&all))), "the list is not whole in English");
    for notice in all {
        let id = notice.id.clone();
        let of = |lang| html(lang, || drawn_notices::One(drawn_notices::OneProps { notice: notice.clone() }));
        let (zh, en) = (of(Lang::Zh), of(Lang::En));
        for change in &notice.changes {
            assert!(zh.contains(&change.name.zh) && zh.contains(&change.now.zh), "{id}: {}", change.name.zh);
        }
        assert!(!has_han(&en), "{id} is not whole in English");
    }
}

#[test]
fn no_address_of_a_counter_is_made_up() {
    let found = branches::branches().expect("the list can be read");
    assert!(found.channels.len() >= 5);
    // What the centre has not published stays empty; a counter that is added has all its fields and a source.
    for counter in &found.counters {
        assert!(!counter.source.zh.is_empty() && !counter.address.zh.is_empty(), "{}", counter.name.zh);
    }
    let page = html(Lang::Zh, branches::BranchesPage);
    assert_eq!(page.contains("没有查到公布的资料"), found.counters.is_empty());
}

#[test]
fn every_page_stands_once_in_the_site_map() {
    for entry in pages() {
        let groups = sitemap::GROUPS.iter().filter(|(_, is)| is(entry)).count();
        assert_eq!(groups, 1, "{}", entry.0);
    }
}

#[test]
fn the_glossary_explains_each_word_once() {
    let all: Vec<&str> =
        words::GROUPS.iter().flat_map(|(_, lines)| *lines).map(|(name, _)| name.zh).collect();
    let once: std::collections::BTreeSet<&str> = all.iter().copied().collect();
    assert_eq!(once.len(), all.len());
    for word in ["封存", "启封", "汇缴", "缓缴", "补缴", "冲还贷", "结息", "受理"] {
        assert!(once.contains(word), "{word}");
    }
}
