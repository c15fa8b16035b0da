//! What is typed, as the facts of a rule: an object with a field for every question that has a usable answer.

use std::fmt::Display;
use std::str::FromStr;

use leptos::prelude::Read as _;
use serde_json::{Map, Value, json};
use shared::calc::{CalcError, Explained};
use shared::date::{EffectiveDate, parse_date, write_date};
use shared::money::Money;
use shared::month::Month;
use shared::number::Number;
use shared::policy::Policy;
use shared::rate::Rate;

use super::answers::Answers;
use super::question::{Kind, Place, Question, WANTED};
use crate::ui::typed_field::whole_number;

/// How a rule is asked by its name: a page brings the rules that its function knows, and no others.
pub type Ask = fn(&str, &Value, &Policy, EffectiveDate, Option<Money>) -> Result<Explained, CalcError>;

impl Answers {
    /// What a rule of `shared` answers to the questions of the page. Whatever is empty or cannot be read is left out, so
    /// that the rule asks for it.
    ///
    /// # Panics
    /// When a question of the page is no fact of the rule: a mistake of ours, which the tests of the pages find.
    pub fn ask(self, (rule, explain): (&str, Ask), policy: &Policy, day: EffectiveDate) -> Explained {
        let ask = |known| explain(rule, &self.facts(known), policy, day, self.wanted());
        // A tab that is older than the server may be told of facts that it does not know.
        let answer = ask(self.known()).or_else(|_| ask(Map::new()));
        answer.expect("the questions of a page are facts of its rule")
    }

    /// The facts: those that are known, and over them those that are typed.
    pub fn facts(self, known: Map<String, Value>) -> Value {
        let mut facts = known;
        for question in self.questions().iter().filter(|question| question.field != WANTED.field) {
            let value = value(question.kind, &self.text(question.field).read());
            if let Place::PartOf(whole, name) = question.place {
                enclose(&mut facts, (whole, name), question, value);
            } else {
                put(&mut facts, question.field, value);
            }
        }
        facts.into()
    }
}

/// 有备案的租赁合同 with its rent: one fact of two answers, known once both are.
fn enclose(
    facts: &mut Map<String, Value>,
    (whole, name): (&str, &str),
    part: &Question,
    value: Option<Value>,
) {
    if facts.get(whole).and_then(Value::as_str) == Some(name) {
        put(facts, whole, value.map(|value| json!({ name: { part.field: value } })));
    }
}

fn put(facts: &mut Map<String, Value>, field: &str, value: Option<Value>) {
    match value {
        Some(value) => facts.insert(field.to_owned(), value),
        None => facts.remove(field),
    };
}

/// A typed answer as the facts have it; nothing while it is empty or wrong.
fn value(kind: Kind, typed: &str) -> Option<Value> {
    match kind {
        // No fact is below nought: the rules refuse such a one, so that it counts as wrong here too.
        Kind::Money => read(typed, |amount: &Money| *amount >= Money::ZERO),
        Kind::Percent => read(typed, |rate: &Rate| rate.units() >= 0),
        Kind::Area => read(typed, |_: &Number| true),
        Kind::Month => read(typed, |_: &Month| true),
        Kind::Date => Some(write_date(parse_date(typed).ok()?).into()),
        Kind::Count(least, most, _) => Some(whole_number(typed, &(least..=most)).ok()?.into()),
        Kind::YesNo(..) => match typed {
            "yes" => Some(true.into()),
            "no" => Some(false.into()),
            _ => None,
        },
        Kind::OneOf(choices) => {
            let (name, _) = choices.iter().find(|(name, _)| *name == typed)?;
            Some(name.parse::<u32>().map_or_else(|_| Value::from(*name), Value::from))
        }
        Kind::District => Some(typed.into()).filter(|_| !typed.is_empty()),
    }
}

fn read<T: FromStr + Display>(typed: &str, may_be: impl Fn(&T) -> bool) -> Option<Value> {
    Some(typed.parse::<T>().ok().filter(may_be)?.to_string().into())
}
