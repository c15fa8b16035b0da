//! 利率调整: which day's rate a running loan pays.

use time::{Date, Month};

use crate::date::EffectiveDate;

/// The day whose rate a loan pays on a day: its own disbursement until the end of that year, then the last 1 January.
/// `None` before the loan was issued.
///
/// # Law
/// 中国人民银行 2015-06-28 notice: a loan of more than a year keeps its rate to the end of the year and takes the new one
/// from 1 January. (A loan of up to a year keeps the contract rate: it is not asked about here.)
///
/// # Example
/// ```
/// use shared::loan::reprice::rate_day;
/// let issued = "2024-08-01".parse().unwrap();
/// assert_eq!(rate_day(issued, "2025-12-31".parse().unwrap()).unwrap().to_string(), "2025-01-01");
/// assert_eq!(rate_day(issued, "2024-12-31".parse().unwrap()).unwrap().to_string(), "2024-08-01");
/// ```
pub fn rate_day(issued: EffectiveDate, on: EffectiveDate) -> Option<EffectiveDate> {
    if on < issued {
        return None;
    }
    if on.0.year() == issued.0.year() {
        return Some(issued);
    }
    Date::from_calendar_date(on.0.year(), Month::January, 1).ok().map(EffectiveDate)
}
