//! A policy as JSON: how the browser gets its centre's pack.

use crate::policy::{PackFault, Policy, check};

/// Why a policy in JSON was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PolicyJsonError {
    /// Not JSON, or not of this form.
    #[error("政策数据无法读取，请刷新页面：{0}")]
    Unreadable(String),
    /// Readable, but not whole.
    #[error("政策数据不完整，请刷新页面：{}", .0.first().map(ToString::to_string).unwrap_or_default())]
    Faulty(Vec<PackFault>),
}

impl Policy {
    /// The same policy always gives the same bytes: fields in the order of the schema, maps in the order of their keys.
    ///
    /// ```
    /// use shared::policy::{Policy, packs};
    /// let policy = packs::load("yancheng").unwrap();
    /// assert_eq!(Policy::from_json(&policy.to_json()), Ok(policy));
    /// ```
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("maps have string keys and numbers are text")
    }

    /// Reads what [`Policy::to_json`] writes, and checks it whole.
    pub fn from_json(json: &str) -> Result<Policy, PolicyJsonError> {
        let policy: Policy =
            serde_json::from_str(json).map_err(|error| PolicyJsonError::Unreadable(error.to_string()))?;
        let faults = check(&policy);
        if faults.is_empty() { Ok(policy) } else { Err(PolicyJsonError::Faulty(faults)) }
    }
}
