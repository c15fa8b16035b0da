//! A moment as the server writes it, shortened for people.

use shared::text::Text;

/// `2026-11-23T09:05:41+08:00` as `2026-11-23 09:05`.
///
/// ```
/// assert_eq!(app::moment::minute("2026-11-23T09:05:41+08:00"), "2026-11-23 09:05");
/// ```
pub fn minute(iso: &str) -> String {
    iso.chars().take(16).map(|char| if char == 'T' { ' ' } else { char }).collect()
}

/// The same with seconds: for vouchers and receipts.
///
/// ```
/// assert_eq!(app::moment::second("2026-11-23T09:05:41.020+08:00"), "2026-11-23 09:05:41");
/// ```
pub fn second(iso: &str) -> String {
    iso.chars().take(19).map(|char| if char == 'T' { ' ' } else { char }).collect()
}

/// The day and the minute as one says them: of this year, so without it.
///
/// ```
/// use shared::text::Text;
/// let said = app::moment::said("2026-11-06T09:05:41+08:00");
/// assert_eq!(said, Text::new("11月6日 09:05", "6 November, 09:05"));
/// assert_eq!(app::moment::said("soon"), Text::same("soon"));
/// ```
pub fn said(iso: &str) -> Text {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let number = |from: usize| iso.get(from..from + 2).and_then(|digits| digits.parse::<usize>().ok());
    let parts = || {
        let (month, day, time) = (number(5)?, number(8)?, iso.get(11..16)?);
        let name = MONTHS.get(month.checked_sub(1)?)?;
        Some(Text::new(format!("{month}月{day}日 {time}"), format!("{day} {name}, {time}")))
    };
    parts().unwrap_or_else(|| Text::same(iso))
}
