//! 重大疾病提取: withdrawing what a person bore of the cost of a serious illness.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::date::EffectiveDate;
use crate::decision::{Bound, Decision};
use crate::findings::{Condition, Findings, Parameter, Window, less_withdrawn, plain, step};
use crate::money::Money;
use crate::policy::Policy;
use crate::withdrawal::facts::ground_facts;

ground_facts! {
    /// What must be known.
    pub struct IllnessFacts {
        /// Whether the diagnosis is one of the centre's list of serious illnesses.
        pub listed: Option<bool>,
        /// Who is ill.
        pub patient: Option<Patient>,
        /// The day of reimbursement by the medical insurance.
        #[serde(with = "crate::date::iso_optional")]
        pub reimbursed: Option<Date>,
        /// What the person bore after reimbursement.
        pub borne: Option<Money>,
        /// What has already been withdrawn for this treatment (our ledger).
        pub withdrawn_for_illness: Money,
    }
}

/// Who is ill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Patient {
    /// 本人
    Myself,
    /// 配偶、子女、父母等家庭成员
    Family,
}

const LISTED: Condition = Condition {
    field: "listed",
    question: (
        "所患疾病在中心公布的重大疾病目录里吗？",
        "Is the illness on the centre's list of serious illnesses?",
    ),
    label: ("所患疾病", "illness"),
    holds: ("在重大疾病目录里", "on the list of serious illnesses"),
    code: "illness_not_listed",
    against: ("所患疾病不在重大疾病目录里", "the illness is not on the list of serious illnesses"),
    cure: None,
};

/// 重大疾病提取
///
/// # Law
/// The city's rules on withdrawal (提取细则); 条例第24条 does not list it. Within a year of reimbursement, not more than what the
/// person bore. Which illnesses the list names, whether family counts and how often one may withdraw are in no source: the
/// first is asked, the others are referred.
///
/// # Units
/// Yuan.
///
/// # Example
/// ```
/// use shared::{money::Money, policy::packs, withdrawal::illness::{decide, IllnessFacts, Patient}};
/// let facts = IllnessFacts {
///     listed: Some(true), patient: Some(Patient::Myself), reimbursed: shared::date::parse_date("2026-05-20").ok(),
///     borne: Some(Money::yuan(36_500)), balance: Some(Money::yuan(50_000)), ..IllnessFacts::default()
/// };
/// let policy = packs::load("yancheng").unwrap();
/// let decision = decide(&facts, &policy, "2026-10-08".parse().unwrap());
/// assert_eq!(decision.granted().unwrap().amount, Money::yuan(36_500));
/// ```
pub fn decide(facts: &IllnessFacts, policy: &Policy, day: EffectiveDate) -> Decision {
    let months = Parameter {
        key: "withdrawal.illness_window_months",
        name: ("重大疾病提取的申请期限", "time in which to apply after a serious illness"),
        rows: &policy.withdrawal.illness_window_months,
    };
    let mut findings = Findings::by_the_city(policy, day, &months);
    findings.not_barred(facts.other_in_flight, facts.banned_until);
    findings.must(facts.listed, &LISTED);
    who_is_ill(&mut findings, facts.patient);
    findings.within(Window {
        months,
        field: "reimbursed",
        question: ("医疗费是哪天报销的？", "When was the treatment reimbursed?"),
        event: ("报销日", "day of reimbursement"),
        happened: facts.reimbursed,
        when_passed: None,
    });
    let by_burden = findings.amount(|findings| burden(findings, facts));
    findings.withdrawn_before(facts.withdrawn_for_illness);
    let by_balance = findings.balance(&facts.balance);
    findings.least_of([by_burden, by_balance])
}

fn who_is_ill(findings: &mut Findings<'_>, patient: Option<Patient>) {
    let zh = "患病的是本人，还是家庭成员？";
    match findings.need(&patient, "patient", zh, "Who is ill: you or a member of your family?") {
        Some(Patient::Myself) => {
            let cite = Some(findings.law.clone());
            findings.met(step("患者", "patient", plain("本人", "yourself"), cite));
        }
        Some(Patient::Family) => findings.unknown("withdrawal.illness_family"),
        None => {}
    }
}

fn burden(findings: &mut Findings<'_>, facts: &IllnessFacts) -> Option<Bound> {
    let zh = "报销后个人负担了多少？";
    let borne = findings.need(&facts.borne, "borne", zh, "How much did you bear after reimbursement?")?;
    let label = ("个人负担的医疗费", "what you bore of the treatment");
    Some(less_withdrawn("borne", label, borne, facts.withdrawn_for_illness, findings.law.clone()))
}
