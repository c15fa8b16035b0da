//! Interest on deposits, day by day, as the table says; it was worked out by a loop over single days.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use std::sync::LazyLock;

use proptest::prelude::*;
use serde::Deserialize;
use shared::date::parse_date;
use shared::deposit_interest::{
    InterestError, Movement, Opening, Part, Product, close, exact_interest, settle_years,
};
use shared::money::Money;
use shared::policy::{DepositInterestPolicy, packs};

static POLICY: LazyLock<DepositInterestPolicy> =
    LazyLock::new(|| packs::load("yancheng").unwrap().deposit_interest);

#[derive(Deserialize)]
struct Row {
    case: String,
    carried: Money,
    current: Money,
    movements: String,
    from: String,
    to: String,
    interest: String,
    after: Money,
    estimate: bool,
    source: String,
}

/// `2026-06-30 current 10000.00;…`
fn movements(text: &str) -> Vec<Movement> {
    let movement = |text: &str| {
        let words: Vec<&str> = text.split(' ').collect();
        let part = if words[1] == "carried" { Part::Carried } else { Part::Current };
        Movement { on: parse_date(words[0]).unwrap(), part, amount: words[2].parse().unwrap() }
    };
    text.split(';').filter(|part| !part.is_empty()).map(movement).collect()
}

#[test]
fn accounts_bear_what_the_table_says() {
    let path = format!("{}/golden/deposit_interest.csv", env!("CARGO_MANIFEST_DIR"));
    let rows: Vec<Row> = csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect();
    assert!(rows.len() >= 15, "deposit_interest.csv lost rows: {} are left", rows.len());
    for row in rows {
        let (from, to) = (parse_date(&row.from).unwrap(), parse_date(&row.to).unwrap());
        let opening = Opening { carried: row.carried, current: row.current };
        let settled = settle_years(opening, &movements(&row.movements), &POLICY, from, to).unwrap();
        let interest: Vec<String> = settled.iter().map(|year| year.interest.to_string()).collect();
        assert_eq!(interest.join(";"), row.interest, "{} ({})", row.case, row.source);
        assert_eq!(settled.last().unwrap().after, row.after, "{}", row.case);
        let estimate = settled.iter().any(|year| !year.assumed.is_empty());
        assert_eq!(estimate, row.estimate, "{}", row.case);
    }
}

#[test]
fn what_is_not_known_is_said() {
    let day = |text| parse_date(text).unwrap();
    let opening = Opening { carried: Money::yuan(100), current: Money::ZERO };
    let early = settle_years(opening, &[], &POLICY, day("2015-05-10"), day("2015-07-01"));
    assert!(matches!(early, Err(InterestError::NotInForce(_))), "{early:?}");
    let late = movements("2026-07-01 current 1.00");
    let outside = settle_years(opening, &late, &POLICY, day("2025-07-01"), day("2026-07-01"));
    assert_eq!(outside, Err(InterestError::Outside(day("2026-07-01"))));
    let before = movements("2025-06-30 current 1.00");
    let outside = settle_years(opening, &before, &POLICY, day("2025-07-01"), day("2026-07-01"));
    assert_eq!(outside, Err(InterestError::Outside(day("2025-06-30"))));
    assert_eq!(outside.unwrap_err().to_string(), "2025年6月30日的变动不在计息期间内");
    assert_eq!(close(opening, &[], &POLICY, day("2025-07-01"), day("2025-07-01")), Ok(None));
}

proptest! {
    /// One balance over a year is what the plain formula gives, and cutting the year in two changes nothing before rounding.
    #[test]
    fn the_plain_formula_and_the_days_agree(fen in 0_i64..10_000_000_000, first in 0_i64..365, moved in 0_i64..1_000_000) {
        let (from, to) = (parse_date("2025-07-01").unwrap(), parse_date("2026-07-01").unwrap());
        let (rate, balance) = ("1.5".parse().unwrap(), Money::fen(fen));
        let opening = Opening { carried: balance, current: Money::ZERO };
        let plain = settle_years(opening, &[], &POLICY, from, to).unwrap();
        let exact = exact_interest(balance, rate, 365);
        prop_assert_eq!(plain[0].interest, Product::of(balance, rate, 365).interest());
        prop_assert_eq!(plain[0].segments[0].product().exact(), exact);
        let on = from + time::Duration::days(first);
        let paid = Movement { on, part: Part::Current, amount: Money::fen(moved) };
        let with = settle_years(opening, &[paid], &POLICY, from, to).unwrap();
        let days = u32::try_from(365 - first).unwrap();
        let both: Product = [Product::of(balance, rate, 365), Product::of(paid.amount, rate, days)].into_iter().sum();
        prop_assert_eq!(with[0].interest, both.interest());
        let counted: u32 = with[0].segments.iter().map(|segment| segment.days).sum();
        prop_assert_eq!(counted, 2 * 365);
    }
}
