//! Once, however often it is asked: an event under a key.

use serde::Serialize;
use serde::de::DeserializeOwned;
use time::OffsetDateTime;

use super::FlowError;
use crate::hall::Hall;
use crate::store::idempotency::{self, Seen, Submission};
use crate::store::{StoreError, Transaction};

/// What a key leads to.
pub(super) enum Begun<T> {
    /// The event is under way; it ends with [`finish`].
    Event(Transaction),
    /// It has happened before: its answer.
    Answered(T),
}

/// Begins an event under a key. Of several at the same moment one goes first; the others wait and get its answer.
pub(super) async fn begin<T: DeserializeOwned>(
    hall: &Hall,
    submission: &Submission,
    now: OffsetDateTime,
) -> Result<Begun<T>, FlowError> {
    let mut event = hall.store.begin().await?;
    match idempotency::take(&mut event, submission, now).await? {
        Seen::New => Ok(Begun::Event(event)),
        Seen::Other => Err(FlowError::KeyReused),
        Seen::Answered(response) => {
            let answer =
                serde_json::from_str(&response).map_err(|error| StoreError::Corrupt(error.to_string()))?;
            Ok(Begun::Answered(answer))
        }
    }
}

/// Keeps the answer and makes the event last.
pub(super) async fn finish<T: Serialize>(
    hall: &Hall,
    mut event: Transaction,
    submission: &Submission,
    answer: T,
) -> Result<T, FlowError> {
    let response = serde_json::to_string(&answer).expect("answers are plain data");
    idempotency::keep(&mut event, submission, &response).await?;
    event.commit().await?;
    hall.nudge.notify_one();
    Ok(answer)
}
