//! Which inputs the made-up questions have.

use super::contributions::{DUTIES, MODES, MOVEMENTS, STATES};
use super::employers::{DIVISION, MERGER};
use super::indicators;
use super::loans::{ALLOCATION, ARREARS, BASES, CHANGES, COMBINED, DIVIDED, EVENTS, OFFSET, PENALTY};

/// What a made-up input looks like.
pub(super) enum Shape {
    /// Yuan from, to.
    Yuan(u64, u64),
    /// Percent from, to, in thousandths.
    Percent(u64, u64),
    /// A whole number from, to.
    Whole(u64, u64),
    /// From nought to this, in hundredths.
    Factor(u64),
    /// A day in the years from, to.
    Day(u64, u64),
    Month,
    OneOf(&'static [&'static str]),
    ResidentId,
    Uscc,
    Card,
    /// Up to so many objects of these inputs.
    List(u64, &'static [Slot]),
    /// An object of these inputs.
    Object(&'static [Slot]),
}

pub(super) struct Slot {
    pub(super) name: &'static str,
    pub(super) shape: Shape,
    /// Others are left out every second time.
    pub(super) needed: bool,
}

pub(super) const fn need(name: &'static str, shape: Shape) -> Slot {
    Slot { name, shape, needed: true }
}

pub(super) const fn may(name: &'static str, shape: Shape) -> Slot {
    Slot { name, shape, needed: false }
}

use Shape::{Card, Day, Factor, List, Month, OneOf, Percent, ResidentId, Uscc, Whole, Yuan};

pub(super) const PRINCIPAL: Slot = need("principal", Yuan(1, 3_000_000));
pub(super) const ANNUAL: Slot = need("annual_pct", Percent(0, 8));
const MONTHS: Slot = need("months", Whole(1, 600));
pub(super) const LONG: Slot = need("months", Whole(121, 600));

/// A kind may have several.
pub(super) static TEMPLATES: &[(&str, &[Slot])] = &[
    (
        "contribution",
        &[
            need("base", Yuan(0, 60_000)),
            need("unit_pct", Percent(0, 24)),
            need("personal_pct", Percent(0, 24)),
            may("mode", OneOf(MODES)),
            may("member", OneOf(&["flexible", "employee"])),
        ],
    ),
    (
        "contribution_shortfall",
        &[
            need("true_base", Yuan(0, 60_000)),
            need("declared_base", Yuan(0, 60_000)),
            need("pct", Percent(0, 24)),
            need("months", Whole(0, 240)),
        ],
    ),
    (
        "base_cap",
        &[
            need("avg_monthly_wage", Yuan(1, 30_000)),
            may("multiple", Whole(1, 5)),
            may("mode", OneOf(&["exact", "half_up_yuan", "floor_month_then_x3"])),
        ],
    ),
    (
        "base_cap",
        &[
            need("avg_annual_wage", Yuan(1, 360_000)),
            may("multiple", Whole(1, 5)),
            may("mode", OneOf(&["exact", "half_up_yuan", "floor_month_then_x3"])),
        ],
    ),
    ("pct_of_wage", &[need("avg_monthly_wage", Yuan(1, 30_000)), need("pct", Percent(0, 300))]),
    (
        "duty_deadline",
        &[need("duty", OneOf(DUTIES)), need("event", Day(2015, 2030)), may("on", Day(2019, 2031))],
    ),
    (
        "months_counted",
        &[need("date", Day(2019, 2030)), need("states", List(24, &[need("state", OneOf(STATES))]))],
    ),
    ("employer_merge", MERGER),
    ("employer_split", DIVISION),
    ("loan_equal_instalment", &[PRINCIPAL, ANNUAL, MONTHS]),
    ("loan_first_instalment", &[PRINCIPAL, ANNUAL, MONTHS]),
    ("loan_equal_principal", &[PRINCIPAL, ANNUAL, MONTHS]),
    ("loan_compare", &[PRINCIPAL, ANNUAL, MONTHS]),
    (
        "loan_rate_cut_saving",
        &[PRINCIPAL, need("from_pct", Percent(0, 8)), need("to_pct", Percent(0, 8)), MONTHS],
    ),
    ("loan_payoff", &[PRINCIPAL, ANNUAL, LONG, need("at_month", Whole(1, 121))]),
    ("loan_balance", &[PRINCIPAL, ANNUAL, LONG, need("after", Whole(0, 121))]),
    (
        "loan_prepay_shorten",
        &[
            need("principal", Yuan(500_000, 3_000_000)),
            ANNUAL,
            LONG,
            need("balance_after", Whole(0, 60)),
            need("prepay", Yuan(0, 200_000)),
        ],
    ),
    (
        "loan_prepay_reduce",
        &[
            need("principal", Yuan(500_000, 3_000_000)),
            ANNUAL,
            LONG,
            need("balance_after", Whole(0, 60)),
            need("prepay", Yuan(0, 200_000)),
        ],
    ),
    (
        "loan_life",
        &[
            need("principal", Yuan(300_000, 3_000_000)),
            ANNUAL,
            LONG,
            need("issued", Day(2016, 2017)),
            may("due_day", Whole(1, 31)),
            may("method", OneOf(&["level", "level_principal"])),
            may("first", OneOf(BASES)),
            may("split", OneOf(BASES)),
            may("changes", List(4, CHANGES)),
            may("events", List(1, EVENTS)),
        ],
    ),
    ("loan_offset", OFFSET),
    ("loan_divide", DIVIDED),
    ("loan_combined", COMBINED),
    ("overdue_penalty", PENALTY),
    ("overdue_allocation", ALLOCATION),
    ("loan_arrears", ARREARS),
    (
        "repayment_capacity",
        &[
            need("base", Yuan(0, 60_000)),
            need("pct", Percent(0, 100)),
            ANNUAL,
            MONTHS,
            may("floor_to", Yuan(1, 10_000)),
        ],
    ),
    (
        "loan_limit",
        &[
            need("balance", Yuan(0, 300_000)),
            may("floor_balance", Yuan(0, 50_000)),
            need("multiple", Factor(40)),
            may("coeff", Factor(3)),
            may("liquidity_coeff", Factor(2)),
            may("cap", Yuan(1, 2_000_000)),
        ],
    ),
    (
        "loan_limit",
        &[
            need("base", Yuan(0, 60_000)),
            need("pct", Percent(0, 100)),
            need("years", Whole(1, 30)),
            may("coeff", Factor(3)),
            may("cap", Yuan(1, 2_000_000)),
        ],
    ),
    (
        "loan_limit",
        &[
            need("monthly_deposit", Yuan(0, 10_000)),
            need("rate_pct", Percent(1, 24)),
            need("pct", Percent(0, 100)),
            need("years", Whole(1, 30)),
        ],
    ),
    (
        "loan_limit",
        &[
            need("base_cap", Yuan(1, 3_000_000)),
            may("uplift_factor", Factor(3)),
            may("uplift_amount", Yuan(0, 500_000)),
            may("coeff", Factor(3)),
            may("liquidity_coeff", Factor(2)),
        ],
    ),
    (
        "loan_limit",
        &[
            need("balance", Yuan(0, 300_000)),
            may("floor_balance", Yuan(0, 50_000)),
            need("multiple", Factor(40)),
            need("base", Yuan(0, 60_000)),
            need("pct", Percent(0, 100)),
            need("years", Whole(1, 30)),
            may("cap", Yuan(1, 2_000_000)),
            need("base_cap", Yuan(1, 3_000_000)),
            may("uplift_factor", Factor(3)),
            may("uplift_amount", Yuan(0, 500_000)),
            may("coeff", Factor(3)),
            may("liquidity_coeff", Factor(2)),
        ],
    ),
    ("loan_term", &[need("house_age", Whole(0, 36)), may("borrower_limit", Whole(0, 40))]),
    ("liquidity_multiple", &[need("loan_rate_pct", Percent(0, 120))]),
    (
        "rate_lookup",
        &[
            need("date", Day(2016, 2030)),
            need("home", OneOf(&["1", "2"])),
            need("term", OneOf(&["<=5y", ">5y"])),
        ],
    ),
    (
        "rate_lookup",
        &[
            need(
                "date",
                OneOf(&["2005-01-01", "2008-10-27", "2012-07-06", "2015-08-25", "2015-08-26", "2022-09-30"]),
            ),
            need("home", OneOf(&["1"])),
            need("term", OneOf(&[">5y"])),
        ],
    ),
    ("loan_reprice", &[need("issued", Day(2016, 2022)), need("on", Day(2022, 2030))]),
    ("retirement_age", &[need("kind", OneOf(&["m60", "f55", "f50"])), need("birth", Month)]),
    (
        "deposit_interest",
        &[
            need("balance", Yuan(0, 1_000_000)),
            need("annual_pct", Percent(0, 5)),
            need("days", Whole(0, 366)),
        ],
    ),
    (
        "deposit_interest_days",
        &[
            may("carried", Yuan(0, 300_000)),
            may("current", Yuan(0, 30_000)),
            // From 2015 on: the rates of both balances change four times.
            need("from", OneOf(&["2015-05-11", "2015-06-30", "2016-02-21", "2016-07-01", "2016-12-31"])),
            need("to", Day(2020, 2026)),
            may("movements", List(5, MOVEMENTS)),
        ],
    ),
    ("ban_until", &[need("claim", OneOf(&["withdrawal", "loan"])), need("decided_on", Day(2026, 2040))]),
    (
        "rent_cap",
        &[need("base_month", Yuan(0, 5_000)), may("multiplier", Factor(3)), may("months", Whole(0, 24))],
    ),
    (
        "rent_amount",
        &[
            need("contract", Yuan(0, 10_000)),
            need("monthly_deposit", Yuan(0, 10_000)),
            may("single_cap", Yuan(0, 5_000)),
            may("pct_of_deposit", Percent(0, 100)),
        ],
    ),
    ("property_fee_cap", &[need("area", Factor(300)), need("per_sqm_year", Factor(100))]),
    ("renovation_cap", &[need("area", Factor(300)), need("per_sqm", Yuan(0, 3_000))]),
    ("property_fee_rate", &[need("rate", Factor(10)), may("uplift", Factor(3))]),
    ("id_check", &[need("id", ResidentId)]),
    ("uscc_check", &[need("code", Uscc)]),
    ("luhn_check", &[need("card", Card)]),
    ("indicator", indicators::FUND),
    ("indicator", indicators::GROWTH),
    ("indicator", indicators::WIDENED),
    ("indicator", indicators::COLLECTION),
    ("indicator", indicators::ON_TIME),
    ("indicator", indicators::NON_PUBLIC),
    ("indicator", indicators::RELIEF),
    ("indicator", indicators::ONLINE),
    ("kpi", &[need("withdraw", Yuan(0, 500)), need("deposit", Yuan(1, 500))]),
    ("kpi", &[need("amount_wan", Yuan(0, 50_000)), need("n", Whole(1, 5_000))]),
    ("kpi", &[need("v2025", Yuan(0, 500)), need("v2024", Yuan(1, 500))]),
    (
        "kpi",
        &[need("deposit_yi", Yuan(1, 500)), need("months", Whole(1, 12)), need("avg_month", Yuan(1, 5_000))],
    ),
    ("kpi", &[need("value_wan", Yuan(0, 500)), need("growth_pct", Percent(0, 99))]),
    ("yuan_upper", &[need("amount", Yuan(0, 999_999_999_999))]),
];
