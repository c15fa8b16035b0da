//! Our own readers against calamine, cell by cell. They are our own because calamine panics, allocates or loops on
//! hostile bytes (a row number of eleven digits, a shared-text count of 2^64, a sector chain that bites its tail); on
//! good workbooks the two must agree.

#![allow(clippy::unwrap_used, reason = "tests")]

mod common;

use calamine::{Data, Range, Reader, open_workbook_auto_from_rs};
use sheet::{Cell, Sheet, read};
use std::io::Cursor;

fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) | Cell::Number(text) | Cell::Error(text) => text.clone(),
        Cell::Formula(_) => "formula".to_owned(),
    }
}

fn compare(ours: &Sheet, values: &Range<Data>, formulas: &Range<String>) -> usize {
    let mut compared = 0;
    let (last_row, last_column) = values.end().unwrap();
    for row in 0..=last_row {
        let cells = ours.rows.iter().find(|ours| ours.number == row + 1).map_or(&[][..], |row| &row.cells);
        for column in 0..=last_column {
            let is_formula = formulas.get_value((row, column)).is_some_and(|formula| !formula.is_empty());
            let theirs = values.get_value((row, column)).map(ToString::to_string).unwrap_or_default();
            let theirs = if is_formula { "formula" } else { theirs.trim() };
            let mine = cells.get(usize::try_from(column).unwrap()).map(shown).unwrap_or_default();
            assert_eq!(mine.trim(), theirs, "row {} column {column}", row + 1);
            compared += 1;
        }
    }
    assert!(ours.rows.last().unwrap().number <= last_row + 1);
    compared
}

#[test]
fn agrees_on_every_workbook() {
    for name in common::FIXTURES.into_iter().filter(|name| !name.ends_with(".csv")) {
        let bytes = common::fixture(name);
        let mut theirs = open_workbook_auto_from_rs(Cursor::new(bytes.clone())).unwrap();
        let ours = read(&bytes, name).unwrap();
        assert_eq!(theirs.sheet_names(), ours.iter().map(|sheet| sheet.name.clone()).collect::<Vec<_>>());
        for sheet in &ours {
            let values = theirs.worksheet_range(&sheet.name).unwrap();
            let formulas = theirs.worksheet_formula(&sheet.name).unwrap();
            assert!(compare(sheet, &values, &formulas) > 500, "{name}");
        }
    }
}
