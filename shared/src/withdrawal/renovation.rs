//! 装修提取: withdrawing to renovate one's own home.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::date::EffectiveDate;
use crate::decision::{Bound, Decision, Grant};
use crate::findings::{Findings, Parameter, plain};
use crate::money::Money;
use crate::number::Number;
use crate::policy::Policy;
use crate::withdrawal::by_area::{self, ByArea};
use crate::withdrawal::home::OWN_HOME;
use crate::withdrawal::new_ground::{self, NewGround};

/// What must be known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RenovationFacts {
    /// Whether the member or the spouse owns the home and lives in it (real-estate register).
    pub own_home: Option<bool>,
    /// Square metres of the home, where a centre bounds the amount by them (real-estate register).
    pub area: Option<Number>,
    /// Balance of the account, where a centre bounds the amount (our ledger).
    pub balance: Option<Money>,
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
/// on every application is referred, and no amount is estimated. Where a centre bounds the amount by the area of the home, that
/// is the estimate; its other terms were not found either, so that it too is referred.
///
/// # Units
/// Yuan; square metres.
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
    let grant = of_area(&mut findings, facts);
    findings.settle(grant)
}

/// The most that the area of the home and the account allow; nothing where the centre does not count by the area.
fn of_area(findings: &mut Findings<'_>, facts: &RenovationFacts) -> Option<Grant> {
    let per_sqm = findings.policy.withdrawal.renovation_per_sqm.on(findings.day).ok()?;
    findings.used(per_sqm);
    let most = Parameter {
        key: "withdrawal.renovation_sqm_max",
        name: ("装修最多计入的面积", "square metres that count for a renovation"),
        rows: &findings.policy.withdrawal.renovation_sqm_max,
    };
    let by_area = by_area::limit(findings, per_sqm, &most, facts.area);
    let balance = findings.balance(&facts.balance);
    let (ByArea { amount, steps }, balance) = (by_area?, balance?);
    let label = plain("按面积的限额", "the amount by the area");
    let bounds = vec![Bound { code: "area".to_owned(), label, amount, steps }, balance];
    findings.nothing_left(&bounds, Money::ZERO);
    Some(Grant::least(bounds, Money::ZERO))
}
