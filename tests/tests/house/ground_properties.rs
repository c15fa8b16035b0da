//! What must hold of every rule that can be asked, for made-up facts of all of them; and how long a ban lasts.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::{Value, json};
use shared::calc::answer_line;
use shared::calc::generate::case_of;
use shared::date::write_date;
use shared::decision::Decision;
use shared::money::Money;
use shared::policy::{Policy, Regulation, packs};
use shared::withdrawal::ban::{FalseClaim, ban_until};

const SEED: u64 = 2026;

/// The made-up questions of the kind `decide`, among so many of all kinds.
fn questions(many: u64) -> impl Iterator<Item = Value> {
    (0..many).map(question)
}

fn question(number: u64) -> Value {
    serde_json::from_str(&case_of(&["decide"], SEED, number)).unwrap()
}

fn ask(policy: &Policy, question: &Value) -> Decision {
    let answer: Value = serde_json::from_str(&answer_line(policy, &question.to_string())).unwrap();
    serde_json::from_value(answer["result"]["decision"].clone())
        .unwrap_or_else(|error| panic!("{error}: {question} {answer}"))
}

fn amount(decision: &Decision) -> Money {
    decision.granted().map_or(Money::ZERO, |grant| grant.amount)
}

/// A question with one fact changed, where that fact was answered.
fn with(question: &Value, fact: &str, change: impl Fn(Money) -> Money) -> Option<Value> {
    let old: Money = question["inputs"]["facts"].get(fact)?.as_str()?.parse().ok()?;
    let mut changed = question.clone();
    changed["inputs"]["facts"][fact] = json!(change(old).to_string());
    Some(changed)
}

/// Every rule is asked, and its made-up facts reach each kind of answer that it can give.
#[test]
fn every_rule_is_reached() {
    let policy = packs::load("yancheng").unwrap();
    let mut reached = BTreeMap::<String, BTreeSet<&str>>::new();
    for question in questions(8_000) {
        let outcome = match ask(&policy, &question) {
            Decision::Grant(_) => "grant",
            Decision::Refuse(_) => "refuse",
            Decision::Refer(_) => "refer",
            Decision::Ask(_) => "ask",
        };
        let rule = question["inputs"]["rule"].as_str().unwrap().to_owned();
        reached.entry(rule).or_default().insert(outcome);
    }
    assert_eq!(reached.len(), 26, "{:?}", reached.keys());
    for (rule, outcomes) in &reached {
        let never: &[&str] = match rule.as_str() {
            "leaving" | "renovation" | "combined" | "from_bank_loan" | "out_of_town" | "refund" => &["grant"],
            "other_housing" => &["grant", "ask"],
            // Every day on which the ground exists has all its rows.
            "down_payment" => &["refer"],
            _ => &[],
        };
        let all = ["ask", "grant", "refer", "refuse"].into_iter().filter(|outcome| !never.contains(outcome));
        assert_eq!(*outcomes, all.collect(), "{rule}");
    }
}

/// A grant stays within every bound, shows its working, and cites the text of its day only.
#[test]
fn a_grant_is_within_every_bound() {
    let policy = packs::load("yancheng").unwrap();
    for question in questions(1_500) {
        let decision = ask(&policy, &question);
        let referred = match &decision {
            Decision::Refer(referral) => referral.estimate.as_ref(),
            Decision::Grant(_) | Decision::Refuse(_) | Decision::Ask(_) => None,
        };
        for grant in decision.granted().into_iter().chain(referred) {
            let within = grant.bounds.iter().all(|bound| grant.amount <= bound.amount);
            assert!(within && grant.amount > Money::ZERO, "{question} {grant:?}");
            assert!(grant.bounds.iter().all(|bound| !bound.steps.is_empty()), "{grant:?}");
            let day = question["inputs"]["date"].as_str().unwrap().parse().unwrap();
            let other = match Regulation::on(day) {
                Regulation::Regulation2019 => Regulation::Regulation2026,
                Regulation::Regulation2026 => Regulation::Regulation2019,
            };
            let cites = format!("\"source\":\"{}\",\"article\"", other.source());
            assert!(!serde_json::to_string(grant).unwrap().contains(&cites), "{question} {grant:?}");
        }
    }
}

/// A withdrawal or a loan never shrinks when the account is fuller or less was withdrawn before. How often the two were compared,
/// and how often it grew.
fn fuller_or_fresher(policy: &Policy, questions: impl Iterator<Item = Value>) -> (usize, usize) {
    let (mut compared, mut grown) = (0, 0);
    for question in questions.map(|question| here(question, policy)) {
        let before = amount(&ask(policy, &question));
        let fuller = ["balance", "spouse_balance", "supplementary_balance", "monthly_deposit"]
            .map(|fact| with(&question, fact, |amount| amount + Money::yuan(10_000)));
        let fresher = ["withdrawn_for_home", "withdrawn_for_lift", "withdrawn_this_year"]
            .map(|fact| with(&question, fact, |_| Money::ZERO));
        for changed in fresher.into_iter().chain(fuller).flatten() {
            let after = amount(&ask(policy, &changed));
            assert!(after >= before, "{}: {before} {after} {question}", policy.id);
            (compared, grown) = (compared + 1, grown + usize::from(after > before));
        }
    }
    (compared, grown)
}

#[test]
fn more_balance_never_lowers_a_grant() {
    let policy = packs::load("yancheng").unwrap();
    let (compared, grown) = fuller_or_fresher(&policy, questions(1_500));
    assert!(compared > 1_000 && grown > 20, "{compared} {grown}");
}

/// Each of the other centres is asked one question in so many.
const PARTS: usize = 25;

#[test]
fn more_balance_never_lowers_a_grant_in_any_centre() {
    let mut growing = 0;
    for (turn, centre) in packs::centres().into_iter().enumerate() {
        let policy = packs::load(centre).unwrap();
        let part = (0..1_500_u64).skip(turn % PARTS).step_by(PARTS);
        let (compared, grown) = fuller_or_fresher(&policy, part.map(question));
        assert!(compared > 30, "{centre}: {compared}");
        growing += usize::from(grown > 0);
    }
    assert!(growing > 20, "{growing}");
}

/// The same question in a district and on a day of which the centre knows something.
fn here(mut question: Value, policy: &Policy) -> Value {
    if policy.id == "yancheng" {
        return question;
    }
    question["inputs"]["date"] = json!("2026-12-01");
    if let Some(district) = question["inputs"]["facts"].get_mut("district") {
        *district = json!(policy.districts.keys().next().cloned().unwrap_or_default());
    }
    question
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Amounts that nobody has, and days that nobody applies on, are answered too.
    #[test]
    fn nothing_panics(seed in any::<u64>(), fen in prop_oneof![
        Just(Money::MOST_TYPED.as_fen()), Just(-Money::MOST_TYPED.as_fen()), Just(0), -9_i64..9,
    ], day in "20[0-4][0-9]-0[1-9]-[01][1-9]") {
        let policy = packs::load("yancheng").unwrap();
        for number in 0..10 {
            let mut question: Value = serde_json::from_str(&case_of(&["decide"], seed, number)).unwrap();
            question["inputs"]["date"] = json!(day);
            let facts = question["inputs"]["facts"].as_object_mut().unwrap();
            // An area is no amount, though it is written like one.
            let amounts = facts.iter_mut().filter(|(name, fact)| *name != "area" && fact.as_str().is_some_and(is_amount));
            amounts.for_each(|(_, fact)| *fact = json!(Money::fen(fen).to_string()));
            let answer: Value = serde_json::from_str(&answer_line(&policy, &question.to_string())).unwrap();
            prop_assert!(answer.get("result").is_some() || fen < 0, "{question} {answer}");
        }
    }
}

fn is_amount(text: &str) -> bool {
    text.contains('.') && text.parse::<Money>().is_ok()
}

#[test]
fn bans_last_as_the_table_says() {
    let policy = packs::load("yancheng").unwrap();
    let path = format!("{}/golden/ban.csv", env!("CARGO_MANIFEST_DIR"));
    let rows: Vec<BTreeMap<String, String>> =
        csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect();
    assert!(rows.len() >= 12, "{} rows", rows.len());
    for row in rows {
        let claim = match row["claim"].as_str() {
            "withdrawal" => FalseClaim::Withdrawal,
            other => {
                assert_eq!(other, "loan");
                FalseClaim::Loan
            }
        };
        let until = ban_until(claim, row["decided_on"].parse().unwrap(), &policy).map(write_date);
        assert_eq!(until.unwrap_or_default(), row["until"], "{}", row["case"]);
    }
}
