//! Where the keyboard and the screen reader go next.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Moves the focus to the element of that id, and scrolls it into view; nothing happens when there is none.
pub fn focus(id: &str) {
    let found = document().get_element_by_id(id);
    if let Some(element) = found.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Fails only for elements that cannot be focused: then the scroll has still been made.
        element.scroll_into_view();
        let _ = element.focus();
    }
}
