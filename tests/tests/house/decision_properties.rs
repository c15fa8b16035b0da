//! What must hold of the decisions for all facts on all days.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use proptest::prelude::*;
use proptest::sample::select;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use shared::date::EffectiveDate;
use shared::decision::{Decision, Grant};
use shared::loan::limit::{HomeCount, LoanFacts, limit};
use shared::money::Money;
use shared::policy::{Policy, Regulation, packs};
use shared::withdrawal::{purchase, rent, repayment, retirement};
use time::Date;

fn policy() -> Policy {
    packs::load("yancheng").unwrap()
}

fn money() -> impl Strategy<Value = Option<Money>> {
    let fen = prop_oneof![
        Just(0_i64),
        1..200_000_000_i64,
        Just(Money::MOST_TYPED.as_fen()),
        Just(-Money::MOST_TYPED.as_fen()),
    ];
    proptest::option::weighted(0.8, fen.prop_map(Money::fen))
}

fn flag() -> impl Strategy<Value = Option<bool>> {
    proptest::option::weighted(0.8, any::<bool>())
}

fn date() -> impl Strategy<Value = Option<String>> {
    let day =
        (1930_i32..2060, 1_u16..=365).prop_map(|(year, day)| Date::from_ordinal_date(year, day).unwrap());
    proptest::option::weighted(0.7, day.prop_map(shared::date::write_date))
}

fn word(words: &'static [&'static str]) -> impl Strategy<Value = Option<&'static str>> {
    proptest::option::weighted(0.8, select(words))
}

/// The facts of all five decisions in one bag; each takes what it knows.
fn bag() -> impl Strategy<Value = Value> {
    let amounts = [(); 6].map(|()| money());
    let flags = [(); 4].map(|()| flag());
    let words = (
        word(&["tinghu", "dongtai", "nowhere"]),
        word(&["single", "couple"]),
        word(&["myself", "spouse", "parent_or_child"]),
        word(&["new", "used", "garage"]),
        word(&["first", "second", "third_or_more"]),
        word(&["man60", "woman55", "woman50"]),
    );
    let counts = (any::<u8>(), 0..400_u16, any::<u16>(), 0..60_u16);
    (amounts, flags, words, counts, [date(), date(), date()], 2000_i32..2040, 1_u8..=12).prop_map(
        |(amounts, flags, words, counts, dates, year, month)| {
            let [a, b, c, d, e, f] = amounts;
            json!({
                "district": words.0.unwrap_or_default(), "household": words.1, "buyer": words.2,
                "home_kind": words.3, "home": words.4, "worker": words.5,
                "children": counts.0, "months_contributed": counts.1, "term_years": counts.2 % 70,
                "house_age_years": counts.3, "balance": a, "price": b, "loan": c, "loan_amount": c,
                "base": d, "spouse_base": e, "repaid": e, "remaining": c, "other_debts_monthly": f,
                "withdrawn_for_home": f.unwrap_or_default(), "already_claimed": f.unwrap_or_default(),
                "interest": e.unwrap_or_default(), "owns_home_here": flags[0], "family": flags[1],
                "retired": flags[2], "loan_outstanding": flags[3], "sealed": flags[0],
                "contract_filed": dates[0], "last_withdrawal": dates[0], "birth": dates[1],
                "banned_until": dates[2], "from_month": format!("{year}-{month:02}"),
                "to_month": format!("{}-{:02}", year + i32::from(flags[1] == Some(true)), month),
                "lease": flags[2].map(|registered| if registered {
                    json!({ "registered": { "rent_per_month": e.unwrap_or_default() } })
                } else { json!("none") }),
            })
        },
    )
}

fn take<T: DeserializeOwned>(bag: &Value, fields: &str) -> T {
    let mut facts = Map::new();
    for field in fields.split_whitespace() {
        let (name, key) = field.split_once('=').unwrap_or((field, field));
        facts.insert(name.to_owned(), bag[key].clone());
    }
    serde_json::from_value(facts.into()).unwrap()
}

const RENT: &str = "district household children owns_home_here months_contributed balance from_month to_month lease \
                    already_claimed banned_until";
const PURCHASE: &str =
    "contract_filed price loan withdrawn_for_home balance buyer kind=home_kind banned_until";
const REPAYMENT: &str = "repaid remaining last_withdrawal balance price loan_amount withdrawn_for_home";
const RETIREMENT: &str = "kind=worker birth retired balance interest loan_outstanding sealed";
const LOAN: &str = "home family base spouse_base price term_years months_contributed balance withdrawn_for_home \
                    other_debts_monthly house_age_years birth kind=worker loan_outstanding";

/// With the facts that some centres ask for.
const LOAN_ANYWHERE: &str = "home family base spouse_base price term_years months_contributed balance withdrawn_for_home \
                             other_debts_monthly house_age_years birth kind=worker loan_outstanding months_total children \
                             spouse_balance=loan supplementary_balance=repaid monthly_deposit=base district talent=family \
                             spouse_monthly_deposit=balance green_building=retired quality_home=sealed veteran=family \
                             completed_home=owns_home_here";
const RENT_ANYWHERE: &str = "district household children owns_home_here months_contributed balance from_month to_month \
                             lease already_claimed banned_until monthly_deposit=base last_withdrawal";

fn decide_all(bag: &Value, policy: &Policy, day: EffectiveDate) -> Vec<Decision> {
    vec![
        rent::decide(&take(bag, RENT), policy, day),
        purchase::decide(&take(bag, PURCHASE), policy, day),
        repayment::decide(&take(bag, REPAYMENT), policy, day),
        retirement::decide(&take(bag, RETIREMENT), policy, day),
        limit(&take(bag, LOAN), policy, day),
    ]
}

/// A grant is more than nothing, no more than its least bound, and what binds is that bound.
fn is_sound(grant: &Grant) {
    let least = grant.bounds.iter().map(|bound| bound.amount).min().unwrap();
    assert!(grant.amount > Money::ZERO && grant.amount <= least, "{grant:?}");
    assert_eq!(grant.bound().unwrap().amount, least);
}

fn borrower() -> LoanFacts {
    LoanFacts {
        home: Some(HomeCount::First),
        family: Some(false),
        term_years: Some(30),
        months_contributed: Some(24),
        other_debts_monthly: Some(Money::ZERO),
        loan_outstanding: Some(false),
        ..LoanFacts::default()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Every month from 2015 to 2030 has an answer for any facts, and each answer cites the text of its day.
    #[test]
    fn every_day_has_an_answer(bag in bag()) {
        let policy = policy();
        for month in 0..16 * 12 {
            let first = shared::month::Month::new(2015, 1).unwrap().plus(month);
            let day = EffectiveDate(first.first_day());
            let other = match Regulation::on(day) {
                Regulation::Regulation2019 => "\"source\":\"REG2026\",\"article\"",
                Regulation::Regulation2026 => "\"source\":\"REG2019\",\"article\"",
            };
            for decision in decide_all(&bag, &policy, day) {
                let Some(grant) = decision.granted() else { continue };
                is_sound(grant);
                let json = serde_json::to_string(grant).unwrap();
                prop_assert!(!json.contains(other), "{day} {json}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Every shipped centre answers any facts, before and after the change of law.
    #[test]
    fn every_centre_has_an_answer(bag in bag(), centre in select(packs::centres()), months in 0_u16..400) {
        let policy = packs::load(centre).unwrap();
        let mut bag = bag;
        bag["months_total"] = months.into();
        bag["district"] = policy.districts.keys().nth(usize::from(months) % 3).cloned().unwrap_or_default().into();
        for day in ["2026-09-19", "2026-09-20", "2027-10-08"] {
            let day = day.parse().unwrap();
            let loan = limit(&take(&bag, LOAN_ANYWHERE), &policy, day);
            let rent = rent::decide(&take(&bag, RENT_ANYWHERE), &policy, day);
            loan.granted().into_iter().chain(rent.granted()).for_each(is_sound);
        }
    }
}

proptest! {
    /// What is asked matters: the cure of too few months, followed, cures.
    #[test]
    fn a_cure_cures(have in 0_u16..6, day in 0_i32..60) {
        let policy = policy();
        let today = shared::month::Month::new(2026, 10).unwrap().plus(day).first_day();
        let facts = LoanFacts {
            months_contributed: Some(have), base: Some(Money::yuan(8_000)), price: Some(Money::yuan(800_000)), ..borrower()
        };
        let Decision::Refuse(reasons) = limit(&facts, &policy, EffectiveDate(today)) else { panic!() };
        let cure = &reasons.iter().next().unwrap().cure.as_ref().unwrap().en;
        let month: shared::month::Month = cure.rsplit(' ').next().unwrap().parse().unwrap();
        let waited = u16::try_from(month.since(shared::month::Month::of(today))).unwrap();
        let later = |months: u16| {
            let day = shared::month::Month::of(today).plus(i32::from(months)).first_day();
            let facts = LoanFacts { months_contributed: Some(have + months), ..facts.clone() };
            limit(&facts, &policy, EffectiveDate(day))
        };
        prop_assert!(matches!(later(waited), Decision::Grant(_)));
        prop_assert!(matches!(later(waited - 1), Decision::Refuse(_)));
    }
}
