//! 分页: one page of many rows.

use std::ops::Range;

use leptos::prelude::*;
use shared::text::Text;

use super::button::{Button, ButtonKind};
use super::gallery::Example;
use crate::text::{Phrase, Words, phrase};

/// How many rows a reader may ask for.
const SIZES: [usize; 3] = [10, 20, 50];

const BACK: Phrase = phrase("上一页", "Back");
const ON: Phrase = phrase("下一页", "Next");

/// Where the reader is among many rows.
#[derive(Clone, Copy)]
pub struct Paging {
    /// From 1; it may be beyond the last after rows have gone.
    page: RwSignal<usize>,
    size: RwSignal<usize>,
    /// How many rows a page has at first.
    usual: usize,
    is_chosen: bool,
}

impl Paging {
    /// So many rows a page, because the rows come so: the months of three years.
    pub fn fixed(size: usize) -> Paging {
        Paging { page: RwSignal::new(1), size: RwSignal::new(size.max(1)), usual: size, is_chosen: false }
    }

    /// Twenty rows a page, unless the reader chooses 10 or 50.
    pub fn chosen() -> Paging {
        Paging { is_chosen: true, ..Paging::fixed(SIZES[1]) }
    }

    /// How many pages so many rows make: at least one.
    pub fn pages(self, rows: usize) -> usize {
        rows.div_ceil(self.size.get()).max(1)
    }

    /// The page in sight; the last one when the rows have become fewer.
    pub fn page(self, rows: usize) -> usize {
        self.page.get().clamp(1, self.pages(rows))
    }

    /// Which of so many rows are in sight.
    pub fn range(self, rows: usize) -> Range<usize> {
        let (size, page) = (self.size.get(), self.page(rows));
        (page - 1) * size..rows.min(page * size)
    }

    /// Back to the first page: other rows have come.
    pub fn restart(self) {
        self.page.set(1);
    }

    fn turn(self, rows: usize, forward: bool) {
        let page = untrack(|| self.page(rows));
        self.page.set(if forward { page + 1 } else { page.saturating_sub(1) });
    }

    /// Another size shows the page on which the first row in sight stands.
    fn resize(self, rows: usize, size: usize) {
        let first = untrack(|| self.range(rows)).start;
        self.size.set(size);
        self.page.set(first / size + 1);
    }
}

/// How many rows there are, where one is, back and forth. Nothing while all rows stand on one page.
#[component]
pub fn Pager(
    /// Where the reader is.
    paging: Paging,
    /// How many rows there are in all.
    #[prop(into)]
    rows: Signal<usize>,
    /// What is paged, where there are two pagers on a page.
    #[prop(into, optional)]
    of: Option<Words>,
) -> impl IntoView {
    let place = Words::live(move || {
        let rows = rows.get();
        let (page, pages) = (paging.page(rows), paging.pages(rows));
        Text::new(
            format!("共{rows}条，第{page}页，共{pages}页"),
            format!("{rows} rows, page {page} of {pages}"),
        )
    });
    let name = StoredValue::new(of);
    let name = move || {
        let of = name.read_value();
        let of = of.as_ref().map(|of| format!("{}{}", phrase("：", ": ").now(), of.now()));
        format!("{}{}", phrase("分页", "Pages").now(), of.unwrap_or_default())
    };
    let at_start = Signal::derive(move || paging.page(rows.get()) == 1);
    let at_end = Signal::derive(move || paging.page(rows.get()) == paging.pages(rows.get()));
    let back = Callback::new(move |()| paging.turn(rows.get_untracked(), false));
    let on = Callback::new(move |()| paging.turn(rows.get_untracked(), true));
    view! {
        <Show when=move || paging.usual < rows.get()>
            <nav class="pager" aria-label=name>
                <p class="pager__place" role="status">{place.clone()}</p>
                <Button label=BACK kind=ButtonKind::Secondary off=at_start on_press=back/>
                <Button label=ON kind=ButtonKind::Secondary off=at_end on_press=on/>
                {paging.is_chosen.then(|| view! { <Size paging rows/> })}
            </nav>
        </Show>
    }
}

#[component]
fn Size(paging: Paging, rows: Signal<usize>) -> impl IntoView {
    let choose = move |event| {
        if let Ok(size) = event_target_value(&event).parse() {
            paging.resize(rows.get_untracked(), size);
        }
    };
    let options = SIZES.map(|size| {
        let label = Words::from(Text::new(format!("{size}条"), format!("{size} rows")));
        view! { <option value=size.to_string() selected=move || paging.size.get() == size>{label}</option> }
    });
    view! {
        <label class="pager__size">
            {phrase("每页", "A page has")}
            <select class="pager__sizes" on:change=choose>{options.into_iter().collect_view()}</select>
        </label>
    }
}

/// On and back where nobody counts the pages: the server knows only whether there is more.
#[component]
pub fn CursorPager(
    /// Where each page that was opened begins, as the server named it; the last one is in sight.
    opened: RwSignal<Vec<String>>,
    /// Where the next page begins; none on the last.
    next: Option<String>,
) -> impl IntoView {
    let (at_start, at_end) = (opened.read_untracked().is_empty(), next.is_none());
    let newer = Callback::new(move |()| {
        opened.update(|opened| {
            opened.pop();
        });
    });
    let older = Callback::new(move |()| {
        if let Some(next) = next.clone() {
            opened.update(|opened| opened.push(next));
        }
    });
    (!at_start || !at_end).then(|| {
        view! {
            <nav class="pager" aria-label=move || phrase("翻页", "Pages").now()>
                <Button label=phrase("较新的", "Newer") kind=ButtonKind::Secondary off=at_start on_press=newer/>
                <Button label=phrase("较早的", "Older") kind=ButtonKind::Secondary off=at_end on_press=older/>
            </nav>
        }
    })
}

/// Counted, with a choice of size, and by cursor.
pub fn examples() -> Vec<Example> {
    vec![
        Example {
            name: "first of nine, the size is chosen",
            draw: || view! { <Pager paging=Paging::chosen() rows=172_usize/> }.into_any(),
        },
        Example {
            name: "a fixed size",
            draw: || {
                let of = phrase("逐月还款", "Month by month");
                view! { <Pager paging=Paging::fixed(36) rows=240_usize of/> }.into_any()
            },
        },
        Example {
            name: "by cursor",
            draw: || {
                let opened = RwSignal::new(Vec::new());
                view! { <CursorPager opened next=Some("7".to_owned())/> }.into_any()
            },
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_is_gone_shows_the_last() {
        Owner::new().with(|| {
            let paging = Paging::fixed(50);
            assert_eq!([0, 50, 51].map(|rows| paging.pages(rows)), [1, 1, 2]);
            assert_eq!([paging.range(0), paging.range(51)], [0..0, 0..50]);
            paging.turn(51, true);
            assert_eq!(paging.range(51), 50..51);
            assert_eq!(paging.range(20), 0..20);
            // From the page that is gone one goes back from the one in sight.
            paging.page.set(9);
            paging.turn(120, false);
            assert_eq!(paging.range(120), 50..100);
        });
    }

    #[test]
    fn another_size_keeps_the_first_row_in_sight() {
        Owner::new().with(|| {
            let paging = Paging::chosen();
            paging.page.set(4);
            assert_eq!(paging.range(172), 60..80);
            paging.resize(172, 50);
            assert_eq!(paging.range(172), 50..100);
            paging.resize(172, 10);
            assert_eq!(paging.range(172), 50..60);
        });
    }
}
