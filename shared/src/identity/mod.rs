//! Checked identifiers: parsed once at the edge, never printed whole.

mod bank_card;
mod resident_id;
mod uscc;

pub use bank_card::{BankCard, BankCardError, luhn_holds};
pub use resident_id::{ResidentId, ResidentIdError, Sex};
pub use uscc::{Uscc, UsccError};

/// Upper-case, without spaces, with full-width characters made plain, without Excel's leading apostrophe.
pub(crate) fn tidy(typed: &str) -> String {
    typed
        .chars()
        .filter(|char| !char.is_whitespace() && !matches!(char, '\u{a0}' | '\u{feff}' | '-' | '－'))
        .filter_map(|char| match char {
            '！'..='～' => char::from_u32(u32::from(char) - 0xFEE0),
            other => Some(other),
        })
        .collect::<String>()
        .trim_start_matches(['\'', '‘', '’'])
        .to_ascii_uppercase()
}

/// A name with all but its first character hidden: `王*`, `欧***`.
///
/// ```
/// assert_eq!(shared::identity::mask_name("王小明"), "王**");
/// ```
pub fn mask_name(name: &str) -> String {
    let hidden = name.chars().count().saturating_sub(1);
    name.chars().take(1).chain(std::iter::repeat_n('*', hidden)).collect()
}
