//! 月缴存额: what is paid for one member in one month.

use serde::{Deserialize, Serialize};

use crate::money::Money;
use crate::rate::Rate;
use crate::rounding::Rounding;

/// Where the rounding happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum SplitMode {
    /// Each side alone; the total is their sum. 59 of 63 published two-sided figures reproduce so (half-up to the yuan).
    EachSide(Rounding),
    /// The total once; the member's side alone, and the employer pays the rest. 天津 does so for flexible members.
    Single(Rounding),
}

impl SplitMode {
    /// 每边四舍五入到元
    pub const DEFAULT: SplitMode = SplitMode::EachSide(Rounding::HALF_UP_TO_YUAN);
}

/// A mode nobody has heard of.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("没有“{0}”这种计算方式，可用的如 each_side_half_up_yuan（每边四舍五入到元）")]
pub struct UnknownSplitMode(pub String);

impl std::str::FromStr for SplitMode {
    type Err = UnknownSplitMode;

    fn from_str(name: &str) -> Result<SplitMode, UnknownSplitMode> {
        let parse = |rounding: &str| rounding.parse().ok();
        let found = match name.strip_prefix("single_") {
            Some(rounding) => parse(rounding).map(SplitMode::Single),
            None => parse(name.strip_prefix("each_side_").unwrap_or(name)).map(SplitMode::EachSide),
        };
        found.ok_or_else(|| UnknownSplitMode(name.to_owned()))
    }
}

impl std::fmt::Display for SplitMode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            SplitMode::EachSide(rounding) => write!(f, "each_side_{rounding}"),
            SplitMode::Single(rounding) => write!(f, "single_{rounding}"),
        }
    }
}

impl TryFrom<String> for SplitMode {
    type Error = UnknownSplitMode;
    fn try_from(name: String) -> Result<SplitMode, UnknownSplitMode> {
        name.parse()
    }
}

impl From<SplitMode> for String {
    fn from(mode: SplitMode) -> String {
        mode.to_string()
    }
}

/// One member's month, both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthlyDeposit {
    /// The member's side (个人缴存额).
    pub member: Money,
    /// The employer's side (单位缴存额).
    pub employer: Money,
}

impl MonthlyDeposit {
    /// Both sides.
    pub fn total(self) -> Money {
        self.member + self.employer
    }
}

/// 月缴存额
///
/// # Law
/// 条例2019第16条, 条例2026同: each side pays its rate of the same base. The text is silent on rounding: [`SplitMode`].
///
/// # Units
/// Yuan a month, rounded to the step of the mode. `None` when an amount does not fit.
///
/// # Example
/// ```
/// use shared::{contribution::{SplitMode, monthly_deposit}, money::Money, rate::Rate};
/// let twelve = Rate::percent(12);
/// let deposit = monthly_deposit(Money::yuan(31_314), twelve, twelve, SplitMode::DEFAULT).unwrap();
/// assert_eq!((deposit.member, deposit.total()), (Money::yuan(3_758), Money::yuan(7_516)));
/// ```
pub fn monthly_deposit(base: Money, member: Rate, employer: Rate, mode: SplitMode) -> Option<MonthlyDeposit> {
    match mode {
        SplitMode::EachSide(rounding) => Some(MonthlyDeposit {
            member: member.of(base, rounding)?,
            employer: employer.of(base, rounding)?,
        }),
        SplitMode::Single(rounding) => {
            let total = member.plus(employer).of(base, rounding)?;
            // Rounded up, one side alone may exceed a small total.
            let member = member.of(base, rounding)?.min(total);
            Some(MonthlyDeposit { member, employer: total - member })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rounding::MODES;

    #[test]
    fn modes_differ_where_published_figures_differ() {
        let table = [
            ("each_side_half_up_yuan", "1970", "5", "99.00", "198.00"), // 泸州: a tie
            ("half_up_yuan", "1970", "5", "99.00", "198.00"),
            ("each_side_half_even_yuan", "1970", "5", "98.00", "196.00"),
            ("each_side_ceil_yuan", "21142", "12", "2538.00", "5076.00"), // 衡阳
            ("each_side_half_up_fen", "36072.25", "12", "4328.67", "8657.34"), // 武汉
            ("single_half_up_yuan", "2510", "5", "126.00", "251.00"),     // 天津, flexible members
            ("each_side_half_up_yuan", "2210", "5", "111.00", "222.00"),  // 青岛
            ("each_side_ceil_even_yuan", "2210", "5", "112.00", "224.00"),
            ("each_side_next_digit_yuan", "2210", "5", "111.00", "222.00"),
            ("each_side_floor_jiao", "2211", "5", "110.50", "221.00"),
        ];
        for (mode, base, percent, member, total) in table {
            let rate = percent.parse().unwrap();
            let deposit = monthly_deposit(base.parse().unwrap(), rate, rate, mode.parse().unwrap()).unwrap();
            let got = (deposit.member.to_string(), deposit.total().to_string());
            assert_eq!(got, (member.to_owned(), total.to_owned()), "{mode} of {base}");
        }
    }

    #[test]
    fn every_mode_has_both_names() {
        for (_, name) in MODES {
            for prefix in ["each_side_", "single_"] {
                let full = format!("{prefix}{name}");
                assert_eq!(full.parse::<SplitMode>().unwrap().to_string(), full);
            }
        }
        assert!("each_side_single_half_up_yuan".parse::<SplitMode>().is_err());
    }
}
