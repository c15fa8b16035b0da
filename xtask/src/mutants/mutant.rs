//! A mutant as cargo-mutants lists it.

use serde_json::Value;

use crate::Outcome;
use crate::command::{cargo, read};

/// One change of one expression, as cargo-mutants lists it.
#[derive(Clone, Default)]
pub(super) struct Mutant {
    pub(super) name: String,
    pub(super) file: String,
    pub(super) genre: Genre,
    /// Line and column of what is replaced, and of what follows it; both count from one.
    pub(super) start: (usize, usize),
    pub(super) end: (usize, usize),
    pub(super) replacement: String,
}

/// What is replaced.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(super) enum Genre {
    /// All that a function does.
    #[default]
    Value,
    Binary,
    Unary,
    Guard,
    Arm,
    Field,
}

impl Mutant {
    fn read(listed: &Value) -> Option<Self> {
        let text = |name: &str| Some(listed[name].as_str()?.to_owned());
        let count = |number: &Value| usize::try_from(number.as_u64()?).ok();
        let place = |end: &str| {
            let place = &listed["span"][end];
            Some((count(&place["line"])?, count(&place["column"])?))
        };
        let genre = match listed["genre"].as_str()? {
            "FnValue" => Genre::Value,
            "BinaryOperator" => Genre::Binary,
            "UnaryOperator" => Genre::Unary,
            "MatchArmGuard" => Genre::Guard,
            "MatchArm" => Genre::Arm,
            "StructField" => Genre::Field,
            _ => return None,
        };
        let (name, file, replacement) = (text("name")?, text("file")?, text("replacement")?);
        Some(Self { name, file, genre, start: place("start")?, end: place("end")?, replacement })
    }
}

/// Every mutant of `shared`, file by file.
pub(super) fn list() -> Outcome<Vec<Mutant>> {
    let listed = read(&mut cargo(["mutants", "--list", "--json", "--package", "shared"]))?;
    let listed: Value = serde_json::from_str(&listed)?;
    let mut mutants: Vec<Mutant> = listed.as_array().into_iter().flatten().filter_map(Mutant::read).collect();
    mutants.sort_by(|one, other| one.file.cmp(&other.file));
    Ok(mutants)
}
