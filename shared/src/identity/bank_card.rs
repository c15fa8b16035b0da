//! Bank card numbers, ISO/IEC 7812.

use serde::{Deserialize, Serialize};

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

impl BankCard {
    /// The whole number.
    pub fn as_str(&self) -> &str {
        &self.0
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

    #[test]
    fn each_fault_has_its_name() {
        assert!("4532015112830366".parse::<BankCard>().is_ok());
        assert_eq!("4532015112830367".parse::<BankCard>(), Err(BankCardError::CheckDigit));
        assert_eq!("4532".parse::<BankCard>(), Err(BankCardError::Length(4)));
        assert_eq!("4532a15112830366".parse::<BankCard>(), Err(BankCardError::NotADigit));
    }
}
