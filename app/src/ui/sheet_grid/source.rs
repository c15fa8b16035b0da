//! What a grid asks of whoever holds the rows. The grid keeps no copy of them.

use shared::text::Text;

use crate::text::Words;

/// One cell, counted from nought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Which row.
    pub row: usize,
    /// Which column.
    pub column: usize,
}

/// How wide a column is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Breadth {
    /// A few characters: a status, a rate.
    Narrow,
    /// An amount, a name.
    #[default]
    Medium,
    /// An identity number.
    Wide,
}

/// One column.
#[derive(Clone)]
pub struct SheetColumn {
    /// Its head.
    pub label: Words,
    /// Whether it holds numbers: they stand to the right.
    pub numeric: bool,
    /// Whether nothing can be typed into it: what the rule works out.
    pub locked: bool,
    /// How wide it is.
    pub breadth: Breadth,
}

impl SheetColumn {
    /// A column of words.
    pub fn words(label: impl Into<Words>, breadth: Breadth) -> SheetColumn {
        SheetColumn { label: label.into(), numeric: false, locked: false, breadth }
    }

    /// A column of numbers.
    pub fn numbers(label: impl Into<Words>, breadth: Breadth) -> SheetColumn {
        SheetColumn { numeric: true, ..SheetColumn::words(label, breadth) }
    }

    /// The same column, which nobody types into.
    #[must_use]
    pub fn locked(self) -> SheetColumn {
        SheetColumn { locked: true, ..self }
    }
}

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetCell {
    /// As it is typed.
    pub text: String,
    /// What is wrong with it.
    pub fault: Option<Text>,
}

/// What the reader has put into a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where.
    pub place: Place,
    /// The new text; it may be what stands there already.
    pub text: String,
}

/// The rows behind a grid. What reads them is called inside effects: reading a signal makes the grid follow it.
pub trait SheetSource: Send + Sync {
    /// How many rows there are.
    fn rows(&self) -> usize;
    /// By what name a row goes: its number in the file.
    fn name(&self, row: usize) -> String;
    /// What stands in a cell.
    fn cell(&self, place: Place) -> SheetCell;
    /// Every faulty cell, in order.
    fn faults(&self) -> Vec<Place>;
    /// Takes what was typed or pasted, all of it at once.
    fn write(&self, changes: Vec<Change>);
}
