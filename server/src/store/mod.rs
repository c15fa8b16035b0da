//! The database: one file an aggregate. The only part of the server that knows SQL, and one text of it: `$1`
//! placeholders, no `now()`, ids and moments from outside, rows guarded and counted.

pub(crate) mod audit;
pub(crate) mod bulk;
pub(crate) mod case_file;
pub(crate) mod case_view;
pub mod checks;
pub(crate) mod copy;
pub(crate) mod draft;
pub(crate) mod employer;
pub mod idempotency;
pub(crate) mod journal;
pub(crate) mod loan;
pub(crate) mod member;
pub(crate) mod outbox;
pub(crate) mod receipt;
pub(crate) mod remittance;
pub mod schema;
pub(crate) mod session;
pub mod transaction;

use std::path::Path;
use std::time::Duration;

use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};

pub use transaction::Transaction;

/// The database engine of this build. PostgreSQL will be the other.
pub(crate) type Engine = sqlx::Sqlite;
/// A connection of that engine.
pub(crate) type Connection = sqlx::SqliteConnection;

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

/// A centre's database: one connection that writes, several that read.
#[derive(Clone, Debug)]
pub struct Store {
    writer: SqlitePool,
    reader: SqlitePool,
    /// The shard key: a constant where one database holds one centre.
    pub(crate) sk: i64,
}

impl Store {
    /// Opens (and where needed makes and migrates) the database below a folder.
    ///
    /// `synchronous = FULL`: what was answered survives a power cut, not only a crash of the process.
    pub async fn open(folder: &Path) -> Result<Store, StoreError> {
        std::fs::create_dir_all(folder).map_err(sqlx::Error::Io)?;
        let options = options(&folder.join(FILE)).create_if_missing(true);
        let writer = SqlitePoolOptions::new().max_connections(1).connect_with(options.clone()).await?;
        let reader = SqlitePoolOptions::new().max_connections(4).connect_with(options).await?;
        let store = Store { writer, reader, sk: 1 };
        schema::migrate(&store).await?;
        Ok(store)
    }

    /// A connection for reading.
    pub(crate) async fn read(&self) -> Result<sqlx::pool::PoolConnection<Engine>, StoreError> {
        Ok(self.reader.acquire().await?)
    }

    /// Begins an event: takes the write lock at once, so that nothing read in it can change before it is booked.
    pub async fn begin(&self) -> Result<Transaction, StoreError> {
        let mut tries = 0;
        loop {
            match self.writer.begin_with("BEGIN IMMEDIATE").await {
                Ok(inner) => return Ok(Transaction { inner, sk: self.sk }),
                Err(error) if tries < 5 && is_busy(&error) => tries += 1,
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Whether the database answers.
    pub(crate) async fn reachable(&self) -> Result<(), StoreError> {
        let mut connection = self.read().await?;
        sqlx::query("SELECT 1").execute(&mut *connection).await?;
        Ok(())
    }

    /// Writes everything to the main file and closes it.
    pub async fn close(&self) {
        self.writer.close().await;
        self.reader.close().await;
    }
}

/// How every SQLite file of the hall is opened.
pub(crate) fn options(file: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10))
}

/// Whether another process holds the lock.
fn is_busy(error: &sqlx::Error) -> bool {
    error.as_database_error().and_then(|error| error.code()).is_some_and(|code| code == "5" || code == "517")
}
