//! 手机号码: mobile numbers of the mainland.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// A mobile number: eleven digits that begin with 1 and a digit from 3 to 9 (《电信网编号计划》: numbers beginning
/// 10, 11 and 12 are short codes). Any spacing and the country code 86 are taken. `Debug` shows it masked.
///
/// ```
/// use shared::identity::Phone;
/// let phone: Phone = "+86 138-0000 0000".parse().unwrap();
/// assert_eq!([phone.spaced(), phone.masked()], ["138 0000 0000", "138****0000"]);
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

/// What is wrong with a typed mobile number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhoneError {
    /// Something other than a digit.
    #[error("手机号码只能是数字")]
    NotADigit,
    /// Not 11 digits.
    #[error("手机号码应为11位，现为{0}位")]
    Length(usize),
    /// The first two digits are those of no mobile number.
    #[error("手机号码以13至19开头，请核对")]
    Beginning,
}

impl PhoneError {
    /// Both languages.
    pub fn text(self) -> Text {
        let en = match self {
            PhoneError::NotADigit => "A mobile number has digits only".to_owned(),
            PhoneError::Length(have) => format!("A mobile number has 11 digits, this one has {have}"),
            PhoneError::Beginning => "A mobile number begins with 13 to 19: check it".to_owned(),
        };
        Text::new(self.to_string(), en)
    }
}

impl Phone {
    /// The eleven digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As people read it out: `138 0000 0000`.
    pub fn spaced(&self) -> String {
        format!("{} {} {}", &self.0[..3], &self.0[3..7], &self.0[7..])
    }

    /// With the middle hidden: `138****0000`.
    pub fn masked(&self) -> String {
        format!("{}****{}", &self.0[..3], &self.0[7..])
    }
}

impl std::str::FromStr for Phone {
    type Err = PhoneError;

    fn from_str(typed: &str) -> Result<Phone, PhoneError> {
        let tidy = super::tidy(typed);
        let plain = tidy.strip_prefix('+').unwrap_or(&tidy);
        if !plain.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(PhoneError::NotADigit);
        }
        // Eleven digits never begin with 86, so nothing of a number is taken away.
        let number = plain.strip_prefix("86").filter(|rest| rest.len() == 11).unwrap_or(plain);
        if number.len() != 11 {
            return Err(PhoneError::Length(number.len()));
        }
        match number.as_bytes() {
            [b'1', b'3'..=b'9', ..] => Ok(Phone(number.to_owned())),
            _ => Err(PhoneError::Beginning),
        }
    }
}

impl std::fmt::Debug for Phone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Phone({})", self.masked())
    }
}

impl TryFrom<String> for Phone {
    type Error = PhoneError;
    fn try_from(text: String) -> Result<Self, PhoneError> {
        text.parse()
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> String {
        phone.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spacing_and_country_code_are_taken_and_each_fault_has_its_name() {
        let table = [
            ("13800000000", Ok("13800000000")),
            (" 138 0000 0000", Ok("13800000000")),
            ("138-0000-0000", Ok("13800000000")),
            ("１３８００００００００", Ok("13800000000")),
            ("+86 138 0000 0000", Ok("13800000000")),
            ("8613800000000", Ok("13800000000")),
            ("19900000000", Ok("19900000000")),
            ("12300000000", Err(PhoneError::Beginning)),
            ("23800000000", Err(PhoneError::Beginning)),
            ("1380000000", Err(PhoneError::Length(10))),
            ("138000000000", Err(PhoneError::Length(12))),
            ("", Err(PhoneError::Length(0))),
            ("1380000000a", Err(PhoneError::NotADigit)),
        ];
        for (typed, expected) in table {
            let read = typed.parse::<Phone>();
            assert_eq!(read.as_ref().map(Phone::as_str).map_err(|error| *error), expected, "{typed}");
        }
    }

    #[test]
    fn only_the_ends_are_shown_and_all_is_stored() {
        let phone: Phone = "138 1234 0000".parse().unwrap();
        assert_eq!(format!("{phone:?}"), "Phone(138****0000)");
        let stored = serde_json::to_string(&phone).unwrap();
        assert_eq!(stored, "\"13812340000\"");
        assert_eq!(serde_json::from_str::<Phone>(&stored).unwrap(), phone);
        assert!(serde_json::from_str::<Phone>("\"138\"").is_err());
    }
}
