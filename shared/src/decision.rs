//! What a rule answers: granted, refused, referred, or still asking.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::money::Money;
use crate::policy::{InForce, Tier, Unknown};
use crate::text::Text;

/// Where a sentence or a number comes from.
///
/// `source` is a key of [`crate::policy::Policy::sources`]; texts of the law are keys like any other, so that an
/// amendment that renumbers articles cannot change an old citation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cite {
    /// Key of the source.
    pub source: String,
    /// Article, paragraph or table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// How sure we are of it.
    pub tier: Tier,
    /// The day the row came into force; none for an article of the law itself.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::date::iso_optional")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub since: Option<Date>,
}

impl<T> From<&InForce<T>> for Cite {
    fn from(row: &InForce<T>) -> Cite {
        Cite {
            source: row.source.clone(),
            article: row.article.clone(),
            tier: row.tier,
            since: Some(row.from),
        }
    }
}

/// One step of the working: what, how much, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Step {
    /// What the step is: 月还款额上限.
    pub label: Text,
    /// Its value, written out: `6,000.00 元`, `60%`, `360个月`.
    pub value: Text,
    /// Where it comes from; none for what the person told us.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cite: Option<Cite>,
}

/// One upper bound of an amount, with the steps that lead to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Bound {
    /// Stable name: `capacity`, `price`, `cap`, `balance`.
    pub code: String,
    /// What bounds: 还款能力.
    pub label: Text,
    /// The amount it allows.
    pub amount: Money,
    /// How it came about.
    pub steps: Vec<Step>,
}

/// An amount with its working. The least bound binds; the first of equals is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Grant {
    /// What is granted.
    pub amount: Money,
    /// Code of the bound that binds.
    pub binding: String,
    /// Every bound, in the order of the rule.
    pub bounds: Vec<Bound>,
    /// Every condition that was tested and met.
    pub met: Vec<Step>,
    /// What the answer assumes: when there is any, the amount is an estimate.
    pub assumed: Vec<Assumption>,
}

impl Grant {
    /// The least of the bounds, brought down to a multiple of `floor_to`.
    ///
    /// # Panics
    /// When there is no bound: a rule that grants without limit is a mistake of ours.
    pub fn least(bounds: Vec<Bound>, floor_to: Money) -> Grant {
        let least = bounds.iter().min_by_key(|bound| bound.amount).expect("a grant has a bound");
        let (amount, binding) = (least.amount.or_zero().floor_to(floor_to), least.code.clone());
        Grant { amount, binding, bounds, met: vec![], assumed: vec![] }
    }

    /// Whether any assumed row was used.
    pub fn is_estimate(&self) -> bool {
        !self.assumed.is_empty()
    }

    /// The bound that binds.
    pub fn bound(&self) -> Option<&Bound> {
        self.bounds.iter().find(|bound| bound.code == self.binding)
    }
}

/// Something the law or the city leaves open, and what we took instead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Assumption {
    /// What was assumed, and why.
    pub text: Text,
    /// The row.
    pub cite: Cite,
}

/// A point that the sources leave open, taken one way for now.
impl From<Unknown> for Assumption {
    fn from(unknown: Unknown) -> Assumption {
        let Unknown { text, source, .. } = unknown;
        Assumption { text, cite: Cite { source, article: None, tier: Tier::E, since: None } }
    }
}

/// One reason why not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reason {
    /// Stable name: `too_few_months`.
    pub code: String,
    /// The sentence: have and need in it.
    pub text: Text,
    /// What would put it right, where anything can: "再连续缴存1个月，2026年12月起可以办理".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cure: Option<Text>,
    /// The article or row behind it.
    pub cite: Cite,
}

/// At least one reason: a refusal without a reason can be neither built nor received.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "Vec<Reason>", into = "Vec<Reason>")]
pub struct Reasons(Vec<Reason>);

/// An empty list was given as reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a refusal names at least one reason")]
pub struct NoReason;

impl Reasons {
    /// All that stand; `None` when nothing stands against.
    pub fn collect(reasons: impl IntoIterator<Item = Option<Reason>>) -> Option<Reasons> {
        let reasons: Vec<Reason> = reasons.into_iter().flatten().collect();
        (!reasons.is_empty()).then_some(Reasons(reasons))
    }

    /// In the order of the rule; the first goes in the headline.
    pub fn iter(&self) -> std::slice::Iter<'_, Reason> {
        self.0.iter()
    }
}

impl TryFrom<Vec<Reason>> for Reasons {
    type Error = NoReason;
    fn try_from(reasons: Vec<Reason>) -> Result<Reasons, NoReason> {
        if reasons.is_empty() { Err(NoReason) } else { Ok(Reasons(reasons)) }
    }
}

impl From<Reasons> for Vec<Reason> {
    fn from(reasons: Reasons) -> Vec<Reason> {
        reasons.0
    }
}

/// Something only a person can judge, and what is known so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Referral {
    /// Why the rule cannot decide, each with its row or article.
    pub because: Reasons,
    /// What the rule would say if the open points fall as assumed; shown as an estimate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub estimate: Option<Grant>,
}

/// A question whose answer can still change the outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Question {
    /// The field of the form: `owns_home_here`.
    pub field: String,
    /// The question.
    pub text: Text,
}

/// What a rule answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", tag = "outcome", content = "detail")]
pub enum Decision {
    /// Yes, so much.
    Grant(Grant),
    /// No, for every reason listed.
    Refuse(Reasons),
    /// A person must judge.
    Refer(Referral),
    /// These answers can still change the outcome.
    Ask(Vec<Question>),
}

impl Decision {
    /// The grant, where there is one.
    pub fn granted(&self) -> Option<&Grant> {
        match self {
            Decision::Grant(grant) => Some(grant),
            Decision::Refuse(_) | Decision::Refer(_) | Decision::Ask(_) => None,
        }
    }

    /// As a case must take it: a grant that rests on an assumption goes to a person.
    pub fn for_case(self) -> Decision {
        match self {
            Decision::Grant(grant) if grant.is_estimate() => {
                let because = grant.assumed.iter().map(|assumed| {
                    Some(Reason {
                        code: "rests_on_assumption".to_owned(),
                        text: assumed.text.clone(),
                        cure: None,
                        cite: assumed.cite.clone(),
                    })
                });
                let because = Reasons::collect(because).expect("an estimate has an assumption");
                Decision::Refer(Referral { because, estimate: Some(grant) })
            }
            decided @ (Decision::Grant(_) | Decision::Refuse(_) | Decision::Refer(_) | Decision::Ask(_)) => {
                decided
            }
        }
    }
}

#[cfg(test)]
mod tests;
