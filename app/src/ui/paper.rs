//! 纸面: what is made to be printed or kept as a file. On paper it stands alone, with everything that is folded open.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::amount::Amount;
use super::button::{Button, ButtonKind};
use super::gallery::Example;
use super::logo::NAME;
use super::summary_list::{SummaryList, SummaryRow};
use crate::text::{Phrase, phrase};

const PRINT: Phrase = phrase("打印或存为PDF", "Print or save as PDF");

/// A sheet of paper with the name of the hall at its head, and below it the button that prints it.
#[component]
pub fn Paper(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What stands on it.
    children: Children,
) -> impl IntoView {
    let print = Callback::new(|()| {
        // A browser without a printer says so itself.
        let _ = window().print();
    });
    let folded = format!("#{id} details");
    Effect::new(move || {
        let folded = folded.clone();
        let opened = window_event_listener_untyped("beforeprint", move |_| open_all(&folded));
        on_cleanup(move || opened.remove());
    });
    view! {
        <article class="paper" id=id>
            <p class="paper__hall">{NAME}</p>
            {children()}
        </article>
        <div class="button__group paper__print">
            <Button label=PRINT kind=ButtonKind::Secondary on_press=print/>
        </div>
    }
}

/// Paper cannot be opened by a click: what is folded goes to print unfolded.
fn open_all(folded: &str) {
    let Ok(folded) = document().query_selector_all(folded) else { return };
    for index in 0..folded.length() {
        if let Some(details) = folded.get(index).and_then(|node| node.dyn_into::<web_sys::Element>().ok()) {
            // The attribute's name has no forbidden letters.
            let _ = details.set_attribute("open", "");
        }
    }
}

/// A receipt.
pub fn examples() -> Vec<Example> {
    let draw = || {
        let rows = vec![
            SummaryRow::new(phrase("回单编号", "Number"), shared::text::Text::same("2026-000017")),
            SummaryRow::new(phrase("开具时间", "Issued"), shared::text::Text::same("2026-11-23 09:05:41")),
        ];
        view! {
            <Paper id="receipt">
                <p><Amount amount=shared::money::Money::fen(1_234_567) large=true capital=true/></p>
                <SummaryList rows/>
            </Paper>
        }
        .into_any()
    };
    vec![Example { name: "receipt", draw }]
}
