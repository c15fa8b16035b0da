//! What a rule said when a draft was saved, so that a change of policy can be told in terms of the answer.

use serde::{Deserialize, Serialize};

use crate::decision::Decision;
use crate::money::Money;
use crate::text::Text;

/// The short of a [`Decision`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Answer {
    /// So much could be withdrawn.
    Grant(Money),
    /// It was refused.
    Refuse,
    /// A person must judge.
    Refer,
    /// Something was not answered yet.
    Open,
}

impl From<&Decision> for Answer {
    fn from(decision: &Decision) -> Answer {
        match decision {
            Decision::Grant(grant) => Answer::Grant(grant.amount),
            Decision::Refuse(_) => Answer::Refuse,
            Decision::Refer(_) => Answer::Refer,
            Decision::Ask(_) => Answer::Open,
        }
    }
}

impl Answer {
    /// 政策有更新: what that means for the answer. `then` is none where the draft was saved before there was an answer.
    pub fn after_a_change(then: Option<&Answer>, now: &Answer) -> Text {
        let said = now.said();
        match then.filter(|then| **then != Answer::Open) {
            Some(then) if then == now => Text::new(
                format!("政策有更新，结果没有变：{}。请核对", said.zh),
                format!("The policy has changed and the answer has not: {}. Please check", said.en),
            ),
            Some(then) => {
                let before = then.said();
                Text::new(
                    format!("政策有更新：上次保存时{}，现在{}。请核对", before.zh, said.zh),
                    format!(
                        "The policy has changed: when you saved, {}; now {}. Please check",
                        before.en, said.en
                    ),
                )
            }
            None => Text::new("政策有更新，请核对", "The policy has changed: please check"),
        }
    }

    fn said(&self) -> Text {
        match self {
            Answer::Grant(amount) => {
                let grouped = amount.grouped();
                Text::new(format!("可以提取{grouped}元"), format!("{grouped} yuan could be withdrawn"))
            }
            Answer::Refuse => Text::new("不能提取", "nothing could be withdrawn"),
            Answer::Refer => Text::new("要由工作人员核实", "a member of staff had to look at it"),
            Answer::Open => Text::new("还没有填完", "something was still to be answered"),
        }
    }
}
