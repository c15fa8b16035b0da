//! The door through which Node asks the shipped module the same questions as the native `server calc`.

use std::cell::RefCell;

use shared::calc::answer_line;
use shared::policy::Policy;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static POLICY: RefCell<Option<Policy>> = const { RefCell::new(None) };
}

/// Answers one case, a JSON line, with one JSON line. [`load_policy`] comes first.
#[wasm_bindgen]
#[must_use]
pub fn calc(line: &str) -> String {
    POLICY.with_borrow(|policy| match policy {
        Some(policy) => answer_line(policy, line),
        None => {
            let message = "先用 load_policy 载入政策 (load_policy comes first)";
            serde_json::json!({ "id": null, "error": { "code": "no_policy", "message": message } })
                .to_string()
        }
    })
}

/// Takes the policy pack of a centre as JSON. Returns an empty text, or what is wrong with the pack.
#[wasm_bindgen]
#[must_use]
pub fn load_policy(json: &str) -> String {
    match Policy::from_json(json) {
        Ok(policy) => {
            POLICY.set(Some(policy));
            String::new()
        }
        Err(error) => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_answered_once_a_policy_is_loaded() {
        let line = r#"{"id":1,"kind":"level_payment","inputs":{"principal":"300000","annual_rate":"3.25","months":240}}"#;
        assert!(calc(line).contains("no_policy"));
        assert!(!load_policy("{}").is_empty());
        let policy = shared::policy::packs::load("yancheng").unwrap();
        assert_eq!(load_policy(&policy.to_json()), "");
        assert_eq!(calc(line), answer_line(&policy, line));
    }
}
