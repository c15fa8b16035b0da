//! Drafts that the centre keeps for those who are signed in.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// `PUT /api/v1/me/drafts/{service}` and `PUT /api/v1/employer/drafts/{service}`: what was typed so far, in the form of
/// [`crate::draft`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// Version of the form.
    pub form: u16,
    /// The stamp of the draft that this page knows of; none where it knows of none.
    #[serde(default)]
    pub over: Option<i64>,
    /// What was typed.
    pub body: Value,
}

/// The answer to a saved draft. The later of two devices wins, and is told so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SavedDraft {
    /// Tells this state from every other.
    pub stamp: i64,
    /// When, ISO with time.
    pub saved_at: String,
    /// When the draft was saved that this one replaced and the page did not know of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced: Option<String>,
}

/// `GET …/drafts/{service}`: the draft in the version of now; null where there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct KeptDraft {
    /// Version of the form: the one of now.
    pub form: u16,
    /// Tells this state from every other.
    pub stamp: i64,
    /// When it was saved, ISO with time.
    pub saved_at: String,
    /// Whether the centre's policy has changed since: another pack, or a row that has come into force.
    pub policy_changed: bool,
    /// What was typed.
    pub body: Value,
}
