//! Steps that a handler and a job share: each takes one event from reading to recording.

pub mod arrival;
pub(crate) mod facts;
mod once;
pub(crate) mod receipts;
pub mod remittance;
pub mod rent;
pub mod undo;

use std::collections::BTreeMap;

use shared::case::undo::NoWayBack;
use shared::text::Text;

use crate::store::StoreError;
use crate::store::again::Failed;

/// Why an event did not happen.
#[derive(Debug, thiserror::Error)]
pub enum FlowError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The person's slips, by field.
    #[error("填写内容有误")]
    Form(BTreeMap<String, Text>),
    /// The key was used for another request.
    #[error("提交编号已用于另一份内容")]
    KeyReused,
    /// The case cannot be taken back.
    #[error("不能撤回")]
    NoWayBack(NoWayBack),
    /// No such thing, or not the caller's.
    #[error("没有找到")]
    NotFound,
}

impl From<shared::ledger::Unbalanced> for FlowError {
    fn from(error: shared::ledger::Unbalanced) -> FlowError {
        FlowError::Store(StoreError::Corrupt(error.to_string()))
    }
}

impl From<sqlx::Error> for FlowError {
    fn from(error: sqlx::Error) -> FlowError {
        FlowError::Store(error.into())
    }
}

impl Failed for FlowError {
    fn store(&self) -> Option<&StoreError> {
        if let FlowError::Store(error) = self { Some(error) } else { None }
    }
}

impl FlowError {
    /// One slip.
    pub(crate) fn field(name: &str, zh: impl Into<String>, en: impl Into<String>) -> FlowError {
        FlowError::Form(BTreeMap::from([(name.to_owned(), Text::new(zh, en))]))
    }
}
