use std::collections::BTreeMap;

use shared::money::Money;
use shared::remittance::{Checked, IdNumber, Line, Totals};

use super::*;

fn checked() -> Checked {
    let line = Line {
        row: 7,
        account: "003209101000".to_owned(),
        id: IdNumber::new("990101200304189461"),
        name: "肖俊".to_owned(),
        base: Money::yuan(6159),
        employer: Money::yuan(493),
        member: Money::yuan(493),
    };
    Checked {
        uscc: "919901007199260244".to_owned(),
        month: "2026-10".parse().unwrap(),
        rows: 1,
        lines: vec![line],
        faults: Vec::new(),
        skipped: Vec::new(),
        changes: Vec::new(),
        absent: Vec::new(),
        totals: Totals {
            rows: 1,
            employer: Money::yuan(493),
            member: Money::yuan(493),
            total: Money::yuan(986),
        },
    }
}

#[test]
fn a_fault_from_the_server_names_the_row_of_the_file() {
    let mut problem = Problem::new("form", "请检查填写内容", "Check what you filled in");
    problem.fields = BTreeMap::from([
        ("lines[0]".to_owned(), Text::new("账户未处于正常状态", "not open")),
        ("total".to_owned(), Text::new("合计不符", "another total")),
    ]);
    let texts: Vec<String> = by_row(&problem, &checked()).into_iter().map(|error| error.text.zh).collect();
    assert_eq!(texts, ["第7行 肖俊：账户未处于正常状态", "合计不符"]);
}

#[test]
fn members_who_stay_behind_must_be_known() {
    assert_eq!(unconfirmed(false, 0), []);
    assert_eq!(unconfirmed(true, 3), []);
    assert_eq!(unconfirmed(false, 3).len(), 1);
}
