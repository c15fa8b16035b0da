//! What the first page and each further page load, compressed as it is sent.

use std::collections::BTreeSet;
use std::path::Path;

use serde::Deserialize;

use crate::bench::Bench;
use crate::bench::table::Figure;
use crate::{Outcome, command};

/// index.html, styles and scripts: what is read before any module is there.
const FIRST_VIEW_MAX_BYTES: u64 = 30_000;
const FIRST_PAGE_MAX_BYTES: u64 = 120_000;
const CHUNK_MAX_BYTES: u64 = 40_000;
/// The chunk that reads the policy; it comes beside the chunks of the pages that need it.
const POLICY: &str = "read_policy";

/// What the build wrote down of its files.
#[derive(Deserialize)]
struct Built {
    first_page: Vec<String>,
    sheet_worker: String,
    chunks: String,
    pages: crate::chunks::Pages,
}

/// An address and the chunk of its page, as the browser tests list them.
#[derive(Deserialize)]
struct Route {
    path: String,
    page: String,
    #[serde(default)]
    policy: bool,
}

pub(super) fn figures(bench: &Bench) -> Outcome<Vec<Figure>> {
    let built: Built = serde_json::from_str(&std::fs::read_to_string(bench.dist.with_extension("json"))?)?;
    let sum = |names: &mut dyn Iterator<Item = String>| -> Outcome<u64> {
        names.map(|name| compressed(&bench.dist, &name)).sum()
    };
    let texts = |name: &&String| !name.ends_with(".wasm");
    let view = sum(&mut built.first_page.iter().filter(texts).cloned())?;
    let first = sum(&mut built.first_page.iter().cloned())?;
    let worker = built.sheet_worker.replace("worker.js", "sheet_worker_bg.wasm");
    let mut figures = vec![
        within("first view: text, styles, scripts", view, FIRST_VIEW_MAX_BYTES),
        within("first page, all files", first, FIRST_PAGE_MAX_BYTES),
        Figure {
            name: "module of the sheet worker",
            value: compressed(&bench.dist, &worker)?,
            unit: "bytes",
            beside: "loaded when a file is chosen".to_owned(),
            met: None,
        },
    ];
    let routes = command::root().join("tests/browser/routes.json");
    let routes: Vec<Route> = serde_json::from_str(&std::fs::read_to_string(routes)?)?;
    for route in routes {
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
    let policy = if route.policy { built.pages.get(POLICY) } else { None };
    let own = built.pages.get(&route.page).ok_or_else(|| format!("no chunk `{}` was built", route.page))?;
    let names: BTreeSet<&String> = own.iter().chain(policy.into_iter().flatten()).collect();
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
