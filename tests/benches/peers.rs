//! Our side of `cargo xtask bench peers`: writes the made-up borrowers and our answers into a folder, and prints picoseconds
//! a case as one JSON object: the amounts alone, and the explained decision.
//!
//! Of the amounts the same is timed as of OpenFisca (`../peers/openfisca/measure.py`): from inputs that stand ready by column to
//! a column of answers. What the rule says of each kind of borrower is found within that time.

use std::hint::black_box;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::Instant;

use shared::calc::generate::borrower;
use shared::date::EffectiveDate;
use shared::loan::limit::{Borrower, Borrowers, Limits, LoanFacts, limit};
use shared::policy::packs;

const SEED: u64 = 1;
const CASES: u64 = 200_000;
/// Times that a round goes through all cases: the system counts a core's time in steps of some milliseconds.
const PASSES: usize = 100;
/// Explained decisions, whose answers are larger.
const EXPLAINED: usize = 20_000;
const ROUNDS: usize = 9;
const DAY: &str = "2026-10-08";

/// Nanoseconds on a core, so that others on the machine do not count; where the system does not tell, the time that passed.
fn now() -> u128 {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let on_core = told.and_then(|told| told.split_whitespace().next()?.parse().ok());
    on_core.unwrap_or_else(|| START.elapsed().as_nanos())
}

/// Median over rounds after one of warming up, in picoseconds for each of so many.
fn time(many: usize, mut round: impl FnMut()) -> u128 {
    let mut rounds: Vec<u128> = (0..=ROUNDS)
        .map(|_| {
            let start = now();
            round();
            (now() - start) * 1_000 / many.max(1) as u128
        })
        .skip(1)
        .collect();
    rounds.sort_unstable();
    rounds[ROUNDS / 2]
}

/// Columns one after another, as little-endian numbers.
fn write(path: &Path, columns: &[Vec<i64>]) {
    let bytes: Vec<u8> = columns.iter().flatten().flat_map(|number| number.to_le_bytes()).collect();
    std::fs::write(path, bytes).expect("the folder can be written to");
}

fn columns(borrowers: &Borrowers) -> Vec<Vec<i64>> {
    let reads: [fn(&Borrower) -> i64; 7] = [
        |one| i64::from(one.family),
        |one| one.base.as_fen(),
        |one| one.spouse_base.as_fen(),
        |one| one.price.as_fen(),
        |one| i64::from(one.term_years),
        |one| i64::from(one.months_contributed),
        |one| one.withdrawn_for_home.as_fen(),
    ];
    reads.iter().map(|read| borrowers.iter().map(|one| read(&one)).collect()).collect()
}

fn main() {
    // Cargo adds `--bench`.
    let folder = std::env::args().skip(1).find(|arg| !arg.starts_with("--")).expect("the folder");
    let (folder, day): (PathBuf, EffectiveDate) = (folder.into(), DAY.parse().expect("a day"));
    let policy = packs::load("yancheng").expect("the shipped pack is whole");
    let borrowers: Borrowers = (0..CASES).map(|number| borrower(SEED, number)).collect();
    let facts: Vec<LoanFacts> = borrowers.iter().take(EXPLAINED).map(|one| LoanFacts::from(&one)).collect();
    let mut answers = vec![];
    let amounts = time(borrowers.len() * PASSES, || {
        for _ in 0..PASSES {
            // With every pass the rule is asked for each kind anew.
            Limits::new(&policy, day).amounts(black_box(&borrowers), black_box(&mut answers));
        }
    });
    let explained = time(facts.len(), || {
        for facts in black_box(&facts) {
            black_box(limit(facts, &policy, day));
        }
    });
    write(&folder.join("cases.bin"), &columns(&borrowers));
    write(&folder.join("ours.bin"), &[answers.iter().map(|answer| answer.as_fen()).collect()]);
    let figures = serde_json::json!({ "cases": CASES, "amounts": amounts, "explained": explained });
    writeln!(std::io::stdout(), "{figures}").expect("standard output is open");
}
