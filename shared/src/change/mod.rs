//! 怎样才能办成、怎样可以更多: what would change an answer. Found by asking the rule again with one fact moved, never written:
//! what is named here is true of the rule as it stands, and one step less is not.

mod case;
mod contributions;
mod facts;
mod grounds;
mod loans;
mod movable;
mod search;

pub use contributions::{BACK_PAY, BASE, FLEXIBLE, MONTHLY_CONTRIBUTION, REFUND, RELIEF};
pub use facts::{PURCHASE, RENT, REPAYMENT, RETIREMENT};
pub use grounds::{
    BUILD, DEATH, DOWN_PAYMENT, EMIGRATION, ILLNESS, INCAPACITY, LEAVING, LIFT, OFFSET, OTHER_HOUSING,
    PROPERTY_FEE, RENOVATION,
};
pub use loans::{COMBINED, FROM_BANK_LOAN, LOAN_LIMIT, OUT_OF_TOWN};

use serde::{Deserialize, Serialize};

use crate::date::EffectiveDate;
use crate::decision::Decision;
use crate::money::Money;
use crate::policy::Policy;
use crate::text::Text;

/// One change of one fact, and what the rule then answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Change {
    /// The fact: a field of the form, or `date` for the day of the application.
    pub field: String,
    /// Its value as a form takes it: `8000.00`, `36`, `yes`, `2025-11`, `2027-02-01`.
    pub to: String,
    /// The sentence: 缴存基数达到8,000元.
    pub text: Text,
    /// What is then granted; an estimate where the case is then referred.
    pub amount: Money,
    /// Whether a person must then judge.
    pub referred: bool,
}

/// What a fact counts, and so how it is searched and written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Fen; moved by whole yuan.
    Money,
    /// 个月
    Months,
    /// 年
    Years,
    /// 百分之几: whole percents.
    Percent,
    /// 年月, as the number of months since the calendar of [`crate::month::Month`] begins.
    Month,
    /// 是 or 否, as one or nought.
    Flag,
}

/// A fact that a person can bring about, seen as a whole number.
pub struct Movable<F> {
    /// Its field.
    pub field: &'static str,
    /// What it is called; for a flag, the whole sentence.
    pub name: (&'static str, &'static str),
    /// What it counts.
    pub unit: Unit,
    /// The least and the most that anybody could bring about on a day.
    pub range: fn(EffectiveDate) -> (i64, i64),
    /// Its value; nothing where it is not known yet.
    pub read: fn(&F) -> Option<i64>,
    /// Sets it.
    pub write: fn(&mut F, i64),
}

/// A rule with the facts that can be moved.
pub struct Rule<F: 'static> {
    /// The rule itself.
    pub decide: fn(&F, &Policy, EffectiveDate) -> Decision,
    /// What people can change.
    pub movable: &'static [Movable<F>],
    /// What time brings; nothing where the facts stay as they are.
    pub later: Option<Later<F>>,
}

/// What time brings to whoever goes on as before.
pub struct Later<F> {
    /// What must go on until then, after a comma.
    pub meanwhile: (&'static str, &'static str),
    /// The facts of one day on a later one, if that goes on.
    pub facts: fn(&F, EffectiveDate, EffectiveDate) -> F,
}

const CONTRIBUTING: (&str, &str) = ("期间继续按月足额缴存", "with every month until then paid in full");

/// The decision, and what would change it: the least change of each movable fact, and the first later day, that turns a
/// refusal into a grant, or reaches `wanted`. Without a wish, and where something is granted already, the changes that raise
/// the amount as far as that fact alone can.
///
/// Questions that are still open come first: until they are answered nothing is searched.
///
/// ```
/// use shared::{change::{explained, LOAN_LIMIT}, loan::limit::{HomeCount, LoanFacts}, money::Money, policy::packs};
/// let facts = LoanFacts {
///     home: Some(HomeCount::First), family: Some(false), base: Some(Money::yuan(4_000)),
///     price: Some(Money::yuan(900_000)), term_years: Some(30), months_contributed: Some(4),
///     other_debts_monthly: Some(Money::ZERO), loan_outstanding: Some(false), ..LoanFacts::default()
/// };
/// let policy = packs::load("yancheng").unwrap();
/// let (_, changes) = explained(&LOAN_LIMIT, &facts, &policy, "2026-10-08".parse().unwrap(), None);
/// assert_eq!((changes[0].field.as_str(), changes[0].to.as_str()), ("months_contributed", "6"));
/// assert_eq!((changes[1].field.as_str(), changes[1].to.as_str()), ("date", "2026-12-01"));
/// ```
pub fn explained<F: Clone + PartialEq>(
    rule: &Rule<F>,
    facts: &F,
    policy: &Policy,
    day: EffectiveDate,
    wanted: Option<Money>,
) -> (Decision, Vec<Change>) {
    let decision = (rule.decide)(facts, policy, day);
    if matches!(decision, Decision::Ask(_)) {
        return (decision, vec![]);
    }
    let asked = case::Asked { rule, facts, policy, day };
    let changes = search::changes(&asked, &decision, wanted);
    (decision, changes)
}

#[cfg(test)]
mod tests;
