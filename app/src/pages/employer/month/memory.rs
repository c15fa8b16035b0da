//! How the employer's last file was read: remembered by the centre, so that the columns are matched once.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::remittance::{Mapping, Remembered};

use super::wizard::Wizard;
use crate::api;
use crate::pending::digest;

/// The address and name of the memory for a kind of file. Headings may be a person's row that was taken for one, so
/// only their digest goes into an address. None for a file without headings.
fn memory_of(mapping: &Mapping) -> Option<(String, String)> {
    let signature = (mapping.last_heading_row > 0).then(|| digest(&mapping.signature()))?;
    Some((format!("/employer/mappings/{signature}"), signature))
}

fn mapping(wizard: Wizard) -> Option<Mapping> {
    wizard.columns.with_untracked(|columns| columns.as_ref().map(|columns| columns.mapping.clone()))
}

/// Takes over the remembered columns; whether there were any that fit and suffice.
pub(super) async fn recall(wizard: Wizard) -> bool {
    let Some((address, _)) = mapping(wizard).as_ref().and_then(memory_of) else { return false };
    // No answer is no harm: the agent matches the columns by hand.
    let Ok(kept) = api::get::<Remembered>(&address).await else { return false };
    let recalled = wizard.columns.try_update(|columns| {
        let mapping = &mut columns.as_mut()?.mapping;
        let kept = Remembered { signature: mapping.signature(), fields: kept.fields };
        Some(mapping.recall(&kept) && mapping.missing().is_empty())
    });
    recalled.flatten().unwrap_or(false)
}

/// Remembers the columns for the next file. Failing costs the agent a minute next month and is not reported.
pub(super) fn remember(wizard: Wizard) {
    let Some(mapping) = mapping(wizard) else { return };
    let Some((address, signature)) = memory_of(&mapping) else { return };
    let saying = wizard.hall.saying();
    spawn_local(async move {
        let _ = api::put(&address, &Remembered { signature, fields: mapping.fields }, saying).await;
    });
}
