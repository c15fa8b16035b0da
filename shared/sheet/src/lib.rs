//! Workbook bytes in, raw rows out.
//!
//! The one crate that knows spreadsheets, and it knows nothing else: no member, no money, no law. The page runs it
//! in a Web Worker, the server's `check-sheet` natively; both see the same rows.
//!
//! Reads `.xlsx`/`.xlsm`, the binary `.xls` of Excel 5 to 2003, and delimited text in UTF-8, UTF-16 or GB18030.
//! What the bytes are decides; the file name only breaks ties. Any bytes at all give rows or one clear sentence:
//! the readers here index nothing unchecked, stop at the limits of [`limits`], and never panic.

mod cell;
mod date;
mod delimited;
mod error;
mod gather;
pub mod limits;
mod number;
mod sniff;
mod text;
mod xls;
mod xlsx;

pub use cell::{Cell, Row, Sheet};
pub use error::SheetError;

use gather::Gather;
use sniff::Kind;

/// The visible sheets of a workbook, in order.
///
/// # Errors
/// One [`SheetError`] that says what is wrong with the file and what to do about it.
///
/// # Example
/// ```
/// let sheets = sheet::read("姓名,基数\n肖俊,6159\n".as_bytes(), "清册.csv").unwrap();
/// assert_eq!(sheets[0].rows[1].number, 2);
/// assert_eq!(sheets[0].rows[1].cells[1], sheet::Cell::Number("6159".into()));
/// ```
pub fn read(bytes: &[u8], file_name: &str) -> Result<Vec<Sheet>, SheetError> {
    read_with(bytes, file_name, &mut |_| true)
}

/// As [`read`], telling `progress` the rows read so far about every thousand rows; it answers whether to go on.
///
/// # Errors
/// As [`read`], and [`SheetError::Cancelled`] once `progress` has answered `false`.
pub fn read_with(
    bytes: &[u8],
    file_name: &str,
    progress: &mut dyn FnMut(usize) -> bool,
) -> Result<Vec<Sheet>, SheetError> {
    if bytes.len() > limits::FILE_BYTES_MAX {
        return Err(SheetError::FileTooLarge);
    }
    let mut gather = Gather::new(progress);
    match sniff::kind(bytes, file_name)? {
        Kind::Zip => xlsx::read(bytes, &mut gather)?,
        Kind::Compound => xls::read(bytes, &mut gather)?,
        Kind::Delimited(text) => delimited::read(&text, file_name, &mut gather)?,
    }
    gather.finish()
}
