//! Where the agent is in the month, and what is known by then.

use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::month::Month;
use shared::remittance::{Checked, Guess, RawRow, best_sheet, guess};
use shared::text::Text;
use shared::wire::{EmployerHome, Problem};

use super::desk::{Against, Desk};
use super::memory;
use crate::hall::HallState;
use crate::text::Words;

/// Above so many rows a check is announced before it begins, because it takes longer than a frame.
const ROWS_AT_ONCE: usize = 2_000;

/// The steps before the month is sent, in their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Step {
    /// 选文件
    #[default]
    Choose,
    /// 对列
    Columns,
    /// 核对
    Check,
    /// 提交
    Submit,
}

/// One sheet of a workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SheetRows {
    pub name: String,
    pub rows: Vec<RawRow>,
}

/// A workbook as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Book {
    pub file_name: String,
    pub sheets: Vec<SheetRows>,
}

/// The state of the journey. Everything in it is gone with the tab.
#[derive(Clone, Copy)]
pub(super) struct Wizard {
    pub hall: HallState,
    /// Of the session that began: what is kept belongs to it alone.
    csrf: StoredValue<String>,
    pub home: StoredValue<EmployerHome>,
    pub against: StoredValue<Arc<Against>>,
    pub step: RwSignal<Step>,
    /// None: the same as last month, without a file.
    pub book: RwSignal<Option<Arc<Book>>>,
    pub sheet: RwSignal<usize>,
    pub columns: RwSignal<Option<Guess>>,
    /// Whether the columns are those of the employer's last file.
    pub remembered: RwSignal<bool>,
    pub desk: RwSignal<Option<Desk>>,
    pub checked: RwSignal<Option<Arc<Checked>>>,
    pub busy: RwSignal<bool>,
    pub news: RwSignal<Option<Words>>,
    pub problem: RwSignal<Option<Problem>>,
}

/// Work that waits while the agent looks at another page.
struct Kept {
    /// Of whose session it is: nobody else may see it.
    csrf: String,
    month: Month,
    step: Step,
    book: Option<Arc<Book>>,
    sheet: usize,
    columns: Option<Guess>,
    desk: Option<Desk>,
}

thread_local! {
    static KEPT: RefCell<Option<Kept>> = const { RefCell::new(None) };
}

impl Wizard {
    /// At the first step, or where this session left it.
    pub(super) fn new(hall: HallState, home: EmployerHome, against: Against) -> Wizard {
        let month = home.next_month;
        let wizard = Wizard {
            hall,
            csrf: StoredValue::new(hall.saying().csrf),
            home: StoredValue::new(home),
            against: StoredValue::new(Arc::new(against)),
            step: RwSignal::default(),
            book: RwSignal::default(),
            sheet: RwSignal::default(),
            columns: RwSignal::default(),
            remembered: RwSignal::default(),
            desk: RwSignal::default(),
            checked: RwSignal::default(),
            busy: RwSignal::default(),
            news: RwSignal::default(),
            problem: RwSignal::default(),
        };
        let kept = KEPT
            .take()
            .filter(|kept| kept.month == month && wizard.csrf.with_value(|csrf| *csrf == kept.csrf));
        if let Some(kept) = kept {
            wizard.resume(kept);
        }
        on_cleanup(move || wizard.keep());
        wizard
    }

    fn resume(self, kept: Kept) {
        self.book.set(kept.book);
        self.sheet.set(kept.sheet);
        self.columns.set(kept.columns);
        self.desk.set(kept.desk);
        self.step.set(kept.step);
        self.count();
    }

    fn keep(self) {
        if !self.is_unsent() {
            return;
        }
        let kept = Kept {
            csrf: self.csrf.get_value(),
            month: self.month(),
            step: self.step.get_untracked(),
            book: self.book.get_untracked(),
            sheet: self.sheet.get_untracked(),
            columns: self.columns.get_untracked(),
            desk: self.desk.get_untracked(),
        };
        KEPT.set(Some(kept));
    }

    /// The month paid for.
    pub(super) fn month(self) -> Month {
        self.home.with_value(|home| home.next_month)
    }

    /// Whether leaving would lose something.
    pub(super) fn is_unsent(self) -> bool {
        self.book.with_untracked(Option::is_some) || self.desk.with_untracked(Option::is_some)
    }

    /// The month was sent, or the agent begins anew.
    pub(super) fn clear(self) {
        self.book.set(None);
        self.columns.set(None);
        self.desk.set(None);
        self.checked.set(None);
        self.problem.set(None);
        self.news.set(None);
    }

    /// Goes to a step. The focus follows to its heading.
    pub(super) fn go(self, step: Step) {
        self.problem.set(None);
        self.step.set(step);
        request_animation_frame(|| crate::ui::focus::focus(super::HEADING));
    }

    /// A workbook was read: looks for the month's list in it.
    pub(super) fn take(self, book: Book) {
        let best = best_sheet(book.sheets.iter().map(|sheet| sheet.rows.as_slice())).unwrap_or(0);
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

    /// Guesses the columns of another sheet.
    pub(super) fn look_at(self, sheet: usize) {
        self.sheet.set(sheet);
        self.remembered.set(false);
        let found = self.rows(guess);
        self.columns.set(found);
    }

    /// Reads the rows of the chosen sheet.
    pub(super) fn rows<T>(self, read: impl FnOnce(&[RawRow]) -> T) -> Option<T> {
        let book = self.book.get_untracked()?;
        book.sheets.get(self.sheet.get_untracked()).map(|sheet| read(&sheet.rows))
    }

    /// Checks the chosen sheet by the chosen columns.
    pub(super) fn check(self) {
        let Some((rows, columns)) = self.rows(<[RawRow]>::to_vec).zip(self.columns.get_untracked()) else {
            return;
        };
        let work = move |against: &Against| Desk::new(rows, columns.mapping, against);
        self.begin(self.rows(<[RawRow]>::len).unwrap_or(0), work);
    }

    /// 与上月相同, without a file.
    pub(super) fn same_as_last_month(self) {
        self.clear();
        self.begin(0, Desk::same_as_last_month);
    }

    fn begin(self, rows: usize, work: impl FnOnce(&Against) -> Desk + 'static) {
        let work = move || {
            self.desk.set(Some(work(&self.against.get_value())));
            self.count();
            self.busy.set(false);
            self.go(Step::Check);
        };
        if rows <= ROWS_AT_ONCE {
            return work();
        }
        self.busy.set(true);
        // Two frames later the notice stands on the screen.
        set_timeout(work, Duration::from_millis(40));
    }

    /// Does something to the sheet, and tells it.
    pub(super) fn correct(self, change: impl FnOnce(&mut Desk, &Against) -> Text) {
        let against = self.against.get_value();
        let said = self.desk.try_update(|desk| desk.as_mut().map(|desk| change(desk, &against))).flatten();
        self.count();
        let left = self.checked.with_untracked(|checked| checked.as_ref().map_or(0, |now| now.faults.len()));
        let rest = match left {
            0 => Text::new("没有问题了", "nothing is wrong any more"),
            left => Text::new(format!("还有{left}处问题"), format!("{left} to correct")),
        };
        let said = said
            .map(|said| Text::new(format!("{}，{}", said.zh, rest.zh), format!("{}, {}", said.en, rest.en)));
        self.news.set(said.map(Words::from));
    }

    fn count(self) {
        let against = self.against.get_value();
        let checked = self.desk.with_untracked(|desk| desk.as_ref().map(|desk| desk.checked(&against)));
        self.checked.set(checked.map(Arc::new));
    }
}
