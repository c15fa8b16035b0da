//! Worked examples: every row of `golden/` through the line interface that programs use.
//!
//! A published example that its source got wrong is kept with `reproduces: false`; the rules are not bent to match it.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use shared::calc::{KINDS, answer_line};
use shared::loan::annuity::Loan;
use shared::loan::schedule::{self, Schedule};
use shared::policy::{Policy, packs};

static POLICY: LazyLock<Policy> =
    LazyLock::new(|| packs::load("yancheng").expect("the shipped pack is whole"));

#[derive(Deserialize)]
struct Case {
    id: String,
    kind: String,
    inputs: Value,
    expected: Map<String, Value>,
    reproduces: bool,
    source: Source,
}

#[derive(Deserialize)]
struct Source {
    title: String,
    tier: String,
}

fn table(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden").join(name)
}

fn cases(name: &str) -> Vec<Case> {
    let text = std::fs::read_to_string(table(name)).expect("the table is in the tree");
    serde_json::from_str(&text).expect("the table is a list of cases")
}

fn ask(kind: &str, inputs: &Value) -> Value {
    let line = json!({"id": "x", "kind": kind, "inputs": inputs}).to_string();
    serde_json::from_str(&answer_line(&POLICY, &line)).expect("an answer is JSON")
}

/// Numbers are compared as numbers, everything else as it is written.
fn same(expected: &Value, got: Option<&Value>) -> bool {
    let number = |value: &Value| value.as_str().and_then(|text| text.parse::<Decimal>().ok());
    match (number(expected), got.and_then(number)) {
        (Some(expected), Some(got)) => expected == got,
        _ => got == Some(expected),
    }
}

/// One line for each key that is not as marked.
fn failures(case: &Case) -> Vec<String> {
    let answer = ask(&case.kind, &case.inputs);
    let differs =
        case.expected.iter().filter(|(key, expected)| !same(expected, answer["result"].get(key.as_str())));
    let said = |(key, expected): (&String, &Value)| {
        let got = answer["result"].get(key.as_str()).unwrap_or(&answer["error"]);
        format!(
            "{:<32} {key}: expected {expected}, got {got} ({}, {})",
            case.id, case.source.title, case.source.tier
        )
    };
    let differs: Vec<String> = differs.map(said).collect();
    match case.reproduces {
        true => differs,
        false if differs.is_empty() => vec![format!("{:<32} is marked as wrong, but reproduces", case.id)],
        false => vec![],
    }
}

fn check(name: &str, count_least: usize) {
    let cases = cases(name);
    assert!(cases.len() >= count_least, "{name} lost rows: {} are left", cases.len());
    let wrong: Vec<String> = cases.iter().flat_map(failures).collect();
    assert!(wrong.is_empty(), "{} of {} in {name}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn published_examples_behave_as_marked() {
    check("cases.json", 166);
}

#[test]
fn boundaries_hold() {
    check("boundaries.json", 80);
}

#[test]
fn every_kind_has_an_example_and_no_id_comes_twice() {
    let all: Vec<Case> = ["cases.json", "boundaries.json"].into_iter().flat_map(cases).collect();
    // The explained decisions have tables of their own: decisions.rs, changes.rs.
    for kind in KINDS.iter().filter(|kind| !["decide", "explain"].contains(kind)) {
        assert!(all.iter().any(|case| case.kind == *kind), "no example of {kind}");
    }
    let mut ids: Vec<&str> = all.iter().map(|case| case.id.as_str()).collect();
    ids.sort_unstable();
    let twice = ids.windows(2).find(|pair| pair[0] == pair[1]);
    assert_eq!(twice, None);
}

#[derive(Deserialize)]
struct RateRow {
    case: String,
    date: String,
    home: u8,
    term: String,
    rate: String,
    source: String,
}

#[test]
fn rates_change_on_their_day() {
    let mut rows = csv::Reader::from_path(table("rates.csv")).unwrap();
    let mut count = 0;
    for row in rows.deserialize() {
        let RateRow { case, date, home, term, rate, source } = row.unwrap();
        let answer = ask("rate_lookup", &json!({"date": date, "home": home, "term": term}));
        let got = answer["result"].get("rate").unwrap_or(&answer["error"]["code"]);
        assert!(
            same(&Value::from(rate.clone()), Some(got)),
            "{case} {date} home {home} {term}: {rate}, got {got} ({source})"
        );
        assert_eq!(answer.get("policy").is_some(), answer.get("result").is_some());
        count += 1;
    }
    assert!(count > 70, "rates.csv lost rows: {count} are left");
}

#[derive(Deserialize)]
struct LedgerRow {
    principal: String,
    months: u32,
    annual_pct: String,
    level_first: String,
    level_last: String,
    level_interest: String,
    principal_first: String,
    principal_last: String,
    principal_interest: String,
}

/// First payment, last payment and all interest of a schedule.
fn ends(schedule: Schedule) -> [String; 3] {
    let rows: Vec<_> = schedule.clone().collect();
    [rows[0].payment, rows[rows.len() - 1].payment, schedule.interest()].map(|money| money.to_string())
}

#[test]
fn schedules_clear_with_the_last_instalment() {
    let mut rows = csv::Reader::from_path(table("ledger.csv")).unwrap();
    let mut count = 0;
    for row in rows.deserialize() {
        let row: LedgerRow = row.unwrap();
        let principal = row.principal.parse().unwrap();
        let loan = Loan::new(principal, row.annual_pct.parse().unwrap(), row.months).unwrap();
        assert_eq!(ends(schedule::level(loan)), [row.level_first, row.level_last, row.level_interest]);
        let expected = [row.principal_first, row.principal_last, row.principal_interest];
        assert_eq!(ends(schedule::level_principal(loan)), expected);
        count += 1;
    }
    assert_eq!(count, 6);
}
