//! What every refused request answers with.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// A slip of the person, or a fault of ours with a number to quote. The law's *no* is no problem: it is a
/// [`crate::decision::Decision`] and comes with status 200.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Problem {
    /// Stable name: `form`, `signed_out`, `not_yours`, `busy`, `fault`.
    pub code: String,
    /// The sentence.
    pub message: Text,
    /// By field, every one at once.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<String, Text>,
    /// Number to quote, for a fault of ours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
}

impl Problem {
    /// A problem without fields.
    pub fn new(code: &str, zh: impl Into<String>, en: impl Into<String>) -> Problem {
        Problem { code: code.to_owned(), message: Text::new(zh, en), fields: BTreeMap::new(), number: None }
    }
}
