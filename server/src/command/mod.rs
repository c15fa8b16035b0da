//! The commands of the program, one file each. Their names are fixed: other checks call them.

mod audit;
mod calc;
mod check_sheet;
mod data;
mod explain;
mod serve;

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use shared::policy::packs;

use crate::store::Place;

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
    /// Explains one decision: every bound, step and article, and what would change it
    Explain(explain::ExplainArgs),
    /// Checks a workbook: its rows and total, or every fault by cell
    CheckSheet(check_sheet::CheckSheetArgs),
    /// Adds every balance up again and checks what must always hold; exit 1 and the first difference otherwise
    Audit(Data),
    /// Brings the schema of a database up to date
    Migrate(Data),
    /// Writes a centre's whole data to standard output as versioned JSON lines
    Export(Data),
    /// Reads what `export` wrote from standard input into an empty database
    Import(Data),
    /// Prints the services of the hall as JSON
    Catalog,
    /// Prints a centre's policy pack as JSON
    Policy {
        /// The centre
        #[arg(default_value = "yancheng")]
        id: String,
    },
}

/// Which database.
#[derive(clap::Args, Clone, Debug)]
#[group(required = true, multiple = false)]
pub struct Data {
    /// Folder of the SQLite files; made when it does not exist
    #[arg(long = "data", value_name = "DIR")]
    folder: Option<PathBuf>,
    /// PostgreSQL, on one host or several: postgres://user:password@one,other/hall
    #[arg(long, value_name = "URL")]
    database: Option<Place>,
}

impl Data {
    fn place(self) -> Result<Place, Stop> {
        let folder = self.folder.map(Place::Folder);
        folder
            .or(self.database)
            .ok_or_else(|| Stop::unable("请给出 --data DIR（数据所在文件夹）或 --database URL"))
    }
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

fn print(json: &Result<String, serde_json::Error>) -> Result<(), Stop> {
    let json = json.as_ref().map_err(Stop::unable)?;
    Ok(writeln!(std::io::stdout(), "{json}")?)
}

fn run(cli: Cli) -> Result<(), Stop> {
    match cli.command {
        None => serve::run(cli.serve),
        Some(Command::Calc { centre }) => calc::run(&centre),
        Some(Command::Explain(args)) => explain::run(&args),
        Some(Command::CheckSheet(args)) => check_sheet::run(&args),
        Some(Command::Audit(data)) => audit::run(data.place()?),
        Some(Command::Migrate(data)) => data::migrate(data.place()?),
        Some(Command::Export(data)) => data::export(data.place()?),
        Some(Command::Import(data)) => data::import(data.place()?),
        Some(Command::Catalog) => print(&serde_json::to_string(&shared::catalog::services())),
        Some(Command::Policy { id }) => match packs::load(&id) {
            Ok(policy) => print(&Ok(policy.to_json())),
            Err(error) => Err(Stop::unable(error)),
        },
    }
}

/// Runs the command that the arguments name.
pub fn main() -> ExitCode {
    match run(Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            let _closed_pipe = writeln!(std::io::stderr(), "{stop}");
            ExitCode::from(stop.code)
        }
    }
}
