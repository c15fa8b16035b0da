//! What employers send: workbooks of any kind, as bytes and as the text inside them.

#[path = "../../../shared/sheet/tests/common/mod.rs"]
mod common;

/// Between the rows and the shared texts of a workbook's inside.
const PARTS: &str = "|shared|";

/// The first byte chooses the name, which breaks ties between formats.
pub(crate) fn sheet(bytes: &[u8]) {
    let Some((first, bytes)) = bytes.split_first() else { return };
    let names = ["清册.xlsx", "清册.xls", "清册.csv", "list.txt"];
    read(bytes, names[usize::from(*first) % names.len()]);
}

/// The inside of a workbook, packed here: bytes alone hardly ever unpack.
pub(crate) fn sheet_xml(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let (rows, shared) = text.split_once(PARTS).unwrap_or((text, ""));
    read(&common::xlsx(rows, shared), "清册.xlsx");
}

fn read(bytes: &[u8], name: &str) {
    match sheet::read(bytes, name) {
        Ok(sheets) => {
            for row in sheets.iter().flat_map(|sheet| &sheet.rows) {
                assert!(row.cells.len() <= sheet::limits::COLUMNS_MAX);
            }
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}
