//! The commands of the program, one file each. Their names are fixed: other checks call them.

mod calc;
mod check_sheet;
mod serve;

use std::io::Write as _;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub use check_sheet::CheckSheetArgs;
pub use serve::ServeArgs;

/// 住房公积金网上大厅 · the online business hall of a housing provident fund centre
#[derive(Parser)]
#[command(name = "server", version, args_conflicts_with_subcommands = true)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    serve: ServeArgs,
}

#[derive(Subcommand)]
enum Command {
    /// Answers calculations: JSON lines in, JSON lines out
    Calc {
        /// The centre whose policy pack is used
        #[arg(long, value_name = "ID", default_value = "yancheng")]
        centre: String,
    },
    /// Checks a workbook: its rows and total, or every fault by cell
    CheckSheet(check_sheet::CheckSheetArgs),
}

/// Why a command stopped: exit code and sentence.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub struct Stop {
    code: u8,
    message: String,
}

impl Stop {
    /// Exit code 1: the command found something wrong.
    pub fn found(message: impl std::fmt::Display) -> Stop {
        Stop { code: 1, message: message.to_string() }
    }

    /// Exit code 2: the command could not do its work.
    pub fn unable(message: impl std::fmt::Display) -> Stop {
        Stop { code: 2, message: message.to_string() }
    }
}

impl From<std::io::Error> for Stop {
    fn from(error: std::io::Error) -> Stop {
        Stop::unable(error)
    }
}

/// Runs the command that the arguments name.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let done = match cli.command {
        None => serve::run(cli.serve),
        Some(Command::Calc { centre }) => calc::run(&centre),
        Some(Command::CheckSheet(args)) => check_sheet::run(&args),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            let _closed_pipe = writeln!(std::io::stderr(), "{stop}");
            ExitCode::from(stop.code)
        }
    }
}
