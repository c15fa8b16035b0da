//! `cargo xtask mutants`: changes the rules one expression at a time and sees whether a test notices.
//!
//! What a mutant came to is kept until its file changes, so a run that was stopped goes on where it stopped, and runs
//! over parts or modules add up to one table.

mod kept;
mod table;
mod tree;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::Outcome;
use crate::command::{cargo, check, read, root, target_dir};
use kept::{Kept, digest};

/// How many mutants are put to the tests before what they came to is kept and told.
const BATCH: usize = 150;

/// Tests that no change of a rule can fail: they read the sources, or repeat the others a thousandfold.
const SKIPPED: [&str; 3] = ["tidy", "layering", "remittance_scale"];

/// Tests that take longer than all others together. They are only asked about what the others missed, with `--again`:
/// until then the table says rather too little than too much.
const SLOW: [&str; 5] =
    ["calc::generate::tests", "changes::whoever", "decision_properties", "ground_properties", "over_time"];
/// The first test that fails is enough; so far the option is given to those only who ask for it in this way.
const FAIL_FAST: &str = "target.'cfg(unix)'.runner = ['env', 'RUSTC_BOOTSTRAP=1']";
/// What no mutant changes is built once and run thousands of times.
const FAST_PACKAGES: &str = "profile.dev.package.'*'.opt-level = 2";

/// One change of one expression, by the name that cargo-mutants gives it.
struct Mutant {
    name: String,
    file: String,
}

/// One part of so many, spread evenly over every file.
#[derive(Clone, Copy)]
struct Part {
    number: usize,
    of: usize,
}

/// Runs the tests of `shared` and `tests` against the mutants of `shared`, of a part or of the named modules.
pub(crate) fn command(args: &[String]) -> Outcome {
    let Asked { table, again, part, modules } = Asked::read(args)?;
    ensure_tool()?;

    let place = target_dir()?.join("mutants");
    let copy = place.join("tree");
    let outcomes = place.join("mutants.out/outcomes.json");
    let mut kept = Kept::read(&place.join("kept.json"))?;
    kept.take_in(&outcomes)?;
    // Whoever only looks changes nothing: a run may be under way.
    let source = if table { root() } else { copy };
    if !table {
        tree::copy_to(&source)?;
    }
    let mutants = list(&source)?;
    kept.keep_only(mutants.iter().map(|mutant| mutant.file.as_str()), |file| digest(&source.join(file)))?;
    if !table {
        kept.write()?;
        let open = |mutant: &&Mutant| kept.is_open(mutant, again);
        let open: Vec<&Mutant> = chosen(&mutants, &modules, part)?.into_iter().filter(open).collect();
        let tests = Tests::new(again);
        // A busy machine is no endless loop.
        let usual = if open.is_empty() { Duration::ZERO } else { tests.unchanged(&place)? };
        let limit = usual.max(Duration::from_secs(60)) * 5;
        for (done, batch) in open.chunks(BATCH).enumerate() {
            let left = open.len() - done * BATCH;
            eprintln!("{left} of {} mutants are still to be put to the tests", open.len());
            tests.run(batch, &mutants, limit, &place)?;
            kept.take_in(&outcomes)?;
            kept.write()?;
        }
    }
    table::print(&mutants, &kept)
}

/// What is to be done.
struct Asked {
    /// Only the table.
    table: bool,
    /// What was missed once more, and by the slow tests too.
    again: bool,
    part: Part,
    /// All of them where none is named.
    modules: Vec<String>,
}

impl Asked {
    fn read(args: &[String]) -> Outcome<Asked> {
        let whole = Part { number: 1, of: 1 };
        let mut asked = Asked { table: false, again: false, part: whole, modules: vec![] };
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--table" => asked.table = true,
                "--again" => asked.again = true,
                "--part" => asked.part = part(args.next().map_or("", String::as_str))?,
                module if !module.starts_with('-') => asked.modules.push(module.to_owned()),
                unknown => return Err(format!("unknown argument `{unknown}`\n\n{}", crate::USAGE).into()),
            }
        }
        Ok(asked)
    }
}

/// `2/8`: the second of eight.
fn part(typed: &str) -> Outcome<Part> {
    let numbers =
        typed.split_once('/').and_then(|(number, of)| Some((number.parse().ok()?, of.parse().ok()?)));
    match numbers {
        Some((number, of)) if (1..=of).contains(&number) => Ok(Part { number, of }),
        _ => {
            Err(format!("--part takes the number of a part and of how many, as in 1/8, not `{typed}`").into())
        }
    }
}

/// The mutants of the modules that fall into the part: `money` is `src/money.rs`, `loan` all below `src/loan`.
/// Each file is dealt out by itself, so that a change in one moves nothing in another.
fn chosen<'a>(mutants: &'a [Mutant], modules: &[String], part: Part) -> Outcome<Vec<&'a Mutant>> {
    let names: Vec<&str> = modules.iter().map(|module| module.trim_end_matches(".rs")).collect();
    let is_in = |mutant: &Mutant, name: &str| {
        let path = mutant.file.trim_start_matches("shared/src/").trim_end_matches(".rs");
        path.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    for name in &names {
        if !mutants.iter().any(|mutant| is_in(mutant, name)) {
            return Err(format!("shared/src has no module `{name}` with anything to change").into());
        }
    }
    let mut chosen = Vec::new();
    for file in mutants.chunk_by(|one, next| one.file == next.file) {
        let start = file[0].file.bytes().map(usize::from).sum::<usize>();
        let dealt = file.iter().enumerate().filter(|(at, _)| (start + at) % part.of + 1 == part.number);
        chosen.extend(dealt.map(|(_, mutant)| mutant));
    }
    chosen.retain(|mutant| names.is_empty() || names.iter().any(|name| is_in(mutant, name)));
    Ok(chosen)
}

/// Every mutant of `shared` in the copy, file by file.
fn list(copy: &Path) -> Outcome<Vec<Mutant>> {
    let listed = read(cargo(["mutants", "--list", "--json", "--package", "shared", "--dir"]).arg(copy))?;
    let listed: Value = serde_json::from_str(&listed)?;
    let mutants = listed.as_array().into_iter().flatten().filter_map(|mutant| {
        Some(Mutant { name: mutant["name"].as_str()?.to_owned(), file: mutant["file"].as_str()?.to_owned() })
    });
    let mut mutants: Vec<Mutant> = mutants.collect();
    mutants.sort_by(|one, other| one.file.cmp(&other.file));
    Ok(mutants)
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

fn settings<'a>(command: &'a mut Command, place: &Path) -> &'a mut Command {
    // Line tables are of no use to a test that only passes or fails.
    command.env("CARGO_PROFILE_DEV_DEBUG", "false").env("CARGO_TARGET_DIR", place.join("target"));
    // A property that a change breaks seldom needs hundreds of cases to break.
    command.env("PROPTEST_CASES", "32")
}

fn ensure_tool() -> Outcome {
    if read(&mut cargo(["mutants", "--version"])).is_ok() {
        return Ok(());
    }
    eprintln!("cargo-mutants is missing: installing it");
    check(&mut cargo(["install", "--locked", "cargo-mutants"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mutants() -> Vec<Mutant> {
        let files = ["shared/src/loan/rate.rs", "shared/src/loans.rs", "shared/src/money.rs"];
        let names = |file: &'static str| (0..20).map(move |line| (file, format!("{file}:{line}:1: replace")));
        let all = files.into_iter().flat_map(names);
        all.map(|(file, name)| Mutant { name, file: file.to_owned() }).collect()
    }

    #[test]
    fn parts_share_out_all_and_each_has_some_of_every_file() {
        let mutants = mutants();
        let parts = (1..=8).map(|number| chosen(&mutants, &[], Part { number, of: 8 }).unwrap());
        let parts: Vec<Vec<&Mutant>> = parts.collect();
        for part in &parts {
            assert!((6..=9).contains(&part.len()));
        }
        let mut names: Vec<&str> = parts.iter().flatten().map(|mutant| mutant.name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), mutants.len());
    }

    #[test]
    fn what_is_asked_is_read() {
        let read = |words: &str| Asked::read(&words.split(' ').map(str::to_owned).collect::<Vec<_>>());
        let asked = read("--again --part 2/8 loan/rate money").unwrap();
        assert!(asked.again && !asked.table);
        assert_eq!(
            (asked.part.number, asked.part.of, asked.modules.join(" ")),
            (2, 8, "loan/rate money".to_owned())
        );
        assert!(read("--table").unwrap().table);
        assert!(read("--parts 2/8").is_err() && read("--part").is_err() && read("--part loan").is_err());
    }

    #[test]
    fn a_module_is_a_file_or_a_folder_and_no_prefix() {
        let mutants = mutants();
        let whole = Part { number: 1, of: 1 };
        let of = |module: &str| chosen(&mutants, &[module.to_owned()], whole).map(|mutants| mutants.len());
        assert_eq!(of("loan").unwrap(), 20);
        assert_eq!(of("money.rs").unwrap(), 20);
        assert!(of("mon").is_err());
        assert!(part("0/8").is_err() && part("9/8").is_err() && part("8").is_err());
    }
}
