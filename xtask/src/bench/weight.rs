//! What the first page and each further page load, compressed as it is sent.

use std::collections::BTreeSet;
use std::path::Path;

use serde::Deserialize;

use crate::bench::Bench;
use crate::bench::table::Figure;
use crate::routes::{self, Route};
use crate::{Outcome, command};

/// The page, styles and scripts: all of the first page until its reader gives a sign, and of any other until its module
/// is there.
const FIRST_VIEW_MAX_BYTES: u64 = 30_000;
/// The first page with its module; what lies below the first view comes to those who go there.
const FIRST_PAGE_MAX_BYTES: u64 = 120_000;
const CHUNK_MAX_BYTES: u64 = 40_000;
/// What the build wrote down of its files.
#[derive(Deserialize)]
struct Built {
    first_view: Vec<String>,
    first_page_module: Vec<String>,
    sheet_worker: String,
    chunks: String,
    pages: crate::chunks::Pages,
}

pub(super) fn figures(bench: &Bench) -> Outcome<Vec<Figure>> {
    let built: Built = serde_json::from_str(&std::fs::read_to_string(bench.dist.with_extension("json"))?)?;
    let sum = |names: &mut dyn Iterator<Item = String>| -> Outcome<u64> {
        names.map(|name| compressed(&bench.dist, &name)).sum()
    };
    let view = sum(&mut built.first_view.iter().cloned())?;
    let alive = view + sum(&mut built.first_page_module.iter().cloned())?;
    let worker = built.sheet_worker.replace("worker.js", "sheet_worker_bg.wasm");
    let mut figures = vec![
        within("first page until its reader gives a sign", view, FIRST_VIEW_MAX_BYTES),
        within("first page, alive, all files", alive, FIRST_PAGE_MAX_BYTES),
        Figure {
            name: "module of the sheet worker",
            value: compressed(&bench.dist, &worker)?,
            unit: "bytes",
            beside: "loaded when a file is chosen".to_owned(),
            met: None,
        },
    ];
    for route in routes::all(&command::root())? {
        figures.push(of_route(&bench.dist, &built, route)?);
    }
    Ok(figures)
}

fn within(name: &'static str, value: u64, most: u64) -> Figure {
    Figure {
        name,
        value,
        unit: "bytes",
        beside: format!("target under {most} bytes"),
        met: Some(value < most),
    }
}

/// What the first visit of a page brings beside what the first page has brought, and the largest file of it.
fn of_route(dist: &Path, built: &Built, route: Route) -> Outcome<Figure> {
    let mut names = BTreeSet::new();
    for chunk in route.chunks() {
        names.extend(routes::files(&built.pages, chunk)?);
    }
    let sizes = names.iter().map(|name| compressed(dist, &format!("{}/{name}", built.chunks)));
    let sizes = sizes.collect::<Outcome<Vec<u64>>>()?;
    let largest = sizes.iter().copied().max().unwrap_or_default();
    Ok(Figure {
        // Lives as long as the table, which is as long as the program.
        name: route.path.leak(),
        value: sizes.iter().sum(),
        unit: "bytes",
        beside: format!("in {} files, the largest {largest}; target for one {CHUNK_MAX_BYTES}", sizes.len()),
        met: Some(largest < CHUNK_MAX_BYTES),
    })
}

fn compressed(dist: &Path, name: &str) -> Outcome<u64> {
    let file = dist.join(format!("{}.br", name.trim_start_matches('/')));
    let meta = std::fs::metadata(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(meta.len())
}
