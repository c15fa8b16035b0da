//! Plain exact numbers: multiples, coefficients, ends of steps.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::money::Money;
use crate::rate::Rate;
use crate::rounding::{Rounding, divide};

/// A plain number, exact to six decimals: a multiple (倍数), a coefficient (系数), an end of a step table. A pack writes
/// `"2.9"` or `24`.
///
/// ```
/// use shared::{money::Money, number::Number, rounding::Rounding};
/// let multiple: Number = "2.9".parse().unwrap();
/// assert_eq!(multiple.of(Money::yuan(100), Rounding::HALF_UP_TO_FEN), Some(Money::yuan(290)));
/// assert_eq!(multiple.times(Number::whole(10)).unwrap().to_string(), "29");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "String")]
pub struct Number(Rate);

/// As a pack may write it.
#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Whole(u16),
    Text(String),
}

/// Not a plain number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}”不是数，请写成如 24 或 \"2.9\"（不超过10000，最多六位小数）")]
pub struct NotANumber(String);

impl Number {
    /// Nothing.
    pub const ZERO: Number = Number(Rate::ZERO);
    /// One.
    pub const ONE: Number = Number(Rate::percent(1));
    /// How many units of the inner number make one.
    const UNIT: i64 = Rate::WHOLE / 100;

    /// From a whole number.
    pub const fn whole(number: u16) -> Number {
        Number(Rate::percent(number as i64))
    }

    /// The same digits: 75 of 75 %.
    pub const fn digits_of(rate: Rate) -> Number {
        Number(rate)
    }

    /// The exact decimal.
    pub fn as_decimal(self) -> Decimal {
        Decimal::new(self.0.units(), 6)
    }

    /// The product with an amount, rounded once; `None` when it does not fit.
    pub fn of(self, amount: Money, rounding: Rounding) -> Option<Money> {
        let step = i128::from(rounding.step.in_fen());
        let product = i128::from(amount.as_fen()) * i128::from(self.0.units());
        let steps = divide(product, i128::from(Number::UNIT) * step, rounding.direction);
        i64::try_from(steps * step).ok().map(Money::fen)
    }

    /// The exact product of two numbers; `None` where it has more digits than a number, or is too large.
    pub fn times(self, other: Number) -> Option<Number> {
        let product = i128::from(self.0.units()) * i128::from(other.0.units());
        let unit = i128::from(Number::UNIT);
        let units = (product % unit == 0).then_some(product / unit)?;
        Rate::from_units(i64::try_from(units).ok()?).map(Number)
    }
}

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::str::FromStr for Number {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Number, NotANumber> {
        let plain = !text.ends_with(['%', '％']) && !text.starts_with('-');
        let parsed = text.parse().ok().filter(|_| plain);
        parsed.map(Number).ok_or_else(|| NotANumber(text.to_owned()))
    }
}

impl TryFrom<Written> for Number {
    type Error = NotANumber;
    fn try_from(written: Written) -> Result<Number, NotANumber> {
        match written {
            Written::Whole(number) => Ok(Number::whole(number)),
            Written::Text(text) => text.parse(),
        }
    }
}

impl From<Number> for String {
    fn from(number: Number) -> String {
        number.to_string()
    }
}
