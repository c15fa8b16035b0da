//! What each rule shows of its working: the conditions met, and under each bound the steps that lead to it, over all worked
//! cases. An answer without its working would still be right, and nobody could follow it.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use std::collections::{BTreeMap, BTreeSet};

use serde::de::DeserializeOwned;
use shared::date::EffectiveDate;
use shared::decision::{Decision, Grant, Step};
use shared::loan::limit::limit;
use shared::policy::{Policy, packs};
use shared::withdrawal::{
    build, death, down_payment, emigration, illness, incapacity, leaving, lift, offset, property_fee,
    purchase, rent, repayment, retirement,
};

use crate::{centre_rules, centres, decisions};

/// By the place of a step: the conditions, or the code of a bound.
type Shown = BTreeMap<String, BTreeSet<String>>;

fn grant(decision: &Decision) -> Option<&Grant> {
    match decision {
        Decision::Grant(grant) => Some(grant),
        Decision::Refer(referral) => referral.estimate.as_ref(),
        Decision::Refuse(_) | Decision::Ask(_) => None,
    }
}

/// Adds the steps of a decision; each says something in both languages.
fn note(shown: &mut Shown, decision: &Decision) {
    let Some(grant) = grant(decision) else { return };
    let mut add = |place: &str, steps: &[Step]| {
        let labels = shown.entry(place.to_owned()).or_default();
        for step in steps {
            let texts = [&step.label.zh, &step.label.en, &step.value.zh, &step.value.en];
            assert!(texts.iter().all(|text| !text.is_empty()), "{step:?}");
            labels.insert(step.label.zh.clone());
        }
    };
    add("met", &grant.met);
    for bound in &grant.bounds {
        assert!(!bound.steps.is_empty() && !bound.label.zh.is_empty(), "{bound:?}");
        add(&bound.code, &bound.steps);
    }
}

fn of_table<T: DeserializeOwned>(table: &str, decide: fn(&T, &Policy, EffectiveDate) -> Decision) -> Shown {
    let policy = packs::load("yancheng").unwrap();
    let mut shown = Shown::new();
    for row in decisions::rows(table) {
        note(&mut shown, &decide(&decisions::facts(&row), &policy, row["day"].parse().unwrap()));
    }
    shown
}

fn of_centres(rule: &str) -> Shown {
    let mut shown = Shown::new();
    for row in centres::rows("centres").iter().filter(|row| row["rule"] == rule) {
        let policy = packs::load(&row["centre"]).unwrap();
        note(&mut shown, &centre_rules::decide(row, &policy, row["day"].parse().unwrap()));
    }
    shown
}

#[test]
fn every_rule_shows_its_working() {
    let found = [
        ("rent", of_table("rent", rent::decide)),
        ("purchase", of_table("purchase", purchase::decide)),
        ("build", of_table("build", build::decide)),
        ("down_payment", of_table("down_payment", down_payment::decide)),
        ("offset", of_table("offset", offset::decide)),
        ("repayment", of_table("repayment", repayment::decide)),
        ("retirement_withdrawal", of_table("retirement_withdrawal", retirement::decide)),
        ("incapacity", of_table("incapacity", incapacity::decide)),
        ("emigration", of_table("emigration", emigration::decide)),
        ("death", of_table("death", death::decide)),
        ("leaving", of_table("leaving", leaving::decide)),
        ("property_fee", of_table("property_fee", property_fee::decide)),
        ("lift", of_table("lift", lift::decide)),
        ("illness", of_table("illness", illness::decide)),
        ("loan_limit", of_table("loan_limit", limit)),
        ("centres rent", of_centres("rent")),
        ("centres loan", of_centres("loan")),
    ];
    let found: BTreeSet<[String; 3]> = found
        .into_iter()
        .flat_map(|(rule, shown)| {
            let line = move |(place, labels): (String, BTreeSet<String>)| {
                [rule.to_owned(), place, labels.into_iter().collect::<Vec<_>>().join("；")]
            };
            shown.into_iter().map(line)
        })
        .collect();
    let path = format!("{}/golden/workings.csv", env!("CARGO_MANIFEST_DIR"));
    let expected: BTreeSet<[String; 3]> =
        csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect();
    let lost: Vec<_> = expected.difference(&found).collect();
    let new: Vec<_> = found.difference(&expected).collect();
    assert!(lost.is_empty() && new.is_empty(), "no longer shown: {lost:#?}\nnew: {new:#?}");
}
