//! `server`: the hall and its commands. `server --help` lists them.

use std::process::ExitCode;

fn main() -> ExitCode {
    server::command::main()
}
