//! The kinds `decide` and `explain`: the explained decisions through the same door as the plain calculations.

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::calc::CalcError;
use crate::calc::error::echo;
use crate::calc::inputs::Inputs;
use crate::calc::outcome::Outcome;
use crate::change::{self, Change, explained};
use crate::date::EffectiveDate;
use crate::decision::Decision;
use crate::money::Money;
use crate::policy::Policy;

/// A decision and what would change it.
pub type Explained = (Decision, Vec<Change>);

/// What is asked of a rule.
pub(crate) struct Asked<'a> {
    facts: &'a Value,
    policy: &'a Policy,
    day: EffectiveDate,
    depth: Depth,
}

/// How much of an answer is wanted.
#[derive(Clone, Copy)]
enum Depth {
    Decision,
    /// With what would change it, or reach this amount.
    Changes(Option<Money>),
}

/// A rule that reads its own facts.
type Rule = fn(&Asked) -> Result<Explained, CalcError>;

/// The rules of withdrawals, by their name in `rule`.
const WITHDRAWALS: [(&str, Rule); 16] = [
    ("rent", |asked| ask(asked, &change::RENT)),
    ("purchase", |asked| ask(asked, &change::PURCHASE)),
    ("down_payment", |asked| ask(asked, &change::DOWN_PAYMENT)),
    ("build", |asked| ask(asked, &change::BUILD)),
    ("repayment", |asked| ask(asked, &change::REPAYMENT)),
    ("offset", |asked| ask(asked, &change::OFFSET)),
    ("retirement", |asked| ask(asked, &change::RETIREMENT)),
    ("incapacity", |asked| ask(asked, &change::INCAPACITY)),
    ("emigration", |asked| ask(asked, &change::EMIGRATION)),
    ("death", |asked| ask(asked, &change::DEATH)),
    ("leaving", |asked| ask(asked, &change::LEAVING)),
    ("property_fee", |asked| ask(asked, &change::PROPERTY_FEE)),
    ("renovation", |asked| ask(asked, &change::RENOVATION)),
    ("other_housing", |asked| ask(asked, &change::OTHER_HOUSING)),
    ("lift", |asked| ask(asked, &change::LIFT)),
    ("illness", |asked| ask(asked, &change::ILLNESS)),
];

/// The rules of loans.
const LOANS: [(&str, Rule); 4] = [
    ("loan_limit", |asked| ask(asked, &change::LOAN_LIMIT)),
    ("combined", |asked| ask(asked, &change::COMBINED)),
    ("from_bank_loan", |asked| ask(asked, &change::FROM_BANK_LOAN)),
    ("out_of_town", |asked| ask(asked, &change::OUT_OF_TOWN)),
];

/// The rules of contributions.
const CONTRIBUTIONS: [(&str, Rule); 6] = [
    ("base", |asked| ask(asked, &change::BASE)),
    ("monthly_contribution", |asked| ask(asked, &change::MONTHLY_CONTRIBUTION)),
    ("flexible", |asked| ask(asked, &change::FLEXIBLE)),
    ("relief", |asked| ask(asked, &change::RELIEF)),
    ("back_pay", |asked| ask(asked, &change::BACK_PAY)),
    ("refund", |asked| ask(asked, &change::REFUND)),
];

/// The rules that can be asked.
pub(crate) const RULES: [(&str, Rule); 26] = {
    let mut all = [WITHDRAWALS[0]; 26];
    let mut at = 0;
    while at < all.len() {
        all[at] = if at < 16 {
            WITHDRAWALS[at]
        } else if at < 20 {
            LOANS[at - 16]
        } else {
            CONTRIBUTIONS[at - 20]
        };
        at += 1;
    }
    all
};

/// The decision of a rule by its name, and what would change it or reach the amount hoped for: see
/// [`crate::change::explained`].
///
/// # Errors
/// When there is no such rule, or the facts are not those of the rule.
///
/// # Example
/// ```
/// use shared::{calc::explain_by_name, decision::Decision, policy::packs};
/// let policy = packs::load("yancheng").unwrap();
/// let facts = serde_json::json!({ "own_home": true });
/// let (decision, _) = explain_by_name("renovation", &facts, &policy, "2026-10-08".parse().unwrap(), None).unwrap();
/// assert!(matches!(decision, Decision::Refer(_)));
/// ```
pub fn explain_by_name(
    rule: &str,
    facts: &Value,
    policy: &Policy,
    day: EffectiveDate,
    wanted: Option<Money>,
) -> Result<Explained, CalcError> {
    among(&RULES, rule, &Asked { facts, policy, day, depth: Depth::Changes(wanted) })
}

/// [`explain_by_name`] of the rules of withdrawals alone: a page that asks no other need not bring them.
///
/// # Errors
/// As there.
pub fn explain_withdrawal(
    rule: &str,
    facts: &Value,
    policy: &Policy,
    day: EffectiveDate,
    wanted: Option<Money>,
) -> Result<Explained, CalcError> {
    among(&WITHDRAWALS, rule, &Asked { facts, policy, day, depth: Depth::Changes(wanted) })
}

/// [`explain_by_name`] of the rules of loans alone.
///
/// # Errors
/// As there.
pub fn explain_loan(
    rule: &str,
    facts: &Value,
    policy: &Policy,
    day: EffectiveDate,
    wanted: Option<Money>,
) -> Result<Explained, CalcError> {
    among(&LOANS, rule, &Asked { facts, policy, day, depth: Depth::Changes(wanted) })
}

/// [`explain_by_name`] of the rules of contributions alone.
///
/// # Errors
/// As there.
pub fn explain_contribution(
    rule: &str,
    facts: &Value,
    policy: &Policy,
    day: EffectiveDate,
    wanted: Option<Money>,
) -> Result<Explained, CalcError> {
    among(&CONTRIBUTIONS, rule, &Asked { facts, policy, day, depth: Depth::Changes(wanted) })
}

fn among(rules: &[(&str, Rule)], name: &str, asked: &Asked) -> Result<Explained, CalcError> {
    let found = rules.iter().find(|(of, _)| *of == name);
    let (_, rule) = found.ok_or_else(|| {
        CalcError::about("unknown_rule", "rule", format!("没有“{}”这一项，请核对名称", echo(name)))
    })?;
    rule(asked)
}

/// [`explain_by_name`] of one rule and no other.
///
/// # Errors
/// When the facts are not those of the rule.
///
/// # Example
/// ```
/// use shared::{calc::explain_rule, change::RENOVATION, decision::Decision, policy::packs};
/// let policy = packs::load("yancheng").unwrap();
/// let facts = serde_json::json!({ "own_home": true });
/// let answer = explain_rule(&RENOVATION, &facts, &policy, "2026-10-08".parse().unwrap(), None);
/// assert!(matches!(answer, Ok((Decision::Refer(_), _))));
/// ```
pub fn explain_rule<F: DeserializeOwned + Clone + PartialEq>(
    rule: &change::Rule<F>,
    facts: &Value,
    policy: &Policy,
    day: EffectiveDate,
    wanted: Option<Money>,
) -> Result<Explained, CalcError> {
    ask(&Asked { facts, policy, day, depth: Depth::Changes(wanted) }, rule)
}

/// `rule`, `date` and the `facts` of that rule; answers with the whole decision.
pub(crate) fn decide(policy: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let (decision, _) = answered(policy, inputs, Depth::Decision)?;
    Ok(Outcome::new().decision("decision", decision))
}

/// The same with what would change it; `wanted` is the amount hoped for, where there is one.
pub(crate) fn explain(policy: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let (decision, changes) = explanation(policy, inputs)?;
    Ok(Outcome::new().decision("decision", decision).changes("changes", changes))
}

/// The same as values.
pub(super) fn explanation(policy: &Policy, inputs: &Inputs) -> Result<Explained, CalcError> {
    answered(policy, inputs, Depth::Changes(inputs.money_optional("wanted")?))
}

fn answered(policy: &Policy, inputs: &Inputs, depth: Depth) -> Result<Explained, CalcError> {
    let rule = inputs.choice("rule", &RULES)?;
    let day = inputs.date("date")?;
    let facts = inputs.0.get("facts").ok_or_else(|| CalcError::missing("facts"))?;
    rule(&Asked { facts, policy, day, depth })
}

fn ask<F: DeserializeOwned + Clone + PartialEq>(
    asked: &Asked,
    rule: &change::Rule<F>,
) -> Result<Explained, CalcError> {
    let facts: F = read(asked.facts)?;
    Ok(match asked.depth {
        Depth::Decision => ((rule.decide)(&facts, asked.policy, asked.day), vec![]),
        Depth::Changes(wanted) => explained(rule, &facts, asked.policy, asked.day, wanted),
    })
}

/// The facts of a rule, or what is wrong with them.
fn read<Facts: DeserializeOwned>(facts: &Value) -> Result<Facts, CalcError> {
    if let Some((name, amount)) = below_nought(facts) {
        let (name, amount) = (echo(name), echo(amount));
        let said = format!("里的“{name}”不能小于0，现为“{amount}”，请改正");
        return Err(CalcError::about("out_of_range", "facts", said));
    }
    Facts::deserialize(facts).map_err(|error| {
        let said = format!("有一项无法读取，请按接口说明核对：{}", echo_long(&error.to_string()));
        CalcError::about("wrong_facts", "facts", said)
    })
}

/// The first amount or rate below nought, with its name: no fact is ever one, and what was already withdrawn or paid would raise
/// what is granted.
fn below_nought(facts: &Value) -> Option<(&str, &str)> {
    let is_one = |text: &str| {
        let digits =
            text.trim().strip_prefix('-').filter(|rest| rest.contains(|char| matches!(char, '1'..='9')));
        digits.is_some_and(|rest| rest.chars().all(|char| char.is_ascii_digit() || char == '.'))
    };
    facts.as_object()?.iter().find_map(|(name, value)| {
        // The one fact that is a word of the pack may be anything.
        let own = value.as_str().filter(|text| name != "district" && is_one(text));
        let own = own.map(|text| (name.as_str(), text));
        own.or_else(|| below_nought(value))
    })
}

fn echo_long(message: &str) -> String {
    message
        .split('`')
        .enumerate()
        .map(|(index, part)| if index % 2 == 1 { echo(part) } else { part.to_owned() })
        .collect()
}
