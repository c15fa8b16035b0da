//! Workbooks for the tests: those carried along, and small ones made here.
#![allow(dead_code, reason = "each test file takes what it needs")]
#![allow(clippy::unwrap_used, reason = "a fixture that is missing must stop the test")]

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

pub(crate) const FIXTURES: [&str; 5] =
    ["standard.xlsx", "payroll-export.xlsx", "with-errors.xlsx", "legacy.csv", "old-format.xls"];

pub(crate) fn fixture(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/workbooks");
    std::fs::read(format!("{folder}/{name}")).unwrap()
}

pub(crate) fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in parts {
        writer.start_file(*name, options).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook around the content of `sheetData`, with styles 0 plain and 1 a date, and the shared texts given.
pub(crate) fn xlsx(sheet_data: &str, shared: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{sheet_data}</sheetData></worksheet>");
    let names = r#"<sheet name="一月" sheetId="1" r:id="rId1"/>"#;
    workbook(names, &[("xl/worksheets/sheet1.xml", sheet.as_bytes())], shared)
}

/// A workbook of any sheets; `rId1` and `rId2` are worksheets, `rId3` a chart sheet.
pub(crate) fn workbook(names: &str, sheets: &[(&str, &[u8])], shared: &str) -> Vec<u8> {
    let book = format!("<workbook xmlns:r=\"r\"><workbookPr/><sheets>{names}</sheets></workbook>");
    let relations = r#"<Relationships>
        <Relationship Id="rId1" Type="http://x/relationships/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="rId2" Type="http://x/relationships/worksheet" Target="/xl/worksheets/sheet2.xml"/>
        <Relationship Id="rId3" Type="http://x/relationships/chartsheet" Target="chartsheets/sheet1.xml"/>
        <Relationship Id="rId4" Type="http://x/relationships/sharedStrings" Target="SharedStrings.xml"/>
        <Relationship Id="rId5" Type="http://x/relationships/styles" Target="styles.xml"/></Relationships>"#;
    let styles = r#"<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs></styleSheet>"#;
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        ("xl/styles.xml", styles.as_bytes()),
        ("xl/sharedStrings.xml", shared.as_bytes()),
    ];
    parts.extend(sheets);
    zip(&parts)
}
