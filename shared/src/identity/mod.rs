//! Checked identifiers: parsed once at the edge, never printed whole.

mod account_number;
mod bank_card;
mod phone;
mod resident_id;
mod uscc;

pub use account_number::{AccountNumber, AccountNumberError};
pub use bank_card::{BankCard, BankCardError, luhn_holds};
pub use phone::{Phone, PhoneError};
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_typing_adds_is_taken_away_and_nothing_else() {
        let table = [
            (" 9901 01x\u{a0}", "990101X"),
            ("９９－０１-ｘ", "9901X"),
            ("\u{feff}'001’", "001’"), // only the apostrophe with which Excel begins a text
            ("’‘'7", "7"),
            ("王1。", "王1。"),
        ];
        for (typed, plain) in table {
            assert_eq!(tidy(typed), plain, "{typed}");
        }
    }

    #[test]
    fn a_masked_name_keeps_its_length_and_its_first_character() {
        for (name, masked) in [("王小明", "王**"), ("欧阳小明", "欧***"), ("王", "王"), ("", "")] {
            assert_eq!(mask_name(name), masked);
        }
    }
}
