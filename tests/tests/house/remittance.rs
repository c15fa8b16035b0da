//! Employers' months: the workbooks of one employer, and sheets as messy as people make them.
#![allow(clippy::unwrap_used, reason = "a fixture that cannot be read fails the test")]

use std::collections::BTreeSet;
use std::path::PathBuf;

use serde_json::Value;
use shared::policy::packs;
use shared::remittance::{
    Checked, Code, Edit, EmployerTerms, Field, RawCell, RawRow, Roster, RosterFault, Rules, RulesFault,
    StandardSheet, Work, best_sheet, check, guess, read_roster,
};
use sheet::Cell;

fn path(part: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(part)
}

fn json(file: &str) -> Value {
    serde_json::from_slice(&std::fs::read(path("fixtures/workbooks").join(file)).unwrap()).unwrap()
}

fn raw(cell: Cell) -> RawCell {
    match cell {
        Cell::Empty => RawCell::Empty,
        Cell::Text(text) => RawCell::Text(text),
        Cell::Number(text) => RawCell::Number(text),
        Cell::Formula(text) => RawCell::Formula(text),
        Cell::Error(text) => RawCell::Error(text),
    }
}

/// The rows of the sheet that looks most like a month's list.
fn rows(file: &str) -> Vec<RawRow> {
    let bytes = std::fs::read(path(file)).unwrap();
    let sheets = sheet::read(&bytes, file).unwrap().into_iter().map(|sheet| {
        let rows = sheet.rows.into_iter();
        rows.map(|row| RawRow { number: row.number, cells: row.cells.into_iter().map(raw).collect() })
            .collect()
    });
    let mut sheets: Vec<Vec<RawRow>> = sheets.collect();
    let best = best_sheet(sheets.iter().map(Vec::as_slice)).unwrap_or(0);
    sheets.swap_remove(best)
}

fn roster() -> Roster {
    read_roster(&rows("fixtures/workbooks/roster.csv")).unwrap()
}

fn employer() -> EmployerTerms {
    serde_json::from_value(json("employer.json")).unwrap()
}

fn rules() -> Rules {
    Rules::new(&packs::load("yancheng").unwrap(), employer(), "2026-10".parse().unwrap()).unwrap()
}

fn check_file(file: &str) -> Checked {
    let rows = rows(file);
    let mapping = guess(&rows).mapping;
    check(rows, mapping, &roster(), &rules())
}

/// `18 证件号码 id_check_digit`
fn faults(checked: &Checked) -> BTreeSet<String> {
    checked
        .faults
        .iter()
        .map(|fault| format!("{} {} {}", fault.row, fault.column, fault.code.as_str()))
        .collect()
}

/// `9 subtotal`: rows that are no people's.
fn skipped(checked: &Checked) -> String {
    let reason = |reason| serde_json::to_value(reason).unwrap().as_str().unwrap().to_owned();
    let skipped = checked.skipped.iter().map(|skipped| format!("{} {}", skipped.row, reason(skipped.reason)));
    skipped.collect::<Vec<_>>().join(";")
}

/// `3 单位月缴存额 493.00`: what the cells most likely should hold.
fn suggested(checked: &Checked) -> String {
    let suggestions = checked.faults.iter().filter_map(|fault| {
        let suggestion = fault.suggestion.as_ref()?;
        Some(format!("{} {} {}", fault.row, suggestion.field.standard_name(), suggestion.value))
    });
    suggestions.collect::<Vec<_>>().join(";")
}

/// `2 6159.00 6200.00`: bases that change with the month.
fn changed(checked: &Checked) -> String {
    let changes =
        checked.changes.iter().map(|change| format!("{} {} {}", change.row, change.from, change.to));
    changes.collect::<Vec<_>>().join(";")
}

#[test]
fn good_workbooks_give_their_totals() {
    let totals = json("totals.json");
    for file in ["standard.xlsx", "payroll-export.xlsx", "legacy.csv", "old-format.xls"] {
        let checked = check_file(&format!("fixtures/workbooks/{file}"));
        assert_eq!(faults(&checked), BTreeSet::new(), "{file}");
        let expected = &totals[file.split('.').next().unwrap()];
        assert_eq!(checked.rows, checked.totals.rows, "{file}");
        assert_eq!(Value::from(checked.rows), expected["rows"], "{file}");
        assert_eq!(checked.totals.total, expected["total"].as_str().unwrap().parse().unwrap(), "{file}");
        assert_eq!(checked.totals.employer + checked.totals.member, checked.totals.total, "{file}");
        assert_eq!(checked.rows + checked.absent.len(), 478, "{file}: everybody pays or is named as absent");
        assert_eq!(checked.changes, [], "{file}");
    }
}

#[test]
fn the_same_payments_have_one_canonical_text() {
    let standard = check_file("fixtures/workbooks/standard.xlsx");
    let export = check_file("fixtures/workbooks/payroll-export.xlsx");
    assert_eq!(standard.canonical(), export.canonical());
    assert!(
        standard
            .canonical()
            .starts_with("remittance 1 919901007199260244 2026-10 478 76627000\n003209101000 ")
    );
    let sent = StandardSheet::from(&export);
    assert_eq!(guess(&sent.rows).mapping, sent.mapping, "the template explains itself");
    let received = check(sent.rows, sent.mapping, &roster(), &rules());
    assert_eq!(received.canonical(), export.canonical());
    let fewer = check_file("fixtures/workbooks/legacy.csv");
    assert_ne!(fewer.canonical(), export.canonical());
}

#[test]
fn every_planted_fault_and_nothing_else() {
    let checked = check_file("fixtures/workbooks/with-errors.xlsx");
    let expected = json("with-errors.expected.json");
    let planted = expected["faults"].as_array().unwrap().iter().map(|fault| {
        let text = |key: &str| fault[key].as_str().unwrap().to_owned();
        format!("{} {} {}", fault["row"], text("column"), text("code"))
    });
    assert_eq!(faults(&checked), planted.collect::<BTreeSet<_>>());
    assert_eq!(Value::from(checked.rows), expected["rows"]);
    assert_eq!(checked.faults.len(), checked.rows - checked.totals.rows, "one fault a row here");
    assert!(!checked.is_payable());
}

#[test]
fn suggestions_and_corrections_cure_the_faulty_workbook() {
    let (roster, rules) = (roster(), rules());
    let rows = rows("fixtures/workbooks/with-errors.xlsx");
    let mapping = guess(&rows).mapping;
    let mut work = Work::new(rows, mapping, &roster, &rules);
    let alike: BTreeSet<(Code, Field)> =
        work.checked(&roster, &rules).faults.iter().map(|fault| (fault.code, fault.field)).collect();
    for (code, field) in alike {
        work.accept_all(code, field, &roster, &rules);
    }
    let left = work.checked(&roster, &rules);
    let codes: BTreeSet<Code> = left.faults.iter().map(|fault| fault.code).collect();
    assert_eq!(codes, BTreeSet::from([Code::Duplicate, Code::UnknownMember, Code::SealedMember]));
    for fault in &left.faults {
        assert_eq!(fault.code.offer().is_some(), fault.code != Code::Duplicate);
        work.remove(fault.row, &roster, &rules).unwrap();
    }
    let cured = work.checked(&roster, &rules);
    assert_eq!(faults(&cured), BTreeSet::new());
    assert_eq!(cured.rows, 300 - left.faults.len());
    let again = check(work.rows().to_vec(), work.mapping().clone(), &roster, &rules);
    assert_eq!(again, cured, "correcting row by row comes to the same as checking all");
}

#[test]
fn an_edit_can_make_and_unmake_a_duplicate() {
    let (roster, rules) = (roster(), rules());
    let rows = rows("fixtures/workbooks/standard.xlsx");
    let mapping = guess(&rows).mapping;
    let mut work = Work::new(rows, mapping, &roster, &rules);
    let mut edit = |text: &str| {
        let edit = Edit { row: 3, field: Field::IdNumber, text: text.to_owned() };
        work.edit(&edit, &roster, &rules).unwrap();
        faults(&work.checked(&roster, &rules)).into_iter().collect::<Vec<_>>()
    };
    assert_eq!(edit("990101200304189461"), ["3 证件号码 duplicate"]);
    assert_eq!(edit("99010119800516709"), ["3 证件号码 id_length"]);
    assert_eq!(edit("990101198005167094"), [] as [&str; 0]);
    let beyond = Edit { row: 9_999, field: Field::Base, text: String::new() };
    assert_eq!(work.edit(&beyond, &roster, &rules).unwrap_err().to_string(), "清册中没有第9999行");
}

#[test]
fn a_remembered_mapping_fits_the_same_headings_only() {
    let first = guess(&rows("fixtures/workbooks/payroll-export.xlsx")).mapping;
    let mut corrected = first.clone();
    corrected.set(7, Field::Ignore);
    let remembered = corrected.remember();
    let mut next = first.clone();
    assert!(next.recall(&remembered));
    assert_eq!(next.fields, corrected.fields);
    let mut other = guess(&rows("fixtures/workbooks/standard.xlsx")).mapping;
    assert!(!other.recall(&remembered));
}

/// Each line of `cases.csv` names a sheet beside it, its people, its total, its faults, the rows that are no people's, what is
/// suggested, and the bases that change with it.
#[test]
fn sheets_as_people_make_them() {
    let mut cases = csv::Reader::from_path(path("golden/check_sheet/cases.csv")).unwrap();
    let mut seen = 0;
    for case in cases.records() {
        let case = case.unwrap();
        let (file, people, total) = (&case[0], &case[1], &case[2]);
        let checked = check_file(&format!("golden/check_sheet/{file}"));
        let expected: BTreeSet<String> = case[3]
            .split(';')
            .map(|fault| fault.trim().to_owned())
            .filter(|fault| !fault.is_empty())
            .collect();
        let found = [skipped(&checked), suggested(&checked), changed(&checked)];
        assert_eq!(found, [&case[4], &case[5], &case[6]], "{file}");
        assert_eq!(faults(&checked), expected, "{file}");
        assert_eq!(checked.rows.to_string(), people, "{file}");
        assert_eq!(checked.totals.total.to_string(), total, "{file}");
        seen += 1;
    }
    let sheets = std::fs::read_dir(path("golden/check_sheet")).unwrap().count();
    assert_eq!(seen + 1, sheets, "every sheet has its case");
}

#[test]
fn what_the_centre_must_know_is_asked_for() {
    let policy = packs::load("yancheng").unwrap();
    let at = |district: &str, month: &str| {
        let terms = EmployerTerms { district: district.to_owned(), ..employer() };
        Rules::new(&policy, terms, month.parse().unwrap())
    };
    assert_eq!(at("建湖", "2026-10").unwrap().floor.to_string(), "2010.00");
    assert_eq!(at("dongtai", "2026-10").unwrap().floor.to_string(), "2260.00");
    assert_eq!(at("开发区", "2026-10").unwrap().floor, at("市区", "2026-10").unwrap().floor);
    assert_eq!(at("", "2026-10"), Err(RulesFault::District(String::new())));
    assert_eq!(at("火星", "2026-10"), Err(RulesFault::District("火星".into())));
    assert!(matches!(at("市区", "2016-10"), Err(RulesFault::NotInForce { .. })));
    assert!(!rules().assumed.is_empty(), "the city has not published its rounding");
    assert_eq!(read_roster(&[]), Err(RosterFault::Empty));
}
