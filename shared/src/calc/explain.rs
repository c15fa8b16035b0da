//! The kind `explain`: a decision with what would change it.

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::calc::CalcError;
use crate::calc::decide::{RULES, read};
use crate::calc::inputs::Inputs;
use crate::calc::outcome::Outcome;
use crate::change::{self, Change, LOAN_LIMIT, PURCHASE, RENT, REPAYMENT, RETIREMENT, explained};
use crate::date::EffectiveDate;
use crate::decision::Decision;
use crate::money::Money;
use crate::policy::Policy;

/// `rule`, `date`, the `facts` of that rule, and the amount `wanted` where there is one.
pub(crate) fn explain(policy: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let (decision, changes) = decided(policy, inputs)?;
    Ok(Outcome::new().decision("decision", decision).changes("changes", changes))
}

/// The same as values.
pub(super) fn decided(policy: &Policy, inputs: &Inputs) -> Result<(Decision, Vec<Change>), CalcError> {
    let rule = inputs.choice("rule", &RULES.map(|rule| (rule, rule)))?;
    let (day, wanted) = (inputs.date("date")?, inputs.money_optional("wanted")?);
    let facts = inputs.0.get("facts").ok_or_else(|| CalcError::missing("facts"))?;
    match rule {
        "rent" => ask(&RENT, facts, policy, day, wanted),
        "purchase" => ask(&PURCHASE, facts, policy, day, wanted),
        "repayment" => ask(&REPAYMENT, facts, policy, day, wanted),
        "retirement" => ask(&RETIREMENT, facts, policy, day, wanted),
        _ => ask(&LOAN_LIMIT, facts, policy, day, wanted),
    }
}

fn ask<F: DeserializeOwned + Clone + PartialEq>(
    rule: &change::Rule<F>,
    facts: &Value,
    policy: &Policy,
    day: EffectiveDate,
    wanted: Option<Money>,
) -> Result<(Decision, Vec<Change>), CalcError> {
    let facts: F = read(facts)?;
    Ok(explained(rule, &facts, policy, day, wanted))
}
