//! 分页: one page of many rows.

use leptos::prelude::*;
use shared::text::Text;

use super::button::{Button, ButtonKind};
use super::gallery::Example;
use crate::text::{Words, phrase};

/// Back and forth, and where one is.
#[component]
pub fn Pager(
    /// The page in sight, from 1.
    page: RwSignal<u64>,
    /// How many pages there are.
    #[prop(into)]
    pages: Signal<u64>,
    /// How many rows there are in all.
    #[prop(into)]
    rows: Signal<u64>,
    /// What is paged, where there are two pagers on a page.
    #[prop(into, optional)]
    of: Option<Words>,
) -> impl IntoView {
    let place = Words::live(move || {
        let (page, pages, rows) = (page.get(), pages.get(), rows.get());
        Text::new(
            format!("第{page}页，共{pages}页，{rows}条"),
            format!("Page {page} of {pages}, {rows} rows"),
        )
    });
    let name = move || match &of {
        None => phrase("分页", "Pages").now().to_owned(),
        Some(of) => format!("{}{}", phrase("分页：", "Pages: ").now(), of.now()),
    };
    let at_start = Signal::derive(move || page.get() <= 1);
    let at_end = Signal::derive(move || page.get() >= pages.get());
    let back = Callback::new(move |()| page.update(|page| *page -= 1));
    let on = Callback::new(move |()| page.update(|page| *page += 1));
    view! {
        <nav class="pager" aria-label=name>
            <Button label=phrase("上一页", "Back") kind=ButtonKind::Secondary off=at_start on_press=back/>
            <p class="pager__place" role="status">{place}</p>
            <Button label=phrase("下一页", "Next") kind=ButtonKind::Secondary off=at_end on_press=on/>
        </nav>
    }
}

/// The first of nine.
pub fn examples() -> Vec<Example> {
    let draw = || view! { <Pager page=RwSignal::new(1) pages=9 rows=172/> }.into_any();
    vec![Example { name: "first of nine", draw }]
}
