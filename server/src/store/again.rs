//! An event that another overtook is done anew: it had left nothing behind.

use std::time::{Duration, Instant};

use super::StoreError;
use super::database::PATIENCE;

/// Each try waits twice as long as the one before, from this on.
const FIRST_PAUSE: Duration = Duration::from_millis(3);
const TRIES: u32 = 10;

/// Why an event failed, as far as it matters for doing it anew.
pub(crate) trait Failed {
    /// What the database said, if it was the database.
    fn store(&self) -> Option<&StoreError>;
}

impl Failed for StoreError {
    fn store(&self) -> Option<&StoreError> {
        Some(self)
    }
}

/// Does an event, anew where another overtook it.
pub(crate) async fn overtaken<T, E: Failed, F: Future<Output = Result<T, E>>>(
    event: impl Fn() -> F,
) -> Result<T, E> {
    again(event, StoreError::is_overtaken).await
}

/// The same for an event that can happen only once (a key or a number sees to it): also where the host went, and nobody
/// knows whether the commit landed.
pub(crate) async fn once<T, E: Failed, F: Future<Output = Result<T, E>>>(
    event: impl Fn() -> F,
) -> Result<T, E> {
    again(event, |error| error.is_overtaken() || error.is_lost()).await
}

async fn again<T, E: Failed, F: Future<Output = Result<T, E>>>(
    event: impl Fn() -> F,
    passes: fn(&StoreError) -> bool,
) -> Result<T, E> {
    let mut pause = FIRST_PAUSE;
    // Whoever has waited for a host that long does not wait as long again.
    let until = Instant::now() + PATIENCE;
    for _ in 1..TRIES {
        match event().await {
            Err(error) if error.store().is_some_and(passes) && Instant::now() < until => {
                // Of several that met, no two come back at the same moment.
                let part = u32::from(crate::ids::random_byte());
                tokio::time::sleep(pause / 2 + pause * part / 255).await;
                pause *= 2;
            }
            came => return came,
        }
    }
    event().await
}
