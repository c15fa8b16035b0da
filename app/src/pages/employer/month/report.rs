//! 问题清单: the faults as a file, for whoever keeps the payroll.

use shared::remittance::Fault;
use shared::text::Lang;

use super::desk::Desk;

/// One line a fault, as spreadsheets open it: UTF-8 with its mark, CRLF. No cell of it runs as a formula.
pub(super) fn csv(faults: &[Fault], desk: &Desk, lang: Lang) -> String {
    let heads = match lang {
        Lang::Zh => ["行号", "列", "现在的内容", "问题", "建议改为"],
        Lang::En => ["Row", "Column", "Content now", "Fault", "Suggestion"],
    };
    let mut text = String::from("\u{feff}");
    line(&mut text, heads);
    for fault in faults {
        let suggestion = fault.suggestion.as_ref().map_or("", |suggestion| &suggestion.value);
        let row = fault.row.to_string();
        let now = desk.cell(fault.row, fault.field);
        line(&mut text, [&*row, &*fault.column, now, fault.message.in_lang(lang), suggestion]);
    }
    text
}

fn line(text: &mut String, cells: [&str; 5]) {
    let cells = cells.map(|cell| format!("\"{}\"", harmless(cell).replace('"', "\"\"")));
    text.push_str(&cells.join(","));
    text.push_str("\r\n");
}

/// A spreadsheet runs what begins like a formula, and shortens a long number; an apostrophe keeps both as text.
fn harmless(cell: &str) -> String {
    let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let long = cell.len() > 11 && cell.bytes().all(|byte| byte.is_ascii_digit());
    if runs || long { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_the_file_runs() {
        for (cell, expected) in [
            ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"),
            ("-6159", "'-6159"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("990101200304189461", "'990101200304189461"),
            ("6159", "6159"),
            ("肖俊", "肖俊"),
        ] {
            assert_eq!(harmless(cell), expected);
        }
        let mut text = String::new();
        line(&mut text, ["3", "基数", "=1,\"2\"", "问题", ""]);
        assert_eq!(text, "\"3\",\"基数\",\"'=1,\"\"2\"\"\",\"问题\",\"\"\r\n");
    }
}
