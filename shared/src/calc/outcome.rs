//! Answers as JSON: decimal strings under their keys, in the order the keys were given.

use std::borrow::Cow;

use rust_decimal::Decimal;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::calc::CalcError;
use crate::calc::inputs::Inputs;
use crate::change::Change;
use crate::decision::Decision;
use crate::money::Money;
use crate::policy::Policy;

/// The function behind a kind.
pub(crate) type Answer = fn(&Policy, &Inputs) -> Result<Outcome, CalcError>;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
enum Field {
    Text(String),
    Bool(bool),
    Decision(Box<Decision>),
    Changes(Vec<Change>),
    Rows(Vec<Outcome>),
}

/// The keys of one answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Outcome(Vec<(Cow<'static, str>, Field)>);

impl Outcome {
    pub(crate) fn new() -> Outcome {
        Outcome::default()
    }

    /// Money as `1234.50`.
    pub(crate) fn money(self, key: impl Into<Cow<'static, str>>, money: Money) -> Outcome {
        self.text(key, money)
    }

    /// An exact number without trailing noughts.
    pub(crate) fn exact(self, key: impl Into<Cow<'static, str>>, number: Decimal) -> Outcome {
        let number = number.normalize();
        self.text(key, if number.is_zero() { Decimal::ZERO } else { number })
    }

    /// Anything that prints as the answer does.
    pub(crate) fn text(mut self, key: impl Into<Cow<'static, str>>, text: impl ToString) -> Outcome {
        self.0.push((key.into(), Field::Text(text.to_string())));
        self
    }

    /// A whole decision, in the form that crosses HTTP.
    pub(crate) fn decision(mut self, key: impl Into<Cow<'static, str>>, decision: Decision) -> Outcome {
        self.0.push((key.into(), Field::Decision(Box::new(decision))));
        self
    }

    /// A list of answers.
    pub(crate) fn rows(mut self, key: &'static str, rows: Vec<Outcome>) -> Outcome {
        self.0.push((key.into(), Field::Rows(rows)));
        self
    }

    /// What would change it.
    pub(crate) fn changes(mut self, key: &'static str, changes: Vec<Change>) -> Outcome {
        self.0.push((key.into(), Field::Changes(changes)));
        self
    }

    /// Yes or no.
    pub(crate) fn bool(mut self, key: impl Into<Cow<'static, str>>, value: bool) -> Outcome {
        self.0.push((key.into(), Field::Bool(value)));
        self
    }
}

impl Serialize for Outcome {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, field) in &self.0 {
            map.serialize_entry(key, field)?;
        }
        map.end()
    }
}
