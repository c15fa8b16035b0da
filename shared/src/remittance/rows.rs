//! Which rows are people, and which are titles, subtotals and signatures.

use serde::{Deserialize, Serialize};

use crate::remittance::columns::{Field, Mapping, plain};
use crate::remittance::raw::{RawCell, RawRow, half_width, invisible};
use crate::remittance::words::{NOTE, SUBTOTAL};

/// Why a row is no person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SkipReason {
    /// Above the headings, or the headings themselves.
    Title,
    /// Nothing in any column that is used.
    Blank,
    /// 小计, 合计, 总计
    Subtotal,
    /// The headings again, as on a new printed page.
    Heading,
    /// 制表人, 审核, a remark.
    Note,
}

/// A person, or why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// One member's row.
    Data,
    /// Skipped.
    Skip(SkipReason),
}

/// A row without an identity number is skipped only when it says itself that it is none: a row with a name or an amount
/// but no number is a fault, never dropped.
pub(crate) fn kind(row: &RawRow, mapping: &Mapping) -> RowKind {
    if row.number <= mapping.last_heading_row {
        return RowKind::Skip(SkipReason::Title);
    }
    let id = field(row, mapping, Field::IdNumber);
    if id.text().chars().any(|char| half_width(char).is_ascii_digit()) {
        return RowKind::Data;
    }
    let used = |column: usize| mapping.fields.get(column).is_some_and(|field| *field != Field::Ignore);
    let filled: Vec<(usize, &RawCell)> =
        row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_blank()).collect();
    let is_amount = |(column, cell): &&(usize, &RawCell)| {
        mapping.fields.get(*column).is_some_and(|field| field.is_money()) && !is_note(cell)
    };
    let amounts = filled.iter().filter(is_amount).count();
    let account = field(row, mapping, Field::MemberAccount);
    let has_account = account.text().chars().any(|char| half_width(char).is_ascii_digit());
    if repeats_headings(&filled, mapping) {
        return RowKind::Skip(SkipReason::Heading);
    }
    if !has_account && is_subtotal(row, mapping, &filled) {
        return RowKind::Skip(SkipReason::Subtotal);
    }
    if !has_account && amounts == 0 && (filled.len() == 1 || filled.iter().any(|(_, cell)| is_note(cell))) {
        return RowKind::Skip(if filled.iter().any(|(column, _)| used(*column)) {
            SkipReason::Note
        } else {
            SkipReason::Blank
        });
    }
    if filled.iter().all(|(column, _)| !used(*column)) {
        return RowKind::Skip(SkipReason::Blank);
    }
    RowKind::Data
}

pub(crate) fn field<'a>(row: &'a RawRow, mapping: &Mapping, field: Field) -> &'a RawCell {
    mapping.column(field).map_or(&RawCell::Empty, |column| row.cell(column))
}

fn repeats_headings(filled: &[(usize, &RawCell)], mapping: &Mapping) -> bool {
    let same = |(column, cell): &(usize, &RawCell)| {
        mapping.headings.get(*column).is_some_and(|heading| plain(heading) == plain(cell.text()))
    };
    filled.len() >= 2 && filled.iter().filter(|entry| same(entry)).count() * 2 > filled.len()
}

/// The word stands where a name, a department or a number would; a row that names a person beside it is that person's.
fn is_subtotal(row: &RawRow, mapping: &Mapping, filled: &[(usize, &RawCell)]) -> bool {
    let says = |cell: &RawCell| matches!(cell, RawCell::Text(text) if short(text) && SUBTOTAL.iter().any(|word| squeezed(text).contains(word)));
    let name = field(row, mapping, Field::Name);
    let of_person = !name.is_blank() && !says(name) && !field(row, mapping, Field::Base).is_blank();
    !of_person && filled.iter().any(|(_, cell)| says(cell))
}

fn is_note(cell: &RawCell) -> bool {
    let text = squeezed(cell.text());
    text.contains([':', '：']) || text.chars().count() > 20 || NOTE.iter().any(|word| text.contains(word))
}

fn short(text: &str) -> bool {
    squeezed(text).chars().count() <= 20
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|char| !invisible(*char)).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Account, name, number, base, and a column that is not used.
    fn read(cells: [&str; 5]) -> RowKind {
        let fields = vec![Field::MemberAccount, Field::Name, Field::IdNumber, Field::Base, Field::Ignore];
        let headings = fields.iter().map(|field| field.standard_name().to_owned()).collect();
        let cells = cells.map(|text| match text {
            "" => RawCell::Empty,
            text => RawCell::Text(text.to_owned()),
        });
        kind(&RawRow { number: 2, cells: cells.to_vec() }, &Mapping::new(1, 1, headings, fields))
    }

    #[test]
    fn only_a_row_that_says_so_is_no_person() {
        use RowKind::{Data, Skip};
        use SkipReason::{Blank, Heading, Note, Subtotal};
        let table = [
            (["", "肖俊", "990101200304189461", "6159", ""], Data),
            (["", "合计", "９", "6159", ""], Data), // whoever has a number is a person
            (["", "肖俊", "", "6159", ""], Data),
            (["", "", "", "6159", "行政"], Data),
            (["003209101000", "肖俊", "", "", ""], Data),
            (["003209101000", "合计", "", "6159", ""], Data),
            (["", "", "", "", ""], Skip(Blank)),
            (["", "", "", "", "行政"], Skip(Blank)),
            (["", "合计", "", "6159", ""], Skip(Subtotal)),
            (["", "", "", "6159", "小 计"], Skip(Subtotal)),
            (["", "Sub Total", "", "6159", ""], Skip(Subtotal)),
            (["", "本月合计以下人员的公积金由单位统一代为办理缴存", "", "6159", ""], Data), // too long for one
            (["", "肖俊", "", "6159", "合计"], Data), // a person's row, whatever stands beside it
            (["个人账号", "姓名", "证件号码", "", ""], Skip(Heading)),
            (["个人账号", "姓名", "证件号码", "6159", ""], Skip(Heading)),
            (["个人账号", "姓名", "甲", "6159", ""], Data),
            (["", "制表人：王某", "", "", ""], Skip(Note)),
            (["", "制表", "王某", "", ""], Skip(Note)),
            (["", "王某", "", "", "审核"], Skip(Note)),
            (["", "王某", "", "6159", "审核"], Data),
            // Longer than any name, or with a colon: a remark, whatever stands beside it.
            (["", "甲", "乙", "", &"注".repeat(20)], Data),
            (["", "甲", "乙", "", &"注".repeat(21)], Skip(Note)),
            (["", "甲：", "乙", "", ""], Skip(Note)),
            (["", "甲", "乙", "", ""], Data),
        ];
        for (cells, expected) in table {
            assert_eq!(read(cells), expected, "{cells:?}");
        }
    }

    #[test]
    fn what_stands_above_the_headings_is_a_title() {
        let mapping = Mapping::new(2, 3, vec!["姓名".to_owned()], vec![Field::Name]);
        let kind_of =
            |number| kind(&RawRow { number, cells: vec![RawCell::Text("肖俊".to_owned()); 2] }, &mapping);
        let title = RowKind::Skip(SkipReason::Title);
        assert_eq!([1, 3, 4].map(kind_of), [title, title, RowKind::Data]);
    }
}
