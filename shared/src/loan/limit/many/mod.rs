//! Many limits on one day: the amounts alone, for a register or a model of a million borrowers.
//!
//! What an amount depends on besides amounts (home, household, term) makes few kinds of borrowers. The rule is asked once for
//! each kind, and what it found is kept as whole numbers; what then remains of a case are some additions, multiplications and
//! minima, the same for all, done to a block of cases at a time. Whatever is out of the ordinary goes to the rule itself.

mod block;
mod borrowers;
mod kind;
mod share;
mod step;
mod table;

pub use borrowers::{Borrower, Borrowers};

use std::collections::BTreeMap;
use std::ops::Range;

use crate::date::EffectiveDate;
use crate::loan::limit::limit;
use crate::loan::worth::Worth;
use crate::money::Money;
use crate::policy::Policy;
use crate::rate::Rate;
use block::{BLOCK, Scratch};
use table::Table;

/// The limits of a centre on one day.
///
/// # Units
/// Whole fen. An amount from nothing to 2³¹ − 1 fen (21 million yuan) and a term of up to 50 years are usual; any other case is
/// as exact, but takes as long as the explained decision.
///
/// # Example
/// ```
/// use shared::{loan::limit::{Borrower, Borrowers, HomeCount, Limits}, money::Money, policy::packs};
/// let policy = packs::load("yancheng").unwrap();
/// let mut limits = Limits::new(&policy, "2026-10-08".parse().unwrap());
/// let borrower = Borrower {
///     home: HomeCount::First, family: false, base: Money::yuan(4_000), spouse_base: Money::ZERO, price: Money::yuan(900_000),
///     term_years: 30, months_contributed: 24, withdrawn_for_home: Money::ZERO,
/// };
/// let borrowers = Borrowers::from_iter([borrower, Borrower { months_contributed: 5, ..borrower }]);
/// let mut amounts = vec![];
/// limits.amounts(&borrowers, &mut amounts);
/// assert_eq!(amounts, [Money::yuan(599_000), Money::ZERO]);
/// ```
pub struct Limits<'p> {
    policy: &'p Policy,
    day: EffectiveDate,
    table: Table,
    /// Kinds differ by home, household and term, and a worth by rate and term alone.
    worths: BTreeMap<(Rate, u32), Worth>,
}

impl<'p> Limits<'p> {
    /// No kind is asked for before its first borrower.
    pub fn new(policy: &'p Policy, day: EffectiveDate) -> Limits<'p> {
        Limits { policy, day, table: Table::new(policy, day), worths: BTreeMap::new() }
    }

    /// What [`limit`] grants each of them, in their order; nothing where it refuses, refers, or asks for more than a
    /// [`Borrower`] says. `amounts` is brought to their number, and what stood in it is written over.
    pub fn amounts(&mut self, borrowers: &Borrowers, amounts: &mut Vec<Money>) {
        amounts.resize(borrowers.len(), Money::ZERO);
        let mut scratch = Scratch::new();
        for (number, amounts) in amounts.chunks_mut(BLOCK).enumerate() {
            let first = number * BLOCK;
            let columns = borrowers.columns(first..first + amounts.len());
            if !self.table.amounts(columns, amounts, &mut scratch) {
                self.learn(borrowers, first..first + amounts.len());
                self.settle(borrowers, first, amounts, &mut scratch);
            }
        }
    }

    /// Asks the rule about the kinds that come for the first time.
    fn learn(&mut self, borrowers: &Borrowers, some: Range<usize>) {
        let (policy, day) = (self.policy, self.day);
        let kinds = borrowers.columns(some.clone()).kind;
        for (number, kind) in some.zip(kinds) {
            let worths = &mut self.worths;
            let mut worth = |annual, months| {
                *worths.entry((annual, months)).or_insert_with(|| Worth::new(annual, months))
            };
            self.table.learn(*kind, || kind::of(&borrowers.borrower(number), policy, day, &mut worth));
        }
    }

    /// Halves a block until what is out of the ordinary stands alone.
    fn settle(&self, borrowers: &Borrowers, first: usize, amounts: &mut [Money], scratch: &mut Scratch) {
        let columns = borrowers.columns(first..first + amounts.len());
        if self.table.amounts(columns, amounts, scratch) {
            return;
        }
        if let [amount] = amounts {
            *amount = self.by_rule(&borrowers.borrower(first));
            return;
        }
        let half = amounts.len() / 2;
        let (left, right) = amounts.split_at_mut(half);
        self.settle(borrowers, first, left, scratch);
        self.settle(borrowers, first + half, right, scratch);
    }

    fn by_rule(&self, borrower: &Borrower) -> Money {
        let decision = limit(&borrower.into(), self.policy, self.day);
        decision.granted().map_or(Money::ZERO, |grant| grant.amount)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::generate::borrower;
    use crate::loan::limit::HomeCount;
    use crate::policy::packs;

    /// The columns must not only be right, which the rule would make them anyway: the usual case is to be theirs.
    #[test]
    fn usual_borrowers_are_answered_by_the_columns() {
        let policy = packs::load("yancheng").unwrap();
        let day = "2026-10-08".parse().unwrap();
        let home = |number| if number % 5 == 0 { HomeCount::Second } else { HomeCount::First };
        let usual = (0..2_000).map(|number| Borrower { home: home(number), ..borrower(3, number) });
        let borrowers: Borrowers = usual.collect();
        assert!(!borrowers.is_empty() && Borrowers::default().is_empty());
        let (mut limits, mut amounts) = (Limits::new(&policy, day), vec![]);
        limits.amounts(&borrowers, &mut amounts);
        let (mut scratch, mut by_columns, mut granted) = (Scratch::new(), 0, 0);
        for (number, expected) in amounts.iter().enumerate() {
            let mut amount = [Money::ZERO];
            if limits.table.amounts(borrowers.columns(number..number + 1), &mut amount, &mut scratch) {
                assert_eq!(amount[0], *expected);
                by_columns += 1;
            }
            assert_eq!(
                limits.by_rule(&borrowers.borrower(number)),
                *expected,
                "{:?}",
                borrowers.borrower(number)
            );
            granted += usize::from(*expected > Money::ZERO);
        }
        // Second homes are referred, so the rule is asked about them, unless too few months settle it.
        assert!((1_600..2_000).contains(&by_columns), "{by_columns} by columns");
        assert!((1_000..1_700).contains(&granted), "{granted} granted");
    }
}
