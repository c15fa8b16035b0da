//! 建造、翻建、大修提取: withdrawing to build, rebuild or overhaul one's own home.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::date::EffectiveDate;
use crate::decision::Decision;
use crate::findings::{Findings, plain, step};
use crate::money::Money;
use crate::policy::Policy;
use crate::withdrawal::facts::ground_facts;
use crate::withdrawal::home::{self, Amounts, Cost, OWN_HOME, Start};

ground_facts! {
    /// What must be known.
    pub struct BuildFacts {
        /// What is done.
        pub work: Option<Work>,
        /// Whether the member or the spouse owns the home and lives in it.
        pub own_home: Option<bool>,
        /// The day of the building permit, or of the approval of the overhaul.
        #[serde(with = "crate::date::iso_optional")]
        pub permitted: Option<Date>,
        /// What was actually spent (receipts).
        pub spent: Option<Money>,
        /// Loans for it, zero when there is none.
        pub loan: Option<Money>,
        /// What the family has already withdrawn for this home (our ledger).
        pub withdrawn_for_home: Money,
    }
}

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Work {
    /// 建造
    Build,
    /// 翻建
    Rebuild,
    /// 大修
    Overhaul,
    /// 装修、加建等: not this ground.
    Other,
}

const SPENDING: Cost = Cost {
    field: "spent",
    question: ("实际支出了多少？", "How much was actually spent?"),
    label: ("实际支出", "actual spending"),
    bound: ("实际支出减去贷款和已提取", "the spending less loan and withdrawals"),
};

const PERMIT: Start = Start {
    field: "permitted",
    question: ("建房许可（大修批准）是哪天的？", "When was the building or the overhaul permitted?"),
    event: ("许可日", "day of the permit"),
    otherwise: None,
};

/// 建造、翻建、大修提取
///
/// # Law
/// 条例2019第24条第(1)项, 条例2026第24条第(2)项: building, rebuilding or overhauling an own-occupied home. The city gives a year
/// from the permit, in which one may withdraw once or several times; withdrawals and loans together stay within what was
/// actually spent.
///
/// # Units
/// Yuan.
///
/// # Example
/// ```
/// use shared::{money::Money, policy::packs, withdrawal::build::{decide, BuildFacts, Work}};
/// let facts = BuildFacts {
///     work: Some(Work::Rebuild), own_home: Some(true), permitted: shared::date::parse_date("2026-03-01").ok(),
///     spent: Some(Money::yuan(260_000)), loan: Some(Money::ZERO), withdrawn_for_home: Money::yuan(100_000),
///     balance: Some(Money::yuan(180_000)), ..BuildFacts::default()
/// };
/// let policy = packs::load("yancheng").unwrap();
/// let decision = decide(&facts, &policy, "2026-10-08".parse().unwrap());
/// assert_eq!(decision.granted().unwrap().amount, Money::yuan(160_000));
/// ```
pub fn decide(facts: &BuildFacts, policy: &Policy, day: EffectiveDate) -> Decision {
    let mut findings = Findings::new(policy, day, ["第24条第（1）项", "第24条第（2）项"]);
    findings.not_barred(facts.other_in_flight, facts.banned_until);
    kind_of_work(&mut findings, facts.work);
    findings.must(facts.own_home, &OWN_HOME);
    home::in_time(&mut findings, &PERMIT, facts.permitted);
    let by_balance = findings.balance(&facts.balance);
    let amounts = Amounts { spent: facts.spent, loan: facts.loan, withdrawn: facts.withdrawn_for_home };
    let by_spending = home::left(&mut findings, &SPENDING, &amounts);
    findings.least_of([by_spending, by_balance])
}

fn kind_of_work(findings: &mut Findings<'_>, work: Option<Work>) {
    let zh = "是建造、翻建、大修，还是其他（如装修）？";
    let en = "Is it building, rebuilding, an overhaul, or something else such as renovation?";
    let value = match findings.need(&work, "work", zh, en) {
        Some(Work::Build) => plain("建造", "building"),
        Some(Work::Rebuild) => plain("翻建", "rebuilding"),
        Some(Work::Overhaul) => plain("大修", "an overhaul"),
        Some(Work::Other) => {
            let text = plain(
                "不是建造、翻建或大修，不能按这一项提取",
                "neither building nor rebuilding nor an overhaul",
            );
            let cure = plain("装修的，按装修提取申请", "for a renovation, apply on that ground");
            return findings.against_law("not_building", text, Some(cure));
        }
        None => return,
    };
    let cite = Some(findings.law.clone());
    findings.met(step("工程", "work", value, cite));
}
