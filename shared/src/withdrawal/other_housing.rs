//! 其他住房消费提取: withdrawing for other housing consumption that the State Council approves.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::date::EffectiveDate;
use crate::decision::Decision;
use crate::policy::Policy;
use crate::withdrawal::new_ground::{self, NewGround};

/// What must be known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OtherHousingFacts {
    /// Whether another such withdrawal is being handled (our ledger).
    pub other_in_flight: bool,
    /// Last day of a ban after a false withdrawal or loan.
    #[serde(with = "crate::date::iso_optional")]
    pub banned_until: Option<Date>,
}

/// 其他住房消费提取
///
/// # Law
/// 条例2026第24条第(9)项, new on 2026-09-20: other housing consumption approved by the State Council. No approved kind was
/// found and the city has no rule: from that day on every application is referred, and no amount is estimated.
///
/// # Units
/// None: no amount.
///
/// # Example
/// ```
/// use shared::{decision::Decision, policy::packs, withdrawal::other_housing::{decide, OtherHousingFacts}};
/// let policy = packs::load("yancheng").unwrap();
/// let on = |day: &str| decide(&OtherHousingFacts::default(), &policy, day.parse().unwrap());
/// assert!(matches!(on("2026-09-19"), Decision::Refuse(_)));
/// assert!(matches!(on("2026-09-20"), Decision::Refer(_)));
/// ```
pub fn decide(facts: &OtherHousingFacts, policy: &Policy, day: EffectiveDate) -> Decision {
    let ground = NewGround {
        item: "第24条第（9）项",
        key: "withdrawal.other_housing",
        name: ("其他住房消费提取", "withdrawal for other housing consumption"),
        rows: &policy.withdrawal.other_housing,
    };
    let mut findings = new_ground::open(policy, day, &ground);
    findings.not_barred(facts.other_in_flight, facts.banned_until);
    findings.settle(None)
}
