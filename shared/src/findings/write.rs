//! Values as a reader writes them.

use crate::decision::{Cite, Step};
use crate::money::Money;
use crate::text::Text;

/// A sentence in both languages from two formatted strings.
pub(crate) fn zh_en(zh: String, en: String) -> Text {
    Text { zh, en }
}

/// A fixed sentence in both languages.
pub(crate) fn plain(zh: &str, en: &str) -> Text {
    Text::new(zh, en)
}

/// `6,000.00 元`
pub(crate) fn yuan(amount: Money) -> Text {
    let grouped = amount.grouped();
    Text { zh: format!("{grouped} 元"), en: format!("{grouped} yuan") }
}

/// `3个月`
pub(crate) fn months(count: impl std::fmt::Display) -> Text {
    Text { zh: format!("{count}个月"), en: format!("{count} months") }
}

/// A step of the working.
pub(crate) fn step(zh: &str, en: &str, value: Text, cite: Option<Cite>) -> Step {
    Step { label: Text::new(zh, en), value, cite }
}

/// A step that is an amount.
pub(crate) fn money_step(zh: &str, en: &str, amount: Money, cite: Option<Cite>) -> Step {
    step(zh, en, yuan(amount), cite)
}
