//! 统一社会信用代码, GB 32100.

use serde::{Deserialize, Serialize};

use crate::text::Text;

const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// A unified social credit code whose check character holds (GB 32100-2015).
///
/// ```
/// use shared::identity::Uscc;
/// assert!("91350100M000100Y43".parse::<Uscc>().is_ok());
/// assert!("11320900014374285X".parse::<Uscc>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Uscc(String);

/// What is wrong with a typed code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UsccError {
    /// Not 18 characters.
    #[error("统一社会信用代码应为18位，现为{0}位")]
    Length(usize),
    /// A character outside the alphabet (I, O, S, V and Z are not used), counted from one.
    #[error("统一社会信用代码第{0}位不在可用字符内（不用 I、O、S、V、Z）")]
    Character(usize),
    /// The last character does not follow from the others.
    #[error("统一社会信用代码校验位不符，请逐位核对")]
    CheckDigit,
}

impl UsccError {
    /// Both languages.
    pub fn text(self) -> Text {
        let en = match self {
            UsccError::Length(have) => format!("A credit code has 18 characters, this one has {have}"),
            UsccError::Character(place) => {
                format!("Character {place} is none that credit codes have (I, O, S, V and Z are not used)")
            }
            UsccError::CheckDigit => {
                "The check character does not fit: compare character by character".to_owned()
            }
        };
        Text::new(self.to_string(), en)
    }
}

impl Uscc {
    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The code that begins with these 17 characters: for synthetic employers.
    pub fn with_check(first: &str) -> Result<Uscc, UsccError> {
        let values = values(first)?;
        let check = ALPHABET.get(check_value(&values)).copied().map(char::from);
        check.map(|check| format!("{first}{check}")).unwrap_or_default().parse()
    }
}

fn values(code: &str) -> Result<Vec<usize>, UsccError> {
    code.bytes()
        .enumerate()
        .map(|(index, byte)| {
            ALPHABET.iter().position(|known| *known == byte).ok_or(UsccError::Character(index + 1))
        })
        .collect()
}

fn check_value(values: &[usize]) -> usize {
    let mut weight = 1;
    let mut sum = 0;
    for value in values.iter().take(17) {
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    (31 - sum % 31) % 31
}

impl std::str::FromStr for Uscc {
    type Err = UsccError;

    fn from_str(typed: &str) -> Result<Uscc, UsccError> {
        let code = super::tidy(typed);
        let length = code.chars().count();
        if length != 18 {
            return Err(UsccError::Length(length));
        }
        let values = values(&code)?;
        if values.last() != Some(&check_value(&values)) {
            return Err(UsccError::CheckDigit);
        }
        Ok(Uscc(code))
    }
}

impl TryFrom<String> for Uscc {
    type Error = UsccError;
    fn try_from(text: String) -> Result<Self, UsccError> {
        text.parse()
    }
}

impl From<Uscc> for String {
    fn from(code: Uscc) -> String {
        code.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn public_codes_hold() {
        for code in ["91330100799655058B", "914403001922038216", "91440300708461136T", "12320300466543007T"] {
            assert!(code.parse::<Uscc>().is_ok(), "{code}");
            assert_eq!(Uscc::with_check(&code[..17]).map(String::from).as_deref(), Ok(code));
        }
    }

    #[test]
    fn each_fault_has_its_name() {
        assert_eq!("9135".parse::<Uscc>(), Err(UsccError::Length(4)));
        assert_eq!("91350100M000100Y433".parse::<Uscc>(), Err(UsccError::Length(19)));
        assert_eq!("91350100M000100YI3".parse::<Uscc>(), Err(UsccError::Character(17)));
        assert_eq!("11320900014374285X".parse::<Uscc>(), Err(UsccError::CheckDigit));
    }

    #[test]
    fn a_code_is_stored_as_it_is() {
        let code: Uscc = "91350100M000100Y43".parse().unwrap();
        assert_eq!(code.as_str(), "91350100M000100Y43");
        let stored = serde_json::to_string(&code).unwrap();
        assert_eq!(stored, "\"91350100M000100Y43\"");
        assert_eq!(serde_json::from_str::<Uscc>(&stored).unwrap(), code);
        assert!(serde_json::from_str::<Uscc>("\"91350100M000100Y44\"").is_err());
    }
}
