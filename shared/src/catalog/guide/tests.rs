//! No guide lacks a field.

use super::*;
use crate::catalog::{service, services};
use crate::policy::packs;

fn all() -> Vec<Guide> {
    let policy = packs::load("yancheng").unwrap();
    let day: EffectiveDate = "2026-11-23".parse().unwrap();
    services().into_iter().map(|service| guide(service, &policy, day)).collect()
}

#[test]
fn no_service_lacks_a_field() {
    for guide in all() {
        let id = &guide.service.id;
        let asked = guide.questions.iter().flat_map(|question| [&question.asked, &question.answer]);
        let places = guide.places.iter().flat_map(|place| [&place.name, &place.how]);
        let texts = guide.steps.iter().chain(asked).chain(places);
        let texts = texts.chain([&guide.legal, &guide.promised, &guide.service.fee]);
        for text in texts.chain(&guide.no_materials) {
            assert!(!text.zh.trim().is_empty() && !text.en.trim().is_empty(), "{id}");
        }
        assert!(guide.steps.len() >= 3 && !guide.questions.is_empty(), "{id}");
        assert_eq!(guide.places.len(), 3, "{id}");
        // A list of papers, or why there is none.
        assert_ne!(guide.service.materials.is_empty(), guide.no_materials.is_none(), "{id}");
        assert!(!guide.service.conditions.is_empty() && !guide.service.applicants.is_empty(), "{id}");
    }
}

#[test]
fn what_is_not_published_says_so_with_its_reason() {
    let unpublished =
        |text: &Text| text.zh.starts_with("未公布：") && text.en.to_lowercase().contains("not published");
    for guide in all() {
        let id = &guide.service.id;
        let fixed = guide.legal_cite.is_some();
        let is_clock = matches!(guide.service.clock, Clock::Withdrawal | Clock::Loan);
        assert_eq!(fixed, is_clock, "{id}");
        assert_eq!(guide.service.clock == Clock::NotFixed, unpublished(&guide.legal), "{id}");
        let estimate = is_estimate(&guide.service);
        assert_eq!(!estimate, unpublished(&guide.promised), "{id}");
        if let Some(why) = &guide.no_materials {
            assert_eq!(!estimate, unpublished(why), "{id}");
        }
    }
}

#[test]
fn where_it_is_done_is_what_the_catalog_says() {
    for guide in all() {
        let can = |at: usize| guide.places[at].can;
        let has = |channel| Some(guide.service.channels.contains(&channel));
        assert_eq!([can(0), can(1)], [has(Channel::Hall), has(Channel::Counter)], "{}", guide.service.id);
    }
}

#[test]
fn a_question_of_one_service_belongs_to_one_that_exists() {
    for id in questions::asked_of() {
        assert!(service(id).is_some(), "{id}");
    }
}

#[test]
fn a_loan_is_decided_sooner_under_the_new_text() {
    let policy = packs::load("yancheng").unwrap();
    let on = |day: &str| guide(service("combined").unwrap(), &policy, day.parse().unwrap()).legal.zh;
    assert_eq!(on("2026-09-19"), "受理之日起15天内决定");
    assert_eq!(on("2026-09-20"), "受理之日起10天内决定");
}

/// The services of which a text of the guide has the words.
fn that_say(words: &str, texts: impl Fn(&Guide) -> Vec<Text>) -> Vec<String> {
    let says = |guide: &Guide| texts(guide).iter().any(|text| text.zh.contains(words));
    all().into_iter().filter(says).map(|guide| guide.service.id).collect()
}

#[test]
fn nothing_is_approved_where_somebody_only_computes() {
    let legal = |words| that_say(words, |guide| vec![guide.legal.clone()]);
    assert_eq!(legal("马上出结果"), ["loan_limit", "monthly_contribution"]);
    assert_eq!(legal("当场按规则算出结果"), ["prepayment", "settlement", "overdue", "remittance"]);
    let online = |words| that_say(words, |guide| vec![guide.places[0].how.clone()]);
    assert_eq!(online("不用登录"), ["loan_limit", "monthly_contribution"]);
    assert_eq!(online("登录后办理"), ["rent", "remittance"]);
}

#[test]
fn a_bank_is_named_only_where_one_may_have_a_part_in_it() {
    let bank = |words| that_say(words, |guide| vec![guide.places[2].how.clone()]);
    assert_eq!(bank("受委托银行受理贷款"), ["combined", "from_bank_loan", "out_of_town"]);
    assert_eq!(bank("贷款银行须是中心公布的合作银行"), ["offset"]);
    for guide in all() {
        let known = !["combined", "from_bank_loan", "out_of_town", "offset"].contains(&&*guide.service.id);
        assert_eq!(guide.places[2].can, known.then_some(false), "{}", guide.service.id);
    }
}

/// Words of a step, and the services that have it.
#[test]
fn the_steps_are_those_of_the_service() {
    let table: [(&str, &[&str]); 14] = [
        ("打开测算页", &["loan_limit", "monthly_contribution"]),
        ("登录网上业务大厅填写申请", &["rent"]),
        ("签合同、办好担保后放款", &["combined", "from_bank_loan", "out_of_town", "guarantee"]),
        ("算清楚欠了多少、罚息多少", &["overdue"]),
        ("还多少、省多少", &["prepayment", "settlement", "postponement", "fund_offset"]),
        ("按规则核算，核对无误后办理", &["prepayment", "settlement"]),
        ("导入工资表或清册", &["remittance"]),
        ("签订自愿参加住房公积金制度协议", &["flexible_contribution"]),
        ("住房公积金管理委员会批准", &["deferral", "lowered_rate"]),
        (
            "先在网上算清楚",
            &[
                "prepayment",
                "settlement",
                "postponement",
                "fund_offset",
                "overdue",
                "base_adjustment",
                "employer_merge",
                "employer_split",
                "back_pay",
            ],
        ),
        ("先看办理条件", &["contribution_refund", "transfer"]),
        ("中心按规则核对后办理", &["base_adjustment", "employer_merge", "employer_split", "back_pay"]),
        ("由工作人员核定，在规定时限内决定", &["rent_above_cap", "renovation", "other_housing", "leaving"]),
        ("由工作人员核定，结果告诉您", &["postponement", "fund_offset", "contribution_refund", "transfer"]),
    ];
    for (words, services) in table {
        let mut found = that_say(words, |guide| guide.steps.clone());
        let mut expected = services.to_vec();
        found.sort();
        expected.sort_unstable();
        assert_eq!(found, expected, "{words}");
    }
}

/// What the conditions say of the account, the steps say too.
#[test]
fn an_account_that_is_closed_is_closed_in_the_steps() {
    let closing = that_say("账户销户", |guide| guide.service.conditions.clone());
    assert_eq!(closing, ["retirement", "incapacity", "emigration", "death", "leaving"]);
    assert_eq!(that_say("账户销户", |guide| guide.steps.clone()), closing);
}
