//! 出境定居提取: the closing withdrawal of a member who settles abroad.

use crate::date::EffectiveDate;
use crate::decision::Decision;
use crate::findings::{Condition, Findings};
use crate::policy::Policy;
use crate::withdrawal::closing;
use crate::withdrawal::facts::closing_facts;

closing_facts! {
    /// What must be known.
    pub struct EmigrationFacts {
        /// Whether the person has settled abroad and can show it.
        pub settled_abroad: Option<bool>,
    }
}

const SETTLED: Condition = Condition {
    field: "settled_abroad",
    question: ("已经办妥出境定居，并有定居证明吗？", "Have you settled abroad, and is there proof of it?"),
    label: ("出境定居", "settled abroad"),
    holds: ("已办妥，有定居证明", "done, with proof"),
    code: "not_settled_abroad",
    against: (
        "还没有办妥出境定居（出国工作、学习、探亲不是定居）",
        "not settled abroad; work, study or a visit abroad is not settling",
    ),
    cure: Some(("办妥出境定居后，凭定居证明申请", "apply with the proof once settled abroad")),
};

/// 出境定居提取
///
/// # Law
/// 条例2019第24条第(4)项, 条例2026第24条第(8)项: who settles abroad withdraws the whole account, which is then closed.
/// Neither text lists the papers; the counter looks at them.
///
/// # Units
/// Yuan.
///
/// # Example
/// ```
/// use shared::{money::Money, policy::packs, withdrawal::emigration::{decide, EmigrationFacts}};
/// let facts = EmigrationFacts {
///     settled_abroad: Some(true), balance: Some(Money::yuan(60_000)), interest: Money::yuan(120),
///     loan_outstanding: Some(false), sealed: Some(true), ..EmigrationFacts::default()
/// };
/// let policy = packs::load("yancheng").unwrap();
/// let decision = decide(&facts, &policy, "2026-10-08".parse().unwrap());
/// assert_eq!(decision.granted().unwrap().amount, Money::yuan(60_120));
/// ```
pub fn decide(facts: &EmigrationFacts, policy: &Policy, day: EffectiveDate) -> Decision {
    let mut findings = Findings::new(policy, day, ["第24条第（4）项", "第24条第（8）项"]);
    findings.not_barred(facts.other_in_flight, facts.banned_until);
    findings.must(facts.settled_abroad, &SETTLED);
    closing::settle(findings, &facts.account())
}
