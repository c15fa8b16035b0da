//! Where the agent is in the month, and what is known by then.

use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use shared::draft::MonthDraft;
use shared::money::Money;
use shared::month::Month;
use shared::remittance::{Checked, Guess, RawRow, guess};
use shared::text::Text;
use shared::wire::{EmployerHome, Problem};

use super::book::Book;
use super::desk::{Against, Desk};
use super::draft::Waiting;
use super::step::Step;
use super::work::Rows;
use crate::hall::HallState;
use crate::pages::keeping::Keeper;
use crate::text::Words;
use crate::ui::FieldError;

/// Above so many rows a check is announced before it begins, because it takes longer than a frame.
const ROWS_AT_ONCE: usize = 2_000;

/// The state of the journey. The rows in it are gone with the tab; what was done to them is kept by the centre.
#[derive(Clone, Copy)]
pub(super) struct Wizard {
    pub hall: HallState,
    /// Of the session that began: what is kept belongs to it alone.
    csrf: StoredValue<String>,
    pub home: StoredValue<EmployerHome>,
    pub against: StoredValue<Arc<Against>>,
    /// The step that is shown: the one of the address, where what it needs is there.
    pub step: Memo<Step>,
    /// Leads to a step; with `true` in place of the present one.
    lead: StoredValue<Lead, LocalStorage>,
    /// The month has been sent: nothing of it is kept.
    sent: StoredValue<bool>,
    pub keeper: Keeper,
    /// What was left unsubmitted the last time, until the agent goes on with it or begins anew.
    pub waiting: RwSignal<Option<Waiting>>,
    /// The total of a draft that was saved before a change of policy, until that has been told.
    pub untold: StoredValue<Option<Money>>,
    /// What a change of policy means for the month.
    pub policy_news: RwSignal<Option<Text>>,
    pub errors: RwSignal<Vec<FieldError>>,
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

type Lead = Box<dyn Fn(Step, bool)>;

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
    checked: Option<Arc<Checked>>,
}

thread_local! {
    static KEPT: RefCell<Option<Kept>> = const { RefCell::new(None) };
}

impl Wizard {
    /// At the first step, or where this session left it.
    pub(super) fn new(
        hall: HallState,
        home: EmployerHome,
        against: Against,
        errors: RwSignal<Vec<FieldError>>,
    ) -> Wizard {
        let month = home.next_month;
        let (book, desk) = (RwSignal::new(None::<Arc<Book>>), RwSignal::new(None::<Desk>));
        let query = use_query_map();
        let asked = Memo::new(move |_| Step::asked(query.read().get("step").as_deref()));
        let go = use_navigate();
        let lead: Lead = Box::new(move |step, replace| {
            go(&step.address(), NavigateOptions { replace, scroll: false, ..NavigateOptions::default() });
        });
        let wizard = Wizard {
            hall,
            csrf: StoredValue::new(hall.saying().csrf),
            home: StoredValue::new(home),
            against: StoredValue::new(Arc::new(against)),
            step: Memo::new(move |_| {
                asked.get().with(book.with(Option::is_some), desk.with(Option::is_some))
            }),
            lead: StoredValue::new_local(lead),
            sent: StoredValue::new(false),
            keeper: Keeper::of::<MonthDraft>(hall, "/employer"),
            waiting: RwSignal::default(),
            untold: StoredValue::new(None),
            policy_news: RwSignal::default(),
            errors,
            book,
            sheet: RwSignal::default(),
            columns: RwSignal::default(),
            remembered: RwSignal::default(),
            desk,
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
        // An address whose rows are gone gives way to the step that is shown.
        Effect::new(move || {
            let (asked, shown) = (asked.get(), wizard.step.get());
            if asked != shown && !wizard.sent.get_value() {
                wizard.lead(shown, true);
            }
        });
        on_cleanup(move || wizard.keep());
        wizard
    }

    fn resume(self, kept: Kept) {
        self.book.set(kept.book);
        self.sheet.set(kept.sheet);
        self.columns.set(kept.columns);
        self.checked.set(kept.checked);
        if kept.desk.is_some() {
            self.desk.set(kept.desk);
            // The employer's members may have changed meanwhile.
            self.work_on(Rows::Desk);
        }
        if self.step.get_untracked() == Step::Choose {
            self.lead(kept.step, true);
        }
    }

    fn keep(self) {
        if !self.is_unsent() || self.sent.get_value() {
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
            checked: self.checked.get_untracked(),
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

    /// The month was sent: neither this tab nor the centre keeps anything of it.
    pub(super) fn is_sent(self) {
        self.sent.set_value(true);
        self.keeper.ends();
    }

    /// The agent begins anew.
    pub(super) fn clear(self) {
        self.waiting.set(None);
        self.policy_news.set(None);
        self.book.set(None);
        self.columns.set(None);
        self.desk.set(None);
        self.checked.set(None);
        self.problem.set(None);
        self.news.set(None);
    }

    /// Goes to a step; nothing happens when the agent has left the page meanwhile.
    pub(super) fn go(self, step: Step) {
        self.lead(step, false);
    }

    fn lead(self, step: Step, replace: bool) {
        self.lead.try_with_value(|lead| lead(step, replace));
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

    pub(super) fn begin(self, rows: usize, work: impl FnOnce(&Against) -> Desk + 'static) {
        let work = move || {
            self.desk.set(Some(work(&self.against.get_value())));
            self.count();
            self.tell_policy();
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

    /// Sums up the sheet as it stands.
    pub(super) fn count(self) {
        let against = self.against.get_value();
        let checked = self.desk.with_untracked(|desk| desk.as_ref().map(|desk| desk.checked(&against)));
        self.checked.set(checked.map(Arc::new));
    }
}
