//! What a visitor notices, in Chromium: Lighthouse's scores for a phone, and how long the page is deaf while somebody types.

use crate::bench::table::Figure;
use crate::bench::{Bench, number};
use crate::{Outcome, browser, command};

const PERFORMANCE_LEAST: u64 = 95;
const FULL_MARKS: u64 = 100;
const TASK_MOST_MS: u64 = 50;

pub(super) fn figures(bench: &Bench) -> Outcome<Vec<Figure>> {
    let script = command::root().join("tests/browser/lib/visit.mjs");
    let mut visit = command::program("node", [script]);
    visit.envs(browser::environment(&bench.dist)?);
    let said: serde_json::Value = serde_json::from_str(command::read(&mut visit)?.trim())?;
    let score = |name, key, least: u64| {
        let value = number(&said, key)?;
        let beside = format!("Lighthouse for a phone; target {least} or more");
        Ok::<_, Box<dyn std::error::Error>>(Figure {
            name,
            value,
            unit: "points",
            beside,
            met: Some(value >= least),
        })
    };
    let task = |name, key, met: fn(u64) -> Option<bool>| {
        let value = number(&said, key)?;
        let beside = format!("target {TASK_MOST_MS} ms or less");
        Ok::<_, Box<dyn std::error::Error>>(Figure { name, value, unit: "ms", beside, met: met(value) })
    };
    Ok(vec![
        score("home, performance, middle of five", "home_performance", PERFORMANCE_LEAST)?,
        score("home, accessibility", "home_accessibility", FULL_MARKS)?,
        score("home, best practices", "home_practices", FULL_MARKS)?,
        score("loan limit, performance, middle of five", "loan_limit_performance", PERFORMANCE_LEAST)?,
        score("loan limit, accessibility", "loan_limit_accessibility", FULL_MARKS)?,
        score("loan limit, best practices", "loan_limit_practices", FULL_MARKS)?,
        score("sign-in, performance, middle of five", "sign_in_performance", PERFORMANCE_LEAST)?,
        score("sign-in, accessibility", "sign_in_accessibility", FULL_MARKS)?,
        score("sign-in, best practices", "sign_in_practices", FULL_MARKS)?,
        task("longest task while typing", "typing_task_ms", |value| Some(value <= TASK_MOST_MS))?,
        task("the same, processor four times slower", "phone_task_ms", |_| None)?,
        task("longest answer to a key, four times slower", "phone_key_ms", |_| None)?,
    ])
}
