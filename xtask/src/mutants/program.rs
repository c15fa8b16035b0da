//! The test programs that hold all mutants, and which mutants there can be no program of.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use serde_json::Value;

use super::FAST_PACKAGES;
use super::mutant::{Genre, Mutant};
use super::switch::{Switched, asked_at, mutant_at, switched};
use crate::Outcome;
use crate::command::cargo;

/// What every test program is told of the mutants.
const RUNTIME: &str = include_str!("runtime.rs");

/// Test programs with every mutant that has a place in them.
pub(super) struct Program {
    pub(super) tests: Vec<TestProgram>,
    /// The numbers of the mutants that can be put in force.
    pub(super) switched: BTreeSet<usize>,
    /// The numbers of those that are no program.
    pub(super) unviable: BTreeSet<usize>,
}

/// A test program and the folder that its tests take for their own.
#[derive(Clone)]
pub(super) struct TestProgram {
    pub(super) path: PathBuf,
    pub(super) folder: PathBuf,
}

/// The mutants that are still in, and what was learnt about the others.
struct Attempt<'a> {
    tree: &'a Path,
    mutants: &'a [Mutant],
    unviable: BTreeSet<usize>,
    /// No program in this form, but perhaps by itself.
    alone: BTreeSet<usize>,
    /// Functions that the compiler evaluates.
    constants: BTreeSet<String>,
    /// The switched texts by file.
    texts: BTreeMap<String, String>,
    placed: BTreeSet<usize>,
}

/// Builds them in the copy of the workspace. The compiler is asked again and again, each time without what it refused.
pub(super) fn build(tree: &Path, mutants: &[Mutant]) -> Outcome<Program> {
    // A function has one type, and two of them may lie behind `impl Trait`.
    let is_hidden = |mutant: &Mutant| mutant.genre == Genre::Value && mutant.name.contains("-> impl ");
    let hidden = mutants.iter().enumerate().filter(|(_, mutant)| is_hidden(mutant)).map(|(number, _)| number);
    let mut attempt = Attempt {
        tree,
        mutants,
        unviable: BTreeSet::new(),
        alone: hidden.collect(),
        constants: BTreeSet::new(),
        texts: BTreeMap::new(),
        placed: BTreeSet::new(),
    };
    // The crate alone is checked sooner, and most is refused there.
    attempt.until_accepted(&["check", "--package", "shared", "--lib"])?;
    let messages = attempt.until_accepted(&["test", "--no-run", "--lib", "--tests"])?;
    Ok(Program { tests: programs(&messages), switched: attempt.placed, unviable: attempt.unviable })
}

impl Attempt<'_> {
    /// What the compiler says once it is satisfied.
    fn until_accepted(&mut self, what: &[&str]) -> Outcome<Vec<Value>> {
        loop {
            self.write()?;
            let (messages, built) = self.compile(what)?;
            if built {
                return Ok(messages);
            }
            let known = self.known();
            for message in &messages {
                self.learn(&message["message"]);
            }
            let learnt = self.known() - known;
            eprintln!("the compiler refuses {learnt} more mutants or constants");
            if learnt == 0 {
                return Err(
                    format!("the program of all mutants does not compile:\n{}", texts(&messages)).into()
                );
            }
        }
    }

    fn known(&self) -> usize {
        self.unviable.len() + self.alone.len() + self.constants.len()
    }

    /// Writes the sources anew.
    fn write(&mut self) -> Outcome {
        self.placed.clear();
        let mut files: BTreeMap<&str, Vec<(usize, &Mutant)>> = BTreeMap::new();
        for (number, mutant) in self.mutants.iter().enumerate() {
            let mutants = files.entry(&mutant.file).or_default();
            if !self.unviable.contains(&number) && !self.alone.contains(&number) {
                mutants.push((number, mutant));
            }
        }
        for (file, mutants) in files {
            let source = fs::read_to_string(crate::command::root().join(file))?;
            let Switched { text, placed } = switched(&source, &mutants, &self.constants)?;
            self.placed.extend(placed);
            replace(&self.tree.join(file), &text)?;
            self.texts.insert(file.to_owned(), text);
        }
        let lib = "shared/src/lib.rs";
        let text = fs::read_to_string(crate::command::root().join(lib))?;
        replace(&self.tree.join(lib), &format!("{text}\npub mod mutants;\n"))?;
        let runtime = format!("{RUNTIME}\nconst MUTANTS: usize = {};\n", self.mutants.len());
        replace(&self.tree.join("shared/src/mutants.rs"), &runtime)
    }

    /// What the compiler says, and whether it is satisfied.
    fn compile(&self, what: &[&str]) -> Outcome<(Vec<Value>, bool)> {
        let mut cargo = cargo(what);
        if what[0] == "test" {
            cargo.args(["--package", "shared", "--package", "tests"]);
        }
        cargo.args(["--quiet", "--message-format", "json", "--config", FAST_PACKAGES]);
        super::settings(&mut cargo, self.tree.parent().unwrap_or(self.tree)).current_dir(self.tree);
        // Built once and run thousands of times; and what it warns of is no matter.
        cargo.env("CARGO_PROFILE_DEV_OPT_LEVEL", "1").env("RUSTFLAGS", "--cap-lints=allow");
        let output = cargo.stdout(Stdio::piped()).stderr(Stdio::null()).output()?;
        let lines = String::from_utf8(output.stdout)?;
        let messages: Vec<Value> = lines.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        Ok((messages, output.status.success()))
    }

    /// Takes out what an error is about.
    fn learn(&mut self, error: &Value) {
        if error["level"] != "error" {
            return;
        }
        let said = error["message"].as_str().unwrap_or_default();
        let spans: Vec<&Value> = error["spans"].as_array().into_iter().flatten().collect();
        let of_mutants = |find: fn(&str, usize) -> Option<usize>| {
            let primary = spans.iter().filter(|span| span["is_primary"] == true);
            primary.chain(&spans).find_map(|span| {
                let text = self.texts.get(span["file_name"].as_str()?)?;
                find(text, usize::try_from(span["byte_start"].as_u64()?).ok()?)
            })
        };
        // Only a function can look up a number, so a constant is changed alone; a constant function is left as it is.
        if error["code"]["code"] == "E0015" {
            if let Some(number) = of_mutants(asked_at) {
                self.alone.insert(number);
            } else {
                let name = said.split('`').nth(1).and_then(|path| path.rsplit("::").next());
                self.constants.extend(name.map(str::to_owned));
            }
        } else if let Some(number) = of_mutants(mutant_at) {
            self.unviable.insert(number);
        }
    }
}

/// Leaves alone what is equal already, so that it need not be built again.
fn replace(place: &Path, text: &str) -> Outcome {
    if fs::read_to_string(place).is_ok_and(|old| old == text) {
        return Ok(());
    }
    Ok(fs::write(place, text)?)
}

fn programs(messages: &[Value]) -> Vec<TestProgram> {
    let found = messages.iter().filter_map(|message| {
        let path = PathBuf::from(message["executable"].as_str()?);
        let folder = Path::new(message["manifest_path"].as_str()?).parent()?.to_owned();
        (message["profile"]["test"] == true).then_some(TestProgram { path, folder })
    });
    found.collect()
}

fn texts(messages: &[Value]) -> String {
    let texts = messages.iter().filter_map(|message| message["message"]["rendered"].as_str());
    texts.collect::<Vec<_>>().join("\n")
}
