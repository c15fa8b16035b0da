//! The amounts of a block of cases.
//!
//! What is done to whole columns becomes vector instructions, with four or two cases in each; what needs the figures of a kind
//! are multiplications of 64 by 64 binary digits, one case after another. There is no division and no branch on an amount. No
//! sum overflows: amounts have 31 binary digits, and two of them 32.

use crate::loan::limit::many::borrowers::Columns;
use crate::loan::limit::many::share::product;
use crate::loan::limit::many::step::Steps;
use crate::loan::limit::many::table::Table;
use crate::loan::worth::Worth;
use crate::money::Money;

/// Cases of which all that is computed stays in the innermost cache.
pub(super) const BLOCK: usize = 256;

/// What is computed for the cases of a block on the way to their amounts.
pub(super) struct Scratch {
    places: [u8; BLOCK],
    by_capacity: [i32; BLOCK],
    by_price: [i32; BLOCK],
    least: [i32; BLOCK],
}

impl Scratch {
    pub(super) fn new() -> Scratch {
        Scratch { places: [0; BLOCK], by_capacity: [0; BLOCK], by_price: [0; BLOCK], least: [0; BLOCK] }
    }
}

impl Table {
    /// The amounts of at most [`BLOCK`] cases; false where one of them is out of the ordinary, and then no amount holds.
    pub(super) fn amounts(&self, cases: Columns<'_>, amounts: &mut [Money], scratch: &mut Scratch) -> bool {
        let many = amounts.len();
        let places = &mut scratch.places[..many];
        let (by_capacity, by_price) = (&mut scratch.by_capacity[..many], &mut scratch.by_price[..many]);
        let least = &mut scratch.least[..many];
        for ((place, kind), months) in places.iter_mut().zip(cases.kind).zip(cases.months_contributed) {
            *place = self.place(*kind, *months);
        }
        let are_sure = self.bounds(cases, places, by_capacity, by_price);
        let are_bounded = self.left(cases, least);
        let steps = self.steps.unwrap_or(Steps::FEN);
        let are_ruled = steps.sums(by_capacity, by_price, least);
        steps.multiples(least, amounts);
        are_sure & are_bounded & are_ruled
    }

    /// The prices less what was withdrawn. Whether it is known of each what a withdrawal does.
    fn left(&self, cases: Columns<'_>, left: &mut [i32]) -> bool {
        let counts = if self.withdrawals == Some(true) { -1 } else { 0 };
        let mut all = 0;
        for ((left, price), withdrawn) in left.iter_mut().zip(cases.price).zip(cases.withdrawn_for_home) {
            all |= withdrawn;
            *left = price.wrapping_sub(withdrawn & counts);
        }
        self.withdrawals.is_some() || all == 0
    }

    /// The bounds by capacity and cap, and by the price. Whether no fraction of a fen is near the next one.
    fn bounds(
        &self,
        cases: Columns<'_>,
        places: &[u8],
        by_capacity: &mut [i32],
        by_price: &mut [i32],
    ) -> bool {
        let kinds = &*self.columns;
        let amounts = cases.base.iter().zip(cases.spouse_base).zip(cases.price);
        let bounds = by_capacity.iter_mut().zip(by_price).zip(places);
        let mut doubtful = 0_u64;
        for (((base, spouse_base), price), ((by_capacity, by_price), place)) in amounts.zip(bounds) {
            let kind = usize::from(*place);
            let spouse_base = (spouse_base & kinds.spouse[kind]).cast_unsigned();
            let base = base.cast_unsigned().wrapping_add(spouse_base);
            let (payment, _) = product(base.into(), kinds.ceiling[kind]);
            let (loan, fraction) = product(payment << Worth::WHOLE_BITS, kinds.worth[kind]);
            doubtful = doubtful.wrapping_add(u64::from(fraction > Worth::SURE_UPTO));
            *by_capacity = low(loan.cast_signed().min(kinds.cap[kind]));
            let (loan, _) = product(price.cast_unsigned().into(), kinds.rest[kind]);
            *by_price = low(loan.cast_signed());
        }
        doubtful == 0
    }
}

impl Steps {
    /// The least of the bounds, in place, and what the step adds to it. Whether a cap is known of each.
    fn sums(self, by_capacity: &[i32], by_price: &[i32], least: &mut [i32]) -> bool {
        let mut caps = 0;
        for ((least, by_capacity), by_price) in least.iter_mut().zip(by_capacity).zip(by_price) {
            caps |= by_capacity;
            *least = (*least).min(*by_capacity).min(*by_price).max(0).wrapping_add(self.more);
        }
        caps >= 0
    }

    /// Sums of fen in whole steps.
    fn multiples(self, sums: &[i32], amounts: &mut [Money]) {
        for (amount, sum) in amounts.iter_mut().zip(sums) {
            *amount = Money::fen(self.multiple(sum.cast_unsigned()).cast_signed());
        }
    }
}

/// The lower 32 binary digits: the whole number where it is that of a usual amount.
#[inline]
fn low(fen: i64) -> i32 {
    let [first, second, third, fourth, ..] = fen.to_le_bytes();
    i32::from_le_bytes([first, second, third, fourth])
}
