//! Indicators from the ledger, row by row.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use std::collections::BTreeMap;

use serde::Deserialize;
use shared::indicators::{
    Accounts, Fund, OnTime, Relief, Remittance, Share, Widening, average_deposit, collected, growth,
    non_public, on_time, online, relief, widened,
};
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

/// `3 3 4`
fn words<'a, T>(facts: &BTreeMap<&str, &'a str>, key: &str, read: impl Fn(&'a str) -> T) -> Vec<T> {
    facts.get(key).map_or(vec![], |text| text.split(' ').map(read).collect())
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
        "collected" => collected(money("remitted"), money("made_up")).to_string(),
        "average_deposit" => {
            let average =
                average_deposit(money("collected"), &words(facts, "paying", |text| text.parse().unwrap()));
            average.map_or("none".to_owned(), |average| average.to_string())
        }
        "non_public" => {
            let types = words(facts, "types", |text| text);
            let members = types.chunks(2).map(|words| (words[0], words[1].parse().unwrap()));
            let public = words(facts, "public", |text| text).into_iter().collect();
            shown(non_public(&members.collect::<Vec<_>>(), &public))
        }
        "relief" => {
            let months = words(facts, "relieved", |text| text);
            let amount = |text: &str| text.parse().unwrap();
            let months = months.chunks(3).map(|words| Relief {
                employer: words[0],
                normal: amount(words[1]),
                actual: amount(words[2]),
            });
            let (employers, saved) = relief(&months.collect::<Vec<_>>());
            format!("{employers} {saved}")
        }
        "online" => {
            let count = |key: &str| facts[key].parse().unwrap();
            shown(online(count("online"), count("all")))
        }
        _ => panic!("no indicator {name}"),
    }
}

#[test]
fn indicators_follow_from_the_ledger() {
    let path = format!("{}/golden/indicators.csv", env!("CARGO_MANIFEST_DIR"));
    let rows: Vec<IndicatorRow> =
        csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect();
    assert!(rows.len() >= 27, "indicators.csv lost rows: {} are left", rows.len());
    for row in rows {
        let facts = row.facts.split(';').filter_map(|fact| fact.split_once('=')).collect();
        let got = indicator(&row.indicator, &facts, row.decimals);
        assert_eq!(got, row.expect, "{} ({})", row.case, row.source);
    }
}

#[test]
fn shares_compare_as_the_numbers_they_are() {
    let share = |part, whole| Share::new(part, whole).unwrap();
    assert_eq!(share(1, 3), share(2, 6));
    assert_ne!(share(1, 3), share(1, 2));
    assert!(share(1, 3) < share(1, 2) && share(3, 4) > share(2, 3) && share(-1, 2) < share(0, 1));
}
