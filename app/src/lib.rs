//! The pages of the hall. They draw what `shared` decides and compute nothing.
//!
//! Compiled for the browser this crate is the page's one WASM module; compiled natively it renders
//! the same components to HTML text, so that they can be tested without a browser.

// Natively the types of views are as deep as the views are.
#![recursion_limit = "512"]

pub mod address;
pub mod api;
mod arrival;
mod breath;
mod calc_export;
pub mod chunks;
#[cfg(not(target_arch = "wasm32"))]
pub mod first_view;
pub mod hall;
pub mod moment;
pub mod offline;
pub mod outlet;
pub mod pages;
pub mod pending;
pub mod routes;
pub mod session_end;
pub mod shell;
pub mod speech;
pub mod text;
pub mod ui;
pub mod ui_state;
pub mod when_near;
pub mod worker;

pub use calc_export::{calc, load_policy};

/// Starts the page: the living one is drawn and takes the place of the first view in `#page` as soon as it can.
///
/// `boot.js` calls it with the first view. Nothing touches the document before, so that Node can load the same module
/// and use [`calc`] alone.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn mount(first_view: arrival::FirstView) {
    use wasm_bindgen::JsCast;

    console_error_panic_hook::set_once();
    let page = leptos::prelude::document()
        .get_element_by_id("page")
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
        .expect("index.html has an element with the id `page`");
    let living = arrival::begin(&page, first_view)
        .expect("an element can be copied")
        .unchecked_into::<web_sys::HtmlElement>();
    leptos::mount::mount_to(living, shell::Hall).forget();
}
