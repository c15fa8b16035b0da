//! `cargo xtask run`: the whole hall on this machine, with SQLite and demo data.

use std::path::PathBuf;
use std::process::Command;

use crate::wasm::Profile;
use crate::{Outcome, build, command};

/// Builds pages and server, then becomes the server: its output, its signals and its exit code are its own.
pub(crate) fn command(args: &[String]) -> Outcome {
    command::known(args, &["--dev", "--release"], &["--port", "--data"])?;
    let dev = args.iter().any(|arg| arg == "--dev");
    let port: u16 = match command::option(args, "--port")? {
        Some(text) => text.parse().map_err(|_| format!("--port {text}: not a port (0 to 65535)"))?,
        None => 8080,
    };
    let dist = build::dist(if dev { Profile::Dev } else { Profile::Release })?;
    let server = server(dev)?;
    let data = match command::option(args, "--data")? {
        Some(folder) => std::path::absolute(folder)?,
        None => command::target_dir()?.join("demo-data"),
    };
    let mut hall = Command::new(server);
    hall.arg("--demo").arg("--data").arg(data).arg("--dist").arg(dist);
    hall.arg("--listen").arg(format!("127.0.0.1:{port}"));
    become_program(&mut hall)
}

/// Builds the server and returns the program.
pub(crate) fn server(dev: bool) -> Outcome<PathBuf> {
    // The development build takes the features of the whole workspace, as the tests do: nothing is compiled twice.
    let mut build = command::cargo(["build", "--bin", "server"]);
    build.args(if dev { &["--workspace"][..] } else { &["--package", "server", "--release"] });
    command::check(&mut build)?;
    let folder = command::target_dir()?.join(if dev { "debug" } else { "release" });
    Ok(folder.join(format!("server{}", std::env::consts::EXE_SUFFIX)))
}

#[cfg(unix)]
fn become_program(program: &mut Command) -> Outcome {
    use std::os::unix::process::CommandExt as _;

    Err(format!("{}: {}", command::line(program), program.exec()).into())
}

#[cfg(not(unix))]
fn become_program(program: &mut Command) -> Outcome {
    command::check(program)
}
