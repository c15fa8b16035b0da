//! How the reader wants the pages: language and mode. Both are remembered in the browser, nothing else is.
//!
//! One page has one reader, so these are signals of the page and not of a component: event handlers, which
//! run outside every component, read the same language as the views.

use leptos::prelude::*;
use shared::text::Lang;

/// 标准版 or 长辈版: the same pages, the second with larger type and targets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// 标准版
    #[default]
    Standard,
    /// 长辈版
    Elder,
}

impl Mode {
    /// As in `<html data-mode>` and in the browser's storage.
    pub fn name(self) -> &'static str {
        match self {
            Mode::Standard => "standard",
            Mode::Elder => "elder",
        }
    }
}

thread_local! {
    static LANG: ArcRwSignal<Lang> = ArcRwSignal::new(Lang::default());
    static MODE: ArcRwSignal<Mode> = ArcRwSignal::new(Mode::default());
}

/// As in `<html lang>` and in the browser's storage.
pub fn lang_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "zh-CN",
        Lang::En => "en",
    }
}

/// The reader's language; inside a closure it follows the switch.
pub fn lang() -> Lang {
    LANG.with(|lang| lang.get())
}

/// Changes the language of everything on the page.
pub fn set_lang(to: Lang) {
    LANG.with(|lang| lang.set(to));
}

/// The reader's mode; inside a closure it follows the switch.
pub fn mode() -> Mode {
    MODE.with(|mode| mode.get())
}

/// Changes the mode of the whole page.
pub fn set_mode(to: Mode) {
    MODE.with(|mode| mode.set(to));
}

/// Runs `work` as if the reader had chosen this language: for galleries and tests.
pub fn in_lang<T>(temporary: Lang, work: impl FnOnce() -> T) -> T {
    let before = LANG.with(|lang| lang.get_untracked());
    set_lang(temporary);
    let done = work();
    set_lang(before);
    done
}

/// Takes up what the reader chose last time, and from now on keeps `<html lang data-mode>` and the browser's
/// storage in step with the signals. Called once, when the page starts.
pub fn start() {
    if let Some(storage) = storage() {
        if storage.get_item("lang").ok().flatten().as_deref() == Some(lang_name(Lang::En)) {
            set_lang(Lang::En);
        }
        if storage.get_item("mode").ok().flatten().as_deref() == Some(Mode::Elder.name()) {
            set_mode(Mode::Elder);
        }
    }
    Effect::new(move || mark("lang", "lang", lang_name(lang())));
    Effect::new(move || mark("data-mode", "mode", mode().name()));
}

/// A browser may refuse storage (private windows): then the choice lasts as long as the page.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

fn mark(attribute: &str, key: &str, value: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(attribute, value);
    }
    if let Some(storage) = storage() {
        let _ = storage.set_item(key, value);
    }
}
