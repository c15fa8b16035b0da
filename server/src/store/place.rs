//! Where a centre's database is: a folder with an SQLite file, or PostgreSQL on one host or several.

use std::path::PathBuf;
use std::str::FromStr;

/// The place of a database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The folder of an SQLite file; made when it does not exist.
    Folder(PathBuf),
    /// PostgreSQL. Each host has the same database; whichever takes what is written is used.
    Hosts(Vec<String>),
}

/// An address that is none of PostgreSQL.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("数据库地址应为 postgres://用户:密码@主机:端口/库名，多台主机用逗号隔开")]
pub struct NotAnAddress;

impl FromStr for Place {
    type Err = NotAnAddress;

    /// Reads `postgres://user:password@one:5432,other:5432/hall`: as PostgreSQL's own programs do, several hosts stand in
    /// one address.
    fn from_str(text: &str) -> Result<Place, NotAnAddress> {
        let (scheme, rest) = text.split_once("://").ok_or(NotAnAddress)?;
        if !matches!(scheme, "postgres" | "postgresql") {
            return Err(NotAnAddress);
        }
        let end = rest.find(['/', '?']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at(end);
        let (user, hosts) = authority.rsplit_once('@').map_or(("", authority), |(user, hosts)| (user, hosts));
        let at = if user.is_empty() { "" } else { "@" };
        let hosts: Vec<&str> = hosts.split(',').collect();
        if hosts.len() > 1 && hosts.iter().any(|host| host.is_empty()) {
            return Err(NotAnAddress);
        }
        Ok(Place::Hosts(hosts.iter().map(|host| format!("postgres://{user}{at}{host}{path}")).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_hosts_are_several_addresses() {
        let hosts = |text: &str| {
            text.parse::<Place>().map(|place| match place {
                Place::Hosts(hosts) => hosts.join(" "),
                Place::Folder(_) => unreachable!("an address is no folder"),
            })
        };
        let table = [
            ("postgres://a/hall", Ok("postgres://a/hall")),
            (
                "postgresql://u:p%40@a:1,b:2/hall?x=1",
                Ok("postgres://u:p%40@a:1/hall?x=1 postgres://u:p%40@b:2/hall?x=1"),
            ),
            ("postgres:///hall?host=/run", Ok("postgres:///hall?host=/run")),
            ("postgres://a,/hall", Err(NotAnAddress)),
            ("mysql://a/hall", Err(NotAnAddress)),
            ("hall.sqlite", Err(NotAnAddress)),
        ];
        for (text, expected) in table {
            assert_eq!(hosts(text), expected.map(str::to_owned), "{text}");
        }
    }
}
