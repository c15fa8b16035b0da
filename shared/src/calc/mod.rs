//! The kinds that `server calc`, `POST /api/v1/calc/{kind}` and the page's module answer.
//!
//! One JSON line in, one out. This layer reads and names; the rules are in the other modules of the crate.

mod amounts;
mod ban;
mod checks;
mod combined;
mod contribution;
mod decide;
mod duty;
mod error;
mod fixed;
pub mod generate;
mod indicator;
mod inputs;
mod interest;
mod kinds;
mod labels;
mod life;
mod limit;
mod loan;
mod offset;
mod outcome;
mod overdue;
mod prepay;
mod reorganise;

pub use decide::{
    Explained, explain_by_name, explain_contribution, explain_loan, explain_rule, explain_withdrawal,
};
pub use error::CalcError;
pub use kinds::KINDS;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::calc::error::echo;
use crate::calc::inputs::Inputs;
use crate::calc::kinds::Kind;
use crate::calc::outcome::Outcome;
use crate::policy::Policy;

/// Answers one kind; `inputs` is an object of text and numbers. The result's numbers are decimal strings.
///
/// # Errors
/// The first input that cannot be used, in the order the kind reads them.
pub fn answer(policy: &Policy, kind: &str, inputs: &Value) -> Result<Value, CalcError> {
    let outcome = outcome(policy, find(kind)?, inputs)?;
    serde_json::to_value(outcome).map_err(|error| CalcError::line("internal", error.to_string()))
}

/// The decision and the changes that the kind `explain` answers with, as values: for [`crate::explain::tree`].
///
/// # Errors
/// The first input that cannot be used.
pub fn explained(policy: &Policy, inputs: &Value) -> Result<Explained, CalcError> {
    match inputs {
        Value::Object(inputs) => decide::explanation(policy, &Inputs(inputs)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            Err(not_an_object())
        }
    }
}

/// Whether a kind's answer depends on the policy pack (and so names it).
pub fn reads_policy(kind: &str) -> bool {
    find(kind).is_ok_and(|kind| kind.reads_policy)
}

/// Answers one line of `server calc`; whatever comes in, one line of JSON comes out.
///
/// `{"id":…,"result":{…},"policy":null}` with the id of the pack where one was read, or
/// `{"id":…,"error":{"code":…,"field":…,"message":…}}`. A line that is no JSON is answered with the id null.
pub fn answer_line(policy: &Policy, line: &str) -> String {
    let (id, answered) = match serde_json::from_str::<Value>(line) {
        Ok(Value::Object(asked)) => (id_of(&asked), ask(policy, &asked)),
        Ok(_) => (Value::Null, Err(not_an_object())),
        Err(error) => (Value::Null, Err(bad_json(&error))),
    };
    let written = match answered {
        Ok((kind, result)) => {
            let policy = kind.reads_policy.then_some(policy.id.as_str());
            serde_json::to_string(&Answered { id: &id, result, policy })
        }
        Err(error) => serde_json::to_string(&Refused { id: &id, error }),
    };
    written.expect("text, numbers and flags are always JSON")
}

#[derive(Serialize)]
struct Answered<'a> {
    id: &'a Value,
    result: Outcome,
    policy: Option<&'a str>,
}

#[derive(Serialize)]
struct Refused<'a> {
    id: &'a Value,
    error: CalcError,
}

/// An id is text or a number; anything else is not repeated.
fn id_of(asked: &Map<String, Value>) -> Value {
    match asked.get("id") {
        Some(id @ (Value::String(_) | Value::Number(_))) => id.clone(),
        _ => Value::Null,
    }
}

fn ask(policy: &Policy, asked: &Map<String, Value>) -> Result<(&'static Kind, Outcome), CalcError> {
    let name = match asked.get("kind") {
        Some(Value::String(name)) => name,
        Some(_) => {
            return Err(CalcError::about("wrong_type", "kind", "应为文字，请写成例如 \"contribution\""));
        }
        None => return Err(CalcError::missing("kind")),
    };
    let kind = find(name)?;
    let inputs = asked.get("inputs").unwrap_or(&Value::Null);
    Ok((kind, outcome(policy, kind, inputs)?))
}

fn find(name: &str) -> Result<&'static Kind, CalcError> {
    kinds::TABLE.iter().find(|kind| kind.name == name).ok_or_else(|| {
        let said = format!("没有“{}”这一类，可用的有：{}", echo(name), KINDS.join("、"));
        CalcError::about("unknown_kind", "kind", said)
    })
}

fn outcome(policy: &Policy, kind: &Kind, inputs: &Value) -> Result<Outcome, CalcError> {
    match inputs {
        Value::Object(inputs) => (kind.answer)(policy, &Inputs(inputs)),
        Value::Null => Err(CalcError::missing("inputs")),
        Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            Err(CalcError::about("wrong_type", "inputs", "应为对象，请写成 {\"base\":\"10000\"} 的样子"))
        }
    }
}

fn not_an_object() -> CalcError {
    CalcError::line("bad_json", "这一行不是对象，请写成 {\"id\":…,\"kind\":…,\"inputs\":{…}} 的样子")
}

fn bad_json(error: &serde_json::Error) -> CalcError {
    let place = error.column();
    CalcError::line(
        "bad_json",
        format!("这一行不是完整的JSON（第{place}个字节处出错），请检查引号、逗号和括号"),
    )
}

#[cfg(test)]
mod tests;
