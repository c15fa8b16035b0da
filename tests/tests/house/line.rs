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
    let days = |from: &str, to: &str| json!({"current": "100", "from": from, "to": to});
    let birth = |month: &str| json!({"kind": "m60", "birth": month});
    for (kind, taken, refused) in [
        ("deposit_interest", interest("100"), interest("100.001")),
        ("retirement_age", birth("2130-12"), birth("2131-01")),
        ("deposit_interest_days", days("2026-01-01", "2026-01-02"), days("2026-01-01", "2026-01-01")),
        ("deposit_interest_days", days("2026-12-31", "2126-12-31"), days("2026-12-31", "2127-01-01")),
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

#[test]
fn interest_by_days_is_told_stretch_by_stretch() {
    let moved = json!([{"date": "2026-07-01", "paid_in": "500", "paid_out": "200"}]);
    let inputs = json!({"current": "10000", "from": "2026-06-29", "to": "2026-07-02", "movements": moved});
    let answer = ask("deposit_interest_days", &inputs);
    // 1.5 % over 360 days. Two days of 10,000 make 0.833 yuan, which the settlement of 30 June adds to the balance.
    let first = &answer["result"]["settlements"][0];
    assert_eq!((&first["interest"], &first["after"]), (&json!("0.83"), &json!("10000.83")));
    let current = json!({
        "side": "current", "from": "2026-06-29", "to": "2026-07-01", "days": "2", "balance": "10000.00", "rate": "1.5",
        "interest": "0.833333333333",
    });
    assert_eq!(first["segments"][1], current, "{answer}");
    // One day of 10,000.83 and of the 300 more makes 0.429.
    let second = &answer["result"]["settlements"][1];
    assert_eq!((&second["before"], &second["interest"]), (&json!("10300.83"), &json!("0.43")), "{answer}");
    assert_eq!(
        (&answer["result"]["interest"], &answer["result"]["after"]),
        (&json!("1.26"), &json!("10301.26"))
    );
}

#[test]
fn of_two_rates_the_one_that_cannot_be_is_named() {
    for (from, to, field) in [("101", "3", "from_pct"), ("3", "101", "to_pct"), ("100", "101", "to_pct")] {
        let inputs = json!({"principal": "100000", "from_pct": from, "to_pct": to, "months": 12});
        assert_eq!(ask("loan_rate_cut_saving", &inputs)["error"]["field"], field, "{inputs}");
    }
}

#[test]
fn digits_are_digits() {
    for typed in ["1_0", "+5", "1e1", ".5"] {
        let inputs = json!({"base_month": "100", "multiplier": typed, "months": "1"});
        let answer = ask("rent_cap", &inputs);
        assert!(answer["error"]["code"].is_string(), "{typed}: {answer}");
    }
}
