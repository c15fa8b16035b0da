//! A PostgreSQL of our own for tests: made anew below the system's temporary folder, on the loopback, gone afterwards.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

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
        let programs = installed()?;
        let folder = std::env::temp_dir().join(format!("zhumeng-postgres-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let as_root = read(&mut program("id", ["-u"]))?.trim() == "0";
        if as_root {
            check(program("chown", [OWNER]).arg(&folder))?;
        }
        // Held until a moment before the server takes it.
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let server = Postgres { programs, folder, port, as_root };
        let data = server.folder.join("data");
        let made =
            ["--username=hall", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C", "--pgdata"];
        read(server.program("initdb").args(made).arg(&data))?;
        let settings = format!(
            "-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={} -c max_connections=400 \
             -c fsync=off -c synchronous_commit=off -c full_page_writes=off",
            server.folder.display()
        );
        let log = server.folder.join("log");
        let start = ["start", "--wait", "--silent", "--options", &settings, "--log"];
        check(server.program("pg_ctl").args(start).arg(&log).arg("--pgdata").arg(&data))
            .map_err(|error| format!("{error}\n{}", fs::read_to_string(&log).unwrap_or_default()))?;
        Ok(server)
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

impl Drop for Postgres {
    fn drop(&mut self) {
        let data = self.folder.join("data");
        let _ = self
            .program("pg_ctl")
            .args(["stop", "--mode=immediate", "--silent", "--pgdata"])
            .arg(data)
            .status();
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
