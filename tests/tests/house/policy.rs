//! The policy packs against `golden/policy_rows.csv`, the table that an expert opens; and what a broken pack is told.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use serde::Deserialize;
use serde_json::Value;
use shared::date::write_date;
use shared::money::Money;
use shared::policy::{Held, Policy, Source, packs};
use shared::rate::Rate;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn yancheng() -> Policy {
    packs::load("yancheng").unwrap()
}

/// One line of the table. The lines of a parameter with several rows differ in `from`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
struct Line {
    path: String,
    from: String,
    value: String,
    source: String,
    tier: String,
    assumed: String,
    published_to: String,
}

fn statement(path: String, value: &str, source: &str, tier: String) -> Line {
    Line {
        path,
        value: value.to_owned(),
        source: source.to_owned(),
        tier,
        from: String::new(),
        assumed: String::new(),
        published_to: String::new(),
    }
}

/// Everything that the packs hold, as lines of the table.
fn held_by_packs() -> BTreeSet<Line> {
    let policy = yancheng();
    let rows = policy.parameters().into_iter().flat_map(|parameter| {
        let path = parameter.path;
        parameter.rows.0.into_iter().map(move |row| Line {
            path: path.clone(),
            from: write_date(row.from),
            value: row.value.to_string(),
            source: row.source,
            tier: format!("{:?}", row.tier),
            assumed: row.assumed.map(|_| "assumed".to_owned()).unwrap_or_default(),
            published_to: row.published_to.map(write_date).unwrap_or_default(),
        })
    });
    let facts = policy.facts.iter().map(|fact| {
        statement(format!("facts.{}", fact.key), &fact.text.zh, &fact.source, format!("{:?}", fact.tier))
    });
    let unknown = policy.unknown.iter().map(|point| {
        statement(format!("unknown.{}", point.key), &point.text.zh, &point.source, String::new())
    });
    let neighbours = packs::neighbours().unwrap();
    let neighbours = neighbours
        .iter()
        .map(|fact| statement(fact.key.clone(), &fact.text.zh, &fact.source, format!("{:?}", fact.tier)));
    rows.chain(facts).chain(unknown).chain(neighbours).collect()
}

#[test]
fn the_table_and_the_packs_say_the_same() {
    let mut table = csv::Reader::from_path(root().join("tests/golden/policy_rows.csv")).unwrap();
    let lines: Vec<Line> = table.deserialize().map(Result::unwrap).collect();
    let listed: BTreeSet<Line> = lines.iter().cloned().collect();
    assert_eq!(lines.len(), listed.len(), "a line stands twice in the table");
    let held = held_by_packs();
    let only_listed: Vec<_> = listed.difference(&held).collect();
    let only_held: Vec<_> = held.difference(&listed).collect();
    assert!(only_listed.is_empty(), "in the table, not in the packs: {only_listed:#?}");
    assert!(only_held.is_empty(), "in the packs, not in the table: {only_held:#?}");
}

/// The paths of all dated lists of a policy in JSON, whatever the schema calls them.
fn dated_paths(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                dated_paths(value, &format!("{path}.{key}"), found);
            }
        }
        Value::Array(items) if items.iter().all(|item| item.get("from").is_some()) => {
            found.insert(path.to_owned());
        }
        Value::Array(_) | Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn the_list_of_parameters_forgets_none() {
    let policy = yancheng();
    let json: Value = serde_json::from_str(&policy.to_json()).unwrap();
    let mut found = BTreeSet::new();
    for group in ["contribution", "deposit_interest", "loan", "withdrawal"] {
        dated_paths(&json[group], group, &mut found);
    }
    let listed: BTreeSet<String> = policy.parameters().into_iter().map(|parameter| parameter.path).collect();
    assert_eq!(found, listed);
}

#[test]
fn json_gives_the_same_policy_and_the_same_bytes() {
    let policy = yancheng();
    let json = policy.to_json();
    assert_eq!(Policy::from_json(&json).unwrap(), policy);
    assert_eq!(Policy::from_json(&json).unwrap().to_json(), json);
    let broken = json.replace("\"hotline\"", "\"hot_line\"");
    let message = Policy::from_json(&broken).unwrap_err().to_string();
    assert!(message.starts_with("政策数据无法读取，请刷新页面：unknown field `hot_line`"), "{message}");
    let faulty = json.replace("\"2.525\"", "\"252.5\"");
    let message = Policy::from_json(&faulty).unwrap_err().to_string();
    assert!(message.contains("loan.rate.second_short[8]：值 252.5 不对"), "{message}");
}

#[test]
fn derived_values_follow_from_their_rows() {
    let policy = yancheng();
    let (wage, cap) = (policy.contribution.average_wage.0[0].value, policy.contribution.base_cap.0[0].value);
    assert_eq!(wage + wage + wage, cap);
    let rates = &policy.loan.rate;
    for (first, second) in
        [(&rates.first_short, &rates.second_short), (&rates.first_long, &rates.second_long)]
    {
        let derived = second.0.iter().filter(|row| row.article.is_some());
        let pairs: Vec<(Rate, Rate)> = derived
            .map(|row| (first.0.iter().find(|first| first.from == row.from).unwrap().value, row.value))
            .collect();
        assert_eq!(pairs.len(), 5, "2012-07-06 to 2015-06-28");
        assert!(pairs.iter().all(|(first, second)| first.units() * 11 == second.units() * 10), "{pairs:?}");
    }
    // The published caps for two and three children.
    let rent = &policy.withdrawal.rent;
    let published = [("city", 1_920, 2_240), ("county", 1_440, 1_680)];
    for (area, two, three) in published {
        let couple = rent.areas[area].couple.0[0].value;
        let times = |rate: Rate| rate.of(couple, shared::rounding::Rounding::HALF_UP_TO_FEN).unwrap();
        assert_eq!(times(rent.two_children.0[0].value), Money::yuan(two));
        assert_eq!(times(rent.three_children.0[0].value), Money::yuan(three));
    }
}

#[test]
fn days_before_and_after() {
    let policy = yancheng();
    let held = |path: &str, day: &str| -> Option<Held> {
        let parameters = policy.parameters();
        let parameter = parameters.iter().find(|parameter| parameter.path == path).unwrap();
        parameter.rows.on(day.parse().unwrap()).ok().map(|row| row.value.clone())
    };
    let table = [
        ("contribution.base_cap", "2026-06-30", None),
        ("contribution.base_cap", "2026-07-01", Some(Held::Money(Money::yuan(31_314)))),
        ("loan.cap_single", "2024-08-31", None),
        ("loan.cap_single", "2024-09-01", Some(Held::Money(Money::yuan(800_000)))),
        ("loan.decision_days", "2026-09-19", Some(Held::Count(15))),
        ("loan.decision_days", "2026-09-20", Some(Held::Count(10))),
        ("loan.rate.first_long", "2025-05-07", Some(Held::Rate(Rate::milli_percent(2_850)))),
        ("loan.rate.first_long", "2025-05-08", Some(Held::Rate(Rate::milli_percent(2_600)))),
        ("loan.rate.second_long", "2012-07-05", None),
        ("deposit_interest.carried", "2016-02-20", Some(Held::Rate(Rate::milli_percent(1_100)))),
        ("withdrawal.ban_years_loan", "2026-09-19", None),
        ("withdrawal.ban_years_loan", "2026-09-20", Some(Held::Count(5))),
        ("loan.down_second", "2026-11-01", None),
    ];
    for (path, day, value) in table {
        assert_eq!(held(path, day), value, "{path} on {day}");
    }
    let cap = &policy.contribution.base_cap.0[0];
    assert_eq!(cap.assumption("2027-06-30".parse().unwrap()), None);
    assert!(cap.assumption("2027-07-01".parse().unwrap()).unwrap().zh.contains("2027-06-30"));
}

#[test]
fn every_source_is_used() {
    let policy = yancheng();
    let used: BTreeSet<String> = held_by_packs().into_iter().map(|line| line.source).collect();
    let sources: &BTreeMap<String, Source> = &policy.sources;
    let unused: Vec<_> = sources.keys().filter(|key| !used.contains(*key)).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn the_glossary_names_exist() {
    let readme = std::fs::read_to_string(root().join("shared/README.md")).unwrap();
    let glossary = readme.split("## Glossary").nth(1).expect("the glossary is a chapter of shared/README.md");
    let rows: Vec<Vec<&str>> = glossary
        .lines()
        .take_while(|line| !line.starts_with("## "))
        .filter(|line| line.starts_with('|'))
        .skip(2)
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    assert!(rows.len() >= 20, "{} rows", rows.len());
    for row in rows {
        let [term, names, place] = row.as_slice() else { panic!("three columns: {row:?}") };
        let place = root().join("shared/src").join(place.trim_matches('`'));
        let code = code_of(&place);
        assert!(!code.is_empty(), "{term}: nothing at {}", place.display());
        for name in names.split('`').skip(1).step_by(2) {
            let mut words = code.split(|char: char| !char.is_alphanumeric() && char != '_');
            assert!(words.any(|word| word == name), "{term}: no `{name}` in {}", place.display());
        }
    }
}

/// The code of a file, or of all files of a folder, without comments.
fn code_of(place: &std::path::Path) -> String {
    let Ok(files) = std::fs::read_dir(place) else {
        let text = std::fs::read_to_string(place).unwrap_or_default();
        let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        return lines.collect::<Vec<_>>().join("\n");
    };
    files.map(|file| code_of(&file.unwrap().path())).collect::<Vec<_>>().join("\n")
}
