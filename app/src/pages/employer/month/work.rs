//! What is done as soon as there are rows: finding the columns, checking, going on with a draft. The page begins without
//! any, so the code for that is a chunk, with what reads a file (`choose`).

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::remittance::best_sheet;

use super::book::Book;
use super::memory;
use super::step::Step;
use super::wizard::Wizard;

/// Where rows come from without a file.
pub(super) enum Rows {
    /// 与上月相同
    Roster,
    /// What was left unsubmitted the last time.
    Draft,
    /// The agent has come back from another page: they are in the desk already.
    Desk,
}

impl Wizard {
    /// Begins to work on rows once the code is there.
    pub(super) fn work_on(self, rows: Rows) {
        self.busy.set(true);
        spawn_local(async move {
            let work = work().await;
            // The agent may have left the page meanwhile.
            if self.busy.try_set(false).is_none() {
                work(self, rows);
            }
        });
    }
}

#[leptos::wasm_split::wasm_split(month_work, wasm_split_path = leptos::wasm_split)]
fn work() -> fn(Wizard, Rows) {
    |wizard, rows| match rows {
        Rows::Roster => wizard.same_as_last_month(),
        Rows::Draft => wizard.go_on(),
        Rows::Desk => wizard.count(),
    }
}

impl Wizard {
    /// A workbook was read: looks for the month's list in it.
    pub(super) fn take(self, book: Book) {
        let best = best_sheet(book.sheets.iter().map(|sheet| sheet.rows.as_slice())).unwrap_or(0);
        let book = Book { digest: book.digest_of_rows(), ..book };
        if self.waits_for(&book) {
            self.book.set(Some(Arc::new(book)));
            return self.go_on();
        }
        // Another file than the draft's is another beginning.
        self.clear();
        self.book.set(Some(Arc::new(book)));
        self.look_at(best);
        spawn_local(async move {
            if memory::recall(self).await {
                self.remembered.set(true);
                self.check();
            } else {
                self.go(Step::Columns);
            }
        });
    }
}
