//! `cargo xtask mutants`: changes the rules one expression at a time and sees whether a test notices.
//!
//! All mutants that can be are built into one program, which is told when it starts which of them is in force, and only
//! the tests that come by a mutant are asked about it. The few others are built one by one by cargo-mutants, which also
//! lists them all. What a mutant came to is kept until its file changes, so a run that was stopped goes on where it
//! stopped, and runs over parts or modules add up to one table.

mod alone;
mod edit;
mod kept;
mod mutant;
mod program;
mod reach;
mod switch;
mod table;
mod tree;
mod trial;

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::Outcome;
use crate::command::{cargo, check, read, root, target_dir};
use kept::{End, Kept, digest};
use mutant::{Mutant, list};

/// How many mutants are put to the tests before what they came to is kept and told.
const BATCH: usize = 150;

/// Tests that no change of a rule can fail: they read the sources, or repeat the others a thousandfold.
const SKIPPED: [&str; 3] = ["tidy", "layering", "remittance_scale"];

/// What no mutant changes is built once and run thousands of times.
const FAST_PACKAGES: &str = "profile.dev.package.'*'.opt-level = 2";

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
    let mut kept = Kept::read(&place.join("kept.json"))?;
    kept.take_in(&place.join("mutants.out/outcomes.json"))?;
    let mutants = list()?;
    kept.keep_only(mutants.iter().map(|mutant| mutant.file.as_str()), |file| digest(&root().join(file)))?;
    // Whoever only looks changes nothing: a run may be under way.
    if !table {
        fs::create_dir_all(&place)?;
        kept.write()?;
        let chosen = chosen(&mutants, &modules, part)?;
        together(&mutants, &chosen, again, &mut kept, &place)?;
        let open: Vec<&Mutant> = chosen.iter().map(|at| &mutants[*at]).collect();
        alone::put_to_tests(&mutants, &open, again, &mut kept, &place)?;
    }
    table::print(&mutants, &kept)
}

/// Those that can be in one program.
fn together(mutants: &[Mutant], chosen: &[usize], again: bool, kept: &mut Kept, place: &Path) -> Outcome {
    let is_open = |at: &usize| kept.is_open(&mutants[*at], again);
    if !chosen.iter().any(is_open) {
        return Ok(());
    }
    let tree = place.join("together");
    tree::copy_to(&tree)?;
    let program = program::build(&tree, mutants)?;
    let open: Vec<usize> = chosen.iter().copied().filter(is_open).collect();
    for at in open.iter().filter(|at| program.unviable.contains(at)) {
        kept.add(&mutants[*at], End::Unviable);
    }
    let reach = reach::reach(&program.tests, place)?;
    let open: Vec<usize> = open.into_iter().filter(|at| program.switched.contains(at)).collect();
    for (done, batch) in open.chunks(BATCH).enumerate() {
        eprintln!("{} of {} mutants are still to be put to the tests", open.len() - done * BATCH, open.len());
        let end = |at| trial::end(at, &reach, &program.tests, place, again);
        let ends = reach::in_parallel(batch, |_, at| Ok((*at, end(*at)?)))?;
        for (at, end) in ends {
            kept.add(&mutants[at], end);
        }
        kept.write()?;
    }
    Ok(())
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
fn chosen(mutants: &[Mutant], modules: &[String], part: Part) -> Outcome<Vec<usize>> {
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
    let (mut chosen, mut first) = (Vec::new(), 0);
    for file in mutants.chunk_by(|one, next| one.file == next.file) {
        let start = file[0].file.bytes().map(usize::from).sum::<usize>();
        let dealt = (0..file.len()).filter(|at| (start + at) % part.of + 1 == part.number);
        chosen.extend(dealt.map(|at| first + at));
        first += file.len();
    }
    let is_asked = |mutant: &Mutant| names.is_empty() || names.iter().any(|name| is_in(mutant, name));
    chosen.retain(|at| is_asked(&mutants[*at]));
    Ok(chosen)
}

fn settings<'a>(command: &'a mut Command, place: &Path) -> &'a mut Command {
    // Line tables are of no use to a test that only passes or fails.
    command.env("CARGO_PROFILE_DEV_DEBUG", "false").env("CARGO_TARGET_DIR", place.join("target"));
    // A property that a change breaks seldom needs hundreds of cases to break.
    command.env("PROPTEST_CASES", "64").env("PROPTEST_MAX_SHRINK_ITERS", "0")
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
    use std::collections::BTreeSet;

    use super::*;

    fn mutants() -> Vec<Mutant> {
        let files = ["shared/src/loan/rate.rs", "shared/src/loans.rs", "shared/src/money.rs"];
        let names = |file: &'static str| (0..20).map(move |line| (file, format!("{file}:{line}:1: replace")));
        let all = files.into_iter().flat_map(names);
        all.map(|(file, name)| Mutant { name, file: file.to_owned(), ..Mutant::default() }).collect()
    }

    #[test]
    fn parts_share_out_all_and_each_has_some_of_every_file() {
        let mutants = mutants();
        let parts = (1..=8).map(|number| chosen(&mutants, &[], Part { number, of: 8 }).unwrap());
        let parts: Vec<Vec<usize>> = parts.collect();
        for part in &parts {
            assert!((6..=9).contains(&part.len()));
        }
        let places: BTreeSet<usize> = parts.into_iter().flatten().collect();
        assert_eq!(places.len(), mutants.len());
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
