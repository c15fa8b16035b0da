//! 汇缴清册的草稿.

use serde::{Deserialize, Serialize};

use super::{Form, Service, Step};
use crate::money::Money;
use crate::month::Month;
use crate::remittance::{Edit, Field};
use crate::text::Text;

/// What the rows of a month come from. The rows themselves are not kept: the file stays with the agent, who chooses it
/// again, and the digest tells whether it is the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Source {
    /// 与上月相同: the roster of the centre.
    Roster,
    /// A file of the agent.
    File {
        /// Its name.
        name: String,
        /// Tells its content from another.
        digest: String,
    },
}

/// What an agent did to the rows of a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MonthDraft {
    /// The month paid for.
    pub month: Month,
    /// Where the rows come from.
    pub source: Source,
    /// Which sheet of the file.
    pub sheet: u32,
    /// The row of its headings; 0 for none.
    pub heading_row: u32,
    /// What each column is.
    pub fields: Vec<Field>,
    /// Every cell that was put right.
    pub edits: Vec<Edit>,
    /// Rows that were left out.
    pub left_out: Vec<u32>,
    /// What the sheet came to.
    pub total: Money,
}

impl MonthDraft {
    /// 政策有更新: what that means for the total of the month.
    pub fn after_a_change(then: Money, now: Money) -> Text {
        let (before, after) = (then.grouped(), now.grouped());
        if then == now {
            return Text::new(
                format!("政策有更新，合计没有变：{after}元。请核对"),
                format!("The policy has changed and the total has not: {after} yuan. Please check"),
            );
        }
        Text::new(
            format!("政策有更新：上次保存时合计{before}元，按现在的标准是{after}元。请核对"),
            format!(
                "The policy has changed: the total was {before} yuan when you saved and is {after} now. Please check"
            ),
        )
    }
}

impl Form for MonthDraft {
    const SERVICE: Service = Service::Month;
    const STEPS: &'static [Step] = &[];
}
