//! 补缴和退缴: what is still due and what was paid too much, month by month, from what was due and what was paid.

use std::collections::BTreeMap;

use crate::contribution::MonthlyDeposit;
use crate::money::Money;
use crate::month::Month;

/// One month in which due and paid differ, each side alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The month.
    pub month: Month,
    /// What was due.
    pub due: MonthlyDeposit,
    /// What was paid.
    pub paid: MonthlyDeposit,
}

impl Difference {
    /// 补缴: what each side still owes.
    pub fn backpay(&self) -> MonthlyDeposit {
        sides(self.due, self.paid)
    }

    /// 退缴: what each side gets back.
    pub fn refund(&self) -> MonthlyDeposit {
        sides(self.paid, self.due)
    }
}

/// What the first exceeds the second by, nought where it does not.
fn sides(more: MonthlyDeposit, less: MonthlyDeposit) -> MonthlyDeposit {
    MonthlyDeposit {
        member: (more.member - less.member).or_zero(),
        employer: (more.employer - less.employer).or_zero(),
    }
}

/// 应补、应退
///
/// # Law
/// 条例第20条: contributions are paid in full and in time. A month after the paid-to month is not yet in arrears; one up to it
/// that is missing or too low is back pay, one that was not due (after sealing, beyond the base) is a wrong payment to
/// return.
///
/// # Units
/// Yuan, each side alone; only months that differ are listed, oldest first.
///
/// # Example
/// ```
/// use shared::{contribution::{MonthlyDeposit, differences}, money::Money, month::Month};
/// let due = MonthlyDeposit { member: Money::yuan(400), employer: Money::yuan(400) };
/// let paid = MonthlyDeposit { member: Money::yuan(300), ..due };
/// let [august, september] = ["2026-08", "2026-09"].map(|month| month.parse::<Month>().unwrap());
/// let found = differences(august, september, |_| Some(due), &[(august, due), (september, paid)].into());
/// assert_eq!((found.len(), found[0].month, found[0].backpay().total()), (1, september, Money::yuan(100)));
/// ```
pub fn differences(
    from: Month,
    paid_to: Month,
    due: impl Fn(Month) -> Option<MonthlyDeposit>,
    paid: &BTreeMap<Month, MonthlyDeposit>,
) -> Vec<Difference> {
    let nothing = MonthlyDeposit { member: Money::ZERO, employer: Money::ZERO };
    let first = paid.keys().next().copied().map_or(from, |month| month.min(from));
    let last = paid.keys().next_back().copied().map_or(paid_to, |month| month.max(paid_to));
    let months = 0..=last.since(first).max(-1);
    let differs = months.map(|ahead| first.plus(ahead)).filter_map(|month| {
        let inside = (from..=paid_to).contains(&month);
        let due = if inside { due(month).unwrap_or(nothing) } else { nothing };
        let paid = paid.get(&month).copied().unwrap_or(nothing);
        (due != paid).then_some(Difference { month, due, paid })
    });
    differs.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn month(number: i64) -> Month {
        Month::from_number(number).unwrap()
    }

    fn both(member: i64, employer: i64) -> MonthlyDeposit {
        MonthlyDeposit { member: Money::yuan(member), employer: Money::yuan(employer) }
    }

    #[test]
    fn a_missing_month_a_raise_a_wrong_month() {
        // Raised from 400 to 500 from August; July missing; November paid although sealed at the end of October.
        let due = |at: Month| match at {
            at if at > month(202_610) => None,
            at if at >= month(202_608) => Some(both(500, 500)),
            _ => Some(both(400, 400)),
        };
        let paid = [
            (month(202_606), both(400, 400)),
            (month(202_608), both(400, 500)),
            (month(202_609), both(500, 500)),
            (month(202_610), both(500, 500)),
            (month(202_611), both(500, 500)),
        ];
        let found = differences(month(202_606), month(202_611), due, &paid.into());
        let lines: Vec<_> = found
            .iter()
            .map(|line| (line.month.as_number(), line.backpay().total(), line.refund().total()))
            .collect();
        assert_eq!(
            lines,
            [
                (202_607, Money::yuan(800), Money::ZERO),
                (202_608, Money::yuan(100), Money::ZERO),
                (202_611, Money::ZERO, Money::yuan(1_000)),
            ]
        );
    }

    #[test]
    fn the_next_month_is_not_in_arrears_and_an_empty_span_has_nothing() {
        let due = |_| Some(both(400, 400));
        let paid = [(month(202_610), both(400, 400))].into();
        assert!(differences(month(202_610), month(202_610), due, &paid).is_empty());
        assert!(differences(month(202_611), month(202_610), due, &BTreeMap::new()).is_empty());
    }

    proptest! {
        /// What is still owed less what is returned is what was due less what was paid, to the fen.
        #[test]
        fn nothing_is_lost(amounts in proptest::collection::vec((0_i64..9_999, 0_i64..9_999, 0_i64..9_999), 1..30)) {
            let at = |index: usize| month(202_401).plus(i32::try_from(index).unwrap());
            let fen = |member: i64, employer: i64| MonthlyDeposit { member: Money::fen(member), employer: Money::fen(employer) };
            let due: BTreeMap<_, _> = amounts.iter().enumerate().map(|(i, a)| (at(i), fen(a.0, a.1))).collect();
            let paid: BTreeMap<_, _> = amounts.iter().enumerate().map(|(i, a)| (at(i), fen(a.2, a.0))).collect();
            let found = differences(at(0), at(amounts.len() - 1), |month| due.get(&month).copied(), &paid);
            let sum = |all: &BTreeMap<Month, MonthlyDeposit>| all.values().map(|of| of.total()).sum::<Money>();
            let owed: Money = found.iter().map(|line| line.backpay().total()).sum();
            let back: Money = found.iter().map(|line| line.refund().total()).sum();
            prop_assert_eq!(owed - back, sum(&due) - sum(&paid));
        }
    }
}
