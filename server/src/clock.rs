//! The only place that asks what time it is.

use std::time::{Duration, SystemTime};

use time::{Date, OffsetDateTime, UtcOffset};

/// China Standard Time: the business day of every centre.
const BEIJING: UtcOffset = match UtcOffset::from_hms(8, 0, 0) {
    Ok(offset) => offset,
    Err(_) => UtcOffset::UTC,
};

/// The time, in UTC+8. Runs at normal speed from the moment it was set to.
///
/// ```
/// let clock = server::clock::Clock::starting_at("2026-11-23T09:00:00+08:00").unwrap();
/// assert_eq!(clock.today().to_string(), "2026-11-23");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    ahead: time::Duration,
    /// Where it does not run: what is done twice is then done at the same moments.
    stands: Option<OffsetDateTime>,
}

/// A moment that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}”不是时刻，应如 2026-11-23T09:00:00+08:00")]
pub struct MomentError(String);

impl Clock {
    /// The machine's clock.
    pub fn of_the_machine() -> Clock {
        Clock { ahead: time::Duration::ZERO, stands: None }
    }

    /// A clock that shows `moment` (RFC 3339) now and goes on from there: for demonstrations and tests.
    pub fn starting_at(moment: &str) -> Result<Clock, MomentError> {
        Ok(Clock { ahead: read(moment)? - machine_now(), stands: None })
    }

    /// A clock that shows `moment` until it is put forward.
    pub fn standing_at(moment: &str) -> Result<Clock, MomentError> {
        Ok(Clock { ahead: time::Duration::ZERO, stands: Some(read(moment)?) })
    }

    /// Now.
    pub fn now(&self) -> OffsetDateTime {
        (self.stands.unwrap_or_else(machine_now) + self.ahead).to_offset(BEIJING)
    }

    /// The business day.
    pub fn today(&self) -> Date {
        self.now().date()
    }

    /// This clock, put forward: tests let sessions end with it.
    #[must_use]
    pub fn later(self, by: Duration) -> Clock {
        Clock { ahead: self.ahead + by, ..self }
    }
}

fn read(moment: &str) -> Result<OffsetDateTime, MomentError> {
    let format = &time::format_description::well_known::Rfc3339;
    OffsetDateTime::parse(moment, format).map_err(|_| MomentError(moment.to_owned()))
}

#[allow(clippy::disallowed_methods, reason = "this file is where time enters")]
fn machine_now() -> OffsetDateTime {
    OffsetDateTime::from(SystemTime::now())
}

/// Milliseconds since 1970, as stored.
pub fn millis(moment: OffsetDateTime) -> i64 {
    i64::try_from(moment.unix_timestamp_nanos() / 1_000_000).unwrap_or(i64::MAX)
}

/// A stored moment, written as ISO with +08:00 and whole seconds.
///
/// ```
/// assert_eq!(server::clock::iso(1_795_395_600_000), "2026-11-23T09:00:00+08:00");
/// ```
pub fn iso(millis: i64) -> String {
    let moment = moment(millis);
    let (date, time) = (moment.date(), moment.time());
    format!("{date}T{:02}:{:02}:{:02}+08:00", time.hour(), time.minute(), time.second())
}

/// The business day of a stored moment.
///
/// ```
/// assert_eq!(server::clock::day(1_795_395_600_000).to_string(), "2026-11-23");
/// ```
pub fn day(millis: i64) -> Date {
    moment(millis).date()
}

/// A stored moment.
pub fn moment(millis: i64) -> OffsetDateTime {
    let moment = OffsetDateTime::from_unix_timestamp(millis.div_euclid(1000));
    moment.unwrap_or(OffsetDateTime::UNIX_EPOCH).to_offset(BEIJING)
}
