//! A PostgreSQL of our own for tests: made anew below the system's temporary folder, on the loopback, gone afterwards.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::Outcome;
use crate::command::{check, program, read};

/// Where Debian and Fedora put the programs.
const PLACES: [&str; 2] = ["/usr/lib/postgresql", "/usr/bin"];
/// The one who owns the server's files where the tests run as root, which PostgreSQL refuses.
const OWNER: &str = "postgres";
const OLDEST: u32 = 14;

/// A server that ends with this value.
pub(crate) struct Postgres {
    programs: PathBuf,
    folder: PathBuf,
    port: u16,
    as_root: bool,
}

impl Postgres {
    /// Installs PostgreSQL where it is missing, and starts one. It keeps nothing on disk in time: it lives as long as a test.
    pub(crate) fn start() -> Outcome<Postgres> {
        let server = Postgres::place()?;
        server.make()?;
        server.run("off")?;
        Ok(server)
    }

    fn place() -> Outcome<Postgres> {
        let programs = installed()?;
        // Held until a moment before the server takes it.
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let folder = std::env::temp_dir().join(format!("zhumeng-postgres-{}-{port}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let as_root = read(&mut program("id", ["-u"]))?.trim() == "0";
        if as_root {
            check(program("chown", [OWNER]).arg(&folder))?;
        }
        Ok(Postgres { programs, folder, port, as_root })
    }

    fn make(&self) -> Outcome {
        let made =
            ["--username=hall", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C", "--pgdata"];
        read(self.program("initdb").args(made).arg(self.data())).map(|_| ())
    }

    fn run(&self, synchronous_commit: &str) -> Outcome {
        let settings = format!(
            "-p {} -c listen_addresses=127.0.0.1 -c unix_socket_directories={} -c max_connections=400 \
             -c fsync=off -c full_page_writes=off -c synchronous_commit={synchronous_commit}",
            self.port,
            self.folder.display()
        );
        let log = self.folder.join("log");
        let start = ["start", "--wait", "--silent", "--options", &settings, "--log"];
        check(self.program("pg_ctl").args(start).arg(&log).arg("--pgdata").arg(self.data()))
            .map_err(|error| format!("{error}\n{}", fs::read_to_string(&log).unwrap_or_default()).into())
    }

    fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// `postgres://hall@127.0.0.1:5432`: without a database.
    pub(crate) fn address(&self) -> String {
        format!("postgres://hall@127.0.0.1:{}", self.port)
    }

    fn program(&self, name: &str) -> Command {
        let path = self.programs.join(name);
        if !self.as_root {
            return Command::new(path);
        }
        let mut command = Command::new("runuser");
        command.args(["-u", OWNER, "--"]).arg(path).current_dir(&self.folder);
        command
    }
}

/// A host and its standby, which has every commit that was answered.
pub(crate) struct Pair {
    first: Postgres,
    standby: Postgres,
}

impl Pair {
    /// Starts both.
    pub(crate) fn start() -> Outcome<Pair> {
        let first = Postgres::place()?;
        first.make()?;
        first.run("on")?;
        let standby = Postgres::place()?;
        let from = format!("--dbname={}", first.address());
        let copy = ["--write-recovery-conf", "--checkpoint=fast", "--no-sync", &from, "--pgdata"];
        check(standby.program("pg_basebackup").args(copy).arg(standby.data()))?;
        standby.run("on")?;
        for statement in ["ALTER SYSTEM SET synchronous_standby_names = '*'", "SELECT pg_reload_conf()"] {
            let to = format!("{}/postgres", first.address());
            check(first.program("psql").args([
                "--quiet",
                "--output=/dev/null",
                "--command",
                statement,
                &to,
            ]))?;
        }
        Ok(Pair { first, standby })
    }

    /// Both in one address: `postgres://hall@127.0.0.1:1,127.0.0.1:2`.
    pub(crate) fn address(&self) -> String {
        format!("{},127.0.0.1:{}", self.first.address(), self.standby.port)
    }

    /// The process of the first: a test ends it.
    pub(crate) fn process(&self) -> Outcome<String> {
        let text = fs::read_to_string(self.first.data().join("postmaster.pid"))?;
        Ok(text.lines().next().unwrap_or_default().to_owned())
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // One that a test has ended is gone already.
        let stop = ["stop", "--mode=immediate", "--silent", "--pgdata"];
        let _ = self.program("pg_ctl").args(stop).arg(self.data()).stderr(Stdio::null()).status();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn installed() -> Outcome<PathBuf> {
    if let Some(programs) = found() {
        return Ok(programs);
    }
    let missing = format!("PostgreSQL {OLDEST} or newer is missing (Debian: apt-get install postgresql)");
    let install = || {
        check(&mut program("apt-get", ["update", "-qq"]))?;
        check(
            program("apt-get", ["install", "-y", "-qq", "postgresql"])
                .env("DEBIAN_FRONTEND", "noninteractive"),
        )
    };
    install().map_err(|error| format!("{missing}: {error}"))?;
    found().ok_or_else(|| missing.into())
}

/// The folder of the newest server programs.
fn found() -> Option<PathBuf> {
    let versions = fs::read_dir(PLACES[0]).into_iter().flatten().flatten();
    let newest = versions.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok()).max();
    let debian =
        newest.filter(|version| *version >= OLDEST).map(|version| format!("{}/{version}/bin", PLACES[0]));
    let places = debian.into_iter().chain([PLACES[1].to_owned()]);
    places.map(PathBuf::from).find(|place| has_server(place))
}

fn has_server(place: &Path) -> bool {
    ["initdb", "pg_ctl", "postgres"].iter().all(|name| place.join(name).is_file())
}
