//! 没有网络: what was last known of the law, kept in the browser so that calculators answer without a network.
//!
//! Kept are the centre's policy pack and the business day on which it came: public, the same for everybody, nothing
//! of a person.

use leptos::prelude::*;
use shared::text::Text;

use crate::hall::HallState;
use crate::text::{Phrase, phrase};
use crate::ui::{Notice, Tone};
use crate::ui_state::storage;

const POLICY: &str = "kept-policy";
const DAY: &str = "kept-day";

/// The policy pack as JSON has come; a browser without room for it keeps the one before.
pub fn keep_policy(json: &str) {
    if policy().as_deref() != Some(json) {
        keep(POLICY, json);
    }
}

/// The centre's business day has come.
pub fn keep_day(day: &str) {
    keep(DAY, day);
}

/// The pack that came last.
pub fn policy() -> Option<String> {
    storage()?.get_item(POLICY).ok().flatten()
}

/// The business day that came last.
pub fn day() -> Option<String> {
    storage()?.get_item(DAY).ok().flatten()
}

/// Keeps the law for a time without network, also where no page has asked for it. `boot.js` calls this once all is quiet.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub async fn keep_law() {
    // What does not come now is kept next time.
    let _ = crate::hall::fetch_policy().await;
}

/// Empties the browser's storage of everything but the law. Other tabs hear of it (`boot.js`).
pub fn keep_only_law() {
    let kept = [(POLICY, policy()), (DAY, day())];
    if let Some(storage) = storage() {
        let _ = storage.clear();
    }
    for (key, text) in kept {
        if let Some(text) = text {
            keep(key, &text);
        }
    }
}

fn keep(key: &str, text: &str) {
    if let Some(storage) = storage() {
        // Without room the pages still work with a network.
        let _ = storage.set_item(key, text);
    }
}

const TITLE: Phrase =
    phrase("现在没有网络：可以计算，不能登录办理", "No connection: you can calculate, not sign in or apply");

/// Says which day's law answers while there is no network, and asks again when it is back.
#[component]
pub fn OfflineNotice() -> impl IntoView {
    let hall = HallState::here();
    let back = window_event_listener_untyped("online", move |_| hall.begin());
    on_cleanup(move || back.remove());
    move || {
        hall.offline_day
            .get()
            .map(|day| view! { <Notice tone=Tone::Warning title=TITLE><p>{says(&day)}</p></Notice> })
    }
}

fn says(day: &str) -> crate::text::Words {
    Text::new(
        format!("计算按上次联网时（{day}）的政策和日期得出；网络恢复后会自动更新。"),
        format!("Answers follow the rules and the date of {day}, when you were last connected; they renew themselves."),
    )
    .into()
}
