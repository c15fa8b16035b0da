//! `cargo xtask fuzz`: any bytes at all into every parser and every rule, guided by the code they reach (libFuzzer).

mod seeds;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::Outcome;
use crate::command::{self, cargo, check, read};

const FOLDER: &str = "tests/fuzz";
/// The targets, in turn.
const TARGETS: &str = include_str!("../../tests/fuzz/targets.txt");
const MINUTES: u64 = 10;
/// The rules have more to be found than a number has.
const RULES_SHARE: u64 = 3;
const INPUT_SECONDS_MAX: u32 = 10;
const MEMORY_MB_MAX: u32 = 4_096;
/// What a finding's file is called, before its hash.
const KINDS: [&str; 4] = ["crash-", "oom-", "timeout-", "leak-"];
/// Counters at every branch and comparison; stable flags of the compiler, so that no nightly one is needed.
const FLAGS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing -Ccodegen-units=1";

/// Runs all targets in turn for `--minutes N` in all; a finding is an error and stays as a file.
pub(crate) fn command(args: &[String]) -> Outcome {
    command::known(args, &[], &["--minutes"])?;
    let seconds = 60 * command::number(args, "--minutes", MINUTES)?;
    let folder = command::target_dir()?.join("fuzz");
    let program = program(&folder)?;
    let findings = folder.join("findings");
    fs::create_dir_all(&findings)?;
    let shares: u64 = TARGETS.lines().map(share).sum();
    let (mut executed, mut found) = (0, 0);
    eprintln!("{:<18}{:>10}{:>14}{:>10}", "target", "seconds", "executions", "findings");
    for target in TARGETS.lines() {
        let started = Instant::now();
        let run = Run { program: &program, folder: &folder, findings: &findings, target };
        let (executions, new) = run.fuzz((seconds * share(target) / shares).max(1))?;
        executed += executions;
        found += new.len();
        let took = started.elapsed().as_secs();
        eprintln!("{target:<18}{took:>10}{executions:>14}{:>10}", new.len());
        for file in new {
            eprintln!("  {}", file.display());
        }
    }
    eprintln!("{executed} executions, {found} findings");
    if found == 0 { Ok(()) } else { Err(format!("findings are kept in {}", findings.display()).into()) }
}

fn share(target: &str) -> u64 {
    if target == "decide" { RULES_SHARE } else { 1 }
}

/// Builds the fuzzed program with counters. A target is named, so that build scripts do without them.
fn program(folder: &Path) -> Outcome<PathBuf> {
    let rustc = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    let version = read(&mut command::program(&rustc, ["-vV"]))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).ok_or("rustc names no host")?;
    let manifest = command::root().join(FOLDER).join("Cargo.toml");
    let mut build = cargo(["build", "--release", "--quiet", "--target", host]);
    build.arg("--manifest-path").arg(manifest).arg("--target-dir").arg(folder);
    check(build.env("RUSTFLAGS", FLAGS)).map_err(|error| {
        format!("{error}\nthe fuzzed program needs a C++ compiler (Debian: apt-get install g++)")
    })?;
    Ok(folder.join(host).join("release/fuzz"))
}

struct Run<'a> {
    program: &'a Path,
    folder: &'a Path,
    findings: &'a Path,
    target: &'a str,
}

impl Run<'_> {
    /// Executions, and the files of what was found.
    fn fuzz(&self, seconds: u64) -> Outcome<(u64, Vec<PathBuf>)> {
        let (corpus, seeds) = (self.place("corpus"), self.place("seeds"));
        fs::create_dir_all(&corpus)?;
        let words = seeds::write(self.target, &seeds)?;
        let before = self.kept()?;
        let log = self.folder.join(format!("{}.log", self.target));
        let mut run = Command::new(self.program);
        run.env("FUZZ_TARGET", self.target).stdin(Stdio::null()).stdout(Stdio::null());
        run.stderr(fs::File::create(&log)?);
        run.arg(format!("-max_total_time={seconds}")).arg(format!("-timeout={INPUT_SECONDS_MAX}"));
        run.arg(format!("-rss_limit_mb={MEMORY_MB_MAX}")).arg("-print_final_stats=1");
        run.arg(format!("-artifact_prefix={}/{}-", self.findings.display(), self.target));
        run.args(words.map(|words| format!("-dict={}", words.display()))).arg(&corpus).arg(&seeds);
        let status = run.status().map_err(|error| format!("{}: {error}", self.program.display()))?;
        let said = String::from_utf8_lossy(&fs::read(&log)?).into_owned();
        let executed = said.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
        let executed = executed.and_then(|count| count.trim().parse().ok());
        let new: Vec<PathBuf> = self.kept()?.into_iter().filter(|file| !before.contains(file)).collect();
        match executed {
            Some(executed) if status.success() || !new.is_empty() => Ok((executed, new)),
            _ if !new.is_empty() => Ok((0, new)),
            // A finding of an earlier run that is found again has the same name.
            _ if said.contains("Test unit written to") => Ok((executed.unwrap_or(0), before)),
            _ => Err(format!("{} ended with {status}: see {}", self.target, log.display()).into()),
        }
    }

    fn place(&self, what: &str) -> PathBuf {
        self.folder.join(what).join(self.target)
    }

    /// The findings of this target that are there.
    fn kept(&self) -> Outcome<Vec<PathBuf>> {
        let mut files = Vec::new();
        for entry in fs::read_dir(self.findings)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let kind = name.strip_prefix(self.target).and_then(|rest| rest.strip_prefix('-'));
            if kind.is_some_and(|kind| KINDS.iter().any(|known| kind.starts_with(known))) {
                files.push(path);
            }
        }
        files.sort();
        Ok(files)
    }
}
