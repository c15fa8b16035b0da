//! Where the pack's rows come from.

use serde::{Deserialize, Serialize};

use crate::policy::by_field::by_field;
use crate::text::Text;

/// How sure we are of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Tier {
    /// The text of an official or state-media page was read.
    A,
    /// A secondary database quotes and links the official notice.
    B,
    /// Press or aggregator.
    C,
    /// Tests or demonstrations of others.
    D,
    /// General knowledge, derived, or chosen by us.
    E,
}

/// A text that rows cite.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its title.
    pub title: Text,
    /// Where it can be read; empty when no address is known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
}

/// A statement of a source that no rule computes with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// Stable name.
    pub key: String,
    /// The statement.
    pub text: Text,
    /// Key of the source.
    pub source: String,
    /// How sure we are.
    pub tier: Tier,
}

by_field!(Fact { key: needed, text: needed, source: needed, tier: needed });

/// A point that the sources leave open; a case that depends on it is referred with this sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unknown {
    /// Stable name: `second_down_payment`.
    pub key: String,
    /// What is not known.
    pub text: Text,
    /// Where it was looked for (key of a source).
    pub source: String,
}

by_field!(Unknown { key: needed, text: needed, source: needed });
