//! The shipped centres against `golden/centres.csv`: figures that each city publishes, or that its formula gives by hand;
//! and every shape of a rule in at least one pack.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;
use shared::decision::{Decision, Reasons};
use shared::loan::limit::limit;
use shared::policy::packs;

use crate::centre_rules::{decide, outcome};

pub(crate) type Row = BTreeMap<String, String>;

pub(crate) fn rows(table: &str) -> Vec<Row> {
    let path = format!("{}/golden/{table}.csv", env!("CARGO_MANIFEST_DIR"));
    csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect()
}

fn codes(reasons: &Reasons) -> BTreeSet<&str> {
    reasons.iter().map(|reason| reason.code.as_str()).collect()
}

/// Outcome, amount, binding bound. A referral must name the codes of the row among its reasons, a refusal exactly them.
fn summary(decision: &Decision, row: &Row) -> [String; 4] {
    let expected: BTreeSet<&str> = row["codes"].split_whitespace().collect();
    let (grant, named) = match decision {
        Decision::Grant(grant) => (Some(grant), true),
        Decision::Refuse(reasons) => (None, codes(reasons) == expected),
        Decision::Refer(referral) => {
            (referral.estimate.as_ref(), codes(&referral.because).is_superset(&expected))
        }
        Decision::Ask(questions) => {
            let fields: BTreeSet<&str> = questions.iter().map(|question| question.field.as_str()).collect();
            (None, fields == expected)
        }
    };
    let amount = grant.map(|grant| grant.amount.to_string().trim_end_matches(".00").to_owned());
    let binding = grant.map(|grant| grant.binding.clone());
    let named = if named { row["codes"].clone() } else { "other codes".to_owned() };
    [outcome(decision).to_owned(), amount.unwrap_or_default(), binding.unwrap_or_default(), named]
}

#[test]
fn the_centres_decide_as_they_publish() {
    let mut wrong = vec![];
    for row in rows("centres") {
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
    let listed: BTreeSet<String> = rows("centres").into_iter().map(|row| row["centre"].clone()).collect();
    let others = packs::centres().into_iter().filter(|centre| *centre != "yancheng");
    let missing: Vec<&str> = others.filter(|centre| !listed.contains(*centre)).collect();
    assert!(packs::centres().len() >= 25 && missing.is_empty(), "no case: {missing:?}");
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

/// Yancheng raises its cap by an amount that was not found: the limit of a family with two children says so.
#[test]
fn an_uplift_of_unknown_size_is_said_with_the_limit() {
    let facts = "base=90000 children=2 house_age_years=0".to_owned();
    let row = Row::from([("rule".to_owned(), "loan".to_owned()), ("facts".to_owned(), facts)]);
    let policy = packs::load("yancheng").unwrap();
    let Decision::Grant(grant) = decide(&row, &policy, "2026-10-08".parse().unwrap()) else {
        panic!("the limit is computed");
    };
    let said = policy.unknown("loan.uplift.kinds").text;
    assert!(grant.assumed.iter().any(|assumption| assumption.text == said), "{said:?}");
}
