//! The questions asked are the fewest.
//!
//! A rule gathers all its reasons on purpose, so that a person hears them at once. A question is therefore of use when two
//! answers to it, with the same answers to everything else that is still open, end in decisions that differ in their
//! outcome, in their amount, or in the list of their reasons. What is asked for in vain changes none of these, whatever
//! else is answered. Nor is anything asked once a refusal is certain: what stands against is answered at once.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use shared::calc::{answer, generate};
use shared::money::Money;
use shared::policy::{Policy, packs};

const SEED: u64 = 39;
/// Made-up questions that the values are taken from.
const DRAWN: u64 = 6_000;
/// Values kept for a fact.
const VALUES: usize = 24;
/// Made-up facts for each centre and day.
const CASES: u64 = 14;
/// Ways in which the other open facts are answered before a question counts as useless.
const WAYS: u64 = 200;
/// The centres are looked at in so many parts.
const PARTS: usize = 6;
/// People of a centre who must have been asked before a question of rent or a loan counts as useless there.
const SEEN: u32 = 3;
/// Answers that are compared each time.
const ANSWERS: usize = 5;
/// The last old day, the first new one, and one that most rows cover.
const DAYS: [&str; 3] = ["2026-09-19", "2026-09-20", "2027-03-15"];

type Facts = Map<String, Value>;
/// By rule and fact.
type Values = BTreeMap<String, BTreeMap<String, Vec<Value>>>;

/// The made-up questions of the kind `decide`.
fn made_up(number: u64) -> (String, Facts) {
    let mut case: Value = serde_json::from_str(&generate::case_of(&["decide"], SEED, number)).unwrap();
    let facts = case["inputs"]["facts"].as_object_mut().unwrap();
    let facts = std::mem::take(facts);
    (case["inputs"]["rule"].as_str().unwrap().to_owned(), facts)
}

/// The values that the generator uses for each fact.
fn values() -> Values {
    let mut found = Values::new();
    for (rule, facts) in (0..DRAWN).map(made_up) {
        let of_rule = found.entry(rule).or_default();
        for (fact, value) in facts.into_iter().filter(|(_, value)| !value.is_null()) {
            let values = of_rule.entry(fact).or_default();
            if values.len() < VALUES && !values.contains(&value) {
                values.push(value);
            }
        }
    }
    // Nothing at all is an amount too.
    let amounts = found.values_mut().flat_map(BTreeMap::values_mut).filter(|values| is_amount(&values[0]));
    amounts.for_each(|values| values.insert(0, json!("0.00")));
    found
}

fn is_amount(value: &Value) -> bool {
    value.as_str().is_some_and(|text| text.contains('.') && text.parse::<Money>().is_ok())
}

/// One rule of one centre on one day.
struct Asked<'a> {
    policy: &'a Policy,
    rule: &'a str,
    day: &'a str,
    values: BTreeMap<String, Vec<Value>>,
}

/// What an answer comes to: outcome, amount, and the reasons against or for a person's judgement, as they are said.
#[derive(Debug, PartialEq, Eq)]
struct End {
    outcome: String,
    amount: Value,
    reasons: Option<Value>,
}

impl<'a> Asked<'a> {
    fn new(policy: &'a Policy, rule: &'a str, day: &'a str, values: &Values) -> Asked<'a> {
        let mut values = values[rule].clone();
        if !policy.districts.is_empty() {
            // Each centre has districts of its own.
            let own = policy.districts.keys().map(|name| json!(name)).collect();
            values.insert("district".to_owned(), own);
        }
        Asked { policy, rule, day, values }
    }

    fn decide(&self, facts: &Facts) -> Value {
        let inputs = json!({ "rule": self.rule, "date": self.day, "facts": facts });
        answer(self.policy, "decide", &inputs).unwrap_or_else(|error| panic!("{inputs}: {error}"))["decision"]
            .take()
    }

    /// One answer for every fact there is; the same way, the same answers.
    fn way(&self, way: u64) -> Facts {
        let pick = |place: usize, values: &[Value]| {
            let mixed = (way + 1)
                .wrapping_mul(0x9E37_79B9_7F4A_7C15)
                .rotate_left(u32::try_from(place * 7 % 64).unwrap());
            let mixed = (mixed ^ (mixed >> 31)).wrapping_mul(0x94D0_49BB_1331_11EB);
            values[usize::try_from((mixed >> 33) % values.len() as u64).unwrap()].clone()
        };
        self.values
            .iter()
            .enumerate()
            .map(|(place, (fact, values))| (fact.clone(), pick(place, values)))
            .collect()
    }

    /// Answers what is asked until nothing is; each round must ask for something that was not answered before.
    fn end(&self, given: &Facts, way: &Facts) -> End {
        let mut facts = given.clone();
        loop {
            let decision = self.decide(&facts);
            if decision["outcome"] != "ask" {
                return End::of(&decision);
            }
            for field in asked(&decision) {
                let answered = facts.get(&field).is_some_and(|value| !value.is_null() && value != "");
                assert!(!answered, "{} of {}: {field} was answered: {facts:?}", self.rule, self.policy.id);
                let value = way.get(&field).unwrap_or_else(|| panic!("{}: no values for {field}", self.rule));
                facts.insert(field, value.clone());
            }
        }
    }

    /// The questions asked of these facts that no answer can make matter.
    fn useless(&self, given: &Facts) -> Vec<String> {
        let mut open = asked(&self.decide(given));
        for (turn, way) in (0..WAYS).map(|way| self.way(way)).enumerate() {
            if open.is_empty() {
                break;
            }
            open.retain(|field| !self.matters(given, &way, field, turn));
        }
        open
    }

    /// Whether some of the answers, others each turn, make a difference.
    fn matters(&self, given: &Facts, way: &Facts, field: &str, turn: usize) -> bool {
        let values = self.values.get(field).unwrap_or_else(|| panic!("{}: no values for {field}", self.rule));
        let mut ends = values.iter().cycle().skip(turn * ANSWERS % values.len()).take(ANSWERS).map(|value| {
            let mut facts = given.clone();
            facts.insert(field.to_owned(), value.clone());
            self.end(&facts, way)
        });
        let first = ends.next();
        ends.any(|end| Some(&end) != first.as_ref())
    }
}

fn asked(decision: &Value) -> Vec<String> {
    let questions = decision["detail"].as_array().filter(|_| decision["outcome"] == "ask");
    questions.into_iter().flatten().map(|question| question["field"].as_str().unwrap().to_owned()).collect()
}

impl End {
    fn of(decision: &Value) -> End {
        let (outcome, detail) = (decision["outcome"].as_str().unwrap(), &decision["detail"]);
        let estimate = outcome == "grant" && !detail["assumed"].as_array().unwrap().is_empty();
        let (amount, reasons) = match outcome {
            "grant" => (detail["amount"].clone(), None),
            "refer" => (detail["estimate"]["amount"].clone(), Some(detail["because"].clone())),
            _ => (Value::Null, Some(detail.clone())),
        };
        End { outcome: if estimate { "estimate" } else { outcome }.to_owned(), amount, reasons }
    }
}

/// How often a question was asked, how often in vain, and of whom.
#[derive(Default)]
struct Tally {
    asked: u32,
    in_vain: Vec<String>,
}

/// By rule, centre and field.
type Tallies = BTreeMap<(String, String, String), Tally>;

/// The made-up people of a centre on each day.
fn people(centre: usize) -> impl Iterator<Item = (&'static str, String, Facts)> {
    let of_centre = DAYS.len() as u64 * CASES;
    let first = 1 + centre as u64 * of_centre;
    (0..of_centre).map(move |number| {
        let (rule, facts) = made_up(first + number);
        (DAYS[usize::try_from(number / CASES).unwrap()], rule, facts)
    })
}

fn tallies(values: &Values, part: usize) -> Tallies {
    let mut found = Tallies::new();
    for (number, centre) in packs::centres().iter().enumerate().skip(part).step_by(PARTS) {
        let policy = packs::load(centre).unwrap();
        for (day, rule, given) in people(number) {
            let case = Asked::new(&policy, &rule, day, values);
            let key = |field: String| (rule.clone(), (*centre).to_owned(), field);
            for field in asked(&case.decide(&given)) {
                found.entry(key(field)).or_default().asked += 1;
            }
            for field in case.useless(&given) {
                let shown = format!("{day} {}", Value::from(given.clone()));
                found.entry(key(field)).or_default().in_vain.push(shown);
            }
        }
    }
    found
}

/// The months that back pay and refunds are counted over are compared with each other first, and bounds of loans and of rent that an answer can only raise are compared with those that are known, not with every answer
/// to come. There a question counts as useless when it mattered to nobody whom the centre asked; elsewhere it must matter
/// each time.
const BY_CENTRE: [&str; 8] =
    ["rent", "loan_limit", "combined", "from_bank_loan", "out_of_town", "base", "back_pay", "refund"];

/// Looks at every sixth centre, beginning with this one.
fn nothing_is_asked_in_vain(part: usize) {
    let tallies = tallies(&values(), part);
    let found = tallies.iter().filter(|((rule, ..), tally)| {
        let always = tally.in_vain.len() >= usize::try_from(tally.asked.max(SEEN)).unwrap();
        !tally.in_vain.is_empty() && (always || !BY_CENTRE.contains(&rule.as_str()))
    });
    let found: Vec<String> = found
        .map(|((rule, centre, field), tally)| {
            format!("{centre} {rule}: {field}: {}", tally.in_vain.join("\n    "))
        })
        .collect();
    assert!(found.is_empty(), "asked in vain:\n{}", found.join("\n"));
}

macro_rules! in_parts {
    ($($name:ident: $part:literal,)*) => {$(
        #[test]
        fn $name() {
            nothing_is_asked_in_vain($part);
        }
    )*};
}

// Together they take long; apart they run side by side.
in_parts! {
    nothing_is_asked_in_vain_in_the_first_sixth: 0,
    nothing_is_asked_in_vain_in_the_second_sixth: 1,
    nothing_is_asked_in_vain_in_the_third_sixth: 2,
    nothing_is_asked_in_vain_in_the_fourth_sixth: 3,
    nothing_is_asked_in_vain_in_the_fifth_sixth: 4,
    nothing_is_asked_in_vain_in_the_last_sixth: 5,
}

#[test]
fn every_rule_is_seen_to_ask() {
    let values = values();
    let mut asking = BTreeSet::new();
    for (number, centre) in packs::centres().iter().enumerate() {
        let policy = packs::load(centre).unwrap();
        let asked_of = people(number).filter(|(day, rule, given)| {
            !asked(&Asked::new(&policy, rule, day, &values).decide(given)).is_empty()
        });
        asking.extend(asked_of.map(|(_, rule, _)| rule));
    }
    let silent: Vec<&String> = values.keys().filter(|rule| !asking.contains(*rule)).collect();
    // Housing consumption beyond the list is for a person to judge whatever is said of it.
    assert_eq!(silent, ["other_housing"], "rules that were never seen to ask");
}
