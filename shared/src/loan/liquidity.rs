//! 流动性系数: the multiple of the balance that a fund's 个贷率 allows.

use crate::rate::Rate;

/// Lower bound of the 个贷率 (inclusive) and the multiple, highest first. 长沙, published table (tier B); that the lower bound
/// belongs to its step is an assumption of ours: the table's steps share their ends.
const CHANGSHA: [(Rate, u32); 6] = [
    (Rate::percent(95), 12),
    (Rate::percent(90), 13),
    (Rate::percent(85), 14),
    (Rate::percent(80), 15),
    (Rate::percent(75), 16),
    (Rate::ZERO, 20),
];

/// The multiple of the balance at a 个贷率 (loan balance ÷ deposit balance).
///
/// ```
/// use shared::{loan::liquidity::balance_multiple, rate::Rate};
/// assert_eq!(balance_multiple("74.99".parse().unwrap()), 20);
/// assert_eq!(balance_multiple(Rate::percent(75)), 16);
/// ```
pub fn balance_multiple(loan_rate: Rate) -> u32 {
    let step = CHANGSHA.iter().find(|(from, _)| loan_rate >= *from);
    step.or(CHANGSHA.last()).map_or(0, |(_, multiple)| *multiple)
}
