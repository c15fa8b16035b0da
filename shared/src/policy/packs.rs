//! The packs that the project ships, read from TOML and checked whole.

use toml::{Table, Value};

use crate::policy::{PackFault, Policy, check};

const NATIONAL: &str = include_str!("../../policy/national.toml");
const CENTRES: [(&str, &str); 1] = [("yancheng", include_str!("../../policy/yancheng.toml"))];

/// Why a pack was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// No pack of that name is shipped.
    #[error("没有“{0}”这个中心的政策包")]
    NoSuchCentre(String),
    /// Not TOML, an unknown key, a missing key or a value of the wrong kind.
    #[error("政策包 {file} 无法读取：{message}")]
    Unreadable {
        /// File name.
        file: String,
        /// Line and cause.
        message: String,
    },
    /// Readable, but not whole.
    #[error("政策包 {file} 有 {} 处问题：{}", faults.len(), first(faults))]
    Faulty {
        /// File name.
        file: String,
        /// Every fault.
        faults: Vec<PackFault>,
    },
}

fn first(faults: &[PackFault]) -> String {
    faults.first().map(ToString::to_string).unwrap_or_default()
}

/// The names of the shipped centres.
pub fn centres() -> Vec<&'static str> {
    CENTRES.iter().map(|(id, _)| *id).collect()
}

/// A shipped centre's policy.
///
/// ```
/// let policy = shared::policy::packs::load("yancheng").unwrap();
/// assert_eq!(policy.hotline, "12329");
/// ```
pub fn load(id: &str) -> Result<Policy, PackError> {
    let found = CENTRES.iter().find(|(centre, _)| *centre == id);
    let (_, text) = found.ok_or_else(|| PackError::NoSuchCentre(id.to_owned()))?;
    read(&format!("{id}.toml"), text)
}

/// Reads a centre's TOML over the national one.
pub fn read(file: &str, text: &str) -> Result<Policy, PackError> {
    let unreadable = |file: &str, message: String| PackError::Unreadable { file: file.to_owned(), message };
    let parse =
        |file: &str, text: &str| text.parse::<Table>().map_err(|error| unreadable(file, error.to_string()));
    let mut merged = parse("national.toml", NATIONAL)?;
    merge(&mut merged, parse(file, text)?);
    let policy = Policy::deserialize_table(merged).map_err(|message| unreadable(file, message))?;
    let faults = check(&policy);
    if faults.is_empty() { Ok(policy) } else { Err(PackError::Faulty { file: file.to_owned(), faults }) }
}

/// The centre's rows replace the nation's rows of the same parameter; tables are merged; lists of facts are joined.
fn merge(base: &mut Table, over: Table) {
    for (key, value) in over {
        match (base.get_mut(&key), value) {
            (Some(Value::Table(base)), Value::Table(over)) => merge(base, over),
            (Some(Value::Array(base)), Value::Array(over)) if key == "facts" || key == "unknown" => {
                base.extend(over)
            }
            (_, value) => {
                base.insert(key, value);
            }
        }
    }
}

impl Policy {
    fn deserialize_table(table: Table) -> Result<Policy, String> {
        Value::Table(table).try_into().map_err(|error: toml::de::Error| error.to_string())
    }
}
