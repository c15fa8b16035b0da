//! Where a test keeps its centre: in a folder, or on the PostgreSQL that `HALL_POSTGRES` names (`postgres://user@host:port`).

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use server::store::Place;
use sqlx::{AnyConnection, AssertSqlSafe, Connection as _, Executor as _, PgConnection};

/// A folder below the system's temporary one that goes with the test.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new(name: &str) -> Folder {
        let folder = std::env::temp_dir().join(unique(name));
        std::fs::create_dir_all(&folder).unwrap();
        Folder(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn unique(name: &str) -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    format!("zhumeng_{name}_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::SeqCst))
}

/// A place that goes with the test.
pub enum Centre {
    Sqlite(Folder),
    Postgres { server: String, name: String },
}

impl Centre {
    /// An empty one.
    pub fn new(name: &str) -> Centre {
        Centre::copy(name, None)
    }

    /// An empty one in a folder, whatever the others are.
    pub fn file(name: &str) -> Centre {
        Centre::Sqlite(Folder::new(name))
    }

    /// What another holds. Nobody may be at work there.
    pub fn like(other: &Centre, name: &str) -> Centre {
        Centre::copy(name, Some(other))
    }

    fn copy(name: &str, other: Option<&Centre>) -> Centre {
        let Ok(server) = std::env::var("HALL_POSTGRES") else {
            let folder = Folder::new(name);
            if let Some(Centre::Sqlite(other)) = other {
                std::fs::copy(other.0.join("hall.sqlite"), folder.0.join("hall.sqlite")).unwrap();
            }
            return Centre::Sqlite(folder);
        };
        match other {
            Some(Centre::Postgres { name: template, .. }) => Centre::made(&server, name, template),
            _ => Centre::on(&server, name),
        }
    }

    /// An empty one on that server.
    pub fn on(server: &str, name: &str) -> Centre {
        Centre::made(server, name, "template1")
    }

    fn made(server: &str, name: &str, template: &str) -> Centre {
        let name = unique(name);
        order(first(server), format!("CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy"));
        Centre::Postgres { server: server.to_owned(), name }
    }

    /// The last of several hosts takes what is written from now on.
    pub fn promote(hosts: &str) {
        let (_, standby) = hosts.rsplit_once(',').unwrap();
        order(&format!("postgres://hall@{standby}"), "SELECT pg_promote()".to_owned());
    }

    /// For programs: `--data DIR` or `--database URL`.
    pub fn args(&self) -> [String; 2] {
        match self {
            Centre::Sqlite(folder) => ["--data".to_owned(), folder.0.display().to_string()],
            Centre::Postgres { server, name } => ["--database".to_owned(), format!("{server}/{name}")],
        }
    }

    pub fn place(&self) -> Place {
        match self {
            Centre::Sqlite(folder) => Place::Folder(folder.0.clone()),
            Centre::Postgres { server, name } => format!("{server}/{name}").parse().unwrap(),
        }
    }

    /// Past the program: to change and to count rows.
    pub async fn connect(&self) -> AnyConnection {
        sqlx::any::install_default_drivers();
        let address = match self {
            Centre::Sqlite(folder) => format!("sqlite:{}", folder.0.join("hall.sqlite").display()),
            Centre::Postgres { server, name } => format!("{server}/{name}"),
        };
        AnyConnection::connect(&address).await.unwrap()
    }
}

impl Drop for Centre {
    fn drop(&mut self) {
        if let Centre::Postgres { server, name } = self {
            // Of several hosts, which end with the test, the first may be gone.
            if !server.contains(',') {
                order(server, format!("DROP DATABASE {name} WITH (FORCE)"));
            }
        }
    }
}

fn first(server: &str) -> &str {
    server.split(',').next().unwrap_or(server)
}

/// Tells the server something, also from within a runtime.
fn order(server: &str, statement: String) {
    let address = format!("{server}/postgres");
    let told = std::thread::spawn(move || {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let mut connection = PgConnection::connect(&address).await.unwrap();
            connection.execute(AssertSqlSafe(statement)).await.unwrap();
        });
    });
    told.join().unwrap();
}
