//! A copy of the workspace in which sources may be changed.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::Outcome;
use crate::command::{program, read, root};

/// Makes the copy equal to the workspace. What is equal already is left alone, so that it need not be built again.
pub(super) fn copy_to(copy: &Path) -> Outcome {
    let listed = read(&mut program("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]))?;
    let names: BTreeSet<PathBuf> = listed.split_terminator('\0').map(PathBuf::from).collect();
    fs::create_dir_all(copy)?;
    for stale in files(copy, copy)?.difference(&names) {
        fs::remove_file(copy.join(stale))?;
    }
    for name in names {
        let (from, to) = (root().join(&name), copy.join(&name));
        let Ok(bytes) = fs::read(from) else { continue };
        if fs::read(&to).is_ok_and(|old| old == bytes) {
            continue;
        }
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(to, bytes)?;
    }
    Ok(())
}

/// Every file below a folder, named from `base`.
fn files(folder: &Path, base: &Path) -> Outcome<BTreeSet<PathBuf>> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.append(&mut files(&path, base)?);
        } else {
            found.insert(path.strip_prefix(base)?.to_owned());
        }
    }
    Ok(found)
}
