//! Going on with a draft of the month: the rows come again, and what was done to them is done again.

use leptos::prelude::*;
use shared::draft::MonthDraft;
use shared::remittance::RawRow;

use super::book::Book;
use super::desk::{Desk, roster_rows};
use super::draft::{self, Waiting};
use super::wizard::Wizard;

impl Wizard {
    /// Whether what was left unsubmitted was made of this workbook.
    pub(super) fn waits_for(self, book: &Book) -> bool {
        self.waiting.with_untracked(|waiting| {
            waiting.as_ref().is_some_and(|waiting| draft::is_of(&waiting.draft, book))
        })
    }

    /// Goes on with the draft: does again what was done to these rows.
    pub(super) fn go_on(self) {
        let Some(Waiting { kept, draft }) = self.waiting.try_update(Option::take).flatten() else { return };
        self.sheet.set(usize::try_from(draft.sheet).unwrap_or(0));
        self.keeper.goes_on_from(&kept);
        self.untold.set_value(kept.policy_changed.then_some(draft.total));
        self.columns.set(self.rows(|rows| draft::columns_of(&draft, rows)));
        let (rows, columns) = (self.rows(<[RawRow]>::to_vec), self.columns.get_untracked());
        let count = rows.as_ref().map_or(0, Vec::len);
        self.begin(count, move |against| {
            let mut desk = match rows.zip(columns) {
                Some((rows, columns)) => Desk::new(rows, columns.mapping, against),
                None => Desk::same_as_last_month(against),
            };
            let (edits, left_out) = desk.go_on(&draft.edits, &draft.left_out, against);
            self.news.set(Some(draft::restored(edits, left_out)));
            desk
        });
    }

    /// The rows as they came: of the chosen sheet, or of the roster.
    pub(super) fn original<T>(self, read: impl FnOnce(&[RawRow]) -> T) -> Option<T> {
        if self.book.with_untracked(Option::is_some) {
            return self.rows(read);
        }
        Some(read(&self.against.with_value(|against| roster_rows(against))))
    }

    /// What a change of policy since the draft means for the total.
    pub(super) fn tell_policy(self) {
        let now = self.checked.with_untracked(|checked| checked.as_ref().map(|checked| checked.totals.total));
        let then = self.untold.try_update_value(Option::take).flatten();
        self.policy_news.set(then.zip(now).map(|(then, now)| MonthDraft::after_a_change(then, now)));
    }
}
