//! What the first page loads, compressed as it is sent.

use std::path::Path;

use crate::Outcome;
use crate::bench::Bench;
use crate::bench::table::Figure;

const FIRST_PAGE_MAX_BYTES: u64 = 200_000;

pub(super) fn figures(bench: &Bench) -> Outcome<Vec<Figure>> {
    let list: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(bench.dist.with_extension("json"))?)?;
    let names = list["first_page"].as_array().ok_or("the list of built files names no first page")?;
    let mut total = 0;
    for name in names.iter().filter_map(serde_json::Value::as_str) {
        total += compressed(&bench.dist, name)?;
    }
    let worker =
        list["sheet_worker"].as_str().unwrap_or_default().replace("worker.js", "sheet_worker_bg.wasm");
    Ok(vec![
        Figure {
            name: "first page, brotli, all files",
            value: total,
            unit: "bytes",
            beside: format!("target under {FIRST_PAGE_MAX_BYTES} bytes"),
            met: Some(total < FIRST_PAGE_MAX_BYTES),
        },
        Figure {
            name: "module of the sheet worker, brotli",
            value: compressed(&bench.dist, &worker)?,
            unit: "bytes",
            beside: "loaded when a file is chosen".to_owned(),
            met: None,
        },
    ])
}

fn compressed(dist: &Path, name: &str) -> Outcome<u64> {
    let file = dist.join(format!("{}.br", name.trim_start_matches('/')));
    let meta = std::fs::metadata(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(meta.len())
}
