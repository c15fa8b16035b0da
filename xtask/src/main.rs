//! The build and test driver: what cargo alone cannot do.

mod assets;
mod bench;
mod browser;
mod build;
mod chunks;
mod command;
mod compress;
mod first_views;
mod fuzz;
mod mutants;
mod offline;
mod postgres;
mod reference;
mod routes;
mod run;
mod schedules;
mod script;
mod test;
mod twin;
mod wasm;

use std::process::ExitCode;

/// What a command of this driver returns; the error is a sentence for the person at the terminal.
type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

const USAGE: &str = "\
cargo xtask build [--dev]                                   builds the pages into <target>/dist
cargo xtask run [--port N] [--data DIR] [--release|--dev]   builds all and starts the hall with demo data
cargo xtask test                                            everything that is checked before a change is taken
cargo xtask twin [--browser] [--cases N] [--seed S]         the same cases natively and in the shipped .wasm
cargo xtask reference [--cases N] [--seed S]                the same cases by a second calculation in Python
cargo xtask fuzz [--minutes N]                              any bytes at all into every parser and every rule
cargo xtask mutants [--part K/N] [--again] [MODULE...]      changes of the rules that no test notices
cargo xtask mutants --table                                 what is known of them so far, by module
cargo xtask bench [NAME]                                    benchmarks, each beside its peer";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (name, rest) = args.split_first().map_or(("", &[][..]), |(name, rest)| (name.as_str(), rest));
    let outcome = match name {
        "build" => build::command(rest),
        "run" => run::command(rest),
        "test" => test::command(rest),
        "fuzz" => fuzz::command(rest),
        "mutants" => mutants::command(rest),
        "reference" => reference::command(rest),
        "twin" => twin::command(rest),
        "bench" => bench::command(rest),
        _ => Err(USAGE.into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
