//! `server explain`: one question in, the whole working out, as the page shows it.

use std::io::{Read as _, Write as _};
use std::path::PathBuf;

use shared::calc::explained;
use shared::explain::{tree, written};
use shared::policy::packs;
use shared::text::Lang;

use super::Stop;

/// What is explained, and how.
#[derive(clap::Args, Debug)]
pub(super) struct ExplainArgs {
    /// The centre whose policy pack is used
    #[arg(long, value_name = "ID", default_value = "yancheng")]
    centre: String,
    /// In English instead of Chinese
    #[arg(long)]
    english: bool,
    /// The question as JSON: {"rule":"loan_limit","date":"2026-10-08","facts":{…},"wanted":"800000"}; standard input without it
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
}

/// Prints the tree of the answer.
pub(super) fn run(args: &ExplainArgs) -> Result<(), Stop> {
    let policy = packs::load(&args.centre).map_err(Stop::unable)?;
    let question = match &args.file {
        Some(file) => std::fs::read_to_string(file)
            .map_err(|error| Stop::unable(format!("{}：{error}", file.display())))?,
        None => {
            let mut text = String::new();
            std::io::stdin().read_to_string(&mut text)?;
            text
        }
    };
    let question =
        serde_json::from_str(&question).map_err(|error| Stop::unable(format!("不是完整的JSON：{error}")))?;
    let (decision, changes) = explained(&policy, &question).map_err(Stop::unable)?;
    let lang = if args.english { Lang::En } else { Lang::Zh };
    let lines = written(&tree(&decision, &changes), &policy.sources, lang);
    Ok(write!(std::io::stdout(), "{lines}")?)
}
