//! What employers' sheets hold once they are unpacked: any cell under any heading is paid, or named with its fault.

use std::sync::LazyLock;

use shared::policy::packs;
use shared::remittance::{Checked, Field, RawCell, RawRow, Roster, Rules, StandardSheet, Work, guess};

/// The columns of the template.
const COLUMNS: [Field; 8] = [
    Field::MemberAccount,
    Field::Name,
    Field::IdNumber,
    Field::Base,
    Field::EmployerRate,
    Field::EmployerAmount,
    Field::MemberAmount,
    Field::Total,
];
/// A row of it that pays.
const GOOD: [&str; 8] = ["003209101000", "肖俊", "990101200304189461", "6159", "8", "493", "493", "986"];
const ROSTER: &str = r#"[{"account":"003209101000","name":"肖俊","id":"990101200304189461","base":"6159","status":"normal"},
    {"account":"003209101001","name":"戊","id":"990101198005167094","base":"40000","status":"sealed"}]"#;
const EMPLOYER: &str = r#"{"uscc":"919901007199260244","name":"盐城丹顶鹤食品有限公司","rate_employer":"8","rate_member":"8",
    "district":"市区"}"#;

static PARTIES: LazyLock<(Roster, Rules)> = LazyLock::new(|| {
    let policy = packs::load("yancheng").expect("the shipped pack is whole");
    let employer = serde_json::from_str(EMPLOYER).expect("the terms are read");
    let month = "2026-10".parse().expect("a month");
    let rules = Rules::new(&policy, employer, month).expect("the month has its rows");
    (serde_json::from_str(ROSTER).expect("the roster is read"), rules)
});

/// One cell of a good row: the first byte chooses the column and what kind of cell it is.
pub(crate) fn cell(bytes: &[u8]) {
    let Some((first, Ok(text))) = bytes.split_first().map(|(first, rest)| (first, std::str::from_utf8(rest)))
    else {
        return;
    };
    let headings = COLUMNS.map(|field| RawCell::Text(field.standard_name().to_owned()));
    let mut person = GOOD.map(|text| RawCell::Text(text.to_owned()));
    person[usize::from(first % 8)] = of_kind(first / 8, text);
    let rows =
        vec![RawRow { number: 1, cells: headings.to_vec() }, RawRow { number: 2, cells: person.to_vec() }];
    let checked = check(rows);
    assert!(checked.rows <= 1 && checked.rows + checked.skipped.len() == 2, "{checked:?}");
    // Who is in the sheet is paid or named with a fault.
    assert!(checked.rows == 0 || checked.is_payable() == checked.faults.is_empty(), "{checked:?}");
}

/// Rows of any columns: a line is a row, a tab ends a cell.
pub(crate) fn sheet(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let rows = text
        .lines()
        .zip(1..)
        .map(|(line, number)| RawRow { number, cells: line.split('\t').map(marked).collect() });
    check(rows.collect());
}

/// A cell that begins with a mark is of another kind than text.
fn marked(text: &str) -> RawCell {
    match text.strip_prefix(['#', '!', '=']) {
        Some(number) if text.starts_with('#') => RawCell::Number(number.to_owned()),
        Some(error) if text.starts_with('!') => RawCell::Error(error.to_owned()),
        Some(_) => RawCell::Formula(text.to_owned()),
        None => of_kind(0, text),
    }
}

fn of_kind(kind: u8, text: &str) -> RawCell {
    match (kind % 4, text) {
        (0, "") => RawCell::Empty,
        (0, text) => RawCell::Text(text.to_owned()),
        (1, text) => RawCell::Number(text.to_owned()),
        (2, text) => RawCell::Formula(text.to_owned()),
        (_, text) => RawCell::Error(text.to_owned()),
    }
}

/// Every row is a person or skipped, sums are those of the lines, and what is sent comes to the same on the other side. Taking every
/// suggestion makes no sum wrong.
fn check(rows: Vec<RawRow>) -> Checked {
    let (roster, rules) = &*PARTIES;
    let count = rows.len();
    let mapping = guess(&rows).mapping;
    let mut work = Work::new(rows, mapping, roster, rules);
    let checked = work.checked(roster, rules);
    is_sound(&checked, count);
    let sent = StandardSheet::from(&checked);
    let received = Work::new(sent.rows, sent.mapping, roster, rules).checked(roster, rules);
    assert_eq!(received.canonical(), checked.canonical());
    for fault in &checked.faults {
        assert!(!fault.message.zh.is_empty() && !fault.message.en.is_empty(), "{fault:?}");
        work.accept_all(fault.code, fault.field, roster, rules);
    }
    is_sound(&work.checked(roster, rules), count);
    checked
}

fn is_sound(checked: &Checked, count: usize) {
    assert_eq!(checked.rows + checked.skipped.len(), count, "{checked:?}");
    assert!(checked.lines.len() == checked.totals.rows && checked.totals.rows <= checked.rows, "{checked:?}");
    let total = checked.lines.iter().map(|line| line.employer + line.member).sum();
    assert_eq!(checked.totals.total, total, "{checked:?}");
}
