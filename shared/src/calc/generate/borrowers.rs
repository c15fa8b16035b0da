//! Made-up borrowers, as many as a model of a city has.

use super::Random;
use crate::loan::limit::{Borrower, HomeCount};
use crate::money::Money;

/// Borrower number `number` of a seed who buys a first home: mostly within the rules, some not.
///
/// ```
/// use shared::calc::generate::borrower;
/// assert_eq!(borrower(7, 3), borrower(7, 3));
/// assert_ne!(borrower(7, 3), borrower(7, 4));
/// ```
pub fn borrower(seed: u64, number: u64) -> Borrower {
    let mut random = Random(seed ^ number.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let family = random.one_in(2);
    Borrower {
        home: HomeCount::First,
        family,
        base: fen(&mut random, 226_000, 3_131_400),
        spouse_base: if family { fen(&mut random, 226_000, 3_131_400) } else { Money::ZERO },
        price: fen(&mut random, 30_000_000, 300_000_000),
        term_years: u16::try_from(random.within(1, 32)).unwrap_or(1),
        months_contributed: u16::try_from(random.below(60)).unwrap_or(0),
        withdrawn_for_home: if random.one_in(2) { Money::ZERO } else { fen(&mut random, 0, 15_000_000) },
    }
}

fn fen(random: &mut Random, least: u64, most: u64) -> Money {
    Money::fen(i64::try_from(random.within(least, most)).unwrap_or(0))
}
