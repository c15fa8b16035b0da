//! Whole schedules as questions for the reference: both ledgers, each row weighed with its number.

use serde_json::{Value, json};
use shared::calc::generate;
use shared::loan::annuity::Loan;
use shared::loan::schedule;

/// A made-up loan and the sums of its schedule, in fen, as the reference names them.
pub(crate) fn case(seed: u64, number: u64) -> (String, String) {
    let asked = generate::case_of(&["loan_equal_instalment"], seed, number);
    let mut question: Value = serde_json::from_str(&asked).unwrap_or_default();
    let method = if number.is_multiple_of(2) { "level" } else { "level_principal" };
    question["kind"] = "schedule".into();
    question["inputs"]["method"] = method.into();
    let answer = match loan(&question["inputs"]) {
        Some(loan) => json!({ "result": sums(loan, method) }),
        None => json!({ "error": "no loan" }),
    };
    (question.to_string(), answer.to_string())
}

fn loan(inputs: &Value) -> Option<Loan> {
    let text = |name: &str| match &inputs[name] {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    };
    let (principal, annual) = (text("principal")?.parse().ok()?, text("annual_pct")?.parse().ok()?);
    Loan::new(principal, annual, text("months")?.parse().ok()?).ok()
}

fn sums(loan: Loan, method: &str) -> Value {
    let rows = if method == "level" { schedule::level(loan) } else { schedule::level_principal(loan) };
    let (mut first, mut last, mut interest) = (None, 0, 0);
    let (mut weighed_payments, mut weighed_interest) = (0, 0);
    for row in rows {
        let number = i128::from(row.number);
        let (paid, due) = (i128::from(row.payment.as_fen()), i128::from(row.interest.as_fen()));
        first.get_or_insert(paid);
        last = paid;
        interest += due;
        weighed_payments += number * paid;
        weighed_interest += number * due;
    }
    let text = |fen: i128| fen.to_string();
    json!({
        "first": text(first.unwrap_or_default()), "last": text(last), "interest": text(interest),
        "weighed_payments": text(weighed_payments), "weighed_interest": text(weighed_interest),
    })
}
