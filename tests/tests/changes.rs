//! What would change an answer, row by row of a table that an expert can open.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use serde::Deserialize;
use serde_json::{Map, Value, json};
use shared::calc::explained;
use shared::change::Change;
use shared::policy::packs;

#[derive(Deserialize)]
struct Row {
    case: String,
    rule: String,
    day: String,
    wanted: Option<String>,
    facts: String,
    changes: String,
    source: String,
}

/// `base=4000; family=false` as the facts of a rule.
fn facts(text: &str) -> Map<String, Value> {
    let counts = ["children", "months_contributed", "term_years"];
    let fact = |pair: &str| {
        let (name, value) = pair.trim().split_once('=').unwrap();
        let value = match value {
            "true" => true.into(),
            "false" => false.into(),
            number if counts.contains(&name) => number.parse::<u16>().unwrap().into(),
            text => text.into(),
        };
        (name.to_owned(), value)
    };
    text.split(';').map(fact).collect()
}

/// As the table writes it; a question mark for what a person must then judge.
fn written(change: &Change) -> String {
    let amount = change.amount.to_string();
    let judged = if change.referred { "?" } else { "" };
    format!("{}={}: {}{judged}", change.field, change.to, amount.trim_end_matches(".00"))
}

#[test]
fn changes_are_those_of_the_table() {
    let policy = packs::load("yancheng").unwrap();
    let path = format!("{}/golden/changes.csv", env!("CARGO_MANIFEST_DIR"));
    let rows: Vec<Row> = csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect();
    assert!(rows.len() >= 20, "{} rows", rows.len());
    let wrong = rows.iter().filter_map(|row| {
        let question =
            json!({ "rule": row.rule, "date": row.day, "wanted": row.wanted, "facts": facts(&row.facts) });
        let (_, changes) = explained(&policy, &question).unwrap();
        let found = changes.iter().map(written).collect::<Vec<_>>().join("; ");
        (found != row.changes)
            .then(|| format!("{}: expected {}, found {found} ({})", row.case, row.changes, row.source))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}
