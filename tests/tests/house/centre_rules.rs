//! A row of `golden/centres.csv` as the rule that it names reads it: the facts that most rows share, its own over them.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use shared::contribution::{base, explain, flexible};
use shared::date::EffectiveDate;
use shared::decision::Decision;
use shared::loan::limit::limit;
use shared::policy::Policy;
use shared::withdrawal::{down_payment, other_housing, property_fee, purchase, renovation, rent, repayment};

use crate::centres::Row;

/// Facts that are numbers in JSON.
const NUMBERS: [&str; 6] =
    ["children", "homes", "months_contributed", "months_total", "term_years", "house_age_years"];

/// `home=first price=900000`: the facts of a row, laid over those that most rows share.
pub(crate) fn facts<T: DeserializeOwned>(shared: Value, row: &Row) -> T {
    let mut object: Map<String, Value> = shared.as_object().unwrap().clone();
    for (name, text) in row["facts"].split_whitespace().map(|fact| fact.split_once('=').unwrap()) {
        let value = match (name, text) {
            (_, "true") => Value::Bool(true),
            (_, "false") => Value::Bool(false),
            (_, "") => Value::Null,
            (name, number) if NUMBERS.contains(&name) => number.parse::<u16>().unwrap().into(),
            ("rent", rent) => json!({ "registered": { "rent_per_month": rent } }),
            (_, text) => text.into(),
        };
        object.insert(if name == "rent" { "lease" } else { name }.to_owned(), value);
    }
    serde_json::from_value(object.into()).unwrap_or_else(|error| panic!("{}: {error}", row["case"]))
}

/// As the tables write it.
pub(crate) fn outcome(decision: &Decision) -> &'static str {
    match decision {
        Decision::Grant(grant) if grant.is_estimate() => "estimate",
        Decision::Grant(_) => "grant",
        Decision::Refuse(_) => "refuse",
        Decision::Refer(_) => "refer",
        Decision::Ask(_) => "ask",
    }
}

pub(crate) fn decide(row: &Row, policy: &Policy, day: EffectiveDate) -> Decision {
    match row["rule"].as_str() {
        "loan" => {
            let common = json!({
                "home": "first", "family": false, "price": "9000000", "term_years": 30, "months_contributed": 60,
                "loan_outstanding": false, "home_kind": "ordinary", "children": 0, "talent": false,
                "green_building": false, "quality_home": false, "completed_home": false, "veteran": false, "flexible": false,
                "birth": "1990-05-01", "kind": "man60", "other_debts_monthly": "0",
            });
            limit(&facts(common, row), policy, day)
        }
        "rent" => {
            let common = json!({
                "household": "single", "children": 0, "owns_home_here": false, "months_contributed": 60,
                "balance": "500000", "from_month": "2026-10", "to_month": "2026-10", "lease": "none",
            });
            rent::decide(&facts(common, row), policy, day)
        }
        "contribution" => {
            let common = json!({ "employer_kind": "enterprise", "rate_employer": "12", "rate_member": "12" });
            explain(&facts(common, row), policy, day).decision
        }
        "base" => base(&facts(json!({}), row), policy, day),
        "flexible" => flexible(&facts(json!({}), row), policy, day),
        "other_housing" => other_housing::decide(&facts(json!({}), row), policy, day),
        "property_fee" => property_fee::decide(&facts(of_a_home(), row), policy, day),
        "renovation" => renovation::decide(&facts(of_a_home(), row), policy, day),
        "repayment" => {
            let common =
                json!({ "lender": "fund", "borrower": "myself", "repaid": "5000", "balance": "50000" });
            repayment::decide(&facts(common, row), policy, day)
        }
        "purchase" => {
            let common = json!({
                "price": "900000", "loan": "700000", "balance": "50000", "buyer": "myself", "kind": "new",
            });
            purchase::decide(&facts(common, row), policy, day)
        }
        "down_payment" => {
            let common = json!({
                "contract_filed": "2026-09-01", "price": "900000", "loan": "720000", "down_payment": "180000",
                "balance": "200000", "buyer": "myself", "kind": "used",
            });
            down_payment::decide(&facts(common, row), policy, day)
        }
        other => panic!("{other}: no such rule"),
    }
}

fn of_a_home() -> Value {
    json!({ "own_home": true, "balance": "500000" })
}
