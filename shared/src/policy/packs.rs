//! The packs that the project ships, read from TOML and checked whole.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::{Table, Value};

use crate::policy::faults::Faults;
use crate::policy::listed::PROVINCES;
use crate::policy::origins::statements;
use crate::policy::{Centre, Fact, PackFault, Policy, Source, check};
use crate::text::Text;

const NATIONAL: &str = include_str!("../../policy/national.toml");
const NEIGHBOURS: &str = include_str!("../../policy/neighbours.toml");

/// The packs of the centres by name.
macro_rules! packs {
    ($($centre:literal)*) => {
        &[$(($centre, include_str!(concat!("../../policy/", $centre, ".toml")))),*]
    };
}

/// The centre that the project is built for, then the others by name.
const CENTRES: &[(&str, &str)] = packs![
    "yancheng" "beijing" "changsha" "changzhou" "dongguan" "fushun" "fuzhou" "guangzhou"
    "hangzhou" "hengyang" "huzhou" "jinan" "kunming" "lanzhou" "lianyungang" "liupanshui"
    "luan" "luoyang" "nanjing" "nantong" "ningbo" "ordos" "putian" "qingdao"
    "qingyuan" "shanghai" "shenyang" "shenzhen" "suzhou" "taizhou" "tianjin" "wuhan"
    "wuhu" "wuxi" "xiamen" "xinxiang" "xuzhou" "yangzhou" "zhanjiang" "zhenjiang"
];

/// Why a pack was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// No pack of that name is shipped.
    #[error("没有“{0}”这个中心的政策包")]
    NoSuchCentre(String),
    /// Not TOML, an unknown key, a missing key or a value of the wrong kind.
    #[error("政策包 {file} 无法读取：{message}")]
    Unreadable {
        /// File name.
        file: String,
        /// Line and cause.
        message: String,
    },
    /// Readable, but not whole.
    #[error("政策包 {file} 有 {} 处问题：{}", faults.len(), first(faults))]
    Faulty {
        /// File name.
        file: String,
        /// Every fault.
        faults: Vec<PackFault>,
    },
}

fn first(faults: &[PackFault]) -> String {
    faults.first().map(ToString::to_string).unwrap_or_default()
}

/// The names of the shipped centres.
pub fn centres() -> Vec<&'static str> {
    CENTRES.iter().map(|(id, _)| *id).collect()
}

/// The shipped centres with their names, by province.
///
/// ```
/// let listed = shared::policy::packs::listed().unwrap();
/// let here = listed.iter().find(|centre| centre.id == "yancheng").unwrap();
/// assert_eq!(here.province.zh, "江苏省");
/// ```
pub fn listed() -> Result<Vec<Centre>, PackError> {
    #[derive(Deserialize)]
    struct Named {
        name: Text,
    }
    let named = |id: &str, province: &Text| {
        let found = CENTRES.iter().find(|(centre, _)| *centre == id);
        let (_, text) = found.ok_or_else(|| PackError::NoSuchCentre(id.to_owned()))?;
        let Named { name } =
            toml::from_str(text).map_err(|error| unreadable(&format!("{id}.toml"), text, &error))?;
        Ok(Centre { id: id.to_owned(), name, province: province.clone() })
    };
    let of_province = |(zh, en, ids): &(&str, &str, &[&str])| {
        let province = Text::new(*zh, *en);
        ids.iter().map(|id| named(id, &province)).collect::<Vec<_>>()
    };
    PROVINCES.iter().flat_map(of_province).collect()
}

/// A shipped centre's policy.
///
/// ```
/// let policy = shared::policy::packs::load("yancheng").unwrap();
/// assert_eq!(policy.hotline, "12329");
/// ```
pub fn load(id: &str) -> Result<Policy, PackError> {
    let found = CENTRES.iter().find(|(centre, _)| *centre == id);
    let (_, text) = found.ok_or_else(|| PackError::NoSuchCentre(id.to_owned()))?;
    read(&format!("{id}.toml"), text)
}

/// Reads a centre's TOML over the national one.
pub fn read(file: &str, text: &str) -> Result<Policy, PackError> {
    let (mut national, centre) = (parse("national.toml", NATIONAL)?, parse(file, text)?);
    keep_bounds(&mut national);
    let mut merged = national.clone();
    merge(&mut merged, centre.clone());
    let policy: Policy =
        Value::Table(merged).try_into().map_err(|error: toml::de::Error| unreadable(file, text, &error))?;
    let faults = check(&policy);
    let Some(first) = faults.first() else { return Ok(policy) };
    let file =
        if has(&national, &first.place) && !has(&centre, &first.place) { "national.toml" } else { file };
    Err(PackError::Faulty { file: file.to_owned(), faults })
}

/// What the neighbouring centres publish, for comparison: no rule computes with it.
///
/// ```
/// let facts = shared::policy::packs::neighbours().unwrap();
/// assert!(facts.iter().any(|fact| fact.key == "neighbour.nanjing.base"));
/// ```
pub fn neighbours() -> Result<Vec<Fact>, PackError> {
    read_statements("neighbours.toml", NEIGHBOURS)
}

/// Reads a file that holds sources and facts only.
fn read_statements(file: &str, text: &str) -> Result<Vec<Fact>, PackError> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Statements {
        sources: BTreeMap<String, Source>,
        facts: Vec<Fact>,
    }
    let read: Statements = toml::from_str(text).map_err(|error| unreadable(file, text, &error))?;
    let mut faults = Faults::default();
    statements(&read.sources, &read.facts, &[], &mut faults);
    if faults.0.is_empty() {
        Ok(read.facts)
    } else {
        Err(PackError::Faulty { file: file.to_owned(), faults: faults.0 })
    }
}

fn parse(file: &str, text: &str) -> Result<Table, PackError> {
    text.parse().map_err(|error| unreadable(file, text, &error))
}

/// The reader's own words for a fault, and ours.
const WORDS: [(&str, &str); 8] = [
    ("unknown field ", "不认识的键 "),
    ("unknown variant ", "不认识的值 "),
    ("missing field ", "缺少 "),
    ("invalid type: ", "值的种类不对："),
    (", expected one of ", "，可以写的有 "),
    (", expected ", "，应为 "),
    ("` or `", "` 或 `"),
    (" in `", "，请改正 `"),
];

/// The cause and the line: the parser's own, or that of the only line which begins with a name the cause quotes.
fn unreadable(file: &str, text: &str, error: &toml::de::Error) -> PackError {
    let (line, cause) = match error.span() {
        Some(span) => {
            let before = text.get(..span.start).unwrap_or_default();
            (Some(before.matches('\n').count()), error.message().to_owned())
        }
        None => {
            let cause = error.to_string().trim_end().replace('\n', " ");
            let path = cause.rsplit('`').nth(1).unwrap_or_default();
            let name = error.message().split('`').nth(1);
            let line = name.into_iter().chain(path.rsplit('.')).find_map(|name| only_line(text, name));
            (line, cause)
        }
    };
    let line = line.map(|line| format!("第{}行：", line + 1)).unwrap_or_default();
    let cause = WORDS.iter().fold(cause, |cause, (theirs, ours)| cause.replace(theirs, ours));
    PackError::Unreadable { file: file.to_owned(), message: format!("{line}{cause}") }
}

/// The only line that begins with a key or table of that name.
fn only_line(text: &str, name: &str) -> Option<usize> {
    let begins = |line: &str| {
        let rest = line.trim_start_matches('[').strip_prefix(name);
        rest.is_some_and(|rest| rest.starts_with([' ', '=', ']', '.']))
    };
    let mut lines = text.lines().enumerate().filter(|(_, line)| begins(line));
    let (found, _) = lines.next()?;
    lines.next().is_none().then_some(found)
}

/// Whether a file itself writes what a fault is about.
fn has(table: &Table, place: &str) -> bool {
    let path = place.split('[').next().unwrap_or(place);
    if let Some((list, key)) = path.split_once('.').filter(|(list, _)| LISTS.contains(list)) {
        let items = table.get(list).and_then(Value::as_array);
        return items.is_some_and(|items| {
            items.iter().any(|item| item.get("key").and_then(Value::as_str) == Some(key))
        });
    }
    let mut steps = path.split('.');
    let start = steps.next().and_then(|step| table.get(step));
    steps.try_fold(start, |value, step| Some(value?.get(step))).flatten().is_some()
}

/// The lists of which a centre adds items to those of the nation.
const LISTS: [&str; 2] = ["facts", "unknown"];

/// The centre's rows replace the nation's rows of the same parameter; tables are merged; lists of facts are joined.
fn merge(base: &mut Table, over: Table) {
    for (key, value) in over {
        match (base.get_mut(&key), value) {
            (Some(Value::Table(base)), Value::Table(over)) => merge(base, over),
            (Some(Value::Array(base)), Value::Array(over)) if LISTS.contains(&key.as_str()) => {
                base.extend(over)
            }
            (_, value) => {
                base.insert(key, value);
            }
        }
    }
}

/// The nation's bounds of the rates stay beside those of the centre, which replace them row by row and may run out.
fn keep_bounds(national: &mut Table) {
    let Some(Value::Table(contribution)) = national.get_mut("contribution") else { return };
    for (bound, kept) in [("rate_min", "national_rate_min"), ("rate_max", "national_rate_max")] {
        if let Some(rows) = contribution.get(bound).cloned() {
            contribution.insert(kept.to_owned(), rows);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_laid_to_the_file_that_writes_it() {
        let national: Table = NATIONAL.parse().unwrap();
        let table = [
            ("deposit_interest.carried[3]", true),
            ("facts.retirement.table", true),
            ("loan.cap_single[0]", false),
            ("facts.totals.2025.deposited", false),
            ("sources.REG2019", true),
        ];
        for (place, expected) in table {
            assert_eq!(has(&national, place), expected, "{place}");
        }
    }

    #[test]
    fn every_shipped_centre_is_whole_and_keeps_its_name() {
        let listed = listed().unwrap();
        for centre in centres() {
            let policy = load(centre).unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(policy.id, centre);
            let listed = listed.iter().find(|listed| listed.id == centre).unwrap();
            assert_eq!(listed.name, policy.name);
        }
        let of = |id: &str| listed.iter().find(|listed| listed.id == id).unwrap();
        assert!(of("beijing").name.zh.contains("北京") && of("suzhou").province.zh == "江苏省");
    }

    #[test]
    fn every_shipped_centre_is_listed_once() {
        let mut listed: Vec<String> = listed().unwrap().into_iter().map(|centre| centre.id).collect();
        let mut shipped = centres();
        listed.sort();
        shipped.sort_unstable();
        assert_eq!(listed, shipped);
    }

    #[test]
    fn another_centre_is_not_shipped() {
        let error = load("nowhere").unwrap_err();
        assert_eq!(error.to_string(), "没有“nowhere”这个中心的政策包");
    }
}
