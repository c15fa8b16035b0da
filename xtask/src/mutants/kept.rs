//! What every mutant tried so far came to, file by file, as long as the file stays as it is.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::mutant::Mutant;
use crate::Outcome;

/// What a mutant came to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum End {
    /// A test fails.
    Caught,
    /// Every test passes.
    Missed,
    /// A test does not end in time.
    TimedOut,
    /// It is no program.
    Unviable,
}

/// As cargo-mutants names them, in the order of the table.
const ENDS: [(&str, End); 4] = [
    ("CaughtMutant", End::Caught),
    ("MissedMutant", End::Missed),
    ("Timeout", End::TimedOut),
    ("Unviable", End::Unviable),
];

pub(super) struct Kept {
    place: PathBuf,
    files: BTreeMap<String, File>,
}

#[derive(Default)]
struct File {
    digest: String,
    ends: BTreeMap<String, End>,
}

impl Kept {
    /// Nothing has been tried where there is no file yet.
    pub(super) fn read(place: &Path) -> Outcome<Self> {
        let mut files = BTreeMap::new();
        if place.exists() {
            let stored: Value = serde_json::from_str(&fs::read_to_string(place)?)?;
            for (name, stored) in stored.as_object().into_iter().flatten() {
                let ends = stored["ends"].as_object().into_iter().flatten();
                let ends = ends.filter_map(|(name, word)| Some((name.clone(), end(word)?))).collect();
                let digest = stored["digest"].as_str().unwrap_or_default().to_owned();
                files.insert(name.clone(), File { digest, ends });
            }
        }
        Ok(Self { place: place.to_owned(), files })
    }

    pub(super) fn write(&self) -> Outcome {
        let word = |end: End| ENDS.iter().find(|(_, one)| *one == end).map_or("", |(word, _)| word);
        let stored = self.files.iter().map(|(name, file)| {
            let ends: BTreeMap<&str, &str> =
                file.ends.iter().map(|(name, end)| (name.as_str(), word(*end))).collect();
            (name, json!({ "digest": file.digest, "ends": ends }))
        });
        let stored: BTreeMap<&String, Value> = stored.collect();
        fs::write(&self.place, serde_json::to_string_pretty(&stored)?)?;
        Ok(())
    }

    /// Takes in what a run of cargo-mutants wrote, a stopped one too.
    pub(super) fn take_in(&mut self, outcomes: &Path) -> Outcome {
        let Ok(text) = fs::read_to_string(outcomes) else { return Ok(()) };
        let outcomes: Value = serde_json::from_str(&text)?;
        for outcome in outcomes["outcomes"].as_array().into_iter().flatten() {
            let mutant = &outcome["scenario"]["Mutant"];
            let end = end(&outcome["summary"]);
            if let (Some(name), Some(file), Some(end)) =
                (mutant["name"].as_str(), mutant["file"].as_str(), end)
            {
                self.files.entry(file.to_owned()).or_default().ends.insert(name.to_owned(), end);
            }
        }
        Ok(())
    }

    /// Adds what a mutant came to.
    pub(super) fn add(&mut self, mutant: &Mutant, end: End) {
        self.files.entry(mutant.file.clone()).or_default().ends.insert(mutant.name.clone(), end);
    }

    /// Forgets what is known of files that are gone or have changed since.
    pub(super) fn keep_only<'a>(
        &mut self,
        files: impl Iterator<Item = &'a str>,
        digest: impl Fn(&str) -> Outcome<String>,
    ) -> Outcome {
        let files: BTreeSet<&str> = files.collect();
        self.files.retain(|name, _| files.contains(name.as_str()));
        for name in files {
            let now = digest(name)?;
            let file = self.files.entry(name.to_owned()).or_default();
            if file.digest != now {
                *file = File { digest: now, ends: BTreeMap::new() };
            }
        }
        Ok(())
    }

    /// Whether the mutant is still to be tried; `again`: also where a new test may notice it now.
    pub(super) fn is_open(&self, mutant: &Mutant, again: bool) -> bool {
        self.end(mutant).is_none_or(|end| again && matches!(end, End::Missed | End::TimedOut))
    }

    pub(super) fn end(&self, mutant: &Mutant) -> Option<End> {
        self.files.get(&mutant.file)?.ends.get(&mutant.name).copied()
    }
}

fn end(word: &Value) -> Option<End> {
    ENDS.iter().find(|(name, _)| word == name).map(|(_, end)| *end)
}

/// The fingerprint of what a file does. Its own tests come last and say nothing about that.
pub(super) fn digest(file: &Path) -> Outcome<String> {
    let text = fs::read_to_string(file)?;
    let rules = text.split("\n#[cfg(test)]\nmod tests").next().unwrap_or_default();
    Ok(Sha256::digest(rules).iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "shared/src/month.rs";

    fn mutant(name: &str) -> Mutant {
        Mutant { name: name.to_owned(), file: FILE.to_owned(), ..Mutant::default() }
    }

    #[test]
    fn what_is_known_is_kept_until_the_file_changes() {
        let folder = std::env::temp_dir().join(format!("mutants-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let (place, outcomes) = (folder.join("kept.json"), folder.join("outcomes.json"));
        let outcome = |name: &str, end: &str| json!({ "scenario": { "Mutant": { "name": name, "file": FILE } }, "summary": end });
        let told = [
            json!({ "scenario": "Baseline", "summary": "Success" }),
            outcome("a", "CaughtMutant"),
            outcome("b", "MissedMutant"),
        ];
        fs::write(&outcomes, json!({ "outcomes": told }).to_string()).unwrap();

        let mut kept = Kept::read(&place).unwrap();
        kept.keep_only([FILE].into_iter(), |_| Ok("1".to_owned())).unwrap();
        kept.take_in(&outcomes).unwrap();
        kept.write().unwrap();
        let mut kept = Kept::read(&place).unwrap();
        assert_eq!(kept.end(&mutant("b")), Some(End::Missed));
        assert!(!kept.is_open(&mutant("a"), true) && !kept.is_open(&mutant("b"), false));
        assert!(kept.is_open(&mutant("b"), true) && kept.is_open(&mutant("c"), false));

        kept.keep_only([FILE].into_iter(), |_| Ok("1".to_owned())).unwrap();
        assert_eq!(kept.end(&mutant("a")), Some(End::Caught));
        kept.keep_only([FILE].into_iter(), |_| Ok("2".to_owned())).unwrap();
        assert_eq!(kept.end(&mutant("a")), None);
        fs::remove_dir_all(&folder).unwrap();
    }
}
