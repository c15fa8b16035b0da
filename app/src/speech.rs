//! 朗读: the browser's own voices. Where it has none for a language, nothing is offered.

use leptos::prelude::*;
use shared::text::Lang;
use wasm_bindgen::prelude::*;

use crate::ui_state::lang_name;

/// The browser's speaker; some have none.
fn speaker() -> Option<web_sys::SpeechSynthesis> {
    if !cfg!(target_arch = "wasm32") {
        return None;
    }
    let window = window();
    let has = js_sys::Reflect::has(&window, &"speechSynthesis".into()).unwrap_or(false);
    if has { window.speech_synthesis().ok() } else { None }
}

/// Whether a voice speaks that language: `zh-HK` speaks for `zh-CN`.
pub fn has_voice(lang: Lang) -> bool {
    let spoken = lang_name(lang).split('-').next().unwrap_or_default();
    let speaks =
        |voice: JsValue| voice.unchecked_into::<web_sys::SpeechSynthesisVoice>().lang().starts_with(spoken);
    speaker().is_some_and(|speaker| speaker.get_voices().iter().any(speaks))
}

/// Calls `changed` whenever the browser has found voices: most look for them only when they are asked.
pub fn on_voices(changed: impl Fn() + 'static) {
    if let Some(speaker) = speaker() {
        let changed = Closure::<dyn Fn()>::new(changed).into_js_value();
        speaker.set_onvoiceschanged(Some(changed.unchecked_ref()));
    }
}

/// Reads the lines one after another and calls `done` after the last. Short utterances: some voices stop in long ones.
pub fn speak(lines: &[&str], lang: Lang, done: impl FnOnce() + 'static) {
    let (Some(speaker), Some((last, rest))) = (speaker(), lines.split_last()) else { return };
    speaker.cancel();
    let utterance = |line: &str| {
        let utterance = web_sys::SpeechSynthesisUtterance::new_with_text(line).ok()?;
        utterance.set_lang(lang_name(lang));
        Some(utterance)
    };
    for utterance in rest.iter().filter_map(|line| utterance(line)) {
        speaker.speak(&utterance);
    }
    if let Some(utterance) = utterance(last) {
        utterance.set_onend(Some(Closure::once_into_js(done).unchecked_ref()));
        speaker.speak(&utterance);
    }
}

/// Falls silent at once.
pub fn stop() {
    if let Some(speaker) = speaker() {
        speaker.cancel();
    }
}

/// What there is to read of a page: its text as it is in sight, line by line.
pub fn lines(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| line.chars().any(char::is_alphanumeric)).collect()
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn empty_lines_and_mere_signs_are_not_read() {
        assert_eq!(lines("我能贷多少？\n\n  —\n边填边算。 \n"), ["我能贷多少？", "边填边算。"]);
    }
}
