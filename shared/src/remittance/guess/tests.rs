//! What is taken for headings, and which column for what.

use super::*;

fn rows(table: &[&[&str]]) -> Vec<RawRow> {
    let cells = |texts: &&[&str]| texts.iter().map(|text| RawCell::Text((*text).to_owned())).collect();
    (1..).zip(table).map(|(number, texts)| RawRow { number, cells: cells(texts) }).collect()
}

#[test]
fn a_guess_says_how_sure_it_is() {
    use Certainty::{Likely, None, Sure, Weak};
    let rows =
        rows(&[&["姓名", "职工身份证号", "月工资", "部门"], &["肖俊", "990101200304189461", "6159", "行政"]]);
    let guess = guess(&rows);
    assert_eq!(guess.mapping.fields, [Field::Name, Field::IdNumber, Field::Base, Field::Ignore]);
    assert_eq!(guess.certainty, [Sure, Likely, Weak, None]);
    assert_eq!(guess.score, SURE + 80 + 45);
}

#[test]
fn cells_that_are_something_else_contradict_a_heading() {
    let of = |bases: [&str; 4]| {
        let mut table = vec![vec!["姓名", "身份证号", "基数"]];
        table.extend(bases.map(|base| vec!["肖俊", "990101200304189461", base]));
        let table: Vec<&[&str]> = table.iter().map(Vec::as_slice).collect();
        guess(&rows(&table)).mapping.fields[2]
    };
    assert_eq!(of(["6159", "6159", "甲", "乙"]), Field::Base);
    assert_eq!(of(["6159", "甲", "乙", "丙"]), Field::Ignore);
    assert_eq!(of(["", "", "", ""]), Field::Base);
}

#[test]
fn headings_name_a_person_and_something_more() {
    let found = |headings: &[&str]| guess(&rows(&[headings])).mapping.last_heading_row;
    assert_eq!(found(&["姓名", "基数"]), 1);
    assert_eq!(found(&["姓名", "部门"]), 0);
    assert_eq!(found(&["基数", "单位缴存额"]), 0);
}

#[test]
fn most_cells_of_a_column_decide_whether_it_fits() {
    let base = |good: usize| {
        let mut table = vec![vec!["姓名", "身份证号", "基数"]];
        table.extend(
            (0..10).map(|at| vec!["肖俊", "990101200304189461", if at < good { "6159" } else { "甲" }]),
        );
        let table: Vec<&[&str]> = table.iter().map(Vec::as_slice).collect();
        guess(&rows(&table)).mapping.fields[2]
    };
    assert_eq!([base(4), base(5)], [Field::Ignore, Field::Base]);
    // A name has few digits and is no number.
    let name = |cell: RawCell| cell_fits(&cell, Field::Name);
    let text = |text: &str| RawCell::Text(text.to_owned());
    assert!(name(text("肖俊")) && name(text("肖俊12345")));
    assert!(!name(text("肖俊123456")) && !name(RawCell::Number("7".to_owned())));
}

#[test]
fn the_row_that_says_most_heads_the_sheet_and_the_first_of_equals() {
    let person: &[&str] = &["肖俊", "990101200304189461", "6159"];
    let at = |table: &[&[&str]]| {
        let mapping = guess(&rows(table)).mapping;
        (mapping.first_heading_row, mapping.last_heading_row)
    };
    let (less, more): (&[&str], &[&str]) = (&["姓名", "部门", "基数"], &["姓名", "身份证号", "基数"]);
    assert_eq!(at(&[less, person, more, person]), (3, 3));
    assert_eq!(at(&[more, person, more, person]), (1, 1));
    assert_eq!(at(&[more, person, less, person]), (1, 1));
}

#[test]
fn two_rows_are_one_heading_where_both_are_headings_and_say_more_together() {
    let upper: &[&str] = &["姓名", "身份证号", "单位缴存", ""];
    let lower: &[&str] = &["", "", "比例", "金额"];
    let last = |table: &[&[&str]]| guess(&rows(table)).mapping.last_heading_row;
    assert_eq!(last(&[upper, lower]), 2);
    // A row between them, though it is empty and not in the file.
    let mut apart = rows(&[upper, lower]);
    apart[1].number = 3;
    assert_eq!(guess(&apart).mapping.last_heading_row, 1);
    // A row that adds nothing.
    assert_eq!(last(&[upper, &["", "", "", "备注"]]), 1);
    // Six digits are somebody's number, and so is a number cell.
    let names: &[&str] = &["姓名", "基数", ""];
    assert_eq!(last(&[names, &["", "", "证件99010"]]), 2);
    assert_eq!(last(&[names, &["", "", "证件990101"]]), 1);
    let mut number = rows(&[names, &["", "", ""]]);
    number[1].cells[2] = RawCell::Number("990101".to_owned());
    assert_eq!(guess(&number).mapping.last_heading_row, 1);
}

#[test]
fn the_sheet_that_says_most_is_taken_and_the_first_of_equals() {
    let (list, longer) = (rows(&[&["姓名", "基数"]]), rows(&[&["姓名", "身份证号", "基数"]]));
    let (note, same) = (rows(&[&["说明"]]), list.clone());
    let best = |sheets: &[&Vec<RawRow>]| best_sheet(sheets.iter().map(|rows| rows.as_slice()));
    assert_eq!(best(&[&note, &list, &longer]), Some(2));
    assert_eq!(best(&[&list, &same]), Some(0));
    assert_eq!(best(&[&note]), None);
}
