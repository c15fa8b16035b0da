//! Work that is done beside the requests. Each step can be repeated and can stop at any moment.

use std::time::Duration;

use crate::flow::{FlowError, arrival};
use crate::hall::Hall;
use crate::store::outbox;

/// How long to wait when nobody nudges.
const TICK: Duration = Duration::from_millis(500);

/// Why a step stopped; the next one goes on from there.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// Booking or reading.
    #[error(transparent)]
    Flow(#[from] FlowError),
    /// The bank.
    #[error(transparent)]
    Bank(#[from] crate::bank::BankError),
}

impl From<crate::store::StoreError> for JobError {
    fn from(error: crate::store::StoreError) -> JobError {
        JobError::Flow(error.into())
    }
}

/// Hands waiting messages to the bank and books what it reports; returns how much was done.
pub async fn step(hall: &Hall) -> Result<usize, JobError> {
    let mut done = 0;
    if !hall.bank.is_open() {
        return Ok(done);
    }
    for (id, instruction) in outbox::take(&hall.store, hall.clock.now()).await? {
        hall.bank.instruct(&instruction).await?;
        outbox::sent(&hall.store, id, hall.clock.now()).await?;
        done += 1;
    }
    let last = outbox::last_entry(&hall.store).await?;
    for entry in hall.bank.entries_after(last).await? {
        arrival::book(hall, &entry).await?;
        done += 1;
    }
    Ok(done)
}

/// Steps until there is nothing left to do.
pub async fn settle(hall: &Hall) -> Result<(), JobError> {
    while step(hall).await? > 0 {}
    Ok(())
}

/// Steps for as long as the hall is open.
pub async fn run(hall: Hall) {
    loop {
        if let Err(error) = settle(&hall).await {
            tracing::error!(%error, "job");
        }
        let _nudged_or_tick = tokio::time::timeout(TICK, hall.nudge.notified()).await;
    }
}
