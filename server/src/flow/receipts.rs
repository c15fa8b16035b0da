//! Writing receipts.

use shared::date::EffectiveDate;
use shared::policy::Regulation;
use shared::wire::{Receipt, RuleVersion};

use crate::hall::Pack;
use crate::ids::digest;

/// Version of the stored form.
pub(crate) const VERSION: u16 = 1;

/// Which rule answered on that day.
pub(crate) fn rule(pack: &Pack, day: EffectiveDate) -> RuleVersion {
    RuleVersion {
        policy: pack.policy.id.clone(),
        policy_hash: pack.hash.clone(),
        engine: env!("CARGO_PKG_VERSION").to_owned(),
        regulation: format!("{:?}", Regulation::on(day)),
        law_of: day.to_string(),
    }
}

/// The receipt's text and its hash, as stored.
pub(crate) fn stored(receipt: &Receipt) -> (String, String) {
    let body = serde_json::to_string(receipt).expect("a receipt is plain data");
    let hash = digest(&[body.as_bytes()]);
    (body, hash)
}
