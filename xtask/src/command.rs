//! Places and programs: where the workspace and its target folder are, and how other programs are run.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::Outcome;

/// The root of the workspace. Cargo says at run time where it is: a target folder shared by two clones
/// may hold a driver that was compiled in the other one.
pub(crate) fn root() -> PathBuf {
    let here = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    Path::new(&here).parent().map_or_else(PathBuf::new, Path::to_path_buf)
}

/// The target folder as cargo sees it: environment and configuration are honoured.
pub(crate) fn target_dir() -> Outcome<PathBuf> {
    let output =
        cargo(["metadata", "--no-deps", "--format-version", "1"]).stderr(Stdio::inherit()).output()?;
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    let target = metadata["target_directory"].as_str().ok_or("cargo metadata names no target folder")?;
    Ok(PathBuf::from(target))
}

/// A cargo command at the root of the workspace.
pub(crate) fn cargo<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(args).current_dir(root());
    command
}

/// Any other program at the root of the workspace.
pub(crate) fn program<S: AsRef<OsStr>>(name: &str, args: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(name);
    command.args(args).current_dir(root());
    command
}

/// Runs the command with its output passed through; an exit code other than 0 is an error.
pub(crate) fn check(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|error| format!("{}: {error}", line(command)))?;
    if status.success() { Ok(()) } else { Err(format!("{}: {status}", line(command)).into()) }
}

/// Runs the command and returns what it wrote to its standard output.
pub(crate) fn read(command: &mut Command) -> Outcome<String> {
    let output =
        command.stderr(Stdio::inherit()).output().map_err(|error| format!("{}: {error}", line(command)))?;
    if !output.status.success() {
        return Err(format!("{}: {}", line(command), output.status).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// The command as one would type it.
pub(crate) fn line(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_name().unwrap_or_default();
    let words = std::iter::once(name).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

/// The value after `name` in `args`.
pub(crate) fn option<'a>(args: &'a [String], name: &str) -> Outcome<Option<&'a str>> {
    let Some(at) = args.iter().position(|arg| arg == name) else { return Ok(None) };
    let value = args.get(at + 1).ok_or_else(|| format!("{name} needs a value"))?;
    Ok(Some(value))
}

/// The whole number after `name` in `args`.
pub(crate) fn number(args: &[String], name: &str, default: u64) -> Outcome<u64> {
    option(args, name)?.map_or(Ok(default), |typed| {
        typed.parse().map_err(|_| format!("{name} takes a whole number, not `{typed}`").into())
    })
}

/// Refuses words that the command does not know. `flags` stand alone, `options` take the next word.
pub(crate) fn known(args: &[String], flags: &[&str], options: &[&str]) -> Outcome {
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        if options.contains(&arg.as_str()) {
            args.next();
        } else if !flags.contains(&arg.as_str()) {
            return Err(format!("unknown argument `{arg}`\n\n{}", crate::USAGE).into());
        }
    }
    Ok(())
}
