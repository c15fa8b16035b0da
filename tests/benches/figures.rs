//! The native side of `cargo xtask bench`: nanoseconds as one JSON object. The argument names the file of the question.

use std::hint::black_box;
use std::io::Write;
use std::time::Instant;

use shared::calc::answer_line;
use shared::date::EffectiveDate;
use shared::loan::limit::{LoanFacts, limit};
use shared::policy::packs;

const ROUNDS: usize = 9;

/// Median over rounds of `many` calls each, after one round of warming up.
fn time<T>(many: u32, mut call: impl FnMut() -> T) -> u128 {
    let mut rounds: Vec<u128> = (0..=ROUNDS)
        .map(|_| {
            let start = Instant::now();
            for _ in 0..many {
                black_box(call());
            }
            start.elapsed().as_nanos() / u128::from(many)
        })
        .skip(1)
        .collect();
    rounds.sort_unstable();
    rounds[ROUNDS / 2]
}

fn main() {
    let file = std::env::args().find(|arg| arg.ends_with(".json")).expect("the file of the question");
    let question = std::fs::read_to_string(&file).expect("the question can be read");
    let asked: serde_json::Value = serde_json::from_str(&question).expect("the question is JSON");
    let policy = packs::load("yancheng").expect("the shipped pack is whole");
    let facts: LoanFacts = serde_json::from_value(asked["inputs"]["facts"].clone()).expect("facts of a loan");
    let day = asked["inputs"]["date"].as_str().unwrap_or_default();
    let day: EffectiveDate = day.parse().expect("a day");
    assert!(limit(&facts, &policy, day).granted().is_some(), "the question is answered with a grant");
    let plan = r#"{"id":1,"kind":"loan_equal_instalment","inputs":{"principal":"1000000","annual_pct":"3.1","months":360}}"#;
    let figures = serde_json::json!({
        "decision": time(2_000, || limit(black_box(&facts), &policy, day)),
        "decision_json": time(1_000, || answer_line(&policy, black_box(&question))),
        "schedule_json": time(1_000, || answer_line(&policy, black_box(plan))),
    });
    writeln!(std::io::stdout(), "{figures}").expect("standard output is open");
}
