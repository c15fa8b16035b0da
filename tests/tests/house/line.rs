//! The edges of the line interface: what is just within, what is just outside, and what is said of it.

use std::sync::LazyLock;

use serde_json::{Value, json};
use shared::calc::{answer_line, explain_by_name};
use shared::date::EffectiveDate;
use shared::policy::{Policy, packs};

static POLICY: LazyLock<Policy> =
    LazyLock::new(|| packs::load("yancheng").expect("the shipped pack is whole"));

fn ask(kind: &str, inputs: &Value) -> Value {
    let line = json!({"kind": kind, "inputs": inputs}).to_string();
    serde_json::from_str(&answer_line(&POLICY, &line)).expect("an answer is JSON")
}

#[test]
fn the_last_value_that_is_taken_and_the_first_that_is_not() {
    let interest = |annual: &str| json!({"balance": "100", "annual_pct": annual, "days": 360});
    let birth = |month: &str| json!({"kind": "m60", "birth": month});
    for (kind, taken, refused) in [
        ("deposit_interest", interest("100"), interest("100.001")),
        ("retirement_age", birth("2130-12"), birth("2131-01")),
    ] {
        assert!(ask(kind, &taken)["result"].is_object(), "{taken}");
        assert_eq!(ask(kind, &refused)["error"]["code"], "out_of_range", "{refused}");
    }
}

#[test]
fn a_number_left_empty_is_a_wrong_number_and_one_not_given_is_missing() {
    for (kind, field) in [("id_check", "id"), ("uscc_check", "code")] {
        assert_eq!(ask(kind, &json!({field: ""}))["result"]["valid"], false);
        for missing in [json!({}), json!({field: null})] {
            let error = &ask(kind, &missing)["error"];
            assert_eq!((&error["code"], &error["field"]), (&json!("missing"), &json!(field)));
        }
    }
}

#[test]
fn a_flexible_member_may_say_one_rate_and_an_employee_says_both() {
    let asked = |member: &str, rates: Value| {
        let mut inputs = json!({"base": "3000", "member": member});
        inputs.as_object_mut().expect("an object").extend(rates.as_object().expect("an object").clone());
        ask("contribution", &inputs)
    };
    let missing = |answer: &Value| answer["error"]["field"].clone();
    let one = asked("flexible", json!({"personal_pct": "20"}));
    assert_eq!((&one["result"]["unit"], &one["result"]["personal"]), (&json!("0"), &json!("600.00")));
    assert_eq!(asked("flexible", json!({"unit_pct": "20"}))["result"]["total"], "600.00");
    // None at all, or none above zero with one left out, is a question and no deposit of zero.
    assert_eq!(missing(&asked("flexible", json!({}))), "personal_pct");
    assert_eq!(missing(&asked("flexible", json!({"unit_pct": "0"}))), "personal_pct");
    assert_eq!(missing(&asked("employee", json!({"personal_pct": "5"}))), "unit_pct");
    let both = asked("employee", json!({"personal_pct": "5", "unit_pct": "8"}));
    assert_eq!((&both["result"]["unit"], &both["result"]["personal"]), (&json!("240.00"), &json!("150.00")));
}

#[test]
fn an_explanation_is_the_decision_and_what_would_change_it() {
    let facts = json!({"home": "first", "family": false, "base": "4000", "price": "900000", "term_years": 30, "months_contributed": 5, "loan_outstanding": false, "other_debts_monthly": "0"});
    let inputs = json!({"rule": "loan_limit", "date": "2026-10-08", "facts": facts});
    let (decided, explained) = (ask("decide", &inputs), ask("explain", &inputs));
    assert_eq!(explained["result"]["decision"], decided["result"]["decision"]);
    assert_eq!(decided["result"]["decision"]["outcome"], "refuse", "{decided}");
    assert!(explained["result"]["changes"].as_array().is_some_and(|changes| !changes.is_empty()));
    let day: EffectiveDate = "2026-10-08".parse().expect("a day");
    let (by_name, _) =
        explain_by_name("loan_limit", &facts, &POLICY, day, None).expect("a rule of this name");
    assert_eq!(serde_json::to_value(by_name).expect("JSON"), decided["result"]["decision"]);
    let unknown =
        explain_by_name("loan_limits", &facts, &POLICY, day, None).expect_err("no rule of this name");
    assert!(unknown.to_string().contains("没有“loan_limits”这一项"), "{unknown}");
}

#[test]
fn a_fact_that_cannot_be_read_is_named_and_not_repeated_at_length() {
    let long = "长".repeat(200);
    let facts = json!({"home": "first", long: 1});
    let said = ask("decide", &json!({"rule": "loan_limit", "date": "2026-10-08", "facts": facts}));
    let said = said["error"]["message"].as_str().expect("a sentence");
    assert!(said.contains("unknown field 长长长") && said.contains("…, expected one of "), "{said}");
    assert!(said.contains("other_debts_monthly") && !said.contains(&"长".repeat(100)), "{said}");
}

#[test]
fn whether_a_deferral_counts_matters_where_there_is_one() {
    let asked = |states: &[&str]| {
        let states: Vec<Value> = states.iter().map(|state| json!({"state": state})).collect();
        ask("months_counted", &json!({"date": "2026-10-08", "states": states}))
    };
    let paid = asked(&["paid", "missed", "paid", "paid"]);
    assert_eq!((&paid["result"]["months"], &paid["result"]["estimate"]), (&json!("2"), &json!(false)));
    let deferred = asked(&["paid", "deferred", "paid"]);
    // What 2022 said of it was only read in notes, and only of that year: the answer is an estimate.
    let expected = json!({"months": "3", "deferral_counts": true, "estimate": true});
    assert_eq!(deferred["result"], expected);
}
