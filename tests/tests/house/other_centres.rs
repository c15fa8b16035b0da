//! Rows that Yancheng does not have and another centre may: what the rules make of them.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use shared::contribution::{ArrearsFacts, FlexibleFacts, back_pay, flexible};
use shared::date::parse_date;
use shared::decision::Decision;
use shared::money::Money;
use shared::policy::{Dated, EmployerKind, FlexibleSplit, InForce, Policy, Tier, packs};
use shared::rate::Rate;
use shared::withdrawal::family::Buyer;
use shared::withdrawal::offset::{self, OffsetFacts};
use shared::withdrawal::renovation::{self, RenovationFacts};
use shared::withdrawal::repayment::Lender;

fn policy() -> Policy {
    packs::load("yancheng").unwrap()
}

fn row<T>(from: &str, value: T) -> InForce<T> {
    let from = parse_date(from).unwrap();
    let source = "YC-DIGEST".to_owned();
    InForce {
        from,
        value,
        source,
        article: None,
        tier: Tier::B,
        assumed: None,
        published_to: None,
        note: None,
    }
}

fn codes(decision: &Decision) -> Vec<String> {
    let reasons = match decision {
        Decision::Refuse(reasons) => reasons,
        Decision::Refer(referral) => &referral.because,
        Decision::Grant(_) | Decision::Ask(_) => return vec![],
    };
    reasons.iter().map(|reason| reason.code.clone()).collect()
}

/// Neighbours keep one, three, six or twelve monthly payments in the account (rules 3.7).
#[test]
fn a_reserve_of_monthly_payments() {
    let table = [
        // payments kept, balance, next offset
        (1, 10_000, Some(4_000)),
        (3, 14_000, Some(2_000)),
        (3, 12_000, None),
        (6, 30_000, Some(4_000)),
        (12, 51_000, Some(3_000)),
    ];
    for (payments, balance, expected) in table {
        let mut policy = policy();
        policy.withdrawal.repayment.offset_reserve = Dated::default();
        policy.withdrawal.repayment.offset_reserve_payments = Dated(vec![row("2025-06-01", payments)]);
        let facts = OffsetFacts {
            lender: Some(Lender::Commercial),
            bank_takes_part: Some(true),
            borrower: Some(Buyer::Myself),
            payment: Some(Money::yuan(4_000)),
            balance: Some(Money::yuan(balance)),
            ..OffsetFacts::default()
        };
        let decision = offset::decide(&facts, &policy, "2026-10-08".parse().unwrap());
        let amount = decision.granted().map(|grant| grant.amount);
        assert_eq!(amount, expected.map(Money::yuan), "{payments} payments kept of {balance}");
    }
}

/// A centre that published no reserve at all: the offset is a person's to judge.
#[test]
fn no_reserve_is_known() {
    let mut policy = policy();
    policy.withdrawal.repayment.offset_reserve = Dated::default();
    let facts = OffsetFacts {
        lender: Some(Lender::Commercial),
        bank_takes_part: Some(true),
        borrower: Some(Buyer::Myself),
        payment: Some(Money::yuan(4_000)),
        balance: Some(Money::yuan(9_000)),
        ..OffsetFacts::default()
    };
    let decision = offset::decide(&facts, &policy, "2026-10-08".parse().unwrap());
    let Decision::Refer(referral) = &decision else { panic!("{decision:?}") };
    assert!(referral.estimate.is_none(), "{decision:?}");
    assert_eq!(codes(&decision), ["withdrawal.repayment.offset_reserve"]);
    let text = &referral.because.iter().next().unwrap().text;
    assert_eq!(
        text.en,
        "not found for this centre: what stays in the account after the offset; the centre must confirm it"
    );
}

/// Some cities allowed renovation before the amendment, others may close it after: the switch of the pack decides.
#[test]
fn a_city_switches_renovation() {
    let facts = RenovationFacts { own_home: Some(true), ..RenovationFacts::default() };
    let mut policy = policy();
    policy.withdrawal.renovation =
        Dated(vec![row("2026-01-01", true), row("2027-01-01", false), row("2027-07-01", true)]);
    let table = [
        ("2025-12-31", "refuse", "not_a_ground_yet 2026-01-01"),
        ("2026-01-01", "refer", "by_the_citys_standard"),
        ("2026-09-19", "refer", "by_the_citys_standard"),
        ("2026-09-20", "refer", "by_the_citys_standard"),
        ("2026-12-31", "refer", "by_the_citys_standard"),
        ("2027-01-01", "refuse", "not_opened 2027-07-01"),
        ("2027-06-30", "refuse", "not_opened 2027-07-01"),
        ("2027-07-01", "refer", "by_the_citys_standard"),
    ];
    for (day, outcome, expected) in table {
        let decision = renovation::decide(&facts, &policy, day.parse().unwrap());
        // The code, and in a refusal the day from which one may apply.
        let (code, from) = expected.split_once(' ').unwrap_or((expected, ""));
        assert!(
            serde_json::to_string(&decision).unwrap().contains(&format!("apply from {from}"))
                || from.is_empty()
        );
        let got = match &decision {
            Decision::Refuse(_) => "refuse",
            Decision::Refer(_) => "refer",
            Decision::Grant(_) | Decision::Ask(_) => "neither",
        };
        assert_eq!((got, codes(&decision)), (outcome, vec![code.to_owned()]), "on {day}");
    }
}

/// 8,123.50 at 12 % is 974.82 a side: 1,950 a month in whole yuan, 1,949.64 to the fen.
#[test]
fn each_month_in_arrears_goes_by_its_own_rows() {
    let table = [
        // the day from which amounts keep their fen, August to October together
        ("2026-08-01", "5848.92"),
        ("2026-08-02", "5849.28"),
        ("2026-09-01", "5849.28"),
        ("2026-09-15", "5849.64"),
        ("2026-10-01", "5849.64"),
        ("2026-10-02", "5850.00"),
    ];
    let facts = ArrearsFacts {
        from: "2026-08".parse().ok(),
        to: "2026-10".parse().ok(),
        paid_to: "2026-10".parse().ok(),
        base: Some(Money::fen(812_350)),
        district: "tinghu".to_owned(),
        employer_kind: Some(EmployerKind::Enterprise),
        rate_employer: Some(Rate::percent(12)),
        rate_member: Some(Rate::percent(12)),
        paid_employer: Some(Money::ZERO),
        paid_member: Some(Money::ZERO),
        ..ArrearsFacts::default()
    };
    for (from, expected) in table {
        let mut policy = policy();
        let [yuan, fen] = ["half_up_yuan", "half_up_fen"].map(|mode| mode.parse().unwrap());
        policy.contribution.rounding = Dated(vec![row("2026-07-01", yuan), row(from, fen)]);
        let decision = back_pay(&facts, &policy, "2026-10-31".parse().unwrap());
        let grant = decision.granted().unwrap();
        assert_eq!(grant.amount.to_string(), expected, "to the fen from {from}");
        // Whole, although the last row begins inside a month.
        let months = serde_json::to_string(grant).unwrap().matches("个月，每月应缴").count();
        assert_eq!(months, if ["2026-08-01", "2026-10-02"].contains(&from) { 1 } else { 2 }, "{from}");
    }
}

#[test]
fn a_flexible_month_may_be_rounded_on_each_side_and_subsidised() {
    let facts = FlexibleFacts {
        income: Some(Money::yuan(4_005)),
        has_employer: Some(false),
        ..FlexibleFacts::default()
    };
    let table = [
        // 400.50 once is 401, twice 200.25 is 400
        (FlexibleSplit::Once, 100, "401.00", "每月补贴100.00 元，本人实际负担301.00 元"),
        (FlexibleSplit::EachSide, 100, "400.00", "每月补贴100.00 元，本人实际负担300.00 元"),
        (FlexibleSplit::Once, 500, "401.00", "每月补贴500.00 元，本人实际负担0.00 元"),
    ];
    for (split, subsidy, expected, says) in table {
        let mut policy = policy();
        policy.contribution.flexible_split = Dated(vec![row("2026-07-01", split)]);
        policy.contribution.flexible_subsidy = Dated(vec![row("2026-07-01", Money::yuan(subsidy))]);
        let decision = flexible(&facts, &policy, "2026-10-08".parse().unwrap());
        assert_eq!(decision.granted().unwrap().amount.to_string(), expected, "{split:?}");
        assert!(serde_json::to_string(&decision).unwrap().contains(says), "{decision:?}");
    }
}

/// What a refusal of a new ground names: the city's own first day before the amendment, or else the amendment.
#[test]
fn the_cure_of_a_new_ground_is_the_first_day_that_opens_it() {
    let facts = RenovationFacts { own_home: Some(true), ..RenovationFacts::default() };
    let amendment = "listed from 2026-09-20 on";
    let table = [
        // the city's rows, the day asked for, what the cure says
        (vec![("2026-01-01", false), ("2026-05-01", true)], "2025-12-31", "apply from 2026-05-01"),
        (vec![("2025-01-01", true), ("2025-02-01", false)], "2025-06-30", amendment),
        (vec![("2026-01-01", false), ("2026-09-20", true)], "2026-09-19", amendment),
        (vec![("2026-01-01", false), ("2026-09-19", true)], "2026-09-18", "apply from 2026-09-19"),
    ];
    for (rows, day, expected) in table {
        let mut policy = policy();
        policy.withdrawal.renovation = Dated(rows.iter().map(|(from, open)| row(from, *open)).collect());
        let decision = renovation::decide(&facts, &policy, day.parse().unwrap());
        let Decision::Refuse(reasons) = &decision else { panic!("{day}: {decision:?}") };
        let cures: Vec<&str> =
            reasons.iter().filter_map(|reason| reason.cure.as_ref()).map(|cure| &*cure.en).collect();
        assert!(cures.iter().any(|cure| cure.contains(expected)), "{day}: {cures:?}");
    }
}
