//! How the reader wants the pages: language, mode, size of type, colours. They are remembered in the browser, nothing
//! else is. `app/mode.js` applies what is remembered before the first paint; from then on this file does.
//!
//! One page has one reader, so these are signals of the page and not of a component: event handlers, which
//! run outside every component, read the same language as the views.

use leptos::prelude::*;
use shared::text::Lang;

/// One of the reader's choices: its values, and the words for them in `<html>` and in the browser's storage.
pub trait Setting: Copy + Default + PartialEq + Send + Sync + 'static {
    /// As in the browser's storage: `mode`.
    const KEY: &'static str;
    /// As in `<html>`: `data-mode`.
    const ATTRIBUTE: &'static str;
    /// Every value, in the order in which it is offered.
    const ALL: &'static [Self];
    /// The word for the value: `elder`.
    fn name(self) -> &'static str;
}

/// 标准版 or 长辈版: the same pages, the second with larger type and targets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// 标准版
    #[default]
    Standard,
    /// 长辈版
    Elder,
}

impl Setting for Mode {
    const KEY: &'static str = "mode";
    const ATTRIBUTE: &'static str = "data-mode";
    const ALL: &'static [Mode] = &[Mode::Standard, Mode::Elder];
    fn name(self) -> &'static str {
        match self {
            Mode::Standard => "standard",
            Mode::Elder => "elder",
        }
    }
}

/// 字号: steps above the size of the mode; the last one in 长辈版 is 30 px (移动互联网应用适老化通用设计规范 1.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// The mode's own size.
    #[default]
    Own,
    /// 大
    Large,
    /// 特大
    Largest,
}

impl Setting for Scale {
    const KEY: &'static str = "scale";
    const ATTRIBUTE: &'static str = "data-scale";
    const ALL: &'static [Scale] = &[Scale::Own, Scale::Large, Scale::Largest];
    fn name(self) -> &'static str {
        match self {
            Scale::Own => "1",
            Scale::Large => "2",
            Scale::Largest => "3",
        }
    }
}

/// 配色
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device wants it; `app/mode.js` finds out.
    #[default]
    Device,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// 高对比: black on white, every edge drawn.
    Contrast,
}

impl Setting for Theme {
    const KEY: &'static str = "theme";
    const ATTRIBUTE: &'static str = "data-theme";
    const ALL: &'static [Theme] = &[Theme::Device, Theme::Light, Theme::Dark, Theme::Contrast];
    fn name(self) -> &'static str {
        match self {
            Theme::Device => "device",
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::Contrast => "contrast",
        }
    }
}

impl Setting for Lang {
    const KEY: &'static str = "lang";
    const ATTRIBUTE: &'static str = "lang";
    const ALL: &'static [Lang] = &[Lang::Zh, Lang::En];
    fn name(self) -> &'static str {
        lang_name(self)
    }
}

thread_local! {
    static LANG: ArcRwSignal<Lang> = ArcRwSignal::new(Lang::default());
    /// None until the reader has chosen: the first page asks.
    static MODE: ArcRwSignal<Option<Mode>> = ArcRwSignal::new(None);
    static SCALE: ArcRwSignal<Scale> = ArcRwSignal::new(Scale::default());
    static THEME: ArcRwSignal<Theme> = ArcRwSignal::new(Theme::default());
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
    MODE.with(|mode| mode.get().unwrap_or_default())
}

/// Changes the mode of the whole page.
pub fn set_mode(to: Mode) {
    MODE.with(|mode| mode.set(Some(to)));
}

/// The reader's size of type.
pub fn scale() -> Scale {
    SCALE.with(|scale| scale.get())
}

/// Changes the size of type of the whole page.
pub fn set_scale(to: Scale) {
    SCALE.with(|scale| scale.set(to));
}

/// The reader's colours.
pub fn theme() -> Theme {
    THEME.with(|theme| theme.get())
}

/// Changes the colours of the whole page.
pub fn set_theme(to: Theme) {
    THEME.with(|theme| theme.set(to));
}

/// Runs `work` as if the reader had chosen this language: for galleries and tests.
pub fn in_lang<T>(temporary: Lang, work: impl FnOnce() -> T) -> T {
    let before = LANG.with(|lang| lang.get_untracked());
    set_lang(temporary);
    let done = work();
    set_lang(before);
    done
}

/// Takes up what the reader chose last time, and from now on keeps `<html>` and the browser's storage in step with the
/// signals. Called once, when the page starts.
pub fn start() {
    if let Some(storage) = storage() {
        let kept = |key| storage.get_item(key).ok().flatten();
        set_lang(named(kept(Lang::KEY)).unwrap_or_default());
        MODE.with(|mode| mode.set(named(kept(Mode::KEY))));
        set_scale(named(kept(Scale::KEY)).unwrap_or_default());
        set_theme(named(kept(Theme::KEY)).unwrap_or_default());
    }
    Effect::new(move || keep(lang()));
    Effect::new(move || {
        if let Some(mode) = MODE.with(|mode| mode.get()) {
            keep(mode);
        }
    });
    Effect::new(move || keep(scale()));
    Effect::new(move |before: Option<Theme>| {
        let theme = theme();
        if before.is_some_and(|before| before != theme) || theme != Theme::Device {
            keep_theme(theme);
        }
        theme
    });
}

/// Writes the choices down once more: signing out has emptied the browser's storage.
pub fn keep_all() {
    untrack(|| {
        remember(lang());
        if let Some(mode) = MODE.with(|mode| mode.get()) {
            remember(mode);
        }
        remember(scale());
        remember(theme());
    });
}

fn named<S: Setting>(name: Option<String>) -> Option<S> {
    let name = name?;
    S::ALL.iter().copied().find(|value| value.name() == name)
}

/// A browser may refuse storage (private windows): then what is kept lasts as long as the page.
pub(crate) fn storage() -> Option<web_sys::Storage> {
    if cfg!(target_arch = "wasm32") { window().local_storage().ok().flatten() } else { None }
}

fn keep<S: Setting>(value: S) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(S::ATTRIBUTE, value.name());
    }
    remember(value);
}

fn remember<S: Setting>(value: S) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(S::KEY, value.name());
    }
}

/// What the device wants only `mode.js` knows, which listens for this event.
fn keep_theme(theme: Theme) {
    remember(theme);
    if theme != Theme::Device {
        keep(theme);
    } else if let Ok(event) = web_sys::Event::new("theme") {
        // Nobody may call the event off.
        let _ = window().dispatch_event(&event);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_found_by_its_name_and_no_other_name_is_taken() {
        fn check<S: Setting + std::fmt::Debug>() {
            for value in S::ALL {
                assert_eq!(named::<S>(Some(value.name().to_owned())), Some(*value));
            }
            assert_eq!(named::<S>(Some("<b>".to_owned())), None);
            assert_eq!(named::<S>(None), None);
        }
        check::<Mode>();
        check::<Scale>();
        check::<Theme>();
        check::<Lang>();
    }
}
