//! 贷款利率: the row of the policy that a loan's rate comes from.

use serde::{Deserialize, Serialize};

use crate::date::EffectiveDate;
use crate::policy::{InForce, NotInForce, RateTable};
use crate::rate::Rate;

/// Whether the loan buys the household's first home or its second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HomeCount {
    /// 首套
    First,
    /// 二套
    Second,
}

/// The class of the term that rates are set for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TermClass {
    /// 五年以下（含）
    UpToFiveYears,
    /// 五年以上
    OverFiveYears,
}

impl TermClass {
    /// The class of a term in months: sixty are still up to five years.
    ///
    /// ```
    /// use shared::loan::rate::TermClass;
    /// assert_eq!(TermClass::of_months(60), TermClass::UpToFiveYears);
    /// assert_eq!(TermClass::of_months(61), TermClass::OverFiveYears);
    /// ```
    pub fn of_months(months: u32) -> TermClass {
        if months <= 60 { TermClass::UpToFiveYears } else { TermClass::OverFiveYears }
    }
}

/// The row in force on the day of disbursement (放款日), which fixes a new loan's rate.
///
/// # Law
/// 中国人民银行 sets the rates; the second home's is its own row, since "first × 1.1" stopped being right on 2022-10-01.
///
/// # Errors
/// Before the first row of the pack.
pub fn row(
    table: &RateTable,
    day: EffectiveDate,
    home: HomeCount,
    term: TermClass,
) -> Result<&InForce<Rate>, NotInForce> {
    let rows = match (home, term) {
        (HomeCount::First, TermClass::UpToFiveYears) => &table.first_short,
        (HomeCount::First, TermClass::OverFiveYears) => &table.first_long,
        (HomeCount::Second, TermClass::UpToFiveYears) => &table.second_short,
        (HomeCount::Second, TermClass::OverFiveYears) => &table.second_long,
    };
    rows.on(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::packs;

    #[test]
    fn home_and_term_choose_the_row_of_the_day() {
        let table = packs::load("yancheng").unwrap().loan.rate;
        let terms = [1, 60, 61, 360].map(TermClass::of_months);
        let (short, long) = (TermClass::UpToFiveYears, TermClass::OverFiveYears);
        assert_eq!(terms, [short, short, long, long]);
        // 2025-05-08: 2.1 and 2.6 for the first home, 2.525 and 3.075 for the second.
        let rate =
            |home, term| row(&table, "2025-05-08".parse().unwrap(), home, term).unwrap().value.to_string();
        assert_eq!([rate(HomeCount::First, short), rate(HomeCount::First, long)], ["2.1", "2.6"]);
        assert_eq!([rate(HomeCount::Second, short), rate(HomeCount::Second, long)], ["2.525", "3.075"]);
    }
}
