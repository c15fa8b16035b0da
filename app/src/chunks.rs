//! 页面没有载入: what the reader sees while a chunk of the pages does not come (`app/chunks.js` tells).

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use wasm_bindgen::JsCast;

use crate::address::asked_for;
use crate::arrival;
use crate::text::phrase;
use crate::ui::{Button, ButtonKind, Notice, Tone};

/// Why a chunk is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The network does not answer.
    Network,
    /// The pages have been replaced by a newer version.
    Gone,
}

/// Says that a page is not there yet and offers what helps; nothing while all is well.
#[component]
pub fn MissingChunk() -> impl IntoView {
    let missing = RwSignal::new(None);
    let told = window_event_listener_untyped("chunk-missing", move |event| {
        let event = event.unchecked_into::<web_sys::CustomEvent>();
        let is_gone = event.detail().as_string().as_deref() == Some("gone");
        missing.set(Some(if is_gone { Missing::Gone } else { Missing::Network }));
        arrival::take_over();
    });
    let came = window_event_listener_untyped("chunk-came", move |_| missing.set(None));
    on_cleanup(move || {
        told.remove();
        came.remove();
    });
    move || missing.get().map(|why| view! { <MissingNotice why/> })
}

#[component]
fn MissingNotice(why: Missing) -> impl IntoView {
    let (title, says, label) = match why {
        Missing::Network => (
            phrase("网络不通，这一页还没有载入", "No connection: this page has not loaded"),
            phrase(
                "请检查网络后再试一次；填写过的内容还在。",
                "Check the network and try again; what you typed is kept.",
            ),
            phrase("再试一次", "Try again"),
        ),
        Missing::Gone => (
            phrase("大厅刚刚更新，请刷新页面", "The hall has just been updated: please reload"),
            phrase("刷新后可以继续办理。", "You can go on after reloading."),
            phrase("刷新页面", "Reload"),
        ),
    };
    let location = use_location();
    let press = Callback::new(move |()| match why {
        Missing::Network => retry(),
        Missing::Gone => {
            // The address follows only once a page is there, so a plain reload would show the page before it.
            let wanted = asked_for(&location);
            // A page that cannot be reloaded stays as it is.
            let _ = window().location().assign(&wanted);
        }
    });
    view! {
        <div class="missing-chunk">
            <Notice tone=Tone::Failure title>
                <p>{says}</p>
                <Button label kind=ButtonKind::Secondary on_press=press/>
            </Notice>
        </div>
    }
}

fn retry() {
    if let Ok(event) = web_sys::Event::new("chunk-retry") {
        // Nobody may call the event off.
        let _ = window().dispatch_event(&event);
    }
}
