//! The shipped centres against `golden/centres.csv`: figures that each city publishes, or that its formula gives by hand;
//! and every shape of a rule in at least one pack.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use std::collections::{BTreeMap, BTreeSet};

use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use shared::contribution::{base, explain, flexible};
use shared::date::EffectiveDate;
use shared::decision::{Decision, Reasons};
use shared::loan::limit::limit;
use shared::policy::{Held, Policy, packs};
use shared::withdrawal::rent;

pub(crate) type Row = BTreeMap<String, String>;

/// Facts that are numbers in JSON.
const NUMBERS: [&str; 5] =
    ["children", "months_contributed", "months_total", "term_years", "house_age_years"];

pub(crate) fn rows() -> Vec<Row> {
    let path = format!("{}/golden/centres.csv", env!("CARGO_MANIFEST_DIR"));
    csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect()
}

/// `home=first price=900000`: the facts of a row, laid over those that most rows share.
fn facts<T: DeserializeOwned>(shared: Value, row: &Row) -> T {
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
        other => panic!("{other}: no such rule"),
    }
}

fn codes(reasons: &Reasons) -> BTreeSet<&str> {
    reasons.iter().map(|reason| reason.code.as_str()).collect()
}

/// Outcome, amount, binding bound. A referral must name the codes of the row among its reasons, a refusal exactly them.
fn summary(decision: &Decision, row: &Row) -> [String; 4] {
    let expected: BTreeSet<&str> = row["codes"].split_whitespace().collect();
    let (outcome, grant, named) = match decision {
        Decision::Grant(grant) if grant.is_estimate() => ("estimate", Some(grant), true),
        Decision::Grant(grant) => ("grant", Some(grant), true),
        Decision::Refuse(reasons) => ("refuse", None, codes(reasons) == expected),
        Decision::Refer(referral) => {
            ("refer", referral.estimate.as_ref(), codes(&referral.because).is_superset(&expected))
        }
        Decision::Ask(questions) => {
            let fields: BTreeSet<&str> = questions.iter().map(|question| question.field.as_str()).collect();
            ("ask", None, fields == expected)
        }
    };
    let amount = grant.map(|grant| grant.amount.to_string().trim_end_matches(".00").to_owned());
    let binding = grant.map(|grant| grant.binding.clone());
    let named = if named { row["codes"].clone() } else { "other codes".to_owned() };
    [outcome.to_owned(), amount.unwrap_or_default(), binding.unwrap_or_default(), named]
}

#[test]
fn the_centres_decide_as_they_publish() {
    let mut wrong = vec![];
    for row in rows() {
        let policy = packs::load(&row["centre"]).unwrap();
        let decision = decide(&row, &policy, row["day"].parse().unwrap());
        let expected = ["outcome", "amount", "binding", "codes"].map(|column| row[column].clone());
        let got = summary(&decision, &row);
        if got != expected {
            let json = serde_json::to_string(&decision).unwrap();
            wrong.push(format!(
                "{} / {}\n  expected {expected:?}\n  got      {got:?}\n  {json}",
                row["centre"], row["case"]
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_centre_has_a_row() {
    let listed: BTreeSet<String> = rows().into_iter().map(|row| row["centre"].clone()).collect();
    let others = packs::centres().into_iter().filter(|centre| *centre != "yancheng");
    let missing: Vec<&str> = others.filter(|centre| !listed.contains(*centre)).collect();
    assert!(packs::centres().len() >= 25 && missing.is_empty(), "no case: {missing:?}");
}

/// The parameters that only some centres have, and the words that a rule may be written in.
const SHAPES: [&str; 55] = [
    "contribution.flexible_rate_min",
    "contribution.flexible_split=each_side",
    "contribution.flexible_split=once",
    "contribution.rate_fixed.public",
    "contribution.rounding=ceil_yuan",
    "contribution.rounding=half_up_fen",
    "contribution.rounding=half_up_yuan",
    "loan.age_limit_man",
    "loan.age_limit_woman",
    "loan.areas.*.cap_single",
    "loan.balance.ability",
    "loan.balance.at_least",
    "loan.balance.average_months",
    "loan.balance.base_coefficient",
    "loan.balance.base_share",
    "loan.balance.deposit_span=months_to_retirement",
    "loan.balance.deposit_span=once",
    "loan.balance.deposit_span=term_years",
    "loan.balance.least_balance",
    "loan.balance.liquidity",
    "loan.balance.multiple_by_usage",
    "loan.balance.multiple_first",
    "loan.balance.multiple_flexible",
    "loan.balance.multiple_second",
    "loan.balance.or_by_base",
    "loan.balance.per_year_family",
    "loan.balance.supplementary_multiple",
    "loan.balance.tier",
    "loan.cap_family_second",
    "loan.cap_liquidity",
    "loan.capacity_shape=annuity",
    "loan.capacity_shape=product",
    "loan.down_affordable",
    "loan.down_apartment",
    "loan.down_first_flexible",
    "loan.house_age_plus_term_years",
    "loan.house_term_years",
    "loan.months_required_flexible",
    "loan.months_total_flexible",
    "loan.round_direction=floor",
    "loan.round_direction=nearest",
    "loan.term_after_retirement_years",
    "loan.uplift.kinds.*.amount",
    "loan.uplift.kinds.*.share",
    "loan.uplift.most_family",
    "loan.uplift.stack=add",
    "loan.uplift.stack=largest",
    "withdrawal.rent.areas.*.three_children",
    "withdrawal.rent.cap_period=year",
    "withdrawal.rent.deposit_share",
    "withdrawal.rent.interval_months",
    "withdrawal.rent.interval_months_without_lease",
    "withdrawal.rent.lease_rule=actual",
    "withdrawal.rent.per_person",
    "withdrawal.repayment.offset_reserve_payments",
];

#[test]
fn every_shape_occurs_in_a_pack() {
    let mut found = BTreeSet::new();
    for centre in packs::centres() {
        for parameter in packs::load(centre).unwrap().parameters() {
            for row in &parameter.rows.0 {
                let path = general(&parameter.path);
                if matches!(row.value, Held::Word(_) | Held::Rounding(_)) {
                    found.insert(format!("{path}={}", row.value));
                }
                found.insert(path);
            }
        }
    }
    let missing: Vec<&str> = SHAPES.into_iter().filter(|shape| !found.contains(*shape)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// A path with the name of the area or of the uplift left out.
fn general(path: &str) -> String {
    for group in ["loan.areas.", "loan.uplift.kinds.", "withdrawal.rent.areas."] {
        if let Some((_, part)) = path.strip_prefix(group).and_then(|rest| rest.split_once('.')) {
            return format!("{group}*.{part}");
        }
    }
    path.to_owned()
}

/// Shanghai's pack with two rows that no shipped centre has: an inferred income and a time coefficient.
#[test]
fn income_may_be_inferred_and_the_product_shape_has_a_coefficient() {
    let path = format!("{}/../shared/policy/shanghai.toml", env!("CARGO_MANIFEST_DIR"));
    let pack = std::fs::read_to_string(path).unwrap();
    let row = |value: &str| {
        format!("[{{ from = \"2025-12-16\", value = {value}, source = \"SH-L3\", tier = \"B\" }}]")
    };
    let steps =
        "[{ at_least = 6, below = 12, value = \"0.3\" }, { below = 36, value = \"0.4\" }, { value = \"1\" }]";
    let rows =
        format!("[loan]\nbase_from_deposit = {}\ncapacity_coefficient = {}\n", row("true"), row(steps));
    let policy = packs::read("shanghai.toml", &pack.replacen("[loan]\n", &rows, 1)).unwrap();
    let amount = |deposit: &str, months: u16| {
        let facts = serde_json::from_value(json!({
            "home": "first", "family": false, "price": "9000000", "term_years": 27, "months_contributed": 60,
            "loan_outstanding": false, "other_debts_monthly": "0", "balance": "500000", "supplementary_balance": "0",
            "monthly_deposit": deposit, "deposit_rate": "8", "months_total": months, "children": 0,
            "green_building": false,
        }));
        let decision = limit(&facts.unwrap(), &policy, "2026-10-08".parse().unwrap());
        let Decision::Refer(referral) = decision else { panic!("{decision:?}") };
        referral.estimate.unwrap().amount.to_string()
    };
    // 200 ÷ 8 % is a base of 2,500; 40 % of it over 27 years.
    assert_eq!(amount("200", 36), "324000.00");
    assert_eq!(amount("200", 35), "129600.00");
    assert_eq!(amount("200", 11), "97200.00");
}

#[test]
fn every_source_of_a_centre_is_cited() {
    for centre in packs::centres() {
        let policy = packs::load(centre).unwrap();
        let rows = policy.parameters().into_iter().flat_map(|parameter| parameter.rows.0);
        let mut cited: BTreeSet<String> = rows.map(|row| row.source).collect();
        cited.extend(policy.facts.iter().map(|fact| fact.source.clone()));
        cited.extend(policy.unknown.iter().map(|point| point.source.clone()));
        let idle: Vec<&String> = policy.sources.keys().filter(|key| !cited.contains(*key)).collect();
        assert!(idle.is_empty(), "{centre}: {idle:?}");
    }
}

/// The example of the guide, put together, is the pack it speaks of.
#[test]
fn the_example_of_the_guide_is_what_the_pack_says() {
    let read =
        |path: &str| std::fs::read_to_string(format!("{}/../{path}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let guide = read("docs/write-a-pack.md");
    let blocks = guide.split("```toml\n").skip(1).map(|block| block.split("```").next().unwrap());
    let example: toml::Table = blocks.collect::<String>().parse().unwrap();
    let pack: toml::Table = read("shared/policy/qingyuan.toml").parse().unwrap();
    for path in
        ["loan.cap_single", "loan.cap_family", "loan.balance.multiple_first", "withdrawal.rent.per_person"]
    {
        let value = |table: &toml::Table| {
            let mut steps = path.split('.');
            let start = steps.next().and_then(|step| table.get(step));
            steps.fold(start, |value, step| value?.get(step)).unwrap()[0]["value"].clone()
        };
        assert_eq!(value(&example), value(&pack), "{path}");
    }
}

/// A shipped pack with one word changed, and what it then decides.
fn with_word(centre: &str, from: &str, to: &str, rule: &str, facts: &str) -> String {
    let path = format!("{}/../shared/policy/{centre}.toml", env!("CARGO_MANIFEST_DIR"));
    let pack = std::fs::read_to_string(path).unwrap();
    assert!(pack.contains(from), "{centre}: {from}");
    let policy = packs::read(&format!("{centre}.toml"), &pack.replacen(from, to, 1)).unwrap();
    let row = ["case", "rule", "facts"].map(str::to_owned).into_iter();
    let row: Row = row.zip(["", rule, facts].map(str::to_owned)).collect();
    match decide(&row, &policy, "2026-10-08".parse().unwrap()) {
        Decision::Grant(grant) => grant.amount.to_string(),
        Decision::Refer(referral) => referral.estimate.unwrap().amount.to_string(),
        other @ (Decision::Refuse(_) | Decision::Ask(_)) => panic!("{other:?}"),
    }
}

/// Two words that no shipped centre uses: a cap by the quarter, and a limit that goes up to the step.
#[test]
fn a_quarter_counts_once_and_a_limit_may_go_up() {
    let quarter = |facts| with_word("nanjing", "value = \"year\"", "value = \"quarter\"", "rent", facts);
    assert_eq!(quarter("from_month=2026-01 to_month=2026-03"), "21600.00");
    assert_eq!(quarter("from_month=2026-03 to_month=2026-04"), "43200.00");
    let ceil = |facts| with_word("kunming", "value = \"floor\"", "value = \"ceil\"", "loan", facts);
    assert_eq!(ceil("family=true price=1234567"), "988000.00"); // 987,653.60
    assert_eq!(ceil("family=true price=1235000"), "988000.00");
}
