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
