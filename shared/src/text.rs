//! Sentences in the reader's language.

use serde::{Deserialize, Serialize};

/// The reader's language. Chinese is the language of record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Simplified Chinese.
    #[default]
    Zh,
    /// English.
    En,
}

/// One sentence in both languages, so that neither can be forgotten.
///
/// ```
/// use shared::text::{Lang, Text};
/// let text = Text::new("连续缴存5个月", "5 months in a row");
/// assert_eq!(text.in_lang(Lang::En), "5 months in a row");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Text {
    /// Both languages side by side.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Text { zh: zh.into(), en: en.into() }
    }

    /// The same characters in both languages: a number, a date.
    pub fn same(both: impl Into<String>) -> Self {
        let both = both.into();
        Text { zh: both.clone(), en: both }
    }

    /// The sentence in one language.
    pub fn in_lang(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_own_sentence() {
        let text = Text::new("5个月", "5 months");
        assert_eq!([text.in_lang(Lang::Zh), text.in_lang(Lang::En)], ["5个月", "5 months"]);
        assert_eq!(Text::same("360"), Text::new("360", "360"));
    }
}
