//! Made-up facts for the grounds of withdrawal that are rarer than rent, purchase, repayment and retirement.

use serde_json::Value;

use super::facts::{Facts, banned, day, money};
use super::{Random, contributions};

/// The facts of a rule; none for a rule that this list forgot, which a test refuses.
pub(super) fn facts(rule: &str, random: &mut Random) -> Facts {
    let mut facts = match rule {
        "incapacity" => vec![("lost_all_capacity", yes(random)), ("employment_ended", yes(random))],
        "emigration" => vec![("settled_abroad", yes(random))],
        "death" => vec![
            ("died", yes(random)),
            ("claimant", one_of(random, &["heir", "heir", "legatee", "nobody"])),
            ("right_shown", yes(random)),
        ],
        "leaving" => vec![("employment_ended", yes(random)), ("contributes_again", yes(random))],
        "property_fee" => vec![
            ("own_home", yes(random)),
            ("area", area(random)),
            ("homes", Value::from(random.within(1, 3))),
            ("has_loan", Value::from(random.one_in(2))),
            ("months_regular", Value::from(random.below(25))),
            ("fee", money(random, 5_000)),
            ("withdrawn_this_year", earlier(random, 3_200)),
            ("family_withdrawn_this_year", earlier(random, 6_300)),
        ],
        "lift" => vec![
            ("invoiced", day(random, 2025, 2027)),
            ("home", one_of(random, &["own", "parents", "other"])),
            ("share", money(random, 60_000)),
            ("withdrawn_for_lift", earlier(random, 20_000)),
        ],
        "illness" => vec![
            ("listed", yes(random)),
            ("patient", one_of(random, &["myself", "myself", "family"])),
            ("reimbursed", day(random, 2025, 2027)),
            ("borne", money(random, 120_000)),
            ("withdrawn_for_illness", earlier(random, 20_000)),
        ],
        "build" => vec![
            ("work", one_of(random, &["build", "build", "rebuild", "overhaul", "other"])),
            ("own_home", yes(random)),
            ("permitted", day(random, 2025, 2027)),
            ("spent", money(random, 900_000)),
            ("loan", money(random, 300_000)),
            ("withdrawn_for_home", earlier(random, 100_000)),
        ],
        "down_payment" => vec![
            ("contract_filed", day(random, 2025, 2027)),
            ("kind", one_of(random, &["new", "new", "new", "used", "garage"])),
            ("buyer", one_of(random, BUYERS)),
            ("price", money(random, 2_000_000)),
            ("down_payment", money(random, 400_000)),
            ("loan", money(random, 1_200_000)),
            ("withdrawn_for_home", earlier(random, 100_000)),
        ],
        "offset" => vec![
            ("lender", one_of(random, &["commercial", "commercial", "fund"])),
            ("bank_takes_part", yes(random)),
            ("borrower", one_of(random, BUYERS)),
            ("payment", money(random, 9_000)),
        ],
        "renovation" => vec![("own_home", yes(random)), ("area", area(random))],
        "other_housing" => return with_bars(vec![], random),
        _ => return contributions::facts(rule, random),
    };
    if CLOSING.contains(&rule) {
        facts.extend(closing(random));
    }
    facts.push(("balance", money(random, 300_000)));
    with_bars(facts, random)
}

/// What every ground asks: one application at a time, and no ban.
fn with_bars(mut facts: Facts, random: &mut Random) -> Facts {
    facts.extend([("other_in_flight", Value::from(random.one_in(9))), ("banned_until", banned(random))]);
    facts
}

const BUYERS: &[&str] = &["myself", "spouse", "parent_or_child"];

const CLOSING: [&str; 4] = ["incapacity", "emigration", "death", "leaving"];

fn closing(random: &mut Random) -> Facts {
    vec![
        ("interest", money(random, 4_000)),
        ("loan_outstanding", Value::from(random.one_in(5))),
        ("sealed", yes(random)),
    ]
}

/// Mostly yes, so that a case passes more than one condition.
pub(super) fn yes(random: &mut Random) -> Value {
    Value::from(!random.one_in(5))
}

/// Square metres, to the hundredth.
fn area(random: &mut Random) -> Value {
    Value::from(format!("{}.{:02}", random.within(0, 200), random.below(100)))
}

/// What was withdrawn before: nothing, every second time.
fn earlier(random: &mut Random, most: u64) -> Value {
    if random.one_in(2) { Value::from("0.00") } else { money(random, most) }
}

pub(super) fn one_of(random: &mut Random, choices: &[&str]) -> Value {
    Value::from(*random.pick(choices))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::decide::RULES;

    #[test]
    fn every_rule_has_made_up_facts() {
        let elsewhere = [
            "rent",
            "purchase",
            "repayment",
            "retirement",
            "loan_limit",
            "combined",
            "from_bank_loan",
            "out_of_town",
        ];
        for (rule, _) in RULES.iter().filter(|(rule, _)| !elsewhere.contains(rule)) {
            assert!(!facts(rule, &mut Random(7)).is_empty(), "no made-up facts for {rule}");
        }
    }
}
