//! What good workbooks give.

#![allow(clippy::unwrap_used, reason = "tests")]

mod common;

use common::{fixture, workbook, xlsx};
use sheet::{Cell, Row, Sheet, SheetError, read};

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn number(number: &str) -> Cell {
    Cell::Number(number.to_owned())
}

fn one(bytes: &[u8], name: &str) -> Sheet {
    let mut sheets = read(bytes, name).unwrap();
    assert_eq!(sheets.len(), 1);
    sheets.remove(0)
}

fn row(sheet: &Sheet, number: u32) -> &Row {
    sheet.rows.iter().find(|row| row.number == number).unwrap()
}

#[test]
fn the_halls_own_template() {
    let sheet = one(&fixture("standard.xlsx"), "standard.xlsx");
    assert_eq!(sheet.name, "汇缴清册");
    assert_eq!(sheet.rows.len(), 479);
    assert_eq!(row(&sheet, 1).cells[2], text("证件号码"));
    let first = ["003209101000", "肖俊", "990101200304189461"].map(text);
    assert_eq!(row(&sheet, 2).cells[..3], first);
    assert_eq!(row(&sheet, 2).cells[3..], ["6159", "8", "493", "8", "493", "986"].map(number));
}

#[test]
fn a_payroll_export_keeps_its_titles_and_row_numbers() {
    let sheet = one(&fixture("payroll-export.xlsx"), "payroll-export.xlsx");
    assert_eq!(row(&sheet, 1).cells, [text("盐城丹顶鹤食品有限公司 2026年10月 住房公积金扣缴明细")]);
    let subtitle = &row(&sheet, 2).cells;
    assert_eq!((subtitle.len(), &subtitle[1], &subtitle[7]), (8, &Cell::Empty, &text("单位：元")));
    assert_eq!(row(&sheet, 3).cells[3], text("身份证号码"));
    assert_eq!(sheet.rows.last().unwrap().number, 487);
}

#[test]
fn a_cell_that_would_run_is_a_formula() {
    let sheet = one(&fixture("with-errors.xlsx"), "with-errors.xlsx");
    let formula = Cell::Formula("=HYPERLINK(\"http://127.0.0.1\",\"点我\")".to_owned());
    assert_eq!(row(&sheet, 210).cells[1], formula);
    let formulas =
        sheet.rows.iter().flat_map(|row| &row.cells).filter(|cell| matches!(cell, Cell::Formula(_)));
    assert_eq!(formulas.count(), 1);
}

/// The two hold the same 120 people in the same order: two readers, one result.
#[test]
fn gb18030_text_and_the_binary_format_agree() {
    let csv = one(&fixture("legacy.csv"), "legacy.csv");
    let xls = one(&fixture("old-format.xls"), "old-format.xls");
    assert_eq!(csv.name, "legacy");
    assert_eq!(csv.rows.len(), 121);
    assert_eq!(csv.rows[0].cells, ["姓名", "身份证号", "月工资基数", "单位缴", "个人缴"].map(text));
    assert_eq!(csv.rows[1].cells[1], text("990101200304189461"));
    assert_eq!(csv.rows[1].cells[2], number("6159"));
    assert_eq!(xls.rows.len(), 121);
    let people = |sheet: &Sheet| -> Vec<Cell> {
        let id = |cell: &&Cell| matches!(cell, Cell::Text(text) if text.starts_with("990101"));
        sheet.rows.iter().filter_map(|row| row.cells.iter().find(id).cloned()).collect()
    };
    assert_eq!(people(&csv).len(), 120);
    assert_eq!(people(&csv), people(&xls));
}

#[test]
fn every_kind_of_xlsx_cell() {
    let data = r#"<row r="3"><c r="B3" t="s"><v>0</v></c><c r="C3"><v>492.71999999999997</v></c>
        <c r="D3" s="1"><v>46296</v></c><c r="E3" t="b"><v>1</v></c><c r="F3" t="e"><v>#REF!</v></c>
        <c r="G3"><f>B3*8%</f><v>12</v></c><c r="H3"><f t="shared" si="0"/><v>1</v></c>
        <c r="I3" t="str"><v>a&amp;b&#x4E00;</v></c><c r="J3"><v>990101200304189461</v></c></row>
        <row><c><v>1</v></c><c t="inlineStr"><is><r><t>张</t></r><r><t>三</t></r><rPh><t>zhang</t></rPh></is></c></row>
        <row r="9"><c r="A9" t="s"><v>1</v></c><c r="B9" s="1"/></row><row r="10"><c r="A10" t="s"><v>2</v></c></row>"#;
    let shared = "<sst uniqueCount=\"18446744073709551615\"><si><t>'00123</t></si><si><t xml:space=\"preserve\"> \u{3000} </t></si><si><t>末_x000D_</t></si></sst>";
    let sheet = one(&xlsx(data, shared), "x.xlsx");
    let third = vec![
        Cell::Empty,
        text("00123"),
        number("492.72"),
        text("2026-10-01"),
        text("TRUE"),
        Cell::Error("#REF!".to_owned()),
        Cell::Formula("=B3*8%".to_owned()),
        Cell::Formula("=…".to_owned()),
        text("a&b一"),
        number("990101200304189461"),
    ];
    let fourth = vec![number("1"), text("张三")];
    let tenth = vec![text("末\r")];
    let rows = [(3, third), (4, fourth), (10, tenth)].map(|(number, cells)| Row { number, cells });
    assert_eq!(sheet.rows, rows);
}

#[test]
fn hidden_sheets_and_charts_are_passed_over() {
    let data = |value: &str| {
        format!(
            "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row><x:c><x:v>{value}</x:v></x:c></x:row></x:sheetData></x:worksheet>"
        )
    };
    let (first, second) = (data("1"), data("2"));
    let parts: [(&str, &[u8]); 2] =
        [("xl/worksheets/sheet1.xml", first.as_bytes()), ("xl\\worksheets\\Sheet2.xml", second.as_bytes())];
    let names = r#"<sheet name="参数" state="hidden" r:id="rId1"/><sheet name="图" r:id="rId3"/><sheet name="名单&amp;" r:id="rId2"/>"#;
    let sheet = one(&workbook(names, &parts, "<sst/>"), "x.xlsx");
    assert_eq!((sheet.name.as_str(), &sheet.rows[0].cells), ("名单&", &vec![number("2")]));
    let hidden = r#"<sheet name="参数" state="veryHidden" r:id="rId1"/>"#;
    assert_eq!(read(&workbook(hidden, &parts, "<sst/>"), "x.xlsx"), Err(SheetError::NoSheets));
}

#[test]
fn text_in_every_encoding_gives_the_same_rows() {
    let plain = "姓名\t基数\r\n\r\n\"张\n三\"\t6159\r\n\t\r\n李四\t\"1,234.50\"\r\n";
    let utf16 = |units: Vec<[u8; 2]>, mark: [u8; 2]| [&mark[..], &units.concat()].concat();
    let encodings = [
        plain.as_bytes().to_vec(),
        ["\u{FEFF}", plain].concat().into_bytes(),
        utf16(plain.encode_utf16().map(u16::to_le_bytes).collect(), [0xFF, 0xFE]),
        utf16(plain.encode_utf16().map(u16::to_be_bytes).collect(), [0xFE, 0xFF]),
        encoding_rs::GB18030.encode(plain).0.into_owned(),
    ];
    for bytes in encodings {
        let sheet = one(&bytes, "名单.xls");
        let row = |number: u32, cells: [Cell; 2]| Row { number, cells: cells.to_vec() };
        let expected = [
            row(1, [text("姓名"), text("基数")]),
            row(3, [text("张\n三"), number("6159")]),
            row(5, [text("李四"), text("1,234.50")]),
        ];
        assert_eq!(sheet.rows, expected);
        assert_eq!(sheet.name, "名单");
    }
}

#[test]
fn rows_cross_the_wire_whole() {
    let sheets = read(&fixture("with-errors.xlsx"), "with-errors.xlsx").unwrap();
    let json = serde_json::to_string(&sheets).unwrap();
    assert!(json.contains(r#"{"number":"6159"}"#));
    assert_eq!(serde_json::from_str::<Vec<Sheet>>(&json).unwrap(), sheets);
}

#[test]
fn reading_reports_its_progress_and_stops_when_told() {
    let csv: String = (0..2_500).map(|row| format!("{row},x\n")).collect();
    let mut seen = Vec::new();
    let mut report = |rows| {
        seen.push(rows);
        true
    };
    assert_eq!(sheet::read_with(csv.as_bytes(), "a.csv", &mut report).unwrap()[0].rows.len(), 2_500);
    assert_eq!(seen, [1_000, 2_000, 2_500]);
    assert_eq!(
        sheet::read_with(csv.as_bytes(), "a.csv", &mut |rows| rows < 2_000),
        Err(SheetError::Cancelled)
    );
}
