//! The workbook as it was read.

use shared::remittance::RawRow;

use crate::pending::digest;

/// One sheet of a workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SheetRows {
    pub name: String,
    pub rows: Vec<RawRow>,
}

/// A workbook as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Book {
    pub file_name: String,
    /// Tells its content from another's.
    pub digest: String,
    pub sheets: Vec<SheetRows>,
}

impl Book {
    /// Tells the content of a workbook from another, whatever its name.
    pub(super) fn digest_of_rows(&self) -> String {
        let row = |row: &RawRow| {
            let texts: Vec<&str> = row.cells.iter().map(|cell| cell.text()).collect();
            format!("{}\u{1f}{}", row.number, texts.join("\u{1f}"))
        };
        let sheets = self.sheets.iter().map(|sheet| {
            let rows: Vec<String> = sheet.rows.iter().map(row).collect();
            format!("{}\u{1d}{}", sheet.name, rows.join("\u{1e}"))
        });
        digest(&sheets.collect::<Vec<_>>().join("\u{1c}"))
    }
}

#[cfg(test)]
mod tests {
    use shared::remittance::RawCell;

    use super::*;

    fn book(file_name: &str, texts: &[&str]) -> Book {
        let cells = texts.iter().map(|text| RawCell::Text((*text).to_owned())).collect();
        let sheets = vec![SheetRows { name: "清册".to_owned(), rows: vec![RawRow { number: 1, cells }] }];
        Book { file_name: file_name.to_owned(), digest: String::new(), sheets }
    }

    #[test]
    fn a_renamed_file_is_the_same_and_a_changed_one_is_not() {
        let digest = |name: &str, texts: &[&str]| book(name, texts).digest_of_rows();
        let first = digest("a.xlsx", &["肖俊", "6159"]);
        assert_eq!(digest("b.xlsx", &["肖俊", "6159"]), first);
        assert_ne!(digest("a.xlsx", &["肖俊", "6160"]), first);
        assert_ne!(digest("a.xlsx", &["肖俊6159"]), first);
    }
}
