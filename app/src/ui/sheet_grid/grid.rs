//! What a grid knows while it is open, and what its keys do.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use shared::text::Text;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::keys::{self, Size};
use super::paste::laid_out;
use super::source::{Change, Place, SheetColumn, SheetSource};
use crate::text::{Phrase, Words, phrase};

const LOCKED: Phrase =
    phrase("这一列由规则算出，不能改", "This column is worked out by the rule and cannot be changed");
/// What a row measures before the browser has drawn one.
const ROW_PIXELS: i32 = 44;
const SIGHT_PIXELS: i32 = 440;

/// The state of one grid. Which cell is active is the grid's; what stands in it is the source's.
#[derive(Clone, Copy)]
pub(super) struct Grid {
    pub(super) id: StoredValue<String>,
    pub(super) source: StoredValue<Arc<dyn SheetSource>>,
    pub(super) columns: StoredValue<Vec<SheetColumn>>,
    pub(super) node: NodeRef<html::Div>,
    /// The active cell.
    pub(super) at: RwSignal<Place>,
    /// Whether the active cell is open for typing.
    pub(super) open: RwSignal<bool>,
    /// What is typed into it.
    pub(super) typed: RwSignal<String>,
    /// How far the rows are scrolled, how much is in sight, what a row measures: pixels.
    pub(super) view: RwSignal<(i32, i32, i32)>,
    /// What the last typing or pasting did.
    pub(super) news: RwSignal<Option<Words>>,
}

impl Grid {
    pub(super) fn new(id: String, columns: Vec<SheetColumn>, source: Arc<dyn SheetSource>) -> Grid {
        Grid {
            id: StoredValue::new(id),
            source: StoredValue::new(source),
            columns: StoredValue::new(columns),
            node: NodeRef::new(),
            at: RwSignal::new(Place::default()),
            open: RwSignal::new(false),
            typed: RwSignal::new(String::new()),
            view: RwSignal::new((0, SIGHT_PIXELS, ROW_PIXELS)),
            news: RwSignal::new(None),
        }
    }

    /// The rows, for as long as it takes to ask.
    pub(super) fn source(self) -> Arc<dyn SheetSource> {
        self.source.get_value()
    }

    pub(super) fn size(self) -> Size {
        Size { rows: self.source().rows(), columns: self.columns.with_value(Vec::len) }
    }

    pub(super) fn cell_id(self, place: Place) -> String {
        self.id.with_value(|id| format!("{id}-{}-{}", place.row, place.column))
    }

    fn is_locked(self, column: usize) -> bool {
        self.columns.with_value(|columns| columns.get(column).is_none_or(|column| column.locked))
    }

    /// 第3行，缴存基数.
    pub(super) fn spoken(self, place: Place) -> Text {
        let row = self.source().name(place.row);
        let label =
            self.columns.with_value(|columns| columns.get(place.column).map(|column| column.label.clone()));
        let label = |lang| label.as_ref().map(|label| label.in_lang(lang).into_owned()).unwrap_or_default();
        let (zh, en) = (label(shared::text::Lang::Zh), label(shared::text::Lang::En));
        Text::new(format!("第{row}行，{zh}"), format!("Row {row}, {en}"))
    }

    /// Measures what the browser shows now.
    pub(super) fn measure(self) {
        let Some(Some(node)) = self.node.try_get_untracked() else { return };
        let row =
            element(&node, ".sheet-grid__body [role=row]").map_or(ROW_PIXELS, |row| row.offset_height());
        let now = (node.scroll_top(), node.client_height() - row, row);
        if self.view.get_untracked() != now {
            self.view.set(now);
        }
    }

    /// Goes to a cell and brings it into sight.
    pub(super) fn go(self, to: Place) {
        self.at.set(untrack(|| self.size()).inside(to));
        let (at, (scrolled, sight, row)) = (self.at.get_untracked(), self.view.get_untracked());
        let Some(node) = self.node.get_untracked() else { return };
        let top = i32::try_from(at.row).unwrap_or(i32::MAX).saturating_mul(row);
        if top < scrolled {
            node.set_scroll_top(top);
        } else if scrolled + sight < top + row {
            node.set_scroll_top(top + row - sight);
        }
        self.measure();
        // Sideways once the cell is drawn.
        request_animation_frame(move || self.scroll_sideways());
    }

    /// The whole width of the active cell comes into sight, beside the names of the rows.
    fn scroll_sideways(self) {
        let (Some(Some(node)), Some(at)) = (self.node.try_get_untracked(), self.at.try_get_untracked())
        else {
            return;
        };
        let cell = document().get_element_by_id(&self.cell_id(at));
        let Some(cell) = cell.and_then(|cell| cell.dyn_into::<HtmlElement>().ok()) else { return };
        let names = element(&node, ".sheet-grid__name").map_or(0, |name| name.offset_width());
        let (left, right) = (cell.offset_left(), cell.offset_left() + cell.offset_width());
        if left - names < node.scroll_left() {
            node.set_scroll_left(left - names);
        } else if node.scroll_left() + node.client_width() < right {
            node.set_scroll_left(right - node.client_width());
        }
    }

    /// A key while no cell is open.
    pub(super) fn key(self, event: &KeyboardEvent) {
        let (key, at) = (event.key(), self.at.get_untracked());
        let control = event.ctrl_key() || event.meta_key();
        let (_, sight, row) = self.view.get_untracked();
        let page = usize::try_from(sight / row.max(1)).unwrap_or(1);
        if let Some(to) = keys::moved(&key, control, at, untrack(|| self.size()), page) {
            event.prevent_default();
            return self.go(to);
        }
        if control || event.alt_key() {
            return;
        }
        match key.as_str() {
            "Enter" | "F2" | " " => {
                event.prevent_default();
                self.begin(None);
            }
            "Delete" | "Backspace" => {
                event.prevent_default();
                self.put(vec![Change { place: at, text: String::new() }], 0);
            }
            // What an input method composes goes into the cell that has just been opened for it.
            "Process" => self.begin(Some(String::new())),
            other => {
                if let Some(first) = keys::typed(other) {
                    event.prevent_default();
                    self.begin(Some(first.to_string()));
                }
            }
        }
    }

    /// Opens the active cell, with what stands there or with what is typed instead.
    pub(super) fn begin(self, instead: Option<String>) {
        let at = self.at.get_untracked();
        if untrack(|| self.size()).rows == 0 {
            return;
        }
        if self.is_locked(at.column) {
            return self.news.set(Some(LOCKED.into()));
        }
        self.typed.set(instead.unwrap_or_else(|| untrack(|| self.source().cell(at)).text));
        self.open.set(true);
    }

    /// Closes the open cell and keeps what was typed, or does not.
    pub(super) fn end(self, keep: bool) {
        if !self.open.get_untracked() {
            return;
        }
        self.open.set(false);
        let (place, text) = (self.at.get_untracked(), self.typed.get_untracked().trim().to_owned());
        if keep && text != untrack(|| self.source().cell(place)).text {
            self.put(vec![Change { place, text }], 0);
        }
    }

    /// The keyboard is the grid's again.
    pub(super) fn take_focus(self) {
        if let Some(node) = self.node.get_untracked() {
            // A mounted element with a tabindex takes the focus.
            let _ = node.focus();
        }
    }

    /// Pastes cells from a spreadsheet, beginning at the active one.
    pub(super) fn paste(self, text: &str) {
        let size = untrack(|| self.size());
        let pasted = laid_out(text, self.at.get_untracked(), size, |column| self.is_locked(column));
        self.put(pasted.changes, pasted.left_over);
    }

    /// Hands changes to the source, and says what has become of them.
    fn put(self, changes: Vec<Change>, left_over: usize) {
        let changes: Vec<Change> =
            changes.into_iter().filter(|change| !self.is_locked(change.place.column)).collect();
        let places: Vec<Place> = changes.iter().map(|change| change.place).collect();
        if places.is_empty() {
            return self.news.set(Some(LOCKED.into()));
        }
        self.source().write(changes);
        let faulty =
            untrack(|| places.iter().filter(|place| self.source().cell(**place).fault.is_some()).count());
        let says = match places.as_slice() {
            [place] if left_over == 0 => self.changed(*place),
            places => several(places.len(), faulty, left_over),
        };
        self.news.set(Some(says.into()));
    }

    fn changed(self, place: Place) -> Text {
        let (spoken, fault) = (self.spoken(place), untrack(|| self.source().cell(place)).fault);
        match fault {
            None => Text::new(format!("已修改：{}", spoken.zh), format!("Changed: {}", spoken.en)),
            Some(fault) => Text::new(
                format!("已修改：{}，还需要改：{}", spoken.zh, fault.zh),
                format!("Changed: {}; still wrong: {}", spoken.en, fault.en),
            ),
        }
    }
}

/// The first element inside that fits the selector.
fn element(inside: &Element, selector: &str) -> Option<HtmlElement> {
    inside.query_selector(selector).ok().flatten()?.dyn_into().ok()
}

fn several(count: usize, faulty: usize, left_over: usize) -> Text {
    let (mut zh, mut en) = (format!("已粘贴{count}个单元格"), format!("{count} cells were pasted"));
    if 0 < faulty {
        zh += &format!("，其中{faulty}个需要修改");
        en += &format!(", {faulty} of them to be corrected");
    }
    if 0 < left_over {
        zh += &format!("，{left_over}个超出表格或不能改，没有粘贴");
        en += &format!("; {left_over} lay outside or cannot be changed and were left");
    }
    Text::new(zh, en)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paste_says_what_became_of_all_its_cells() {
        assert_eq!(several(12, 0, 0).zh, "已粘贴12个单元格");
        assert_eq!(several(12, 3, 2).zh, "已粘贴12个单元格，其中3个需要修改，2个超出表格或不能改，没有粘贴");
    }
}
