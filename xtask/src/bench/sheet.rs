//! A made-up workbook of a hundred thousand people through `server check-sheet`, beside SheetJS reading the same file.

use std::process::Stdio;
use std::time::Instant;

use crate::bench::table::Figure;
use crate::bench::{Bench, number, speed};
use crate::{Outcome, command, run};

const ROWS: u64 = 100_000;
const RUNS: usize = 5;

pub(super) fn figures(bench: &Bench) -> Outcome<Vec<Figure>> {
    let server = run::server(false)?;
    let module = speed::module(bench)?;
    let file = |name: &str| bench.folder.join(name).to_string_lossy().into_owned();
    let (roster, employer, book) = (file("roster.csv"), file("employer.json"), file("month.xlsx"));
    let args = [
        "check-sheet",
        "--policy",
        "yancheng",
        "--roster",
        &roster,
        "--employer",
        &employer,
        "--month",
        "2026-10",
        &book,
    ];
    let mut times = Vec::new();
    for _ in 0..RUNS {
        let mut check = command::program(server.to_string_lossy().as_ref(), args);
        let start = Instant::now();
        let output = check.stderr(Stdio::inherit()).output()?;
        times.push(u64::try_from(start.elapsed().as_millis())?);
        let said: serde_json::Value = serde_json::from_slice(&output.stdout)?;
        let faults = said["faults"].as_array().map_or(0, Vec::len);
        if number(&said, "rows")? != ROWS || faults != 0 {
            return Err(format!("check-sheet found {} rows and {faults} faults", said["rows"]).into());
        }
    }
    times.sort_unstable();
    let (ours, theirs) = (times[RUNS / 2], number(&module, "sheetjs_read")? / 1_000_000);
    Ok(vec![Figure {
        name: "check-sheet of 100,000 rows, whole process",
        value: ours,
        unit: "ms",
        beside: format!("SheetJS only reading the same file: {theirs} ms"),
        met: None,
    }])
}

/// Makes the files once.
pub(super) fn make(bench: &Bench) -> Outcome {
    if bench.folder.join("employer.json").exists() {
        return Ok(());
    }
    let script = command::root().join("xtask/src/bench/workbook.mjs");
    let rows = ROWS.to_string();
    let mut node = command::program("node", [script]);
    command::check(node.arg(&bench.folder).arg(rows).arg(&bench.packages))
}
