//! A case (办件): its states and who may move it, one table for all services.
//!
//! A state carries exactly what is known in it. The only way on is [`apply`].

mod names;
pub mod undo;

use serde::{Deserialize, Serialize};
use time::Date;

use crate::decision::Reasons;
use crate::money::Money;

/// What a reviewer puts to the checker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Proposal {
    /// Approve this amount.
    Approve(Money),
    /// Refuse for these reasons.
    Refuse(Reasons),
}

/// Where an application stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "state")]
pub enum State {
    /// 已提交: accepted, the rule has not answered yet.
    Submitted {
        /// The day it was accepted.
        #[serde(with = "crate::date::iso")]
        on: Date,
    },
    /// 人工审核中: a person must judge.
    Referred {
        /// The last day on which it must be decided.
        #[serde(with = "crate::date::iso")]
        due: Date,
    },
    /// 待补正: sent back to the applicant.
    Returned {
        /// What is missing.
        missing: String,
        /// The last day on which it must be decided once corrected.
        #[serde(with = "crate::date::iso")]
        due: Date,
    },
    /// 待复核: proposed by one person, waits for another.
    Proposed {
        /// What is proposed.
        proposal: Proposal,
        /// Who proposed it; may not confirm it.
        by: String,
        /// The last day on which it must be decided.
        #[serde(with = "crate::date::iso")]
        due: Date,
    },
    /// 已同意: granted, not yet sent to the bank.
    Approved {
        /// What will be paid.
        amount: Money,
    },
    /// 付款中: the bank has the order.
    Paying {
        /// What is being paid.
        amount: Money,
        /// The bank's reference.
        bank_ref: String,
    },
    /// 已到账
    Paid {
        /// What was paid.
        amount: Money,
        /// The bank's reference.
        bank_ref: String,
        /// The day of payment.
        #[serde(with = "crate::date::iso")]
        on: Date,
    },
    /// 未通过
    Refused {
        /// Why.
        reasons: Reasons,
        /// The day of the decision.
        #[serde(with = "crate::date::iso")]
        on: Date,
    },
    /// 已撤回: withdrawn by the applicant.
    Withdrawn {
        /// The day of withdrawal.
        #[serde(with = "crate::date::iso")]
        on: Date,
    },
}

/// What can happen to a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "event")]
pub enum Event {
    /// The rule grants.
    Granted {
        /// The amount.
        amount: Money,
    },
    /// The rule refuses.
    Denied {
        /// Why.
        reasons: Reasons,
        /// The day.
        #[serde(with = "crate::date::iso")]
        on: Date,
    },
    /// The rule refers the case to a person.
    Refer {
        /// The last day on which it must be decided.
        #[serde(with = "crate::date::iso")]
        due: Date,
    },
    /// A reviewer sends it back for correction.
    SendBack {
        /// What is missing.
        missing: String,
    },
    /// The applicant has corrected it.
    Correct,
    /// A reviewer proposes a decision.
    Propose {
        /// What is proposed.
        proposal: Proposal,
        /// Who proposes.
        by: String,
    },
    /// A second person confirms the proposal.
    Confirm {
        /// Who confirms.
        by: String,
        /// The day.
        #[serde(with = "crate::date::iso")]
        on: Date,
    },
    /// A second person gives the proposal back to review.
    GiveBack {
        /// Who gives it back.
        by: String,
    },
    /// The order goes to the bank.
    SendToBank {
        /// The bank's reference.
        bank_ref: String,
    },
    /// The bank has paid.
    BankPaid {
        /// The day.
        #[serde(with = "crate::date::iso")]
        on: Date,
    },
    /// The bank could not pay.
    BankBounced,
    /// The order is taken back before the bank had it.
    CallOff,
    /// The applicant withdraws the application.
    Withdraw {
        /// The day.
        #[serde(with = "crate::date::iso")]
        on: Date,
    },
}

/// Who may move a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mover {
    /// 规则: the decision at once.
    Rule,
    /// 申请人
    Applicant,
    /// 审核员
    Reviewer,
    /// 复核员: never the reviewer of the same case.
    Checker,
    /// 系统: the payment job.
    System,
    /// 银行
    Bank,
}

/// A move that is not in the table.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Illegal {
    /// The state does not know this event.
    #[error("办件在“{}”状态，不能{}", state.name().zh, event.name().zh)]
    NotHere {
        /// Where it stands.
        state: Box<State>,
        /// What was tried.
        event: Box<Event>,
    },
    /// The maker may not check.
    #[error("审核和复核不能是同一个人（{by}）")]
    SamePerson {
        /// Who tried.
        by: String,
    },
}

/// The one transition table.
///
/// # Errors
/// [`Illegal`]: the state and event are not in the table, or one person would both review and check.
///
/// ```
/// use shared::{case::{apply, Event, State}, money::Money};
/// let paying = State::Paying { amount: Money::yuan(2_400), bank_ref: "B1".to_owned() };
/// assert_eq!(apply(paying, Event::BankBounced).unwrap(), State::Approved { amount: Money::yuan(2_400) });
/// ```
pub fn apply(state: State, event: Event) -> Result<State, Illegal> {
    use {Event as E, State as S};
    Ok(match (state, event) {
        (S::Submitted { .. }, E::Granted { amount }) => S::Approved { amount },
        (S::Submitted { .. }, E::Denied { reasons, on }) => S::Refused { reasons, on },
        (S::Submitted { .. }, E::Refer { due }) => S::Referred { due },
        (S::Referred { due }, E::SendBack { missing }) => S::Returned { missing, due },
        (S::Returned { due, .. }, E::Correct) => S::Referred { due },
        (S::Referred { due }, E::Propose { proposal, by }) => S::Proposed { proposal, by, due },
        (S::Proposed { by: maker, .. }, E::Confirm { by, .. } | E::GiveBack { by }) if maker == by => {
            return Err(Illegal::SamePerson { by });
        }
        (S::Proposed { proposal: Proposal::Approve(amount), .. }, E::Confirm { .. }) => {
            S::Approved { amount }
        }
        (S::Proposed { proposal: Proposal::Refuse(reasons), .. }, E::Confirm { on, .. }) => {
            S::Refused { reasons, on }
        }
        (S::Proposed { due, .. }, E::GiveBack { .. }) => S::Referred { due },
        (S::Approved { amount }, E::SendToBank { bank_ref }) => S::Paying { amount, bank_ref },
        (S::Paying { amount, bank_ref }, E::BankPaid { on }) => S::Paid { amount, bank_ref, on },
        (S::Paying { amount, .. }, E::BankBounced | E::CallOff) => S::Approved { amount },
        (
            S::Submitted { .. }
            | S::Referred { .. }
            | S::Returned { .. }
            | S::Proposed { .. }
            | S::Approved { .. },
            E::Withdraw { on },
        ) => S::Withdrawn { on },
        (state, event) => {
            return Err(Illegal::NotHere { state: Box::new(state), event: Box::new(event) });
        }
    })
}
