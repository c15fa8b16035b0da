//! `cargo xtask mutants`: changes the rules one expression at a time and sees whether a test notices.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::Outcome;
use crate::command::{self, cargo, check, read};

/// What a mutant came to, as cargo-mutants names it, in the order of the table.
const ENDS: [(&str, &str); 4] = [
    ("CaughtMutant", "caught"),
    ("MissedMutant", "missed"),
    ("Timeout", "timed out"),
    ("Unviable", "no program"),
];

/// Runs the tests of `shared` and `tests` against every mutant of `shared`, or of the named modules of it.
pub(crate) fn command(args: &[String]) -> Outcome {
    if let Some(unknown) = args.iter().find(|arg| arg.starts_with('-')) {
        return Err(format!("unknown argument `{unknown}`\n\n{}", crate::USAGE).into());
    }
    let files = files(args)?;
    ensure_tool()?;
    let output = command::target_dir()?.join("mutants");
    fs::create_dir_all(&output)?;
    let mut mutants =
        cargo(["mutants", "--package", "shared", "--no-shuffle", "--colors", "never", "--copy-vcs", "true"]);
    mutants.args(["--test-package", "shared", "--test-package", "tests", "--output"]).arg(&output);
    for file in files {
        mutants.args(["--file", &file]);
    }
    // Doctests repeat what the tests check and take longer than all of them.
    mutants.args(["--", "--lib", "--tests"]);
    // Line tables are of no use to a test that only passes or fails.
    mutants.env("CARGO_PROFILE_DEV_DEBUG", "false").env_remove("CARGO_TARGET_DIR");
    let status = mutants.status()?;
    // 2: some were missed; 3: some took too long. Both are results.
    if !matches!(status.code(), Some(0 | 2 | 3)) {
        return Err(format!("{}: {status}", command::line(&mutants)).into());
    }
    let missed = table(&output.join("mutants.out/outcomes.json"))?;
    match missed {
        0 => Ok(()),
        _ => Err(format!("{missed} changes of the rules are noticed by no test").into()),
    }
}

/// The files of the modules: `money` is `src/money.rs`, `loan` all below `src/loan`, `loan/rate` one file there.
fn files(modules: &[String]) -> Outcome<Vec<String>> {
    let source = command::root().join("shared/src");
    let mut files = Vec::new();
    for module in modules {
        let name = module.trim_end_matches(".rs");
        let (file, folder) = (source.join(format!("{name}.rs")), source.join(name));
        if file.is_file() {
            files.push(format!("shared/src/{name}.rs"));
        }
        if folder.is_dir() {
            files.push(format!("shared/src/{name}/**/*.rs"));
        }
        if !file.is_file() && !folder.is_dir() {
            return Err(format!("shared/src has no module `{module}`").into());
        }
    }
    Ok(files)
}

fn ensure_tool() -> Outcome {
    if read(&mut cargo(["mutants", "--version"])).is_ok() {
        return Ok(());
    }
    eprintln!("cargo-mutants is missing: installing it");
    check(&mut cargo(["install", "--locked", "cargo-mutants"]))
}

/// Prints the counts by file and the mutants that were missed; returns how many those are.
fn table(outcomes: &Path) -> Outcome<usize> {
    let outcomes: Value = serde_json::from_str(&fs::read_to_string(outcomes)?)?;
    let mut files: BTreeMap<String, [usize; ENDS.len()]> = BTreeMap::new();
    let mut missed = Vec::new();
    for outcome in outcomes["outcomes"].as_array().into_iter().flatten() {
        let mutant = &outcome["scenario"]["Mutant"];
        let (Some(file), Some(end)) = (mutant["file"].as_str(), outcome["summary"].as_str()) else {
            continue;
        };
        let Some(column) = ENDS.iter().position(|(name, _)| *name == end) else { continue };
        let module = file.trim_start_matches("shared/src/").trim_end_matches(".rs");
        files.entry(module.to_owned()).or_default()[column] += 1;
        if end == "MissedMutant" {
            missed.push(mutant["name"].as_str().unwrap_or_default().to_owned());
        }
    }
    let heads: Vec<String> = ENDS.iter().map(|(_, head)| format!("{head:>10}")).collect();
    eprintln!("{:<32}{}", "module", heads.concat());
    let mut total = [0; ENDS.len()];
    for (module, counts) in &files {
        eprintln!("{}", row(module, counts));
        for (sum, count) in total.iter_mut().zip(counts) {
            *sum += count;
        }
    }
    eprintln!("{}", row("in all", &total));
    for mutant in &missed {
        eprintln!("missed: {mutant}");
    }
    Ok(missed.len())
}

fn row(name: &str, counts: &[usize]) -> String {
    let counts: Vec<String> = counts.iter().map(|count| format!("{count:>10}")).collect();
    format!("{name:<32}{}", counts.concat())
}
