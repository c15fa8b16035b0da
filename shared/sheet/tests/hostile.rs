//! Files that are broken, disguised or hostile: one clear error each, and never a panic.

#![allow(clippy::unwrap_used, reason = "tests")]

mod common;

use common::{FIXTURES, fixture, workbook, xlsx, zip};
use proptest::prelude::{ProptestConfig, any, prop, proptest};
use sheet::{SheetError, limits, read};

fn error(bytes: &[u8], name: &str) -> SheetError {
    read(bytes, name).expect_err("this file must be refused")
}

#[test]
fn what_is_not_a_workbook_is_said_plainly() {
    let check =
        |bytes: &[u8], name: &str, expected: SheetError| assert_eq!(error(bytes, name), expected, "{name}");
    check(b"", "a.xlsx", SheetError::EmptyFile);
    check(b"\xEF\xBB\xBF \r\n", "a.csv", SheetError::EmptyFile);
    check(b"<html><table><tr><td>1,2</td></tr></table></html>", "payroll.xls", SheetError::WebPage);
    check("\u{FEFF}<!DOCTYPE HTML>\n<body>工资,1</body>".as_bytes(), "payroll.xls", SheetError::WebPage);
    check(b"MIME-Version: 1.0\nX-Document-Type: Workbook\n", "payroll.xls", SheetError::WebPage);
    let xml = b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>";
    check(xml, "payroll.xls", SheetError::XmlSpreadsheet);
    check(b"%PDF-1.7\n1,2", "a.xlsx", SheetError::NotAWorkbook);
    check(b"\x89PNG\r\n\x1a\n\0\0,", "a.csv", SheetError::NotAWorkbook);
    check(b"\x09\x08\x08\x00\x00\x05\x05\x00", "a.xls", SheetError::TooOld);
    check(b"just words", "a.xlsx", SheetError::NotAWorkbook);
    check(b"caf\xE9,\xFF\xFE", "a.csv", SheetError::UnknownEncoding);
    check(
        &zip(&[("word/document.xml", b"<w/>"), ("[Content_Types].xml", b"")]),
        "a.docx",
        SheetError::Damaged("workbook part"),
    );
    check(&zip(&[("a.txt", b"x")]), "a.xlsx", SheetError::NotAWorkbook);
    check(&zip(&[("xl/workbook.bin", b"x")]), "a.xlsx", SheetError::BinaryWorkbook);
    check(&zip(&[("mimetype", b"x"), ("content.xml", b"x")]), "a.ods", SheetError::OpenDocument);
    check(&xlsx("", "<sst/>"), "a.xlsx", SheetError::NoRows);
    check(&workbook("", &[], "<sst/>"), "a.xlsx", SheetError::NoSheets);
    assert!(read(b"one column\n1\n", "a.csv").is_ok());
}

#[test]
fn every_sentence_is_there_in_both_languages() {
    for error in [
        SheetError::Password,
        SheetError::Damaged("zip"),
        SheetError::TooManyRows,
        SheetError::CellTooLong { row: 7 },
    ] {
        assert!(error.zh().ends_with('。') && error.zh().chars().count() > 8, "{error:?}");
        assert!(error.en().ends_with('.') && error.en().is_ascii(), "{error:?}");
    }
    assert!(SheetError::CellTooLong { row: 7 }.zh().contains("第 7 行"));
}

#[test]
fn a_wrong_extension_does_not_mislead() {
    for (name, disguise) in
        [("standard.xlsx", "a.csv"), ("old-format.xls", "a.xlsx"), ("legacy.csv", "a.xls")]
    {
        let mut sheets = read(&fixture(name), name).unwrap();
        let disguised = read(&fixture(name), disguise).unwrap();
        sheets[0].name.clone_from(&disguised[0].name);
        assert_eq!(disguised, sheets);
    }
}

#[test]
fn a_file_cut_off_anywhere_is_damaged() {
    for name in ["with-errors.xlsx", "old-format.xls"] {
        let bytes = fixture(name);
        for length in (8..bytes.len() - 2_048).step_by(997) {
            let error = error(&bytes[..length], name);
            assert!(
                matches!(error, SheetError::Damaged(_) | SheetError::NotAWorkbook),
                "{name} {length} {error:?}"
            );
        }
    }
}

#[test]
fn passwords_are_recognized() {
    let mut envelope = fixture("old-format.xls");
    let wide = |name: &str| -> Vec<u8> { name.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let at = envelope.windows(16).position(|window| window == wide("Workbook")).unwrap();
    let name = wide("EncryptedPackage");
    envelope[at..at + name.len()].copy_from_slice(&name);
    assert_eq!(error(&envelope, "a.xlsx"), SheetError::Password);

    // The first record after the head's BEGIN becomes FILEPASS.
    let mut locked = fixture("old-format.xls");
    let begin = locked.windows(4).position(|window| window == [0x09, 0x08, 0x10, 0x00]).unwrap();
    locked[begin + 20] = 0x2F;
    assert_eq!(error(&locked, "a.xls"), SheetError::Password);
}

#[test]
fn bombs_are_not_unpacked() {
    // The directory's own claim: the unpacked size of one part, far from the real one.
    let mut bomb = xlsx("<row><c><v>1</v></c></row>", "<sst/>");
    let entry = bomb.windows(4).rposition(|window| window == b"PK\x01\x02").unwrap();
    bomb[entry + 24..entry + 28].copy_from_slice(&0x7FFF_FFFF_u32.to_le_bytes());
    assert_eq!(error(&bomb, "a.xlsx"), SheetError::UnpacksTooLarge);
    assert_eq!(error(&vec![b'1'; limits::FILE_BYTES_MAX + 1], "a.csv"), SheetError::FileTooLarge);
}

#[test]
fn limits_on_rows_columns_and_text() {
    let rows = "1,2\n".repeat(limits::ROWS_MAX);
    assert_eq!(read(rows.as_bytes(), "a.csv").unwrap()[0].rows.len(), limits::ROWS_MAX);
    assert_eq!(error(format!("{rows}1,2\n").as_bytes(), "a.csv"), SheetError::TooManyRows);
    let wide = format!("1{}2\n", ",".repeat(limits::COLUMNS_MAX));
    let expected = SheetError::TooManyColumns { sheet: "a".into(), row: 1 };
    assert_eq!(error(wide.as_bytes(), "a.csv"), expected);
    let spaced = format!("1{} \n", ",".repeat(limits::COLUMNS_MAX));
    assert_eq!(read(spaced.as_bytes(), "a.csv").unwrap()[0].rows[0].cells.len(), 1);
    let far = format!("{}1\n", ",".repeat(limits::COLUMNS_MAX - 1)).repeat(50_001);
    assert_eq!(error(far.as_bytes(), "a.csv"), SheetError::TooManyCells);
    let open_quote = format!("a,b\n\"1,2\n{}", "3,4\n".repeat(10_000));
    assert_eq!(error(open_quote.as_bytes(), "a.csv"), SheetError::CellTooLong { row: 2 });
    let shared = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(1 << 20));
    let cells = "<row><c t=\"s\"><v>0</v></c></row>".repeat(300);
    assert_eq!(error(&xlsx(&cells, &shared), "a.xlsx"), SheetError::TooMuchText);
}

#[test]
fn numbers_out_of_all_bounds_in_an_xlsx() {
    let check = |data: &str, part: &'static str| {
        assert_eq!(error(&xlsx(data, "<sst/>"), "a.xlsx"), SheetError::Damaged(part))
    };
    check("<row r=\"99999999999\"><c><v>1</v></c></row>", "row number");
    check("<row r=\"0\"/>", "row number");
    check("<row><c r=\"A99999999999\"><v>1</v></c></row>", "cell reference");
    check("<row><c r=\"ZZZZZZZZZZZZZZZZZZ1\"><v>1</v></c></row>", "cell reference");
    check("<row><c t=\"s\"><v>7</v></c></row>", "shared text");
    check("<row><c t=\"str\"><v>&lol9;</v></c></row>", "xml entity");
    check("<row><c><v>1</v></row>", "xml");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..2_000), magic in 0..5_usize, name in ".{0,8}") {
        let heads: [&[u8]; 5] = [b"", b"PK\x03\x04", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", b"\xFF\xFE", b"PK\x05\x06"];
        let _ = read(&[heads[magic], &bytes].concat(), &name);
    }

    #[test]
    fn mutated_workbooks_never_panic(
        which in 0..FIXTURES.len(),
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in prop::option::weighted(0.2, any::<prop::sample::Index>()),
    ) {
        let mut bytes = fixture(FIXTURES[which]);
        for (at, value) in edits {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = read(&bytes, FIXTURES[which]);
    }

    /// A zip's checksum hides most mutations of an xlsx from its XML: here the XML itself is mutated.
    #[test]
    fn mutated_xml_never_panics(edits in prop::collection::vec((any::<prop::sample::Index>(), "[<>/&;=\"a-zA-Z0-9 肖]{0,6}"), 1..8)) {
        let mut data = "<row r=\"3\"><c r=\"B3\" t=\"s\" s=\"1\"><f t=\"shared\" si=\"0\">A1</f><v>0</v></c><c><is><t>x_x000D_</t></is></c></row>".repeat(3);
        for (at, insert) in edits {
            let at = (at.index(data.len())..=data.len()).find(|&at| data.is_char_boundary(at)).unwrap();
            data.insert_str(at, &insert);
        }
        let _ = read(&xlsx(&data, "<sst><si><t>1</t></si></sst>"), "a.xlsx");
    }

    /// Records of a binary workbook: the compound file is left whole and its stream mutated.
    #[test]
    fn mutated_records_never_panic(edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20)) {
        let mut bytes = fixture("old-format.xls");
        let start = bytes.windows(4).position(|window| window == [0x09, 0x08, 0x10, 0x00]).unwrap();
        for (at, value) in edits {
            let at = start + at.index(bytes.len() - start);
            bytes[at] = value;
        }
        let _ = read(&bytes, "a.xls");
    }
}
