//! From what the splitter cuts off to the files that visitors load.
//!
//! The splitter makes a module of the functions of one page, and one of each set of functions that the same pages
//! share: hundreds of small ones for two dozen pages. [`plan`] puts together what is nearly always wanted together,
//! [`merge`] makes a module of it, and [`loader`] writes which page needs which.

mod loader;
mod merge;
mod plan;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::{Outcome, assets};
use loader::Loader;

/// The files that each page brings, by the name of its chunk in the sources.
pub(crate) type Pages = BTreeMap<String, Vec<String>>;

/// Some of the pages, each a bit.
type PageSet = u64;

/// A module that the splitter made, and the pages that need it.
struct Piece {
    module: Vec<u8>,
    pages: PageSet,
}

/// Replaces the modules in `out` by fewer, and `lazy.js` by one that loads them, patiently with `fetch`.
pub(crate) fn bundle(out: &Path, fetch: &str) -> Outcome<Pages> {
    let script = out.join("lazy.js");
    let loader = Loader::read(&fs::read_to_string(&script)?)?;
    let names: Vec<&String> = loader.pages.keys().collect();
    if names.len() > PageSet::BITS as usize {
        return Err(format!("{} chunks are more than the plan has bits for", names.len()).into());
    }
    let mut wanted: BTreeMap<&String, PageSet> = BTreeMap::new();
    for (bit, files) in loader.pages.values().enumerate() {
        for file in files {
            *wanted.entry(file).or_default() |= 1 << bit;
        }
    }
    let mut pieces = Vec::new();
    for (file, pages) in wanted {
        let module = fs::read(out.join(file))?;
        fs::remove_file(out.join(file))?;
        pieces.push(Piece { module: merge::merge(&[module])?, pages });
    }
    let mut pages: Pages = names.iter().map(|name| ((*name).clone(), Vec::new())).collect();
    for group in plan::plan(pieces) {
        let module = merge::merge(&group.modules)?;
        let of: Vec<&String> = names
            .iter()
            .enumerate()
            .filter(|(bit, _)| (group.pages >> bit) & 1 == 1)
            .map(|(_, name)| *name)
            .collect();
        let file = file_name(&of, &module);
        fs::write(out.join(&file), module)?;
        for page in of {
            pages.entry(page.clone()).or_default().push(file.clone());
        }
    }
    fs::write(script, loader.write(fetch, &pages))?;
    Ok(pages)
}

/// Of its only page, or of how many share it; and of its content.
fn file_name(pages: &[&String], module: &[u8]) -> String {
    let hash = &assets::hash(&[module])[..8];
    match pages {
        [page] => format!("page_{page}_{hash}.wasm"),
        _ => format!("shared_{}_{hash}.wasm", pages.len()),
    }
}
