//! The one who keeps a draft: waits for a pause in the typing, saves, and says how it went.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::draft::Form;
use shared::wire::{Draft, KeptDraft, Problem, SavedDraft};

use crate::api;
use crate::hall::HallState;
use crate::pages::reading::{Answer, fetched};

/// A pause in the typing that is long enough to save in.
const PAUSE: Duration = Duration::from_millis(800);

/// How the last saving went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Saving {
    /// There was nothing to save yet.
    #[default]
    Nothing,
    /// Saved at that moment.
    Saved {
        /// ISO with time.
        at: String,
    },
    /// It could not be saved; the next change tries again.
    Failed,
}

/// Keeps one draft of one journey. Everything in it goes with the page, after a last saving.
#[derive(Clone, Copy)]
pub(crate) struct Keeper {
    hall: HallState,
    path: StoredValue<String>,
    form: u16,
    /// What the centre has, as far as this page knows.
    stamp: StoredValue<Option<i64>>,
    /// What is to be saved after the pause.
    waiting: StoredValue<Option<serde_json::Value>>,
    timer: StoredValue<Option<TimeoutHandle>>,
    /// What was saved last.
    last: StoredValue<Option<serde_json::Value>>,
    /// Nothing more is to be saved: the thing has been submitted.
    ended: StoredValue<bool>,
    under_way: StoredValue<bool>,
    /// How the last saving went.
    pub saving: RwSignal<Saving>,
    /// When another device saved what this one has replaced.
    pub replaced: RwSignal<Option<String>>,
}

impl Keeper {
    /// Keeps drafts of `F` below `root`: `/me` or `/employer`. Call it once a page.
    pub(crate) fn of<F: Form>(hall: HallState, root: &str) -> Keeper {
        let keeper = Keeper {
            hall,
            path: StoredValue::new(format!("{root}/drafts/{}", F::SERVICE.name())),
            form: F::version(),
            stamp: StoredValue::new(None),
            waiting: StoredValue::new(None),
            timer: StoredValue::new(None),
            last: StoredValue::new(None),
            ended: StoredValue::new(false),
            under_way: StoredValue::new(false),
            saving: RwSignal::default(),
            replaced: RwSignal::default(),
        };
        // A phone may never come back to a page that is put away. Natively there is no window.
        let away = cfg!(target_arch = "wasm32")
            .then(|| window_event_listener_untyped("visibilitychange", move |_| keeper.save_now()));
        on_cleanup(move || {
            if let Some(away) = away {
                away.remove();
            }
            keeper.save_now();
        });
        keeper
    }

    /// What the centre has kept: none where there is nothing.
    pub(crate) fn found(self) -> Answer<Option<KeptDraft>> {
        fetched(move || self.path.get_value())
    }

    /// The page goes on from that draft.
    pub(crate) fn goes_on_from(self, kept: &KeptDraft) {
        self.stamp.set_value(Some(kept.stamp));
        self.last.set_value(Some(kept.body.clone()));
        self.saving.set(Saving::Saved { at: kept.saved_at.clone() });
    }

    /// The page knows that there is a draft and begins anew: it is removed.
    pub(crate) fn begins_anew(self) {
        self.stamp.set_value(None);
        self.last.set_value(None);
        self.saving.set(Saving::Nothing);
        self.remove();
    }

    /// Something has changed: it is saved after a pause.
    pub(crate) fn note(self, draft: &impl Form) {
        let body = draft.write();
        if self.ended.get_value() || self.last.with_value(|last| last.as_ref() == Some(&body)) {
            return;
        }
        self.waiting.set_value(Some(body));
        self.stop_timer();
        self.timer.set_value(set_timeout_with_handle(move || self.save_now(), PAUSE).ok());
    }

    /// It has been submitted, and the centre has removed the draft: nothing that is still on its way may bring it back.
    pub(crate) fn ends(self) {
        self.ended.set_value(true);
        self.waiting.set_value(None);
        self.stop_timer();
    }

    fn stop_timer(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }

    fn save_now(self) {
        self.stop_timer();
        // One after the other, so that the later of two is the later at the centre too.
        if self.under_way.try_get_value().unwrap_or(true) {
            return;
        }
        let Some(body) = self.waiting.try_update_value(Option::take).flatten() else { return };
        self.under_way.set_value(true);
        let draft = Draft { form: self.form, over: self.stamp.get_value(), body };
        let (path, saying) = (self.path.get_value(), self.hall.saying());
        spawn_local(async move {
            let answer = api::put_for::<SavedDraft>(&path, &draft, saying.clone()).await;
            match self.ended.try_get_value() {
                Some(false) => self.hear(answer, draft),
                // It was submitted meanwhile.
                Some(true) => drop(api::delete(&path, saying).await),
                // The page is gone.
                None => {}
            }
        });
    }

    fn hear(self, answer: Result<SavedDraft, Problem>, sent: Draft) {
        self.under_way.set_value(false);
        match answer {
            Ok(saved) => {
                self.stamp.set_value(Some(saved.stamp));
                self.last.set_value(Some(sent.body));
                if saved.replaced.is_some() {
                    self.replaced.set(saved.replaced);
                }
                self.saving.set(Saving::Saved { at: saved.saved_at });
                // What was typed while this was on its way.
                self.save_now();
            }
            Err(_) => {
                self.saving.set(Saving::Failed);
                self.waiting.update_value(|waiting| {
                    waiting.get_or_insert(sent.body);
                });
            }
        }
    }

    fn remove(self) {
        let (path, saying) = (self.path.get_value(), self.hall.saying());
        spawn_local(async move {
            // What could not be removed is replaced by the next saving, or goes after its days.
            drop(api::delete(&path, saying).await);
        });
    }
}
