//! Demo data from a seed: one centre, forty employers, three thousand synthetic members, a year of history that
//! balances, booked through the same postings as today's business.

mod book;
mod history;
mod people;
mod plan;
mod random;
mod write;

use random::Random;
use shared::wire::DemoSignIn;

use crate::auth::password;
use crate::hall::{Hall, OpenError};
use crate::store::StoreError;

const SEED: u64 = 20_261_123;

/// The one password of every demo sign-in. There is none without `--demo`.
pub const PASSWORD: &str = "zhumeng-demo";

/// Loads the demo into an empty database; a database with any employer is left as it is.
pub async fn load(hall: &Hall) -> Result<(), OpenError> {
    if write::has_employers(hall).await? {
        return Ok(());
    }
    let hash = password::hash(PASSWORD);
    let mut random = Random::new(SEED);
    let employers = plan::plan(&mut random).map_err(OpenError::Demo)?;
    let mut book = book::Book::new(hall.store.sk);
    let papers = history::year(&mut book, &hall.pack, &employers).map_err(OpenError::Demo)?;
    write::all(hall, &mut random, &employers, book, papers, &hash).await?;
    Ok(())
}

/// A few sign-ins worth showing: printed at the start and offered on the sign-in page.
pub async fn shown(hall: &Hall) -> Result<Vec<DemoSignIn>, StoreError> {
    write::shown(hall).await
}
