//! What would change an answer, row by row of a table that an expert can open.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use serde::Deserialize;
use serde_json::{Map, Value, json};
use shared::calc::explained;
use shared::calc::generate::case_of;
use shared::change::Change;
use shared::decision::Decision;
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
    let counts = [
        "children",
        "homes",
        "months_contributed",
        "months_regular",
        "months_worked",
        "months",
        "term_years",
    ];
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

/// Shenzhen asks a flexible member for 12 months in a row and 36 altogether: with 30 of them on 8 October 2026, five more
/// months have been paid by March and six by April 2027.
#[test]
fn time_brings_the_months_altogether_too() {
    let policy = packs::load("shenzhen").unwrap();
    let facts = json!({
        "home": "first", "family": false, "price": "9000000", "term_years": 30, "flexible": true, "base": "90000",
        "months_contributed": 12, "months_total": 30, "loan_outstanding": false, "home_kind": "ordinary",
        "children": 0, "talent": false, "green_building": false, "quality_home": false, "completed_home": false,
        "veteran": false, "birth": "1990-05-01", "kind": "man60", "other_debts_monthly": "0", "balance": "50000",
    });
    let question = json!({ "rule": "loan_limit", "date": "2026-10-08", "facts": facts });
    let (_, changes) = explained(&policy, &question).unwrap();
    assert_eq!(changes.iter().map(written).collect::<Vec<_>>(), ["date=2027-04-01: 800000?"]);
}

/// A fact as the rules read it from what a form takes.
fn typed(field: &str, to: &str) -> Value {
    let counts = ["months_contributed", "months_regular", "term_years", "months"];
    match to {
        "yes" => true.into(),
        "no" => false.into(),
        number if counts.contains(&field) => number.parse::<u16>().unwrap().into(),
        text => text.into(),
    }
}

/// Every rule, thousands of made-up cases: whoever follows a change gets what it says.
#[test]
fn whoever_follows_a_change_gets_what_it_says() {
    let policy = packs::load("yancheng").unwrap();
    let (mut followed, mut rules) = (0, std::collections::BTreeSet::new());
    for number in 0..6_000 {
        let case: Value = serde_json::from_str(&case_of(&["explain"], 11, number)).unwrap();
        let question = &case["inputs"];
        let Ok((_, changes)) = explained(&policy, question) else { continue };
        for change in changes.iter().filter(|change| change.field != "date") {
            let mut then = question.clone();
            then["facts"][&change.field] = typed(&change.field, &change.to);
            let (decision, _) = explained(&policy, &then).unwrap();
            let (grant, referred) = match &decision {
                Decision::Grant(grant) => (grant, false),
                Decision::Refer(referral) => (referral.estimate.as_ref().unwrap(), true),
                Decision::Refuse(_) | Decision::Ask(_) => {
                    panic!("{change:?} leads to {decision:?} of {question}")
                }
            };
            assert_eq!(
                (grant.amount, referred),
                (change.amount, change.referred),
                "{change:?} of {question}"
            );
            followed += 1;
            rules.insert(question["rule"].as_str().unwrap().to_owned());
        }
    }
    assert!(followed > 500 && rules.len() >= 8, "{followed} changes of {rules:?}");
}
