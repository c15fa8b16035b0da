//! 公积金账号: the number under which the centre keeps a member's account.

use serde::{Deserialize, Serialize};

use super::ResidentId;
use crate::text::Text;

/// An account number: digits, noughts in front included. Centres give it lengths of their own and no check digit is
/// known, so only slips that are certain are found.
///
/// ```
/// use shared::identity::AccountNumber;
/// let account: AccountNumber = "0032 1001 0007".parse().unwrap();
/// assert_eq!(account.as_str(), "003210010007");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AccountNumber(String);

/// What is wrong with a typed account number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AccountNumberError {
    /// Nothing was typed.
    #[error("请填写公积金账号")]
    Empty,
    /// Something other than a digit.
    #[error("公积金账号只能是数字")]
    NotADigit,
    /// An identity number that holds stands in its place.
    #[error("这是身份证号码，不是公积金账号")]
    IsIdentityNumber,
}

impl AccountNumberError {
    /// Both languages.
    pub fn text(self) -> Text {
        let en = match self {
            AccountNumberError::Empty => "Enter the account number",
            AccountNumberError::NotADigit => "An account number has digits only",
            AccountNumberError::IsIdentityNumber => "This is an identity number, not an account number",
        };
        Text::new(self.to_string(), en)
    }
}

impl AccountNumber {
    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for AccountNumber {
    type Err = AccountNumberError;

    fn from_str(typed: &str) -> Result<AccountNumber, AccountNumberError> {
        let number = super::tidy(typed);
        if number.is_empty() {
            return Err(AccountNumberError::Empty);
        }
        if number.parse::<ResidentId>().is_ok() {
            return Err(AccountNumberError::IsIdentityNumber);
        }
        if number.bytes().all(|byte| byte.is_ascii_digit()) {
            Ok(AccountNumber(number))
        } else {
            Err(AccountNumberError::NotADigit)
        }
    }
}

impl TryFrom<String> for AccountNumber {
    type Error = AccountNumberError;
    fn try_from(text: String) -> Result<Self, AccountNumberError> {
        text.parse()
    }
}

impl From<AccountNumber> for String {
    fn from(account: AccountNumber) -> String {
        account.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_slips_that_are_certain_are_faults() {
        let table = [
            ("003210010007", Ok("003210010007")),
            (" 0032-1001 0007", Ok("003210010007")),
            ("７", Ok("7")),
            ("", Err(AccountNumberError::Empty)),
            ("  ", Err(AccountNumberError::Empty)),
            ("0032a", Err(AccountNumberError::NotADigit)),
            ("99010119871128903x", Err(AccountNumberError::IsIdentityNumber)),
        ];
        for (typed, expected) in table {
            let read = typed.parse::<AccountNumber>();
            assert_eq!(read.as_ref().map(AccountNumber::as_str).map_err(|error| *error), expected, "{typed}");
        }
    }

    #[test]
    fn it_is_stored_as_it_is() {
        let account: AccountNumber = "007".parse().unwrap();
        let stored = serde_json::to_string(&account).unwrap();
        assert_eq!(stored, "\"007\"");
        assert_eq!(serde_json::from_str::<AccountNumber>(&stored).unwrap(), account);
        assert!(serde_json::from_str::<AccountNumber>("\"\"").is_err());
    }
}
