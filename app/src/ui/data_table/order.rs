//! 排序: which column the rows follow, and which way.

use shared::text::Lang;

use super::cell::Cell;

/// The order a reader has asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Order {
    /// Which column.
    pub(super) column: usize,
    /// Whether the greatest comes first.
    pub(super) descending: bool,
}

impl Order {
    /// What pressing the head of a column does: upwards, then downwards, then as the rows came.
    pub(super) fn pressed(now: Option<Order>, column: usize) -> Option<Order> {
        match now.filter(|order| order.column == column) {
            None => Some(Order { column, descending: false }),
            Some(Order { descending: false, .. }) => Some(Order { column, descending: true }),
            Some(Order { descending: true, .. }) => None,
        }
    }

    /// Puts rows in order; equal ones stay as they came, and empty cells are last either way.
    pub(super) fn sort(self, rows: &mut [Vec<Cell>], lang: Lang) {
        rows.sort_by(|one, two| match (one.get(self.column), two.get(self.column)) {
            (Some(one), Some(two)) => match (one.is_empty(), two.is_empty()) {
                (false, false) if self.descending => two.order(one, lang),
                (false, false) => one.order(two, lang),
                (one, two) => one.cmp(&two),
            },
            (one, two) => one.is_none().cmp(&two.is_none()),
        });
    }
}

/// As `aria-sort` has it.
pub(super) fn spoken(order: Option<Order>, column: usize) -> &'static str {
    match order.filter(|order| order.column == column) {
        None => "none",
        Some(Order { descending: false, .. }) => "ascending",
        Some(Order { descending: true, .. }) => "descending",
    }
}

#[cfg(test)]
mod tests {
    use shared::money::Money;

    use super::*;

    fn sorted(cells: Vec<Cell>, descending: bool) -> Vec<String> {
        let mut rows: Vec<Vec<Cell>> = cells.into_iter().map(|cell| vec![cell]).collect();
        Order { column: 0, descending }.sort(&mut rows, Lang::Zh);
        let shown = |cell: &Cell| match cell {
            Cell::Money(amount) => amount.to_string(),
            Cell::Plain(text) => text.clone(),
            Cell::Words(_) | Cell::Tag(..) | Cell::Link(..) | Cell::Empty => "-".to_owned(),
        };
        rows.iter().flatten().map(shown).collect()
    }

    #[test]
    fn amounts_and_numbers_go_by_size_and_nothing_comes_last() {
        let amounts = || vec![Cell::Money(Money::yuan(900)), Cell::Empty, Cell::Money(Money::yuan(1_000))];
        assert_eq!(sorted(amounts(), false), ["900.00", "1000.00", "-"]);
        assert_eq!(sorted(amounts(), true), ["1000.00", "900.00", "-"]);
        let plain = |texts: [&str; 3]| texts.map(|text| Cell::Plain(text.to_owned())).to_vec();
        assert_eq!(sorted(plain(["10", "9", "-1"]), false), ["-1", "9", "10"]);
        assert_eq!(sorted(plain(["2026-10", "2026-9", "2025"]), false), ["2025", "2026-10", "2026-9"]);
    }

    #[test]
    fn a_head_goes_up_down_and_back() {
        let first = Order::pressed(None, 2);
        assert_eq!(first, Some(Order { column: 2, descending: false }));
        let second = Order::pressed(first, 2);
        assert_eq!(second, Some(Order { column: 2, descending: true }));
        assert_eq!(Order::pressed(second, 2), None);
        assert_eq!(Order::pressed(second, 1), Some(Order { column: 1, descending: false }));
        assert_eq!([spoken(second, 2), spoken(second, 1)], ["descending", "none"]);
    }
}
