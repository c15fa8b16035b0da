//! Made-up employers that merge or split.

use super::templates::Shape::{List, OneOf};
use super::templates::{Slot, may, need};

const EMPLOYERS: &[&str] = &["1", "2", "3"];
const EMPLOYER: Slot = need("employer", OneOf(EMPLOYERS));
const PAID_TO: Slot = need("paid_to", OneOf(&["2026-10", "2026-10", "2026-10", "2026-09"]));
const SUSPENSE: Slot = may("suspense", OneOf(&["0", "0", "5.50"]));
const MEMBERS: Slot = need(
    "members",
    List(
        3,
        &[
            need("account", OneOf(&["a", "b", "c", "d"])),
            need("person", OneOf(&["x", "y", "z", "w"])),
            need("status", OneOf(&["normal", "normal", "sealed", "closed"])),
            may("target", OneOf(EMPLOYERS)),
        ],
    ),
);
pub(super) const MERGER: &[Slot] =
    &[EMPLOYER, PAID_TO, SUSPENSE, MEMBERS, need("merged", List(2, &[EMPLOYER, PAID_TO, SUSPENSE, MEMBERS]))];
pub(super) const DIVISION: &[Slot] =
    &[EMPLOYER, PAID_TO, SUSPENSE, MEMBERS, need("targets", List(3, &[EMPLOYER]))];
