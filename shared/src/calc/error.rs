//! What is wrong with a question.

use serde::Serialize;

use crate::calc::labels::label;
use crate::policy::NotInForce;

/// Why a question was not answered: for the program that asked (`code`, `field`) and for the person (`message`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{message}")]
pub struct CalcError {
    /// A stable word: `missing`, `not_a_number`, `out_of_range`, `not_in_force` …
    pub code: &'static str,
    /// The input it is about; `None` when it is about the whole line.
    pub field: Option<&'static str>,
    /// Field, rule, value and cure in one Chinese sentence.
    pub message: String,
}

/// The longest piece of a typed value that is repeated in a message.
const ECHO_CHARS: usize = 24;

impl CalcError {
    /// About one input: `缴存基数（base）` and what is to be said of it.
    pub(crate) fn about(code: &'static str, field: &'static str, said: impl std::fmt::Display) -> CalcError {
        CalcError { code, field: Some(field), message: format!("{}（{field}）{said}", label(field)) }
    }

    /// About the line as a whole.
    pub(crate) fn line(code: &'static str, message: impl Into<String>) -> CalcError {
        CalcError { code, field: None, message: message.into() }
    }

    pub(crate) fn missing(field: &'static str) -> CalcError {
        CalcError::about("missing", field, "没有填写，请补上这一项")
    }

    /// No row is in force on the day of an input.
    pub(crate) fn not_in_force(gap: NotInForce, field: &'static str) -> CalcError {
        let said = match gap.earliest {
            Some(first) => {
                let first = crate::date::write_date(first);
                format!("早于政策包所载的第一天{first}，现为“{}”，请改为{first}或以后", gap.on)
            }
            None => format!("没有可用的规定（查询“{}”），请先补充政策包", gap.on),
        };
        CalcError::about("not_in_force", field, said)
    }

    pub(crate) fn too_large(field: &'static str) -> CalcError {
        CalcError::about("too_large", field, "使结果超出可计算的范围，请核对后填写较小的数")
    }
}

/// A typed value as a message repeats it: short, on one line.
pub(crate) fn echo(typed: &str) -> String {
    let mut short: String = typed.chars().filter(|char| !char.is_control()).take(ECHO_CHARS).collect();
    if typed.chars().count() > ECHO_CHARS {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_value_is_repeated_short_and_on_one_line() {
        let (whole, long) = ("九".repeat(ECHO_CHARS), "九".repeat(ECHO_CHARS + 1));
        assert_eq!(echo(&whole), whole);
        assert_eq!(echo(&long), format!("{whole}…"));
        assert_eq!(echo("1\n2\t3"), "123");
        let large = CalcError::too_large("area");
        assert_eq!((large.code, large.field), ("too_large", Some("area")));
        assert!(large.message.ends_with("使结果超出可计算的范围，请核对后填写较小的数"));
    }
}
