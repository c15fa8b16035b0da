//! What must hold of contributions for all amounts, rates and months.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use proptest::prelude::*;
use shared::contribution::{
    ArrearsFacts, BaseFacts, BaseSource, ContributionFacts, FlexibleFacts, Hardship, ReliefFacts, ReliefKind,
    back_pay, base, explain, flexible, refund, relief,
};
use shared::date::EffectiveDate;
use shared::decision::Decision;
use shared::money::Money;
use shared::month::Month;
use shared::policy::{EmployerKind, Policy, packs};
use shared::rate::Rate;

const DISTRICTS: [&str; 3] = ["tinghu", "dongtai", "jianhu"];
const SOURCES: [BaseSource; 4] =
    [BaseSource::LastYear, BaseSource::NewEntrant, BaseSource::Transferee, BaseSource::Declared];

fn policy() -> Policy {
    packs::load("yancheng").unwrap()
}

fn day() -> EffectiveDate {
    "2026-12-31".parse().unwrap()
}

/// What is granted, or estimated where a person must judge.
fn amount(decision: &Decision) -> Option<Money> {
    match decision {
        Decision::Grant(grant) => Some(grant.amount),
        Decision::Refer(referral) => referral.estimate.as_ref().map(|grant| grant.amount),
        Decision::Refuse(_) | Decision::Ask(_) => None,
    }
}

fn member(base: Money, percent: (i64, i64)) -> ContributionFacts {
    ContributionFacts {
        base: Some(base),
        district: "tinghu".to_owned(),
        employer_kind: Some(EmployerKind::Enterprise),
        rate_employer: Some(Rate::percent(percent.0)),
        rate_member: Some(Rate::percent(percent.1)),
    }
}

/// Months of 2026 from July on, in which the employer paid so much on each side.
fn arrears(of: ContributionFacts, months: (u8, u8), paid: (Money, Money)) -> ArrearsFacts {
    let ContributionFacts { base, district, employer_kind, rate_employer, rate_member } = of;
    ArrearsFacts {
        from: Month::new(2026, months.0),
        to: Month::new(2026, months.1),
        paid_to: Month::new(2026, 12),
        last_due: None,
        base,
        district,
        employer_kind,
        rate_employer,
        rate_member,
        paid_employer: Some(paid.0),
        paid_member: Some(paid.1),
        balance: Some(Money::yuan(1_000_000)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// More income never lowers the base, and the base lies between the limits.
    #[test]
    fn more_income_never_lowers_the_base(
        less in 0_i64..6_000_000, more in 0_i64..6_000_000, place in 0..3_usize, source in 0..4_usize, worked in 1..=12_u16,
    ) {
        let policy = policy();
        let of = |fen: i64| {
            let facts = BaseFacts {
                wage_kind: Some(SOURCES[source]),
                wages_year: Some(Money::fen(fen * i64::from(worked))),
                months_worked: Some(worked),
                wage_month: Some(Money::fen(fen)),
                income: Some(Money::fen(fen)),
                started: Some(day().0),
                district: DISTRICTS[place].to_owned(),
            };
            amount(&base(&facts, &policy, day())).unwrap()
        };
        let (low, high) = (of(less.min(more)), of(less.max(more)));
        prop_assert!(low <= high, "{low} {high}");
        // A wage inside the limits is the base itself.
        let floor = Money::yuan(if SOURCES[source] == BaseSource::Declared { 3_800 } else { [2_260, 2_260, 2_010][place] });
        prop_assert_eq!(low, Money::fen(less.min(more)).clamp(floor, Money::yuan(31_314)));
    }

    /// Both sides make up the month; neither is more than half a yuan off its share; more income never lowers it.
    #[test]
    fn a_split_month_is_whole(fen in 226_000_i64..3_131_400, more in 0_i64..500_000, employer in 5_i64..=12, own in 5_i64..=12) {
        let policy = policy();
        let of = |fen: i64| explain(&member(Money::fen(fen), (employer, own)), &policy, day());
        let (month, higher) = (of(fen), of((fen + more).min(3_131_400)));
        let deposit = month.deposit.unwrap();
        prop_assert_eq!(amount(&month.decision), Some(deposit.total()));
        for (side, percent) in [(deposit.employer, employer), (deposit.member, own)] {
            prop_assert!((side.as_fen() * 100 - fen * percent).abs() * 2 <= 100 * 100, "{} of {}", side, fen);
        }
        prop_assert!(deposit.total() <= higher.deposit.unwrap().total());
    }

    /// A flexible member pays within half a yuan of the rate, and more on more income.
    #[test]
    fn a_flexible_month_follows_the_income(fen in 0_i64..6_000_000, more in 0_i64..500_000) {
        let policy = policy();
        let of = |fen: i64| {
            let facts = FlexibleFacts { income: Some(Money::fen(fen)), has_employer: Some(false), ..FlexibleFacts::default() };
            amount(&flexible(&facts, &policy, day())).unwrap()
        };
        let counts = Money::fen(fen).clamp(Money::yuan(3_800), Money::yuan(31_314));
        prop_assert!((of(fen).as_fen() * 10 - counts.as_fen()).abs() * 2 <= 10 * 100);
        prop_assert!(of(fen) <= of(fen + more));
    }

    /// What is made up less what is returned is what was due less what was paid, for all the months.
    #[test]
    fn arrears_conserve(
        yuan in 2_260_i64..31_314, first in 7_u8..=12, count in 0_u8..6,
        paid in (0_i64..400_000, 0_i64..400_000), percent in (5_i64..=12, 5_i64..=12),
    ) {
        let (policy, last) = (policy(), (first + count).min(12));
        let of = member(Money::yuan(yuan), percent);
        let due = explain(&of, &policy, day()).deposit.unwrap().total();
        let paid = (Money::fen(paid.0), Money::fen(paid.1));
        let facts = arrears(of, (first, last), paid);
        let owed = amount(&back_pay(&facts, &policy, day())).unwrap_or_default();
        let back = amount(&refund(&facts, &policy, day())).unwrap_or_default();
        let months = i128::from(last - first) + 1;
        let differs = (due - paid.0 - paid.1).times(months, 1, shared::rounding::Direction::HalfUp);
        prop_assert_eq!(Some(owed - back), differs);
    }

    /// What a deferral leaves unpaid is, to the fen, what is made good for the same months afterwards.
    #[test]
    fn a_deferral_and_its_making_good_conserve(yuan in 2_260_i64..31_314, count in 1_u8..=5, percent in (5_i64..=12, 5_i64..=12)) {
        let policy = policy();
        let of = member(Money::yuan(yuan), percent);
        let facts = ReliefFacts {
            kind: Some(ReliefKind::Deferral),
            hardship: Some(Hardship::Losses),
            agreed: Some(true),
            from: Month::new(2026, 8),
            months: Some(count.into()),
            monthly_now: explain(&of, &policy, day()).deposit.map(|deposit| deposit.total()),
            ..ReliefFacts::default()
        };
        let deferred = amount(&relief(&facts, &policy, day()));
        let made_good = arrears(of, (8, 7 + count), (Money::ZERO, Money::ZERO));
        prop_assert!(deferred.is_some());
        prop_assert_eq!(deferred, amount(&back_pay(&made_good, &policy, day())));
    }
}

/// The subsidy is spoken of while it is paid: 2024-07 to 2027-06.
#[test]
fn the_subsidy_is_named_while_there_is_one() {
    let policy = policy();
    let facts = FlexibleFacts {
        income: Some(Money::yuan(5_000)),
        has_employer: Some(false),
        ..FlexibleFacts::default()
    };
    for (day, named) in
        [("2026-07-01", true), ("2027-06-30", true), ("2027-07-01", false), ("2028-01-01", false)]
    {
        let decision = flexible(&facts, &policy, day.parse().unwrap());
        let said = serde_json::to_string(&decision).unwrap().contains("缴存补贴");
        assert_eq!(said, named, "on {day}");
    }
}
