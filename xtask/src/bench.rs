//! `cargo xtask bench`: how fast and how big, each beside its peer or limit.

use crate::Outcome;

/// Runs all benchmarks, or the one that is named.
pub(crate) fn command(_args: &[String]) -> Outcome {
    Err("bench: this command has no body yet".into())
}
