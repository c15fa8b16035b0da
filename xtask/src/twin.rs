//! `cargo xtask twin`: the same random cases through the native crate and through the shipped `.wasm`, in Node or in Chromium.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::Arc;
use std::time::Instant;

use shared::calc::{answer_line, generate};
use shared::policy::{Policy, packs};

use crate::wasm::Profile;
use crate::{Outcome, browser, build, command};

/// The centre of every other block; the blocks between go to all the others in turn.
const HOME: &str = "yancheng";
/// Cases that one pack answers before the next is loaded.
const BLOCK: u64 = 500;
/// Differences that are printed whole.
const SHOWN: u64 = 5;
/// Cases between two lines of progress.
const PROGRESS: u64 = 1_000_000;

/// Runs `--cases N` cases from `--seed S`; ends with `N cases, D differences`.
pub(crate) fn command(args: &[String]) -> Outcome {
    command::known(args, &["--browser"], &["--cases", "--seed"])?;
    let (cases, seed) = (command::number(args, "--cases", 100_000)?, command::number(args, "--seed", 1)?);
    let in_browser = args.iter().any(|arg| arg == "--browser");
    let packs = Packs::load()?;
    let dist = build::dist(Profile::Release)?;
    let mut twin = if in_browser { chromium(&dist)? } else { node(&dist)? };
    let questions = twin.stdin.take().ok_or("Node has no standard input")?;
    let answers = BufReader::new(twin.stdout.take().ok_or("Node has no standard output")?);
    let told = packs.clone();
    let asking = std::thread::spawn(move || ask(questions, &told, seed, cases));
    let differences = compare(answers, &packs, seed, cases)?;
    asking.join().map_err(|_| "the questions stopped")??;
    let status = twin.wait()?;
    if !status.success() {
        return Err(format!("Node ended with {status}").into());
    }
    let place = if in_browser { "Chromium" } else { "Node" };
    let centres = packs.asked(cases);
    eprintln!("{cases} cases of {centres} centres, {differences} differences ({place})");
    if differences == 0 { Ok(()) } else { Err("the page and the server differ".into()) }
}

/// Every centre's pack, in the order in which they are asked.
#[derive(Clone)]
struct Packs(Arc<[Policy]>);

impl Packs {
    fn load() -> Outcome<Packs> {
        let others = packs::centres().into_iter().filter(|centre| *centre != HOME);
        let all: Result<_, _> = others.flat_map(|other| [HOME, other]).map(packs::load).collect();
        Ok(Packs(all?))
    }

    /// The pack of a block of cases.
    fn of(&self, block: u64) -> &Policy {
        let place = block % self.0.len() as u64;
        &self.0[usize::try_from(place).expect("less than the number of packs")]
    }

    /// How many centres so many cases reach.
    fn asked(&self, cases: u64) -> usize {
        (0..cases.div_ceil(BLOCK)).map(|block| &*self.of(block).id).collect::<BTreeSet<_>>().len()
    }
}

/// Node with the module that the pages load.
fn node(dist: &Path) -> Outcome<Child> {
    let (script, module) = module_files(dist)?;
    spawned(command::program("node", [command::root().join("xtask/src/twin.mjs"), script, module]))
}

/// Node with Chromium and a hall, which gives the page the module and the policy.
fn chromium(dist: &Path) -> Outcome<Child> {
    let (script, _) = module_files(dist)?;
    let address = Path::new("/").join(script.strip_prefix(dist)?);
    let script = command::root().join("tests/browser/lib/twin.mjs");
    let mut node = command::program("node", [script, address]);
    node.envs(browser::environment(dist)?);
    spawned(node)
}

fn spawned(mut node: Command) -> Outcome<Child> {
    let node = node.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    node.map_err(|error| format!("node: {error}; Node 20 or later is needed").into())
}

/// The script and the module of the built pages.
pub(crate) fn module_files(dist: &Path) -> Outcome<(PathBuf, PathBuf)> {
    let list = std::fs::read_to_string(dist.with_extension("json"))?;
    let list: serde_json::Value = serde_json::from_str(&list)?;
    let file = |key: &str| -> Outcome<PathBuf> {
        let path = list[key].as_str().ok_or_else(|| format!("the list of built files names no {key}"))?;
        Ok(dist.join(path.trim_start_matches('/')))
    };
    Ok((file("app_js")?, file("app_wasm")?))
}

/// Writes each block's pack, `policy` and JSON on one line, and then its cases.
fn ask(questions: ChildStdin, packs: &Packs, seed: u64, cases: u64) -> std::io::Result<()> {
    let mut questions = BufWriter::new(questions);
    for number in 0..cases {
        if number % BLOCK == 0 {
            writeln!(questions, "policy {}", packs.of(number / BLOCK).to_json())?;
        }
        writeln!(questions, "{}", generate::case(seed, number))?;
    }
    questions.flush()
}

fn compare(answers: impl BufRead, packs: &Packs, seed: u64, cases: u64) -> Outcome<u64> {
    let started = Instant::now();
    let (mut differences, mut number) = (0, 0);
    for theirs in answers.lines() {
        let (theirs, question) = (theirs?, generate::case(seed, number));
        let policy = packs.of(number / BLOCK);
        let ours = answer_line(policy, &question);
        if ours != theirs {
            differences += 1;
            if differences <= SHOWN {
                eprintln!("centre {}, question {question}\n  native {ours}\n  module {theirs}", policy.id);
            }
        }
        number += 1;
        if number % PROGRESS == 0 {
            eprintln!("{number} of {cases} cases after {} s", started.elapsed().as_secs());
        }
    }
    if number == cases {
        Ok(differences)
    } else {
        Err(format!("Node answered {number} of {cases} cases").into())
    }
}
