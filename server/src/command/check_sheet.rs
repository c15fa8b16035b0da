//! `server check-sheet`: the rows or faults of a workbook, by the code that the page runs.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::json;
use shared::month::Month;
use shared::policy::packs;
use shared::remittance::{
    Checked, EmployerTerms, RawCell, RawRow, Roster, Rules, best_sheet, check, guess, read_roster,
};

use super::Stop;

/// What is checked against what.
#[derive(Args, Debug)]
pub struct CheckSheetArgs {
    /// The centre whose policy pack is used
    #[arg(long, value_name = "ID")]
    policy: String,
    /// The employer's members: CSV with member_account, name, id_number, base, status
    #[arg(long, value_name = "FILE")]
    roster: PathBuf,
    /// The employer: JSON with uscc, name, rate_employer, rate_member, district
    #[arg(long, value_name = "FILE")]
    employer: PathBuf,
    /// The month paid for: 2026-10
    #[arg(long, value_name = "MONTH")]
    month: String,
    /// The workbook: xlsx, xls or delimited text
    file: PathBuf,
}

/// Prints the result, or why nothing could be read.
///
/// `rows` are people with and without fault, `payable` and `total` those without.
pub(super) fn run(args: &CheckSheetArgs) -> Result<(), Stop> {
    let checked = checked(args);
    let (answer, done) = match checked {
        Ok(checked) => (answer(&checked), Ok(())),
        Err((code, message)) => {
            (json!({ "error": { "code": code, "message": message } }), Err(Stop::unable(message)))
        }
    };
    writeln!(std::io::stdout(), "{answer}")?;
    done
}

fn answer(checked: &Checked) -> serde_json::Value {
    let faults = checked.faults.iter().map(|fault| {
        json!({ "row": fault.row, "column": fault.column, "code": fault.code, "message": fault.message.zh })
    });
    let faults: Vec<serde_json::Value> = faults.collect();
    let (rows, payable) = (checked.rows, checked.totals.rows);
    json!({ "rows": rows, "payable": payable, "total": checked.totals.total, "faults": faults })
}

type Unreadable = (&'static str, String);

fn checked(args: &CheckSheetArgs) -> Result<Checked, Unreadable> {
    let policy = packs::load(&args.policy).map_err(|error| ("policy", error.to_string()))?;
    let month: Month = args.month.parse().map_err(|error| ("month", format!("{error}")))?;
    let terms: EmployerTerms = serde_json::from_slice(&bytes(&args.employer, "employer")?)
        .map_err(|error| ("employer", format!("单位文件无法读取：{error}")))?;
    let rules = Rules::new(&policy, terms, month).map_err(|error| ("employer", error.to_string()))?;
    let roster = roster(&args.roster)?;
    let rows = month_sheet(&args.file)?;
    let mapping = guess(&rows).mapping;
    Ok(check(rows, mapping, &roster, &rules))
}

fn bytes(path: &Path, code: &'static str) -> Result<Vec<u8>, Unreadable> {
    std::fs::read(path).map_err(|error| (code, format!("{}：{error}", path.display())))
}

fn roster(path: &Path) -> Result<Roster, Unreadable> {
    let sheets = sheets(path, "roster")?;
    let rows = sheets.into_iter().next().unwrap_or_default();
    read_roster(&rows).map_err(|error| ("roster", error.to_string()))
}

/// The sheet of the workbook that looks most like a month's list; the first when none does.
fn month_sheet(path: &Path) -> Result<Vec<RawRow>, Unreadable> {
    let mut sheets = sheets(path, "file")?;
    let best = best_sheet(sheets.iter().map(Vec::as_slice)).unwrap_or(0);
    if sheets.len() <= best {
        return Err(("file", format!("{}：没有工作表", path.display())));
    }
    Ok(sheets.swap_remove(best))
}

fn sheets(path: &Path, code: &'static str) -> Result<Vec<Vec<RawRow>>, Unreadable> {
    let bytes = bytes(path, code)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let sheets = sheet::read(&bytes, &name).map_err(|error| (code, error.to_string()))?;
    Ok(sheets.into_iter().map(|sheet| sheet.rows.into_iter().map(raw).collect()).collect())
}

fn raw(row: sheet::Row) -> RawRow {
    let cell = |cell| match cell {
        sheet::Cell::Empty => RawCell::Empty,
        sheet::Cell::Text(text) => RawCell::Text(text),
        sheet::Cell::Number(text) => RawCell::Number(text),
        sheet::Cell::Formula(text) => RawCell::Formula(text),
        sheet::Cell::Error(text) => RawCell::Error(text),
    };
    RawRow { number: row.number, cells: row.cells.into_iter().map(cell).collect() }
}
