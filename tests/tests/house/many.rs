//! The amounts of many borrowers are those that the rule grants each of them, in every centre.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use proptest::prelude::*;
use proptest::sample::select;
use shared::calc::generate::borrower;
use shared::loan::limit::{Borrower, HomeCount, Limits, LoanFacts, limit};
use shared::money::Money;
use shared::policy::packs;

const DAYS: [&str; 5] = ["2018-03-01", "2025-06-30", "2025-07-01", "2026-09-20", "2027-03-15"];

/// Few and many months, short and long terms, every home, and amounts that nobody has.
fn any_borrower() -> impl Strategy<Value = Borrower> {
    let home = select(&[HomeCount::First, HomeCount::First, HomeCount::Second, HomeCount::ThirdOrMore][..]);
    let fen = prop_oneof![Just(0_i64), Just(-1), Just(Money::MOST_TYPED.as_fen() + 1), 0..90_000_000_i64];
    let odd = proptest::option::weighted(0.1, fen.prop_map(Money::fen));
    (any::<u64>(), home, 0_u16..60, any::<u8>(), odd).prop_map(|(number, home, term_years, which, odd)| {
        let made_up = Borrower { home, term_years, ..borrower(1, number) };
        let Some(odd) = odd else { return made_up };
        match which % 4 {
            0 => Borrower { base: odd, ..made_up },
            1 => Borrower { spouse_base: odd, ..made_up },
            2 => Borrower { price: odd, ..made_up },
            _ => Borrower { withdrawn_for_home: odd, ..made_up },
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn the_amounts_are_those_of_the_rule(
        centre in select(packs::centres()), day in select(&DAYS[..]),
        borrowers in proptest::collection::vec(any_borrower(), 1..40),
    ) {
        let policy = packs::load(centre).unwrap();
        let day = day.parse().unwrap();
        let mut limits = Limits::new(&policy, day);
        for borrower in borrowers {
            let decision = limit(&LoanFacts::from(&borrower), &policy, day);
            let granted = decision.granted().map(|grant| grant.amount);
            prop_assert_eq!(limits.amount(&borrower), granted, "{} {:?}", centre, borrower);
        }
    }
}

/// Most made-up borrowers are granted something, and some are refused.
#[test]
fn the_made_up_borrowers_are_of_both_sorts() {
    let policy = packs::load("yancheng").unwrap();
    let mut limits = Limits::new(&policy, "2026-10-08".parse().unwrap());
    let granted = (0..2_000).filter(|number| limits.amount(&borrower(1, *number)).is_some()).count();
    assert!((1_200..1_950).contains(&granted), "{granted}");
}
