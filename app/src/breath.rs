//! 让一让: long work in pieces, so that a press or a key between two of them is not kept waiting on a slow phone.

/// Lets the browser do what waits, and goes on after it.
#[cfg(target_arch = "wasm32")]
pub(crate) async fn breath() {
    let next = js_sys::Promise::new(&mut |resolve, _| {
        // Without a timer the promise is never kept; every window has one.
        let _ = leptos::prelude::window().set_timeout_with_callback(&resolve);
    });
    // It is only ever kept.
    let _ = wasm_bindgen_futures::JsFuture::from(next).await;
}

/// Natively nobody waits.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) async fn breath() {}
