//! One event: everything that changes with it, in one transaction.

use super::{Connection, Engine, StoreError};

/// An event under way. Dropped without [`Transaction::commit`], nothing of it stays.
#[derive(Debug)]
pub struct Transaction {
    pub(super) inner: sqlx::Transaction<'static, Engine>,
    pub(crate) sk: i64,
}

impl Transaction {
    /// Makes the event last.
    pub async fn commit(self) -> Result<(), StoreError> {
        Ok(self.inner.commit().await?)
    }

    /// The connection the event runs on.
    pub(crate) fn connection(&mut self) -> &mut Connection {
        &mut self.inner
    }
}

/// Exactly one row must have changed.
pub(crate) fn one(rows: u64, what: &'static str) -> Result<(), StoreError> {
    exactly(1, rows, what)
}

/// Exactly so many rows must have changed.
pub(crate) fn exactly(expected: u64, rows: u64, what: &'static str) -> Result<(), StoreError> {
    if rows == expected { Ok(()) } else { Err(StoreError::Changed(what)) }
}
