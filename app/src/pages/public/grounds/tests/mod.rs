//! Every page is held against its rule: each fact has its question or is known from elsewhere, each question that the rule asks
//! is on the page, and whatever is typed can be read.

mod visitor;

use std::collections::BTreeSet;

use leptos::prelude::{Owner, Set as _};
use serde::Serialize;
use serde_json::{Map, Value, json};
use shared::catalog::{Decide, Group, service, services};
use shared::contribution::{ArrearsFacts, BaseFacts, ContributionFacts, FlexibleFacts, ReliefFacts};
use shared::loan::limit::LoanFacts;
use shared::policy::packs;
use shared::withdrawal::build::BuildFacts;
use shared::withdrawal::death::DeathFacts;
use shared::withdrawal::down_payment::DownPaymentFacts;
use shared::withdrawal::emigration::EmigrationFacts;
use shared::withdrawal::illness::IllnessFacts;
use shared::withdrawal::incapacity::IncapacityFacts;
use shared::withdrawal::leaving::LeavingFacts;
use shared::withdrawal::lift::LiftFacts;
use shared::withdrawal::offset::OffsetFacts;
use shared::withdrawal::other_housing::OtherHousingFacts;
use shared::withdrawal::property_fee::PropertyFeeFacts;
use shared::withdrawal::purchase::PurchaseFacts;
use shared::withdrawal::renovation::RenovationFacts;
use shared::withdrawal::rent::RentFacts;
use shared::withdrawal::repayment::RepaymentFacts;
use shared::withdrawal::retirement::RetirementFacts;

use super::{GROUPS, all, by_id, by_service};
use crate::pages::public::answers::Answers;
use crate::pages::public::contribution;
use crate::pages::public::doors::MOST_USED;
use crate::pages::public::loan_limit;
use crate::pages::public::question::{Place, Question, WANTED};
use crate::routes;
use visitor::{Dice, answer_parts, asked, typings, walk};

/// Known from the ledger alone, and nothing that a visitor could answer.
const FROM_THE_LEDGER: [&str; 3] = ["other_in_flight", "banned_until", "interest"];
/// Shown by the rule of repayment, and deciding nothing.
const SHOWN_ONLY: &str = "remaining";
/// Bounds a refund alone.
const OF_A_REFUND: (&str, &str) = ("back_pay", "balance");
/// Asked where a centre infers the base from the deposit, as none of those in our packs does.
const NO_CENTRE_YET: (&str, &str) = ("loan_limit", "deposit_rate");

fn fields<F: Default + Serialize>() -> BTreeSet<String> {
    let facts = serde_json::to_value(F::default()).unwrap();
    facts.as_object().unwrap().keys().cloned().collect()
}

/// Every rule that has a page, with the fields of its facts.
fn rules() -> Vec<(&'static str, BTreeSet<String>)> {
    vec![
        ("rent", fields::<RentFacts>()),
        ("purchase", fields::<PurchaseFacts>()),
        ("down_payment", fields::<DownPaymentFacts>()),
        ("build", fields::<BuildFacts>()),
        ("repayment", fields::<RepaymentFacts>()),
        ("offset", fields::<OffsetFacts>()),
        ("retirement", fields::<RetirementFacts>()),
        ("incapacity", fields::<IncapacityFacts>()),
        ("emigration", fields::<EmigrationFacts>()),
        ("death", fields::<DeathFacts>()),
        ("leaving", fields::<LeavingFacts>()),
        ("property_fee", fields::<PropertyFeeFacts>()),
        ("renovation", fields::<RenovationFacts>()),
        ("other_housing", fields::<OtherHousingFacts>()),
        ("lift", fields::<LiftFacts>()),
        ("illness", fields::<IllnessFacts>()),
        ("loan_limit", fields::<LoanFacts>()),
        ("base", fields::<BaseFacts>()),
        ("monthly_contribution", fields::<ContributionFacts>()),
        ("flexible", fields::<FlexibleFacts>()),
        ("back_pay", fields::<ArrearsFacts>()),
        ("refund", fields::<ArrearsFacts>()),
        ("relief", fields::<ReliefFacts>()),
    ]
}

fn questions(rule: &str) -> &'static [Question] {
    match rule {
        "loan_limit" => loan_limit::QUESTIONS,
        "monthly_contribution" => contribution::QUESTIONS,
        ground => by_id(ground).unwrap_or_else(|| panic!("{ground} has a page")).questions,
    }
}

#[test]
fn every_fact_has_its_question_or_is_known_from_elsewhere() {
    for (rule, facts) in rules() {
        for question in questions(rule).iter().filter(|question| question.field != WANTED.field) {
            let whole = match question.place {
                Place::PartOf(whole, _) => whole,
                Place::First | Place::WhenAsked | Place::After(..) | Place::Unless(..) | Place::Detail => {
                    question.field
                }
            };
            assert!(facts.contains(whole), "{rule}: {whole} is no fact of the rule");
        }
        for fact in &facts {
            let is_asked = questions(rule).iter().any(|question| question.field == fact);
            let is_known = FROM_THE_LEDGER.contains(&fact.as_str())
                || fact == SHOWN_ONLY
                || (rule, fact.as_str()) == OF_A_REFUND;
            assert!(
                is_asked != is_known,
                "{rule}: {fact} must be asked or known from elsewhere, and not both"
            );
        }
    }
}

#[test]
fn whatever_is_typed_can_be_read() {
    let policy = packs::load("yancheng").unwrap();
    Owner::new().with(|| {
        for (rule, _) in rules() {
            for question in questions(rule) {
                let usable = typings(question.kind);
                for typed in usable.iter().map(String::as_str).chain(["", "不知道", "-1", "1e9"]) {
                    let answers = Answers::blank(questions(rule));
                    answers.text(question.field).set(typed.to_owned());
                    answer_parts(answers, question.field, &mut Dice(7));
                    let (fields, _) = asked(&policy, rule, "2026-11-23", &answers.facts(Map::new()));
                    let is_asked = fields.iter().any(|field| field == question.field);
                    assert!(
                        !(is_asked && usable.iter().any(|usable| usable == typed)),
                        "{rule}: {} {typed}",
                        question.field
                    );
                }
            }
        }
    });
}

#[test]
fn every_question_of_every_centre_is_on_the_page_and_leads_to_an_end() {
    let mut asked = BTreeSet::new();
    for centre in packs::centres() {
        let policy = packs::load(centre).unwrap();
        let mut dice = Dice(7);
        for (rule, _) in rules() {
            for day in ["2026-09-19", "2026-11-23"] {
                for _ in 0..12 {
                    let (fields, outcome) = Owner::new().with(|| walk(&policy, rule, day, &mut dice));
                    asked.extend(fields.into_iter().map(|field| (rule, field)));
                    let judged = by_id(rule).is_some_and(|ground| ground.judged.is_some());
                    assert!(
                        !(judged && outcome == "grant"),
                        "{centre}: {rule} is granted, and its page says that it cannot be"
                    );
                }
            }
        }
    }
    for (rule, _) in rules() {
        for question in questions(rule).iter().filter(|question| question.place == Place::WhenAsked) {
            let known = (rule, question.field.to_owned());
            let excused = NO_CENTRE_YET == (rule, question.field);
            assert!(excused != asked.contains(&known), "{rule}: which centre asks for {}?", question.field);
        }
    }
}

#[test]
fn every_ground_of_the_catalog_has_its_page_which_says_who_decides() {
    let listed: BTreeSet<&str> =
        GROUPS.iter().flat_map(|(_, grounds)| *grounds).map(|ground| ground.id).collect();
    let services = services();
    let known = services
        .iter()
        .filter(|service| service.group == Group::Withdrawal)
        .map(|service| by_service(&service.id).unwrap_or_else(|| panic!("{} has a page", service.id)).id);
    assert_eq!(listed, known.collect());
    for (href, ..) in MOST_USED.iter().filter(|(href, ..)| href.starts_with(routes::WITHDRAWAL)) {
        assert!(
            listed.iter().any(|id| by_id(id).unwrap().address() == *href),
            "the first page leads to {href}"
        );
    }
    for id in listed {
        let judged = by_id(id)
            .unwrap()
            .judged
            .as_ref()
            .map(|judged| (judged.why.zh.to_owned(), judged.why.en.to_owned()));
        let manual = match service(id).unwrap().decide {
            Decide::Manual(why) => Some((why.zh, why.en)),
            Decide::Computed(_) => None,
        };
        assert_eq!(judged, manual, "{id}");
    }
}

#[test]
fn every_page_stands_in_the_area_of_its_services_and_asks_their_rule() {
    let mut answered = BTreeSet::new();
    for page in all() {
        for id in page.services {
            let service = service(id).unwrap_or_else(|| panic!("{}: {id} is no service", page.id));
            let area = match service.group {
                Group::Withdrawal => routes::WITHDRAWAL,
                Group::Contribution => routes::CONTRIBUTION,
                Group::Loan => panic!("{id} is asked on the pages of loans"),
            };
            assert_eq!(page.address(), format!("{area}/{}", page.id));
            if let Decide::Computed(rule) = service.decide {
                assert_eq!(json!(rule), json!(page.id), "{id}");
            }
            assert!(answered.insert(id), "two pages answer {id}");
            assert_eq!(by_service(id).map(|page| page.id), Some(page.id));
        }
        assert!(service(page.calculator(shared::calc::explain_by_name).service).is_some());
    }
}

#[test]
fn what_no_account_knows_of_an_earlier_withdrawal_is_asked_in_plain_sight() {
    let asked = questions("repayment").iter().find(|question| question.field == "last_withdrawal").unwrap();
    assert_eq!(asked.place, Place::First);
    let hint = asked.hint.unwrap();
    assert!(hint.zh.contains("请自己填") && hint.en.contains("enter it yourself"));
    let conditions = service("repayment").unwrap().conditions;
    assert!(conditions.iter().any(|said| said.zh.contains("由本人说明上次提取的日期")), "{conditions:?}");
}

#[test]
fn illness_and_death_stand_in_no_address() {
    for (id, fields) in [
        ("illness", &["listed", "patient", "reimbursed", "borne", "withdrawn_for_illness"][..]),
        ("incapacity", &["lost_all_capacity", "employment_ended"]),
        ("death", &["died", "claimant", "right_shown"]),
        ("retirement", &["birth"]),
    ] {
        let private =
            |field: &&str| questions(id).iter().any(|question| question.field == *field && question.private);
        assert!(fields.iter().all(private), "{id}");
    }
}

#[test]
fn a_registered_lease_is_known_once_its_rent_is() {
    Owner::new().with(|| {
        let answers = Answers::blank(questions("rent"));
        let lease = || answers.facts(Map::new())["lease"].clone();
        answers.text("rent_per_month").set("1500".to_owned());
        assert_eq!(lease(), Value::Null);
        answers.text("lease").set("none".to_owned());
        assert_eq!(lease(), json!("none"));
        answers.text("lease").set("registered".to_owned());
        assert_eq!(lease(), json!({ "registered": { "rent_per_month": "1500.00" } }));
        answers.text("rent_per_month").set("一千五".to_owned());
        assert_eq!(lease(), Value::Null);
    });
}

#[test]
fn what_is_typed_goes_before_what_the_account_knows() {
    Owner::new().with(|| {
        let answers = Answers::blank(questions("purchase"));
        let known = || {
            json!({ "balance": "100.00", "price": "5.00", "other_in_flight": true })
                .as_object()
                .unwrap()
                .clone()
        };
        answers.text("balance").set("250000".to_owned());
        let facts = answers.facts(known());
        assert_eq!(facts, json!({ "balance": "250000.00", "other_in_flight": true }));
    });
}
