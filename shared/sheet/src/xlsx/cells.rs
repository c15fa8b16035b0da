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

/// What a `c` element says its value is.
enum Kind {
    Number,
    Shared,
    Truth,
    Error,
    /// Inline, cached and ISO date texts, and whatever a writer may invent.
    Text,
}

/// The attributes of a `c` element.
struct Head {
    kind: Kind,
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
            Node::Close(element) if element.local_name().as_ref() == "sheetData" => return Ok(()),
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

/// One pass over the attributes, without copies: this runs for every cell. None of them can hold an escape.
fn head(element: &BytesStart<'_>, row: &mut u32, column: &mut usize) -> Result<Head, SheetError> {
    let mut head = Head { kind: Kind::Number, style: None };
    for attribute in element.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| SheetError::Damaged("xml attribute"))?;
        let value = attribute.value.as_ref();
        match attribute.key.as_ref() {
            "r" => (*row, *column) = place(value).ok_or(SheetError::Damaged("cell reference"))?,
            "s" => head.style = value.parse().ok(),
            "t" => {
                head.kind = match value {
                    "n" => Kind::Number,
                    "s" => Kind::Shared,
                    "b" => Kind::Truth,
                    "e" => Kind::Error,
                    _ => Kind::Text,
                }
            }
            _ => {}
        }
    }
    Ok(head)
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
        let (is_formula, name) = match xml.next()? {
            Node::Open(element) => match element.local_name().as_ref() {
                "f" => (true, "f"),
                "v" => (false, "v"),
                // An inline text; a writer gives either this or a value.
                "is" => (false, "is"),
                _ => continue,
            },
            Node::Close(element) if element.local_name().as_ref() == "c" => return Ok(body),
            Node::Close(_) | Node::Text(_) | Node::Other => continue,
            Node::End => return Err(SheetError::Damaged("cell end")),
        };
        let text = xml.text_of(name)?;
        if is_formula {
            body.formula = Some(text);
        } else if !text.is_empty() {
            body.value = text;
        }
    }
}

fn cell(head: &Head, body: Body, tables: &Tables) -> Result<Cell, SheetError> {
    if let Some(formula) = body.formula {
        let is_spelt = !formula.trim().is_empty();
        return Ok(Cell::Formula(if is_spelt { format!("={formula}") } else { FORMULA_UNSPELT.to_owned() }));
    }
    let value = body.value.trim();
    if value.is_empty() {
        return Ok(Cell::Empty);
    }
    Ok(match head.kind {
        Kind::Number => numeric(head, value, tables),
        Kind::Shared => {
            let shared = value.parse().ok().and_then(|index: usize| tables.strings.get(index));
            Cell::text(&strings::unescape(shared.ok_or(SheetError::Damaged("shared text"))?))
        }
        Kind::Truth => Cell::Text(if matches!(value, "0" | "false") { "FALSE" } else { "TRUE" }.to_owned()),
        Kind::Error => Cell::Error(value.to_owned()),
        Kind::Text => Cell::text(&strings::unescape(&body.value)),
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
