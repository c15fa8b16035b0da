//! Calendar months, as the law counts contributions.

use serde::{Deserialize, Serialize};
use time::{Date, Month as Name};

/// A calendar month, written `2026-10`. Months add and subtract as whole numbers.
///
/// ```
/// use shared::month::Month;
/// let october: Month = "2026-10".parse().unwrap();
/// assert_eq!(october.plus(3).to_string(), "2027-01");
/// assert_eq!(october.plus(3).since(october), 3);
/// assert!("2026-13".parse::<Month>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(example = "2026-10"))]
#[serde(try_from = "String", into = "String")]
pub struct Month(i32);

/// Not a month between 1900-01 and 2199-12.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}”不是年月，请写成 2026-10 的样子")]
pub struct MonthError(pub String);

impl Month {
    const ORDINALS: std::ops::RangeInclusive<i32> = Month::FIRST.0..=2199 * 12 + 11;
    /// 1900-01, the first month of this calendar.
    pub const FIRST: Month = Month(1900 * 12);

    /// A month by year and number (1 to 12); `None` outside 1900 to 2199.
    pub fn new(year: i32, month: u8) -> Option<Month> {
        let ordinal = year.checked_mul(12)?.checked_add(i32::from(month) - 1)?;
        let valid = (1..=12).contains(&month) && Month::ORDINALS.contains(&ordinal);
        valid.then_some(Month(ordinal))
    }

    /// The month a day lies in.
    pub fn of(day: Date) -> Month {
        Month(
            (day.year() * 12 + i32::from(u8::from(day.month())) - 1)
                .clamp(*Month::ORDINALS.start(), *Month::ORDINALS.end()),
        )
    }

    /// So many months later (or earlier); stops at 1900-01 and 2199-12.
    pub fn plus(self, months: i32) -> Month {
        Month(self.0.saturating_add(months).clamp(*Month::ORDINALS.start(), *Month::ORDINALS.end()))
    }

    /// How many months after `earlier` this one is.
    pub fn since(self, earlier: Month) -> i32 {
        self.0 - earlier.0
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// 1 to 12.
    pub fn number(self) -> u8 {
        u8::try_from(self.0.rem_euclid(12) + 1).expect("a remainder of twelve fits")
    }

    /// Its first day.
    pub fn first_day(self) -> Date {
        let name = Name::try_from(self.number()).expect("one to twelve is a month");
        Date::from_calendar_date(self.year(), name, 1).expect("every month has a first day")
    }

    /// Its last day.
    pub fn last_day(self) -> Date {
        let first = self.first_day();
        first.replace_day(first.month().length(first.year())).expect("its own length")
    }

    /// As a number such as 202610, for the database.
    pub fn as_number(self) -> i64 {
        i64::from(self.year()) * 100 + i64::from(self.number())
    }

    /// From a number such as 202610.
    pub fn from_number(number: i64) -> Option<Month> {
        Month::new(i32::try_from(number / 100).ok()?, u8::try_from(number % 100).ok()?)
    }

    /// As a reader of Chinese writes it: 2026年10月.
    pub fn zh(self) -> String {
        format!("{}年{}月", self.year(), self.number())
    }
}

/// The same day so many months later, or the last day of that month: how a term of months ends.
///
/// ```
/// use shared::{date::parse_date, month::months_later};
/// assert_eq!(months_later(parse_date("2026-08-31").unwrap(), 6), parse_date("2027-02-28").unwrap());
/// ```
pub fn months_later(day: Date, months: u16) -> Date {
    let month = Month::of(day).plus(i32::from(months));
    month.first_day().replace_day(day.day()).unwrap_or_else(|_| month.last_day())
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.number())
    }
}

impl std::str::FromStr for Month {
    type Err = MonthError;

    fn from_str(text: &str) -> Result<Month, MonthError> {
        let parse = || {
            let (year, month) = text.trim().split_once('-')?;
            // Only digits: a number's own reader would take a sign.
            let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
            if year.len() != 4 || month.is_empty() || month.len() > 2 || !digits(year) || !digits(month) {
                return None;
            }
            Month::new(year.parse().ok()?, month.parse().ok()?)
        };
        parse().ok_or_else(|| MonthError(text.to_owned()))
    }
}

impl TryFrom<String> for Month {
    type Error = MonthError;
    fn try_from(text: String) -> Result<Month, MonthError> {
        text.parse()
    }
}

impl From<Month> for String {
    fn from(month: Month) -> String {
        month.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_a_month_and_what_is_none() {
        let table = [
            ("2026-10", Some((2026, 10))),
            (" 2026-1 ", Some((2026, 1))),
            ("1900-01", Some((1900, 1))),
            ("2199-12", Some((2199, 12))),
            ("1899-12", None),
            ("2200-01", None),
            ("2026-0", None),
            ("2026-13", None),
            ("2026-+1", None), // a number's own reader would take the sign
            ("+026-01", None),
            ("2026-010", None),
            ("26-10", None),
            ("02026-10", None),
            ("2026", None),
            ("2026-", None),
        ];
        for (text, expected) in table {
            let read = text.parse::<Month>().ok().map(|month| (month.year(), month.number()));
            assert_eq!(read, expected, "{text}");
        }
    }

    #[test]
    fn numbers_of_the_database() {
        let table = [(202_610, true), (190_001, true), (202_600, false), (202_613, false), (-202_610, false)];
        for (number, known) in table {
            assert_eq!(Month::from_number(number).map(Month::as_number), known.then_some(number));
        }
    }

    #[test]
    fn months_stop_at_the_ends_and_days_at_the_last() {
        let (first, last) = (Month::new(1900, 1).unwrap(), Month::new(2199, 12).unwrap());
        assert_eq!((first.plus(-1), last.plus(1), first.plus(i32::MAX)), (first, last, last));
        assert_eq!(last.since(first), 300 * 12 - 1);
        let day = |text| crate::date::parse_date(text).unwrap();
        assert_eq!(
            [Month::of(day("1899-12-31")), Month::of(day("2026-12-31"))],
            [first, Month::new(2026, 12).unwrap()]
        );
        let february = Month::new(2028, 2).unwrap();
        assert_eq!([february.first_day(), february.last_day()], [day("2028-02-01"), day("2028-02-29")]);
        assert_eq!(february.zh(), "2028年2月");
        assert_eq!(serde_json::to_string(&february).unwrap(), "\"2028-02\"");
        assert_eq!(serde_json::from_str::<Month>("\"2028-02\"").unwrap(), february);
        let ends = [
            ("2026-08-31", 6, "2027-02-28"),
            ("2026-08-15", 0, "2026-08-15"),
            ("2026-12-31", 2, "2027-02-28"),
        ];
        for (start, months, end) in ends {
            assert_eq!(months_later(day(start), months), day(end), "{start} and {months} months");
        }
    }
}
