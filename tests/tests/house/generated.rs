//! The made-up questions that two builds are compared by: a fact that is always the same would prove nothing about what depends
//! on it.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use shared::calc::generate::case_of;

/// Questions that are drawn.
const DRAWN: u64 = 4_000;

#[test]
fn every_fact_of_every_rule_is_drawn_in_more_than_one_way() {
    let mut drawn = BTreeMap::<(String, String), BTreeSet<String>>::new();
    for number in 0..DRAWN {
        let case: Value = serde_json::from_str(&case_of(&["decide"], 3, number)).unwrap();
        let inputs = &case["inputs"];
        for (fact, value) in inputs["facts"].as_object().into_iter().flatten() {
            let values = drawn.entry((inputs["rule"].to_string(), fact.clone())).or_default();
            values.insert(value.to_string());
        }
    }
    assert!(drawn.len() > 100, "{} facts are drawn", drawn.len());
    let constant: Vec<_> = drawn.iter().filter(|(_, values)| values.len() < 2).collect();
    assert!(constant.is_empty(), "always the same: {constant:#?}");
    // A ban and an application under way are rare, and still there for every rule that asks.
    for fact in ["banned_until", "other_in_flight"] {
        let of_fact = drawn.iter().filter(|((_, name), _)| name == fact);
        assert!(of_fact.count() >= 15, "{fact}");
    }
}

/// Inputs that cannot be used are drawn too, of every sort: nothing, a flag, a list, a text that is no number.
#[test]
fn nonsense_of_every_sort_is_drawn() {
    let (mut sorts, mut unusable) = (BTreeSet::new(), 0);
    for number in 0..DRAWN {
        let case: Value = serde_json::from_str(&case_of(&["loan_equal_instalment"], 3, number)).unwrap();
        let inputs = case["inputs"].as_object().unwrap();
        let sort = inputs.values().find_map(|value| match value {
            Value::Null => Some("nothing"),
            Value::Bool(_) => Some("a flag"),
            Value::Array(_) => Some("a list"),
            Value::String(text) if text.parse::<f64>().is_err() => Some("a text"),
            Value::String(_) | Value::Number(_) | Value::Object(_) => None,
        });
        unusable += u64::from(sort.is_some());
        sorts.extend(sort);
    }
    assert_eq!(sorts.into_iter().collect::<Vec<_>>(), ["a flag", "a list", "a text", "nothing"]);
    // About three in a hundred.
    assert!((DRAWN / 100..DRAWN / 20).contains(&unusable), "{unusable} of {DRAWN}");
}
