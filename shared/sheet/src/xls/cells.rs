//! The cells of one worksheet of a binary workbook.

use super::globals::Globals;
use super::records::{Record, Records, f64_at, kind, u16_at, u32_at};
use crate::cell::{Cell, FORMULA_UNSPELT};
use crate::date;
use crate::error::SheetError;
use crate::gather::Gather;
use crate::number;

const BROKEN: SheetError = SheetError::Damaged("cell record");

/// Reads a sheet from its first record to its end. Charts inside it are sheets of their own and passed over.
pub(super) fn read(substream: &[u8], globals: &Globals, gather: &mut Gather<'_>) -> Result<(), SheetError> {
    let mut records = Records::new(substream);
    let mut depth = 0_usize;
    for record in records.by_ref() {
        match record.kind {
            kind::BEGIN => depth += 1,
            kind::END if depth <= 1 => return Ok(()),
            kind::END => depth -= 1,
            _ if depth == 1 => cells(record, globals, gather)?,
            _ => {}
        }
    }
    let part = if records.is_at_end() { "sheet end" } else { "sheet record" };
    Err(SheetError::Damaged(part))
}

fn cells(record: Record<'_>, globals: &Globals, gather: &mut Gather<'_>) -> Result<(), SheetError> {
    let data = record.data;
    if record.kind == kind::MUL_RK {
        return numbers_in_a_row(data, globals, gather);
    }
    let content = match record.kind {
        kind::FORMULA => Some(Cell::Formula(FORMULA_UNSPELT.to_owned())),
        kind::NUMBER => f64_at(data, 6).and_then(|float| numeric(float, 0, data, globals)),
        kind::RK => u32_at(data, 6).and_then(|rk| packed(rk, data, globals)),
        kind::SHARED_LABEL => {
            let index = u32_at(data, 6).and_then(|index| usize::try_from(index).ok());
            index.and_then(|index| globals.texts.get(index)).map(|text| Cell::text(text))
        }
        kind::LABEL | kind::RICH_LABEL => {
            data.get(6..).and_then(|text| globals.writing.long(text)).map(|text| Cell::text(&text))
        }
        kind::BOOL_OR_ERROR => data.get(6).zip(data.get(7)).map(|(&value, &is_error)| truth(value, is_error)),
        _ => return Ok(()),
    };
    let (row, column) = u16_at(data, 0).zip(u16_at(data, 2)).ok_or(BROKEN)?;
    gather.put(u32::from(row) + 1, usize::from(column), content.ok_or(BROKEN)?)
}

/// Row, first column, then a style and a packed number for each cell, then the last column.
fn numbers_in_a_row(data: &[u8], globals: &Globals, gather: &mut Gather<'_>) -> Result<(), SheetError> {
    let (row, first) = u16_at(data, 0).zip(u16_at(data, 2)).ok_or(BROKEN)?;
    let packed_cells = data.get(4..data.len().saturating_sub(2)).ok_or(BROKEN)?;
    for (offset, bytes) in packed_cells.chunks_exact(6).enumerate() {
        let rk = u32_at(bytes, 2).ok_or(BROKEN)?;
        let style = u16_at(bytes, 0).ok_or(BROKEN)?;
        let content = unpack(rk).and_then(|(float, places)| styled(float, places, style, globals));
        gather.put(u32::from(row) + 1, usize::from(first) + offset, content.ok_or(BROKEN)?)?;
    }
    Ok(())
}

fn numeric(float: f64, places: i32, data: &[u8], globals: &Globals) -> Option<Cell> {
    styled(float, places, u16_at(data, 4)?, globals)
}

fn packed(rk: u32, data: &[u8], globals: &Globals) -> Option<Cell> {
    let (float, places) = unpack(rk)?;
    numeric(float, places, data, globals)
}

fn styled(float: f64, places: i32, style: u16, globals: &Globals) -> Option<Cell> {
    let plain = number::from_f64(float, places)?;
    let is_date = globals.date_styles.get(usize::from(style)).copied().unwrap_or(false);
    let date = if is_date { date::from_serial(&plain, globals.is_1904) } else { None };
    Some(date.map_or(Cell::Number(plain), Cell::Text))
}

/// A packed number (MS-XLS 2.5.217): the upper 30 bits are a whole number or the head of a float; the lowest bit says
/// that it is to be divided by a hundred, which is left to the decimal point.
fn unpack(rk: u32) -> Option<(f64, i32)> {
    let places = if rk & 1 == 0 { 0 } else { 2 };
    let float = if rk & 2 == 0 {
        f64::from_bits(u64::from(rk & !3) << 32)
    } else {
        f64::from(i32::from_le_bytes(rk.to_le_bytes()) >> 2)
    };
    float.is_finite().then_some((float, places))
}

fn truth(value: u8, is_error: u8) -> Cell {
    if is_error == 0 {
        return Cell::Text(if value == 0 { "FALSE" } else { "TRUE" }.to_owned());
    }
    let name = match value {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
    Cell::Error(name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::unpack;

    #[test]
    fn packed_numbers() {
        let check = |rk: u32, expected: &str| {
            let (float, places) = unpack(rk).unwrap();
            assert_eq!(crate::number::from_f64(float, places).unwrap(), expected);
        };
        check((6_159 << 2) | 2, "6159");
        check((123_456 << 2) | 3, "1234.56");
        check((u32::MAX << 2) | 2, "-1");
        check(0x3FF0_0000, "1");
        check(0x3FF0_0001, "0.01");
    }
}
