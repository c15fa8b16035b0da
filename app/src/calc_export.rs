//! The door through which Node asks the shipped module the same questions as the native `server calc`.

use wasm_bindgen::prelude::wasm_bindgen;

/// Answers one case, a JSON line, with one JSON line.
#[wasm_bindgen]
#[must_use]
pub fn calc(line: &str) -> String {
    line.to_owned()
}

/// Takes the policy pack of a centre as JSON. Returns an empty text, or what is wrong with the pack.
#[wasm_bindgen]
#[must_use]
pub fn load_policy(json: &str) -> String {
    json.chars().filter(|_| false).collect()
}
