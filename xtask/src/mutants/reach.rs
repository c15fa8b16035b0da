//! Which mutants each test comes by, and how long it takes: what a test does not come by it cannot notice.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use super::program::TestProgram;
use super::{SKIPPED, settings};
use crate::Outcome;
use crate::command::read;

/// A test of one of the programs.
#[derive(Clone)]
pub(super) struct Test {
    pub(super) program: usize,
    pub(super) name: String,
    pub(super) takes: Duration,
}

/// Every test, the quickest first, and for each mutant the tests that come by it, in the same order.
pub(super) struct Reach {
    pub(super) tests: Vec<Test>,
    pub(super) by_mutant: BTreeMap<usize, Vec<usize>>,
}

/// Runs every test by itself. It is an error when one fails where nothing is changed.
pub(super) fn reach(programs: &[TestProgram], place: &Path) -> Outcome<Reach> {
    let mut names = Vec::new();
    for (program, test) in programs.iter().enumerate() {
        let listed = read(command(test, place).args(["--list", "--format", "terse"]))?;
        let listed = listed.lines().filter_map(|line| line.strip_suffix(": test"));
        let asked = listed.filter(|name| !SKIPPED.iter().any(|skipped| name.contains(skipped)));
        names.extend(asked.map(|name| (program, name.to_owned())));
    }
    eprintln!("{} tests are looked at", names.len());
    let found = in_parallel(&names, |worker, (program, name)| {
        let file = place.join(format!("reached-{worker}"));
        fs::write(&file, "")?;
        let start = Instant::now();
        let mut test = command(&programs[*program], place);
        test.args(["--exact", name])
            .env("MUTANTS_REACHED", &file)
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        if !test.status()?.success() {
            return Err(format!("{name} fails where nothing is changed").into());
        }
        let takes = start.elapsed();
        let reached = fs::read_to_string(file)?;
        let reached: BTreeSet<usize> = reached.lines().filter_map(|line| line.parse().ok()).collect();
        Ok((Test { program: *program, name: name.clone(), takes }, reached))
    })?;
    Ok(sorted(found))
}

fn sorted(mut found: Vec<(Test, BTreeSet<usize>)>) -> Reach {
    found.sort_by_key(|(test, _)| test.takes);
    let mut by_mutant: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, (_, reached)) in found.iter().enumerate() {
        for mutant in reached {
            by_mutant.entry(*mutant).or_default().push(at);
        }
    }
    Reach { tests: found.into_iter().map(|(test, _)| test).collect(), by_mutant }
}

/// A test program as cargo would run it.
pub(super) fn command(test: &TestProgram, place: &Path) -> Command {
    let mut command = Command::new(&test.path);
    settings(&mut command, place).current_dir(&test.folder).env("CARGO_MANIFEST_DIR", &test.folder);
    command
}

/// Does one thing after another with as many workers as there are cores; the first error ends it.
pub(super) fn in_parallel<T: Sync, R: Send + 'static>(
    things: &[T],
    work: impl Fn(usize, &T) -> Outcome<R> + Sync,
) -> Outcome<Vec<R>> {
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let next = Mutex::new(things.iter());
    let found = Mutex::new(Vec::new());
    let failed = Mutex::new(None);
    std::thread::scope(|scope| {
        for worker in 0..workers {
            let (next, found, failed, work) = (&next, &found, &failed, &work);
            scope.spawn(move || {
                while failed.lock().is_ok_and(|failed| failed.is_none()) {
                    let Some(thing) = next.lock().ok().and_then(|mut next| next.next()) else { return };
                    match work(worker, thing) {
                        Ok(result) => found.lock().expect("no worker fails while adding").push(result),
                        Err(error) => {
                            *failed.lock().expect("no worker fails while failing") = Some(error.to_string())
                        }
                    }
                }
            });
        }
    });
    match failed.into_inner()? {
        Some(error) => Err(error.into()),
        None => Ok(found.into_inner()?),
    }
}
