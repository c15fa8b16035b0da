//! The table by module: how much was tried and how much of it a test notices.

use std::collections::BTreeMap;

use super::kept::{End, Kept};
use super::mutant::Mutant;
use crate::Outcome;

/// The share of the viable mutants, in percent, that tests must notice.
const SHARE_MIN: usize = 90;

/// A module of which fewer were tried says nothing by itself; it counts in the whole.
const TRIED_MIN: usize = 20;

#[derive(Default, Clone, Copy)]
struct Counts {
    all: usize,
    caught: usize,
    missed: usize,
    timed_out: usize,
    unviable: usize,
}

impl Counts {
    fn add(&mut self, end: Option<End>) {
        self.all += 1;
        match end {
            None => {}
            Some(End::Caught) => self.caught += 1,
            Some(End::Missed) => self.missed += 1,
            Some(End::TimedOut) => self.timed_out += 1,
            Some(End::Unviable) => self.unviable += 1,
        }
    }

    fn tried(self) -> usize {
        self.viable() + self.unviable
    }

    fn viable(self) -> usize {
        self.caught + self.timed_out + self.missed
    }

    /// A test that does not end may only have met a busy machine: it counts as if nothing was noticed.
    fn is_enough(self) -> bool {
        self.caught * 100 >= self.viable() * SHARE_MIN
    }

    fn row(self, name: &str) -> String {
        // Rounded down: 89.96 % is not 90 %.
        let share = match self.viable() {
            0 => String::from("-"),
            viable => {
                let thousandths = self.caught * 1000 / viable;
                format!("{}.{} %", thousandths / 10, thousandths % 10)
            }
        };
        let Self { all, caught, missed, timed_out, unviable } = self;
        let tried = self.tried();
        format!("{name:<20}{all:>8}{tried:>8}{caught:>8}{missed:>8}{timed_out:>11}{unviable:>10}{share:>10}")
    }
}

/// Prints the table and what was missed. It is an error where the whole, or a module of which enough was tried,
/// stays below the share.
pub(super) fn print(mutants: &[Mutant], kept: &Kept) -> Outcome {
    let mut modules: BTreeMap<&str, Counts> = BTreeMap::new();
    let mut whole = Counts::default();
    for mutant in mutants {
        let end = kept.end(mutant);
        if end == Some(End::Missed) {
            eprintln!("missed: {}", mutant.name);
        }
        whole.add(end);
        modules.entry(module(&mutant.file)).or_default().add(end);
    }
    let heads = ["tried", "caught", "missed"].map(|head| format!("{head:>8}")).concat();
    eprintln!("{:<20}{:>8}{heads}{:>11}{:>10}{:>10}", "module", "mutants", "timed out", "unviable", "share");
    for (name, counts) in &modules {
        eprintln!("{}", counts.row(name));
    }
    eprintln!("{}", whole.row("in all"));
    verdict(&modules, whole)
}

fn verdict(modules: &BTreeMap<&str, Counts>, whole: Counts) -> Outcome {
    let weak = modules.iter().filter(|(_, counts)| counts.tried() >= TRIED_MIN && !counts.is_enough());
    let mut weak: Vec<&str> = weak.map(|(name, _)| *name).collect();
    if !whole.is_enough() {
        weak.push("the whole");
    }
    match weak.as_slice() {
        [] => Ok(()),
        weak => {
            Err(format!("tests notice less than {SHARE_MIN} % of the changes of {}", weak.join(", ")).into())
        }
    }
}

/// `loan` for `shared/src/loan/rate.rs`, `money` for `shared/src/money.rs`.
fn module(file: &str) -> &str {
    let path = file.trim_start_matches("shared/src/").trim_end_matches(".rs");
    path.split_once('/').map_or(path, |(module, _)| module)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tenth_may_be_missed_and_no_more() {
        let counts = |caught, missed| Counts { all: 99, caught, missed, timed_out: 1, unviable: 9 };
        assert!(counts(18, 1).is_enough());
        assert!(!counts(17, 1).is_enough());
        assert!(counts(17, 1).row("month").ends_with(" 89.4 %"));
        let weak = BTreeMap::from([("month", counts(17, 1))]);
        assert!(verdict(&weak, counts(90, 0)).is_err());
        // Too few to say anything.
        let few = BTreeMap::from([("month", counts(5, 2))]);
        assert!(verdict(&few, counts(90, 0)).is_ok());
        assert!(verdict(&few, counts(17, 1)).is_err());
        assert_eq!((module("shared/src/loan/rate.rs"), module("shared/src/money.rs")), ("loan", "money"));
    }
}
