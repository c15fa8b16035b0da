//! Rows as they stand in the file.

use serde::{Deserialize, Serialize};

/// One row with content. The JSON has the shape that the sheet reader writes, so a worker's rows can be read directly.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RawRow {
    /// The number beside the row in the spreadsheet, from one.
    pub number: u32,
    /// The cells; index 0 is column A.
    pub cells: Vec<RawCell>,
}

/// What stands in a cell, before anything is known of its meaning.
///
/// ```
/// use shared::remittance::RawCell;
/// let cell: RawCell = serde_json::from_str(r#"{"number":"6159"}"#).unwrap();
/// assert_eq!(cell, RawCell::Number("6159".into()));
/// assert_eq!(serde_json::to_string(&RawCell::Empty).unwrap(), r#""empty""#);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RawCell {
    /// Nothing.
    #[default]
    Empty,
    /// Text.
    Text(String),
    /// A number cell, in plain decimals.
    Number(String),
    /// A cell that would run, with its leading mark.
    Formula(String),
    /// An error value such as `#REF!`.
    Error(String),
}

impl RawCell {
    /// The characters of the cell; nothing for an empty one.
    pub fn text(&self) -> &str {
        match self {
            RawCell::Empty => "",
            RawCell::Text(text) | RawCell::Number(text) | RawCell::Formula(text) | RawCell::Error(text) => {
                text
            }
        }
    }

    /// Whether nothing but spaces stands in it.
    pub fn is_blank(&self) -> bool {
        self.text().chars().all(invisible)
    }
}

impl RawRow {
    /// The cell of a column; an empty one beyond the last.
    pub fn cell(&self, column: usize) -> &RawCell {
        self.cells.get(column).unwrap_or(&RawCell::Empty)
    }
}

/// Spaces of every width, and the marks that spreadsheets leave without showing them.
pub(crate) fn invisible(char: char) -> bool {
    char.is_whitespace() || matches!(char, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// Full-width letters, digits and signs (`Ａ１（`) made plain.
pub(crate) fn half_width(char: char) -> char {
    match char {
        '！'..='～' => char::from_u32(u32::from(char) - 0xFEE0).unwrap_or(char),
        other => other,
    }
}
