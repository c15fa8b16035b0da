//! The decisions, row by row of tables that an expert can open, and what must hold for all facts on all days.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use shared::contribution::{back_pay, base, flexible, monthly_contribution, refund, relief};
use shared::date::EffectiveDate;
use shared::decision::{Decision, Grant, Reasons};
use shared::loan::life::open::{combined, from_bank_loan, out_of_town};
use shared::loan::limit::limit;
use shared::policy::{Policy, packs};
use shared::withdrawal::{
    build, death, down_payment, emigration, illness, incapacity, leaving, lift, offset, other_housing,
    property_fee, purchase, renovation, rent, repayment, retirement,
};

pub(crate) type Row = BTreeMap<String, String>;

/// Columns that are no facts.
const EXPECTED: [&str; 9] =
    ["case", "rule", "day", "outcome", "amount", "binding", "codes", "says", "source"];
/// Facts that are numbers in JSON.
const NUMBERS: [&str; 8] = [
    "children",
    "months_contributed",
    "term_years",
    "house_age_years",
    "homes",
    "months_regular",
    "months_worked",
    "months",
];

fn policy() -> Policy {
    packs::load("yancheng").unwrap()
}

pub(crate) fn rows(table: &str) -> Vec<Row> {
    let path = format!("{}/golden/{table}.csv", env!("CARGO_MANIFEST_DIR"));
    let rows: Vec<Row> = csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect();
    assert!(rows.len() >= 10, "{table}: {} rows", rows.len());
    rows
}

/// The facts of a row, through the same JSON that the page and the server exchange.
pub(crate) fn facts<T: DeserializeOwned>(row: &Row) -> T {
    let given = row.iter().filter(|(name, value)| !EXPECTED.contains(&name.as_str()) && !value.is_empty());
    let object: Map<String, Value> = given
        .map(|(name, value)| {
            let value = match (name.as_str(), value.as_str()) {
                (_, "true") => Value::Bool(true),
                (_, "false") => Value::Bool(false),
                (name, number) if NUMBERS.contains(&name) => number.parse::<u16>().unwrap().into(),
                ("lease", lease) if lease.starts_with("registered:") => {
                    serde_json::json!({ "registered": { "rent_per_month": lease.trim_start_matches("registered:") } })
                }
                (_, text) => text.into(),
            };
            (name.clone(), value)
        })
        .collect();
    serde_json::from_value(object.into()).unwrap_or_else(|error| panic!("{}: {error}", row["case"]))
}

fn codes(reasons: &Reasons) -> String {
    reasons.iter().map(|reason| reason.code.as_str()).collect::<Vec<_>>().join(" ")
}

/// Outcome, amount, binding bound, codes: as the table writes them.
fn summary(decision: &Decision) -> [String; 4] {
    let granted = |outcome: &str, grant: Option<&Grant>, codes: String| {
        let amount = grant.map(|grant| grant.amount.to_string().trim_end_matches(".00").to_owned());
        let binding = grant.map(|grant| grant.binding.clone());
        [outcome.to_owned(), amount.unwrap_or_default(), binding.unwrap_or_default(), codes]
    };
    match decision {
        Decision::Grant(grant) => {
            let outcome = if grant.is_estimate() { "estimate" } else { "grant" };
            granted(outcome, Some(grant), String::new())
        }
        Decision::Refuse(reasons) => granted("refuse", None, codes(reasons)),
        Decision::Refer(referral) => granted("refer", referral.estimate.as_ref(), codes(&referral.because)),
        Decision::Ask(questions) => {
            let fields: Vec<&str> = questions.iter().map(|question| question.field.as_str()).collect();
            granted("ask", None, fields.join(" "))
        }
    }
}

fn check<T: DeserializeOwned>(table: &str, decide: fn(&T, &Policy, EffectiveDate) -> Decision) {
    check_rows(table, rows(table), decide);
}

/// The rows of one rule, in a table of several.
fn check_rule<T: DeserializeOwned>(
    table: &str,
    rule: &str,
    decide: fn(&T, &Policy, EffectiveDate) -> Decision,
) {
    let rows: Vec<Row> = rows(table).into_iter().filter(|row| row["rule"] == rule).collect();
    assert!(rows.len() >= 5, "{table}: {} rows of {rule}", rows.len());
    check_rows(table, rows, decide);
}

fn check_rows<T: DeserializeOwned>(
    table: &str,
    rows: Vec<Row>,
    decide: fn(&T, &Policy, EffectiveDate) -> Decision,
) {
    let policy = policy();
    let mut wrong = vec![];
    for row in rows {
        let day = row["day"].parse().unwrap();
        let decision = decide(&facts(&row), &policy, day);
        let expected = ["outcome", "amount", "binding", "codes"].map(|column| row[column].clone());
        let json = serde_json::to_string(&decision).unwrap();
        if summary(&decision) != expected || !json.contains(&row["says"]) {
            wrong.push(format!(
                "{table} / {}\n  expected {expected:?} 「{}」\n  got      {:?}\n  {json}",
                row["case"],
                row["says"],
                summary(&decision)
            ));
        }
        assert_eq!(serde_json::from_str::<Decision>(&json).unwrap(), decision);
        every_citation_is_listed(&json, &policy);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Each source named in a decision can be looked up in the pack.
fn every_citation_is_listed(json: &str, policy: &Policy) {
    for part in json.split("\"source\":\"").skip(1) {
        let source = part.split('"').next().unwrap();
        assert!(policy.sources.contains_key(source), "{source}");
    }
}

#[test]
fn rent_withdrawals() {
    check("rent", rent::decide);
}

#[test]
fn purchase_withdrawals() {
    check("purchase", purchase::decide);
}

#[test]
fn withdrawals_for_building() {
    check("build", build::decide);
}

#[test]
fn withdrawals_of_a_down_payment() {
    check("down_payment", down_payment::decide);
}

#[test]
fn entrusted_offsets() {
    check("offset", offset::decide);
}

#[test]
fn repayment_withdrawals() {
    check("repayment", repayment::decide);
}

#[test]
fn retirement_withdrawals() {
    check("retirement_withdrawal", retirement::decide);
}

#[test]
fn incapacity_withdrawals() {
    check("incapacity", incapacity::decide);
}

#[test]
fn emigration_withdrawals() {
    check("emigration", emigration::decide);
}

#[test]
fn withdrawals_after_a_death() {
    check("death", death::decide);
}

#[test]
fn withdrawals_on_leaving() {
    check("leaving", leaving::decide);
}

#[test]
fn property_fee_withdrawals() {
    check("property_fee", property_fee::decide);
}

#[test]
fn withdrawals_for_renovation() {
    check("renovation", renovation::decide);
}

#[test]
fn withdrawals_for_other_housing() {
    check("other_housing", other_housing::decide);
}

#[test]
fn withdrawals_for_a_lift() {
    check("lift", lift::decide);
}

#[test]
fn withdrawals_after_an_illness() {
    check("illness", illness::decide);
}

#[test]
fn loan_limits() {
    check("loan_limit", limit);
}

#[test]
fn loans_whose_rules_were_not_found() {
    check_rule("open_loans", "combined", combined);
    check_rule("open_loans", "from_bank_loan", from_bank_loan);
    check_rule("open_loans", "out_of_town", out_of_town);
}

#[test]
fn contribution_bases() {
    check("base", base);
}

#[test]
fn monthly_contributions() {
    check("monthly_contribution", monthly_contribution);
}

#[test]
fn contributions_of_flexible_members() {
    check("flexible", flexible);
}

#[test]
fn deferrals_and_lowered_rates() {
    check("relief", relief);
}

#[test]
fn back_payments() {
    check("back_pay", back_pay);
}

#[test]
fn refunds_of_wrong_payments() {
    check("refund", refund);
}
