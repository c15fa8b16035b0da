//! One mutant put to the tests that come by it.

use std::path::Path;
use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::kept::End;
use super::program::TestProgram;
use super::reach::{Reach, Test, command};
use crate::Outcome;

/// Most mutants fall at the first quick tests; each further round may take this much longer.
const ROUNDS: [Duration; 3] = [Duration::from_millis(200), Duration::from_secs(4), Duration::MAX];
/// A busy machine is no endless loop.
const PATIENCE: u32 = 10;
const PATIENCE_MIN: Duration = Duration::from_secs(20);

/// Slower tests take longer than all others together, and notice little that the others miss.
const QUICK: Duration = Duration::from_secs(3);

/// What the mutant comes to, by the quick tests or by all.
pub(super) fn end(
    mutant: usize,
    reach: &Reach,
    programs: &[TestProgram],
    place: &Path,
    slow_too: bool,
) -> Outcome<End> {
    let tests = reach.by_mutant.get(&mutant).into_iter().flatten().map(|at| &reach.tests[*at]);
    let mut tests: Vec<&Test> = tests.rev().filter(|test| slow_too || test.takes <= QUICK).collect();
    for round in ROUNDS {
        let mut now = Vec::new();
        let mut takes = Duration::ZERO;
        while let Some(test) = tests.pop_if(|test| now.is_empty() || takes + test.takes <= round) {
            takes += test.takes;
            now.push(test);
        }
        for (at, program) in programs.iter().enumerate() {
            let names: Vec<&str> =
                now.iter().filter(|test| test.program == at).map(|test| test.name.as_str()).collect();
            if names.is_empty() {
                continue;
            }
            match passes(mutant, program, &names, place, (takes * PATIENCE).max(PATIENCE_MIN))? {
                Some(true) => {}
                Some(false) => return Ok(End::Caught),
                None => return Ok(End::TimedOut),
            }
        }
    }
    Ok(End::Missed)
}

/// Whether the tests pass with the mutant in force; none where they do not end.
fn passes(
    mutant: usize,
    program: &TestProgram,
    names: &[&str],
    place: &Path,
    limit: Duration,
) -> Outcome<Option<bool>> {
    let mut tests = command(program, place);
    tests.arg("--exact").args(names).args(["--test-threads", "1", "-Zunstable-options", "--fail-fast"]);
    // The first test that fails is enough; so far the option is given to those only who ask for it in this way.
    tests.env("RUSTC_BOOTSTRAP", "1").env("MUTANT", mutant.to_string());
    let mut running = tests.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let start = Instant::now();
    while start.elapsed() < limit {
        if let Some(status) = running.try_wait()? {
            return Ok(Some(status.success()));
        }
        sleep(Duration::from_millis(5));
    }
    running.kill()?;
    running.wait()?;
    Ok(None)
}
