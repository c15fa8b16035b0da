//! Borrowers one by one and by column.

use std::collections::BTreeMap;
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

/// The place of those that are of no usual kind, or of whom an amount is no usual one.
pub(super) const UNUSUAL: u8 = u8::MAX;
/// Longer terms are not usual.
const TERM_YEARS_MAX: u16 = 50;
/// Kinds of borrowers with the same term: first or second home, one or both spouses.
const KINDS_OF_A_TERM: u16 = 4;

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
    /// Home, household and term in one number.
    kind: Vec<u8>,
    months_contributed: Vec<u16>,
    /// Amounts in fen, none below zero.
    base: Vec<i32>,
    spouse_base: Vec<i32>,
    price: Vec<i32>,
    withdrawn_for_home: Vec<i32>,
    /// By their number; of them the columns know the months alone.
    unusual: BTreeMap<usize, Borrower>,
}

/// The kind and the amounts of a usual borrower.
type Usual = (u8, [i32; 4]);

fn usual(borrower: &Borrower) -> Option<Usual> {
    let home = match borrower.home {
        HomeCount::First => 0,
        HomeCount::Second => 1,
        HomeCount::ThirdOrMore => return None,
    };
    let years = Some(borrower.term_years).filter(|years| *years <= TERM_YEARS_MAX)?;
    let kind = years * KINDS_OF_A_TERM + home * 2 + u16::from(borrower.family);
    let fen = |amount: Money| i32::try_from(amount.as_fen()).ok().filter(|fen| *fen >= 0);
    let (base, spouse_base) = (fen(borrower.base)?, fen(borrower.spouse_base)?);
    let (price, withdrawn) = (fen(borrower.price)?, fen(borrower.withdrawn_for_home)?);
    Some((u8::try_from(kind).ok()?, [base, spouse_base, price, withdrawn]))
}

impl Borrowers {
    /// How many they are.
    pub fn len(&self) -> usize {
        self.kind.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.kind.is_empty()
    }

    /// Adds one at the end.
    pub fn push(&mut self, borrower: Borrower) {
        let (kind, [base, spouse_base, price, withdrawn_for_home]) = usual(&borrower).unwrap_or_else(|| {
            self.unusual.insert(self.len(), borrower);
            (UNUSUAL, [0; 4])
        });
        self.kind.push(kind);
        self.months_contributed.push(borrower.months_contributed);
        self.base.push(base);
        self.spouse_base.push(spouse_base);
        self.price.push(price);
        self.withdrawn_for_home.push(withdrawn_for_home);
    }

    /// One by one, in the order in which they were put in.
    pub fn iter(&self) -> impl Iterator<Item = Borrower> + '_ {
        (0..self.len()).map(|number| self.borrower(number))
    }

    pub(super) fn borrower(&self, number: usize) -> Borrower {
        if let Some(borrower) = self.unusual.get(&number) {
            return *borrower;
        }
        let kind = u16::from(self.kind[number]);
        let fen = |column: &[i32]| Money::fen(column[number].into());
        Borrower {
            home: if kind & 2 == 0 { HomeCount::First } else { HomeCount::Second },
            family: kind & 1 == 1,
            base: fen(&self.base),
            spouse_base: fen(&self.spouse_base),
            price: fen(&self.price),
            term_years: kind / KINDS_OF_A_TERM,
            months_contributed: self.months_contributed[number],
            withdrawn_for_home: fen(&self.withdrawn_for_home),
        }
    }

    /// Some of them.
    pub(super) fn columns(&self, some: Range<usize>) -> Columns<'_> {
        Columns {
            kind: &self.kind[some.clone()],
            months_contributed: &self.months_contributed[some.clone()],
            base: &self.base[some.clone()],
            spouse_base: &self.spouse_base[some.clone()],
            price: &self.price[some.clone()],
            withdrawn_for_home: &self.withdrawn_for_home[some],
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
    pub(super) kind: &'a [u8],
    pub(super) months_contributed: &'a [u16],
    pub(super) base: &'a [i32],
    pub(super) spouse_base: &'a [i32],
    pub(super) price: &'a [i32],
    pub(super) withdrawn_for_home: &'a [i32],
}
