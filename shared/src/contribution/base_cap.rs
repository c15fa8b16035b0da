//! 缴存基数上限: a multiple of the average wage.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::loan::annuity::settled;
use crate::money::Money;
use crate::rate::Rate;
use crate::rounding::Rounding;

/// The published average wage of the year before, exact yuan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wage {
    /// 月平均工资
    Monthly(Decimal),
    /// 年平均工资
    Annual(Decimal),
}

/// How cities bring the multiple to a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BaseCapMode {
    /// Nothing is rounded (兰州 keeps 30,090.75).
    Exact,
    /// The multiple is rounded (营口 21,926.5 → 21,927).
    Rounded(Rounding),
    /// The month's wage is cut to whole yuan first (大庆 125,159 / 12 → 10,429, × 3).
    FloorMonthFirst,
}

/// 缴存基数上限 = 月平均工资 × 倍数, in yuan. `None` when it does not fit.
///
/// # Law
/// 建金〔2018〕45号: at most three times the city's average monthly wage of the year before. Cities round differently, so a cap is
/// stored as published; this reproduces the published figures.
///
/// # Example
/// ```
/// use rust_decimal::Decimal;
/// use shared::contribution::{BaseCapMode, Wage, base_cap};
/// let cap = base_cap(Wage::Annual(125_159.into()), 3.into(), BaseCapMode::FloorMonthFirst);
/// assert_eq!(cap, Some(Decimal::from(31_287)));
/// ```
pub fn base_cap(wage: Wage, multiple: Decimal, mode: BaseCapMode) -> Option<Decimal> {
    let twelve = Decimal::from(12);
    match mode {
        BaseCapMode::FloorMonthFirst => {
            let month = match wage {
                Wage::Monthly(month) => month,
                Wage::Annual(year) => year / twelve,
            };
            month.round_dp_with_strategy(0, RoundingStrategy::ToZero).checked_mul(multiple)
        }
        BaseCapMode::Exact => exact(wage, multiple, twelve),
        BaseCapMode::Rounded(rounding) => {
            Money::round(exact(wage, multiple, twelve)?, rounding).map(Money::as_decimal)
        }
    }
}

/// The division comes last: a half stays a half.
fn exact(wage: Wage, multiple: Decimal, twelve: Decimal) -> Option<Decimal> {
    match wage {
        Wage::Monthly(month) => month.checked_mul(multiple),
        Wage::Annual(year) => Some(settled(year.checked_mul(multiple)? / twelve)),
    }
}

/// A share of the average wage: half-up to the yuan for a month, and twelve of that for a year (佛山 rent cap).
///
/// ```
/// use shared::{contribution::share_of_wage, money::Money, rate::Rate};
/// let share = share_of_wage(10_465.into(), Rate::percent(60));
/// assert_eq!(share, Some((Money::yuan(6_279), Money::yuan(75_348))));
/// ```
pub fn share_of_wage(monthly_wage: Decimal, share: Rate) -> Option<(Money, Money)> {
    let month = Money::round(monthly_wage.checked_mul(share.as_fraction())?, Rounding::HALF_UP_TO_YUAN)?;
    Some((month, Money::fen(month.as_fen().checked_mul(12)?)))
}
