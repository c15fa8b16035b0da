use shared::money::Money;
use shared::policy::packs;
use shared::remittance::guess;

use super::*;

const ROSTER: &str = r#"[
    {"account":"003209101000","name":"肖俊","id":"990101200304189461","base":"6159","status":"normal"},
    {"account":"003209101001","name":"邓涛","id":"990101198005167094","base":"31314","status":"normal"},
    {"account":"003209101002","name":"高燕","id":"990101196605198397","base":"3804","status":"sealed"}]"#;
const TERMS: &str = r#"{"uscc":"919901007199260244","name":"盐城丹顶鹤食品有限公司","rate_employer":"8",
    "rate_member":"8","district":"市区"}"#;

fn against() -> Against {
    let policy = packs::load("yancheng").unwrap();
    let terms = serde_json::from_str(TERMS).unwrap();
    let rules = Rules::new(&policy, terms, "2026-10".parse().unwrap()).unwrap();
    Against { roster: serde_json::from_str(ROSTER).unwrap(), rules }
}

fn desk(people: &[[&str; 3]], against: &Against) -> Desk {
    let heading = [["姓名", "身份证号", "基数"]];
    let rows = (1..).zip(heading.iter().chain(people)).map(|(number, texts)| {
        let cells = texts.iter().map(|text| RawCell::Text((*text).to_owned())).collect();
        RawRow { number, cells }
    });
    let rows: Vec<RawRow> = rows.collect();
    let mapping = guess(&rows).mapping;
    Desk::new(rows, mapping, against)
}

const GOOD: [&str; 3] = ["肖俊", "990101200304189461", "6159"];
const OVER_CAP: [&str; 3] = ["邓涛", "990101198005167094", "931314"];
const SEALED: [&str; 3] = ["高燕", "990101196605198397", "3804"];

#[test]
fn a_correction_can_be_taken_back() {
    let against = against();
    let mut desk = desk(&[GOOD, OVER_CAP], &against);
    assert_eq!(desk.checked(&against).faults.len(), 1);
    let edit = Edit { row: 3, field: Field::Base, text: "31314".to_owned() };
    desk.fix(&edit, &against).unwrap();
    assert_eq!(desk.checked(&against).faults, []);
    assert_eq!(desk.cell(3, Field::Base), "31314");
    assert_eq!(desk.undo(&against), [3]);
    assert_eq!(desk.checked(&against).faults.len(), 1);
    assert_eq!(desk.cell(3, Field::Base), "931314");
    assert_eq!(desk.undo(&against), [0_u32; 0]);
}

#[test]
fn a_row_left_out_is_kept_and_can_come_back() {
    let against = against();
    let mut desk = desk(&[GOOD, SEALED], &against);
    desk.leave_out([3], &against);
    let checked = desk.checked(&against);
    assert_eq!((checked.faults.len(), checked.totals.rows), (0, 1));
    assert_eq!(desk.left_out().map(|row| row.number).collect::<Vec<_>>(), [3]);
    desk.undo(&against);
    assert_eq!(desk.left_out().count(), 0);
    assert_eq!(desk.checked(&against).faults[0].code, Code::SealedMember);
}

#[test]
fn alike_faults_are_cured_together_and_taken_back_together() {
    let against = against();
    let over = ["肖俊", "990101200304189461", "800000"];
    let mut desk = desk(&[over, OVER_CAP], &against);
    assert_eq!(desk.fix_alike(Code::BaseOverCap, Field::Base, &against), 2);
    assert_eq!(desk.checked(&against).faults, []);
    assert_eq!(desk.corrections(), 1);
    desk.undo(&against);
    assert_eq!(desk.checked(&against).faults.len(), 2);
}

#[test]
fn the_same_as_last_month_pays_everybody_whose_account_is_open() {
    let against = against();
    let checked = Desk::same_as_last_month(&against).checked(&against);
    assert_eq!((checked.faults.len(), checked.totals.rows), (0, 2));
    // 6,159 × 8 % is 493 on each side, 31,314 × 8 % is 2,505.
    assert_eq!(checked.totals.total, Money::yuan(2 * 493 + 2 * 2505));
}

#[test]
fn what_was_done_is_done_again_to_the_same_rows() {
    let against = against();
    let people = [GOOD, OVER_CAP, SEALED];
    let mut first = desk(&people, &against);
    let original = first.work.rows().to_vec();
    assert_eq!(first.changes(&original), []);
    let edit = Edit { row: 3, field: Field::Base, text: "31314".to_owned() };
    first.fix(&edit, &against).unwrap();
    first.leave_out([4], &against);
    assert_eq!(first.changes(&original), std::slice::from_ref(&edit));

    let mut again = desk(&people, &against);
    assert_eq!(again.go_on(&[edit], &[4], &against), (1, 1));
    assert_eq!(again.checked(&against), first.checked(&against));
    assert_eq!(again.corrections(), 0);
    // Rows that the file does not have are not counted.
    let none = Edit { row: 99, field: Field::Base, text: "1".to_owned() };
    assert_eq!(desk(&people, &against).go_on(&[none], &[98], &against), (0, 0));
}

#[test]
fn the_roster_itself_has_no_changes() {
    let against = against();
    let desk = Desk::same_as_last_month(&against);
    assert_eq!(desk.changes(&roster_rows(&against)), []);
}
