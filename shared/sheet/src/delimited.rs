//! Delimited text: comma, tab, semicolon or bar.

use crate::cell::Cell;
use crate::error::SheetError;
use crate::gather::Gather;
use crate::limits::CELL_CHARS_MAX;
use crate::number;

/// Reads one sheet, named as the file.
pub(crate) fn read(text: &str, file_name: &str, gather: &mut Gather<'_>) -> Result<(), SheetError> {
    // One kind of line end, so that blank lines, which the csv crate passes over, can be counted.
    let text = text.trim_end_matches('\u{1A}').replace("\r\n", "\n").replace('\r', "\n");
    gather.start_sheet(stem(file_name).to_owned());
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut row: u32 = 0;
    loop {
        let start = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        let blank = text.as_bytes().iter().skip(start).take_while(|&&b| b == b'\n').count();
        if !reader.read_record(&mut record).map_err(|_| SheetError::Damaged("csv"))? {
            return Ok(());
        }
        row = u32::try_from(blank)
            .ok()
            .and_then(|blank| row.checked_add(blank)?.checked_add(1))
            .ok_or(SheetError::TooManyRows)?;
        for (column, value) in record.iter().enumerate() {
            if value.len() > CELL_CHARS_MAX && value.chars().count() > CELL_CHARS_MAX {
                return Err(SheetError::CellTooLong { row });
            }
            gather.put(row, column, cell(value))?;
        }
    }
}

/// What Excel would make of the text when it opens the file.
fn cell(value: &str) -> Cell {
    if value.starts_with('\'') {
        return Cell::text(value);
    }
    let trimmed = value.trim();
    if number::is_plain(trimmed) && !has_lost_zero(trimmed) {
        return number::from_text(trimmed).map_or_else(|| Cell::text(value), Cell::Number);
    }
    match trimmed.chars().next() {
        // ="0012" is how exporters keep leading zeros: a constant, nothing runs.
        Some('=') => constant(trimmed).map_or_else(|| Cell::Formula(trimmed.to_owned()), Cell::text),
        Some('+' | '-' | '@') if !is_dash(trimmed) && !is_number_like(trimmed) => {
            Cell::Formula(trimmed.to_owned())
        }
        _ => Cell::text(value),
    }
}

/// `003209101000` is an account, not a number: as text it keeps its zeros. So does anything too long to be exact.
fn has_lost_zero(number: &str) -> bool {
    let digits = number.strip_prefix(['-', '+']).unwrap_or(number);
    let is_padded = digits.len() > 1 && digits.starts_with('0') && !digits.starts_with("0.");
    is_padded || digits.len() > 15
}

fn constant(formula: &str) -> Option<&str> {
    let inside = formula.strip_prefix("=\"")?.strip_suffix('"')?;
    (!inside.contains('"')).then_some(inside)
}

/// A lone dash stands for "none".
fn is_dash(text: &str) -> bool {
    text.bytes().all(|b| b == b'-')
}

/// `-1,234.50` and `-5%` would not run either.
fn is_number_like(text: &str) -> bool {
    let mut body = text.chars().skip(1).peekable();
    body.peek().is_some_and(char::is_ascii_digit)
        && body.all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '%'))
}

/// The mark that the first lines have most of; quoted text does not count.
fn delimiter(text: &str) -> u8 {
    let mut best = (0, b',');
    for mark in [b',', b'\t', b';', b'|'] {
        let mut quoted = false;
        let mut seen = 0_usize;
        for byte in text.lines().take(50).flat_map(str::bytes) {
            quoted ^= byte == b'"';
            seen += usize::from(!quoted && byte == mark);
        }
        if seen > best.0 {
            best = (seen, mark);
        }
    }
    best.1
}

fn stem(file_name: &str) -> &str {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

#[cfg(test)]
mod tests {
    use super::{cell, delimiter};
    use crate::Cell;

    #[test]
    fn what_a_cell_is() {
        let check = |given: &str, expected: Cell| assert_eq!(cell(given), expected, "{given}");
        let text = |text: &str| Cell::Text(text.to_owned());
        let runs = |text: &str| Cell::Formula(text.to_owned());
        check("6159", Cell::Number("6159".into()));
        check(" -12.50 ", Cell::Number("-12.5".into()));
        check("'99010119871128903X", text("99010119871128903X"));
        check("'=1+1", text("=1+1"));
        check("990101200304189461", text("990101200304189461"));
        check("003209101000", text("003209101000"));
        check("0.08", Cell::Number("0.08".into()));
        check("=\"003209101000\"", text("003209101000"));
        check("=HYPERLINK(\"http://x\",\"y\")", runs("=HYPERLINK(\"http://x\",\"y\")"));
        check("=\"a\"&\"b\"", runs("=\"a\"&\"b\""));
        check("+1+cmd|' /C calc'!A0", runs("+1+cmd|' /C calc'!A0"));
        check("-2+3", runs("-2+3"));
        check("@SUM(1)", runs("@SUM(1)"));
        check("-1,234.50", text("-1,234.50"));
        check("-", text("-"));
        check("  \u{3000}", Cell::Empty);
        check("", Cell::Empty);
    }

    #[test]
    fn the_delimiter_is_the_commonest_outside_quotes() {
        assert_eq!(delimiter("a,b\n1,2"), b',');
        assert_eq!(delimiter("a\tb\n\"1,2,3\"\t2"), b'\t');
        assert_eq!(delimiter("a;b;c\n1,5;2;3"), b';');
        assert_eq!(delimiter("one column"), b',');
    }
}
