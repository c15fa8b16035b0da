//! `cargo xtask twin`: the same random cases through the native crate and through the shipped `.wasm`, in Node or in Chromium.

use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::time::Instant;

use shared::calc::{answer_line, generate};
use shared::policy::{Policy, packs};

use crate::wasm::Profile;
use crate::{Outcome, browser, build, command};

/// The centre whose pack both sides answer with.
const CENTRE: &str = "yancheng";
/// Differences that are printed whole.
const SHOWN: u64 = 5;
/// Cases between two lines of progress.
const PROGRESS: u64 = 1_000_000;

/// Runs `--cases N` cases from `--seed S`; ends with `N cases, D differences`.
pub(crate) fn command(args: &[String]) -> Outcome {
    command::known(args, &["--browser"], &["--cases", "--seed"])?;
    let (cases, seed) = (command::number(args, "--cases", 100_000)?, command::number(args, "--seed", 1)?);
    let in_browser = args.iter().any(|arg| arg == "--browser");
    let policy = packs::load(CENTRE)?;
    let dist = build::dist(Profile::Release)?;
    let mut twin = if in_browser { chromium(&dist)? } else { node(&dist, &policy)? };
    let questions = twin.stdin.take().ok_or("Node has no standard input")?;
    let answers = BufReader::new(twin.stdout.take().ok_or("Node has no standard output")?);
    let asking = std::thread::spawn(move || ask(questions, seed, cases));
    let differences = compare(answers, &policy, seed, cases)?;
    asking.join().map_err(|_| "the questions stopped")??;
    let status = twin.wait()?;
    if !status.success() {
        return Err(format!("Node ended with {status}").into());
    }
    eprintln!("{cases} cases, {differences} differences{}", if in_browser { " (Chromium)" } else { "" });
    if differences == 0 { Ok(()) } else { Err("the page and the server differ".into()) }
}

/// Node with the module that the pages load.
fn node(dist: &Path, policy: &Policy) -> Outcome<Child> {
    let (script, module) = module_files(dist)?;
    let pack = command::target_dir()?.join("twin-policy.json");
    std::fs::write(&pack, policy.to_json())?;
    spawned(command::program("node", [command::root().join("xtask/src/twin.mjs"), script, module, pack]))
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

fn ask(questions: ChildStdin, seed: u64, cases: u64) -> std::io::Result<()> {
    let mut questions = BufWriter::new(questions);
    for number in 0..cases {
        writeln!(questions, "{}", generate::case(seed, number))?;
    }
    questions.flush()
}

fn compare(answers: impl BufRead, policy: &Policy, seed: u64, cases: u64) -> Outcome<u64> {
    let started = Instant::now();
    let (mut differences, mut number) = (0, 0);
    for theirs in answers.lines() {
        let (theirs, question) = (theirs?, generate::case(seed, number));
        let ours = answer_line(policy, &question);
        if ours != theirs {
            differences += 1;
            if differences <= SHOWN {
                eprintln!("question {question}\n  native {ours}\n  module {theirs}");
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
