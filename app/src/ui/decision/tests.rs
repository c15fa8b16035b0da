//! The page and the printed explanation say the same.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde_json::Value;
use shared::decision::Decision;
use shared::explain::{tree, written};
use shared::text::{Lang, Text};

use super::{Subject, drawn, sample};

/// Every sentence of a value, however deep.
fn sentences(value: &Value) -> Vec<Text> {
    if let Ok(text) = serde_json::from_value(value.clone()) {
        return vec![text];
    }
    match value {
        Value::Array(items) => items.iter().flat_map(sentences).collect(),
        Value::Object(fields) => fields.values().flat_map(sentences).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => vec![],
    }
}

#[test]
fn nothing_that_the_rule_says_is_left_out_by_either() {
    let outcomes: [fn() -> Decision; 5] =
        [sample::grant, sample::estimate, sample::refusal, sample::referral, sample::questions];
    for decision in outcomes.map(|outcome| outcome()) {
        let changes = match decision {
            Decision::Ask(_) => vec![],
            Decision::Grant(_) | Decision::Refuse(_) | Decision::Refer(_) => sample::changes(),
        };
        let said = sentences(&serde_json::to_value((&decision, &changes)).unwrap());
        assert!(said.len() >= 2, "{said:?}");
        for lang in [Lang::Zh, Lang::En] {
            let printed = written(&tree(&decision, &changes), &BTreeMap::new(), lang);
            let page = Owner::new()
                .with(|| drawn(&decision, &changes, Subject::LOAN, &sample::sources(), lang).to_html());
            for text in &said {
                let text = text.in_lang(lang);
                assert!(printed.contains(text), "not printed: {text}\n{printed}");
                assert!(page.contains(text), "not on the page: {text}");
            }
        }
    }
}
