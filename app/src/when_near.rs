//! What is drawn, and fetched, only when the reader comes near it.

use leptos::html;
use leptos::prelude::*;

/// Draws its content once the place where it belongs is nearly in sight.
#[component]
pub fn WhenNear(
    /// Draws the content.
    #[prop(into)]
    draw: ViewFn,
) -> impl IntoView {
    let (place, near) = (NodeRef::<html::Div>::new(), RwSignal::new(false));
    Effect::new(move || {
        if let Some(place) = place.get() {
            watch(&place, near);
        }
    });
    view! { <div node_ref=place>{move || near.get().then(|| draw.run())}</div> }
}

/// Says so in `near` once the element is nearly in sight, and then watches no longer.
fn watch(element: &web_sys::Element, near: RwSignal<bool>) {
    use wasm_bindgen::JsCast as _;
    use wasm_bindgen::closure::Closure;
    use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

    let seen = move |entries: js_sys::Array, observer: IntersectionObserver| {
        let is_near = |entry| IntersectionObserverEntry::unchecked_from_js(entry).is_intersecting();
        if entries.iter().any(is_near) {
            observer.disconnect();
            // The reader may have left the page meanwhile.
            near.try_set(true);
        }
    };
    let seen = Closure::<dyn FnMut(js_sys::Array, IntersectionObserver)>::new(seen).into_js_value();
    let options = IntersectionObserverInit::new();
    options.set_root_margin(BEFORE);
    match IntersectionObserver::new_with_options(seen.unchecked_ref(), &options) {
        Ok(observer) => observer.observe(element),
        // A browser without one shows everything at once.
        Err(_) => near.set(true),
    }
}

/// So far below the window what belongs there begins to come.
const BEFORE: &str = "200px";
