//! 装修提取: withdrawing to renovate one's own home.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::date::EffectiveDate;
use crate::decision::Decision;
use crate::policy::Policy;
use crate::withdrawal::home::OWN_HOME;
use crate::withdrawal::new_ground::{self, NewGround};

/// What must be known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RenovationFacts {
    /// Whether the member or the spouse owns the home and lives in it (real-estate register).
    pub own_home: Option<bool>,
    /// Whether another such withdrawal is being handled (our ledger).
    pub other_in_flight: bool,
    /// Last day of a ban after a false withdrawal or loan.
    #[serde(with = "crate::date::iso_optional")]
    pub banned_until: Option<Date>,
}

/// 装修提取
///
/// # Law
/// 条例2026第24条第(4)项, new on 2026-09-20; the text of 2019 does not know it. The city's rule is not published: from that day
/// on every application is referred, and no amount is estimated.
///
/// # Units
/// None: no amount.
///
/// # Example
/// ```
/// use shared::{decision::Decision, policy::packs, withdrawal::renovation::{decide, RenovationFacts}};
/// let facts = RenovationFacts { own_home: Some(true), ..RenovationFacts::default() };
/// let policy = packs::load("yancheng").unwrap();
/// assert!(matches!(decide(&facts, &policy, "2026-09-19".parse().unwrap()), Decision::Refuse(_)));
/// assert!(matches!(decide(&facts, &policy, "2026-09-20".parse().unwrap()), Decision::Refer(_)));
/// ```
pub fn decide(facts: &RenovationFacts, policy: &Policy, day: EffectiveDate) -> Decision {
    let ground = NewGround {
        item: "第24条第（4）项",
        key: "withdrawal.renovation",
        name: ("装修提取", "withdrawal for renovation"),
        rows: &policy.withdrawal.renovation,
    };
    let mut findings = new_ground::open(policy, day, &ground);
    findings.not_barred(facts.other_in_flight, facts.banned_until);
    findings.must(facts.own_home, &OWN_HOME);
    findings.settle(None)
}
