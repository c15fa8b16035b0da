//! One decision and one schedule: native, in the shipped module, and by decimal.js.

use crate::bench::table::Figure;
use crate::bench::{Bench, number};
use crate::{Outcome, command, twin};

const DECISION_NATIVE_MAX_NS: u64 = 20_000;
const DECISION_MODULE_MAX_NS: u64 = 100_000;
/// A whole question, read from JSON and answered in JSON, beside decimal.js that is spared both.
const QUESTION_FASTER: u64 = 25;
const ROWS_FASTER: u64 = 50;

pub(super) fn figures(bench: &Bench) -> Outcome<Vec<Figure>> {
    let question = bench.folder.join("decision.json");
    let mut native = command::cargo(["bench", "--quiet", "--package", "tests", "--bench", "figures", "--"]);
    let native: serde_json::Value = serde_json::from_str(command::read(native.arg(question))?.trim())?;
    let module = module(bench)?;
    let (ours, theirs) = (number(&module, "schedule_module")?, number(&module, "schedule_decimal_js")?);
    let rows = ours.saturating_sub(number(&module, "single_module")?);
    let their_rows = theirs.saturating_sub(number(&module, "single_decimal_js")?);
    Ok(vec![
        decision("loan limit decision, native", number(&native, "decision")?, DECISION_NATIVE_MAX_NS),
        decision(
            "the same from JSON to JSON, native",
            number(&native, "decision_json")?,
            DECISION_NATIVE_MAX_NS * 5,
        ),
        decision(
            "the same from JSON to JSON, module",
            number(&module, "decision_module")?,
            DECISION_MODULE_MAX_NS,
        ),
        schedule("360-row schedule, module (with JSON)", ours, theirs, QUESTION_FASTER),
        schedule("its other 359 rows alone, module", rows, their_rows, ROWS_FASTER),
        Figure {
            name: "360-row schedule, native (with JSON)",
            value: number(&native, "schedule_json")?,
            unit: "ns",
            beside: format!("decimal.js {theirs} ns"),
            met: None,
        },
    ])
}

fn decision(name: &'static str, value: u64, most: u64) -> Figure {
    Figure { name, value, unit: "ns", beside: format!("target under {most} ns"), met: Some(value < most) }
}

fn schedule(name: &'static str, ours: u64, theirs: u64, target: u64) -> Figure {
    let faster = theirs / ours.max(1);
    let beside = format!("{faster} times decimal.js ({theirs} ns); target {target} times");
    Figure { name, value: ours, unit: "ns", beside, met: Some(faster >= target) }
}

/// What Node measured of the shipped module and of its peers, in nanoseconds.
pub(super) fn module(bench: &Bench) -> Outcome<serde_json::Value> {
    super::sheet::make(bench)?;
    let (script, module) = twin::module_files(&bench.dist)?;
    let file = command::root().join("xtask/src/bench/module.mjs");
    let args = [&file, &script, &module, &bench.pack, &bench.packages, &bench.folder];
    let said = command::read(&mut command::program("node", args))?;
    Ok(serde_json::from_str(said.trim())?)
}
