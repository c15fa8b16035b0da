//! Where a key leads, and which rows are drawn.

use std::ops::Range;

use super::source::Place;

/// Rows that are drawn beyond the edges, so that a turn of the wheel finds them there.
const BEYOND: usize = 8;

/// How large the sheet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Size {
    pub(super) rows: usize,
    pub(super) columns: usize,
}

impl Size {
    /// The place, or the nearest one inside.
    pub(super) fn inside(self, place: Place) -> Place {
        Place {
            row: place.row.min(self.rows.saturating_sub(1)),
            column: place.column.min(self.columns.saturating_sub(1)),
        }
    }
}

/// Where a key leads from `at`, as the grid pattern of ARIA has it; none for a key that does not move.
/// A page is so many rows as are in sight.
pub(super) fn moved(key: &str, control: bool, at: Place, size: Size, page: usize) -> Option<Place> {
    let Place { row, column } = at;
    let (last_row, last_column) = (size.rows.saturating_sub(1), size.columns.saturating_sub(1));
    let to = |row: usize, column: usize| Some(size.inside(Place { row, column }));
    match (key, control) {
        ("ArrowUp", true) => to(0, column),
        ("ArrowDown", true) => to(last_row, column),
        ("ArrowLeft", true) | ("Home", false) => to(row, 0),
        ("ArrowRight", true) | ("End", false) => to(row, last_column),
        ("Home", true) => to(0, 0),
        ("End", true) => to(last_row, last_column),
        ("ArrowUp", false) => to(row.saturating_sub(1), column),
        ("ArrowDown", false) => to(row + 1, column),
        ("ArrowLeft", false) => to(row, column.saturating_sub(1)),
        ("ArrowRight", false) => to(row, column + 1),
        ("PageUp", _) => to(row.saturating_sub(page.max(1)), column),
        ("PageDown", _) => to(row + page.max(1), column),
        _ => None,
    }
}

/// The character a key types, if it types one.
pub(super) fn typed(key: &str) -> Option<char> {
    let mut chars = key.chars();
    let first = chars.next()?;
    chars.next().is_none().then_some(first)
}

/// The rows to draw: those in sight and some beyond. Heights are in pixels.
pub(super) fn window(scrolled: i32, sight: i32, row: i32, rows: usize) -> Range<usize> {
    let count = |pixels: i32| usize::try_from(pixels / row.max(1)).unwrap_or(0);
    let first = count(scrolled).min(rows);
    first.saturating_sub(BEYOND)..(first + count(sight) + 2 + BEYOND).min(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(row: usize, column: usize) -> Place {
        Place { row, column }
    }

    #[test]
    fn keys_lead_where_the_grid_pattern_says_and_never_outside() {
        let size = Size { rows: 100, columns: 4 };
        let table = [
            ("ArrowUp", false, place(0, 2), Some(place(0, 2))),
            ("ArrowDown", false, place(3, 2), Some(place(4, 2))),
            ("ArrowDown", false, place(99, 2), Some(place(99, 2))),
            ("ArrowRight", false, place(3, 3), Some(place(3, 3))),
            ("ArrowLeft", false, place(3, 3), Some(place(3, 2))),
            ("ArrowDown", true, place(3, 2), Some(place(99, 2))),
            ("Home", false, place(3, 2), Some(place(3, 0))),
            ("End", false, place(3, 2), Some(place(3, 3))),
            ("Home", true, place(3, 2), Some(place(0, 0))),
            ("End", true, place(3, 2), Some(place(99, 3))),
            ("PageDown", false, place(3, 2), Some(place(13, 2))),
            ("PageDown", false, place(95, 2), Some(place(99, 2))),
            ("PageUp", false, place(3, 2), Some(place(0, 2))),
            ("a", false, place(3, 2), None),
            ("Tab", false, place(3, 2), None),
        ];
        for (key, control, at, to) in table {
            assert_eq!(moved(key, control, at, size, 10), to, "{key}");
        }
        assert_eq!(moved("End", true, place(0, 0), Size { rows: 0, columns: 0 }, 10), Some(place(0, 0)));
    }

    #[test]
    fn a_key_types_one_character_or_none() {
        assert_eq!([typed("7"), typed("王"), typed("Enter"), typed("")], [Some('7'), Some('王'), None, None]);
    }

    #[test]
    fn the_rows_in_sight_are_drawn_and_few_others() {
        assert_eq!(window(0, 440, 44, 10_000), 0..20);
        assert_eq!(window(44_000, 440, 44, 10_000), 992..1_020);
        assert_eq!(window(440_000, 440, 44, 10_000), 9_992..10_000);
        assert_eq!(window(0, 440, 44, 3), 0..3);
        assert_eq!(window(0, 440, 0, 0), 0..0);
    }
}
