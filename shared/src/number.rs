//! Plain exact numbers: multiples, coefficients, ends of steps.

use rust_decimal::Decimal;
use serde::de::{Deserialize, Deserializer, Error, Visitor};

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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(into = "String")]
pub struct Number(Rate);

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

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Number, D::Error> {
        from.deserialize_any(WholeOrText)
    }
}

/// Reads a whole number as well as the digits of any.
struct WholeOrText;

impl Visitor<'_> for WholeOrText {
    type Value = Number;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("一个数，如 24 或 \"2.9\"")
    }

    fn visit_u64<E: Error>(self, whole: u64) -> Result<Number, E> {
        let number = u16::try_from(whole).map_err(|_| NotANumber(whole.to_string()));
        number.map(Number::whole).map_err(E::custom)
    }

    fn visit_i64<E: Error>(self, whole: i64) -> Result<Number, E> {
        let number = u16::try_from(whole).map_err(|_| NotANumber(whole.to_string()));
        number.map(Number::whole).map_err(E::custom)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Number, E> {
        text.parse().map_err(E::custom)
    }
}

impl From<Number> for String {
    fn from(number: Number) -> String {
        number.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        text.parse().unwrap()
    }

    #[test]
    fn a_pack_writes_plain_numbers() {
        let read = |json: &str| serde_json::from_str::<Number>(json).ok();
        let table = [
            ("24", Some("24")),
            ("\"24\"", Some("24")),
            ("\"2.9\"", Some("2.9")),
            ("\"0.000001\"", Some("0.000001")),
            ("\"10000\"", Some("10000")),
            ("\"10000.1\"", None),
            ("\"0.0000001\"", None),
            ("\"75%\"", None), // a percentage is no plain number
            ("\"75％\"", None),
            ("\"-1\"", None),
            ("-1", None),
            ("65536", None),
            ("\"x\"", None),
            ("2.9", None),
        ];
        for (json, expected) in table {
            assert_eq!(read(json).map(|number| number.to_string()).as_deref(), expected, "{json}");
        }
        assert_eq!(serde_json::to_string(&number("2.9")).unwrap(), "\"2.9\"");
        assert_eq!(
            [Number::ZERO, Number::ONE, Number::whole(7)].map(|number| number.to_string()),
            ["0", "1", "7"]
        );
        assert_eq!(Number::digits_of(Rate::percent(75)), Number::whole(75));
        assert_eq!(number("2.9").as_decimal(), Decimal::new(29, 1));
    }

    #[test]
    fn products_are_rounded_once_or_exact() {
        let amounts =
            [("2.9", 10_000, 29_000), ("0.5", 1, 1), ("0.4", 1, 0), ("1.000001", 1_000_000, 1_000_001)];
        for (factor, fen, expected) in amounts {
            let product = number(factor).of(Money::fen(fen), Rounding::HALF_UP_TO_FEN);
            assert_eq!(product, Some(Money::fen(expected)), "{factor}");
        }
        assert_eq!(number("1.5").of(Money::yuan(3), Rounding::HALF_UP_TO_YUAN), Some(Money::yuan(5))); // 4.50
        assert_eq!(number("10000").of(Money::fen(i64::MAX), Rounding::HALF_UP_TO_FEN), None);
        let table = [
            ("2.9", "10", Some("29")),
            ("1.2", "0.9", Some("1.08")),
            ("0.001", "0.001", Some("0.000001")),
            ("0.0001", "0.001", None), // more digits than a number has
            ("100", "100", Some("10000")),
            ("100", "100.01", None), // more than a number can be
        ];
        for (one, other, expected) in table {
            let product = number(one).times(number(other)).map(|number| number.to_string());
            assert_eq!(product.as_deref(), expected, "{one} × {other}");
        }
    }
}
