//! The cells of one worksheet.

use std::io::BufRead;

use quick_xml::events::BytesStart;

use super::package::Package;
use super::xml::{Node, Xml, attribute};
use super::{Tables, strings};
use crate::cell::{Cell, FORMULA_UNSPELT};
use crate::date;
use crate::error::SheetError;
use crate::gather::Gather;
use crate::number;

/// The last row and column that Excel has.
const ROW_LAST: u32 = 1_048_576;
const COLUMN_LAST: usize = 16_384;

/// The attributes of a `c` element.
struct Head {
    kind: Option<String>,
    style: Option<usize>,
}

/// What was found inside it.
#[derive(Default)]
struct Body {
    value: String,
    formula: Option<String>,
}

/// Reads a worksheet part into the sheet that `gather` has open.
pub(super) fn read(
    package: &mut Package<'_>,
    part: &str,
    tables: &Tables,
    gather: &mut Gather<'_>,
) -> Result<(), SheetError> {
    let mut xml = package.xml(part)?;
    let (mut row, mut column) = (0_u32, 0_usize);
    let mut has_data = false;
    loop {
        let head = match xml.next()? {
            Node::Open(element) => match element.local_name().as_ref() {
                "sheetData" => {
                    has_data = true;
                    None
                }
                "row" => {
                    row = row_number(attribute(&element, "r")?, row)?;
                    column = 0;
                    None
                }
                "c" => Some(head(&element, &mut row, &mut column)?),
                _ => None,
            },
            Node::Close(name) if name == "sheetData" => return Ok(()),
            Node::Close(_) | Node::Text(_) | Node::Other => None,
            Node::End if has_data => return Err(SheetError::Damaged("sheet end")),
            Node::End => return Err(SheetError::Damaged("sheet data")),
        };
        if let Some(head) = head {
            let body = body(&mut xml)?;
            gather.put(row, column, cell(&head, body, tables)?)?;
            column += 1;
        }
    }
}

/// Rows and cells may leave out where they are: then they follow the one before.
fn row_number(written: Option<String>, before: u32) -> Result<u32, SheetError> {
    let row = match written {
        Some(text) => text.parse().ok(),
        None => before.checked_add(1),
    };
    row.filter(|row| (1..=ROW_LAST).contains(row)).ok_or(SheetError::Damaged("row number"))
}

fn head(element: &BytesStart<'_>, row: &mut u32, column: &mut usize) -> Result<Head, SheetError> {
    if let Some(reference) = attribute(element, "r")? {
        (*row, *column) = place(&reference).ok_or(SheetError::Damaged("cell reference"))?;
    }
    let style = attribute(element, "s")?.and_then(|style| style.parse().ok());
    Ok(Head { kind: attribute(element, "t")?, style })
}

/// `C107` as row 107 and column 2.
fn place(reference: &str) -> Option<(u32, usize)> {
    let digits_at = reference.find(|c: char| c.is_ascii_digit())?;
    let (letters, digits) = reference.split_at(digits_at);
    let mut column = 0_usize;
    for letter in letters.bytes() {
        let digit =
            letter.is_ascii_alphabetic().then(|| usize::from(letter.to_ascii_uppercase() - b'A') + 1)?;
        column = Some(column * 26 + digit).filter(|&column| column <= COLUMN_LAST)?;
    }
    let row = digits.parse().ok().filter(|row| (1..=ROW_LAST).contains(row))?;
    Some((row, column.checked_sub(1)?))
}

fn body(xml: &mut Xml<impl BufRead>) -> Result<Body, SheetError> {
    let mut body = Body::default();
    loop {
        let name = match xml.next()? {
            Node::Open(element) => element.local_name().as_ref().to_owned(),
            Node::Close(name) if name == "c" => return Ok(body),
            Node::Close(_) | Node::Text(_) | Node::Other => continue,
            Node::End => return Err(SheetError::Damaged("cell end")),
        };
        match name.as_str() {
            "f" => body.formula = Some(xml.text_of("f")?),
            "v" => body.value = xml.text_of("v")?,
            // An inline text; a redundant `v` beside it is the shorter of the two.
            "is" => body.value = xml.text_of("is")?,
            _ => {}
        }
    }
}

fn cell(head: &Head, body: Body, tables: &Tables) -> Result<Cell, SheetError> {
    if let Some(formula) = body.formula {
        let is_spelt = !formula.trim().is_empty();
        return Ok(Cell::Formula(if is_spelt { format!("={formula}") } else { FORMULA_UNSPELT.to_owned() }));
    }
    let value = body.value.trim();
    Ok(match head.kind.as_deref() {
        Some("s") if value.is_empty() => Cell::Empty,
        Some("s") => {
            let shared = value.parse().ok().and_then(|index: usize| tables.strings.get(index));
            Cell::text(&strings::unescape(shared.ok_or(SheetError::Damaged("shared text"))?))
        }
        Some("b") if value.is_empty() => Cell::Empty,
        Some("b") => Cell::Text(if matches!(value, "0" | "false") { "FALSE" } else { "TRUE" }.to_owned()),
        Some("e") if !value.is_empty() => Cell::Error(value.to_owned()),
        Some("n") | None => numeric(head, value, tables),
        // Inline, cached and ISO date texts, and whatever a writer may invent.
        Some(_) => Cell::text(&strings::unescape(&body.value)),
    })
}

fn numeric(head: &Head, value: &str, tables: &Tables) -> Cell {
    let Some(plain) = number::from_text(value) else {
        return Cell::text(&strings::unescape(value));
    };
    let is_date = head.style.and_then(|style| tables.date_styles.get(style)).copied().unwrap_or(false);
    let date = if is_date { date::from_serial(&plain, tables.is_1904) } else { None };
    date.map_or(Cell::Number(plain), Cell::Text)
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn references() {
        assert_eq!(place("A1"), Some((1, 0)));
        assert_eq!(place("xfd1048576"), Some((1_048_576, 16_383)));
        for bad in ["", "A", "1", "A0", "XFE1", "A1048577", "A99999999999", "ZZZZZZZZZZZZZZZZ1", "A1B", "肖1"]
        {
            assert_eq!(place(bad), None, "{bad}");
        }
    }
}
