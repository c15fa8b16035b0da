//! 草稿: what the member types, kept by the tab for as long as it lives, and by the centre for the days after. The card
//! number is not kept.

use leptos::prelude::*;
use shared::draft::{Answer, Form as _, RentDraft};
use shared::identity::BankCard;
use shared::money::Money;
use shared::month::Month;
use shared::text::Text;
use shared::wire::RentApplication;
use shared::withdrawal::rent::{Lease, RentFacts};

use crate::pages::keeping::RENT_IN_TAB;
use crate::ui::FieldError;

/// The ids of the fields; the rule's questions lead to the first three.
pub(super) const FROM: &str = "from_month";
pub(super) const TO: &str = "to_month";
pub(super) const LEASE: &str = "lease";
pub(super) const RENT: &str = "rent_per_month";
pub(super) const CARD: &str = "card";

/// The answers to the question about the lease.
pub(super) const NO_LEASE: &str = "none";
pub(super) const REGISTERED: &str = "registered";

/// What is typed, as it is typed.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    pub from: RwSignal<String>,
    pub to: RwSignal<String>,
    pub lease: RwSignal<String>,
    pub rent: RwSignal<String>,
    pub card: RwSignal<String>,
}

impl Draft {
    /// What the tab remembers; from now on every change is remembered.
    pub(super) fn kept() -> Draft {
        let kept = read().and_then(|text| RentDraft::from_text(&text)).unwrap_or_default();
        let draft = Draft {
            from: RwSignal::new(kept.from_month),
            to: RwSignal::new(kept.to_month),
            lease: RwSignal::new(kept.lease),
            rent: RwSignal::new(kept.rent_per_month),
            card: RwSignal::new(String::new()),
        };
        Effect::new(move || {
            let text = draft.as_kept(None).to_text();
            if let Some(storage) = storage() {
                // Without storage the draft lasts as long as the page.
                let _ = storage.set_item(RENT_IN_TAB, &text);
            }
        });
        draft
    }

    /// What is typed, as it is kept, with what the rule says of it.
    pub(super) fn as_kept(self, answer: Option<Answer>) -> RentDraft {
        RentDraft {
            from_month: self.from.get(),
            to_month: self.to.get(),
            lease: self.lease.get(),
            rent_per_month: self.rent.get(),
            answer,
        }
    }

    /// Fills in what was kept.
    pub(super) fn take(self, kept: RentDraft) {
        self.from.set(kept.from_month);
        self.to.set(kept.to_month);
        self.lease.set(kept.lease);
        self.rent.set(kept.rent_per_month);
    }

    /// The application has been made: nothing of it is kept.
    pub(super) fn forget() {
        if let Some(storage) = storage() {
            let _ = storage.remove_item(RENT_IN_TAB);
        }
    }

    /// Fills the months that the centre suggests where nothing is typed.
    pub(super) fn suggest_months(self, known: &RentFacts) {
        for (text, month) in [(self.from, known.from_month), (self.to, known.to_month)] {
            if let Some(month) = month.filter(|_| text.read_untracked().is_empty()) {
                text.set(month.to_string());
            }
        }
    }

    /// Everything that is typed, to tell whether it has changed.
    pub(super) fn typed(self) -> String {
        [self.from, self.to, self.lease, self.rent, self.card].map(|text| text.get()).join("\n")
    }

    /// Whether a registered lease is chosen.
    pub(super) fn has_lease(self) -> bool {
        *self.lease.read() == REGISTERED
    }

    fn lease(self) -> Option<Lease> {
        match self.lease.read().as_str() {
            NO_LEASE => Some(Lease::None),
            REGISTERED => {
                self.rent.read().parse().ok().map(|rent_per_month| Lease::Registered { rent_per_month })
            }
            _ => None,
        }
    }

    /// What the rule is asked with: what the centre knows and what is typed so far.
    pub(super) fn facts(self, known: &RentFacts) -> RentFacts {
        RentFacts {
            from_month: self.from.read().parse().ok(),
            to_month: self.to.read().parse().ok(),
            lease: self.lease(),
            ..known.clone()
        }
    }

    /// The whole application, or every fault in the order of the page.
    pub(super) fn application(self) -> Result<RentApplication, Vec<FieldError>> {
        let from = self.from.read().parse::<Month>();
        let to = self.to.read().parse::<Month>();
        let lease = self.lease();
        let card = self.card.read().parse::<BankCard>();
        match (&from, &to, lease, &card) {
            (Ok(from_month), Ok(to_month), Some(lease), Ok(card)) => Ok(RentApplication {
                from_month: *from_month,
                to_month: *to_month,
                lease,
                card: card.clone(),
            }),
            _ => Err(self.faults(from.err(), to.err(), card.err())),
        }
    }

    fn faults(
        self,
        from: Option<shared::month::MonthError>,
        to: Option<shared::month::MonthError>,
        card: Option<shared::identity::BankCardError>,
    ) -> Vec<FieldError> {
        let month = |field: &str, fault: Option<shared::month::MonthError>| {
            let english = "Write the month like 2026-10";
            fault.map(|fault| error(field, Text::new(fault.to_string(), english)))
        };
        let lease = match self.lease.read().as_str() {
            NO_LEASE => None,
            REGISTERED => self
                .rent
                .read()
                .parse::<Money>()
                .err()
                .map(|fault| error(RENT, Text::new(fault.to_string(), fault.en()))),
            _ => Some(error(
                LEASE,
                Text::new("请选择有没有备案的租房合同", "Choose whether there is a registered lease"),
            )),
        };
        let card = card.map(|fault| match self.card.read().trim() {
            "" => error(CARD, Text::new("请填写收款银行卡号", "Enter the number of your bank card")),
            _ => error(CARD, fault.text()),
        });
        [month(FROM, from), month(TO, to), lease, card].into_iter().flatten().collect()
    }
}

fn error(field: &str, text: Text) -> FieldError {
    FieldError { field: field.to_owned(), text }
}

fn storage() -> Option<web_sys::Storage> {
    if cfg!(target_arch = "wasm32") { window().session_storage().ok().flatten() } else { None }
}

fn read() -> Option<String> {
    storage()?.get_item(RENT_IN_TAB).ok().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(from: &str, to: &str, lease: &str, rent: &str, card: &str, faulty: &[&str]) {
        Owner::new().with(|| {
            let signal = |text: &str| RwSignal::new(text.to_owned());
            let draft = Draft {
                from: signal(from),
                to: signal(to),
                lease: signal(lease),
                rent: signal(rent),
                card: signal(card),
            };
            let faults = draft.application().err().unwrap_or_default();
            let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
            assert_eq!(fields, faulty);
        });
    }

    #[test]
    fn every_fault_is_named_in_the_order_of_the_page() {
        check("2026-07", "2026-09", "none", "", "4532 0151 1283 0366", &[]);
        check("2026-07", "2026-09", "registered", "1500", "4532015112830366", &[]);
        check("", "2026-13", "", "", "", &[FROM, TO, LEASE, CARD]);
        check("2026-07", "2026-09", "registered", "1.234", "4532015112830367", &[RENT, CARD]);
    }
}
