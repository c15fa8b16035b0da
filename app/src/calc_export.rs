//! The door through which Node asks the shipped modules the same questions as the native `server calc`.
//!
//! A chunk of its own, so that no visitor downloads it. The rules behind it stand in the chunks that pages load.

use std::cell::RefCell;

use leptos::wasm_split::wasm_split;
use shared::calc::answer_line;
use shared::policy::Policy;
use wasm_bindgen::prelude::wasm_bindgen;

type Answer = Box<dyn Fn(&str) -> String>;

thread_local! {
    static ANSWER: RefCell<Option<Answer>> = const { RefCell::new(None) };
}

/// Answers one case, a JSON line, with one JSON line. [`load_policy`] comes first.
#[wasm_bindgen]
#[must_use]
pub fn calc(line: &str) -> String {
    ANSWER.with_borrow(|answer| match answer {
        Some(answer) => answer(line),
        None => {
            let message = "先用 load_policy 载入政策 (load_policy comes first)";
            // Written by hand: every page carries this function, and so would carry a writer of JSON.
            format!(r#"{{"id":null,"error":{{"code":"no_policy","message":"{message}"}}}}"#)
        }
    })
}

/// Takes the policy pack of a centre as JSON. Returns an empty text, or what is wrong with the pack.
#[wasm_bindgen]
pub async fn load_policy(json: String) -> String {
    match open(json).await {
        Ok(answer) => {
            ANSWER.set(Some(answer));
            String::new()
        }
        Err(fault) => fault,
    }
}

#[wasm_split(calc, wasm_split_path = leptos::wasm_split)]
fn open(json: String) -> Result<Answer, String> {
    let policy = Policy::from_json(&json).map_err(|error| error.to_string())?;
    Ok(Box::new(move |line| answer_line(&policy, line)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_answered_once_a_policy_is_loaded() {
        let line = r#"{"id":1,"kind":"level_payment","inputs":{"principal":"300000","annual_rate":"3.25","months":240}}"#;
        assert!(calc(line).contains("no_policy"));
        let load = |json: String| futures_now(load_policy(json));
        assert!(!load("{}".to_owned()).is_empty());
        let policy = shared::policy::packs::load("yancheng").unwrap();
        assert_eq!(load(policy.to_json()), "");
        assert_eq!(calc(line), answer_line(&policy, line));
    }

    /// Natively nothing is loaded, so nothing waits.
    fn futures_now<T>(future: impl Future<Output = T>) -> T {
        let mut future = std::pin::pin!(future);
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        match future.as_mut().poll(&mut context) {
            std::task::Poll::Ready(value) => value,
            std::task::Poll::Pending => panic!("natively nothing waits"),
        }
    }
}
