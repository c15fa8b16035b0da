//! The connections of a database. Of several hosts one takes what is written; when it goes, the next that does is found.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::pool::PoolConnection;
use sqlx::{Any, AnyPool, Executor as _, Row as _};

use super::{Place, StoreError, fault};

/// A host that is changed for another may be away for so long.
pub(super) const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(100);
/// So long one host of several is waited for.
const TURN: Duration = Duration::from_secs(3);
/// Connections to one host.
const CONNECTIONS: u32 = 16;

/// Connections that read an SQLite file beside the one that writes.
const READERS: u32 = 4;

/// SQLite has one writer; others wait until it has finished.
const ONE_WRITER: &str = "BEGIN IMMEDIATE";
/// PostgreSQL lets many begin and turns away whoever was overtaken: see [`super::again`].
const MANY_WRITERS: &str = "BEGIN ISOLATION LEVEL SERIALIZABLE";

/// A database that is open: one of a centre, or the sandbox bank's.
#[derive(Clone, Debug)]
pub(crate) struct Database {
    writer: Nodes,
    reader: Nodes,
    begin: &'static str,
}

impl Database {
    /// Opens the file of that name in a folder, or the database of the hosts.
    pub(crate) async fn open(place: &Place, file: &str) -> Result<Database, StoreError> {
        sqlx::any::install_default_drivers();
        match place {
            Place::Folder(folder) => {
                std::fs::create_dir_all(folder).map_err(sqlx::Error::Io)?;
                let file = folder.join(file);
                let writer = Nodes::file(&file, 1).await?;
                Ok(Database { writer, reader: Nodes::file(&file, READERS).await?, begin: ONE_WRITER })
            }
            Place::Hosts(hosts) => {
                let nodes = Nodes::hosts(hosts)?;
                Ok(Database { writer: nodes.clone(), reader: nodes, begin: MANY_WRITERS })
            }
        }
    }

    /// A connection for reading.
    pub(crate) async fn read(&self) -> Result<PoolConnection<Any>, StoreError> {
        self.reader.ask(|pool| async move { pool.acquire().await }).await
    }

    /// Begins an event: nothing that is read in it can change before it is booked.
    pub(crate) async fn begin(&self) -> Result<sqlx::Transaction<'static, Any>, StoreError> {
        self.writer.ask(|pool| async move { pool.begin_with(self.begin).await }).await
    }

    /// Writes everything down and closes the connections.
    pub(crate) async fn close(&self) {
        self.writer.close().await;
        self.reader.close().await;
    }
}

/// The pools of one database, one a host.
#[derive(Clone, Debug)]
struct Nodes {
    pools: Arc<[AnyPool]>,
    current: Arc<AtomicUsize>,
}

impl Nodes {
    fn of(pools: Vec<AnyPool>) -> Nodes {
        Nodes { pools: pools.into(), current: Arc::default() }
    }

    /// An SQLite file with so many connections.
    ///
    /// `synchronous = FULL`: what was answered survives a power cut, not only a crash of the process.
    async fn file(file: &Path, connections: u32) -> Result<Nodes, StoreError> {
        let address = format!("sqlite:{}?mode=rwc", file.display());
        let options: AnyConnectOptions = address.parse()?;
        let pool = AnyPoolOptions::new().max_connections(connections).after_connect(|connection, _| {
            Box::pin(async move {
                connection.execute("PRAGMA busy_timeout = 10000").await?;
                connection.execute("PRAGMA journal_mode = WAL").await?;
                connection.execute("PRAGMA synchronous = FULL").await?;
                connection.execute("PRAGMA foreign_keys = ON").await?;
                Ok(())
            })
        });
        Ok(Nodes::of(vec![pool.connect_with(options).await?]))
    }

    /// PostgreSQL, on every host that takes what is written.
    fn hosts(hosts: &[String]) -> Result<Nodes, StoreError> {
        let turn = if hosts.len() > 1 { TURN } else { PATIENCE };
        let pool = |address: &String| {
            let options: AnyConnectOptions = address.parse()?;
            let pool = AnyPoolOptions::new().max_connections(CONNECTIONS).acquire_timeout(turn);
            Ok(pool
                .after_connect(|connection, _| Box::pin(takes_writes(connection)))
                .connect_lazy_with(options))
        };
        let pools: Result<Vec<AnyPool>, StoreError> = hosts.iter().map(pool).collect();
        Ok(Nodes::of(pools?))
    }

    /// Asks the host that was there last, and the others in turn while none is there.
    async fn ask<T, F>(&self, what: impl Fn(AnyPool) -> F) -> Result<T, StoreError>
    where
        F: Future<Output = Result<T, sqlx::Error>>,
    {
        let until = Instant::now() + PATIENCE;
        loop {
            let at = self.current.load(Ordering::SeqCst);
            match what(self.pools[at].clone()).await {
                Err(error) if fault::is_lost(&error) && Instant::now() < until => {
                    let next = (at + 1) % self.pools.len();
                    // Another may have turned to the next one already.
                    let _ = self.current.compare_exchange(at, next, Ordering::SeqCst, Ordering::SeqCst);
                    tokio::time::sleep(PAUSE).await;
                }
                came => return Ok(came?),
            }
        }
    }

    async fn close(&self) {
        for pool in &*self.pools {
            pool.close().await;
        }
    }
}

/// A standby only reads; it is no host of ours until it is promoted.
async fn takes_writes(connection: &mut sqlx::AnyConnection) -> Result<(), sqlx::Error> {
    let row = connection.fetch_one("SELECT pg_is_in_recovery()").await?;
    match row.try_get(0)? {
        false => Ok(()),
        true => Err(sqlx::Error::Io(std::io::Error::other("a standby"))),
    }
}
