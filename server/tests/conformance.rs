//! The conformance kit against our own program, and against one that gets a single fen wrong.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use std::process::{Command, Output};

const SERVER: &str = env!("CARGO_BIN_EXE_server");
const RUNNER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/conformance/run.py");

/// Runs the kit against a command; `-B`: no compiled copy beside the sources.
fn conformance(command: &[&str]) -> (Option<i32>, String) {
    let ran: Output = Command::new("python3").args(["-B", RUNNER, "--"]).args(command).output().unwrap();
    (ran.status.code(), String::from_utf8(ran.stdout).unwrap())
}

#[test]
fn every_case_passes() {
    let (code, said) = conformance(&[SERVER, "calc"]);
    assert_eq!(code, Some(0), "{said}");
    let total = said.lines().last().unwrap();
    let counts: Vec<u32> = total.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    assert!(counts[0] >= 960 && counts[1..] == [0, 0], "{total}");
}

#[test]
fn the_kit_is_what_the_golden_tables_say() {
    let make = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/conformance/make.py");
    let ran = Command::new("python3").args(["-B", make, "--check"]).output().unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
}

#[cfg(unix)]
#[test]
fn one_wrong_fen_fails() {
    let wrong = format!("'{SERVER}' calc | sed 's/\"interest\":\"555.41\"/\"interest\":\"555.42\"/'");
    let (code, said) = conformance(&["sh", "-c", &wrong]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("interest is 555.42, not 555.41"), "{said}");
    assert_eq!(said.lines().filter(|line| line.starts_with("failed: ")).count(), 1, "{said}");
}

#[test]
fn silence_is_not_an_answer() {
    let (code, said) = conformance(&[SERVER, "--help"]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("no line with this id"), "{said}");
}
