//! A moment as the server writes it, shortened for people.

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
