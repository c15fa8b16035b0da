//! Civil dates that say what they are for.

use serde::{Deserialize, Serialize};
use time::{Date, Month};

use crate::money::plain_digits;

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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "String", into = "String")]
pub struct EffectiveDate(pub Date);

/// Not a day of the calendar.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}”不是日期，请写成 2026-10-15 的样子")]
pub struct DateError(pub String);

/// Reads `2026-10-15`; also `2026年10月5日`, `2026/10/5`, `2026.10.5` and `20261005`, as people and payroll systems write them.
///
/// ```
/// use shared::date::parse_date;
/// let day = parse_date("2026-10-05").unwrap();
/// assert!(["2026年10月5日", "2026/10/5", "20261005", " ２０２６．１０．０５ "].map(parse_date).iter().all(|read| *read == Ok(day)));
/// assert!(["", "2026-13-01", "26-10-05", "2026-10", "2026-+1-05", "2026-100-5"].map(parse_date).iter().all(Result::is_err));
/// ```
pub fn parse_date(text: &str) -> Result<Date, DateError> {
    let day = read(text).filter(|day| (1850..=2199).contains(&day.year()));
    day.ok_or_else(|| DateError(text.to_owned()))
}

fn read(text: &str) -> Option<Date> {
    let plain = plain_digits(text).replace(['年', '月', '/', '.'], "-");
    let plain = plain.trim_end_matches('日');
    let mut parts = plain.split('-');
    let (year, month, day) = match (parts.next()?, parts.next(), parts.next()) {
        (compact, None, None) if compact.len() == 8 && compact.is_ascii() => {
            (&compact[..4], &compact[4..6], &compact[6..])
        }
        (year, Some(month), Some(day)) if year.len() == 4 && month.len() <= 2 && day.len() <= 2 => {
            (year, month, day)
        }
        _ => return None,
    };
    // Only digits: a number's own reader would take a sign.
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if parts.next().is_some() || ![year, month, day].into_iter().all(digits) {
        return None;
    }
    let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
    Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()
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
    pub fn month(self) -> crate::month::Month {
        crate::month::Month::of(self.0)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_as_people_and_payroll_systems_write_them() {
        let table = [
            ("2026-10-05", Some((2026, 10, 5))),
            ("2026-1-5", Some((2026, 1, 5))),
            ("2026年10月5日", Some((2026, 10, 5))),
            ("2026/10/5", Some((2026, 10, 5))),
            ("20261005", Some((2026, 10, 5))),
            (" ２０２６．１０．０５ ", Some((2026, 10, 5))),
            ("2024-02-29", Some((2024, 2, 29))),
            ("2026-02-29", None),
            ("1850-01-01", Some((1850, 1, 1))),
            ("1849-12-31", None),
            ("2199-12-31", Some((2199, 12, 31))),
            ("2200-01-01", None),
            ("", None),
            ("2026-13-01", None),
            ("2026-00-01", None),
            ("26-10-05", None),
            ("2026-10", None),
            ("2026-10-05-1", None),
            ("2026-100-5", None),
            ("2026-10-005", None),
            ("2026-+1-05", None),
            ("2026-1-+5", None),
            ("2026100", None),
            ("202610051", None),
            ("2026一00", None), // eight bytes, of which three are one character
        ];
        for (text, expected) in table {
            let read = parse_date(text).ok().map(|day| (day.year(), u8::from(day.month()), day.day()));
            assert_eq!(read, expected, "{text}");
        }
    }

    #[test]
    fn days_are_written_with_their_noughts_and_read_without() {
        let day: EffectiveDate = "2026年9月5日".parse().unwrap();
        assert_eq!([day.to_string(), write_date(day.0)], ["2026-09-05", "2026-09-05"]);
        assert_eq!(date_zh(day.0), "2026年9月5日");
        assert_eq!(day.month().to_string(), "2026-09");
        assert_eq!(serde_json::to_string(&day).unwrap(), "\"2026-09-05\"");
        assert_eq!(serde_json::from_str::<EffectiveDate>("\"2026-09-05\"").unwrap(), day);
        assert!(serde_json::from_str::<EffectiveDate>("\"2026-09\"").is_err());
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Stored {
        #[serde(with = "iso")]
        from: Date,
        #[serde(default, with = "iso_optional")]
        to: Option<Date>,
    }

    #[test]
    fn days_are_stored_as_text() {
        let from = parse_date("2026-09-20").unwrap();
        for (to, text) in [
            (None, r#"{"from":"2026-09-20","to":null}"#),
            (Some(from), r#"{"from":"2026-09-20","to":"2026-09-20"}"#),
        ] {
            let stored = Stored { from, to };
            assert_eq!(serde_json::to_string(&stored).unwrap(), text);
            assert_eq!(serde_json::from_str::<Stored>(text).unwrap(), stored);
        }
        for wrong in [r#"{"from":"2026-02-30"}"#, r#"{"from":"2026-09-20","to":"soon"}"#, r#"{"from":7}"#] {
            assert!(serde_json::from_str::<Stored>(wrong).is_err(), "{wrong}");
        }
    }
}
