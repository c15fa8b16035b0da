//! What is wrong with one cell.

use serde::{Deserialize, Serialize};

use crate::remittance::Field;
use crate::text::Text;

/// The stable name of a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// A column without which nothing can be checked is not there.
    MissingColumn,
    /// A cell that would run.
    Formula,
    /// Not 18 characters, or none at all.
    IdLength,
    /// Characters 7 to 14 are no date.
    IdBirthDate,
    /// The check character does not fit.
    IdCheckDigit,
    /// The same person stands in an earlier row.
    Duplicate,
    /// Nobody of this employer: a joiner.
    UnknownMember,
    /// The account is sealed (封存).
    SealedMember,
    /// The account belongs to another identity number.
    AccountMismatch,
    /// No name.
    NameMissing,
    /// The identity number belongs to another name.
    NameMismatch,
    /// Not a number.
    NotANumber,
    /// Below zero.
    Negative,
    /// Above the cap of the base.
    BaseOverCap,
    /// Below the floor of the base.
    BaseUnderFloor,
    /// Outside the rates allowed.
    RateOutOfRange,
    /// Allowed, but not the rate this employer has registered.
    RateMismatch,
    /// Not base × rate.
    AmountMismatch,
}

impl Code {
    /// As other programs read it: `id_check_digit`.
    pub fn as_str(self) -> &'static str {
        match self {
            Code::MissingColumn => "missing_column",
            Code::Formula => "formula",
            Code::IdLength => "id_length",
            Code::IdBirthDate => "id_birth_date",
            Code::IdCheckDigit => "id_check_digit",
            Code::Duplicate => "duplicate",
            Code::UnknownMember => "unknown_member",
            Code::SealedMember => "sealed_member",
            Code::AccountMismatch => "account_mismatch",
            Code::NameMissing => "name_missing",
            Code::NameMismatch => "name_mismatch",
            Code::NotANumber => "not_a_number",
            Code::Negative => "negative",
            Code::BaseOverCap => "base_over_cap",
            Code::BaseUnderFloor => "base_under_floor",
            Code::RateOutOfRange => "rate_out_of_range",
            Code::RateMismatch => "rate_mismatch",
            Code::AmountMismatch => "amount_mismatch",
        }
    }

    /// What the hall can do about it apart from changing the cell.
    pub fn offer(self) -> Option<Offer> {
        match self {
            Code::UnknownMember => Some(Offer::Enrol),
            Code::SealedMember => Some(Offer::Reopen),
            Code::MissingColumn
            | Code::Formula
            | Code::IdLength
            | Code::IdBirthDate
            | Code::IdCheckDigit
            | Code::Duplicate
            | Code::AccountMismatch
            | Code::NameMissing
            | Code::NameMismatch
            | Code::NotANumber
            | Code::Negative
            | Code::BaseOverCap
            | Code::BaseUnderFloor
            | Code::RateOutOfRange
            | Code::RateMismatch
            | Code::AmountMismatch => None,
        }
    }
}

/// A business that cures a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Offer {
    /// 开户: the person joins this employer.
    Enrol,
    /// 启封: the sealed account is opened again.
    Reopen,
}

/// What the cell most likely should hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// The field to change; it may be another cell of the same row.
    pub field: Field,
    /// The new text.
    pub value: String,
}

/// One fault of one cell, with its cure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// Sheet row; the heading row for a column that is missing.
    pub row: u32,
    /// The heading as written in the file; the template's name for a column that is missing.
    pub column: String,
    /// The field.
    pub field: Field,
    /// Its stable name.
    pub code: Code,
    /// Field, rule, value and cure.
    pub message: Text,
    /// A value that cures it, where one is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<Suggestion>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_is_the_one_in_json() {
        for code in [Code::IdLength, Code::NotANumber, Code::BaseUnderFloor, Code::AmountMismatch] {
            assert_eq!(serde_json::to_value(code).unwrap(), code.as_str());
        }
    }
}
