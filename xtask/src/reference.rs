//! `cargo xtask reference`: the same random cases by the rules crate and by the independent calculation in Python.

use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::time::Instant;

use serde_json::Value;
use shared::calc::{answer_line, generate};
use shared::policy::{Policy, packs};

use crate::command::{self, program, read};
use crate::{Outcome, schedules};

/// The kinds that the reference knows.
const KINDS: [&str; 24] = [
    "contribution",
    "contribution_shortfall",
    "base_cap",
    "pct_of_wage",
    "loan_equal_instalment",
    "loan_first_instalment",
    "loan_equal_principal",
    "loan_compare",
    "loan_rate_cut_saving",
    "loan_payoff",
    "loan_balance",
    "loan_prepay_shorten",
    "loan_prepay_reduce",
    "repayment_capacity",
    "loan_limit",
    "deposit_interest",
    "deposit_interest_days",
    "rent_cap",
    "rent_amount",
    "loan_life",
    "loan_arrears",
    "loan_divide",
    "overdue_penalty",
    "overdue_allocation",
];
/// The rules whose decisions it also knows, from the day on which Yancheng's limits are known and while they are published.
const RULES: [&str; 3] = ["base", "flexible", "monthly_contribution"];
const DECIDED_ON: &str = "2026-10-08";
/// One case in so many is a decision.
const DECISION_EVERY: u64 = 7;
/// One a core; the native side costs little beside them.
const PROCESSES: u64 = 2;
/// One case in so many is a whole schedule, row by row.
const SCHEDULE_EVERY: u64 = 19;
/// Far enough apart that no two cases share a decision.
const STRIDE: u64 = 1 << 40;
/// Cases between two lines of progress.
const PROGRESS: u64 = 250_000;

/// Runs `--cases N` cases from `--seed S`; ends with `N cases, D wrong fen`.
pub(crate) fn command(args: &[String]) -> Outcome {
    command::known(args, &[], &["--cases", "--seed"])?;
    let (cases, seed) = (command::number(args, "--cases", 20_000)?, command::number(args, "--seed", 1)?);
    let version = read(&mut program("python3", ["--version"])).map_err(|error| {
        format!("{error}; the reference needs Python 3.11 or later (Debian: apt-get install python3)")
    })?;
    let policy = packs::load("yancheng")?;
    let started = Instant::now();
    let (mut checked, mut wrong) = (0, 0);
    let shares: Vec<Outcome<Tally>> = std::thread::scope(|scope| {
        let share = |first| {
            scope.spawn({
                let policy = &policy;
                move || share(policy, seed, first, cases).map_err(|error| error.to_string())
            })
        };
        let running: Vec<_> = (0..PROCESSES).map(share).collect();
        running.into_iter().map(|one| Ok(one.join().map_err(|_| "a share of the cases stopped")??)).collect()
    });
    for share in shares {
        let share = share?;
        checked += share.cases;
        wrong += share.wrong;
    }
    if checked != cases {
        return Err(format!("{} checked {checked} of {cases} cases", version.trim()).into());
    }
    let seconds = started.elapsed().as_secs();
    eprintln!("seed {seed}, {seconds} s, {} cases a second, {}", cases / seconds.max(1), version.trim());
    eprintln!("{cases} cases, {wrong} wrong fen");
    if wrong == 0 { Ok(()) } else { Err("the rules and the reference differ".into()) }
}

struct Tally {
    cases: u64,
    wrong: u64,
}

/// Every case of this share, through one Python process.
fn share(policy: &Policy, seed: u64, first: u64, cases: u64) -> Outcome<Tally> {
    let mut python = python()?;
    let mut questions = BufWriter::new(python.stdin.take().ok_or("Python has no standard input")?);
    let said = BufReader::new(python.stdout.take().ok_or("Python has no standard output")?);
    let reading = std::thread::spawn(move || tally(said));
    for number in (first..cases).step_by(usize::try_from(PROCESSES)?) {
        let (question, answer) = asked(policy, seed, number);
        writeln!(questions, "{question}\t{answer}")?;
        if number > 0 && number.is_multiple_of(PROGRESS) {
            eprintln!("{number} of {cases} cases");
        }
    }
    questions.flush()?;
    drop(questions);
    let tally = reading.join().map_err(|_| "nobody read what Python said")??;
    let status = python.wait()?;
    if status.success() { Ok(tally) } else { Err(format!("Python ended with {status}").into()) }
}

fn asked(policy: &Policy, seed: u64, number: u64) -> (String, String) {
    if number.is_multiple_of(SCHEDULE_EVERY) {
        return schedules::case(seed, number);
    }
    let question = match number.is_multiple_of(DECISION_EVERY) {
        true => decision(seed, number),
        false => without_events(generate::case_of(&KINDS, seed, number)),
    };
    let answer = answer_line(policy, &question);
    (question, answer)
}

/// The reference knows a loan's calendar and rates, and not what the borrower does besides.
fn without_events(question: String) -> String {
    match serde_json::from_str::<Value>(&question) {
        Ok(mut case) if case["kind"] == "loan_life" => {
            case["inputs"]["events"] = Value::Array(vec![]);
            case.to_string()
        }
        _ => question,
    }
}

/// The first made-up decision from a number on, of a rule that the reference knows, with nothing left out.
fn decision(seed: u64, number: u64) -> String {
    let found = (0..u64::MAX).find_map(|more| {
        let line = generate::case_of(&["decide"], seed, number.wrapping_add(more.wrapping_mul(STRIDE)));
        let mut case: Value = serde_json::from_str(&line).ok()?;
        let rule = RULES.into_iter().find(|rule| case["inputs"]["rule"] == *rule)?;
        let facts = case["inputs"]["facts"].as_object()?;
        let whole = !facts.is_empty() && needed(rule).iter().all(|name| facts.contains_key(*name));
        case["inputs"]["date"] = DECIDED_ON.into();
        whole.then(|| case.to_string())
    });
    found.unwrap_or_default()
}

/// The facts without which a rule asks.
fn needed(rule: &str) -> &'static [&'static str] {
    match rule {
        "base" => {
            &["wage_kind", "wages_year", "months_worked", "wage_month", "income", "started", "district"]
        }
        "flexible" => &["income", "has_employer"],
        _ => &["base", "district", "employer_kind", "rate_employer", "rate_member"],
    }
}

fn python() -> Outcome<Child> {
    let script: PathBuf = command::root().join("tests/reference/reference.py");
    // No compiled copies beside the sources.
    let mut python = program("python3", ["-B".into(), script]);
    let python = python.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    python.map_err(|error| format!("python3: {error}").into())
}

/// Shows what differs; the last line counts.
fn tally(said: impl BufRead) -> Result<Tally, String> {
    for line in said.lines() {
        let line = line.map_err(|error| error.to_string())?;
        let value: serde_json::Value = serde_json::from_str(&line).map_err(|error| error.to_string())?;
        match (value["cases"].as_u64(), value["wrong"].as_u64()) {
            (Some(cases), Some(wrong)) => return Ok(Tally { cases, wrong }),
            _ => eprintln!("{line}"),
        }
    }
    Err("Python ended without a count".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the reference says of one answer.
    fn judged(answer: &str) -> u64 {
        let question = r#"{"id":"x","kind":"deposit_interest","inputs":{"balance":"32480.14","annual_pct":"1.71","days":360}}"#;
        let mut python = python().unwrap();
        writeln!(python.stdin.take().unwrap(), "{question}\t{answer}").unwrap();
        let tally = tally(BufReader::new(python.stdout.take().unwrap())).unwrap();
        assert!(python.wait().unwrap().success());
        assert_eq!(tally.cases, 1);
        tally.wrong
    }

    #[test]
    fn the_reference_finds_one_fen_and_an_error_that_is_none() {
        assert_eq!(judged(r#"{"result":{"interest":"555.41","interest_yuan":"555.00"}}"#), 0);
        assert_eq!(judged(r#"{"result":{"interest":"555.42","interest_yuan":"555"}}"#), 1);
        assert_eq!(judged(r#"{"error":{"code":"missing"}}"#), 1);
    }

    #[test]
    fn every_question_is_of_a_kind_that_is_answered() {
        let policy = packs::load("yancheng").unwrap();
        for number in 0..500 {
            let (question, answer) = asked(&policy, 3, number);
            assert!(!answer.contains("unknown_kind"), "{question}");
        }
    }
}
