//! Exact rates.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use time::Date;

use crate::money::{Money, plain_digits};
use crate::rounding::{Rounding, divide};

/// A rate, exact to a millionth of a percent. Written in percent: `"2.6"`, `"3.075"`.
///
/// The law prints thousandths; discounted rates such as 6.55 % × 0.85 = 5.5675 % need one digit more.
///
/// ```
/// use shared::{money::Money, rate::Rate, rounding::Rounding};
/// let rate: Rate = "12%".parse().unwrap();
/// assert_eq!(rate.of(Money::yuan(36_348), Rounding::HALF_UP_TO_YUAN), Some(Money::yuan(4_362)));
/// assert_eq!(Rate::milli_percent(3_075).to_string(), "3.075");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(example = "2.6"))]
#[serde(try_from = "String", into = "String")]
pub struct Rate(i64);

const DECIMALS: usize = 6;
const PER_PERCENT: i64 = 1_000_000;

impl Rate {
    /// No rate.
    pub const ZERO: Rate = Rate(0);
    /// How many units of the inner number make the whole (100 %).
    pub const WHOLE: i64 = 100 * PER_PERCENT;
    /// The most that anybody can type: 10,000 %.
    pub const MOST_TYPED: Rate = Rate(10_000 * PER_PERCENT);

    /// From thousandths of a percent, the digits as the decree prints them.
    pub const fn milli_percent(thousandths: i64) -> Rate {
        Rate(thousandths * (PER_PERCENT / 1_000))
    }

    /// From whole percent.
    pub const fn percent(percent: i64) -> Rate {
        Rate(percent * PER_PERCENT)
    }

    /// Millionths of a percent: [`Rate::WHOLE`] of them are 100 %.
    pub const fn units(self) -> i64 {
        self.0
    }

    /// The whole percents in it: 8 of 8.5 %.
    pub const fn whole_percents(self) -> i64 {
        self.0.div_euclid(PER_PERCENT)
    }

    /// From millionths of a percent, as stored; `None` below zero and beyond [`Rate::MOST_TYPED`].
    pub fn from_units(units: i64) -> Option<Rate> {
        (0..=Rate::MOST_TYPED.0).contains(&units).then_some(Rate(units))
    }

    /// As a fraction of one: 2.6 % is 0.026.
    pub fn as_fraction(self) -> Decimal {
        Decimal::new(self.0, 8)
    }

    /// Two rates together: member's and employer's.
    pub const fn plus(self, other: Rate) -> Rate {
        Rate(self.0 + other.0)
    }

    /// What is left of the whole: 85 % for 15 %.
    #[inline]
    pub fn rest(self) -> Rate {
        Rate(Rate::WHOLE - self.0)
    }

    /// The share of an amount, rounded once; `None` when it does not fit.
    #[inline]
    pub fn of(self, amount: Money, rounding: Rounding) -> Option<Money> {
        // Nearly every share fits 64 bits, whose division by a constant is a multiplication.
        if rounding == Rounding::FLOOR_TO_FEN
            && let Some(product @ 0..) = amount.as_fen().checked_mul(self.0)
        {
            return Some(Money::fen(product / Rate::WHOLE));
        }
        let step = i128::from(rounding.step.in_fen());
        let product = i128::from(amount.as_fen()) * i128::from(self.0);
        let steps = divide(product, i128::from(Rate::WHOLE) * step, rounding.direction);
        i64::try_from(steps * step).ok().map(Money::fen)
    }
}

/// 分段计息: the first day after `at` on which a rate is no longer what it is on that day. `rows` say from which day on which
/// rate applies, in the order of the days. Loans and deposits both cut their days there.
pub(crate) fn next_change(
    rows: impl IntoIterator<Item = (Date, Rate)>,
    at: Date,
    rate: Rate,
) -> Option<Date> {
    rows.into_iter().find(|(from, value)| at < *from && *value != rate).map(|(from, _)| from)
}

impl std::fmt::Display for Rate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (sign, units) = (if self.0 < 0 { "-" } else { "" }, self.0.unsigned_abs());
        let per_percent = PER_PERCENT.unsigned_abs();
        let decimals = format!("{:06}", units % per_percent);
        let decimals = decimals.trim_end_matches('0');
        let point = if decimals.is_empty() { "" } else { "." };
        write!(f, "{sign}{}{point}{decimals}", units / per_percent)
    }
}

/// What is wrong with a typed rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RateError {
    /// Nothing was typed.
    #[error("请填写比例或利率")]
    Empty,
    /// Not a plain number of percent.
    #[error("比例或利率只能是数字，单位为百分之，例如 2.6")]
    NotANumber,
    /// More digits than a rate has.
    #[error("比例或利率最多保留六位小数")]
    TooManyDecimals,
    /// Beyond [`Rate::MOST_TYPED`].
    #[error("比例或利率过大，请核对")]
    TooLarge,
}

impl RateError {
    /// The sentence in English.
    pub fn en(self) -> &'static str {
        match self {
            RateError::Empty => "Enter a rate",
            RateError::NotANumber => "A rate is a number of percent, such as 2.6",
            RateError::TooManyDecimals => "A rate has at most six decimals",
            RateError::TooLarge => "This rate is too large: check it",
        }
    }
}

impl std::str::FromStr for Rate {
    type Err = RateError;

    fn from_str(typed: &str) -> Result<Rate, RateError> {
        let plain = plain_digits(typed);
        let plain = plain.trim_end_matches(['%', '％']);
        let (negative, digits) = match plain.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, plain),
        };
        if digits.is_empty() {
            return Err(RateError::Empty);
        }
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        if whole.is_empty() || !(whole.to_owned() + part).bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(RateError::NotANumber);
        }
        let part = part.trim_end_matches('0');
        if part.len() > DECIMALS {
            return Err(RateError::TooManyDecimals);
        }
        let units: i64 = format!("{whole}{part:0<DECIMALS$}").parse().map_err(|_| RateError::TooLarge)?;
        if units > Rate::MOST_TYPED.0 {
            return Err(RateError::TooLarge);
        }
        Ok(Rate(if negative { -units } else { units }))
    }
}

impl TryFrom<String> for Rate {
    type Error = RateError;
    fn try_from(text: String) -> Result<Rate, RateError> {
        text.parse()
    }
}

impl From<Rate> for String {
    fn from(rate: Rate) -> String {
        rate.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_tie_goes_up_in_the_yuan() {
        let share = Rate::percent(5).of(Money::yuan(1_970), Rounding::HALF_UP_TO_YUAN);
        assert_eq!(share, Some(Money::yuan(99))); // 98.5
    }

    #[test]
    fn refusals_name_their_cause() {
        let table = [
            ("", RateError::Empty),
            ("two", RateError::NotANumber),
            ("1.2345678", RateError::TooManyDecimals),
            ("10001", RateError::TooLarge),
            ("10000.000001", RateError::TooLarge),
            ("99999999999999999999", RateError::TooLarge),
            ("-", RateError::Empty),
            (".5", RateError::NotANumber),
            ("1.2.3", RateError::NotANumber),
            ("1e3", RateError::NotANumber),
        ];
        for (typed, error) in table {
            assert_eq!(typed.parse::<Rate>(), Err(error), "{typed}");
        }
        let all = [RateError::Empty, RateError::NotANumber, RateError::TooManyDecimals, RateError::TooLarge];
        for (error, word) in all.into_iter().zip(["Enter", "number of percent", "six decimals", "too large"])
        {
            assert!(error.en().contains(word), "{error:?}");
        }
    }

    #[test]
    fn rates_as_people_type_them() {
        let table = [
            ("2.6", 2_600_000),
            ("12%", 12_000_000),
            ("８．５％", 8_500_000),
            ("0", 0),
            ("0.1000000", 100_000),
            ("1.", 1_000_000),
            ("5.5675", 5_567_500),
            ("10000", 10_000_000_000),
            ("-0.5", -500_000),
        ];
        for (typed, units) in table {
            assert_eq!(typed.parse::<Rate>().map(Rate::units), Ok(units), "{typed}");
        }
        assert_eq!(serde_json::to_string(&Rate::milli_percent(3_075)).unwrap(), "\"3.075\"");
        assert_eq!(serde_json::from_str::<Rate>("\"3.075\"").unwrap(), Rate::milli_percent(3_075));
        assert!(serde_json::from_str::<Rate>("\"x\"").is_err());
    }

    #[test]
    fn rates_are_stored_added_and_taken_from_the_whole() {
        let most = Rate::MOST_TYPED.units();
        let stored = [-1, 0, most, most + 1].map(|units| Rate::from_units(units).map(Rate::units));
        assert_eq!(stored, [None, Some(0), Some(most), None]);
        assert_eq!(Rate::percent(5).plus(Rate::percent(12)), Rate::percent(17));
        assert_eq!(Rate::percent(15).rest(), Rate::percent(85));
        assert_eq!(Rate::milli_percent(2_600).as_fraction().normalize().to_string(), "0.026");
        assert_eq!(Rate::MOST_TYPED.of(Money::fen(i64::MAX), Rounding::HALF_UP_TO_FEN), None);
        assert_eq!(Rate::percent(-5).to_string(), "-5");
        let whole = [0, 999, 1_000, 8_000, 8_500, 8_999, 12_000, -500]
            .map(|milli| Rate::milli_percent(milli).whole_percents());
        assert_eq!(whole, [0, 0, 1, 8, 8, 8, 12, -1]);
    }

    proptest! {
        #[test]
        fn parse_inverts_display(units in -Rate::MOST_TYPED.0..=Rate::MOST_TYPED.0) {
            prop_assert_eq!(Rate(units).to_string().parse::<Rate>(), Ok(Rate(units)));
        }
    }
}
