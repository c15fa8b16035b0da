//! `server calc`: JSON lines in, JSON lines out, in order, as a stream.

use std::io::{BufRead as _, BufReader, BufWriter, Write as _};

use shared::calc::answer_line;
use shared::policy::packs;

use super::Stop;

/// Answers every line of standard input. What a line asks wrongly is said in its answer and is no reason to stop.
pub(super) fn run(centre: &str) -> Result<(), Stop> {
    let policy = packs::load(centre).map_err(Stop::unable)?;
    let mut input = BufReader::with_capacity(1 << 16, std::io::stdin().lock());
    let mut output = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line)? > 0 {
        let text = String::from_utf8_lossy(&line);
        if !text.trim().is_empty() {
            writeln!(output, "{}", answer_line(&policy, text.trim()))?;
        }
        line.clear();
        if input.buffer().is_empty() {
            output.flush()?;
        }
    }
    Ok(output.flush()?)
}
