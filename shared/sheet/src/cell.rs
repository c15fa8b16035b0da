//! What a sheet is made of.

use serde::{Deserialize, Serialize};

/// One visible sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Its name on the tab; for delimited text, the file's name without its extension.
    pub name: String,
    /// The rows with content, from the top.
    pub rows: Vec<Row>,
}

/// One row with content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The row's number as the person sees it beside the sheet, from 1.
    pub number: u32,
    /// The cells by position, index 0 is column A; nothing follows the last cell with content.
    pub cells: Vec<Cell>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// Nothing, or only spaces.
    #[default]
    Empty,
    /// Text as it stands, without Excel's leading text mark `'`. A date cell is `2026-10-01` or
    /// `2026-10-01 08:30:00`, a truth value `TRUE` or `FALSE`.
    Text(String),
    /// A number cell in plain decimals, the shortest that say it: `6159`, `1234.5`, `-0.05`. The digits are those in
    /// the file: a number of more than 15 digits (an identity number in a number cell) has lost some before it got here.
    Number(String),
    /// A cell that would run, with its leading mark: `=SUM(A1:A9)`. It is `=…` where the file does not spell the
    /// formula out (the binary format, and copies of a shared formula).
    Formula(String),
    /// An error value: `#REF!`.
    Error(String),
}

/// Stands for a formula that the file does not spell out.
pub(crate) const FORMULA_UNSPELT: &str = "=…";

impl Cell {
    /// A text cell of a workbook: blank is empty, the text mark goes.
    pub(crate) fn text(text: &str) -> Cell {
        let text = text.strip_prefix('\'').unwrap_or(text);
        if text.trim().is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
    }

    /// Bytes of text that it holds.
    pub(crate) fn len_bytes(&self) -> usize {
        match self {
            Cell::Empty => 0,
            Cell::Text(text) | Cell::Number(text) | Cell::Formula(text) | Cell::Error(text) => text.len(),
        }
    }
}
