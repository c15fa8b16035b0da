//! What stands in a cell, and which of two cells comes first.

use std::cmp::Ordering;

use leptos::prelude::*;
use shared::money::Money;
use shared::text::Lang;

use crate::text::Words;
use crate::ui::tag::{Tag, TagTone};

/// What stands in a cell.
#[derive(Clone)]
pub enum Cell {
    /// A sentence or a word.
    Words(Words),
    /// The same in every language: a date, a number, a masked name.
    Plain(String),
    /// An amount; the column's head names the unit.
    Money(Money),
    /// A status.
    Tag(TagTone, Words),
    /// A way to somewhere.
    Link(String, Words),
    /// Nothing.
    Empty,
}

impl Cell {
    pub(super) fn draw(self, lang: Lang) -> AnyView {
        match self {
            Cell::Words(words) => words.in_lang(lang).into_any(),
            Cell::Plain(text) => text.into_any(),
            Cell::Money(amount) => amount.grouped().into_any(),
            Cell::Tag(tone, label) => view! { <Tag label tone/> }.into_any(),
            Cell::Link(href, label) => view! { <a href=href>{label}</a> }.into_any(),
            Cell::Empty => ().into_any(),
        }
    }

    fn text(&self, lang: Lang) -> String {
        match self {
            Cell::Words(words) | Cell::Tag(_, words) | Cell::Link(_, words) => {
                words.in_lang(lang).into_owned()
            }
            Cell::Plain(text) => text.clone(),
            Cell::Money(amount) => amount.to_string(),
            Cell::Empty => String::new(),
        }
    }

    /// Amounts by amount, whole numbers by number, everything else by its characters.
    pub(super) fn order(&self, other: &Cell, lang: Lang) -> Ordering {
        if let (Cell::Money(one), Cell::Money(two)) = (self, other) {
            return one.cmp(two);
        }
        let (one, two) = (self.text(lang), other.text(lang));
        if let (Ok(one), Ok(two)) = (one.parse::<i64>(), two.parse::<i64>()) {
            return one.cmp(&two);
        }
        one.cmp(&two)
    }

    pub(super) fn is_empty(&self) -> bool {
        matches!(self, Cell::Empty)
    }
}
