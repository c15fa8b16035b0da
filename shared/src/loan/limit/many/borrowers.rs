//! Borrowers one by one and by column.

use std::ops::Range;

use crate::loan::limit::{HomeCount, LoanFacts};
use crate::money::Money;

/// A borrower of whom everything is known that the limit of most centres depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Borrower {
    /// Which home of the family it will be.
    pub home: HomeCount,
    /// Whether both spouses contribute and apply together.
    pub family: bool,
    /// Monthly average base.
    pub base: Money,
    /// That of the spouse; nothing for one who applies alone.
    pub spouse_base: Money,
    /// Price of the home.
    pub price: Money,
    /// Term in years.
    pub term_years: u16,
    /// Months paid in a row and in full.
    pub months_contributed: u16,
    /// What was already withdrawn for this home.
    pub withdrawn_for_home: Money,
}

/// The borrower as the rule takes it: no other debts, no loan outstanding.
impl From<&Borrower> for LoanFacts {
    fn from(borrower: &Borrower) -> LoanFacts {
        LoanFacts {
            home: Some(borrower.home),
            family: Some(borrower.family),
            base: Some(borrower.base),
            spouse_base: Some(borrower.spouse_base),
            price: Some(borrower.price),
            term_years: Some(borrower.term_years),
            months_contributed: Some(borrower.months_contributed),
            withdrawn_for_home: borrower.withdrawn_for_home,
            other_debts_monthly: Some(Money::ZERO),
            loan_outstanding: Some(false),
            ..LoanFacts::default()
        }
    }
}

/// Borrowers by column, as [`Limits`](super::Limits) takes them: what is done to one column is done to many values at a
/// time. They are put in whole, so no column is shorter than another.
///
/// ```
/// use shared::{calc::generate::borrower, loan::limit::{Borrower, Borrowers}};
/// let borrowers: Borrowers = (0..3).map(|number| borrower(1, number)).collect();
/// assert_eq!(borrowers.len(), 3);
/// assert_eq!(borrowers.iter().nth(2), Some(borrower(1, 2)));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Borrowers {
    home: Vec<HomeCount>,
    family: Vec<bool>,
    base: Vec<Money>,
    spouse_base: Vec<Money>,
    price: Vec<Money>,
    term_years: Vec<u16>,
    months_contributed: Vec<u16>,
    withdrawn_for_home: Vec<Money>,
}

impl Borrowers {
    /// How many they are.
    pub fn len(&self) -> usize {
        self.base.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.base.is_empty()
    }

    /// Adds one at the end.
    pub fn push(&mut self, borrower: Borrower) {
        self.home.push(borrower.home);
        self.family.push(borrower.family);
        self.base.push(borrower.base);
        self.spouse_base.push(borrower.spouse_base);
        self.price.push(borrower.price);
        self.term_years.push(borrower.term_years);
        self.months_contributed.push(borrower.months_contributed);
        self.withdrawn_for_home.push(borrower.withdrawn_for_home);
    }

    /// One by one, in the order in which they were put in.
    pub fn iter(&self) -> impl Iterator<Item = Borrower> + '_ {
        self.columns().into_iter()
    }

    /// All of them as slices.
    pub(super) fn columns(&self) -> Columns<'_> {
        Columns {
            home: &self.home,
            family: &self.family,
            base: &self.base,
            spouse_base: &self.spouse_base,
            price: &self.price,
            term_years: &self.term_years,
            months_contributed: &self.months_contributed,
            withdrawn_for_home: &self.withdrawn_for_home,
        }
    }
}

impl FromIterator<Borrower> for Borrowers {
    fn from_iter<T: IntoIterator<Item = Borrower>>(all: T) -> Borrowers {
        let mut borrowers = Borrowers::default();
        all.into_iter().for_each(|borrower| borrowers.push(borrower));
        borrowers
    }
}

/// Columns of the same length.
#[derive(Clone, Copy)]
pub(super) struct Columns<'a> {
    pub(super) home: &'a [HomeCount],
    pub(super) family: &'a [bool],
    pub(super) base: &'a [Money],
    pub(super) spouse_base: &'a [Money],
    pub(super) price: &'a [Money],
    pub(super) term_years: &'a [u16],
    pub(super) months_contributed: &'a [u16],
    pub(super) withdrawn_for_home: &'a [Money],
}

impl<'a> Columns<'a> {
    pub(super) fn borrower(&self, index: usize) -> Borrower {
        Borrower {
            home: self.home[index],
            family: self.family[index],
            base: self.base[index],
            spouse_base: self.spouse_base[index],
            price: self.price[index],
            term_years: self.term_years[index],
            months_contributed: self.months_contributed[index],
            withdrawn_for_home: self.withdrawn_for_home[index],
        }
    }

    /// The first half and the rest.
    pub(super) fn halves(self) -> (Columns<'a>, Columns<'a>) {
        let half = self.base.len() / 2;
        (self.part(0..half), self.part(half..self.base.len()))
    }

    /// Some of them.
    pub(super) fn part(self, some: Range<usize>) -> Columns<'a> {
        Columns {
            home: &self.home[some.clone()],
            family: &self.family[some.clone()],
            base: &self.base[some.clone()],
            spouse_base: &self.spouse_base[some.clone()],
            price: &self.price[some.clone()],
            term_years: &self.term_years[some.clone()],
            months_contributed: &self.months_contributed[some.clone()],
            withdrawn_for_home: &self.withdrawn_for_home[some],
        }
    }

    pub(super) fn into_iter(self) -> impl Iterator<Item = Borrower> + 'a {
        (0..self.base.len()).map(move |index| self.borrower(index))
    }
}
