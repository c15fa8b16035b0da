//! From the command to a hall that answers, on an empty folder: the demo is made, booked and written.

use std::io::{BufRead as _, BufReader};
use std::process::Stdio;
use std::time::Instant;

use crate::bench::Bench;
use crate::bench::table::Figure;
use crate::{Outcome, command, run};

const RUNS: usize = 5;
const MOST_MS: u64 = 5_000;

pub(super) fn figures(bench: &Bench) -> Outcome<Vec<Figure>> {
    let server = run::server(false)?;
    let mut times = Vec::new();
    for _ in 0..RUNS {
        times.push(start(bench, &server.to_string_lossy())?);
    }
    times.sort_unstable();
    let value = times[RUNS / 2];
    Ok(vec![Figure {
        name: "start with demo data, until it listens",
        value,
        unit: "ms",
        beside: format!("target under {MOST_MS} ms"),
        met: Some(value < MOST_MS),
    }])
}

/// Milliseconds until the first line says the address.
fn start(bench: &Bench, server: &str) -> Outcome<u64> {
    let data = bench.folder.join("demo-data");
    if data.exists() {
        std::fs::remove_dir_all(&data)?;
    }
    let mut hall = command::program(server, ["--demo", "--listen", "127.0.0.1:0", "--data"]);
    hall.arg(&data).stdout(Stdio::piped()).stderr(Stdio::null());
    let begin = Instant::now();
    let mut hall = hall.spawn()?;
    let mut said = String::new();
    let read =
        BufReader::new(hall.stdout.take().ok_or("the hall has no standard output")?).read_line(&mut said);
    let took = begin.elapsed();
    hall.kill()?;
    hall.wait()?;
    read?;
    if !said.starts_with("listening on ") {
        return Err(format!("the hall said `{said}`").into());
    }
    Ok(u64::try_from(took.as_millis())?)
}
