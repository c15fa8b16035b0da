//! Penalty interest and repayment from the fund, row by row.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use serde::Deserialize;
use serde::de::DeserializeOwned;
use shared::date::{EffectiveDate, parse_date};
use shared::loan::annuity::Loan;
use shared::loan::life::offset::{Account, Plan, simulate};
use shared::loan::life::overdue::{Overdue, penalty};
use shared::loan::life::{Keep, Life, RateChange, Terms, policy_rates};
use shared::loan::rate::HomeCount;
use shared::money::Money;
use shared::policy::packs;
use shared::rate::Rate;

fn rows<T: DeserializeOwned>(table: &str, least: usize) -> Vec<T> {
    let path = format!("{}/golden/{table}.csv", env!("CARGO_MANIFEST_DIR"));
    let rows: Vec<T> = csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect();
    assert!(rows.len() >= least, "{table}.csv lost rows: {} are left", rows.len());
    rows
}

#[derive(Deserialize)]
struct OverdueRow {
    case: String,
    principal: Money,
    interest: Money,
    annual_pct: Rate,
    factor_pct: Rate,
    due: String,
    charged_to: String,
    on: EffectiveDate,
    days: u32,
    penalty: Money,
    source: String,
}

#[test]
fn penalties_are_those_of_the_table() {
    let policy = packs::load("yancheng").unwrap();
    for row in rows::<OverdueRow>("overdue", 10) {
        let overdue = Overdue {
            due: parse_date(&row.due).unwrap(),
            principal: row.principal,
            interest: row.interest,
            penalty: Money::ZERO,
            charged_to: parse_date(&row.charged_to).ok(),
        };
        let charged = overdue.penalty(row.annual_pct, row.factor_pct, row.on.0);
        assert_eq!(
            (overdue.days(row.on.0), charged),
            (row.days, row.penalty),
            "{} ({})",
            row.case,
            row.source
        );
        let by_pack = penalty(&overdue, row.annual_pct, &policy, row.on).unwrap();
        if row.factor_pct == policy.loan.overdue_factor.on(row.on).unwrap().value {
            assert_eq!(by_pack.amount, charged, "{}", row.case);
        }
        assert!(!by_pack.assumed.is_empty(), "no source gives the factor");
    }
}

#[derive(Deserialize)]
struct OffsetRow {
    case: String,
    principal: Money,
    annual_pct: Rate,
    months: u32,
    issued: String,
    reserve: Money,
    accounts: String,
    plan: String,
    number: usize,
    payment: Money,
    from_accounts: String,
    from_card: Money,
    prepaid: Money,
    balances: String,
    owed: Money,
    instalments: usize,
    card_in_all: Money,
    source: String,
}

/// `monthly part`, `monthly whole`, `yearly 7 payment`
fn plan(text: &str) -> Plan {
    match text.split(' ').collect::<Vec<_>>()[..] {
        ["monthly", part] => Plan::Monthly { part: part == "part" },
        ["yearly", month, keep] => {
            let keep = if keep == "payment" { Keep::Payment } else { Keep::Term };
            Plan::Yearly { month: month.parse().unwrap(), keep }
        }
        _ => panic!("no plan: {text}"),
    }
}

#[test]
fn the_fund_and_the_card_pay_as_the_table_says() {
    let text = |amounts: &[Money]| amounts.iter().map(Money::to_string).collect::<Vec<_>>().join(" ");
    for row in rows::<OffsetRow>("loan_offset", 8) {
        let loan = Loan::new(row.principal, row.annual_pct, row.months).unwrap();
        let life = Life::new(Terms::new(loan, parse_date(&row.issued).unwrap()), vec![]).unwrap();
        let accounts: Vec<Account> = row
            .accounts
            .split(';')
            .filter_map(|pair| pair.split_once(' '))
            .map(|(balance, monthly)| Account {
                balance: balance.parse().unwrap(),
                monthly: monthly.parse().unwrap(),
            })
            .collect();
        let months = simulate(life, &accounts, row.reserve, plan(&row.plan)).unwrap();
        let month = &months[row.number - 1];
        let prepaid = month.prepaid.map_or(Money::ZERO, |prepaid| prepaid.principal);
        assert_eq!(
            (month.payment, text(&month.from_accounts), month.from_card, prepaid, month.owed),
            (row.payment, row.from_accounts, row.from_card, row.prepaid, row.owed),
            "{} ({})",
            row.case,
            row.source
        );
        assert_eq!((text(&month.balances), months.len()), (row.balances, row.instalments), "{}", row.case);
        assert_eq!(
            months.iter().map(|month| month.from_card).sum::<Money>(),
            row.card_in_all,
            "{}",
            row.case
        );
    }
}

#[derive(Deserialize)]
struct RatesRow {
    case: String,
    issued: EffectiveDate,
    months: u32,
    home: HomeCount,
    first: Rate,
    changes: String,
    estimate: bool,
    source: String,
}

#[test]
fn running_loans_are_repriced_as_the_table_says() {
    let policy = packs::load("yancheng").unwrap();
    for row in rows::<RatesRow>("loan_rates", 13) {
        let rates = policy_rates(&policy.loan.rate, row.issued, row.months, row.home).unwrap();
        let change = |change: &RateChange| format!("{}:{}", EffectiveDate(change.from), change.rate);
        let changes: Vec<String> = rates.changes.iter().map(change).collect();
        assert_eq!(
            (rates.first, changes.join(";")),
            (row.first, row.changes),
            "{} ({})",
            row.case,
            row.source
        );
        assert_eq!(!rates.assumed.is_empty(), row.estimate, "{}", row.case);
        assert_eq!(rates.steps.len(), 1 + rates.changes.len(), "{}: each rate has its row", row.case);
    }
}
