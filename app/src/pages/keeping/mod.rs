//! 保存填写: what is typed in a journey is saved at the centre a moment after the typing, and offered when its owner comes
//! back, on this device or another.
#![allow(unreachable_pub, reason = "the component macro makes public what it generates")]

mod keeper;
mod offer;
mod saved;

/// Where a tab keeps what its reader types in the journey for rent. Whoever signs in next in this tab must not see it.
pub(super) const RENT_IN_TAB: &str = "rent-draft";

pub(super) use self::keeper::Keeper;
pub(super) use self::offer::Offer;
pub(super) use self::saved::SavedState;
