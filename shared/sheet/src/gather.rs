//! Cells come in, sheets of rows go out, and every limit on them is kept here.

use std::collections::BTreeMap;

use crate::cell::{Cell, Row, Sheet};
use crate::error::SheetError;
use crate::limits::{CELLS_MAX, COLUMNS_MAX, ROWS_MAX, TEXT_BYTES_MAX};

/// Rows between two reports of progress.
const ROWS_A_REPORT: usize = 1_000;

/// Collects the cells of one workbook.
pub(crate) struct Gather<'p> {
    progress: &'p mut dyn FnMut(usize) -> bool,
    done: Vec<Sheet>,
    name: Option<String>,
    /// Rows by number: a hostile or careless writer may give them in any order.
    rows: BTreeMap<u32, Vec<Cell>>,
    /// The row being filled, kept out of the map because cells nearly always come in order.
    open: (u32, Vec<Cell>),
    row_count: usize,
    cell_count: usize,
    text_bytes: usize,
}

impl<'p> Gather<'p> {
    pub(crate) fn new(progress: &'p mut dyn FnMut(usize) -> bool) -> Self {
        Gather {
            progress,
            done: Vec::new(),
            name: None,
            rows: BTreeMap::new(),
            open: (0, Vec::new()),
            row_count: 0,
            cell_count: 0,
            text_bytes: 0,
        }
    }

    /// Closes the sheet before and starts the next.
    pub(crate) fn start_sheet(&mut self, name: String) {
        self.end_sheet();
        self.name = Some(name);
    }

    /// Puts a cell at a row from 1 and a column from 0; a second cell at the same place replaces the first.
    pub(crate) fn put(&mut self, row: u32, column: usize, cell: Cell) -> Result<(), SheetError> {
        if cell == Cell::Empty {
            return Ok(());
        }
        if column >= COLUMNS_MAX {
            return Err(SheetError::TooManyColumns { sheet: self.name.clone().unwrap_or_default(), row });
        }
        self.text_bytes = self.text_bytes.saturating_add(cell.len_bytes());
        if self.text_bytes > TEXT_BYTES_MAX {
            return Err(SheetError::TooMuchText);
        }
        if self.open.0 != row {
            self.close_row();
            self.reopen(row)?;
        }
        let cells = &mut self.open.1;
        if cells.len() <= column {
            self.cell_count += column + 1 - cells.len();
            if self.cell_count > CELLS_MAX {
                return Err(SheetError::TooManyCells);
            }
            cells.resize(column + 1, Cell::Empty);
        }
        if let Some(place) = cells.get_mut(column) {
            *place = cell;
        }
        Ok(())
    }

    /// The sheets, when at least one has content.
    pub(crate) fn finish(mut self) -> Result<Vec<Sheet>, SheetError> {
        self.end_sheet();
        match (self.done.is_empty(), self.row_count) {
            (true, _) => Err(SheetError::NoSheets),
            (false, 0) => Err(SheetError::NoRows),
            (false, rows) if !(self.progress)(rows) => Err(SheetError::Cancelled),
            (false, _) => Ok(self.done),
        }
    }

    fn reopen(&mut self, row: u32) -> Result<(), SheetError> {
        let cells = self.rows.remove(&row);
        if cells.is_none() {
            self.row_count += 1;
            if self.row_count > ROWS_MAX {
                return Err(SheetError::TooManyRows);
            }
            if self.row_count.is_multiple_of(ROWS_A_REPORT) && !(self.progress)(self.row_count) {
                return Err(SheetError::Cancelled);
            }
        }
        self.open = (row, cells.unwrap_or_default());
        Ok(())
    }

    fn close_row(&mut self) {
        let (number, cells) = std::mem::take(&mut self.open);
        if !cells.is_empty() {
            self.rows.insert(number, cells);
        }
    }

    fn end_sheet(&mut self) {
        self.close_row();
        let rows = std::mem::take(&mut self.rows);
        if let Some(name) = self.name.take() {
            let rows = rows.into_iter().map(|(number, cells)| Row { number, cells }).collect();
            self.done.push(Sheet { name, rows });
        }
    }
}
