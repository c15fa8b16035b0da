//! 完全丧失劳动能力提取: the closing withdrawal of a member who can no longer work.

use crate::date::EffectiveDate;
use crate::decision::Decision;
use crate::findings::{Condition, Findings};
use crate::policy::Policy;
use crate::withdrawal::closing;
use crate::withdrawal::facts::closing_facts;

closing_facts! {
    /// What must be known.
    pub struct IncapacityFacts {
        /// Whether all capacity to work is lost (assessment of the labour authority).
        pub lost_all_capacity: Option<bool>,
        /// Whether the employment has ended (social insurance register).
        pub employment_ended: Option<bool>,
    }
}

const CAPACITY: Condition = Condition {
    field: "lost_all_capacity",
    question: (
        "劳动能力鉴定的结论是完全丧失劳动能力吗？",
        "Does the assessment say that all capacity to work is lost?",
    ),
    label: ("劳动能力", "capacity to work"),
    holds: ("经鉴定完全丧失", "all lost, by the assessment"),
    code: "capacity_not_lost",
    against: (
        "没有完全丧失劳动能力（部分丧失的不能按这一项提取）",
        "not all capacity to work is lost; a part is not enough for this ground",
    ),
    cure: Some((
        "劳动能力鉴定结论为完全丧失的，凭结论书再申请",
        "apply again with an assessment that all capacity is lost",
    )),
};

const EMPLOYMENT: Condition = Condition {
    field: "employment_ended",
    question: ("已经与单位终止劳动关系了吗？", "Has the employment ended?"),
    label: ("劳动关系", "employment"),
    holds: ("已终止", "ended"),
    code: "still_employed",
    against: ("还没有与单位终止劳动关系", "the employment has not ended"),
    cure: Some((
        "与单位终止劳动关系、单位办理封存后可以申请",
        "apply once the employment has ended and the employer has sealed the account",
    )),
};

/// 完全丧失劳动能力提取
///
/// # Law
/// 条例2019第24条第(3)项, 条例2026第24条第(7)项: who has lost all capacity to work *and* ended the employment withdraws
/// the whole account, which is then closed. Both must hold.
///
/// # Units
/// Yuan.
///
/// # Example
/// ```
/// use shared::{money::Money, policy::packs, withdrawal::incapacity::{decide, IncapacityFacts}};
/// let facts = IncapacityFacts {
///     lost_all_capacity: Some(true), employment_ended: Some(true), balance: Some(Money::yuan(60_000)),
///     interest: Money::yuan(120), loan_outstanding: Some(false), sealed: Some(true), ..IncapacityFacts::default()
/// };
/// let policy = packs::load("yancheng").unwrap();
/// let decision = decide(&facts, &policy, "2026-10-08".parse().unwrap());
/// assert_eq!(decision.granted().unwrap().amount, Money::yuan(60_120));
/// ```
pub fn decide(facts: &IncapacityFacts, policy: &Policy, day: EffectiveDate) -> Decision {
    let mut findings = Findings::new(policy, day, ["第24条第（3）项", "第24条第（7）项"]);
    findings.not_barred(facts.other_in_flight, facts.banned_until);
    findings.must(facts.lost_all_capacity, &CAPACITY);
    findings.must(facts.employment_ended, &EMPLOYMENT);
    closing::settle(findings, &facts.account())
}
