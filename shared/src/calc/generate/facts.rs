//! Made-up facts for the kinds `decide` and `explain`.

use serde_json::{Map, Value, json};

use super::{Random, grounds};
use crate::calc::decide::RULES;

/// The kinds that are asked with facts.
pub(super) const KINDS: [&str; 2] = ["decide", "explain"];

/// `rule`, `date` and `facts`: all answered in every second question, in the others each three times out of four; every second
/// time on a day near the amendment of 2026, where most rules have rows.
pub(super) fn inputs(random: &mut Random) -> Map<String, Value> {
    let (rule, _) = *random.pick(&RULES);
    let facts = facts(rule, random);
    let (whole, near) = (random.one_in(2), random.one_in(2));
    let mut kept = Map::new();
    for (name, value) in facts {
        // Facts without an "unknown" of their own are amounts already booked; they default to nought.
        if whole || !random.one_in(4) {
            kept.insert(name.to_owned(), value);
        }
    }
    let date = if near { day(random, 2025, 2027) } else { day(random, 2015, 2030) };
    let inputs = [("date", date), ("facts", Value::Object(kept)), ("rule", Value::from(rule))];
    inputs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

pub(super) type Facts = Vec<(&'static str, Value)>;

fn facts(rule: &str, random: &mut Random) -> Facts {
    match rule {
        "rent" => rent(random),
        "purchase" => purchase(random),
        "repayment" => repayment(random),
        "retirement" => retirement(random),
        "loan_limit" | "out_of_town" => loan(random),
        "combined" => with(loan(random), ("needed", money(random, 1_500_000))),
        "from_bank_loan" => with(loan(random), ("remaining", money(random, 1_000_000))),
        other => grounds::facts(other, random),
    }
}

fn with(mut facts: Facts, one: (&'static str, Value)) -> Facts {
    facts.push(one);
    facts
}

fn rent(random: &mut Random) -> Facts {
    let from = random.within(2025 * 12, 2027 * 12);
    let to = from + random.below(16);
    let lease = match random.below(2) {
        0 => json!("none"),
        _ => json!({ "registered": { "rent_per_month": money(random, 4_000) } }),
    };
    let districts = ["tinghu", "yandu", "dafeng", "dongtai", "jianhu", "sheyang", "xiangshui", "nowhere"];
    vec![
        ("district", Value::from(*random.pick(&districts))),
        ("household", Value::from(*random.pick(&["single", "couple"]))),
        ("children", Value::from(random.below(5))),
        ("owns_home_here", Value::from(random.one_in(5))),
        ("months_contributed", Value::from(random.below(18))),
        ("balance", money(random, 60_000)),
        ("from_month", month(from)),
        ("to_month", month(to)),
        ("lease", lease),
        ("monthly_deposit", money(random, 7_500)),
        ("already_claimed", money(random, 3_000)),
        ("other_in_flight", Value::from(random.one_in(9))),
        ("banned_until", banned(random)),
    ]
}

fn purchase(random: &mut Random) -> Facts {
    vec![
        ("contract_filed", day(random, 2024, 2027)),
        ("price", money(random, 2_000_000)),
        ("loan", money(random, 1_200_000)),
        ("withdrawn_for_home", money(random, 100_000)),
        ("balance", money(random, 300_000)),
        ("buyer", Value::from(*random.pick(&["myself", "spouse", "parent_or_child"]))),
        ("kind", Value::from(*random.pick(&["new", "used", "garage"]))),
        ("other_in_flight", Value::from(random.one_in(9))),
        ("banned_until", banned(random)),
    ]
}

fn repayment(random: &mut Random) -> Facts {
    vec![
        ("lender", Value::from(*random.pick(&["fund", "commercial"]))),
        ("borrower", Value::from(*random.pick(&["myself", "spouse", "parent_or_child"]))),
        ("repaid", money(random, 80_000)),
        ("remaining", money(random, 800_000)),
        ("last_withdrawal", day(random, 2022, 2027)),
        ("balance", money(random, 200_000)),
        ("price", money(random, 2_000_000)),
        ("loan_amount", money(random, 1_200_000)),
        ("withdrawn_for_home", money(random, 200_000)),
        ("other_in_flight", Value::from(random.one_in(9))),
        ("banned_until", banned(random)),
    ]
}

fn retirement(random: &mut Random) -> Facts {
    vec![
        ("kind", Value::from(*random.pick(&["man60", "woman55", "woman50"]))),
        ("birth", day(random, 1950, 1990)),
        ("retired", Value::from(random.one_in(2))),
        ("balance", money(random, 400_000)),
        ("interest", money(random, 4_000)),
        ("loan_outstanding", Value::from(random.one_in(5))),
        ("sealed", Value::from(random.one_in(2))),
        ("other_in_flight", Value::from(random.one_in(9))),
        ("banned_until", banned(random)),
    ]
}

fn loan(random: &mut Random) -> Facts {
    vec![
        ("home", Value::from(*random.pick(&["first", "first", "second", "third_or_more"]))),
        ("family", Value::from(random.one_in(2))),
        ("base", money(random, 31_314)),
        ("spouse_base", money(random, 31_314)),
        ("price", money(random, 3_000_000)),
        ("term_years", Value::from(random.within(1, 35))),
        ("months_contributed", Value::from(random.below(40))),
        ("balance", money(random, 300_000)),
        ("withdrawn_for_home", money(random, 100_000)),
        ("other_debts_monthly", money(random, 5_000)),
        ("house_age_years", Value::from(if random.one_in(2) { 0 } else { random.below(50) })),
        ("birth", day(random, 1955, 2004)),
        ("kind", Value::from(*random.pick(&["man60", "woman55", "woman50"]))),
        ("loan_outstanding", Value::from(random.one_in(5))),
        ("other_in_flight", Value::from(random.one_in(9))),
        ("banned_until", banned(random)),
    ]
    .into_iter()
    .chain(loan_elsewhere(random))
    .collect()
}

/// What only some centres ask of a loan.
fn loan_elsewhere(random: &mut Random) -> Facts {
    vec![
        ("spouse_balance", money(random, 300_000)),
        ("supplementary_balance", money(random, 100_000)),
        ("months_total", Value::from(random.below(200))),
        ("monthly_deposit", money(random, 7_500)),
        ("spouse_monthly_deposit", money(random, 7_500)),
        ("deposit_rate", Value::from(random.within(10, 24).to_string())),
        ("home_kind", Value::from(*random.pick(&["ordinary", "ordinary", "affordable", "apartment"]))),
        ("children", Value::from(random.below(4))),
        ("talent", Value::from(random.one_in(4))),
        ("green_building", Value::from(random.one_in(4))),
        ("quality_home", Value::from(random.one_in(4))),
        ("completed_home", Value::from(random.one_in(4))),
        ("veteran", Value::from(random.one_in(4))),
        ("flexible", Value::from(random.one_in(4))),
    ]
}

pub(super) fn money(random: &mut Random, most: u64) -> Value {
    let yuan = random.within(0, most);
    Value::String(format!("{yuan}.{:02}", random.below(100)))
}

pub(super) fn month(ordinal: u64) -> Value {
    Value::String(format!("{}-{:02}", ordinal / 12, ordinal % 12 + 1))
}

pub(super) fn day(random: &mut Random, first_year: u64, last_year: u64) -> Value {
    Value::String(super::day(random, first_year, last_year, '-'))
}

pub(super) fn banned(random: &mut Random) -> Value {
    if random.one_in(12) { day(random, 2025, 2029) } else { Value::Null }
}
