//! Every rule on every first of a month from 2015 to 2030 and on every day a row changes: an answer, or a plain word that nothing is
//! known of that day, here and in every other centre; never a panic, never a row from the future.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

mod values;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use shared::calc::{answer, generate};
use shared::date::write_date;
use shared::month::Month;
use shared::policy::{Policy, Regulation, packs};

/// Made-up facts that each rule is asked with.
const FACTS_EACH: usize = 12;
/// Questions that are drawn to find them.
const DRAWN: u64 = 4_000;
/// What a decision can be.
const OUTCOMES: [&str; 4] = ["grant", "refuse", "refer", "ask"];

fn policy() -> Policy {
    packs::load("yancheng").unwrap()
}

/// The rules as the interface itself lists them, so that a new rule is asked without an edit here.
fn rules(policy: &Policy) -> BTreeSet<String> {
    let refused = answer(policy, "decide", &json!({ "rule": "?" })).unwrap_err();
    let listed = refused.message.split("应为").nth(1).unwrap().split("之一").next().unwrap();
    listed.split('、').map(str::to_owned).collect()
}

/// Facts by rule, none of them refused as unreadable.
fn facts(policy: &Policy) -> BTreeMap<String, Vec<Value>> {
    let mut found = BTreeMap::<String, Vec<Value>>::new();
    for number in 0..DRAWN {
        let case: Value = serde_json::from_str(&generate::case_of(&["decide"], 7, number)).unwrap();
        let sets = found.entry(case["inputs"]["rule"].as_str().unwrap().to_owned()).or_default();
        if sets.len() < FACTS_EACH && answer(policy, "decide", &case["inputs"]).is_ok() {
            sets.push(case["inputs"]["facts"].clone());
        }
    }
    found
}

/// The first of every month, every day on which a row comes into force, and the day before it.
fn days(policy: &Policy) -> BTreeSet<String> {
    let start = Month::new(2015, 1).unwrap();
    let mut days: BTreeSet<String> =
        (0..16 * 12).map(|month| write_date(start.plus(month).first_day())).collect();
    for part in policy.to_json().split("\"from\":\"").skip(1) {
        let from = part.split('"').next().unwrap();
        let day: shared::date::EffectiveDate = from.parse().unwrap();
        if from >= "2015-01-01" {
            days.extend([day.0, day.0.previous_day().unwrap()].map(write_date));
        }
    }
    days
}

/// Every citation of a row or a text that was not in force on the day.
fn from_the_future(value: &Value, day: &str, found: &mut Vec<Value>) {
    match value {
        Value::Object(object) => {
            let since = object.get("since").and_then(Value::as_str);
            let text = object.get("source").filter(|_| object.contains_key("article") && since.is_none());
            let in_force = Regulation::on(day.parse().unwrap());
            let amended_later =
                in_force == Regulation::Regulation2019 && text.is_some_and(|key| key == "REG2026");
            if since.is_some_and(|since| since > day) || amended_later {
                found.push(value.clone());
            }
            for part in object.values().filter(|part| !says_from_when(object, part)) {
                from_the_future(part, day, found);
            }
        }
        Value::Array(parts) => parts.iter().for_each(|part| from_the_future(part, day, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Whether a reason cites a row only to say from which day something is known or possible.
fn says_from_when(reason: &Map<String, Value>, cite: &Value) -> bool {
    let since = cite.get("since").and_then(Value::as_str);
    let says = |part: &str| reason.get(part).and_then(|text| text["en"].as_str()).unwrap_or_default();
    reason.contains_key("code")
        && since.is_some_and(|since| [says("text"), says("cure")].concat().contains(since))
}

/// The outcome of a rule, which rests on nothing from after the day.
fn outcome(policy: &Policy, rule: &str, day: &str, facts: &Value) -> String {
    let inputs = json!({ "rule": rule, "date": day, "facts": facts });
    let centre = &policy.id;
    let answered = answer(policy, "decide", &inputs);
    let answered = answered.unwrap_or_else(|error| panic!("{centre} {inputs}: {error}"));
    let mut future = vec![];
    from_the_future(&answered["decision"], day, &mut future);
    assert!(future.is_empty(), "{centre} {inputs} rests on {future:?}");
    let outcome = answered["decision"]["outcome"].as_str().unwrap().to_owned();
    assert!(OUTCOMES.contains(&&*outcome), "{centre} {inputs}: {outcome}");
    outcome
}

#[test]
fn every_rule_answers_on_every_day() {
    let policy = policy();
    let (rules, facts) = (rules(&policy), facts(&policy));
    assert_eq!(facts.keys().cloned().collect::<BTreeSet<_>>(), rules, "a rule without made-up facts");
    for (rule, sets) in facts {
        assert_eq!(sets.len(), FACTS_EACH, "{rule}: too few made-up facts can be read");
        let mut outcomes = BTreeSet::new();
        for day in days(&policy) {
            for facts in &sets {
                outcomes.insert(outcome(&policy, &rule, &day, facts));
            }
        }
        assert!(outcomes.len() > 1, "{rule} says {outcomes:?} whatever it is asked");
    }
}

/// The other centres: each on the first of every sixth month, so that together they are asked on every one.
#[test]
fn every_rule_answers_in_every_centre() {
    let facts = facts(&policy());
    let start = Month::new(2015, 1).unwrap();
    for (place, centre) in (0..).zip(packs::centres()) {
        let policy = packs::load(centre).unwrap();
        for (turn, count) in (place % 6..16 * 12).step_by(6).enumerate() {
            let day = write_date(start.plus(count).first_day());
            for (rule, sets) in &facts {
                outcome(&policy, rule, &day, &sets[turn % sets.len()]);
            }
        }
    }
}

#[test]
fn a_row_from_the_future_is_found() {
    let found = |value: Value, day| {
        let mut found = vec![];
        from_the_future(&value, day, &mut found);
        found.len()
    };
    let row = json!({ "met": [{ "cite": { "source": "X", "tier": "B", "since": "2026-07-01" } }] });
    assert_eq!([found(row.clone(), "2026-06-30"), found(row, "2026-07-01")], [1, 0]);
    let law = json!({ "cite": { "source": "REG2026", "article": "24", "tier": "B" } });
    assert_eq!([found(law.clone(), "2026-09-19"), found(law, "2026-09-20")], [1, 0]);
    let cite = json!({ "source": "X", "tier": "B", "since": "2026-07-01" });
    let reason = |en: &str| json!({ "code": "not_yet", "text": { "en": en }, "cite": cite });
    assert_eq!(found(reason("possible from 2026-07-01 on"), "2020-01-01"), 0);
    assert_eq!(found(reason("not possible"), "2020-01-01"), 1);
}

#[test]
fn rates_answer_on_every_day_or_say_that_none_is_known() {
    let policy = policy();
    let mut answered = 0;
    for day in days(&policy) {
        for (home, term) in [("1", "<=5y"), ("1", ">5y"), ("2", "<=5y"), ("2", ">5y")] {
            let inputs = json!({ "date": day, "home": home, "term": term });
            match answer(&policy, "rate_lookup", &inputs) {
                Ok(_) => answered += 1,
                Err(error) => assert_eq!(error.code, "not_in_force", "{inputs}"),
            }
        }
    }
    assert!(answered > 400, "only {answered} rates are known");
}
