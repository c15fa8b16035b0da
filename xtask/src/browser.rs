//! The tests in a real browser: `tests/browser/*.mjs`, run by Node's own test runner.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{check, program, read};
use crate::wasm::Profile;
use crate::{Outcome, build, command, run};

const FOLDER: &str = "tests/browser";
const OLDEST_NODE: u32 = 20;
/// Where distributions put Chromium; `CHROMIUM` names another one.
const CHROMIUM: [&str; 3] = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/// Runs every browser test against the server and the pages as visitors get them.
pub(crate) fn tests() -> Outcome {
    let dist = build::dist(Profile::Release)?;
    let folder = command::root().join(FOLDER);
    let output = command::target_dir()?.join("browser-tests");
    fs::create_dir_all(&output)?;
    check(
        program("node", ["--test", "--test-concurrency=1"])
            .args(test_files(&folder)?)
            .envs(environment(&dist)?)
            .env("HALL_OUTPUT", output),
    )
}

/// Makes sure that Node, Chromium, the packages and the server are there, and says where to a script of `tests/browser`.
pub(crate) fn environment(dist: &Path) -> Outcome<[(&'static str, OsString); 3]> {
    check_node()?;
    let chromium = chromium()?;
    // The profile that the other tests have compiled already.
    let server = run::server(true)?;
    install_packages()?;
    Ok([("HALL_SERVER", server.into()), ("HALL_DIST", dist.into()), ("CHROMIUM", chromium)])
}

/// What the browser tests and the benchmarks need from npm, as the lock file names it.
pub(crate) fn install_packages() -> Outcome {
    check(program("npm", ["ci", "--no-audit", "--no-fund"]).current_dir(command::root().join(FOLDER)))
}

fn test_files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "mjs") {
            files.push(path);
        }
    }
    files.sort();
    if files.is_empty() { Err(format!("{FOLDER} holds no test").into()) } else { Ok(files) }
}

fn check_node() -> Outcome {
    let needed = format!("Node {OLDEST_NODE} or newer with npm (Debian: apt-get install nodejs npm)");
    let version =
        read(&mut program("node", ["--version"])).map_err(|error| format!("{error}; needs {needed}"))?;
    let major = version.trim().trim_start_matches('v').split('.').next().unwrap_or_default();
    match major.parse::<u32>() {
        Ok(major) if major >= OLDEST_NODE => Ok(()),
        _ => Err(format!("node is {}; needs {needed}", version.trim()).into()),
    }
}

/// The browser; on Debian as root it is installed when it is missing.
fn chromium() -> Outcome<OsString> {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return Ok(named);
    }
    let present = || CHROMIUM.iter().find(|path| Path::new(path).exists()).map(OsString::from);
    if let Some(path) = present() {
        return Ok(path);
    }
    eprintln!("Chromium is missing: installing it");
    let packages = ["install", "-y", "--no-install-recommends", "chromium", "fonts-wqy-microhei"];
    let installed = check(&mut apt(["update"])).and_then(|()| check(&mut apt(packages)));
    present().ok_or_else(|| {
        let why =
            installed.err().map_or_else(|| "no browser after that".to_owned(), |error| error.to_string());
        let cure = "apt-get install chromium fonts-wqy-microhei, or set CHROMIUM to a Chromium browser";
        format!("the browser tests need Chromium: {cure} ({why})").into()
    })
}

fn apt<const N: usize>(args: [&str; N]) -> Command {
    let mut command = program("apt-get", args);
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}
