//! Who earns, owns or has paid in more is lent no less, in any centre: whatever steps, multiples and coefficients it has.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::select;
use shared::date::parse_date;
use shared::decision::Decision;
use shared::loan::limit::{HomeCount, HomeKind, LoanFacts, limit};
use shared::money::Money;
use shared::policy::{Policy, packs};
use shared::rate::Rate;
use shared::retirement::Worker;

static POLICIES: LazyLock<Vec<Policy>> =
    LazyLock::new(|| packs::centres().into_iter().map(|centre| packs::load(centre).unwrap()).collect());

/// The day on which every pack has all its rows.
const DAY: &str = "2026-12-01";

/// What is granted or, where a person must judge, estimated; nothing where neither is.
fn lent(facts: &LoanFacts, policy: &Policy) -> Money {
    let decision = limit(facts, policy, DAY.parse().unwrap());
    let estimate = match &decision {
        Decision::Refer(referral) => referral.estimate.as_ref(),
        Decision::Grant(_) | Decision::Refuse(_) | Decision::Ask(_) => None,
    };
    decision.granted().or(estimate).map_or(Money::ZERO, |grant| grant.amount)
}

/// Everything that some centre asks for is answered; amounts as given.
fn borrower() -> LoanFacts {
    LoanFacts {
        home: Some(HomeCount::First),
        family: Some(false),
        base: Some(Money::yuan(8_000)),
        spouse_base: Some(Money::yuan(5_000)),
        price: Some(Money::yuan(3_000_000)),
        term_years: Some(20),
        months_contributed: Some(240),
        flexible: Some(false),
        balance: Some(Money::yuan(20_000)),
        spouse_balance: Some(Money::yuan(10_000)),
        supplementary_balance: Some(Money::ZERO),
        months_total: Some(240),
        monthly_deposit: Some(Money::yuan(1_600)),
        spouse_monthly_deposit: Some(Money::yuan(1_000)),
        deposit_rate: Some(Rate::percent(20)),
        home_kind: Some(HomeKind::Ordinary),
        children: Some(0),
        talent: Some(false),
        green_building: Some(false),
        quality_home: Some(false),
        completed_home: Some(false),
        veteran: Some(false),
        other_debts_monthly: Some(Money::ZERO),
        house_age_years: Some(0),
        birth: parse_date("1990-05-01").ok(),
        kind: Some(Worker::Man60),
        loan_outstanding: Some(false),
        ..LoanFacts::default()
    }
}

/// In a district that the centre knows.
fn here(facts: &LoanFacts, policy: &Policy) -> LoanFacts {
    LoanFacts { district: policy.districts.keys().next().cloned().unwrap_or_default(), ..facts.clone() }
}

/// The centres are asked in so many turns.
const TURNS: usize = 6;

type Raise = fn(&mut LoanFacts, Money);

fn add(amount: &mut Option<Money>, more: Money) {
    *amount = amount.map(|amount| amount + more);
}

/// What there may be more of.
const RAISES: [(&str, Raise); 8] = [
    ("base", |facts, more| add(&mut facts.base, more)),
    ("spouse_base", |facts, more| add(&mut facts.spouse_base, more)),
    ("price", |facts, more| add(&mut facts.price, more)),
    ("balance", |facts, more| add(&mut facts.balance, more)),
    ("spouse_balance", |facts, more| add(&mut facts.spouse_balance, more)),
    ("supplementary_balance", |facts, more| add(&mut facts.supplementary_balance, more)),
    ("monthly_deposit", |facts, more| add(&mut facts.monthly_deposit, more)),
    // A month for every hundred yuan.
    ("months_total", |facts, more| {
        let months = u16::try_from(more.as_fen() / 10_000 % 400).unwrap_or_default();
        facts.months_total = facts.months_total.map(|total| total + months);
    }),
];

fn money(most_yuan: i64) -> impl Strategy<Value = Option<Money>> {
    (0..=most_yuan * 100).prop_map(|fen| Some(Money::fen(fen)))
}

prop_compose! {
    fn facts()(
        home in select(vec![HomeCount::First, HomeCount::Second]), family in any::<bool>(), flexible in any::<bool>(),
        term in 1_u16..=30, months in 6_u16..400, children in 0_u8..4,
        base in money(40_000), spouse_base in money(40_000), price in money(4_000_000), balance in money(200_000),
        spouse_balance in money(200_000), monthly_deposit in money(9_000),
    ) -> LoanFacts {
        LoanFacts {
            home: Some(home), family: Some(family), flexible: Some(flexible), term_years: Some(term), base, spouse_base,
            price, balance, spouse_balance, monthly_deposit, spouse_monthly_deposit: monthly_deposit,
            months_total: Some(months), months_contributed: Some(months), children: Some(children), ..borrower()
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn more_never_lowers_a_limit(
        facts in facts(), more in prop_oneof![1_i64..100, 100_i64..100_000_000], turn in 0..TURNS,
    ) {
        for policy in POLICIES.iter().skip(turn).step_by(TURNS) {
            let facts = here(&facts, policy);
            let before = lent(&facts, policy);
            for (what, raise) in RAISES {
                let mut richer = facts.clone();
                raise(&mut richer, Money::fen(more));
                let after = lent(&richer, policy);
                prop_assert!(after >= before, "{}: {} {what} {before} {after} {facts:?}", policy.id, Money::fen(more));
            }
        }
    }
}

/// Where the balance counts a fuller account is lent more, so that the property above has met the rule; elsewhere nothing depends
/// on it. A multiple or a coefficient that the pack says is unknown leaves the rule out of the estimate.
#[test]
fn a_fuller_account_is_lent_more_where_the_balance_counts_and_nowhere_else() {
    let mut counting = 0;
    for policy in POLICIES.iter() {
        let rule = &policy.loan.balance;
        let counts = !rule.multiple_first.is_unknown() || !rule.multiple_by_usage.is_unknown();
        // 鄂尔多斯 counts a smaller balance as 150,000 yuan, and 25 times that is above its highest loan.
        let is_vacuous = policy.id == "ordos";
        let is_open = policy.unknown.iter().any(|unknown| unknown.key.starts_with("loan.balance."));
        let of = |yuan| {
            let facts = LoanFacts {
                balance: Some(Money::yuan(yuan)),
                base: Some(Money::yuan(20_000)),
                // Little else that would come to the highest loan by itself.
                monthly_deposit: Some(Money::yuan(100)),
                months_total: Some(12),
                ..borrower()
            };
            lent(&here(&facts, policy), policy)
        };
        let amounts = [0, 10_000, 20_000, 40_000, 80_000].map(of);
        let rises = amounts[0] < amounts[4];
        counting += usize::from(rises);
        assert!(amounts.is_sorted() && amounts[4] > Money::ZERO, "{}: {amounts:?}", policy.id);
        assert!(rises == counts || (counts && (is_open || is_vacuous)), "{}: {amounts:?}", policy.id);
    }
    assert!(counting > 10, "only {counting} centres count the balance");
}
