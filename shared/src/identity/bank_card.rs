//! Bank card numbers, ISO/IEC 7812.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// A bank card number of 13 to 19 digits whose Luhn check holds. `Debug` shows the last four digits only.
///
/// ```
/// use shared::identity::BankCard;
/// let card: BankCard = "4532 0151 1283 0366".parse().unwrap();
/// assert_eq!(card.masked(), "**** 0366");
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "String", into = "String")]
pub struct BankCard(String);

/// What is wrong with a typed card number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BankCardError {
    /// Not 13 to 19 digits.
    #[error("银行卡号应为13至19位数字，现为{0}位")]
    Length(usize),
    /// Something other than a digit.
    #[error("银行卡号只能是数字")]
    NotADigit,
    /// The Luhn sum is off.
    #[error("银行卡号校验不符，请逐位核对")]
    CheckDigit,
}

impl BankCardError {
    /// Both languages.
    pub fn text(self) -> Text {
        let en = match self {
            BankCardError::Length(have) => {
                format!("A card number has 13 to 19 digits; this one has {have}")
            }
            BankCardError::NotADigit => "A card number has digits only".to_owned(),
            BankCardError::CheckDigit => "The check digit does not fit: compare digit by digit".to_owned(),
        };
        Text::new(self.to_string(), en)
    }
}

impl BankCard {
    /// The whole number.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// In groups of four, as it stands on the card: `4532 0151 1283 0366`.
    pub fn spaced(&self) -> String {
        let digits = self.0.chars().enumerate();
        let with_gap = |(place, digit)| [(0 < place && place % 4 == 0).then_some(' '), Some(digit)];
        digits.flat_map(with_gap).flatten().collect()
    }

    /// The last four digits.
    pub fn masked(&self) -> String {
        format!("**** {}", &self.0[self.0.len() - 4..])
    }
}

impl std::str::FromStr for BankCard {
    type Err = BankCardError;

    fn from_str(typed: &str) -> Result<BankCard, BankCardError> {
        let number = super::tidy(typed);
        if !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(BankCardError::NotADigit);
        }
        if !(13..=19).contains(&number.len()) {
            return Err(BankCardError::Length(number.len()));
        }
        if luhn_holds(&number) { Ok(BankCard(number)) } else { Err(BankCardError::CheckDigit) }
    }
}

/// Whether the Luhn sum (ISO/IEC 7812-1, annex B) of a string of digits of any length holds.
///
/// ```
/// assert!(shared::identity::luhn_holds("79927398713"));
/// assert!(!shared::identity::luhn_holds("79927398710"));
/// ```
pub fn luhn_holds(number: &str) -> bool {
    let mut sum = 0;
    for (index, char) in number.chars().rev().enumerate() {
        let Some(digit) = char.to_digit(10) else { return false };
        let doubled = if index % 2 == 1 { digit * 2 } else { digit };
        sum += doubled / 10 + doubled % 10;
    }
    !number.is_empty() && sum.is_multiple_of(10)
}

impl std::fmt::Debug for BankCard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "BankCard({})", self.masked())
    }
}

impl TryFrom<String> for BankCard {
    type Error = BankCardError;
    fn try_from(text: String) -> Result<Self, BankCardError> {
        text.parse()
    }
}

impl From<BankCard> for String {
    fn from(card: BankCard) -> String {
        card.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The number whose Luhn sum holds among those that begin so.
    fn with_check(first: &str) -> String {
        let holds = (0..10).map(|last| format!("{first}{last}")).find(|number| luhn_holds(number));
        holds.expect("one of ten holds")
    }

    #[test]
    fn each_fault_has_its_name() {
        let of_length = |length: usize| with_check(&"4".repeat(length - 1));
        let table = [
            ("4532015112830366".to_owned(), Ok(())),
            ("4532 0151 1283 0366".to_owned(), Ok(())),
            (of_length(13), Ok(())),
            (of_length(19), Ok(())),
            (of_length(12), Err(BankCardError::Length(12))),
            (of_length(20), Err(BankCardError::Length(20))),
            (String::new(), Err(BankCardError::Length(0))),
            ("4532".to_owned(), Err(BankCardError::Length(4))),
            ("4532015112830367".to_owned(), Err(BankCardError::CheckDigit)),
            ("4532a15112830366".to_owned(), Err(BankCardError::NotADigit)),
        ];
        for (typed, expected) in table {
            assert_eq!(typed.parse::<BankCard>().map(|_| ()), expected, "{typed}");
        }
    }

    #[test]
    fn the_sum_of_the_standard() {
        // ISO/IEC 7812-1, annex B: every second digit from the right doubled, its digits added.
        let table =
            [("79927398713", true), ("79927398710", false), ("18", true), ("91", true), ("19", false)];
        for (number, holds) in table {
            assert_eq!(luhn_holds(number), holds, "{number}");
        }
        assert!(!luhn_holds("") && !luhn_holds("7992739871x"));
    }

    #[test]
    fn only_the_last_four_are_shown_and_all_are_stored() {
        let card: BankCard = "4532015112830366".parse().unwrap();
        assert_eq!([card.masked(), format!("{card:?}")], ["**** 0366", "BankCard(**** 0366)"]);
        let long: BankCard = with_check(&"4".repeat(18)).parse().unwrap();
        assert_eq!(card.spaced(), "4532 0151 1283 0366");
        assert_eq!(long.spaced().split(' ').map(str::len).collect::<Vec<_>>(), [4, 4, 4, 4, 3]);
        let stored = serde_json::to_string(&card).unwrap();
        assert_eq!(stored, format!("\"{}\"", card.as_str()));
        assert_eq!(stored, "\"4532015112830366\"");
        assert_eq!(serde_json::from_str::<BankCard>(&stored).unwrap(), card);
        assert!(serde_json::from_str::<BankCard>("\"4532015112830367\"").is_err());
    }
}
