//! The loan limits of two hundred thousand made-up borrowers, beside OpenFisca's vectorised formulas of the same rule, and both
//! against exact fractions. One process, one core each; in turn, so that a machine that slows down slows both.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::bench::table::Figure;
use crate::bench::{Bench, number};
use crate::{Outcome, command};

/// The release that the figures are held against.
const OPENFISCA: &str = "openfisca-core==46.0.1";
const OPENFISCA_HOME: &str = "tests/peers/openfisca";
const TURNS: usize = 5;
const FASTER_THAN_OPENFISCA: u64 = 10;
const EXPLAINED_MAX_PS: u64 = 10_000_000;
const PS_A_SECOND: u64 = 1_000_000_000_000;

pub(super) fn figures(bench: &Bench) -> Outcome<Vec<Figure>> {
    let packages = install()?;
    let (mut amounts, mut explained, mut theirs) = (vec![], vec![], vec![]);
    let mut versions = String::new();
    for _ in 0..TURNS {
        let ours = json(
            command::cargo(["bench", "--quiet", "--package", "tests", "--bench", "peers", "--"])
                .arg(&bench.folder),
        )?;
        amounts.push(number(&ours, "amounts")?);
        explained.push(number(&ours, "explained")?);
        let peer = python(&[OPENFISCA_HOME, "measure.py"], &bench.folder, Some(&packages))?;
        theirs.push(number(&peer, "picoseconds")?);
        versions =
            format!("OpenFisca-Core {} on NumPy {}", text(&peer, "openfisca-core"), text(&peer, "numpy"));
    }
    let exact = python(&["tests/reference", "many.py"], &bench.folder, None)?;
    let (cases, ours, peer) =
        (number(&exact, "cases")?, number(&exact, "ours")?, number(&exact, "openfisca")?);
    let [amounts, explained, theirs] = [amounts, explained, theirs].map(median);
    let faster = theirs / amounts.max(1);
    Ok(vec![
        Figure {
            name: "loan limits a second and core, amounts alone",
            value: PS_A_SECOND / amounts.max(1),
            unit: "a second",
            beside: format!(
                "{}.{} times {versions} ({} a second); target {FASTER_THAN_OPENFISCA} times",
                faster,
                theirs * 10 / amounts.max(1) % 10,
                PS_A_SECOND / theirs.max(1)
            ),
            met: Some(faster >= FASTER_THAN_OPENFISCA),
        },
        Figure {
            name: "the same explained, with every step",
            value: PS_A_SECOND / explained.max(1),
            unit: "a second",
            beside: format!("{} ns each; target under {} ns", explained / 1_000, EXPLAINED_MAX_PS / 1_000),
            met: Some(explained < EXPLAINED_MAX_PS),
        },
        Figure {
            name: "amounts that are off by a fen or more",
            value: ours,
            unit: "cases",
            beside: format!("of {cases} against exact fractions; OpenFisca {peer}; target none"),
            met: Some(ours == 0),
        },
    ])
}

/// OpenFisca in a folder of its own under the target, from the registry that pip is set up for; once.
fn install() -> Outcome<PathBuf> {
    let packages = command::target_dir()?.join("openfisca");
    if packages.join("openfisca_core").exists() {
        return Ok(packages);
    }
    let mut pip = command::program("python3", ["-m", "pip", "install", "--quiet", "--target"]);
    command::check(pip.arg(&packages).arg(OPENFISCA)).map_err(|error| {
        format!("{error}\nthe benchmark needs Python 3.11 with pip (Debian: apt-get install python3-pip) and {OPENFISCA}")
    })?;
    Ok(packages)
}

/// What a script of these folders says of the cases, on one core.
fn python(script: &[&str], folder: &Path, packages: Option<&Path>) -> Outcome<Value> {
    let script: PathBuf = script.iter().fold(command::root(), |path, part| path.join(part));
    // No compiled copies beside the sources.
    let mut python = command::program("python3", ["-B".as_ref(), script.as_os_str(), folder.as_os_str()]);
    if let Some(packages) = packages {
        python.env("PYTHONPATH", packages);
    }
    for threads in ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMEXPR_NUM_THREADS"] {
        python.env(threads, "1");
    }
    json(&mut python)
}

fn json(command: &mut std::process::Command) -> Outcome<Value> {
    Ok(serde_json::from_str(command::read(command)?.trim())?)
}

fn text<'a>(object: &'a Value, key: &str) -> &'a str {
    object[key].as_str().unwrap_or("?")
}

fn median(mut figures: Vec<u64>) -> u64 {
    figures.sort_unstable();
    figures[figures.len() / 2]
}
