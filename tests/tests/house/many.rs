//! The amounts of many borrowers are those that the rule grants each of them, in every centre.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use proptest::prelude::*;
use proptest::sample::select;
use shared::calc::generate::borrower;
use shared::date::EffectiveDate;
use shared::loan::limit::{Borrower, Borrowers, HomeCount, Limits, LoanFacts, limit};
use shared::money::Money;
use shared::policy::{Dated, Policy, packs};

const DAYS: [&str; 6] = ["2018-03-01", "2025-06-30", "2025-07-01", "2026-02-05", "2026-09-20", "2027-03-15"];
/// From here on an amount is not usual any more.
const LARGE: i64 = 1 << 31;

/// Few and many months, short and long terms, every home, and amounts that nobody has.
fn any_borrower() -> impl Strategy<Value = Borrower> {
    let home = select(&[HomeCount::First, HomeCount::First, HomeCount::Second, HomeCount::ThirdOrMore][..]);
    let term_years = prop_oneof![0_u16..60, select(&[50, 51, 63, 64, 16_384, u16::MAX][..])];
    let bounds = [
        0,
        -1,
        1,
        LARGE - 1,
        LARGE,
        Money::MOST_TYPED.as_fen(),
        Money::MOST_TYPED.as_fen() + 1,
        -Money::MOST_TYPED.as_fen(),
    ];
    let fen = prop_oneof![select(bounds.to_vec()), 0_i64..90_000_000];
    let odd = proptest::option::weighted(0.1, fen.prop_map(Money::fen));
    (any::<u64>(), home, term_years, any::<u8>(), odd).prop_map(|(number, home, term_years, which, odd)| {
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

fn by_rule(borrower: &Borrower, policy: &Policy, day: EffectiveDate) -> Money {
    let decision = limit(&LoanFacts::from(borrower), policy, day);
    decision.granted().map_or(Money::ZERO, |grant| grant.amount)
}

/// All at once, and once more when every kind is known.
fn check(borrowers: &[Borrower], policy: &Policy, day: &str) {
    let day = day.parse().unwrap();
    let mut limits = Limits::new(policy, day);
    let columns: Borrowers = borrowers.iter().copied().collect();
    assert!(columns.iter().eq(borrowers.iter().copied()), "what was put in comes out");
    // What stood in the column before is of no matter.
    let mut amounts = vec![Money::yuan(7); 3];
    for _ in 0..2 {
        limits.amounts(&columns, &mut amounts);
        assert_eq!(amounts.len(), borrowers.len());
        for (amount, borrower) in amounts.iter().zip(borrowers) {
            assert_eq!(*amount, by_rule(borrower, policy, day), "{day:?} {borrower:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn the_amounts_are_those_of_the_rule(
        centre in select(packs::centres()), day in select(&DAYS[..]),
        borrowers in proptest::collection::vec(any_borrower(), 1..40),
    ) {
        check(&borrowers, &packs::load(centre).unwrap(), day);
    }
}

/// Yancheng with Jinan's former rule, under which the balance or the base counts, whichever is the greater.
#[test]
fn a_greater_of_two_bounds_is_left_to_the_rule() {
    let mut policy = packs::load("yancheng").unwrap();
    policy.loan.balance = packs::load("jinan").unwrap().loan.balance;
    let borrowers: Vec<Borrower> = (0..40).map(|number| borrower(1, number)).collect();
    check(&borrowers, &policy, "2026-04-21");
    // The rule asks for the balance, which a borrower of the batch does not state: no amount may come of it.
    let mut amounts = vec![];
    let columns: Borrowers = borrowers.into_iter().collect();
    Limits::new(&policy, "2026-04-21".parse().unwrap()).amounts(&columns, &mut amounts);
    assert!(amounts.iter().all(|amount| *amount == Money::ZERO), "{amounts:?}");
}

/// Yancheng without a row for what was withdrawn: a loan that exceeds the price with it is for a person to judge.
#[test]
fn what_was_withdrawn_is_left_to_the_rule_where_no_row_bounds_it() {
    let mut policy = packs::load("yancheng").unwrap();
    policy.loan.with_withdrawals_within_price = Dated::default();
    policy.withdrawal.purchase.with_loan_within_price = Dated::default();
    let usual = Borrower {
        home: HomeCount::First,
        family: false,
        base: Money::yuan(20_000),
        price: Money::yuan(900_000),
        term_years: 30,
        months_contributed: 24,
        ..borrower(1, 1)
    };
    let withdrawn = [0, 135_000, 300_000].map(Money::yuan);
    let borrowers = withdrawn.map(|withdrawn_for_home| Borrower { withdrawn_for_home, ..usual });
    check(&borrowers, &policy, "2026-10-08");
    let mut amounts = vec![];
    let columns: Borrowers = borrowers.into_iter().collect();
    Limits::new(&policy, "2026-10-08".parse().unwrap()).amounts(&columns, &mut amounts);
    assert_eq!(amounts, [Money::yuan(765_000), Money::yuan(765_000), Money::ZERO]);
}

/// Every kind of every centre, poor and rich, at the price and the withdrawals where another bound begins to bind.
#[test]
fn every_kind_of_every_centre() {
    let yuan = |base: i64, price: i64, withdrawn: i64| {
        (Money::yuan(base), Money::yuan(price), Money::yuan(withdrawn))
    };
    let amounts = [
        yuan(1, 900_000, 0),
        yuan(4_000, 900_000, 0),
        yuan(300_000, 900_000, 134_000),
        yuan(300_000, 900_000, 400_000),
        yuan(300_000, 900_000, 900_001),
        yuan(300_000, 21_000_000, 0),
    ];
    for centre in packs::centres() {
        let policy = packs::load(centre).unwrap();
        let mut borrowers = vec![];
        for (base, price, withdrawn_for_home) in amounts {
            for (home, family, term_years, months_contributed) in [
                (HomeCount::First, false, 1, 6),
                (HomeCount::First, true, 5, 12),
                (HomeCount::First, true, 6, 60),
                (HomeCount::Second, false, 20, 24),
                (HomeCount::Second, true, 30, 24),
            ] {
                let spouse_base = if withdrawn_for_home == Money::ZERO { base } else { Money::yuan(3_000) };
                borrowers.push(Borrower {
                    home,
                    family,
                    base,
                    spouse_base,
                    price,
                    term_years,
                    months_contributed,
                    withdrawn_for_home,
                });
            }
        }
        check(&borrowers, &policy, "2026-10-08");
    }
}

/// A block is 256 cases; one out of the ordinary stands at either end of it.
#[test]
fn blocks_end_anywhere() {
    let policy = packs::load("yancheng").unwrap();
    for many in [0, 1, 2, 255, 256, 257, 511, 513] {
        let mut borrowers: Vec<Borrower> = (0..many).map(|number| borrower(2, number)).collect();
        check(&borrowers, &policy, "2026-10-08");
        if let Some(first) = borrowers.first_mut() {
            first.price = Money::MOST_TYPED;
        }
        if let Some(last) = borrowers.last_mut() {
            last.home = HomeCount::ThirdOrMore;
        }
        check(&borrowers, &policy, "2026-10-08");
    }
}

/// The first fen that is not usual, in every column.
#[test]
fn large_amounts_are_as_exact() {
    let policy = packs::load("yancheng").unwrap();
    let usual = Borrower { months_contributed: 24, term_years: 20, ..borrower(1, 1) };
    let mut borrowers = vec![];
    for fen in [LARGE - 1, LARGE, LARGE + 1, 1 << 32, 1 << 33, (1 << 33) + 90_000_000, i64::MAX / 4] {
        let large = Money::fen(fen);
        borrowers.push(Borrower { base: large, ..usual });
        borrowers.push(Borrower { family: true, spouse_base: large, ..usual });
        borrowers.push(Borrower { price: large, ..usual });
        borrowers.push(Borrower { price: large, withdrawn_for_home: large - Money::yuan(50_000), ..usual });
    }
    check(&borrowers, &policy, "2026-10-08");
}

/// Most made-up borrowers are granted something, and some are refused.
#[test]
fn the_made_up_borrowers_are_of_both_sorts() {
    let policy = packs::load("yancheng").unwrap();
    let mut amounts = vec![];
    let borrowers = (0..2_000).map(|number| borrower(1, number)).collect();
    Limits::new(&policy, "2026-10-08".parse().unwrap()).amounts(&borrowers, &mut amounts);
    let granted = amounts.iter().filter(|amount| **amount > Money::ZERO).count();
    assert!((1_200..1_950).contains(&granted), "{granted}");
}
