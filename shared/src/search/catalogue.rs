//! The index: everything that can be found, made once from the pages, the catalog and the policy.

use super::{Entry, Kind, Name, pages::pages, words::names};
use crate::catalog::{Service, services};
use crate::date::EffectiveDate;
use crate::notices::{Notice, notices};
use crate::policy::Policy;
use crate::text::Text;

/// Everything that can be found, in the order of use.
///
/// `read` gives the pinyin of Chinese words, one syllable a character with blanks between. The law leans on little, so
/// whoever makes the index brings it.
pub fn index(policy: &Policy, day: EffectiveDate, read: impl Fn(&str) -> String) -> Vec<Entry> {
    let services = services();
    let pages = pages().iter().map(|(href, kind, title, hint)| {
        let text = if *kind == Kind::Branch { districts(policy) } else { Text::same("") };
        entry(href, *kind, Text::new(title.0, title.1), Text::new(hint.0, hint.1), text, &read)
    });
    let guides = services.iter().map(|service| {
        let hint = service.conditions.first().cloned().unwrap_or_else(|| service.fee.clone());
        let href = format!("/guide/{}", service.id);
        entry(&href, Kind::Guide, service.name.clone(), hint, text_of(service), &read)
    });
    let notices = notices(policy, day).into_iter().map(|notice| {
        let href = format!("/notices/{}", notice.id);
        let text = figures(&notice);
        entry(&href, Kind::Notice, notice.title, notice.text.title, text, &read)
    });
    pages.chain(guides).chain(notices).collect()
}

fn entry(
    href: &str,
    kind: Kind,
    title: Text,
    hint: Text,
    text: Text,
    read: &impl Fn(&str) -> String,
) -> Entry {
    let also = names(href).iter().map(|name| Name {
        name: (*name).to_owned(),
        reading: if name.is_ascii() { String::new() } else { read(name) },
    });
    let also = also.collect();
    Entry { href: href.to_owned(), kind, reading: read(&title.zh), title, hint, also, text }
}

/// 东台市、建湖县: whoever looks for a place finds where to go.
fn districts(policy: &Policy) -> Text {
    let (zh, en): (Vec<&str>, Vec<&str>) =
        policy.districts.values().map(|name| (name.zh.as_str(), name.en.as_str())).unzip();
    Text::new(zh.join(" "), en.join(" "))
}

fn text_of(service: &Service) -> Text {
    joined(service.conditions.iter().chain(&service.materials))
}

fn figures(notice: &Notice) -> Text {
    joined(notice.changes.iter().map(|change| &change.name))
}

fn joined<'t>(texts: impl Iterator<Item = &'t Text>) -> Text {
    let (zh, en): (Vec<&str>, Vec<&str>) = texts.map(|text| (text.zh.as_str(), text.en.as_str())).unzip();
    Text::new(zh.join(" "), en.join(" "))
}
