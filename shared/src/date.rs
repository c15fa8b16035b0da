//! Civil dates that say what they are for.

use serde::{Deserialize, Serialize};
use time::Date;
use time::macros::format_description;

use crate::month::Month;

/// The day whose law applies: the application day of a withdrawal or loan, the first day of the month paid for.
///
/// There is no way to ask for today: days enter from outside.
///
/// ```
/// use shared::date::EffectiveDate;
/// let day: EffectiveDate = "2026-09-20".parse().unwrap();
/// assert_eq!(day.to_string(), "2026-09-20");
/// assert!("2026-02-30".parse::<EffectiveDate>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EffectiveDate(pub Date);

/// Not a day of the calendar.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}”不是日期，请写成 2026-10-15 的样子")]
pub struct DateError(pub String);

/// Reads `2026-10-15`, also `2026/10/15` and `20261015` as payroll systems write it.
pub fn parse_date(text: &str) -> Result<Date, DateError> {
    let digits: String = text.trim().replace('/', "-");
    let iso = format_description!("[year]-[month]-[day]");
    let compact = format_description!("[year][month][day]");
    let day = Date::parse(&digits, &iso).or_else(|_| Date::parse(&digits, &compact));
    day.ok().filter(|day| (1850..=2199).contains(&day.year())).ok_or_else(|| DateError(text.to_owned()))
}

/// `2026-10-15`.
pub fn write_date(day: Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), u8::from(day.month()), day.day())
}

/// 2026年10月15日
pub fn date_zh(day: Date) -> String {
    format!("{}年{}月{}日", day.year(), u8::from(day.month()), day.day())
}

impl EffectiveDate {
    /// The month the day lies in.
    pub fn month(self) -> Month {
        Month::of(self.0)
    }
}

impl std::str::FromStr for EffectiveDate {
    type Err = DateError;
    fn from_str(text: &str) -> Result<Self, DateError> {
        parse_date(text).map(EffectiveDate)
    }
}

impl std::fmt::Display for EffectiveDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&write_date(self.0))
    }
}

impl TryFrom<String> for EffectiveDate {
    type Error = DateError;
    fn try_from(text: String) -> Result<Self, DateError> {
        text.parse()
    }
}

impl From<EffectiveDate> for String {
    fn from(day: EffectiveDate) -> String {
        day.to_string()
    }
}

/// `time::Date` as an ISO string in JSON and TOML.
pub mod iso {
    use serde::{Deserialize, Deserializer, Serializer};
    use time::Date;

    /// Writes `2026-10-15`.
    pub fn serialize<S: Serializer>(day: &Date, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&super::write_date(*day))
    }

    /// Reads what [`serialize`] writes.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        let text = String::deserialize(deserializer)?;
        super::parse_date(&text).map_err(serde::de::Error::custom)
    }
}

/// `Option<time::Date>` as an ISO string in JSON and TOML.
pub mod iso_optional {
    use serde::{Deserialize, Deserializer, Serializer};
    use time::Date;

    /// Writes `2026-10-15` or nothing.
    pub fn serialize<S: Serializer>(day: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
        match day {
            Some(day) => serializer.serialize_some(&super::write_date(*day)),
            None => serializer.serialize_none(),
        }
    }

    /// Reads what [`serialize`] writes.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        text.map(|text| super::parse_date(&text)).transpose().map_err(serde::de::Error::custom)
    }
}
