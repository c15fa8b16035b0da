//! Made-up facts for the rules of contribution, and choices of its plain kinds.

use serde_json::Value;

use super::Random;
use super::facts::{Facts, day, money, month};
use super::grounds::{one_of, yes};
use super::templates::Shape::{Day, OneOf, Yuan};
use super::templates::{Slot, may, need};

pub(super) const MODES: &[&str] = &[
    "each_side_half_up_yuan",
    "each_side_half_up_jiao",
    "each_side_half_up_fen",
    "each_side_half_even_yuan",
    "each_side_next_digit_yuan",
    "each_side_ceil_yuan",
    "each_side_ceil_jiao",
    "each_side_ceil_even_yuan",
    "each_side_floor_yuan",
    "each_side_floor_jiao",
    "each_side_floor_fen",
    "single_half_up_yuan",
    "single_ceil_yuan",
    "single_floor_fen",
];
pub(super) const DUTIES: &[&str] =
    &["register", "open_accounts", "change_registration", "transfer_accounts", "hire", "leave", "remit"];
/// Mostly paid, so that a row of months is longer than one.
pub(super) const STATES: &[&str] = &["paid", "paid", "paid", "paid", "deferred", "missed"];
pub(super) const MOVEMENTS: &[Slot] = &[
    need("date", Day(2017, 2019)),
    may("side", OneOf(&["carried", "current"])),
    may("paid_in", Yuan(0, 5_000)),
    may("paid_out", Yuan(0, 1_000)),
];

/// July 2026, from which on the limits of the base are known.
const LIMITS_FROM: u64 = 2026 * 12 + 6;

/// The facts of a rule; none for a rule that this list forgot, which a test refuses.
pub(super) fn facts(rule: &str, random: &mut Random) -> Facts {
    match rule {
        "base" => vec![
            (
                "wage_kind",
                one_of(random, &["last_year", "last_year", "new_entrant", "transferee", "declared"]),
            ),
            ("wages_year", money(random, 500_000)),
            ("months_worked", Value::from(random.below(14))),
            ("wage_month", money(random, 40_000)),
            ("income", money(random, 40_000)),
            ("started", day(random, 2025, 2027)),
            ("district", district(random)),
        ],
        "monthly_contribution" => member(random),
        "flexible" => vec![
            ("income", money(random, 40_000)),
            ("rate", one_of(random, &["10", "10", "10", "12.5%", "24", "5"])),
            ("has_employer", Value::from(random.one_in(5))),
        ],
        "relief" => vec![
            ("kind", one_of(random, &["deferral", "lower_rate"])),
            ("hardship", one_of(random, &["stopped", "insurance_deferred", "losses", "losses", "none"])),
            ("agreed", yes(random)),
            ("from", month(random.within(LIMITS_FROM, LIMITS_FROM + 12))),
            ("months", Value::from(random.within(1, 14))),
            ("monthly_now", money(random, 200_000)),
            ("monthly_then", money(random, 90_000)),
            ("rate_now", one_of(random, &["12", "12", "10", "6"])),
            ("rate_then", one_of(random, &["5", "5", "6", "8", "4", "13"])),
        ],
        "back_pay" | "refund" => arrears(random),
        _ => vec![],
    }
}

fn district(random: &mut Random) -> Value {
    one_of(random, &["tinghu", "yandu", "dafeng", "dongtai", "jianhu", "sheyang", "xiangshui", "nowhere"])
}

fn member(random: &mut Random) -> Facts {
    vec![
        ("base", money(random, 40_000)),
        ("district", district(random)),
        ("employer_kind", one_of(random, &["enterprise", "enterprise", "enterprise", "public"])),
        ("rate_employer", rate(random)),
        ("rate_member", rate(random)),
    ]
}

/// Mostly within the range, so that a case passes both sides.
fn rate(random: &mut Random) -> Value {
    one_of(random, &["5", "8", "10", "12", "12", "12", "12", "8.5%", "4", "13"])
}

fn arrears(random: &mut Random) -> Facts {
    let from = random.within(LIMITS_FROM - 2, LIMITS_FROM + 5);
    let to = from + random.below(9);
    let paid_to = from + random.below(12);
    let mut facts = member(random);
    facts.extend([
        ("from", month(from)),
        ("to", month(to)),
        ("paid_to", month(paid_to)),
        ("last_due", if random.one_in(4) { month(from + random.below(6)) } else { Value::Null }),
        ("paid_employer", paid(random)),
        ("paid_member", paid(random)),
        ("balance", money(random, 60_000)),
    ]);
    facts
}

/// Nothing, every second time: the month was missed.
fn paid(random: &mut Random) -> Value {
    if random.one_in(2) { Value::from("0.00") } else { money(random, 3_000) }
}
