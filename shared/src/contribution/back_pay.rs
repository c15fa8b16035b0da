//! 补缴和错缴退回: what is still due for some months, or was paid too much, each month by the rows of that month.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use time::Date;

use crate::contribution::owed::Found;
use crate::contribution::{ContributionFacts, Difference, MonthlyDeposit, differences, explain};
use crate::date::EffectiveDate;
use crate::decision::{Decision, Step};
use crate::findings::{Findings, from_on, plain, step, zh_en};
use crate::money::Money;
use crate::month::Month;
use crate::policy::{Dated, EmployerKind, Policy};
use crate::rate::Rate;

/// What must be known. Base and rates are the same for all the months; months of another base are asked apart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ArrearsFacts {
    /// First month that is looked at.
    pub from: Option<Month>,
    /// Last month that is looked at.
    pub to: Option<Month>,
    /// The month the employer has paid to (缴至年月, our ledger).
    pub paid_to: Option<Month>,
    /// The last month that was due, where employment or the account ended; none while it goes on.
    pub last_due: Option<Month>,
    /// The member's average monthly wage of the year before, before cap and floor.
    pub base: Option<Money>,
    /// District of contribution; picks the lower limit of the base.
    pub district: String,
    /// Kind of employer: some have a fixed rate.
    pub employer_kind: Option<EmployerKind>,
    /// The employer's rate.
    pub rate_employer: Option<Rate>,
    /// The member's rate.
    pub rate_member: Option<Rate>,
    /// What the employer paid in each of the months (our ledger); nought where the month was missed.
    pub paid_employer: Option<Money>,
    /// What the member paid in each of them (our ledger).
    pub paid_member: Option<Money>,
    /// Balance of the account (our ledger); a refund cannot exceed it.
    pub balance: Option<Money>,
}

impl ArrearsFacts {
    fn contribution(&self) -> ContributionFacts {
        ContributionFacts {
            base: self.base,
            district: self.district.clone(),
            employer_kind: self.employer_kind,
            rate_employer: self.rate_employer,
            rate_member: self.rate_member,
        }
    }
}

/// 补缴
///
/// # Law
/// 条例第20条: contributions are paid in full and in time; a month up to the paid-to month that was missed or paid too low is
/// made up on both sides. Later months are no arrears: the employer remits them in the usual way. Each month goes by the
/// limits and rates of its first day. No source puts interest or a fee on it.
///
/// # Units
/// Yuan, both sides together; each month is rounded as the policy says.
///
/// # Example
/// ```
/// use shared::contribution::{ArrearsFacts, back_pay};
/// use shared::{money::Money, policy::{EmployerKind, packs}, rate::Rate};
/// let facts = ArrearsFacts {
///     from: "2026-07".parse().ok(), to: "2026-08".parse().ok(), paid_to: "2026-09".parse().ok(),
///     base: Some(Money::yuan(8_000)), district: "tinghu".to_owned(), employer_kind: Some(EmployerKind::Enterprise),
///     rate_employer: Some(Rate::percent(10)), rate_member: Some(Rate::percent(10)),
///     paid_employer: Some(Money::yuan(500)), paid_member: Some(Money::yuan(500)), ..ArrearsFacts::default()
/// };
/// let decision = back_pay(&facts, &packs::load("yancheng").unwrap(), "2026-10-08".parse().unwrap());
/// assert_eq!(decision.granted().unwrap().amount, Money::yuan(1_200)); // 2 months × 2 sides × 300
/// ```
pub fn back_pay(facts: &ArrearsFacts, policy: &Policy, day: EffectiveDate) -> Decision {
    let mut findings = Findings::new(policy, day, ["第20条", "第20条"]);
    let bound = differing(&mut findings, facts).and_then(|found| {
        let bound = found.bound(&findings, "back_pay", ("应补缴", "to be made up"), Difference::backpay);
        if bound.amount > Money::ZERO {
            return Some(bound);
        }
        let text = plain("这些月份已经足额缴存，没有要补缴的", "these months are paid in full");
        let cure = plain(
            "多缴了的，可以申请错缴退回",
            "if too much was paid, ask for a refund of the wrong payment",
        );
        findings.against_law("nothing_due", text, Some(cure));
        None
    });
    findings.least_of([bound])
}

/// 错缴退回
///
/// # Law
/// 条例第20条 fixes what is due; what was paid beyond it, or for months after employment ended, is no contribution. How it is
/// returned is in no source that was found, so a person judges; the amount is computed.
///
/// # Units
/// Yuan, both sides together, at most the balance that is still there.
///
/// # Example
/// ```
/// use shared::contribution::{ArrearsFacts, refund};
/// use shared::{decision::Decision, money::Money, policy::{EmployerKind, packs}, rate::Rate};
/// let facts = ArrearsFacts {
///     from: "2026-07".parse().ok(), to: "2026-09".parse().ok(), paid_to: "2026-09".parse().ok(),
///     last_due: "2026-08".parse().ok(), // sealed at the end of August, paid for September too
///     base: Some(Money::yuan(8_000)), district: "tinghu".to_owned(), employer_kind: Some(EmployerKind::Enterprise),
///     rate_employer: Some(Rate::percent(10)), rate_member: Some(Rate::percent(10)),
///     paid_employer: Some(Money::yuan(800)), paid_member: Some(Money::yuan(800)),
///     balance: Some(Money::yuan(30_000)), ..ArrearsFacts::default()
/// };
/// let decision = refund(&facts, &packs::load("yancheng").unwrap(), "2026-10-08".parse().unwrap());
/// let Decision::Refer(referral) = decision else { panic!() };
/// assert_eq!(referral.estimate.unwrap().amount, Money::yuan(1_600));
/// ```
pub fn refund(facts: &ArrearsFacts, policy: &Policy, day: EffectiveDate) -> Decision {
    let mut findings = Findings::new(policy, day, ["第20条", "第20条"]);
    let paid = differing(&mut findings, facts).and_then(|found| {
        let bound = found.bound(&findings, "refund", ("多缴", "paid too much"), Difference::refund);
        if bound.amount > Money::ZERO {
            return Some(bound);
        }
        let text = plain("这些月份没有多缴", "nothing was paid too much in these months");
        let cure = plain("少缴了的，可以申请补缴", "if too little was paid, make it up");
        findings.against_law("nothing_overpaid", text, Some(cure));
        None
    });
    let balance = findings.balance(&facts.balance);
    findings.unknown("contribution.refund");
    findings.least_of([paid, balance])
}

fn differing(findings: &mut Findings<'_>, facts: &ArrearsFacts) -> Option<Found> {
    let span = span(findings, facts);
    let zh = "这些月份单位每月已缴多少？";
    let en = "What did the employer pay in each of these months?";
    let employer = findings.need(&facts.paid_employer, "paid_employer", zh, en);
    let zh = "这些月份个人每月已缴多少？";
    let en = "What did the member pay in each of these months?";
    let member = findings.need(&facts.paid_member, "paid_member", zh, en);
    let Some((first, last)) = span else {
        // Whatever the months: these questions come at once, not one after the other.
        if let Decision::Ask(questions) =
            explain(&facts.contribution(), findings.policy, findings.day).decision
        {
            questions.iter().for_each(|asked| findings.ask(&asked.field, &asked.text.zh, &asked.text.en));
        }
        return None;
    };
    let (mut due, mut steps) = (BTreeMap::new(), vec![]);
    for start in turns(findings.policy, facts, first, last) {
        let (deposit, of_start) = due_from(findings, facts, start)?;
        due.insert(start, deposit);
        steps.extend(of_start);
    }
    let paid = MonthlyDeposit { member: member?, employer: employer? };
    let paid = (0..=last.since(first)).map(|ahead| (first.plus(ahead), paid)).collect();
    let due_in = |month: Month| {
        let is_due = facts.last_due.is_none_or(|last_due| month <= last_due);
        due.range(..=month).next_back().filter(|_| is_due).map(|(_, deposit)| *deposit)
    };
    Some(Found { months: differences(first, last, due_in, &paid), steps })
}

/// First and last month up to which the employer has paid; nothing where these are not months in arrears.
fn span(findings: &mut Findings<'_>, facts: &ArrearsFacts) -> Option<(Month, Month)> {
    let from = findings.need(&facts.from, "from", "从哪个月开始？", "From which month?");
    let to = findings.need(&facts.to, "to", "到哪个月为止？", "Up to which month?");
    let zh = "单位缴至哪个月？";
    let paid_to = findings.need(&facts.paid_to, "paid_to", zh, "To which month has the employer paid?");
    let (from, to, paid_to) = (from?, to?, paid_to?);
    if from > to {
        let text = zh_en(
            format!("起始月{}晚于截止月{}", from.zh(), to.zh()),
            format!("the first month {from} is after the last one {to}"),
        );
        let cure = plain("请核对起止年月", "check the months");
        findings.against_law("months_reversed", text, Some(cure));
        return None;
    }
    if to > findings.day.month() {
        let text = zh_en(format!("{}还没有到", to.zh()), format!("the month {to} has not come yet"));
        findings.against_law("not_due_yet", text, Some(from_on(to.first_day())));
        return None;
    }
    if from > paid_to {
        let text = zh_en(
            format!("单位缴至{}，之后的月份还没有汇缴，不属于个别补缴或错缴", paid_to.zh()),
            format!("the employer has paid to {paid_to}; later months are not remitted at all yet"),
        );
        let cure = plain("请单位先汇缴这些月份", "the employer remits these months first");
        findings.against_law("not_remitted", text, Some(cure));
        return None;
    }
    let last = to.min(paid_to);
    let value = zh_en(format!("{}至{}", from.zh(), last.zh()), format!("{from} to {last}"));
    findings.met(step("月份", "months", value, Some(findings.law.clone())));
    Some((from, last))
}

/// What was due from a month on, by the rows of its first day, with its working.
fn due_from(
    findings: &mut Findings<'_>,
    facts: &ArrearsFacts,
    month: Month,
) -> Option<(MonthlyDeposit, Vec<Step>)> {
    let explained = explain(&facts.contribution(), findings.policy, EffectiveDate(month.first_day()));
    let grant = match explained.decision {
        Decision::Grant(grant) => grant,
        Decision::Refer(referral) => {
            referral.because.iter().for_each(|reason| findings.open(reason.clone()));
            referral.estimate?
        }
        Decision::Refuse(reasons) => {
            reasons.iter().for_each(|reason| findings.against(reason.clone()));
            return None;
        }
        Decision::Ask(questions) => {
            questions.iter().for_each(|asked| findings.ask(&asked.field, &asked.text.zh, &asked.text.en));
            return None;
        }
    };
    grant.assumed.into_iter().for_each(|assumed| findings.assume(assumed));
    let from = zh_en(format!("{}起", month.zh()), format!("{month} on"));
    let heading = step("适用标准的月份", "by the limits and rates of", from, None);
    let steps = grant.bounds.into_iter().flat_map(|bound| bound.steps);
    Some((explained.deposit?, std::iter::once(heading).chain(steps).collect()))
}

/// The first month, and every later one on whose first day other rows are in force than a month before.
fn turns(policy: &Policy, facts: &ArrearsFacts, first: Month, last: Month) -> BTreeSet<Month> {
    let of = &policy.contribution;
    let floor = of.base_floor.get(&facts.district).into_iter().flat_map(changes);
    let fixed = facts.employer_kind.and_then(|kind| of.rate_fixed.get(&kind)).into_iter().flat_map(changes);
    let days = changes(&of.base_cap)
        .chain(floor)
        .chain(fixed)
        .chain(changes(&of.rate_min))
        .chain(changes(&of.rate_max))
        .chain(changes(&of.national_rate_min))
        .chain(changes(&of.national_rate_max))
        .chain(changes(&of.whole_percent))
        .chain(changes(&of.rounding));
    let months = days.map(|day| if day.day() == 1 { Month::of(day) } else { Month::of(day).plus(1) });
    let inside = months.filter(|month| (first..=last).contains(month));
    inside.chain([first]).collect()
}

/// The days on which a row begins, or what its source says runs out.
fn changes<T>(rows: &Dated<T>) -> impl Iterator<Item = Date> {
    rows.0.iter().flat_map(|row| [Some(row.from), row.published_to.and_then(Date::next_day)]).flatten()
}
