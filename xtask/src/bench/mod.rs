//! `cargo xtask bench`: how fast and how big, each beside its peer or limit.

mod peers;
mod sheet;
mod speed;
mod start;
mod table;
mod visit;
mod weight;

use std::path::{Path, PathBuf};

use shared::policy::packs;

use crate::wasm::Profile;
use crate::{Outcome, browser, build, command};
use table::{Figure, Table};

/// The question of the decision benchmark: a family's first home, answered with every bound and lever.
const QUESTION: &str = r#"{"id":"bench","kind":"decide","inputs":{"rule":"loan_limit","date":"2026-10-08","facts":{"home":"first","family":true,"base":"9800.00","spouse_base":"7600.00","price":"1500000.00","term_years":25,"months_contributed":36,"balance":"86000.00","withdrawn_for_home":"0.00","other_debts_monthly":"0.00","house_age_years":0,"birth":"1990-05-01","kind":"man60","loan_outstanding":false}}}"#;

/// What the benchmarks work with.
struct Bench {
    dist: PathBuf,
    /// Made-up files of this run.
    folder: PathBuf,
    /// The policy pack as the page gets it.
    pack: PathBuf,
    /// Anchors Node's search for decimal.js and SheetJS.
    packages: PathBuf,
}

type Group = (&'static str, fn(&Bench) -> Outcome<Vec<Figure>>);

const GROUPS: [Group; 6] = [
    ("weight", weight::figures),
    ("visit", visit::figures),
    ("speed", speed::figures),
    ("sheet", sheet::figures),
    ("start", start::figures),
    ("peers", peers::figures),
];

/// Runs all benchmarks, or the one that is named; prints the table and writes `<target>/bench.json`.
pub(crate) fn command(args: &[String]) -> Outcome {
    let names: Vec<&str> = GROUPS.iter().map(|(name, _)| *name).collect();
    if let Some(unknown) = args.iter().find(|arg| !names.contains(&arg.as_str())) {
        return Err(format!("no benchmark `{unknown}`; there are: {}", names.join(", ")).into());
    }
    // Beside a peer that needs no pages, none are built.
    let pages = args.is_empty() || args.iter().any(|arg| arg != "peers");
    let bench = prepare(pages)?;
    let mut table = Table::default();
    for (name, figures) in GROUPS {
        if args.is_empty() || args.iter().any(|arg| arg == name) {
            table.add(name, figures(&bench)?);
        }
    }
    std::fs::write(command::target_dir()?.join("bench.json"), table.json())?;
    eprintln!("{table}");
    Ok(())
}

fn prepare(pages: bool) -> Outcome<Bench> {
    let mut dist = PathBuf::new();
    if pages {
        dist = build::dist(Profile::Release)?;
        browser::install_packages()?;
    }
    let folder = command::target_dir()?.join("bench");
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("decision.json"), QUESTION)?;
    let pack = folder.join("policy.json");
    std::fs::write(&pack, packs::load("yancheng")?.to_json())?;
    let packages = command::root().join(Path::new("tests/browser/package.json"));
    Ok(Bench { dist, folder, pack, packages })
}

/// A number of a JSON object.
fn number(object: &serde_json::Value, key: &str) -> Outcome<u64> {
    object[key].as_u64().ok_or_else(|| format!("no figure `{key}` in {object}").into())
}
