//! What a centre's own rules except, against `golden/centre_exceptions.csv`: the answer must say so, in the centre's words,
//! and must not be firm where the rule cannot be computed.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use std::collections::BTreeSet;

use serde_json::json;
use shared::calc::explain_by_name;
use shared::date::EffectiveDate;
use shared::decision::Decision;
use shared::policy::{Policy, packs};

use crate::centre_rules::{self, outcome};
use crate::centres::{Row, rows};

const TABLE: &str = "centre_exceptions";

/// Bases, loans and rents by the table of the centres, the other grounds by their name.
fn decide(row: &Row, policy: &Policy, day: EffectiveDate) -> Decision {
    if ["base", "loan", "rent"].contains(&row["rule"].as_str()) {
        return centre_rules::decide(row, policy, day);
    }
    let facts = centre_rules::facts(json!({}), row);
    explain_by_name(&row["rule"], &facts, policy, day, None).unwrap().0
}

#[test]
fn the_answer_says_what_the_centre_excepts() {
    let mut wrong = vec![];
    for row in rows(TABLE) {
        let policy = packs::load(&row["centre"]).unwrap();
        let decision = decide(&row, &policy, row["day"].parse().unwrap());
        let json = serde_json::to_string(&decision).unwrap();
        let silent = row["says_not"].is_empty() || !json.contains(&row["says_not"]);
        if outcome(&decision) != row["outcome"] || !json.contains(&row["says"]) || !silent {
            wrong.push(format!("{} / {}: {} {json}", row["centre"], row["case"], outcome(&decision)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A row that says nothing would test nothing.
#[test]
fn every_row_names_words_and_a_source() {
    let rows = rows(TABLE);
    let cases: BTreeSet<(&str, &str)> =
        rows.iter().map(|row| (row["centre"].as_str(), row["case"].as_str())).collect();
    assert!(rows.len() >= 30 && cases.len() == rows.len(), "{} rows", rows.len());
    assert!(rows.iter().all(|row| !row["says"].is_empty() && !row["source"].is_empty()));
}
