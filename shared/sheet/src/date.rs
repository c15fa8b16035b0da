//! Day numbers and the formats that make a number cell a date.

/// Days from 0000-03-01 to 1970-01-01 (civil calendar), and from Excel's day 0 to 1970-01-01.
const EPOCH_FROM_MARCH_0000: i64 = 719_468;
const EPOCH_FROM_1900: i64 = 25_569;
/// Days between Excel's two epochs, 1900 and 1904.
const EPOCHS_APART: i64 = 1_462;
/// 9999-12-31, the last day that Excel knows.
const SERIAL_MAX: i64 = 2_958_465;
const SECONDS_A_DAY: u64 = 86_400;

/// Is a built-in number format one of a date or a time? (`[h]:mm:ss`, 46, is a length of time and stays a number.)
pub(crate) fn is_date_format_id(id: u32) -> bool {
    matches!(id, 14..=22 | 27..=36 | 45 | 47 | 50..=58)
}

/// Is a format code one of a date or a time: does its first section ask for a year, month, day, hour or second?
pub(crate) fn is_date_format(code: &str) -> bool {
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c {
            ';' => return false,
            '"' => {
                chars.by_ref().find(|&c| c == '"');
            }
            '[' => {
                let inside: String = chars.by_ref().take_while(|&c| c != ']').collect();
                if !inside.is_empty()
                    && inside.chars().all(|c| matches!(c, 'h' | 'm' | 's' | 'H' | 'M' | 'S'))
                {
                    return false;
                }
            }
            '\\' | '_' | '*' => {
                chars.next();
            }
            'y' | 'm' | 'd' | 'h' | 's' | 'Y' | 'M' | 'D' | 'H' | 'S' => return true,
            _ => {}
        }
    }
    false
}

/// A day number in plain decimals as `2026-10-01`, with ` 08:30:00` when it has a time, or the time alone on day 0.
pub(crate) fn from_serial(serial: &str, is_1904: bool) -> Option<String> {
    let (days, fraction) = serial.split_once('.').unwrap_or((serial, ""));
    let mut days: i64 = days.parse().ok().filter(|days| (0..=SERIAL_MAX).contains(days))?;
    let mut seconds = seconds(fraction)?;
    if seconds == SECONDS_A_DAY {
        (days, seconds) = (days + 1, 0);
    }
    let time = format!("{:02}:{:02}:{:02}", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    let days = if is_1904 { days + EPOCHS_APART } else { days };
    if days == 0 {
        return Some(time);
    }
    let day = civil(days)?;
    Some(if seconds == 0 { day } else { format!("{day} {time}") })
}

/// The fraction of a day, rounded to seconds.
fn seconds(fraction: &str) -> Option<u64> {
    let billionths: String = fraction.chars().chain("000000000".chars()).take(9).collect();
    Some((billionths.parse::<u64>().ok()? * SECONDS_A_DAY + 500_000_000) / 1_000_000_000)
}

/// Excel counts a 29 February 1900 that never was (day 60); days before it are one later than they seem.
fn civil(serial: i64) -> Option<String> {
    if serial == 60 {
        return Some("1900-02-29".to_owned());
    }
    let serial = if serial < 60 { serial + 1 } else { serial };
    let days = serial - EPOCH_FROM_1900 + EPOCH_FROM_MARCH_0000;
    // Years that begin in March put the leap day last, so months have fixed lengths: 153 days in five.
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year <= 9_999).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::{from_serial, is_date_format};

    #[test]
    fn day_numbers() {
        let check = |serial: &str, expected: &str| assert_eq!(from_serial(serial, false).unwrap(), expected);
        check("1", "1900-01-01");
        check("59", "1900-02-28");
        check("60", "1900-02-29");
        check("61", "1900-03-01");
        check("36585", "2000-02-29");
        check("46296", "2026-10-01");
        check("46296.354166667", "2026-10-01 08:30:00");
        check("46296.9999999", "2026-10-02");
        check("0.5", "12:00:00");
        check("2958465", "9999-12-31");
        assert_eq!(from_serial("44834", true).unwrap(), "2026-10-01");
        assert_eq!(from_serial("-1", false), None);
        assert_eq!(from_serial("2958466", false), None);
    }

    #[test]
    fn formats() {
        for date in ["yyyy/m/d", "[$-804]yyyy\"年\"m\"月\"", "h:mm", "[Red]d", "yyyy\\-mm"] {
            assert!(is_date_format(date), "{date}");
        }
        for number in
            ["General", "0.00", "#,##0.00_);[Red]\\(#,##0.00\\)", "[h]:mm", "0\"days\"", "0;d", "@", ""]
        {
            assert!(!is_date_format(number), "{number}");
        }
    }
}
