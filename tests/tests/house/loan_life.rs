//! The life of a loan, row by row of a table worked out by an independent exact computation.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use serde::Deserialize;
use serde_json::{Value, json};
use shared::calc::answer_line;
use shared::policy::packs;

#[derive(Deserialize)]
struct Row {
    case: String,
    principal: String,
    annual_pct: String,
    months: u32,
    issued: String,
    due_day: String,
    method: String,
    first: String,
    split: String,
    changes: String,
    events: String,
    lines: usize,
    line: usize,
    kind: String,
    on: String,
    payment: String,
    line_principal: String,
    line_interest: String,
    caught_up: String,
    balance: String,
    last_on: String,
    last_payment: String,
    interest: String,
    source: String,
}

/// `2026-01-01:2.6`
fn change(text: &str) -> Value {
    let (from, rate) = text.split_once(':').unwrap();
    json!({ "from": from, "annual_pct": rate })
}

/// `prepay 2026-01-10 200000 payment`, `postpone 2022-05-25 3 spread`, `settle 2026-01-30`
fn event(text: &str) -> Value {
    let words: Vec<&str> = text.split(' ').collect();
    match words[..] {
        ["prepay", on, amount, keep] => {
            json!({ "what": "prepay", "date": on, "prepay": amount, "keep": keep })
        }
        ["postpone", on, instalments, way] => {
            json!({ "what": "postpone", "date": on, "instalments": instalments, "catch_up": way })
        }
        ["settle", on] => json!({ "what": "settle", "date": on }),
        _ => panic!("no event: {text}"),
    }
}

fn list(text: &str, read: fn(&str) -> Value) -> Vec<Value> {
    text.split(';').filter(|part| !part.is_empty()).map(read).collect()
}

fn check(row: &Row, answer: &Value) -> Vec<String> {
    let result = &answer["result"];
    let lines = result["rows"].as_array().unwrap_or_else(|| panic!("{}: {answer}", row.case));
    let (line, last) = (&lines[row.line - 1], &lines[lines.len() - 1]);
    let expected = [
        ("kind", &line["kind"], &row.kind),
        ("on", &line["on"], &row.on),
        ("payment", &line["payment"], &row.payment),
        ("principal", &line["principal"], &row.line_principal),
        ("interest", &line["interest"], &row.line_interest),
        ("last on", &last["on"], &row.last_on),
        ("last payment", &last["payment"], &row.last_payment),
        ("all interest", &result["interest"], &row.interest),
    ];
    let optional = [("caught_up", &row.caught_up), ("balance", &row.balance)];
    let optional = optional.iter().filter_map(|(key, want)| Some((*key, line.get(key)?, *want)));
    let wrong = expected.into_iter().chain(optional).filter(|(_, got, want)| got.as_str() != Some(want));
    let mut wrong: Vec<String> =
        wrong.map(|(what, got, want)| format!("{} {what}: expected {want}, got {got}", row.case)).collect();
    if lines.len() != row.lines {
        wrong.push(format!("{}: expected {} lines, got {}", row.case, row.lines, lines.len()));
    }
    wrong
}

#[test]
fn loans_live_as_the_table_says() {
    let policy = packs::load("yancheng").unwrap();
    let path = format!("{}/golden/loan_life.csv", env!("CARGO_MANIFEST_DIR"));
    let rows: Vec<Row> = csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect();
    assert!(rows.len() >= 27, "loan_life.csv lost rows: {} are left", rows.len());
    let mut wrong = vec![];
    for row in &rows {
        let inputs = json!({
            "principal": row.principal, "annual_pct": row.annual_pct, "months": row.months, "issued": row.issued,
            "due_day": row.due_day, "method": row.method, "first": row.first, "split": row.split,
            "changes": list(&row.changes, change), "events": list(&row.events, event),
        });
        let line = json!({ "id": row.case, "kind": "loan_life", "inputs": inputs }).to_string();
        let answer: Value = serde_json::from_str(&answer_line(&policy, &line)).unwrap();
        assert!(!row.source.is_empty(), "{} names no source", row.case);
        wrong.extend(check(row, &answer));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
