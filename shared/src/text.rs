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

/// An article as an English sentence names it; what is written in another way stays as it is.
///
/// ```
/// use shared::text::article_en;
/// assert_eq!(article_en("第24条第（6）项"), "article 24(6)");
/// assert_eq!(article_en("第16条、第17条"), "articles 16 and 17");
/// assert_eq!(article_en("银发〔2016〕43号"), "Yinfa [2016] No. 43");
/// ```
pub fn article_en(article: &str) -> String {
    if let Some(other) = document(article).or_else(|| multiple(article)) {
        return other;
    }
    let named: Option<Vec<String>> = article.split('、').map(one_article).collect();
    match named.as_deref() {
        Some([one]) => format!("article {one}"),
        Some([first @ .., last]) => format!("articles {} and {last}", first.join(", ")),
        Some([]) | None => article.to_owned(),
    }
}

/// A document of the People's Bank by its number.
fn document(article: &str) -> Option<String> {
    let (year, number) = article.strip_prefix("银发〔")?.strip_suffix('号')?.split_once('〕')?;
    Some(format!("Yinfa [{year}] No. {number}"))
}

/// 首套4.00% × 1.1
fn multiple(article: &str) -> Option<String> {
    Some(format!("first home {}", article.strip_prefix("首套")?))
}

/// `24(6)` of 第24条第（6）项.
fn one_article(article: &str) -> Option<String> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (number, rest) = article.strip_prefix('第')?.split_once('条')?;
    let item = rest.strip_prefix("第（").and_then(|rest| rest.strip_suffix("）项"));
    match item {
        None if digits(number) && rest.is_empty() => Some(number.to_owned()),
        Some(item) if digits(number) && digits(item) => Some(format!("{number}({item})")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_own_sentence() {
        let text = Text::new("5个月", "5 months");
        assert_eq!([text.in_lang(Lang::Zh), text.in_lang(Lang::En)], ["5个月", "5 months"]);
        for (zh, en) in [
            ("第27条", "article 27"),
            ("第14条、第15条、第19条", "articles 14, 15 and 19"),
            ("第24条第（9）项", "article 24(9)"),
            ("首套4.00% × 1.1", "first home 4.00% × 1.1"),
            ("附件二", "附件二"),
            ("第二条", "第二条"),
            ("第24条第2款", "第24条第2款"),
            ("第24条第（九）项", "第24条第（九）项"),
            ("第二条第（9）项", "第二条第（9）项"),
        ] {
            assert_eq!(article_en(zh), en);
        }
        assert_eq!(Text::same("360"), Text::new("360", "360"));
    }
}
