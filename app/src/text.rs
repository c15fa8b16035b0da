//! What the pages say, in Chinese and English. A sentence that lacks one of them cannot be written.

use std::borrow::Cow;
use std::sync::Arc;

use leptos::tachys::view::IntoRender;
use shared::text::{Lang, Text};

use crate::ui_state;

/// A sentence of the page in both languages. Kept as a constant beside the place that shows it.
///
/// ```
/// use app::text::{Phrase, phrase};
/// use shared::text::Lang;
/// const SUBMIT: Phrase = phrase("提交提取申请", "Submit the withdrawal");
/// assert_eq!(SUBMIT.in_lang(Lang::En), "Submit the withdrawal");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

/// Both languages side by side.
pub const fn phrase(zh: &'static str, en: &'static str) -> Phrase {
    Phrase { zh, en }
}

impl Phrase {
    /// The sentence in one language.
    pub const fn in_lang(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }

    /// The sentence in the reader's language; inside a closure it follows the language switch.
    pub fn now(self) -> &'static str {
        self.in_lang(ui_state::lang())
    }
}

/// What a component shows: a [`Phrase`] of the page, a [`Text`] from `shared`, or one that changes.
///
/// Put into `view!` as it is, it follows the language switch.
#[derive(Clone)]
pub enum Words {
    /// A sentence of the page.
    Fixed(Phrase),
    /// A sentence that `shared` made, with numbers in it.
    Said(Arc<Text>),
    /// A sentence made from signals, anew whenever they change.
    Live(Arc<dyn Fn() -> Text + Send + Sync>),
}

impl Words {
    /// A sentence that follows the signals it reads.
    pub fn live(make: impl Fn() -> Text + Send + Sync + 'static) -> Words {
        Words::Live(Arc::new(make))
    }

    /// The sentence in one language.
    pub fn in_lang(&self, lang: Lang) -> Cow<'static, str> {
        match self {
            Words::Fixed(phrase) => Cow::Borrowed(phrase.in_lang(lang)),
            Words::Said(text) => Cow::Owned(text.in_lang(lang).to_owned()),
            Words::Live(make) => Cow::Owned(make().in_lang(lang).to_owned()),
        }
    }

    /// The sentence in the reader's language; inside a closure it follows the language switch.
    pub fn now(&self) -> Cow<'static, str> {
        self.in_lang(ui_state::lang())
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.in_lang(Lang::Zh))
    }
}

impl From<Phrase> for Words {
    fn from(phrase: Phrase) -> Words {
        Words::Fixed(phrase)
    }
}

impl From<Text> for Words {
    fn from(text: Text) -> Words {
        Words::Said(Arc::new(text))
    }
}

impl From<&Text> for Words {
    fn from(text: &Text) -> Words {
        text.clone().into()
    }
}

/// Text that is written anew when the language changes.
pub type LiveText = Box<dyn FnMut() -> Cow<'static, str> + Send>;

impl IntoRender for Words {
    type Output = LiveText;
    fn into_render(self) -> LiveText {
        Box::new(move || self.now())
    }
}

impl IntoRender for Phrase {
    type Output = LiveText;
    fn into_render(self) -> LiveText {
        Box::new(move || Cow::Borrowed(self.now()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_follow_the_language() {
        let words: Words = phrase("元", "yuan").into();
        assert_eq!(words.now(), "元");
        ui_state::in_lang(Lang::En, || assert_eq!(words.now(), "yuan"));
        assert_eq!(words.now(), "元");
    }
}
