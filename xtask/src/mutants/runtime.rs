//! Which mutant is in force, and which ones a test comes by. A module of `shared` in the copy that holds all mutants at once.

use std::fs::File;
use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{LazyLock, Mutex};

static IN_FORCE: LazyLock<Option<usize>> = LazyLock::new(|| std::env::var("MUTANT").ok()?.parse().ok());
static REACHED: LazyLock<Option<Mutex<File>>> = LazyLock::new(|| {
    let file = File::options().append(true).open(std::env::var_os("MUTANTS_REACHED")?);
    Some(Mutex::new(file.expect("the file of the mutants that are reached can be written")))
});
static SEEN: [AtomicBool; MUTANTS] = [const { AtomicBool::new(false) }; MUTANTS];

/// Whether this mutant is in force.
pub fn is_on(mutant: usize) -> bool {
    if let Some(file) = &*REACHED
        && !SEEN[mutant].swap(true, Ordering::Relaxed)
    {
        let mut file = file.lock().expect("nobody fails while writing");
        writeln!(file, "{mutant}").expect("a mutant that is reached can be told");
    }
    *IN_FORCE == Some(mutant)
}
