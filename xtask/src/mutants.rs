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
/// The column of those that no test notices.
const MISSED: usize = 1;

/// The package whose tests are run, by stage: what the crate's own tests notice need not be put to the slower ones.
const STAGES: [&[&str]; 2] = [&["shared"], &["shared", "tests"]];

/// Runs the tests of `shared` and `tests` against every mutant of `shared`, or of the named modules of it.
pub(crate) fn command(args: &[String]) -> Outcome {
    if let Some(unknown) = args.iter().find(|arg| arg.starts_with('-')) {
        return Err(format!("unknown argument `{unknown}`\n\n{}", crate::USAGE).into());
    }
    let files = files(args)?;
    ensure_tool()?;
    let output = command::target_dir()?.join("mutants");
    if output.exists() {
        fs::remove_dir_all(&output)?;
    }
    fs::create_dir_all(&output)?;
    let mut ends = BTreeMap::new();
    for packages in STAGES {
        stage(packages, &files, &output)?;
        ends.extend(outcomes(&output.join("mutants.out/outcomes.json"))?);
        if !ends.values().any(|(_, end)| *end == MISSED) {
            break;
        }
    }
    match table(&ends) {
        0 => Ok(()),
        missed => Err(format!("{missed} changes of the rules are noticed by no test").into()),
    }
}

/// Puts every mutant that no stage before has caught to the tests of some packages.
fn stage(packages: &[&str], files: &[String], output: &Path) -> Outcome {
    let mut mutants = cargo(["mutants", "--package", "shared", "--iterate", "--no-shuffle"]);
    // The rules of the house ask git for its files.
    mutants.args(["--copy-vcs", "true", "--colors", "never", "--output"]).arg(output);
    for file in files {
        mutants.args(["--file", file]);
    }
    for package in packages {
        mutants.args(["--test-package", package]);
    }
    // A busy machine is no endless loop.
    mutants.args(["--minimum-test-timeout", "300"]);
    // Doctests repeat what the tests check and take longer than all of them.
    mutants.args(["--", "--lib", "--tests"]);
    // Line tables are of no use to a test that only passes or fails.
    mutants.env("CARGO_PROFILE_DEV_DEBUG", "false").env_remove("CARGO_TARGET_DIR");
    let status = mutants.status()?;
    // 2: some were missed; 3: some took too long. Both are results.
    if !matches!(status.code(), Some(0 | 2 | 3)) {
        return Err(format!("{}: {status}", command::line(&mutants)).into());
    }
    Ok(())
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

/// The module of each mutant by its name, and the column of its end.
fn outcomes(file: &Path) -> Outcome<BTreeMap<String, (String, usize)>> {
    let outcomes: Value = serde_json::from_str(&fs::read_to_string(file)?)?;
    let mut ends = BTreeMap::new();
    for outcome in outcomes["outcomes"].as_array().into_iter().flatten() {
        let mutant = &outcome["scenario"]["Mutant"];
        let end = ENDS.iter().position(|(name, _)| outcome["summary"] == *name);
        if let (Some(name), Some(file), Some(end)) = (mutant["name"].as_str(), mutant["file"].as_str(), end) {
            let module = file.trim_start_matches("shared/src/").trim_end_matches(".rs");
            ends.insert(name.to_owned(), (module.to_owned(), end));
        }
    }
    Ok(ends)
}

/// Prints the counts by module and the mutants that were missed; returns how many those are.
fn table(ends: &BTreeMap<String, (String, usize)>) -> usize {
    let mut modules: BTreeMap<&str, [usize; ENDS.len()]> = BTreeMap::new();
    let mut total = [0; ENDS.len()];
    for (module, end) in ends.values() {
        modules.entry(module).or_default()[*end] += 1;
        total[*end] += 1;
    }
    let heads: Vec<String> = ENDS.iter().map(|(_, head)| format!("{head:>12}")).collect();
    eprintln!("{:<32}{}", "module", heads.concat());
    for (module, counts) in &modules {
        eprintln!("{}", row(module, counts));
    }
    eprintln!("{}", row("in all", &total));
    for (name, _) in ends.iter().filter(|(_, (_, end))| *end == MISSED) {
        eprintln!("missed: {name}");
    }
    total[MISSED]
}

fn row(name: &str, counts: &[usize]) -> String {
    let counts: Vec<String> = counts.iter().map(|count| format!("{count:>12}")).collect();
    format!("{name:<32}{}", counts.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_later_stage_has_the_last_word_and_what_is_missed_is_counted() {
        let mutant = |name: &str, end: &str| {
            let file = "shared/src/month.rs";
            serde_json::json!({ "scenario": { "Mutant": { "name": name, "file": file } }, "summary": end })
        };
        let baseline = serde_json::json!({ "scenario": "Baseline", "summary": "Success" });
        let stages = [
            vec![
                baseline,
                mutant("a", "CaughtMutant"),
                mutant("b", "MissedMutant"),
                mutant("c", "MissedMutant"),
            ],
            vec![mutant("b", "CaughtMutant"), mutant("c", "MissedMutant")],
        ];
        let file = std::env::temp_dir().join(format!("outcomes-{}.json", std::process::id()));
        let mut ends = BTreeMap::new();
        for stage in stages {
            fs::write(&file, serde_json::json!({ "outcomes": stage }).to_string()).unwrap();
            ends.extend(outcomes(&file).unwrap());
        }
        fs::remove_file(&file).unwrap();
        assert_eq!(ends["b"], ("month".to_owned(), 0));
        assert_eq!(ends.len(), 3);
        assert_eq!(table(&ends), 1);
    }
}
