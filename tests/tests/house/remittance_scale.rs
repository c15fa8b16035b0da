//! Sheets of any size and any content are checked, quickly and without a panic.

#![allow(clippy::unwrap_used, reason = "made-up people that cannot be made fail the test")]

use std::collections::BTreeSet;
use std::sync::LazyLock;
use std::time::Instant;

use proptest::prelude::*;
use shared::identity::ResidentId;
use shared::money::Money;
use shared::policy::packs;
use shared::remittance::{
    Edit, Field, IdNumber, RawCell, RawRow, Roster, RosterMember, Rules, Status, Work, check, guess,
};

fn rules() -> Rules {
    let employer = r#"{"uscc":"919901007199260244","name":"盐城丹顶鹤食品有限公司","rate_employer":"8",
        "rate_member":"8","district":"市区"}"#;
    let employer = serde_json::from_str(employer).unwrap();
    Rules::new(&packs::load("yancheng").unwrap(), employer, "2026-10".parse().unwrap()).unwrap()
}

/// So many people of one employer, and their sheet in the template.
fn sheet(people: u32) -> (Vec<RawRow>, Roster) {
    let headings = Field::ALL.map(|field| RawCell::Text(field.standard_name().to_owned()));
    let headings = RawRow { number: 1, cells: headings.to_vec() };
    let id = |index: u32| {
        let first = format!(
            "990101{}{:02}{:02}{:03}",
            1960 + index / 336_000,
            index / 28_000 % 12 + 1,
            index / 1_000 % 28 + 1,
            index % 1_000
        );
        ResidentId::with_check(&first).unwrap()
    };
    let people: Vec<RosterMember> = (0..people)
        .map(|index| RosterMember {
            account: format!("{index:012}"),
            name: "欧阳思远".into(),
            id: IdNumber::new(id(index).as_str()),
            base: Money::yuan(6_159),
            status: Status::Normal,
        })
        .collect();
    let row = |(number, person): (u32, &RosterMember)| {
        let text = |text: &str| RawCell::Text(text.to_owned());
        let amounts =
            ["6159", "8", "493", "8", "493", "986"].map(|number| RawCell::Number(number.to_owned()));
        let cells =
            [text(&person.account), text(&person.name), text(person.id.as_str())].into_iter().chain(amounts);
        RawRow { number, cells: cells.collect() }
    };
    let rows = std::iter::once(headings).chain((2..).zip(&people).map(row)).collect();
    (rows, Roster::new(people))
}

#[test]
fn a_hundred_thousand_rows_stay_quick() {
    let (rows, roster) = sheet(100_000);
    let rules = rules();
    let start = Instant::now();
    let mapping = guess(&rows).mapping;
    let mut work = Work::new(rows, mapping, &roster, &rules);
    let row_by_row = start.elapsed();
    let checked = work.checked(&roster, &rules);
    let whole = start.elapsed();
    assert_eq!((checked.lines.len(), checked.faults.len()), (100_000, 0));
    let start = Instant::now();
    let edit = Edit { row: 500, field: Field::Base, text: "1".into() };
    work.edit(&edit, &roster, &rules).unwrap();
    let one = start.elapsed();
    println!("100,000 rows: {row_by_row:?} for the rows, {whole:?} for all, {one:?} for one cell");
    assert!(one.as_millis() < 50, "one corrected cell took {one:?}");
}

/// The headings and the first two people of a sheet, with what it is checked against.
static START: LazyLock<(Vec<RawRow>, Roster, Rules)> = LazyLock::new(|| {
    let (rows, roster) = sheet(2);
    (rows, roster, rules())
});

fn any_cell() -> impl Strategy<Value = RawCell> {
    prop_oneof![
        Just(RawCell::Empty),
        any::<String>().prop_map(RawCell::Text),
        "[-+0-9.,E%（）()元Xx=' ]{0,24}".prop_map(RawCell::Text),
        "-?[0-9]{1,30}(\\.[0-9]{1,30})?".prop_map(RawCell::Number),
        Just(RawCell::Text("990101200304189461".into())),
        Just(RawCell::Text("姓名".into())),
        Just(RawCell::Text("小计".into())),
        Just(RawCell::Formula("=1+1".into())),
        any::<String>().prop_map(RawCell::Error),
    ]
}

proptest! {
    #[test]
    fn no_row_can_break_the_check(cells in prop::collection::vec(prop::collection::vec(any_cell(), 0..11), 0..12)) {
        let mut rows = START.0.clone();
        rows.extend((4..).zip(cells).map(|(number, cells)| RawRow { number, cells }));
        let (_, roster, rules) = &*START;
        let mapping = guess(&rows).mapping;
        let checked = check(rows.clone(), mapping, roster, rules);
        prop_assert_eq!(checked.rows + checked.skipped.len(), rows.len(), "no row is lost");
        let without: BTreeSet<u32> = checked.faults.iter().map(|fault| fault.row).collect();
        prop_assert!(checked.lines.iter().all(|line| !without.contains(&line.row)));
        guess(&rows[1..]);
    }
}
