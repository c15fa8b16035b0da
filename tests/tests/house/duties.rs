//! Deadlines of employers and months in a row, row by row of tables that an expert can open.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use std::collections::BTreeMap;

use serde_json::{Value, json};
use shared::calc::answer;
use shared::policy::{Policy, packs};

type Row = BTreeMap<String, String>;

fn rows(table: &str, least: usize) -> Vec<Row> {
    let path = format!("{}/golden/{table}.csv", env!("CARGO_MANIFEST_DIR"));
    let rows: Vec<Row> = csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect();
    assert!(rows.len() >= least, "{table}: {} rows", rows.len());
    rows
}

/// The answer, or the code of the error under the first key that is expected.
fn asked(policy: &Policy, kind: &str, inputs: &Value, first: &str) -> Value {
    answer(policy, kind, inputs).unwrap_or_else(|error| json!({ first: error.code }))
}

#[test]
fn each_duty_ends_on_its_day() {
    let policy = packs::load("yancheng").unwrap();
    for row in rows("duty", 15) {
        let inputs = json!({ "duty": row["duty"], "event": row["event"], "on": row["on"] });
        let got = asked(&policy, "duty_deadline", &inputs, "last");
        for column in ["last", "days", "article", "days_late"] {
            assert_eq!(got[column].as_str().unwrap_or_default(), row[column], "{}: {column}", row["case"]);
        }
        // The text of the day of the event, not of the day of the question.
        let text = if row["source"].starts_with("条例2019") { "REG2019" } else { "REG2026" };
        assert!(got["source"].is_null() || got["source"] == text, "{}: {got}", row["case"]);
    }
}

#[test]
fn a_day_to_ask_about_may_be_left_out() {
    let policy = packs::load("yancheng").unwrap();
    let got = answer(&policy, "duty_deadline", &json!({ "duty": "remit", "event": "2026-10-10" })).unwrap();
    assert_eq!((got["last"].as_str(), got.get("days_late")), (Some("2026-10-15"), None));
}

#[test]
fn months_in_a_row_are_those_of_the_table() {
    let policy = packs::load("yancheng").unwrap();
    for row in rows("months_counted", 11) {
        let states: Vec<Value> =
            row["states"].split_whitespace().map(|state| json!({ "state": state })).collect();
        let inputs = json!({ "date": row["date"], "states": states });
        let got = asked(&policy, "months_counted", &inputs, "months");
        assert_eq!(got["months"].as_str(), Some(row["months"].as_str()), "{}: {got}", row["case"]);
    }
}

/// A centre that says a deferral does not count: the row starts anew after it.
#[test]
fn a_centre_may_not_count_a_deferral() {
    let mut policy = packs::load("yancheng").unwrap();
    policy.contribution.deferral_counts.0[0].value = false;
    let states = ["paid", "deferred", "paid"].map(|state| json!({ "state": state }));
    let inputs = json!({ "date": "2026-10-08", "states": states });
    let got = answer(&policy, "months_counted", &inputs).unwrap();
    assert_eq!((got["months"].as_str(), got["deferral_counts"].as_bool()), (Some("1"), Some(false)));
}
