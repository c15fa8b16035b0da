//! The check of what surrounds the rows: sources, statements, districts.

use std::collections::{BTreeMap, BTreeSet};

use crate::policy::faults::Faults;
use crate::policy::{Fact, Policy, Source, Unknown};
use crate::text::Text;

type Sources = BTreeMap<String, Source>;

/// Districts are named, have a floor, and lie in one rent area.
pub(super) fn places(policy: &Policy, faults: &mut Faults) {
    for district in policy.contribution.base_floor.keys() {
        named(policy, &format!("contribution.base_floor.{district}"), district, faults);
    }
    let areas = &policy.withdrawal.rent.areas;
    for (key, area) in areas {
        text(&format!("withdrawal.rent.areas.{key}.name"), &area.name, faults);
        for district in &area.districts {
            named(policy, &format!("withdrawal.rent.areas.{key}.districts"), district, faults);
        }
    }
    for (key, area) in &policy.loan.areas {
        text(&format!("loan.areas.{key}.name"), &area.name, faults);
        for district in &area.districts {
            named(policy, &format!("loan.areas.{key}.districts"), district, faults);
        }
    }
    for (district, name) in &policy.districts {
        let place = format!("districts.{district}");
        text(&place, name, faults);
        if !policy.contribution.base_floor.contains_key(district) {
            faults.add(&place, format!("没有缴存基数下限，请补上 contribution.base_floor.{district}"));
        }
        let count =
            areas.values().flat_map(|area| &area.districts).filter(|other| *other == district).count();
        if count != 1 && !areas.is_empty() {
            faults.add(&place, format!("列在 {count} 个租房区域里，请只列在一个区域的 districts 里"));
        }
    }
}

fn named(policy: &Policy, place: &str, district: &str, faults: &mut Faults) {
    if !policy.districts.contains_key(district) {
        faults.add(place, format!("“{district}”没有列在 [districts] 里，请补上名称或改正拼写"));
    }
}

/// Every source has a title and, when an address is known, a whole one; both texts of the law are among them.
pub(super) fn sources(all: &Sources, faults: &mut Faults) {
    for key in ["REG2019", "REG2026"] {
        source(all, "sources", key, faults);
    }
    for (key, source) in all {
        let place = format!("sources.{key}");
        text(&place, &source.title, faults);
        if !source.url.is_empty() && !source.url.starts_with("http") {
            faults.add(place, format!("网址“{}”须以 http 开头", source.url));
        }
    }
}

/// Facts and unknown points have a source, both languages, and a key of their own.
pub(super) fn statements(all: &Sources, facts: &[Fact], unknown: &[Unknown], faults: &mut Faults) {
    let mut seen = BTreeSet::new();
    let facts = facts.iter().map(|fact| ("facts", &fact.key, &fact.source, &fact.text));
    let unknown = unknown.iter().map(|point| ("unknown", &point.key, &point.source, &point.text));
    for (list, key, origin, sentence) in facts.chain(unknown) {
        let place = format!("{list}.{key}");
        source(all, &place, origin, faults);
        text(&place, sentence, faults);
        if !seen.insert(place.clone()) {
            faults.add(place, "这个键写了两次，请删去一条");
        }
    }
}

/// A row's source is listed.
pub(super) fn source(all: &Sources, place: &str, key: &str, faults: &mut Faults) {
    if !all.contains_key(key) {
        faults.add(place, format!("来源“{key}”没有列在 [sources] 里，请补上或改正拼写"));
    }
}

/// A sentence is written in both languages.
pub(super) fn text(place: &str, text: &Text, faults: &mut Faults) {
    if text.zh.trim().is_empty() || text.en.trim().is_empty() {
        faults.add(place, "中文和英文都要写");
    }
}
