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
use crate::withdrawal::{purchase, rent, repayment, retirement};

/// The rules that can be asked, by their name in `rule`.
pub(crate) const RULES: [&str; 5] = ["rent", "purchase", "repayment", "retirement", "loan_limit"];

/// `rule`, `date` and the `facts` of that rule; answers with the whole decision.
pub(crate) fn decide(policy: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let rule = inputs.choice("rule", &RULES.map(|rule| (rule, rule)))?;
    let day = inputs.date("date")?;
    let facts = inputs.0.get("facts").ok_or_else(|| CalcError::missing("facts"))?;
    let decision = match rule {
        "rent" => ask(facts, policy, day, rent::decide),
        "purchase" => ask(facts, policy, day, purchase::decide),
        "repayment" => ask(facts, policy, day, repayment::decide),
        "retirement" => ask(facts, policy, day, retirement::decide),
        _ => ask(facts, policy, day, limit::limit),
    }?;
    Ok(Outcome::new().decision("decision", decision))
}

fn ask<Facts: DeserializeOwned>(
    facts: &Value,
    policy: &Policy,
    day: EffectiveDate,
    rule: fn(&Facts, &Policy, EffectiveDate) -> Decision,
) -> Result<Decision, CalcError> {
    Ok(rule(&read(facts)?, policy, day))
}

/// The facts of a rule, or what is wrong with them.
pub(crate) fn read<Facts: DeserializeOwned>(facts: &Value) -> Result<Facts, CalcError> {
    Facts::deserialize(facts).map_err(|error| {
        let said = format!("有一项无法读取，请按接口说明核对：{}", echo_long(&error.to_string()));
        CalcError::about("wrong_facts", "facts", said)
    })
}

fn echo_long(message: &str) -> String {
    message
        .split('`')
        .enumerate()
        .map(|(index, part)| if index % 2 == 1 { echo(part) } else { part.to_owned() })
        .collect()
}
