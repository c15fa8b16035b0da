//! Indicators from the ledger, row by row.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use std::collections::BTreeMap;

use serde::Deserialize;
use shared::indicators::{Accounts, Fund, OnTime, Remittance, Share, Widening, growth, on_time, widened};
use shared::money::Money;

#[derive(Deserialize)]
struct IndicatorRow {
    case: String,
    indicator: String,
    facts: String,
    decimals: u32,
    expect: String,
    source: String,
}

fn indicator(name: &str, facts: &BTreeMap<&str, &str>, decimals: u32) -> String {
    let money = |key: &str| facts.get(key).map_or(Money::ZERO, |text| text.parse().unwrap());
    let count = |key: &str| facts.get(key).map_or(0, |text| text.parse().unwrap());
    let shown = |share: Option<Share>| share.map_or("none".to_owned(), |share| share.percent(decimals));
    let fund = Fund {
        collected: money("collected"),
        withdrawn: money("withdrawn"),
        deposits: money("deposits"),
        loans: money("loans"),
        bonds: money("bonds"),
        overdue: money("overdue"),
    };
    let accounts = Accounts { opened: count("opened"), reopened: count("reopened"), ended: count("ended") };
    let month = |key: &str, deferred| {
        let words: Vec<&str> = facts.get(key).map_or(vec![], |text| text.split(' ').collect());
        words
            .chunks(3)
            .map(move |words| Remittance {
                members: words[0].parse().unwrap(),
                due: words[1].parse().unwrap(),
                credited: words[2].parse().unwrap(),
                deferred,
            })
            .collect::<Vec<_>>()
    };
    let months = [month("months", false), month("deferred", true)].concat();
    match name {
        "withdrawal_rate" => shown(fund.withdrawal_rate()),
        "loan_rate" => shown(fund.loan_rate()),
        "use_rate" => shown(fund.use_rate()),
        "overdue_rate" => shown(fund.overdue_rate()),
        "growth" => shown(growth(money("now"), money("before"))),
        "widened_open" => widened(accounts, Widening::Open).to_string(),
        "widened_net" => widened(accounts, Widening::Net).to_string(),
        "on_time_employers" => shown(on_time(&months, OnTime::Employers)),
        "on_time_members" => shown(on_time(&months, OnTime::Members)),
        "on_time_money" => shown(on_time(&months, OnTime::Money)),
        _ => panic!("no indicator {name}"),
    }
}

#[test]
fn indicators_follow_from_the_ledger() {
    let path = format!("{}/golden/indicators.csv", env!("CARGO_MANIFEST_DIR"));
    let rows: Vec<IndicatorRow> =
        csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect();
    assert!(rows.len() >= 17, "indicators.csv lost rows: {} are left", rows.len());
    for row in rows {
        let facts = row.facts.split(';').filter_map(|fact| fact.split_once('=')).collect();
        let got = indicator(&row.indicator, &facts, row.decimals);
        assert_eq!(got, row.expect, "{} ({})", row.case, row.source);
    }
}
