//! 贷款年限与房龄: the term that an existing house allows.

/// The source says nothing about a house of that age.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("房龄{house_age_years}年超出已公布的规则（不超过35年）")]
pub struct HouseTooOld {
    /// Age of the house.
    pub house_age_years: u32,
}

/// Years that the house allows, and no more than the borrower's own limit where there is one.
///
/// # Law
/// 上海 from 2023-10-07 (press, tier C): up to 20 years of age 30 years; over 20 and up to 35, 50 less the age. It is silent on
/// older houses. Yancheng's rule was not found: this is a published example, no default.
///
/// # Example
/// ```
/// use shared::loan::term::years_by_house_age;
/// assert_eq!(years_by_house_age(20, None), Ok(30));
/// assert_eq!(years_by_house_age(21, None), Ok(29));
/// assert_eq!(years_by_house_age(34, Some(30)), Ok(16));
/// assert_eq!(years_by_house_age(10, Some(12)), Ok(12));
/// assert!(years_by_house_age(36, None).is_err());
/// ```
pub fn years_by_house_age(house_age_years: u32, borrower_limit: Option<u32>) -> Result<u32, HouseTooOld> {
    let by_house = match house_age_years {
        0..=20 => 30,
        21..=35 => 50 - house_age_years,
        _ => return Err(HouseTooOld { house_age_years }),
    };
    Ok(borrower_limit.map_or(by_house, |limit| by_house.min(limit)))
}
