//! A visitor who answers whatever is asked, at random but the same every time.

use std::collections::BTreeSet;

use leptos::prelude::{GetUntracked as _, Set as _};
use serde_json::{Map, Value, json};
use shared::calc::answer;
use shared::policy::Policy;

use super::questions;
use crate::pages::public::answers::Answers;
use crate::pages::public::question::{Kind, Place};

/// What a visitor may type into a field: each choice, the bounds, and ordinary answers.
pub(super) fn typings(kind: Kind) -> Vec<String> {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    match kind {
        Kind::Money => texts(&["0", "1200.5", "36000", "250000", "900000"]),
        Kind::Percent => texts(&["0", "12", "24"]),
        Kind::Area => texts(&["0", "98.56", "144"]),
        Kind::Month => texts(&["2026-01", "2026-10"]),
        Kind::Date => texts(&["1966-05-06", "2026-03-01", "2026-11-01"]),
        Kind::Count(least, most, _) => [least, (least + 30).min(most), most].map(|n| n.to_string()).to_vec(),
        Kind::YesNo(..) => texts(&["yes", "no"]),
        Kind::OneOf(choices) => choices.iter().map(|(name, _)| (*name).to_owned()).collect(),
        Kind::District => texts(&["tinghu", "dongtai"]),
    }
}

/// What the rule still asks, and whether it gave another answer than that.
pub(super) fn asked(policy: &Policy, rule: &str, day: &str, facts: &Value) -> (Vec<String>, String) {
    let inputs = json!({ "rule": rule, "date": day, "facts": facts });
    let answered =
        answer(policy, "decide", &inputs).unwrap_or_else(|error| panic!("{rule} {facts}: {error}"));
    let decision = &answered["decision"];
    let outcome = decision["outcome"].as_str().unwrap().to_owned();
    let asked = match outcome.as_str() {
        "ask" => decision["detail"].as_array().unwrap().clone(),
        _ => vec![],
    };
    (asked.iter().map(|question| question["field"].as_str().unwrap().to_owned()).collect(), outcome)
}

/// Numbers that differ, the same every time.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        &from[usize::try_from((self.0 >> 33) % (from.len() as u64)).unwrap()]
    }
}

/// Answers whatever the rule asks until it asks nothing more. Gives every field that was asked for, and the outcome.
pub(super) fn walk(policy: &Policy, rule: &str, day: &str, dice: &mut Dice) -> (BTreeSet<String>, String) {
    let answers = Answers::blank(questions(rule));
    let mut seen = BTreeSet::new();
    for question in answers.questions().iter().filter(|question| question.place == Place::Detail) {
        if *dice.pick(&[true, false, false]) {
            answers.text(question.field).set(dice.pick(&typings(question.kind)).clone());
        }
    }
    for _ in 0..=answers.questions().len() {
        let (fields, outcome) = asked(policy, rule, day, &answers.facts(Map::new()));
        let Some(field) = fields.first() else { return (seen, outcome) };
        seen.extend(fields.iter().cloned());
        let found = answers.questions().iter().find(|question| question.field == field);
        let question = found.unwrap_or_else(|| panic!("{rule} asks for {field}, which its page does not"));
        assert!(
            answers.text(question.field).get_untracked().is_empty(),
            "{rule}: {field} was answered and is asked again"
        );
        answers.text(question.field).set(dice.pick(&typings(question.kind)).clone());
        answer_parts(answers, question.field, dice);
    }
    panic!("{rule} goes on asking");
}

/// Answers the questions that are a part of another.
pub(super) fn answer_parts(answers: Answers, of: &str, dice: &mut Dice) {
    for part in answers.questions() {
        if matches!(part.place, Place::PartOf(whole, _) if whole == of) {
            answers.text(part.field).set(dice.pick(&typings(part.kind)).clone());
        }
    }
}
