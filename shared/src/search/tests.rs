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
        ("利率表", "/policy/rates"),
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

/// Entries of a title and other names each, with the rest empty.
fn made(of: &[(&str, &str, &[&str])]) -> Vec<Entry> {
    let name = |name: &&str| Name { name: (*name).to_owned(), reading: read(name) };
    let entry = |(zh, en, also): &(&str, &str, &[&str])| Entry {
        href: (*zh).to_owned(),
        kind: Kind::Page,
        title: Text::new(*zh, *en),
        hint: Text::same(""),
        reading: read(zh),
        also: also.iter().map(name).collect(),
        text: Text::same(""),
    };
    of.iter().map(entry).collect()
}

fn titles<'e>(entries: &'e [Entry], query: &str, lang: Lang) -> Vec<&'e str> {
    find(entries, query, lang).into_iter().map(|hit| hit.entry.title.in_lang(lang)).collect()
}

#[test]
fn the_whole_goes_before_the_beginning_and_that_before_the_middle() {
    let entries = made(&[
        ("还房贷", "Repay a home loan", &[]),
        ("房贷利率", "Loan rates", &["提取公积金利息", "取贷"]),
        ("房贷", "Loan", &["公积金"]),
        ("缴存", "Deposits", &["公积金利息"]),
    ]);
    for query in ["房贷", "fd", "fangdai"] {
        assert_eq!(titles(&entries, query, Lang::Zh), ["房贷", "房贷利率", "还房贷"], "{query}");
    }
    assert_eq!(titles(&entries, "loan", Lang::En), ["Loan", "Loan rates", "Repay a home loan"]);
    // Pinyin stands for the Chinese title, and an English one has nothing of it to mark.
    let found = find(&entries, "fangdai", Lang::En);
    assert!(found.len() == 3 && found.iter().all(|hit| hit.mark.is_none()), "{found:?}");
    // Of the other names, too, the whole one is meant.
    for query in ["公积金", "gjj"] {
        assert_eq!(titles(&entries, query, Lang::Zh), ["房贷", "房贷利率", "缴存"], "{query}");
    }
}

#[test]
fn a_whole_title_is_found_in_either_language() {
    let entries = made(&[
        ("缴存基数", "Borrow: how much? And when?", &["loans"]),
        ("贷款？", "Loans", &[]),
        ("缴存", "Borrow: how much?", &[]),
    ]);
    assert_eq!(titles(&entries, "Loans", Lang::Zh), ["贷款？", "缴存基数"]);
    assert_eq!(titles(&entries, "贷款", Lang::En)[0], "Loans");
    assert_eq!(titles(&entries, "缴存", Lang::En), ["Borrow: how much?", "Borrow: how much? And when?"]);
    assert_eq!(titles(&entries, "borrow: how much?", Lang::Zh)[0], "缴存");
    assert!(find(&entries, "Loans", Lang::Zh)[0].mark.is_none());
}

#[test]
fn what_a_name_answers_is_not_diluted_by_what_resembles_it() {
    let mut entries = made(&[
        ("租房提取", "Rent", &[]),
        ("能提多少", "How much", &["租房提取测算"]),
        ("离职", "Leaving", &[]),
    ]);
    assert_eq!(titles(&entries, "租房提取测算", Lang::Zh), ["能提多少"]);
    // The line about a thing says it in full: what only resembles it stands below, and stays.
    entries[1].also.clear();
    entries[1].hint = Text::same("租房提取测算");
    assert_eq!(titles(&entries, "租房提取测算", Lang::Zh), ["能提多少", "租房提取"]);
    // A name with a line that says it elsewhere: both were meant.
    entries[2].also = made(&[("离职", "Leaving", &["租房提取测算"])])[0].also.clone();
    assert_eq!(titles(&entries, "租房提取测算", Lang::Zh), ["离职", "能提多少"]);
}

#[test]
fn marks_between_words_are_no_part_of_the_query() {
    let entries = entries();
    for typed in [
        "租房提取？",
        "“租房提取”",
        "'租房提取'",
        "租房提取。",
        "租房提取！",
        "　租房提取　",
        "？租房提取?",
        "、租房提取，",
    ] {
        let found = find(&entries, typed, Lang::Zh);
        assert_eq!((found[0].entry.href.as_str(), found[0].mark), ("/guide/rent", Some((0, 4))), "{typed}");
    }
}

#[test]
fn a_mark_is_as_long_as_the_words() {
    let entries = made(&[("租房提取", "Rent", &[])]);
    for (query, mark) in
        [("租", (0, 1)), ("房提", (1, 3)), ("房提取", (1, 4)), ("取", (3, 4)), ("租房提取", (0, 4))]
    {
        assert_eq!(find(&entries, query, Lang::Zh)[0].mark, Some(mark), "{query}");
    }
}

/// Everyday words lead to our titles.
#[test]
fn what_people_say_finds_what_we_call_it() {
    for (query, among) in [
        ("跳槽", "/guide/transfer"),
        ("取钱", "/withdrawal"),
        ("装电梯", "/guide/lift"),
        ("少缴", "/guide/back_pay"),
    ] {
        let found = hrefs(query, Lang::Zh);
        assert!(found.iter().take(5).any(|href| href == among), "{query}: {found:?}");
    }
}

/// A sentence resembles by its Chinese characters alone: every English text has the pairs of letters of any other.
#[test]
fn english_words_that_stand_nowhere_find_nothing() {
    for query in ["cheap flights to paris", "weather tomorrow"] {
        assert_eq!(hrefs(query, Lang::En), Vec::<String>::new(), "{query}");
    }
}
