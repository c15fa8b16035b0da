//! 居民身份证号码, GB 11643.

use serde::{Deserialize, Serialize};
use time::{Date, Month};

use crate::text::Text;

const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS: &[u8; 11] = b"10X98765432";

/// A resident identity number whose length, birth date and check character hold (GB 11643-1999).
///
/// `Debug` masks it; [`ResidentId::as_str`] is for the database and for sending, never for logs.
///
/// ```
/// use shared::identity::ResidentId;
/// let id: ResidentId = "99010119871128903x".parse().unwrap();
/// assert_eq!(format!("{id:?}"), "ResidentId(990101********903X)");
/// assert!("990101198711289031".parse::<ResidentId>().is_err());
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ResidentId(String);

/// As the second digit from the end of the number tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// 男
    Male,
    /// 女
    Female,
}

/// What is wrong with a typed identity number, in the order it is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ResidentIdError {
    /// Nothing was typed.
    #[error("请填写身份证号码")]
    Empty,
    /// Not 18 characters.
    #[error("身份证号码应为18位，现为{0}位")]
    Length(usize),
    /// A character other than a digit (or a final X), counted from one.
    #[error("身份证号码第{0}位应为数字")]
    NotADigit(usize),
    /// Characters 7 to 14 are no day of the calendar.
    #[error("身份证号码第7至14位不是有效的出生日期")]
    BirthDate,
    /// The last character does not follow from the others.
    #[error("身份证号码校验位不符，请逐位核对")]
    CheckDigit,
}

impl ResidentIdError {
    /// The code other programs read.
    pub fn code(self) -> &'static str {
        match self {
            ResidentIdError::Empty | ResidentIdError::Length(_) | ResidentIdError::NotADigit(_) => {
                "id_length"
            }
            ResidentIdError::BirthDate => "id_birth_date",
            ResidentIdError::CheckDigit => "id_check_digit",
        }
    }

    /// Both languages.
    pub fn text(self) -> Text {
        let en = match self {
            ResidentIdError::Empty => "Enter the identity number".to_owned(),
            ResidentIdError::Length(have) => {
                format!("An identity number has 18 characters, this one has {have}")
            }
            ResidentIdError::NotADigit(place) => {
                format!("Character {place} of the identity number must be a digit")
            }
            ResidentIdError::BirthDate => {
                "Characters 7 to 14 of the identity number are not a date".to_owned()
            }
            ResidentIdError::CheckDigit => "The check character does not fit: compare each digit".to_owned(),
        };
        Text::new(self.to_string(), en)
    }
}

impl ResidentId {
    /// The whole number.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// With the birth date hidden: `990101********903X`.
    pub fn masked(&self) -> String {
        format!("{}********{}", &self.0[..6], &self.0[14..])
    }

    /// The birth date in the number.
    pub fn birth(&self) -> Date {
        birth_date(&self.0).expect("checked when parsed")
    }

    /// The sex in the number.
    pub fn sex(&self) -> Sex {
        if (self.0.as_bytes()[16] - b'0').is_multiple_of(2) { Sex::Female } else { Sex::Male }
    }

    /// The number that begins with these 17 digits: for synthetic people.
    pub fn with_check(first: &str) -> Result<ResidentId, ResidentIdError> {
        if first.len() != 17 {
            return Err(ResidentIdError::Length(first.len() + 1));
        }
        let check = check_character(first).ok_or(ResidentIdError::NotADigit(1))?;
        format!("{first}{check}").parse()
    }
}

fn check_character(number: &str) -> Option<char> {
    let mut sum = 0;
    for (char, weight) in number.chars().zip(WEIGHTS) {
        sum += char.to_digit(10)? * weight;
    }
    Some(char::from(CHECKS[usize::try_from(sum % 11).ok()?]))
}

fn birth_date(number: &str) -> Option<Date> {
    let part = |from: usize, to: usize| number.get(from..to)?.parse::<u16>().ok();
    let month = Month::try_from(u8::try_from(part(10, 12)?).ok()?).ok()?;
    Date::from_calendar_date(i32::from(part(6, 10)?), month, u8::try_from(part(12, 14)?).ok()?).ok()
}

impl std::str::FromStr for ResidentId {
    type Err = ResidentIdError;

    fn from_str(typed: &str) -> Result<ResidentId, ResidentIdError> {
        let number = super::tidy(typed);
        let length = number.chars().count();
        match length {
            0 => return Err(ResidentIdError::Empty),
            18 => {}
            other => return Err(ResidentIdError::Length(other)),
        }
        let wrong = number
            .chars()
            .enumerate()
            .position(|(index, char)| !(char.is_ascii_digit() || (index == 17 && char == 'X')));
        if let Some(index) = wrong {
            return Err(ResidentIdError::NotADigit(index + 1));
        }
        if birth_date(&number).is_none_or(|birth| birth.year() < 1800) {
            return Err(ResidentIdError::BirthDate);
        }
        if check_character(&number) != number.chars().last() {
            return Err(ResidentIdError::CheckDigit);
        }
        Ok(ResidentId(number))
    }
}

impl std::fmt::Debug for ResidentId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ResidentId({})", self.masked())
    }
}

impl TryFrom<String> for ResidentId {
    type Error = ResidentIdError;
    fn try_from(text: String) -> Result<Self, ResidentIdError> {
        text.parse()
    }
}

impl From<ResidentId> for String {
    fn from(id: ResidentId) -> String {
        id.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_fault_has_its_name() {
        let table = [
            ("11010519491231002X", Ok(())),
            ("440524188001010014", Ok(())),
            (" １１０１０５19491231002x ", Ok(())),
            ("", Err(ResidentIdError::Empty)),
            ("11010519491231002", Err(ResidentIdError::Length(17))),
            ("1101051949123100200", Err(ResidentIdError::Length(19))),
            ("X1010519491231002X", Err(ResidentIdError::NotADigit(1))),
            ("11010519491231002A", Err(ResidentIdError::NotADigit(18))),
            ("990101179912310011", Err(ResidentIdError::BirthDate)), // nobody so old has a number
            ("1101051949123100A2", Err(ResidentIdError::NotADigit(17))),
            ("110105194913310025", Err(ResidentIdError::BirthDate)),
            ("110105194912310021", Err(ResidentIdError::CheckDigit)),
        ];
        for (typed, expected) in table {
            assert_eq!(typed.parse::<ResidentId>().map(|_| ()), expected, "{typed}");
        }
    }

    #[test]
    fn a_number_tells_the_birth_date_and_the_sex_and_shows_neither() {
        let id = ResidentId::with_check("99010119871128903").unwrap();
        assert_eq!(id.as_str(), "99010119871128903X");
        assert_eq!(
            [id.masked(), format!("{id:?}")],
            ["990101********903X", "ResidentId(990101********903X)"]
        );
        assert_eq!(crate::date::write_date(id.birth()), "1987-11-28");
        assert_eq!(id.sex(), Sex::Male);
        assert_eq!(ResidentId::with_check("99010118000101902").unwrap().sex(), Sex::Female);
        assert_eq!(ResidentId::with_check("9901011987112890"), Err(ResidentIdError::Length(17)));
        assert_eq!(ResidentId::with_check("9901011987112890x"), Err(ResidentIdError::NotADigit(1)));
        let stored = serde_json::to_string(&id).unwrap();
        assert_eq!(stored, "\"99010119871128903X\"");
        assert_eq!(serde_json::from_str::<ResidentId>(&stored).unwrap(), id);
        assert!(serde_json::from_str::<ResidentId>("\"990101198711289031\"").is_err());
    }

    #[test]
    fn each_fault_has_a_code_and_a_sentence_in_both_languages() {
        let table = [
            (ResidentIdError::Empty, "id_length", "Enter the identity number"),
            (ResidentIdError::Length(17), "id_length", "this one has 17"),
            (ResidentIdError::NotADigit(3), "id_length", "Character 3 "),
            (ResidentIdError::BirthDate, "id_birth_date", "not a date"),
            (ResidentIdError::CheckDigit, "id_check_digit", "compare each digit"),
        ];
        for (fault, code, en) in table {
            assert_eq!(fault.code(), code);
            assert!(fault.text().en.contains(en), "{fault:?}");
            assert_eq!(fault.text().zh, fault.to_string());
        }
    }
}
