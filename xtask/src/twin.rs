//! `cargo xtask twin`: the same random cases through the native crate and through the shipped `.wasm`.

use crate::{Outcome, command};

/// Runs `--cases N` cases from `--seed S`.
pub(crate) fn command(args: &[String]) -> Outcome {
    command::known(args, &[], &["--cases", "--seed"])?;
    Err("twin: this command has no body yet".into())
}
