//! The zipped XML workbook of Excel 2007 and later, read as a stream.

mod cells;
mod package;
mod strings;
mod styles;
mod workbook;
mod xml;

use crate::error::SheetError;
use crate::gather::Gather;
use package::Package;

/// What cells refer to, read before them.
struct Tables {
    strings: Vec<String>,
    /// By style index: does the style show a number as a date?
    date_styles: Vec<bool>,
    is_1904: bool,
}

/// Reads the visible worksheets in the order of their tabs.
pub(crate) fn read(bytes: &[u8], gather: &mut Gather<'_>) -> Result<(), SheetError> {
    let mut package = Package::open(bytes)?;
    let workbook = workbook::read(&mut package)?;
    let strings = match &workbook.strings_part {
        Some(part) => strings::read(&mut package, part)?,
        None => Vec::new(),
    };
    let date_styles = match &workbook.styles_part {
        Some(part) => styles::read(&mut package, part)?,
        None => Vec::new(),
    };
    let tables = Tables { strings, date_styles, is_1904: workbook.is_1904 };
    for (name, part) in workbook.sheets {
        gather.start_sheet(name);
        cells::read(&mut package, &part, &tables, gather)?;
    }
    Ok(())
}
