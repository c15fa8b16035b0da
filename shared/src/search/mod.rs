//! 搜索: services, calculators, pages and notices by Chinese words, by what people call them, and by pinyin.
//!
//! The server makes the [`index`] once; page and server look things up in it with the same [`find`]. What a reader types
//! into the page stays there.

mod catalogue;
mod pages;
mod pinyin;
mod score;
mod words;

pub use catalogue::index;
pub use pages::{PageEntry, pages};

use serde::{Deserialize, Serialize};

use crate::text::{Lang, Text};

use score::{Place, Rank, ranked};

/// What kind of thing is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// 测算
    Calculator,
    /// 办事指南
    Guide,
    /// 页面
    Page,
    /// 网点
    Branch,
    /// 通知公告
    Notice,
}

impl Kind {
    /// Its name beside a result.
    pub fn name(self) -> Text {
        let (zh, en) = match self {
            Kind::Calculator => ("算一算", "Calculator"),
            Kind::Guide => ("办事指南", "Guide"),
            Kind::Page => ("页面", "Page"),
            Kind::Branch => ("网点", "Where"),
            Kind::Notice => ("公告", "Notice"),
        };
        Text::new(zh, en)
    }
}

/// One thing that can be found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Entry {
    /// Where it stands.
    pub href: String,
    /// What kind of thing it is.
    pub kind: Kind,
    /// Its name.
    pub title: Text,
    /// One line about it.
    pub hint: Text,
    /// The pinyin of the Chinese title: as many syllables as characters, with a blank between them.
    pub reading: String,
    /// What people call it besides, and the pinyin of that in the same form.
    pub also: Vec<Name>,
    /// Its text: conditions, papers. Found last.
    pub text: Text,
}

/// Another name, with its pinyin; none for a name that is not Chinese.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Name {
    /// 房租
    pub name: String,
    /// `fang zu`
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reading: String,
}

/// An entry that answers a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit<'e> {
    /// The entry.
    pub entry: &'e Entry,
    /// The other name that was meant, where the title has nothing of the query.
    pub by: Option<&'e str>,
    /// Which characters of the title the query names, from the first to before the last.
    pub mark: Option<(usize, usize)>,
}

/// What answers a query, the best first.
///
/// Latin letters are pinyin, whole or begun syllables (`zftq`, `zufang`, `zuftq`), or English.
pub fn find<'e>(entries: &'e [Entry], query: &str, lang: Lang) -> Vec<Hit<'e>> {
    let query = tidy(query);
    if query.is_empty() {
        return vec![];
    }
    let wordings = words::wordings(&query);
    let mut found: Vec<(Rank, Hit<'e>)> =
        entries.iter().filter_map(|entry| best(entry, &wordings, lang)).collect();
    // Stable: entries of one rank stay in the order of the index, which is that of use.
    found.sort_by_key(|(rank, _)| *rank);
    // Where a title or a name answers, that was meant; what only resembles the query would dilute it.
    let named = found.iter().any(|((place, _), _)| *place < Place::Mentioned);
    found.retain(|((place, _), _)| !named || *place < Place::Loose);
    found.into_iter().map(|(_, hit)| hit).collect()
}

/// The best rank of any wording.
fn best<'e>(entry: &'e Entry, wordings: &[String], lang: Lang) -> Option<(Rank, Hit<'e>)> {
    wordings.iter().filter_map(|wording| ranked(entry, wording, lang)).min_by_key(|(rank, _)| *rank)
}

/// Lower case, one blank between words, none at the ends, no marks.
fn tidy(query: &str) -> String {
    let plain: String = query.chars().take(LONGEST).map(plain).collect();
    plain.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Full-width letters as plain ones; a blank instead of a mark that people put between words.
fn plain(char: char) -> char {
    match char {
        'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '０'..='９' => {
            u32::from(char).checked_sub(0xFEE0).and_then(char::from_u32).unwrap_or(char)
        }
        '　' | '，' | '。' | '？' | '?' | '！' | '、' | '\'' | '“' | '”' => ' ',
        _ => char,
    }
}

/// No name of ours is longer; what is longer is cut.
const LONGEST: usize = 60;

#[cfg(test)]
mod tests;
