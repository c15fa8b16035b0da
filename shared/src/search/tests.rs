//! Queries against the index of the hall's own centre. Pinyin is that of the few characters the queries need: the server's
//! tests hold the real readings.

use super::*;
use crate::policy::packs;

/// Readings of what the queries name; every other character is itself.
const READINGS: [(&str, &str); 8] = [
    ("租", "zu"),
    ("房", "fang"),
    ("提", "ti"),
    ("取", "qu"),
    ("公", "gong"),
    ("积", "ji"),
    ("金", "jin"),
    ("贷", "dai"),
];

fn read(words: &str) -> String {
    let syllable = |char: char| {
        let char = char.to_string();
        READINGS.iter().find(|(han, _)| **han == char).map_or(char.clone(), |(_, read)| (*read).to_owned())
    };
    words.chars().map(syllable).collect::<Vec<_>>().join(" ")
}

fn entries() -> Vec<Entry> {
    index(&packs::load("yancheng").unwrap(), "2026-11-23".parse().unwrap(), read)
}

fn hrefs(query: &str, lang: Lang) -> Vec<String> {
    find(&entries(), query, lang).into_iter().map(|hit| hit.entry.href.clone()).collect()
}

#[test]
fn words_names_and_letters_find() {
    for (query, first) in [
        ("租房提取", "/guide/rent"),
        ("ZFTQ", "/guide/rent"),
        ("ｚｆｔｑ", "/guide/rent"),
        ("zufangtiqu", "/guide/rent"),
        ("关爱版", "/accessibility"),
        ("亲情版", "/accessibility"),
        ("公积金贷款", "/loan/limit"),
        ("买房贷款", "/loan/limit"),
        ("封存", "/help/words"),
        ("商转公", "/loan/mixed"),
        ("东台", "/branches"),
        ("历年利率", "/policy/rates"),
        ("844", "/notices/2026-09-20-reg2026"),
    ] {
        assert_eq!(hrefs(query, Lang::Zh).first().map(String::as_str), Some(first), "{query}");
    }
    assert_eq!(hrefs("retirement", Lang::En)[0], "/withdrawal/retirement");
}

#[test]
fn a_sentence_finds_what_it_is_about() {
    let found = hrefs("我在外面租房子想提取公积金", Lang::Zh);
    assert!(found.iter().take(5).any(|href| href == "/guide/rent"), "{found:?}");
}

#[test]
fn what_is_nothing_finds_nothing() {
    for query in ["", "  ", "？", "火车票", "qqqq", "%", "<script>"] {
        assert!(hrefs(query, Lang::Zh).is_empty(), "{query}");
    }
}

#[test]
fn a_mark_is_where_the_title_has_the_words() {
    let entries = entries();
    let mark = |query: &str| {
        let found = find(&entries, query, Lang::Zh);
        let hit = found.iter().find(|hit| hit.entry.href == "/guide/rent").unwrap();
        hit.mark
    };
    assert_eq!((mark("提取"), mark("tq"), mark("zufang")), (Some((2, 4)), Some((2, 4)), Some((0, 2))));
    // Found by another name: the title has nothing to mark.
    let found = find(&entries, "关爱版", Lang::Zh);
    assert_eq!((found[0].by, found[0].mark), (Some("关爱版"), None));
}

#[test]
fn every_service_is_found_by_its_name_and_every_other_name_has_its_thing() {
    let entries = entries();
    for service in crate::catalog::services() {
        let href = format!("/guide/{}", service.id);
        for (lang, name) in [(Lang::Zh, &service.name.zh), (Lang::En, &service.name.en)] {
            let found = find(&entries, name, lang);
            assert!(found.iter().take(2).any(|hit| hit.entry.href == href), "{name}");
        }
    }
    for href in words::named() {
        assert!(entries.iter().any(|entry| entry.href == href), "{href}");
    }
}
