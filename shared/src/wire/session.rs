//! Signing in.

use serde::{Deserialize, Serialize};

/// What a person acts as. One sign-in has one role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// 缴存人
    Member,
    /// 单位经办人
    Agent,
    /// 中心工作人员
    Staff,
}

/// `POST /api/v1/session`
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// Identity number of a member, or the name given to an agent or to staff.
    pub name: String,
    /// The password; never logged.
    pub password: String,
}

/// Who is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Who {
    /// The role.
    pub role: Role,
    /// How the page greets: a member's masked name, an agent's or clerk's name.
    pub name: String,
    /// The agent's employer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub employer: Option<String>,
}

/// `GET /api/v1/session`: also for visitors, who need the token to sign in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Session {
    /// None for a visitor.
    pub who: Option<Who>,
    /// Sent back in the header `X-CSRF` with every request that changes something.
    pub csrf: String,
    /// The business day of the centre, `2026-11-23`.
    pub today: String,
    /// Whether demo data is loaded: the sign-in page then shows the demo names.
    pub demo: bool,
}

/// One line of `GET /api/v1/demo/sign-ins`: a synthetic person whom anybody may act as. Only where demo data is loaded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DemoSignIn {
    /// The role.
    pub role: Role,
    /// Name to sign in with.
    pub name: String,
    /// Password of the demo.
    pub password: String,
    /// Who it is: 无房职工，可租房提取.
    pub who: crate::text::Text,
}

/// `GET /api/v1/policy`: where the centre's pack is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PolicyAddress {
    /// The centre.
    pub id: String,
    /// Content hash of the pack, in the path of `/api/v1/policy/{hash}`, cached for ever.
    pub hash: String,
}
