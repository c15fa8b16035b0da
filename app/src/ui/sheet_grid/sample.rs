//! Made-up rows for the gallery: enough of them to show that only those in sight are drawn.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use leptos::prelude::*;
use shared::money::Money;
use shared::text::Text;

use super::{Breadth, Change, Place, SheetCell, SheetColumn, SheetGrid, SheetSource};
use crate::text::phrase;
use crate::ui::gallery::Example;

const BASE: usize = 1;
const DUE: usize = 2;
/// The rate of the sample: amounts are worked out, so that a column shows what cannot be typed.
const DUE_OF_TEN: (i128, i128) = (1, 10);

/// Rows of an account, a base and what is due; a base that is no amount is a fault.
struct Sample {
    rows: usize,
    typed: RwSignal<BTreeMap<Place, String>>,
    /// Faulty cells, kept in step with what is typed: nobody looks through ten thousand rows for them.
    faulty: RwSignal<BTreeSet<Place>>,
}

impl Sample {
    fn new(rows: usize) -> Sample {
        let (typed, faulty) = (RwSignal::new(BTreeMap::new()), RwSignal::new(BTreeSet::new()));
        let sample = Sample { rows, typed, faulty };
        let wrong = [(2, "8k"), (5, "12000.555"), (rows.saturating_sub(3), "")];
        let change =
            |(row, text): (usize, &str)| Change { place: Place { row, column: BASE }, text: text.to_owned() };
        sample.write(wrong.into_iter().filter(|(row, _)| *row < rows).map(change).collect());
        sample
    }

    fn text(&self, place: Place) -> String {
        if let Some(text) = self.typed.read().get(&place) {
            return text.clone();
        }
        match place.column {
            BASE => Money::yuan(4_494 + i64::try_from(place.row * 7_919 % 26_000).unwrap_or(0)).to_string(),
            DUE => due(&self.text(Place { column: BASE, ..place })).unwrap_or_default(),
            0 => format!("0032{:08}", place.row + 1),
            _ => String::new(),
        }
    }
}

fn due(base: &str) -> Option<String> {
    let (of, ten) = DUE_OF_TEN;
    base.parse::<Money>().ok()?.times(of, ten, shared::rounding::Direction::Floor).map(Money::grouped)
}

fn fault(place: Place, text: &str) -> Option<Text> {
    let error = text.parse::<Money>().err().filter(|_| place.column == BASE)?;
    Some(Text::new(error.to_string(), error.en()))
}

impl SheetSource for Sample {
    fn rows(&self) -> usize {
        self.rows
    }

    fn name(&self, row: usize) -> String {
        (row + 2).to_string()
    }

    fn cell(&self, place: Place) -> SheetCell {
        let text = self.text(place);
        SheetCell { fault: fault(place, &text), text }
    }

    fn faults(&self) -> Vec<Place> {
        self.faulty.read().iter().copied().collect()
    }

    fn write(&self, changes: Vec<Change>) {
        self.faulty.update(|faulty| {
            for change in &changes {
                if fault(change.place, &change.text).is_some() {
                    faulty.insert(change.place);
                } else {
                    faulty.remove(&change.place);
                }
            }
        });
        self.typed
            .update(|typed| typed.extend(changes.into_iter().map(|change| (change.place, change.text))));
    }
}

fn columns() -> Vec<SheetColumn> {
    vec![
        SheetColumn::words(phrase("个人账号", "Account"), Breadth::Medium),
        SheetColumn::numbers(phrase("缴存基数（元）", "Base (yuan)"), Breadth::Medium),
        SheetColumn::numbers(phrase("应缴（元）", "Due (yuan)"), Breadth::Medium).locked(),
        SheetColumn::words(phrase("备注", "Remark"), Breadth::Wide),
        SheetColumn::words(phrase("批次", "Batch"), Breadth::Narrow),
    ]
}

fn draw(id: &'static str, rows: usize) -> AnyView {
    let source = Arc::new(Sample::new(rows));
    view! { <SheetGrid id label=phrase("缴存清册", "The month’s list") columns=columns() source/> }.into_any()
}

/// Ten thousand rows, and none.
pub fn examples() -> Vec<Example> {
    vec![
        Example { name: "ten thousand rows", draw: || draw("many", 10_000) },
        Example { name: "no rows", draw: || draw("none", 0) },
    ]
}
