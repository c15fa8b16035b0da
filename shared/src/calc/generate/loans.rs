//! Made-up loans: what happens to them, what is overdue, and which accounts repay them.

use super::templates::Shape::{Day, List, Object, OneOf, Percent, Whole, Yuan};
use super::templates::{ANNUAL, LONG, PRINCIPAL, Slot, may, need};

pub(super) const BASES: &[&str] = &["whole_month", "actual360", "thirty360"];
pub(super) const CHANGES: &[Slot] = &[need("from", Day(2017, 2040)), need("annual_pct", Percent(0, 8))];
/// One event always possible in these years; several might get in each other's way.
pub(super) const EVENTS: &[Slot] = &[
    need("what", OneOf(&["prepay", "prepay", "postpone", "settle"])),
    need("date", Day(2018, 2021)),
    need("prepay", Yuan(1, 90_000)),
    need("keep", OneOf(KEEPS)),
    need("instalments", Whole(1, 6)),
    need("catch_up", OneOf(&["at_end", "spread", "extend"])),
];
const KEEPS: &[&str] = &["payment", "term"];
const METHOD: Slot = may("method", OneOf(&["level", "level_principal"]));
const DUE_DAY: Slot = may("due_day", Whole(1, 31));
const SHORT: Slot = need("months", Whole(1, 240));
const ISSUED: Slot = need("issued", Day(2016, 2017));
const RATES: Slot = may("changes", List(3, CHANGES));

const DUE: Slot = need("due", Day(2018, 2026));
const OVERDUE_PRINCIPAL: Slot = need("overdue_principal", Yuan(0, 20_000));
const OVERDUE_INTEREST: Slot = need("overdue_interest", Yuan(0, 10_000));
pub(super) const PENALTY: &[Slot] = &[
    DUE,
    OVERDUE_PRINCIPAL,
    OVERDUE_INTEREST,
    ANNUAL,
    may("charged_to", Day(2020, 2026)),
    need("on", Day(2020, 2030)),
    may("factor_pct", Percent(100, 150)),
];
pub(super) const ALLOCATION: &[Slot] = &[
    need("paid", Yuan(0, 60_000)),
    need(
        "order",
        OneOf(&[
            "penalty_interest_principal",
            "interest_penalty_principal",
            "interest_principal_penalty",
            "principal_interest_penalty",
        ]),
    ),
    need("overdue", List(5, &[DUE, OVERDUE_PRINCIPAL, OVERDUE_INTEREST, may("penalty", Yuan(0, 500))])),
];
pub(super) const ARREARS: &[Slot] = &[
    PRINCIPAL,
    ANNUAL,
    LONG,
    ISSUED,
    DUE_DAY,
    METHOD,
    RATES,
    need("from_month", OneOf(&["2018-03", "2019-12", "2022-02", "2025-11", "2026-01"])),
    need("instalments", Whole(1, 8)),
    need("paid_on", Day(2026, 2029)),
];
pub(super) const OFFSET: &[Slot] = &[
    PRINCIPAL,
    ANNUAL,
    SHORT,
    ISSUED,
    DUE_DAY,
    METHOD,
    RATES,
    may("reserve", Yuan(0, 20_000)),
    need("accounts", List(2, &[need("balance", Yuan(0, 200_000)), may("monthly_deposit", Yuan(0, 6_000))])),
    need("plan", OneOf(&["monthly_part", "monthly_whole", "yearly", "yearly"])),
    need("offset_month", Whole(1, 12)),
    need("keep", OneOf(KEEPS)),
];
const ONE_OF_TWO: &[Slot] = &[PRINCIPAL, ANNUAL, SHORT, ISSUED, DUE_DAY, METHOD, RATES];
pub(super) const COMBINED: &[Slot] = &[need("fund", Object(ONE_OF_TWO)), need("bank", Object(ONE_OF_TWO))];
pub(super) const DIVIDED: &[Slot] =
    &[need("needed", Yuan(0, 3_000_000)), need("fund_limit", Yuan(0, 1_500_000))];
