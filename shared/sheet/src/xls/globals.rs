//! The head of a binary workbook: what its sheets refer to.

use std::collections::BTreeMap;

use super::records::{Record, Records, kind, u16_at, u32_at};
use super::strings::{Writing, shared_texts};
use crate::date;
use crate::error::SheetError;

const BROKEN: SheetError = SheetError::Damaged("workbook head");
const EXCEL_5: u16 = 0x0500;
const EXCEL_97: u16 = 0x0600;

/// What the cells refer to.
pub(super) struct Globals {
    /// Name and start in the stream of each visible worksheet.
    pub(super) sheets: Vec<(String, usize)>,
    pub(super) texts: Vec<String>,
    /// By style index: does the style show a number as a date?
    pub(super) date_styles: Vec<bool>,
    pub(super) is_1904: bool,
    pub(super) writing: Writing,
}

/// Reads up to the head's end.
pub(super) fn read(stream: &[u8]) -> Result<Globals, SheetError> {
    let mut records = Records::new(stream).peekable();
    let mut globals = Globals {
        sheets: Vec::new(),
        texts: Vec::new(),
        date_styles: Vec::new(),
        is_1904: false,
        writing: writing(records.next().ok_or(BROKEN)?)?,
    };
    let mut formats: BTreeMap<u16, bool> = BTreeMap::new();
    while let Some(Record { kind, data }) = records.next() {
        match kind {
            kind::FILE_PASS => return Err(SheetError::Password),
            kind::CODE_PAGE => {
                if let (Writing::CodePage(_), Some(number)) = (globals.writing, u16_at(data, 0)) {
                    globals.writing = Writing::code_page(number);
                }
            }
            kind::DATE_MODE => globals.is_1904 = u16_at(data, 0) == Some(1),
            kind::FORMAT => {
                let code = data.get(2..).and_then(|text| format_code(globals.writing, text));
                if let (Some(id), Some(code)) = (u16_at(data, 0), code) {
                    formats.insert(id, date::is_date_format(&code));
                }
            }
            kind::STYLE => {
                let id = u16_at(data, 2).ok_or(BROKEN)?;
                let built_in = || date::is_date_format_id(u32::from(id));
                globals.date_styles.push(formats.get(&id).copied().unwrap_or_else(built_in));
            }
            kind::BOUND_SHEET => globals.sheets.extend(sheet(globals.writing, data).ok_or(BROKEN)?),
            kind::SHARED_TEXTS => {
                let mut pieces = vec![data];
                while let Some(more) = records.next_if(|next| next.kind == kind::CONTINUE) {
                    pieces.push(more.data);
                }
                globals.texts = shared_texts(&pieces)?;
            }
            kind::END => return Ok(globals),
            _ => {}
        }
    }
    Err(BROKEN)
}

fn writing(begin: Record<'_>) -> Result<Writing, SheetError> {
    match (begin.kind, u16_at(begin.data, 0)) {
        (kind::BEGIN, Some(EXCEL_97)) => Ok(Writing::Unicode),
        (kind::BEGIN, Some(EXCEL_5)) => Ok(Writing::code_page(936)),
        (0x0009 | 0x0209 | 0x0409, _) => Err(SheetError::TooOld),
        _ => Err(BROKEN),
    }
}

fn format_code(writing: Writing, bytes: &[u8]) -> Option<String> {
    match writing {
        Writing::Unicode => writing.long(bytes),
        Writing::CodePage(_) => writing.short(bytes),
    }
}

/// A visible worksheet; `Some(None)` for a hidden one, a chart or a macro.
fn sheet(writing: Writing, data: &[u8]) -> Option<Option<(String, usize)>> {
    let start = usize::try_from(u32_at(data, 0)?).ok()?;
    let (state, content) = (data.get(4)? & 0x3, *data.get(5)?);
    let name = writing.short(data.get(6..)?)?;
    Some((state == 0 && content == 0).then_some((name, start)))
}
