//! Single rows of a month's sheet against a roster of three: what is reported, what is offered, what a correction does.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use serde_json::json;
use shared::policy::packs;
use shared::remittance::{Checked, Code, Edit, Field, RawCell, RawRow, Roster, Rules, Work, guess};

const HEADINGS: [&str; 6] = ["个人账号", "姓名", "证件号码", "缴存基数", "单位月缴存额", "个人月缴存额"];

/// 戊 pays from a base above the limit that the centre still has on record; the third has no name there.
fn roster() -> Roster {
    let member = |account: &str, name: &str, id: &str, base: &str| json!({ "account": account, "name": name, "id": id, "base": base, "status": "normal" });
    serde_json::from_value(json!([
        member("003209101000", "肖俊", "990101200304189461", "6159"),
        member("003209101001", "戊", "990101198005167094", "40000"),
        member("003209101002", "", "99010119871128903X", "5000"),
    ]))
    .unwrap()
}

fn rules() -> Rules {
    let terms = json!({ "uscc": "919901007199260244", "name": "盐城丹顶鹤食品有限公司", "rate_employer": "8", "rate_member": "8", "district": "市区" });
    let terms = serde_json::from_value(terms).unwrap();
    Rules::new(&packs::load("yancheng").unwrap(), terms, "2026-10".parse().unwrap()).unwrap()
}

fn cell(text: &str) -> RawCell {
    match text {
        "" => RawCell::Empty,
        text => RawCell::Text(text.to_owned()),
    }
}

fn work(people: &[&[&str]]) -> Work {
    let rows: Vec<RawRow> = std::iter::once(&HEADINGS[..])
        .chain(people.iter().copied())
        .zip(1..)
        .map(|(cells, number)| RawRow { number, cells: cells.iter().map(|text| cell(text)).collect() })
        .collect();
    let mapping = guess(&rows).mapping;
    Work::new(rows, mapping, &roster(), &rules())
}

/// `2 缴存基数 not_a_number 6159.00`
fn told(checked: &Checked) -> Vec<String> {
    let faults = checked.faults.iter().map(|fault| {
        let offered = fault.suggestion.as_ref().map(|offered| offered.value.clone()).unwrap_or_default();
        format!("{} {} {} {offered}", fault.row, fault.column, fault.code.as_str()).trim_end().to_owned()
    });
    faults.collect()
}

fn of(people: &[&[&str]]) -> Vec<String> {
    told(&work(people).checked(&roster(), &rules()))
}

const XIAO: &[&str] = &["003209101000", "肖俊", "990101200304189461", "6159", "493", "493"];

#[test]
fn a_month_is_payable_when_somebody_is_paid_and_nothing_is_wrong() {
    let payable = |people: &[&[&str]]| work(people).checked(&roster(), &rules()).is_payable();
    assert!(payable(&[XIAO]));
    assert!(!payable(&[]));
    assert!(!payable(&[XIAO, &["", "甲", "990101", "5000", "400", "400"]]));
}

/// A file ends its rows where their content ends; what is put right may lie beyond.
#[test]
fn a_cell_beyond_the_end_of_its_row_can_be_filled() {
    let (roster, rules) = (roster(), rules());
    let mut work = work(&[&["003209101000", "肖俊", "990101200304189461"]]);
    let missing =
        ["2 缴存基数 not_a_number 6159.00", "2 单位月缴存额 not_a_number", "2 个人月缴存额 not_a_number"];
    assert_eq!(told(&work.checked(&roster, &rules)), missing);
    for (field, text) in [(Field::Base, "6159"), (Field::MemberAmount, "493"), (Field::EmployerAmount, "493")]
    {
        work.edit(&Edit { row: 2, field, text: text.to_owned() }, &roster, &rules).unwrap();
    }
    let cured = work.checked(&roster, &rules);
    assert!(cured.is_payable(), "{:?}", cured.faults);
    assert_eq!(cured.totals.total.to_string(), "986.00");
}

#[test]
fn suggestions_are_taken_for_one_kind_of_fault_in_one_column() {
    let (roster, rules) = (roster(), rules());
    let people: [&[&str]; 3] = [
        &["003209101000", "肖俊", "990101200304189461", "六千", "493", "493"],
        &["003209101001", "戊", "990101198005167094", "-5", "3200", "3200"],
        &["003209101002", "己", "99010119871128903X", "5000", "四百", "400"],
    ];
    let mut work = work(&people);
    assert_eq!(work.accept_all(Code::NotANumber, Field::Base, &roster, &rules), 1);
    let left = told(&work.checked(&roster, &rules));
    assert!(left.iter().all(|fault| !fault.starts_with('2')), "{left:?}");
    assert!(left.contains(&"3 缴存基数 negative 40000.00".to_owned()), "{left:?}");
    assert!(left.contains(&"4 单位月缴存额 not_a_number 400.00".to_owned()), "{left:?}");
}

/// Who it is about is said once; what else is wrong in the row is said too.
#[test]
fn a_repeated_person_is_one_fault_beside_those_of_the_amounts() {
    let again = |name: &str, base: &str| {
        let mut told = of(&[XIAO, &["", name, "990101200304189461", base, "493", "493"]]);
        told.retain(|fault| fault.starts_with('3'));
        told
    };
    let repeated = "3 证件号码 duplicate";
    assert_eq!(again("肖俊", "6159"), [repeated]);
    assert_eq!(again("肖军", "6159"), [repeated]);
    assert_eq!(again("肖俊", "六千"), [repeated, "3 缴存基数 not_a_number 6159.00"]);
    assert_eq!(again("=A1", "6159"), ["3 姓名 formula 肖俊", repeated]);
    assert_eq!(again("", "6159"), ["3 姓名 name_missing 肖俊", repeated]);
}

/// 2026年7月起: 基数上限31,314元.
#[test]
fn a_base_that_may_not_be_is_never_offered() {
    let over = of(&[&["", "戊", "990101198005167094", "40001", "3200", "3200"]]);
    assert_eq!(over, ["2 缴存基数 base_over_cap 31314.00"]);
    // A base on record within the limits is offered where the amounts were computed from it.
    let slipped = of(&[&["", "肖俊", "990101200304189461", "61590", "493", "493"]]);
    assert_eq!(slipped, ["2 缴存基数 base_over_cap 6159.00"]);
}

#[test]
fn an_amount_of_nothing_is_too_little_and_not_below_nothing() {
    let with = |amount: &str| of(&[&["", "肖俊", "990101200304189461", "6159", amount, "493"]]);
    assert_eq!(with("0"), ["2 单位月缴存额 amount_mismatch 493.00"]);
    assert_eq!(with("-1"), ["2 单位月缴存额 negative 493.00"]);
}

#[test]
fn a_name_is_there_and_nothing_that_runs() {
    let missing = of(&[&["", "", "99010119871128903X", "5000", "400", "400"]]);
    assert_eq!(missing, ["2 姓名 name_missing"]);
    let mut work = work(&[XIAO]);
    let mut rows = work.rows().to_vec();
    rows[1].cells[1] = RawCell::Formula("肖俊".to_owned());
    work = Work::new(rows, work.mapping().clone(), &roster(), &rules());
    assert_eq!(told(&work.checked(&roster(), &rules())), ["2 姓名 formula 肖俊"]);
}
