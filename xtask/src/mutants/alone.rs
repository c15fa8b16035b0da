//! Mutants that are built each by itself, by cargo-mutants.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use super::kept::Kept;
use super::mutant::Mutant;
use super::{BATCH, FAST_PACKAGES, SKIPPED, settings, tree};
use crate::Outcome;
use crate::command::{cargo, check};

/// Tests that take longer than all others together. They are only asked about what the others missed, with `--again`:
/// until then the table says rather too little than too much.
const SLOW: [&str; 5] =
    ["calc::generate::tests", "changes::whoever", "decision_properties", "ground_properties", "over_time"];
/// The first test that fails is enough; so far the option is given to those only who ask for it in this way.
const FAIL_FAST: &str = "target.'cfg(unix)'.runner = ['env', 'RUSTC_BOOTSTRAP=1']";
/// Puts those to the tests of which it is still open what they come to.
pub(super) fn put_to_tests(
    mutants: &[Mutant],
    chosen: &[&Mutant],
    again: bool,
    kept: &mut Kept,
    place: &Path,
) -> Outcome {
    let open: Vec<&Mutant> = chosen.iter().copied().filter(|mutant| kept.is_open(mutant, again)).collect();
    if open.is_empty() {
        return Ok(());
    }
    tree::copy_to(&place.join("tree"))?;
    let tests = Tests::new(again);
    // A busy machine is no endless loop.
    let limit = tests.unchanged(place)?.max(Duration::from_secs(60)) * 5;
    for (done, batch) in open.chunks(BATCH).enumerate() {
        eprintln!("{} of {} mutants are still to be built", open.len() - done * BATCH, open.len());
        tests.run(batch, mutants, limit, place)?;
        kept.take_in(&place.join("mutants.out/outcomes.json"))?;
        kept.write()?;
    }
    Ok(())
}

/// The tests that a mutant is put to, and how they are built and run, as words for cargo.
struct Tests {
    /// For every call of cargo.
    cargo: Vec<String>,
    /// For `cargo test` alone.
    run: Vec<&'static str>,
}

impl Tests {
    fn new(slow_too: bool) -> Self {
        let cargo = [FAIL_FAST, FAST_PACKAGES].iter().flat_map(|setting| ["--config", setting]);
        // Doctests repeat what the tests check and take longer than all of them.
        let mut run = vec!["--lib", "--tests", "--", "-Zunstable-options", "--fail-fast"];
        let slow = SLOW.iter().filter(|_| !slow_too);
        run.extend(SKIPPED.iter().chain(slow).flat_map(|name| ["--skip", name]));
        Self { cargo: cargo.map(str::to_owned).collect(), run }
    }

    /// How long they take where nothing is changed; it is an error when they fail there.
    fn unchanged(&self, place: &Path) -> Outcome<Duration> {
        let mut test = cargo(["test", "--quiet", "--package", "shared", "--package", "tests"]);
        test.current_dir(place.join("tree")).args(&self.cargo);
        check(settings(&mut test, place).args(["--lib", "--tests", "--no-run"]))?;
        let mut test = cargo(["test", "--quiet", "--package", "shared", "--package", "tests"]);
        test.current_dir(place.join("tree")).args(&self.cargo);
        let start = Instant::now();
        check(settings(&mut test, place).args(&self.run).stdout(Stdio::null()))?;
        Ok(start.elapsed())
    }

    /// Puts the mutants of a batch to them, in the copy, where everything else is built already.
    fn run(&self, batch: &[&Mutant], all: &[Mutant], limit: Duration, place: &Path) -> Outcome {
        // What is said to be known already is left out.
        let batch: BTreeSet<&str> = batch.iter().map(|mutant| mutant.name.as_str()).collect();
        let others = all.iter().map(|mutant| mutant.name.as_str()).filter(|name| !batch.contains(name));
        let others = others.collect::<Vec<_>>().join("\n");
        let output = place.join("mutants.out");
        if output.exists() {
            fs::remove_dir_all(&output)?;
        }
        fs::create_dir_all(&output)?;
        fs::write(output.join("previously_caught.txt"), others)?;

        let mut mutants = cargo(["mutants", "--package", "shared", "--in-place", "--iterate"]);
        mutants.arg("--dir").arg(place.join("tree")).arg("--output").arg(place);
        mutants.args(["--test-package", "shared", "--test-package", "tests"]);
        mutants.args(["--baseline", "skip", "--timeout", &limit.as_secs().to_string()]);
        mutants.args(self.cargo.iter().map(|word| format!("--cargo-arg={word}")));
        mutants.args(["--colors", "never", "--caught", "--unviable", "--"]).args(&self.run);
        let status = settings(&mut mutants, place).status()?;
        // 2: some were missed; 3: some took too long. Both are results.
        if !matches!(status.code(), Some(0 | 2 | 3)) {
            return Err(format!("cargo mutants: {status}; {} says why", output.join("log").display()).into());
        }
        Ok(())
    }
}
