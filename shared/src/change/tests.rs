use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::loan::life::open::{BankLoanFacts, CombinedFacts};
use crate::loan::limit::{HomeCount, LoanFacts};
use crate::policy::packs;
use crate::withdrawal::property_fee::PropertyFeeFacts;
use crate::withdrawal::purchase::{Buyer, HomeKind, PurchaseFacts};
use crate::withdrawal::rent::{Household, Lease, RentFacts};

static POLICY: LazyLock<Policy> = LazyLock::new(|| packs::load("yancheng").unwrap());

fn day() -> EffectiveDate {
    "2026-10-08".parse().unwrap()
}

fn loan(base: i64, price: i64, years: u16, months: u16) -> LoanFacts {
    LoanFacts {
        home: Some(HomeCount::First),
        family: Some(false),
        base: Some(Money::yuan(base)),
        price: Some(Money::yuan(price)),
        term_years: Some(years),
        months_contributed: Some(months),
        other_debts_monthly: Some(Money::ZERO),
        loan_outstanding: Some(false),
        ..LoanFacts::default()
    }
}

fn found(facts: &LoanFacts, wanted: Option<Money>) -> Vec<String> {
    let changes = explained(&LOAN_LIMIT, facts, &POLICY, day(), wanted).1;
    changes.iter().map(|change| format!("{}={} → {}", change.field, change.to, change.amount)).collect()
}

#[test]
fn what_raises_a_grant_is_the_least_that_reaches_the_next_bound() {
    // Capacity 599,000 binds; the price bound of 765,000 is next: the base that reaches it, the term that comes closest.
    assert_eq!(found(&loan(4_000, 900_000, 30, 24), None), ["base=5105.00 → 765000.00"]);
    assert_eq!(
        found(&loan(4_000, 900_000, 20, 24), None),
        ["base=6819.00 → 765000.00", "term_years=30 → 599000.00",]
    );
    // The cap for one member binds: only the second applicant helps.
    assert_eq!(found(&loan(12_000, 2_000_000, 30, 24), None), ["family=yes → 1200000.00"]);
}

#[test]
fn a_wish_is_reached_and_not_passed() {
    assert_eq!(
        found(&loan(4_000, 900_000, 30, 24), Some(Money::yuan(700_000))),
        ["base=4671.00 → 700000.00"]
    );
    assert!(found(&loan(4_000, 900_000, 30, 24), Some(Money::yuan(500_000))).is_empty());
    assert!(found(&loan(4_000, 900_000, 30, 24), Some(Money::yuan(5_000_000))).is_empty());
}

#[test]
fn a_refusal_for_months_is_cured_by_months_or_by_time() {
    assert_eq!(
        found(&loan(4_000, 900_000, 30, 4), None),
        ["months_contributed=6 → 599000.00", "date=2026-12-01 → 599000.00",]
    );
}

#[test]
fn who_waits_and_pays_on_is_told_to_pay_on() {
    let text = |decision: (Decision, Vec<Change>)| {
        let date = decision.1.into_iter().find(|change| change.field == "date");
        date.map(|change| change.text.zh)
    };
    let few = loan(4_000, 900_000, 30, 4);
    let paying_on = Some("2026年12月1日起申请，期间继续按月足额缴存".to_owned());
    assert_eq!(text(explained(&LOAN_LIMIT, &few, &POLICY, day(), None)), paying_on);
    let combined = CombinedFacts { needed: Some(Money::yuan(600_000)), loan: few.clone() };
    assert_eq!(text(explained(&COMBINED, &combined, &POLICY, day(), None)), paying_on);
    let from_bank = BankLoanFacts { remaining: Some(Money::yuan(300_000)), loan: few.clone() };
    assert_eq!(text(explained(&FROM_BANK_LOAN, &from_bank, &POLICY, day(), None)), paying_on);
    let repaying = PropertyFeeFacts {
        own_home: Some(true),
        homes: Some(1),
        has_loan: Some(true),
        months_regular: Some(9),
        balance: Some(Money::yuan(20_000)),
        ..PropertyFeeFacts::default()
    };
    let repaying_on = Some("2027年1月1日起申请，期间继续按月正常还贷".to_owned());
    assert_eq!(text(explained(&PROPERTY_FEE, &repaying, &POLICY, day(), None)), repaying_on);
}

#[test]
fn an_open_question_comes_first() {
    assert!(found(&LoanFacts { price: None, ..loan(4_000, 900_000, 30, 24) }, None).is_empty());
}

#[test]
fn a_contract_filed_later_is_a_day_to_wait_for() {
    let facts = PurchaseFacts {
        contract_filed: crate::date::parse_date("2026-11-17").ok(),
        price: Some(Money::yuan(900_000)),
        loan: Some(Money::yuan(700_000)),
        balance: Some(Money::yuan(50_000)),
        buyer: Some(Buyer::Myself),
        kind: Some(HomeKind::New),
        ..PurchaseFacts::default()
    };
    let found = explained(&PURCHASE, &facts, &POLICY, day(), None).1;
    assert_eq!((found[0].field.as_str(), found[0].to.as_str()), ("date", "2026-11-17"));
    assert_eq!(found[0].text.zh, "2026年11月17日起申请");
    assert_eq!(found.len(), 1);
}

#[test]
fn earlier_months_are_named_where_more_rent_can_be_claimed() {
    let facts = RentFacts {
        district: "tinghu".to_owned(),
        household: Some(Household::Single),
        children: Some(0),
        owns_home_here: Some(false),
        months_contributed: Some(24),
        balance: Some(Money::yuan(50_000)),
        from_month: "2026-08".parse().ok(),
        to_month: "2026-10".parse().ok(),
        lease: Some(Lease::None),
        ..RentFacts::default()
    };
    let found = explained(&RENT, &facts, &POLICY, day(), None).1;
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].to.as_str(), found[0].amount), ("2025-11", Money::yuan(9_600)));
}

/// What the rule says with one fact set as the change says, moved `less` steps back.
fn with(facts: &LoanFacts, change: &Change, less: i64) -> Option<Money> {
    if change.field == "date" {
        let then: EffectiveDate = change.to.parse().unwrap();
        let then = EffectiveDate(then.0 - time::Duration::days(less));
        let facts = (LOAN_LIMIT.later.as_ref().unwrap().facts)(facts, day(), then);
        return case::standing(&(LOAN_LIMIT.decide)(&facts, &POLICY, then)).map(|then| then.amount);
    }
    let movable = LOAN_LIMIT.movable.iter().find(|movable| movable.field == change.field).unwrap();
    let (from, step) = ((movable.read)(facts).unwrap(), if movable.unit == Unit::Money { 100 } else { 1 });
    let to = match movable.unit {
        Unit::Money => change.to.parse::<Money>().unwrap().as_fen(),
        Unit::Months | Unit::Years | Unit::Percent | Unit::Month => change.to.parse().unwrap(),
        Unit::Flag => i64::from(change.to == "yes"),
    };
    let mut changed = facts.clone();
    (movable.write)(&mut changed, to - less * step * (to - from).signum());
    case::standing(&(LOAN_LIMIT.decide)(&changed, &POLICY, day())).map(|then| then.amount)
}

proptest! {
    #[test]
    fn every_change_does_what_it_says_and_a_step_less_does_not(
        base in 500_i64..30_000, price in 50_000_i64..3_000_000, years in 1_u16..40, months in 0_u16..30,
        wanted in proptest::option::of(1_000_i64..1_500_000),
    ) {
        let (facts, wanted) = (loan(base, price, years, months), wanted.map(Money::yuan));
        for change in explained(&LOAN_LIMIT, &facts, &POLICY, day(), wanted).1 {
            prop_assert_eq!(with(&facts, &change, 0), Some(change.amount), "{:?}", change);
            // A refusal is turned, where no one change brings the wish.
            let goal = wanted.filter(|wanted| *wanted <= change.amount).unwrap_or(change.amount);
            prop_assert!(with(&facts, &change, 1).unwrap_or_default() < goal, "{:?}", change);
        }
    }
}
