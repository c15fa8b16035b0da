//! Notices of the hall's own centre, and of every other.

use super::*;
use crate::policy::packs;

fn of(centre: &str, day: &str) -> Vec<Notice> {
    notices(&packs::load(centre).unwrap(), day.parse().unwrap())
}

#[test]
fn the_newest_are_first_and_what_is_to_come_says_so() {
    let all = of("yancheng", "2026-11-23");
    assert!(all.windows(2).all(|pair| pair[0].day >= pair[1].day));
    let coming: Vec<&str> =
        all.iter().filter(|notice| notice.coming).map(|notice| notice.id.as_str()).collect();
    assert_eq!(coming, ["2027-07-01-yc-flex"]);
    let policy = packs::load("yancheng").unwrap();
    let first: Vec<String> = latest(&policy, "2026-11-23".parse().unwrap(), 3)
        .into_iter()
        .map(|headline| headline.title.zh)
        .collect();
    assert_eq!(
        first,
        [
            "2026年9月20日起施行《住房公积金管理条例》（2026年修订，国务院令第844号）",
            "2026年7月1日起执行缴存基数上下限、缴存比例",
            "2026年2月6日起实行家庭共济、提取和贷款合计不超过房价",
        ]
    );
}

#[test]
fn a_change_says_what_was_before() {
    let all = of("yancheng", "2026-11-23");
    let notice = |id: &str| all.iter().find(|notice| notice.id == id).unwrap();
    let days =
        notice("2026-09-20-reg2026").changes.iter().find(|change| change.name.zh == "贷款审批时限").unwrap();
    assert_eq!((days.before.clone().unwrap().zh, days.now.zh.clone()), ("15天".into(), "10天".into()));
    assert!(notice("2026-01-01-yc-2025-12").title.zh.contains("继续执行贷款最高额度"));
    // What the text says besides stands below its figures.
    assert!(notice("2026-02-06-yc-gj26").says.iter().any(|line| line.zh.contains("双方父母")));
}

#[test]
fn nothing_that_is_assumed_is_a_notice() {
    for centre in packs::centres() {
        let policy = packs::load(centre).unwrap();
        let all = notices(&policy, "2026-11-23".parse().unwrap());
        let ids: std::collections::BTreeSet<&str> = all.iter().map(|notice| notice.id.as_str()).collect();
        assert_eq!(ids.len(), all.len(), "{centre}");
        for notice in &all {
            assert!(!["OURS", "GK", "REPO"].contains(&&*notice.source), "{centre}: {}", notice.id);
            assert!(!notice.changes.is_empty() && notice.tier < Tier::D, "{centre}: {}", notice.id);
            let texts = notice.changes.iter().flat_map(|change| [&change.name, &change.now]);
            for text in texts.chain([&notice.title]).chain(&notice.says) {
                assert!(!text.zh.is_empty() && !text.en.is_empty(), "{centre}: {}", notice.id);
            }
        }
    }
}

#[test]
fn on_its_day_a_notice_is_no_longer_to_come() {
    let coming = |day: &str| {
        of("yancheng", day).iter().find(|notice| notice.id == "2027-07-01-yc-flex").unwrap().coming
    };
    assert_eq!([coming("2027-06-30"), coming("2027-07-01"), coming("2027-07-02")], [true, false, false]);
    let policy = packs::load("yancheng").unwrap();
    let newest = |day: &str| latest(&policy, day.parse().unwrap(), 1)[0].id.clone();
    assert_eq!(newest("2026-09-19"), "2026-07-01-yc-base26");
    assert_eq!(newest("2026-09-20"), "2026-09-20-reg2026");
}

/// Tier C is the press; what is below has been published by nobody, and neither has what the pack assumes.
#[test]
fn a_row_or_a_statement_that_nobody_published_is_left_out() {
    let day = "2026-11-23".parse().unwrap();
    let has_cap = |tier, assumed: Option<Text>| {
        let mut policy = packs::load("yancheng").unwrap();
        policy.loan.down_first.0.iter_mut().for_each(|row| {
            row.tier = tier;
            row.assumed.clone_from(&assumed);
        });
        let mut changes = notices(&policy, day).into_iter().flat_map(|notice| notice.changes);
        changes.any(|change| change.name.zh == "首套最低首付")
    };
    let assumed = || Some(Text::new("推定", "assumed"));
    assert_eq!([Tier::A, Tier::C, Tier::D].map(|tier| has_cap(tier, None)), [true, true, false]);
    assert_eq!([Tier::A, Tier::C, Tier::D].map(|tier| has_cap(tier, assumed())), [false; 3]);

    let says = |source: &str, tier| {
        let mut policy = packs::load("yancheng").unwrap();
        let fact = policy.facts.first().unwrap().clone();
        policy.facts = vec![crate::policy::Fact { source: source.to_owned(), tier, ..fact }];
        let notice =
            notices(&policy, day).into_iter().find(|notice| notice.id == "2026-02-06-yc-gj26").unwrap();
        notice.says.len()
    };
    assert_eq!([Tier::A, Tier::C, Tier::D].map(|tier| says("YC-GJ26", tier)), [1, 1, 0]);
    assert_eq!(says("REG2026", Tier::A), 0);
}
