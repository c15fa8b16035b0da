//! 电子表格: many rows to be looked through and corrected by keyboard, and pasted into from a spreadsheet.
//!
//! The grid pattern of ARIA: one stop of the Tab key, arrow keys between cells, Enter opens a cell and closes it, Escape
//! leaves it as it was. Only rows in sight are in the page. The rows are somebody else's: see [`SheetSource`].

mod grid;
mod keys;
mod paste;
mod row;
mod sample;
mod source;

use std::sync::Arc;

use leptos::prelude::*;
use shared::text::Text;
use web_sys::{ClipboardEvent, KeyboardEvent};

use grid::Grid;
use row::row;
pub use sample::examples;
pub use source::{Breadth, Change, Place, SheetCell, SheetColumn, SheetSource};

use super::button::{Button, ButtonKind};
use crate::text::{Phrase, Words, phrase};
use crate::ui_state;

const HELP: Phrase = phrase(
    "方向键移动，回车修改，Esc 放弃，Delete 清空；可以从电子表格粘贴多个单元格。",
    "Arrow keys move, Enter edits, Esc gives up, Delete empties; several cells can be pasted from a spreadsheet.",
);

/// A sheet of cells.
#[component]
pub fn SheetGrid(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What the sheet holds.
    #[prop(into)]
    label: Words,
    /// The columns.
    columns: Vec<SheetColumn>,
    /// Who holds the rows.
    source: Arc<dyn SheetSource>,
) -> impl IntoView {
    let grid = Grid::new(id.clone(), columns, source);
    let rows = Memo::new(move |_| grid.source().rows());
    let in_sight = Memo::new(move |_| {
        let (scrolled, sight, row) = grid.view.get();
        keys::window(scrolled, sight, row, rows.get())
    });
    measured(grid);
    let key = move |event: KeyboardEvent| {
        // A cell that is open has keys of its own.
        if !grid.open.get_untracked() && !event.is_composing() {
            grid.key(&event);
        }
    };
    let paste = move |event: ClipboardEvent| {
        if grid.open.get_untracked() {
            return;
        }
        if let Some(text) = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok()) {
            event.prevent_default();
            grid.paste(&text);
        }
    };
    let help_id = format!("{id}-help");
    let active = move || (0 < rows.get()).then(|| grid.cell_id(grid.at.get()));
    view! {
        <div class="sheet-grid" id=id>
            <div class="sheet-grid__faults">
                <Faults grid/>
                <p class="sheet-grid__help" id=help_id.clone()>{HELP}</p>
            </div>
            <div
                class="sheet-grid__sheet"
                role="grid"
                tabindex="0"
                node_ref=grid.node
                aria-label=move || label.now()
                aria-describedby=help_id
                aria-rowcount=move || rows.get() + 1
                aria-colcount=grid.columns.with_value(Vec::len) + 1
                aria-activedescendant=active
                on:keydown=key
                on:paste=paste
                on:scroll=move |_| grid.measure()
            >
                {heads(grid)}
                <div class="sheet-grid__body" role="rowgroup">
                    {move || space(in_sight.get().start, grid)}
                    <For each=move || in_sight.get() key=|index| *index let(index)>{row(grid, index)}</For>
                    {move || space(rows.get() - in_sight.get().end.min(rows.get()), grid)}
                </div>
            </div>
            <div class="sheet-grid__foot">
                // The cell itself says it to those who hear it.
                <p class="sheet-grid__why" aria-hidden="true">{move || why(grid)}</p>
                <p class="sheet-grid__news" role="status">{move || grid.news.get().map(|news| news.now())}</p>
            </div>
        </div>
    }
}

/// Measures once the grid is drawn, and again when the letters have another size.
fn measured(grid: Grid) {
    Effect::new(move || {
        ui_state::mode();
        if grid.node.get().is_some() {
            request_animation_frame(move || grid.measure());
        }
    });
    Effect::new(move || {
        let resized = window_event_listener(leptos::ev::resize, move |_| grid.measure());
        on_cleanup(move || resized.remove());
    });
}

fn heads(grid: Grid) -> impl IntoView {
    let heads = grid.columns.get_value().into_iter().zip(2..).map(|(column, index)| {
        let class = row::cell_class(&column);
        view! { <span class=format!("{class} sheet-grid__head") role="columnheader" aria-colindex=index>{column.label}</span> }
    });
    view! {
        <div class="sheet-grid__heads" role="rowgroup">
            <div class="sheet-grid__row" role="row" aria-rowindex="1">
                <span class="sheet-grid__name sheet-grid__head" role="columnheader" aria-colindex="1">{phrase("行", "Row")}</span>
                {heads.collect_view()}
            </div>
        </div>
    }
}

/// As high as the rows that are not drawn.
fn space(rows: usize, grid: Grid) -> Option<impl IntoView> {
    let (_, _, row) = grid.view.get();
    let pixels = i64::try_from(rows).unwrap_or(0) * i64::from(row);
    (0 < rows).then(|| view! { <svg class="sheet-grid__space" width="1" height=pixels aria-hidden="true" focusable="false"></svg> })
}

/// How many cells are faulty, and the way to the next.
#[component]
fn Faults(grid: Grid) -> impl IntoView {
    let faults = Memo::new(move |_| grid.source().faults());
    let count = Words::live(move || match faults.read().len() {
        0 if grid.source().rows() == 0 => Text::new("表里还没有行", "The sheet has no rows yet"),
        0 => Text::new("没有需要修改的单元格", "No cell has to be corrected"),
        count => Text::new(format!("{count}个单元格需要修改"), format!("Cells to correct: {count}")),
    });
    let next = Callback::new(move |()| {
        let at = grid.at.get_untracked();
        let faults = faults.get_untracked();
        // After the last comes the first again.
        if let Some(to) = faults.iter().find(|place| at < **place).or(faults.first()) {
            grid.go(*to);
            grid.take_focus();
        }
    });
    let none = Signal::derive(move || faults.read().is_empty());
    view! {
        <p class="sheet-grid__count">{count}</p>
        <Button label=phrase("下一处", "Next one") kind=ButtonKind::Secondary off=none on_press=next/>
    }
}

/// What is wrong with the active cell.
fn why(grid: Grid) -> Option<String> {
    let at = grid.at.get();
    let inside = at.row < grid.source().rows();
    let fault = inside.then(|| grid.source().cell(at).fault).flatten()?;
    let place = grid.spoken(at);
    let says = Text::new(format!("{}：{}", place.zh, fault.zh), format!("{}: {}", place.en, fault.en));
    Some(says.in_lang(ui_state::lang()).to_owned())
}
