//! 逾期还款: what a late payment covers first.

use serde::{Deserialize, Serialize};

use crate::loan::life::overdue::Overdue;
use crate::money::Money;

/// 清偿顺序: what a late payment covers first within an instalment; older instalments come before newer ones.
///
/// # Law
/// No text that fixes the order for these loans was found: it is a choice of the caller, and no default
/// is given (`loan.overdue_order` in the pack).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// 先罚息，后利息，再本金
    PenaltyInterestPrincipal,
    /// 先利息，后罚息，再本金
    InterestPenaltyPrincipal,
    /// 先利息，后本金，再罚息
    InterestPrincipalPenalty,
    /// 先本金，后利息，再罚息
    PrincipalInterestPenalty,
}

/// What a payment covered of one instalment, or what it left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Covered {
    /// Of the principal.
    pub principal: Money,
    /// Of the interest.
    pub interest: Money,
    /// Of the penalty interest.
    pub penalty: Money,
}

/// Covers overdue instalments, oldest first; returns what each got, in the order given, and what is left of the payment.
///
/// ```
/// use shared::{date::parse_date, loan::life::{late::{Order, allocate}, overdue::Overdue}, money::Money};
/// let late = Overdue {
///     due: parse_date("2026-09-20").unwrap(), principal: Money::yuan(1_500), interest: Money::yuan(500),
///     penalty: Money::fen(650), charged_to: None,
/// };
/// let (covered, left) = allocate(&[late], Money::yuan(1_000), Order::PenaltyInterestPrincipal);
/// assert_eq!((covered[0].penalty, covered[0].interest), (Money::fen(650), Money::yuan(500)));
/// assert_eq!((covered[0].principal, left), (Money::fen(49_350), Money::ZERO));
/// ```
pub fn allocate(overdue: &[Overdue], paid: Money, order: Order) -> (Vec<Covered>, Money) {
    let mut oldest_first: Vec<usize> = (0..overdue.len()).collect();
    oldest_first.sort_by_key(|index| overdue[*index].due);
    let (mut covered, mut left) = (vec![Covered::default(); overdue.len()], paid);
    for index in oldest_first {
        let (owed, covered) = (&overdue[index], &mut covered[index]);
        for part in order.parts() {
            let (owed, covered) = match part {
                Part::Penalty => (owed.penalty, &mut covered.penalty),
                Part::Interest => (owed.interest, &mut covered.interest),
                Part::Principal => (owed.principal, &mut covered.principal),
            };
            *covered = owed.min(left);
            left -= *covered;
        }
    }
    (covered, left)
}

#[derive(Clone, Copy)]
enum Part {
    Penalty,
    Interest,
    Principal,
}

impl Order {
    fn parts(self) -> [Part; 3] {
        match self {
            Order::PenaltyInterestPrincipal => [Part::Penalty, Part::Interest, Part::Principal],
            Order::InterestPenaltyPrincipal => [Part::Interest, Part::Penalty, Part::Principal],
            Order::InterestPrincipalPenalty => [Part::Interest, Part::Principal, Part::Penalty],
            Order::PrincipalInterestPenalty => [Part::Principal, Part::Interest, Part::Penalty],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::parse_date;
    use proptest::prelude::*;

    const ORDERS: [Order; 4] = [
        Order::PenaltyInterestPrincipal,
        Order::InterestPenaltyPrincipal,
        Order::InterestPrincipalPenalty,
        Order::PrincipalInterestPenalty,
    ];

    #[test]
    fn each_order_covers_its_parts_in_turn_and_older_instalments_first() {
        let late = |due: &str| Overdue {
            due: parse_date(due).unwrap(),
            principal: Money::fen(300),
            interest: Money::fen(200),
            penalty: Money::fen(100),
            charged_to: None,
        };
        // 250 fen: what is covered of principal, interest and penalty.
        let table = [[0, 150, 100], [0, 200, 50], [50, 200, 0], [250, 0, 0]];
        for (order, [principal, interest, penalty]) in ORDERS.into_iter().zip(table) {
            let [principal, interest, penalty] = [principal, interest, penalty].map(Money::fen);
            let (covered, left) = allocate(&[late("2026-02-20"), late("2026-01-20")], Money::fen(250), order);
            let older = Covered { principal, interest, penalty };
            assert_eq!((covered, left), (vec![Covered::default(), older], Money::ZERO), "{order:?}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_is_paid_twice(
            owed in prop::collection::vec((0_i64..90, 0_i64..500_000, 0_i64..300_000, 0_i64..9_000), 0..6),
            paid in 0_i64..3_000_000, order in 0_usize..4,
        ) {
            let first = parse_date("2026-01-20").unwrap();
            let owed: Vec<Overdue> = owed
                .into_iter()
                .map(|(days, principal, interest, penalty)| Overdue {
                    due: first + time::Duration::days(days),
                    principal: Money::fen(principal),
                    interest: Money::fen(interest),
                    penalty: Money::fen(penalty),
                    charged_to: None,
                })
                .collect();
            let (covered, left) = allocate(&owed, Money::fen(paid), ORDERS[order]);
            let all: Money = covered.iter().map(|part| part.principal + part.interest + part.penalty).sum();
            prop_assert_eq!(all + left, Money::fen(paid));
            let fits = |(part, owed): (&Covered, &Overdue)| {
                part.principal <= owed.principal && part.interest <= owed.interest && part.penalty <= owed.penalty
            };
            prop_assert!(covered.iter().zip(&owed).all(fits));
            // Something is left only when nothing is owed any more.
            let owing: Money = owed.iter().map(|owed| owed.principal + owed.interest + owed.penalty).sum();
            prop_assert_eq!(left, (Money::fen(paid) - owing).or_zero());
        }
    }
}
