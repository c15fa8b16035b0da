//! One row, and a cell that can be typed into.

use leptos::html;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::grid::Grid;
use super::source::{Breadth, Place, SheetColumn};
use crate::text::{Phrase, Words, phrase};
use crate::ui::icon::{Icon, Shape};

const FAULT: Phrase = phrase("错误：", "Error: ");

pub(super) fn cell_class(column: &SheetColumn) -> String {
    let breadth = match column.breadth {
        Breadth::Narrow => "sheet-grid__cell--narrow",
        Breadth::Medium => "sheet-grid__cell--medium",
        Breadth::Wide => "sheet-grid__cell--wide",
    };
    let number = if column.numeric { " sheet-grid__cell--number" } else { "" };
    let locked = if column.locked { " sheet-grid__cell--locked" } else { "" };
    format!("sheet-grid__cell {breadth}{number}{locked}")
}

pub(super) fn row(grid: Grid, index: usize) -> impl IntoView {
    let columns = grid.columns.get_value();
    let cells =
        columns.into_iter().enumerate().map(|(column, kind)| cell(grid, Place { row: index, column }, &kind));
    view! {
        <div class="sheet-grid__row" role="row" aria-rowindex=index + 2>
            <span class="sheet-grid__name" role="rowheader" aria-colindex="1">{move || grid.source().name(index)}</span>
            {cells.collect_view()}
        </div>
    }
}

fn cell(grid: Grid, place: Place, kind: &SheetColumn) -> impl IntoView + use<> {
    // Rows may go while their line is still drawn.
    let shown = Memo::new(move |_| {
        let source = grid.source();
        if place.row < source.rows() { source.cell(place) } else { Default::default() }
    });
    let here = Memo::new(move |_| grid.at.get() == place);
    let open = Memo::new(move |_| here.get() && grid.open.get());
    let faulty = Memo::new(move |_| shown.read().fault.is_some());
    let press = move |_| {
        if open.get_untracked() {
            return;
        }
        grid.end(true);
        if here.get_untracked() {
            grid.begin(None);
        } else {
            grid.go(place);
            grid.take_focus();
        }
    };
    view! {
        <span
            class=cell_class(kind)
            class:sheet-grid__cell--here=here
            class:sheet-grid__cell--wrong=faulty
            id=grid.cell_id(place)
            role="gridcell"
            aria-colindex=place.column + 2
            aria-selected=move || if here.get() { "true" } else { "false" }
            aria-readonly=kind.locked.then_some("true")
            aria-invalid=move || faulty.get().then_some("true")
            on:click=press
        >
            {move || if open.get() { view! { <Typing grid place/> }.into_any() } else { still(shown).into_any() }}
        </span>
    }
}

/// What stands in a cell, with what is wrong for those who hear it.
fn still(shown: Memo<super::source::SheetCell>) -> impl IntoView {
    let fault = move || {
        shown.read().fault.as_ref().map(Words::from).map(|fault| {
            view! { <Icon shape=Shape::Alert/> <span class="visually-hidden">" "{FAULT}{fault}</span> }
        })
    };
    view! {
        <span class="sheet-grid__text">{move || shown.read().text.clone()}</span>
        {fault}
    }
}

/// The open cell. Enter keeps and goes down, Tab keeps and goes on, Escape gives up; leaving it keeps.
#[component]
fn Typing(grid: Grid, place: Place) -> impl IntoView {
    let node = NodeRef::<html::Input>::new();
    Effect::new(move || {
        if let Some(input) = node.get() {
            // A mounted input takes the focus; the text stays selected only when it stood there before.
            let _ = input.focus();
            let length = u32::try_from(input.value().encode_utf16().count()).unwrap_or(0);
            let _ = input.set_selection_range(length, length);
        }
    });
    let key = move |event: KeyboardEvent| {
        // While an input method composes, its keys are its own.
        if event.is_composing() {
            return;
        }
        let back = event.shift_key();
        let to = match event.key().as_str() {
            "Escape" => None,
            "Enter" if back => Some(Place { row: place.row.saturating_sub(1), ..place }),
            "Enter" => Some(Place { row: place.row + 1, ..place }),
            "Tab" if back => Some(Place { column: place.column.saturating_sub(1), ..place }),
            "Tab" => Some(Place { column: place.column + 1, ..place }),
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        grid.end(to.is_some());
        if let Some(to) = to {
            grid.go(to);
        }
        grid.take_focus();
    };
    let name = Words::live(move || grid.spoken(place));
    view! {
        <input
            node_ref=node
            autocomplete="off"
            spellcheck="false"
            aria-label=move || name.now()
            prop:value=grid.typed
            on:input=move |event| grid.typed.set(event_target_value(&event))
            on:keydown=key
            on:blur=move |_| grid.end(true)
        />
    }
}
