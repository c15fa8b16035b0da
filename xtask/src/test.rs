//! `cargo xtask test`: every check, in order, stopping at the first that fails.

use std::time::{Duration, Instant};

use crate::command::{cargo, check};
use crate::postgres::{Pair, Postgres};
use crate::wasm::{self, Profile};
use crate::{Outcome, browser, build, command, reference, twin};

/// Cases of the twin run that every change must pass.
const TWIN_CASES: &str = "100000";
const TWIN_SEED: &str = "1";
/// Cases for the second calculation.
const REFERENCE_CASES: &str = "100000";

type Step = (&'static str, fn() -> Outcome);

const STEPS: [Step; 9] = [
    ("format", format),
    ("lint", lint),
    ("lint of the browser side", lint_browser_side),
    ("unit, golden, property and API tests", tests),
    ("the same API tests on PostgreSQL", tests_on_postgres),
    ("second calculation", second_calculation),
    ("build of the pages", pages),
    ("twin run in Node and in Chromium", twins),
    ("browser tests", browser::tests),
];

/// Runs all steps. There is no way to leave one out.
pub(crate) fn command(args: &[String]) -> Outcome {
    command::known(args, &[], &[])?;
    let mut times: Vec<(&str, Duration)> = Vec::new();
    for (number, (name, step)) in STEPS.iter().enumerate() {
        eprintln!("── {}/{} {name}", number + 1, STEPS.len());
        let start = Instant::now();
        let outcome = step();
        times.push((name, start.elapsed()));
        if let Err(error) = outcome {
            summary(&times, false);
            return Err(format!("{name}: {error}").into());
        }
    }
    summary(&times, true);
    Ok(())
}

fn summary(times: &[(&str, Duration)], passed: bool) {
    eprintln!("──");
    for (number, (name, time)) in times.iter().enumerate() {
        let mark = if passed || number + 1 < times.len() { "ok    " } else { "FAILED" };
        eprintln!("{mark} {:>5} s  {name}", time.as_secs());
    }
    for (name, _) in STEPS.iter().skip(times.len()) {
        eprintln!("not run        {name}");
    }
    let total: Duration = times.iter().map(|(_, time)| *time).sum();
    eprintln!("{} in {} s", if passed { "all passed" } else { "stopped" }, total.as_secs());
}

fn format() -> Outcome {
    check(&mut cargo(["fmt", "--all", "--check"]))
}

fn lint() -> Outcome {
    check(&mut cargo(["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

fn lint_browser_side() -> Outcome {
    wasm::ensure_target()?;
    let packages = ["--package", "app", "--package", "sheet-worker", "--target", wasm::TARGET];
    check(cargo(["clippy", "--quiet"]).args(packages).args(["--", "-D", "warnings"]))
}

fn tests() -> Outcome {
    check(&mut cargo(["test", "--quiet", "--workspace"]))
}

/// Whatever touches the database, on the other engine; the same commands on both; and on two hosts, of which
/// the first is ended.
fn tests_on_postgres() -> Outcome {
    let server = Postgres::start()?;
    let suites = ["--test", "api", "--test", "commands", "--test", "kill"];
    let on_one = ["test", "--quiet", "--package", "server"];
    check(cargo(on_one).args(suites).env("HALL_POSTGRES", server.address()))?;
    let on_both = ["test", "--quiet", "--package", "server", "--test", "api", "--", "--ignored"];
    check(cargo(on_both).env("HALL_POSTGRES", server.address()))?;
    let pair = Pair::start()?;
    let on_two = ["test", "--quiet", "--package", "server", "--test", "kill", "--", "--ignored"];
    check(cargo(on_two).env("HALL_HOSTS", pair.address()).env("HALL_HOST_PROCESS", pair.process()?))
}

fn pages() -> Outcome {
    build::dist(Profile::Release).map(|_| ())
}

fn twins() -> Outcome {
    let cases = ["--cases", TWIN_CASES, "--seed", TWIN_SEED].map(str::to_owned);
    twin::command(&cases)?;
    twin::command(&[&["--browser".to_owned()][..], &cases].concat())
}

fn second_calculation() -> Outcome {
    reference::command(&["--cases", REFERENCE_CASES, "--seed", TWIN_SEED].map(str::to_owned))
}
