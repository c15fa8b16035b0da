//! 阅读设置: version, size of type, colours, language, and the page read aloud. It unfolds in the head of the page and
//! comes as a chunk of its own when it is first asked for.

use leptos::prelude::*;
use shared::text::Lang;
use wasm_bindgen::JsCast;

use super::gallery::Example;
use crate::speech;
use crate::text::{Phrase, phrase};
use crate::ui_state::{self, Mode, Scale, Theme};

/// The panel's id, which the button that unfolds it names.
pub const ID: &str = "reader-settings";

/// One value that can be chosen.
struct Choice {
    label: Phrase,
    /// The language of the label where it is the same in both.
    lang: Option<&'static str>,
    is: fn() -> bool,
    pick: fn(),
}

impl Choice {
    const fn new(zh: &'static str, en: &'static str, is: fn() -> bool, pick: fn()) -> Choice {
        Choice { label: phrase(zh, en), lang: None, is, pick }
    }
}

/// What is chosen, and from what.
const GROUPS: [(Phrase, &[Choice]); 4] = [
    (
        phrase("版本", "Version"),
        &[
            Choice::new(
                "标准版",
                "Standard",
                || ui_state::mode() == Mode::Standard,
                || ui_state::set_mode(Mode::Standard),
            ),
            Choice::new(
                "长辈版",
                "Large text",
                || ui_state::mode() == Mode::Elder,
                || ui_state::set_mode(Mode::Elder),
            ),
        ],
    ),
    (
        phrase("字号", "Size of type"),
        &[
            Choice::new(
                "正常",
                "Normal",
                || ui_state::scale() == Scale::Own,
                || ui_state::set_scale(Scale::Own),
            ),
            Choice::new(
                "大",
                "Large",
                || ui_state::scale() == Scale::Large,
                || ui_state::set_scale(Scale::Large),
            ),
            Choice::new(
                "特大",
                "Largest",
                || ui_state::scale() == Scale::Largest,
                || ui_state::set_scale(Scale::Largest),
            ),
        ],
    ),
    (
        phrase("配色", "Colours"),
        &[
            Choice::new(
                "跟随设备",
                "As the device",
                || ui_state::theme() == Theme::Device,
                || ui_state::set_theme(Theme::Device),
            ),
            Choice::new(
                "浅色",
                "Light",
                || ui_state::theme() == Theme::Light,
                || ui_state::set_theme(Theme::Light),
            ),
            Choice::new(
                "深色",
                "Dark",
                || ui_state::theme() == Theme::Dark,
                || ui_state::set_theme(Theme::Dark),
            ),
            Choice::new(
                "高对比",
                "High contrast",
                || ui_state::theme() == Theme::Contrast,
                || ui_state::set_theme(Theme::Contrast),
            ),
        ],
    ),
    (
        phrase("语言", "Language"),
        &[
            Choice {
                lang: Some("zh-CN"),
                ..Choice::new(
                    "中文",
                    "中文",
                    || ui_state::lang() == Lang::Zh,
                    || ui_state::set_lang(Lang::Zh),
                )
            },
            Choice {
                lang: Some("en"),
                ..Choice::new(
                    "English",
                    "English",
                    || ui_state::lang() == Lang::En,
                    || ui_state::set_lang(Lang::En),
                )
            },
        ],
    ),
];

/// Draws the panel.
#[leptos::wasm_split::wasm_split(reader_settings, wasm_split_path = leptos::wasm_split)]
pub fn reader_settings(path: Signal<String>, close: Callback<()>) -> AnyView {
    panel(path, close).into_any()
}

fn panel(path: Signal<String>, close: Callback<()>) -> impl IntoView {
    let groups = GROUPS.iter().map(|(label, choices)| group(*label, choices));
    view! {
        <div class="reader-settings__groups">
            {groups.collect_view()}
            <ReadAloud path/>
        </div>
        <button type="button" class="reader-settings__choice" on:click=move |_| close.run(())>
            {phrase("收起设置", "Close settings")}
        </button>
    }
}

fn group(label: Phrase, choices: &'static [Choice]) -> impl IntoView {
    let buttons = choices.iter().map(|Choice { label, lang, is, pick }| {
        view! {
            <button
                type="button"
                class="reader-settings__choice"
                lang=*lang
                aria-pressed=move || if is() { "true" } else { "false" }
                on:click=move |_| pick()
            >
                {*label}
            </button>
        }
    });
    view! {
        <div class="reader-settings__group" role="group" aria-label=move || label.now()>
            <span class="reader-settings__label" aria-hidden="true">{label}</span>
            <div class="reader-settings__choices">{buttons.collect_view()}</div>
        </div>
    }
}

/// Reads what stands in the page, until its end, another page or another press.
#[component]
fn ReadAloud(path: Signal<String>) -> impl IntoView {
    let voices = RwSignal::new(());
    speech::on_voices(move || {
        voices.try_set(());
    });
    let can = Memo::new(move |_| {
        voices.track();
        speech::has_voice(ui_state::lang())
    });
    // Counts the readings, so that the end of one that was broken off does not end the next.
    let (reading, count) = (RwSignal::new(false), StoredValue::new(0_u32));
    let stop = move || {
        count.update_value(|count| *count = count.wrapping_add(1));
        speech::stop();
        reading.set(false);
    };
    Effect::new(move |before: Option<(String, Lang)>| {
        let now = (path.get(), ui_state::lang());
        if before.is_some_and(|before| before != now) && reading.get_untracked() {
            stop();
        }
        now
    });
    let press = move |_| {
        if reading.get_untracked() {
            return stop();
        }
        let this = count.get_value();
        let text = main_text();
        let lines = speech::lines(&text);
        reading.set(!lines.is_empty());
        speech::speak(&lines, ui_state::lang(), move || {
            if count.try_get_value() == Some(this) {
                reading.try_set(false);
            }
        });
    };
    let label = move || match reading.get() {
        true => phrase("停止朗读", "Stop reading").now(),
        false => phrase("朗读本页", "Read this page aloud").now(),
    };
    view! {
        <div class="reader-settings__group" hidden=move || !can.get()>
            <span class="reader-settings__label" aria-hidden="true">{phrase("朗读", "Read aloud")}</span>
            <div class="reader-settings__choices">
                <button type="button" class="reader-settings__choice" on:click=press>{label}</button>
            </div>
        </div>
    }
}

fn main_text() -> String {
    let main = document().get_element_by_id("main");
    main.and_then(|main| main.dyn_into::<web_sys::HtmlElement>().ok())
        .map(|main| main.inner_text())
        .unwrap_or_default()
}

/// The panel in the head of the page, which stays once it has come.
#[component]
pub fn SettingsPlace(
    /// Whether it is unfolded.
    open: RwSignal<bool>,
    /// The path in sight: reading ends with the page.
    path: Signal<String>,
    /// Folds it up again.
    close: Callback<()>,
) -> impl IntoView {
    let (asked, came) = (StoredValue::new(false), RwSignal::new_local(None::<AnyView>));
    Effect::new(move || {
        if open.get() && !asked.get_value() {
            asked.set_value(true);
            leptos::task::spawn_local_scoped(
                async move { came.set(Some(reader_settings(path, close).await)) },
            );
        }
    });
    let draw = move || {
        came.track();
        came.try_update_untracked(Option::take).flatten()
    };
    view! {
        <div
            class="reader-settings"
            id=ID
            role="region"
            aria-label=move || phrase("阅读设置", "Reading settings").now()
            hidden=move || !open.get()
        >
            {draw}
        </div>
    }
}

/// Unfolded.
pub fn examples() -> Vec<Example> {
    let draw = || {
        let close = Callback::new(|()| {});
        view! { <div class="reader-settings">{panel(Signal::stored("/".to_owned()), close)}</div> }.into_any()
    };
    vec![Example { name: "unfolded", draw }]
}
