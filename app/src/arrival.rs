//! 接手: the living page takes the place of its first view (`first_view.rs`) only once it has something to show.
//!
//! Until then it is drawn beside the document, so that what the reader sees stays. What was typed and pressed meanwhile
//! `app/boot.js` hands over.

#[cfg(target_arch = "wasm32")]
mod browser {
    use std::cell::RefCell;

    use web_sys::Element;

    thread_local! {
        /// The first view and what is to take its place; none once it has.
        static WAITING: RefCell<Option<(Element, Element)>> = const { RefCell::new(None) };
    }

    /// An element like the one that shows the first view, to draw the living page in.
    pub(crate) fn begin(view: &Element) -> Option<Element> {
        let page = view.clone_node().ok().map(wasm_bindgen::JsCast::unchecked_into::<Element>)?;
        WAITING.set(Some((view.clone(), page.clone())));
        Some(page)
    }

    /// The page is about to be drawn, or to say why it is not: the first view goes. Later calls do nothing.
    pub(crate) fn take_over() {
        let Some((view, page)) = WAITING.take() else { return };
        // The browser tests wait for this before they click.
        let _ = page.set_attribute("data-started", "");
        if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new("page-takes-over")) {
            // Nobody may call the event off.
            let _ = window.dispatch_event(&event);
        }
        // Fails only for nodes that may not stand there; both are elements of the same name.
        let _ = view.replace_with_with_node_1(&page);
    }
}

#[cfg(target_arch = "wasm32")]
pub(crate) use browser::{begin, take_over};

/// Natively there is no first view to replace.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn take_over() {}
