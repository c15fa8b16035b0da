//! 接手: the living page takes the place of its first view (`first_view.rs`) only once it has something to show.
//!
//! Until then it is drawn beside the document, so that what the reader sees stays. What was typed, opened and pressed
//! meanwhile `app/boot.js` keeps, and hands over as soon as the page stands: before the browser takes another key.

#[cfg(target_arch = "wasm32")]
mod browser {
    use std::cell::RefCell;

    use js_sys::Promise;
    use leptos::task::{spawn_local, tick};
    use wasm_bindgen::prelude::*;
    use wasm_bindgen_futures::JsFuture;
    use web_sys::Element;

    #[wasm_bindgen]
    extern "C" {
        /// What the reader did before the page lived: `firstView` of `app/boot.js`.
        #[derive(Clone)]
        pub type FirstView;
        /// Kept as soon as no word is being composed.
        #[wasm_bindgen(method, js_name = betweenWords)]
        fn between_words(this: &FirstView) -> Promise;
        /// Looks at the first view for the last time.
        #[wasm_bindgen(method)]
        fn remember(this: &FirstView);
        /// The page of this address stands.
        #[wasm_bindgen(method, js_name = handOver)]
        fn hand_over(this: &FirstView, path: &str);
    }

    thread_local! {
        /// The element of the first view and what is to take its place; none once it has.
        static WAITING: RefCell<Option<(Element, Element)>> = const { RefCell::new(None) };
        /// None once it has handed over. It waits longer than its element where only a notice can be drawn at first.
        static FIRST_VIEW: RefCell<Option<FirstView>> = const { RefCell::new(None) };
    }

    /// An element like the one that shows the first view, to draw the living page in.
    pub(crate) fn begin(element: &Element, first_view: FirstView) -> Option<Element> {
        let page = element.clone_node().ok().map(JsCast::unchecked_into::<Element>)?;
        WAITING.set(Some((element.clone(), page.clone())));
        FIRST_VIEW.set(Some(first_view));
        Some(page)
    }

    /// Waits while the reader composes a word in the first view: a field that goes takes the word with it.
    pub(crate) async fn between_words() {
        let first_view =
            if WAITING.with_borrow(Option::is_some) { FIRST_VIEW.with_borrow(Clone::clone) } else { None };
        if let Some(first_view) = first_view {
            // It is only ever kept.
            let _ = JsFuture::from(first_view.between_words()).await;
        }
    }

    /// The page is about to be drawn, or to say why it is not: the first view goes. Later calls do nothing.
    pub(crate) fn take_over() {
        let Some((element, page)) = WAITING.take() else { return };
        FIRST_VIEW.with_borrow(|first_view| first_view.iter().for_each(FirstView::remember));
        // The browser tests wait for this before they click.
        let _ = page.set_attribute("data-started", "");
        // Fails only for nodes that may not stand there; both are elements of the same name.
        let _ = element.replace_with_with_node_1(&page);
    }

    /// The page of this address is drawn next. Later calls do nothing.
    pub(crate) fn hand_over_at(path: String) {
        let Some(first_view) = FIRST_VIEW.take() else { return };
        spawn_local(async move {
            // Its own effects come first.
            tick().await;
            first_view.hand_over(&path);
        });
    }
}

#[cfg(target_arch = "wasm32")]
pub(crate) use browser::{FirstView, begin, between_words, hand_over_at, take_over};

/// Natively there is no first view to replace.
#[cfg(not(target_arch = "wasm32"))]
mod nothing {
    pub(crate) async fn between_words() {}
    pub(crate) fn take_over() {}
    pub(crate) fn hand_over_at(_path: String) {}
}
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use nothing::{between_words, hand_over_at, take_over};
