//! Made-up figures of a ledger: a row for each of the indicators.

use super::templates::Shape::{List, OneOf, Whole, Yuan};
use super::templates::{Slot, may, need};

const DECIMALS: Slot = may("decimals", Whole(0, 6));
const COLLECTED: Slot = need("collected", Yuan(1, 90_000_000));
const LOANS: Slot = need("loans", Yuan(1, 90_000_000));
const MEMBERS: Slot = need("member_count", Whole(0, 3_000));
const TYPE: Slot = need("economic_type", OneOf(&["110", "120", "150", "175", "190"]));

pub(super) const FUND: &[Slot] = &[
    need("indicator", OneOf(&["withdrawal_rate", "loan_rate", "use_rate", "overdue_rate"])),
    COLLECTED,
    need("withdrawn", Yuan(0, 90_000_000)),
    need("deposits", Yuan(1, 90_000_000)),
    LOANS,
    may("bonds", Yuan(0, 9_000_000)),
    need("overdue_loans", Yuan(0, 900_000)),
    DECIMALS,
];
pub(super) const GROWTH: &[Slot] = &[
    need("indicator", OneOf(&["growth"])),
    need("now", Yuan(0, 90_000_000)),
    need("before", Yuan(1, 90_000_000)),
    DECIMALS,
];
pub(super) const WIDENED: &[Slot] = &[
    need("indicator", OneOf(&["widened"])),
    need("by", OneOf(&["open", "net"])),
    need("opened", Whole(0, 90_000)),
    need("reopened", Whole(0, 90_000)),
    need("ended", Whole(0, 90_000)),
];
pub(super) const COLLECTION: &[Slot] = &[
    need("indicator", OneOf(&["collected", "average_deposit"])),
    COLLECTED,
    need("remitted", Yuan(0, 90_000_000)),
    need("made_up", Yuan(0, 900_000)),
    need("paying", List(12, &[MEMBERS])),
];
pub(super) const ON_TIME: &[Slot] = &[
    need("indicator", OneOf(&["on_time"])),
    may("by", OneOf(&["employers", "members", "money"])),
    need(
        "remittances",
        List(
            9,
            &[
                MEMBERS,
                need("due_amount", Yuan(1, 9)),
                need("credited", Yuan(0, 9)),
                may("deferred", OneOf(&["yes", "no", "no"])),
            ],
        ),
    ),
    DECIMALS,
];
pub(super) const NON_PUBLIC: &[Slot] = &[
    need("indicator", OneOf(&["non_public"])),
    need("types", List(9, &[TYPE, MEMBERS])),
    need("public", List(3, &[TYPE])),
    DECIMALS,
];
pub(super) const RELIEF: &[Slot] = &[
    need("indicator", OneOf(&["relief"])),
    need(
        "relieved",
        List(
            9,
            &[
                need("employer", OneOf(&["1", "2", "3"])),
                need("normal", Yuan(0, 90_000)),
                need("actual", Yuan(0, 50_000)),
            ],
        ),
    ),
];
pub(super) const ONLINE: &[Slot] = &[
    need("indicator", OneOf(&["online"])),
    need("online", Whole(0, 9_000)),
    need("all", Whole(1, 9_000)),
    DECIMALS,
];
