//! The kind `decide`: the explained decisions through the same door as the plain calculations.

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::calc::CalcError;
use crate::calc::error::echo;
use crate::calc::inputs::Inputs;
use crate::calc::outcome::Outcome;
use crate::date::EffectiveDate;
use crate::decision::Decision;
use crate::loan::limit;
use crate::policy::Policy;
use crate::withdrawal::{
    build, death, down_payment, emigration, illness, incapacity, leaving, lift, offset, other_housing,
    property_fee, purchase, renovation, rent, repayment, retirement,
};

/// A rule that reads its own facts.
type Rule = fn(&Value, &Policy, EffectiveDate) -> Result<Decision, CalcError>;

/// The rules that can be asked, by their name in `rule`.
pub(crate) const RULES: [(&str, Rule); 17] = [
    ("rent", |facts, policy, day| ask(facts, policy, day, rent::decide)),
    ("purchase", |facts, policy, day| ask(facts, policy, day, purchase::decide)),
    ("down_payment", |facts, policy, day| ask(facts, policy, day, down_payment::decide)),
    ("build", |facts, policy, day| ask(facts, policy, day, build::decide)),
    ("repayment", |facts, policy, day| ask(facts, policy, day, repayment::decide)),
    ("offset", |facts, policy, day| ask(facts, policy, day, offset::decide)),
    ("retirement", |facts, policy, day| ask(facts, policy, day, retirement::decide)),
    ("incapacity", |facts, policy, day| ask(facts, policy, day, incapacity::decide)),
    ("emigration", |facts, policy, day| ask(facts, policy, day, emigration::decide)),
    ("death", |facts, policy, day| ask(facts, policy, day, death::decide)),
    ("leaving", |facts, policy, day| ask(facts, policy, day, leaving::decide)),
    ("property_fee", |facts, policy, day| ask(facts, policy, day, property_fee::decide)),
    ("renovation", |facts, policy, day| ask(facts, policy, day, renovation::decide)),
    ("other_housing", |facts, policy, day| ask(facts, policy, day, other_housing::decide)),
    ("lift", |facts, policy, day| ask(facts, policy, day, lift::decide)),
    ("illness", |facts, policy, day| ask(facts, policy, day, illness::decide)),
    ("loan_limit", |facts, policy, day| ask(facts, policy, day, limit::limit)),
];

/// `rule`, `date` and the `facts` of that rule; answers with the whole decision.
pub(crate) fn decide(policy: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let rule = inputs.choice("rule", &RULES)?;
    let day = inputs.date("date")?;
    let facts = inputs.0.get("facts").ok_or_else(|| CalcError::missing("facts"))?;
    Ok(Outcome::new().decision("decision", rule(facts, policy, day)?))
}

fn ask<Facts: DeserializeOwned>(
    facts: &Value,
    policy: &Policy,
    day: EffectiveDate,
    rule: fn(&Facts, &Policy, EffectiveDate) -> Decision,
) -> Result<Decision, CalcError> {
    let facts = Facts::deserialize(facts).map_err(|error| {
        let said = format!("有一项无法读取，请按接口说明核对：{}", echo_long(&error.to_string()));
        CalcError::about("wrong_facts", "facts", said)
    })?;
    Ok(rule(&facts, policy, day))
}

fn echo_long(message: &str) -> String {
    message
        .split('`')
        .enumerate()
        .map(|(index, part)| if index % 2 == 1 { echo(part) } else { part.to_owned() })
        .collect()
}
