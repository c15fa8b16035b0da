//! 计息天数: how many parts of a year a stretch of days is, and interest that is split where a rate changes.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::loan::life::rates::Rates;
use crate::money::Money;
use crate::rate::Rate;
use crate::rounding::Direction;

/// Days of a year of interest by the day.
const YEAR_DAYS: i128 = 360;
/// Months of a year.
const YEAR_MONTHS: i128 = 12;

/// 计息基础: what a stretch between two days counts for.
///
/// # Law
/// Nothing published says which basis a broken first month or a month with a change of rate takes (the one source that
/// mentions 分段计息 says "by days" only), so it is a choice of the caller. [`DayBasis::WholeMonth`] is the default: an
/// instalment loan bears a twelfth of the annual rate a month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DayBasis {
    /// 按月: the stretch is one month however many days it has; each of its days bears an equal share.
    #[default]
    WholeMonth,
    /// 按实际天数: the monthly rate over thirty for each day, which is the annual rate over 360.
    Actual360,
    /// 每月按三十天: the same, with every month counted as thirty days.
    Thirty360,
}

/// A stretch of days at one rate: from the first day on, up to but without the last (算头不算尾).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Piece {
    /// First day that counts.
    #[serde(with = "crate::date::iso")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub from: Date,
    /// First day that does not.
    #[serde(with = "crate::date::iso")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub to: Date,
    /// Days between, as the basis counts them.
    pub days: u32,
    /// The annual rate.
    pub rate: Rate,
}

impl DayBasis {
    /// Days between two days, as this basis counts them; nought when `to` is not later.
    ///
    /// ```
    /// use shared::{date::parse_date, loan::life::DayBasis};
    /// let (from, to) = (parse_date("2026-01-20").unwrap(), parse_date("2026-03-12").unwrap());
    /// assert_eq!(DayBasis::Actual360.days(from, to), 51);
    /// assert_eq!(DayBasis::Thirty360.days(from, to), 52);
    /// ```
    pub fn days(self, from: Date, to: Date) -> u32 {
        let days = match self {
            DayBasis::WholeMonth | DayBasis::Actual360 => (to - from).whole_days(),
            DayBasis::Thirty360 => thirties(to) - thirties(from),
        };
        u32::try_from(days).unwrap_or(0)
    }
}

/// Days since the year nought, with months of thirty days; the 31st counts as the 30th.
fn thirties(day: Date) -> i64 {
    let months = i64::from(day.year()) * 12 + i64::from(u8::from(day.month()));
    months * 30 + i64::from(day.day().min(30))
}

/// 分段计息: interest on one balance over pieces of days, half-up to the fen once.
///
/// # Units
/// By the day: balance × Σ(rate × days) / 360. As a month: balance × Σ(rate × days) / days of all pieces / 12.
///
/// # Example
/// ```
/// use shared::{date::parse_date, loan::life::{DayBasis, Rates, RateChange, interest}, money::Money};
/// let day = |text| parse_date(text).unwrap();
/// let change = RateChange { from: day("2026-01-01"), rate: "2.6".parse().unwrap() };
/// let rates = Rates::new("2.85".parse().unwrap(), vec![change]);
/// let pieces = rates.pieces(day("2025-12-20"), day("2026-01-20"), DayBasis::WholeMonth);
/// assert_eq!((pieces[0].days, pieces[1].days), (12, 19));
/// // 900,000 × (2.85 % × 12 + 2.6 % × 19) / 31 / 12 = 2,022.580…
/// assert_eq!(interest(Money::yuan(900_000), &pieces, DayBasis::WholeMonth), Money::fen(202_258));
/// ```
pub fn interest(balance: Money, pieces: &[Piece], basis: DayBasis) -> Money {
    let weighted: i128 =
        pieces.iter().map(|piece| i128::from(piece.rate.units()) * i128::from(piece.days)).sum();
    let days: i128 = pieces.iter().map(|piece| i128::from(piece.days)).sum();
    let year = match basis {
        DayBasis::WholeMonth => YEAR_MONTHS * days,
        DayBasis::Actual360 | DayBasis::Thirty360 => YEAR_DAYS,
    };
    if days == 0 {
        return Money::ZERO;
    }
    let interest = balance.times(weighted, year * i128::from(Rate::WHOLE), Direction::HalfUp);
    interest.expect("the interest of a checked loan fits")
}

/// Interest by the day, from the first day on and without the last: the monthly rate over thirty, times the days.
///
/// # Law
/// No official text was found; the annual rate over 360 a day is what two systems in use compute (tier D).
pub fn daily_interest(balance: Money, rates: &Rates, from: Date, to: Date) -> Money {
    interest(balance, &rates.pieces(from, to, DayBasis::Actual360), DayBasis::Actual360)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::parse_date;
    use crate::loan::life::RateChange;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn splitting_at_equal_rates_is_not_splitting(
            fen in 0_i64..2_000_000_000, milli in 0_i64..=8_000, at in 1_i64..31, start in 0_i64..3_000,
        ) {
            let from = parse_date("2020-01-15").unwrap() + time::Duration::days(start);
            let (middle, to) = (from + time::Duration::days(at), from + time::Duration::days(31));
            let rate = Rate::milli_percent(milli);
            let split = Rates::new(rate, vec![RateChange { from: middle, rate }]);
            for basis in [DayBasis::WholeMonth, DayBasis::Actual360] {
                let pieces = [(from, middle), (middle, to)]
                    .map(|(from, to)| Piece { from, to, days: basis.days(from, to), rate });
                let whole = Rates::new(rate, vec![]).pieces(from, to, basis);
                prop_assert_eq!(whole.len(), 1);
                let expected = interest(Money::fen(fen), &whole, basis);
                prop_assert_eq!(interest(Money::fen(fen), &pieces, basis), expected);
                prop_assert_eq!(interest(Money::fen(fen), &split.pieces(from, to, basis), basis), expected);
            }
        }
    }
}
