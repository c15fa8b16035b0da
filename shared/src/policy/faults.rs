//! What is wrong with a pack.

/// One fault of a pack: where, what, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}：{message}")]
pub struct PackFault {
    /// Path of the parameter and row: `loan.cap_single[1]`.
    pub place: String,
    /// What is wrong and its cure.
    pub message: String,
}

/// The faults found so far.
#[derive(Default)]
pub(super) struct Faults(pub(super) Vec<PackFault>);

impl Faults {
    /// Adds one.
    pub(super) fn add(&mut self, place: impl Into<String>, message: impl Into<String>) {
        self.0.push(PackFault { place: place.into(), message: message.into() });
    }
}
