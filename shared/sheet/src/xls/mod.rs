//! The binary workbook of Excel 5 to 2003.

mod cells;
mod compound;
mod globals;
mod records;
mod strings;

use crate::error::SheetError;
use crate::gather::Gather;
use compound::Compound;

/// Reads the visible worksheets in the order of their tabs.
pub(crate) fn read(bytes: &[u8], gather: &mut Gather<'_>) -> Result<(), SheetError> {
    let compound = Compound::open(bytes)?;
    if compound.has("EncryptedPackage") {
        return Err(SheetError::Password);
    }
    let stream = match compound.stream("Workbook").or_else(|| compound.stream("Book")) {
        Some(stream) => stream?,
        None => return Err(SheetError::NotAWorkbook),
    };
    let globals = globals::read(&stream)?;
    for (name, start) in &globals.sheets {
        gather.start_sheet(name.clone());
        let substream = stream.get(*start..).ok_or(SheetError::Damaged("sheet start"))?;
        cells::read(substream, &globals, gather)?;
    }
    Ok(())
}
