//! The database: one file an aggregate. The only part of the server that knows SQL, and one text of it: `$1`
//! placeholders, no `now()`, ids and moments from outside, rows guarded and counted.

pub(crate) mod again;
pub(crate) mod audit;
pub(crate) mod bulk;
pub(crate) mod case_file;
pub(crate) mod case_view;
pub mod checks;
pub(crate) mod copy;
mod database;
pub(crate) mod draft;
pub(crate) mod employer;
mod fault;
pub mod idempotency;
pub(crate) mod journal;
pub(crate) mod loan;
pub(crate) mod member;
pub(crate) mod outbox;
mod place;
pub(crate) mod receipt;
pub(crate) mod remittance;
pub mod schema;
pub(crate) mod session;
pub mod transaction;

pub use place::Place;
pub use transaction::Transaction;

pub(crate) use database::Database;

/// The engine is chosen at run time.
pub(crate) type Engine = sqlx::Any;
/// A connection of it.
pub(crate) type Connection = sqlx::AnyConnection;
/// A row of it.
pub(crate) type Row = sqlx::any::AnyRow;

/// The file below `--data`.
pub(crate) const FILE: &str = "hall.sqlite";

/// Why the database could not answer.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The engine refused or cannot be reached.
    #[error("数据库：{0}")]
    Engine(#[from] sqlx::Error),
    /// A stored value is not what was stored: the file was changed from outside.
    #[error("数据损坏：{0}")]
    Corrupt(String),
    /// A guarded change found the row changed by another; the event can be tried again.
    #[error("{0} 已被其他操作更改")]
    Changed(&'static str),
    /// The file is of a newer version of the program.
    #[error("数据库版本 {0} 比本程序新")]
    Newer(i64),
}

impl StoreError {
    /// Another event was faster, again and again; nothing of this one stays.
    pub(crate) fn is_overtaken(&self) -> bool {
        matches!(self, StoreError::Engine(error) if fault::is_overtaken(error))
    }

    /// The database cannot be reached; whether the commit landed nobody knows.
    pub(crate) fn is_lost(&self) -> bool {
        matches!(self, StoreError::Engine(error) if fault::is_lost(error))
    }
}

/// A centre's database.
#[derive(Clone, Debug)]
pub struct Store {
    database: Database,
    /// The shard key: a constant where one database holds one centre.
    pub(crate) sk: i64,
}

impl Store {
    /// Opens (and where needed makes and migrates) a database.
    pub async fn open(place: &Place) -> Result<Store, StoreError> {
        let store = Store { database: Database::open(place, FILE).await?, sk: 1 };
        schema::migrate(&store).await?;
        Ok(store)
    }

    /// A connection for reading.
    pub(crate) async fn read(&self) -> Result<sqlx::pool::PoolConnection<Engine>, StoreError> {
        self.database.read().await
    }

    /// Begins an event. Nothing that is read in it can change before it is booked: see [`again`] for what happens where
    /// another is faster.
    pub async fn begin(&self) -> Result<Transaction, StoreError> {
        Ok(Transaction { inner: self.database.begin().await?, sk: self.sk })
    }

    /// Whether the database answers.
    pub(crate) async fn reachable(&self) -> Result<(), StoreError> {
        let mut connection = self.read().await?;
        sqlx::query("SELECT 1").execute(&mut *connection).await?;
        Ok(())
    }

    /// Writes everything down and closes the connections.
    pub async fn close(&self) {
        self.database.close().await;
    }
}
