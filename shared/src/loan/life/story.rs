//! 贷款台账: everything that happens to a loan, in the order of the days.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::loan::life::error::LifeError;
use crate::loan::life::instalment::{Life, Row};
use crate::loan::life::postpone::CatchUp;
use crate::loan::life::prepay::{Keep, Payoff, Prepayment};
use crate::money::Money;

/// What the borrower does on a day. On a repayment day its instalment comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "what", deny_unknown_fields)]
pub enum Event {
    /// 部分提前还款
    Prepay {
        /// The day.
        #[serde(with = "crate::date::iso")]
        on: Date,
        /// Principal that is repaid.
        principal: Money,
        /// What stays as it was.
        keep: Keep,
    },
    /// 延期还贷: from the first repayment day after this day on.
    Postpone {
        /// The day.
        #[serde(with = "crate::date::iso")]
        on: Date,
        /// How many instalments.
        instalments: u32,
        /// How they are caught up with.
        catch_up: CatchUp,
    },
    /// 提前结清
    Settle {
        /// The day.
        #[serde(with = "crate::date::iso")]
        on: Date,
    },
}

impl Event {
    /// The day.
    pub fn on(&self) -> Date {
        match self {
            Event::Prepay { on, .. } | Event::Postpone { on, .. } | Event::Settle { on } => *on,
        }
    }
}

/// One line of the story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Line {
    /// A repayment day.
    Instalment(Row),
    /// A part paid early.
    Prepaid(Prepayment),
    /// All paid early.
    Settled(Payoff),
}

/// A whole loan, and its sums. `paid = principal + interest`, and the principal is what was lent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Story {
    /// In the order of the days.
    pub lines: Vec<Line>,
    /// Everything paid.
    pub paid: Money,
    /// Of that, principal.
    pub principal: Money,
    /// Of that, interest.
    pub interest: Money,
}

/// Tells a loan to its end with what happens on the way; events on one day come in their order in the list.
///
/// # Errors
/// The first event that is not possible.
///
/// # Example
/// ```
/// use shared::{date::parse_date, loan::{annuity::Loan, life::{Event, Keep, Life, Terms, tell}}, money::Money};
/// let loan = Loan::new(Money::yuan(300_000), "2.6".parse().unwrap(), 240).unwrap();
/// let life = Life::new(Terms::new(loan, parse_date("2026-01-20").unwrap()), vec![]).unwrap();
/// let on = parse_date("2027-03-01").unwrap();
/// let prepay = Event::Prepay { on, principal: Money::yuan(50_000), keep: Keep::Payment };
/// let story = tell(life, &[prepay]).unwrap();
/// assert_eq!(story.principal, Money::yuan(300_000));
/// assert_eq!(story.paid, story.principal + story.interest);
/// ```
pub fn tell(mut life: Life, events: &[Event]) -> Result<Story, LifeError> {
    let mut events: Vec<Event> = events.to_vec();
    events.sort_by_key(Event::on);
    let mut lines = Vec::new();
    for event in events {
        lines.extend(life.advance(event.on()).into_iter().map(Line::Instalment));
        match event {
            Event::Prepay { on, principal, keep } => {
                lines.push(Line::Prepaid(life.prepay(on, principal, keep)?));
            }
            Event::Postpone { instalments, catch_up, .. } => {
                lines.extend(life.postpone(instalments, catch_up)?.into_iter().map(Line::Instalment));
            }
            Event::Settle { on } => lines.push(Line::Settled(life.settle(on)?)),
        }
    }
    lines.extend(life.map(Line::Instalment));
    let (mut paid, mut principal) = (Money::ZERO, Money::ZERO);
    for line in &lines {
        let (all, part) = line.paid();
        (paid, principal) = (paid + all, principal + part);
    }
    Ok(Story { lines, paid, principal, interest: paid - principal })
}

impl Line {
    /// Everything paid with it, and the part that repays the loan.
    fn paid(&self) -> (Money, Money) {
        match self {
            Line::Instalment(row) => (row.payment, row.principal),
            Line::Prepaid(prepaid) => (prepaid.principal + prepaid.interest, prepaid.principal),
            Line::Settled(payoff) => (payoff.amount, payoff.principal),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::parse_date;
    use crate::loan::annuity::Loan;
    use crate::loan::life::{Method, RateChange, Terms};
    use crate::rate::Rate;
    use proptest::prelude::*;

    fn any_event() -> impl Strategy<Value = (i64, u8, i64, bool)> {
        (0_i64..4_000, 0_u8..6, 1_i64..200_000, any::<bool>())
    }

    fn event(on: Date, (_, what, yuan, flag): (i64, u8, i64, bool)) -> Event {
        let instalments = u32::try_from(yuan % 4 + 1).unwrap();
        let postpone = |catch_up| Event::Postpone { on, instalments, catch_up };
        let keep = if flag { Keep::Payment } else { Keep::Term };
        match what {
            0 => postpone(CatchUp::AtEnd),
            1 => postpone(CatchUp::Spread),
            2 => postpone(CatchUp::Extend),
            3 => Event::Settle { on },
            _ => Event::Prepay { on, principal: Money::yuan(yuan), keep },
        }
    }

    proptest! {
        #[test]
        fn whatever_happens_the_loan_closes_to_nothing(
            yuan in 50_000_i64..1_500_000, milli in 0_i64..=6_000, months in 13_u32..=300, level in any::<bool>(),
            events in prop::collection::vec(any_event(), 0..6),
            changes in prop::collection::vec((0_i64..4_000, 0_i64..=6_000), 0..4),
        ) {
            let loan = Loan::new(Money::yuan(yuan), Rate::milli_percent(milli), months).unwrap();
            let issued = parse_date("2016-03-31").unwrap();
            let method = if level { Method::Level } else { Method::LevelPrincipal };
            let day = |days: i64| issued + time::Duration::days(days);
            let changes = changes.into_iter().map(|(days, milli)| RateChange {
                from: day(days),
                rate: Rate::milli_percent(milli),
            });
            let terms = Terms { method, ..Terms::new(loan, issued) };
            let life = Life::new(terms, changes.collect()).unwrap();
            let mut possible: Vec<Event> = vec![];
            // Keeps the events that are possible after those before them.
            let mut events: Vec<_> = events.into_iter().map(|made| event(day(made.0), made)).collect();
            events.sort_by_key(Event::on);
            for event in events {
                possible.push(event);
                if tell(life.clone(), &possible).is_err() {
                    possible.pop();
                }
            }
            let story = tell(life, &possible).unwrap();
            prop_assert_eq!(story.principal, loan.principal());
            prop_assert!(story.interest >= Money::ZERO);
        }
    }
}
