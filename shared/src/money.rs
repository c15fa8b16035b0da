//! Amounts of money, in whole fen.

use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::rounding::{Direction, Rounding, divide, product};

/// An amount in whole fen (分). Written as yuan with two decimals: `"1234.50"`.
///
/// ```
/// use shared::money::Money;
/// let money: Money = "１，234.5 元".parse().unwrap();
/// assert_eq!(money, Money::fen(123_450));
/// assert_eq!(money.to_string(), "1234.50");
/// assert_eq!(money.grouped(), "1,234.50");
/// assert!("12.345".parse::<Money>().is_err());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(example = "1234.50"))]
#[serde(try_from = "String", into = "String")]
pub struct Money(i64);

impl Money {
    /// Nothing.
    pub const ZERO: Money = Money(0);
    /// The most that anybody can type: 9,999 亿元. Sums of many stay far inside an `i64`.
    pub const MOST_TYPED: Money = Money(99_999_999_999_999);
    /// The longest amount as text: a sign, nineteen digits and a point.
    const CHARS_MAX: usize = 21;

    /// From whole fen.
    pub const fn fen(fen: i64) -> Money {
        Money(fen)
    }

    /// From whole yuan.
    pub const fn yuan(yuan: i64) -> Money {
        Money(yuan * 100)
    }

    /// The whole fen.
    pub const fn as_fen(self) -> i64 {
        self.0
    }

    /// The exact yuan.
    pub fn as_decimal(self) -> Decimal {
        Decimal::new(self.0, 2)
    }

    /// Rounds exact yuan to fen, or to the step of the mode; `None` when it does not fit.
    pub fn round(yuan: Decimal, rounding: Rounding) -> Option<Money> {
        let step = rounding.step.in_fen();
        let scaled = yuan.checked_mul(Decimal::from(100))?.checked_div(Decimal::from(step))?;
        let denominator = 10_i128.checked_pow(scaled.scale())?;
        let steps = divide(scaled.mantissa(), denominator, rounding.direction);
        i64::try_from(steps.checked_mul(i128::from(step))?).ok().map(Money)
    }

    /// The greatest multiple of `step` that is not more than this amount.
    #[inline]
    pub fn floor_to(self, step: Money) -> Money {
        if step.0 <= 0 { self } else { Money(self.0.div_euclid(step.0) * step.0) }
    }

    /// The multiple of `step` in that direction; the amount itself where there is no step.
    #[inline]
    pub fn to_multiple(self, step: Money, direction: Direction) -> Money {
        if step.0 <= 0 {
            return self;
        }
        let steps = divide(i128::from(self.0), i128::from(step.0), direction);
        i64::try_from(steps * i128::from(step.0)).map_or(self, Money)
    }

    /// This amount times a fraction, rounded once. `None` when it does not fit.
    pub fn times(self, numerator: i128, denominator: i128, direction: Direction) -> Option<Money> {
        i64::try_from(divide(product(self.0, numerator)?, denominator, direction)).ok().map(Money)
    }

    /// This amount over so many parts, rounded once to the step of the mode: a month's average of a year's wages.
    ///
    /// # Panics
    /// When there are no parts.
    pub fn divided(self, parts: u16, rounding: Rounding) -> Option<Money> {
        let step = i128::from(rounding.step.in_fen());
        let steps = divide(i128::from(self.0), i128::from(parts) * step, rounding.direction);
        i64::try_from(steps * step).ok().map(Money)
    }

    /// Not below zero.
    #[inline]
    pub fn or_zero(self) -> Money {
        self.max(Money::ZERO)
    }

    /// With thousands separators: `1,234.50`.
    pub fn grouped(self) -> String {
        let plain = Money(self.0.abs()).to_string();
        let (whole, fen) = plain.split_once('.').unwrap_or((&plain, "00"));
        let mut out = String::from(if self.0 < 0 { "-" } else { "" });
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                out.push(',');
            }
            out.push(digit);
        }
        out + "." + fen
    }
}

impl std::fmt::Display for Money {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // By hand: amounts are what answers mostly consist of, and the general formatter takes several times as long.
        let (mut fen, mut buffer) = (self.0.unsigned_abs(), [b'.'; Money::CHARS_MAX]);
        let mut at = buffer.len();
        let mut digits = 0;
        while fen > 0 || digits < 3 {
            at -= if digits == 2 { 2 } else { 1 };
            buffer[at] = b'0' + u8::try_from(fen % 10).unwrap_or_default();
            (fen, digits) = (fen / 10, digits + 1);
        }
        if self.0 < 0 {
            at -= 1;
            buffer[at] = b'-';
        }
        f.write_str(std::str::from_utf8(&buffer[at..]).unwrap_or_default())
    }
}

/// What is wrong with typed money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// Nothing was typed.
    #[error("请填写金额")]
    Empty,
    /// Not digits with at most one point.
    #[error("金额只能是数字，例如 1234.50")]
    NotANumber,
    /// More than two digits after the point.
    #[error("金额最多保留两位小数")]
    TooManyDecimals,
    /// Beyond [`Money::MOST_TYPED`].
    #[error("金额过大，请核对")]
    TooLarge,
}

impl MoneyError {
    /// The sentence in English.
    pub fn en(self) -> &'static str {
        match self {
            MoneyError::Empty => "Enter an amount",
            MoneyError::NotANumber => "An amount has digits only, such as 1234.50",
            MoneyError::TooManyDecimals => "An amount has at most two decimals",
            MoneyError::TooLarge => "This amount is too large: check it",
        }
    }
}

/// Full-width digits and signs as people type them, turned into plain ones; separators, spaces and units dropped.
pub fn plain_digits(typed: &str) -> String {
    typed
        .trim()
        .trim_start_matches(['¥', '￥'])
        .trim_end_matches('元')
        .chars()
        .filter_map(|char| match char {
            '０'..='９' => char::from_digit(u32::from(char) - u32::from('０'), 10),
            '．' => Some('.'),
            '－' => Some('-'),
            ',' | '，' | '\u{a0}' | '\u{3000}' | ' ' => None,
            other => Some(other),
        })
        .collect()
}

impl std::str::FromStr for Money {
    type Err = MoneyError;

    fn from_str(typed: &str) -> Result<Money, MoneyError> {
        let plain = plain_digits(typed);
        let (negative, digits) = match plain.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, plain.as_str()),
        };
        if digits.is_empty() {
            return Err(MoneyError::Empty);
        }
        let (whole, cents) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !all_digits(whole) || !all_digits(cents) {
            return Err(MoneyError::NotANumber);
        }
        if cents.trim_end_matches('0').len() > 2 {
            return Err(MoneyError::TooManyDecimals);
        }
        let cents = format!("{cents:0<2}");
        let fen: i64 = format!("{whole}{}", &cents[..2]).parse().map_err(|_| MoneyError::TooLarge)?;
        if fen > Money::MOST_TYPED.0 {
            return Err(MoneyError::TooLarge);
        }
        Ok(Money(if negative { -fen } else { fen }))
    }
}

impl TryFrom<String> for Money {
    type Error = MoneyError;
    fn try_from(text: String) -> Result<Money, MoneyError> {
        text.parse()
    }
}

impl From<Money> for String {
    fn from(money: Money) -> String {
        money.to_string()
    }
}

impl Add for Money {
    type Output = Money;
    fn add(self, other: Money) -> Money {
        Money(self.0 + other.0)
    }
}

impl Sub for Money {
    type Output = Money;
    fn sub(self, other: Money) -> Money {
        Money(self.0 - other.0)
    }
}

impl Neg for Money {
    type Output = Money;
    fn neg(self) -> Money {
        Money(-self.0)
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Money) {
        *self = *self + other;
    }
}

impl SubAssign for Money {
    fn sub_assign(&mut self, other: Money) {
        *self = *self - other;
    }
}

impl std::iter::Sum for Money {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Money {
        amounts.fold(Money::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests;
