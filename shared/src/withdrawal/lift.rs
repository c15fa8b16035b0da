//! 加装电梯提取: withdrawing one's share of the cost of a lift added to the house.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::date::EffectiveDate;
use crate::decision::{Bound, Cite, Decision};
use crate::findings::{Findings, Parameter, Window, less_withdrawn, plain, step};
use crate::money::Money;
use crate::policy::Policy;
use crate::withdrawal::facts::ground_facts;

ground_facts! {
    /// What must be known.
    pub struct LiftFacts {
        /// The day of the invoice.
        #[serde(with = "crate::date::iso_optional")]
        pub invoiced: Option<Date>,
        /// In whose home the lift was added (real-estate register).
        pub home: Option<LiftHome>,
        /// What the household bears of the cost, subsidies taken off.
        pub share: Option<Money>,
        /// What has already been withdrawn for this lift (our ledger).
        pub withdrawn_for_lift: Money,
    }
}

/// Whose home it is, seen from the member who withdraws.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LiftHome {
    /// 本人或配偶的住房
    Own,
    /// 父母的住房
    Parents,
    /// 其他人的住房
    Other,
}

/// 加装电梯提取
///
/// # Law
/// The city's rules on withdrawal (提取细则); 条例第24条 does not list it. Within a year of the invoice, also for the home of
/// one's parents, and not more than the household's share of the cost. Homes of others and a second withdrawal for the same
/// lift are in no source: referred.
///
/// # Units
/// Yuan.
///
/// # Example
/// ```
/// use shared::{money::Money, policy::packs, withdrawal::lift::{decide, LiftFacts, LiftHome}};
/// let facts = LiftFacts {
///     invoiced: shared::date::parse_date("2026-03-01").ok(), home: Some(LiftHome::Parents),
///     share: Some(Money::yuan(28_000)), balance: Some(Money::yuan(50_000)), ..LiftFacts::default()
/// };
/// let policy = packs::load("yancheng").unwrap();
/// let decision = decide(&facts, &policy, "2026-10-08".parse().unwrap());
/// assert_eq!(decision.granted().unwrap().amount, Money::yuan(28_000));
/// ```
pub fn decide(facts: &LiftFacts, policy: &Policy, day: EffectiveDate) -> Decision {
    let months = Parameter {
        key: "withdrawal.lift_window_months",
        name: ("加装电梯提取的申请期限", "time in which to apply after a lift was added"),
        rows: &policy.withdrawal.lift_window_months,
    };
    let mut findings = Findings::by_the_city(policy, day, &months);
    findings.not_barred(facts.other_in_flight, facts.banned_until);
    findings.within(Window {
        months,
        field: "invoiced",
        question: ("电梯费用的发票是哪天开的？", "When was the invoice for the lift issued?"),
        event: ("开票日", "day of the invoice"),
        happened: facts.invoiced,
        when_passed: None,
    });
    whose_home(&mut findings, facts.home);
    let by_share = findings.amount(|findings| share(findings, facts));
    findings.withdrawn_before(facts.withdrawn_for_lift);
    let by_balance = findings.balance(&facts.balance);
    findings.least_of([by_share, by_balance])
}

fn whose_home(findings: &mut Findings<'_>, home: Option<LiftHome>) {
    let zh = "电梯加装在谁的住房：本人或配偶、父母，还是其他人？";
    let en = "Whose home got the lift: your or your spouse's, your parents', or another's?";
    let value = match findings.need(&home, "home", zh, en) {
        Some(LiftHome::Own) => plain("本人或配偶的住房", "your own or your spouse's"),
        Some(LiftHome::Parents) => plain("父母的住房", "your parents'"),
        Some(LiftHome::Other) => return findings.unknown("withdrawal.lift_home"),
        None => return,
    };
    let cite = Some(findings.law.clone());
    findings.met(step("加装电梯的住房", "home with the lift", value, cite));
}

fn share(findings: &mut Findings<'_>, facts: &LiftFacts) -> Option<Bound> {
    let zh = "扣除补贴后，您家承担多少电梯费用？";
    let en = "How much of the cost does your household bear, subsidies taken off?";
    let share = findings.need(&facts.share, "share", zh, en)?;
    let cite: Cite = findings.law.clone();
    let label = ("本户承担的电梯费用", "your household's share of the cost");
    Some(less_withdrawn("share", label, share, facts.withdrawn_for_lift, cite))
}
