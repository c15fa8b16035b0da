//! The hall that is open: what every handler and every job shares.

use std::sync::Arc;

use shared::policy::{Policy, packs};
use time::OffsetDateTime;

use crate::bank::{Bank, NoBank};
use crate::breaches;
use crate::clock::Clock;
use crate::ids::Ids;
use crate::ids::digest;
use crate::store::{Store, StoreError};

/// Why the hall could not open.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The policy pack.
    #[error(transparent)]
    Pack(#[from] packs::PackError),
    /// The sandbox bank.
    #[error(transparent)]
    Bank(#[from] crate::bank::BankError),
    /// The demo data.
    #[error("演示数据：{0}")]
    Demo(String),
}

/// The centre's policy with the text that browsers get and its hash.
#[derive(Debug)]
pub struct Pack {
    /// The rules' parameters.
    pub policy: Policy,
    /// As JSON: the bytes that are hashed and served.
    pub json: String,
    /// Their hash.
    pub hash: String,
}

impl Pack {
    /// A centre's shipped pack.
    pub fn load(centre: &str) -> Result<Pack, packs::PackError> {
        let policy = packs::load(centre)?;
        let json = policy.to_json();
        let hash = digest(&[json.as_bytes()]);
        Ok(Pack { policy, json, hash })
    }
}

/// Everything that is open. Cloning shares it.
#[derive(Clone)]
pub struct Hall(Arc<Inner>);

/// What is shared.
pub struct Inner {
    /// The database.
    pub store: Store,
    /// The time.
    pub clock: Clock,
    /// The numbers.
    pub ids: Ids,
    /// The rules.
    pub pack: Pack,
    /// The bank.
    pub bank: Box<dyn Bank>,
    /// Whether demo data is loaded.
    pub demo: bool,
    /// Told after each event that leaves a message, so that jobs need not wait for their tick.
    pub nudge: tokio::sync::Notify,
    /// What browsers reported of the content policy.
    pub breaches: breaches::Seen,
}

impl std::ops::Deref for Hall {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl Hall {
    /// A hall on an open database.
    pub fn new(store: Store, clock: Clock, pack: Pack, bank: Option<Box<dyn Bank>>, demo: bool) -> Hall {
        Hall::numbered(store, clock, Ids::default(), pack, bank, demo)
    }

    /// The same, with these numbers for what comes.
    pub fn numbered(
        store: Store,
        clock: Clock,
        ids: Ids,
        pack: Pack,
        bank: Option<Box<dyn Bank>>,
        demo: bool,
    ) -> Hall {
        let bank = bank.unwrap_or_else(|| Box::new(NoBank));
        let nudge = tokio::sync::Notify::new();
        let breaches = breaches::Seen::default();
        Hall(Arc::new(Inner { store, clock, ids, pack, bank, demo, nudge, breaches }))
    }

    /// The moment and a number of it.
    pub(crate) fn stamp(&self) -> (OffsetDateTime, i64) {
        let now = self.clock.now();
        (now, self.ids.next(now))
    }
}
