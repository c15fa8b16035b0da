//! What a file is, by its bytes.

use std::borrow::Cow;

use crate::error::SheetError;
use crate::text;

/// The kinds that there is a reader for.
#[derive(Debug)]
pub(crate) enum Kind<'b> {
    /// A zip: an xlsx, if its parts say so.
    Zip,
    /// A compound file: an xls, or the envelope of an encrypted xlsx.
    Compound,
    /// Text, decoded.
    Delimited(Cow<'b, str>),
}

/// Looks at the first bytes; text is looked at whole.
pub(crate) fn kind<'b>(bytes: &'b [u8], file_name: &str) -> Result<Kind<'b>, SheetError> {
    match bytes {
        [b'P', b'K', 3 | 5 | 7, _, ..] => return Ok(Kind::Zip),
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => return Ok(Kind::Compound),
        // The cut-off head of either: say damaged, not unknown.
        [0xD0, 0xCF, 0x11, 0xE0, ..] => return Err(SheetError::Damaged("header")),
        // A bare record stream: Excel 2, 3, 4 and some that never had an envelope.
        [0x09, 0 | 2 | 4 | 8, 4 | 6 | 8 | 16, 0, ..] => return Err(SheetError::TooOld),
        _ => {}
    }
    if bytes.starts_with(b"%PDF") || (!has_utf16_mark(bytes) && bytes.iter().any(|&b| is_binary(b))) {
        return Err(SheetError::NotAWorkbook);
    }
    let text = text::decode(bytes)?;
    if text.trim_matches(|c: char| c.is_whitespace() || c == '\u{1A}').is_empty() {
        return Err(SheetError::EmptyFile);
    }
    if text.chars().any(|c| u8::try_from(c).is_ok_and(is_binary)) {
        return Err(SheetError::NotAWorkbook);
    }
    markup(&text)?;
    if !is_tabular(&text) && !is_text_name(file_name) {
        return Err(SheetError::NotAWorkbook);
    }
    Ok(Kind::Delimited(text))
}

fn has_utf16_mark(bytes: &[u8]) -> bool {
    matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..])
}

/// Bytes that no text of a person holds. 0x1A is the end mark that old exporters leave.
fn is_binary(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x1A)
}

fn markup(text: &str) -> Result<(), SheetError> {
    let head: String = text.trim_start().chars().take(4_096).flat_map(char::to_lowercase).collect();
    if head.starts_with("mime-version:") {
        return Err(SheetError::WebPage);
    }
    if !head.starts_with('<') {
        return Ok(());
    }
    if head.contains("urn:schemas-microsoft-com:office:spreadsheet") && head.starts_with("<?xml") {
        return Err(SheetError::XmlSpreadsheet);
    }
    if ["<html", "<!doctype html", "<table", "<body", "<meta"].iter().any(|tag| head.contains(tag)) {
        return Err(SheetError::WebPage);
    }
    Err(SheetError::NotAWorkbook)
}

fn is_tabular(text: &str) -> bool {
    text.lines().take(50).any(|line| line.contains([',', '\t', ';', '|']))
}

/// One column of text is only taken for a sheet when the name says so.
fn is_text_name(file_name: &str) -> bool {
    let name = file_name.to_lowercase();
    [".csv", ".txt", ".tsv", ".prn"].iter().any(|extension| name.ends_with(extension))
}
