//! 还款测算: a loan with and without what its borrower does.

use serde::Serialize;
use time::Date;

use crate::loan::life::error::LifeError;
use crate::loan::life::instalment::{Life, Row};
use crate::loan::life::story::{Event, Line, Story, tell};
use crate::money::Money;
use crate::month::Month;

/// The same loan twice, side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Outlook {
    /// If nothing is done.
    pub without: Story,
    /// With what is done; the same as `without` where nothing is.
    pub with: Story,
}

impl Outlook {
    /// Tells a loan with the events that are past, and once more with those that are thought of.
    ///
    /// # Errors
    /// The first event that is not possible.
    ///
    /// # Example
    /// ```
    /// use shared::{date::parse_date, loan::{annuity::Loan, life::{Event, Keep, Life, Terms, outlook::Outlook}}, money::Money};
    /// let loan = Loan::new(Money::yuan(300_000), "2.6".parse().unwrap(), 240).unwrap();
    /// let life = Life::new(Terms::new(loan, parse_date("2026-01-20").unwrap()), vec![]).unwrap();
    /// let on = parse_date("2027-01-20").unwrap();
    /// let prepay = Event::Prepay { on, principal: Money::yuan(50_000), keep: Keep::Payment };
    /// let outlook = Outlook::of(&life, &[], &[prepay]).unwrap();
    /// // The payment stays, so each month repays more: fewer months and less interest.
    /// assert!(outlook.interest_saved() > Money::ZERO && outlook.months_saved() > 0);
    /// ```
    pub fn of(life: &Life, past: &[Event], planned: &[Event]) -> Result<Outlook, LifeError> {
        let without = tell(life.clone(), past)?;
        let all: Vec<Event> = past.iter().chain(planned).copied().collect();
        let with = if planned.is_empty() { without.clone() } else { tell(life.clone(), &all)? };
        Ok(Outlook { without, with })
    }

    /// How much less interest is paid; below nought where it is more.
    pub fn interest_saved(&self) -> Money {
        self.without.interest - self.with.interest
    }

    /// How many months earlier the loan ends; below nought where it is later.
    pub fn months_saved(&self) -> i32 {
        match (self.without.last_day(), self.with.last_day()) {
            (Some(without), Some(with)) => Month::of(without).since(Month::of(with)),
            (None, _) | (_, None) => 0,
        }
    }
}

impl Line {
    /// The day.
    pub fn on(&self) -> Date {
        match self {
            Line::Instalment(row) => row.due,
            Line::Prepaid(prepaid) => prepaid.on,
            Line::Settled(payoff) => payoff.on,
        }
    }

    /// Principal that is owed afterwards.
    pub fn balance(&self) -> Money {
        match self {
            Line::Instalment(row) => row.balance,
            Line::Prepaid(prepaid) => prepaid.balance,
            Line::Settled(_) => Money::ZERO,
        }
    }
}

impl Story {
    /// The day on which nothing is owed any more.
    pub fn last_day(&self) -> Option<Date> {
        self.lines.last().map(Line::on)
    }

    /// Principal that is owed at the end of a day.
    pub fn owed_on(&self, day: Date) -> Money {
        let before = self.lines.iter().take_while(|line| line.on() <= day);
        before.last().map_or(self.principal, Line::balance)
    }

    /// The instalments, without what is paid between them.
    pub fn instalments(&self) -> impl Iterator<Item = &Row> {
        self.lines.iter().filter_map(|line| match line {
            Line::Instalment(row) => Some(row),
            Line::Prepaid(_) | Line::Settled(_) => None,
        })
    }

    /// The first instalment after a day.
    pub fn next_after(&self, day: Date) -> Option<&Row> {
        self.instalments().find(|row| day < row.due)
    }
}

impl Life {
    /// Pays every instalment that is due up to a day, that day included.
    pub fn advance(&mut self, to: Date) -> Vec<Row> {
        let mut paid = Vec::new();
        while self.due().is_some_and(|due| due <= to) {
            paid.extend(self.next());
        }
        paid
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::parse_date;
    use crate::loan::annuity::Loan;
    use crate::loan::life::{CatchUp, Keep, Terms};

    fn day(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    fn life() -> Life {
        let loan = Loan::new(Money::yuan(360_000), "2.6".parse().unwrap(), 240).unwrap();
        Life::new(Terms::new(loan, day("2026-01-20")), vec![]).unwrap()
    }

    #[test]
    fn nothing_done_changes_nothing() {
        let outlook = Outlook::of(&life(), &[], &[]).unwrap();
        assert_eq!(outlook.without, outlook.with);
        assert_eq!((outlook.interest_saved(), outlook.months_saved()), (Money::ZERO, 0));
    }

    #[test]
    fn what_is_past_is_in_both() {
        let past = Event::Prepay { on: day("2027-03-01"), principal: Money::yuan(20_000), keep: Keep::Term };
        let outlook = Outlook::of(&life(), &[past], &[Event::Settle { on: day("2030-05-06") }]).unwrap();
        assert_eq!(outlook.without.lines.iter().filter(|line| matches!(line, Line::Prepaid(_))).count(), 1);
        assert_eq!(outlook.with.last_day(), Some(day("2030-05-06")));
        // May 2030 instead of January 2046.
        assert_eq!(outlook.months_saved(), 15 * 12 + 8);
    }

    #[test]
    fn extending_ends_as_many_months_later_and_costs_the_interest() {
        let on = day("2027-01-20");
        let postpone = Event::Postpone { on, instalments: 3, catch_up: CatchUp::Extend };
        let outlook = Outlook::of(&life(), &[], &[postpone]).unwrap();
        assert_eq!(outlook.months_saved(), -3);
        assert!(outlook.interest_saved() < Money::ZERO);
        // A postponed day repays nothing.
        assert_eq!(outlook.with.owed_on(on), outlook.with.owed_on(day("2027-04-20")));
        assert_eq!(outlook.with.next_after(day("2027-04-20")).unwrap().due, day("2027-05-20"));
    }

    #[test]
    fn what_is_owed_goes_from_the_whole_to_nothing() {
        let story = Outlook::of(&life(), &[], &[]).unwrap().with;
        assert_eq!(story.owed_on(day("2026-02-19")), Money::yuan(360_000));
        assert!(story.owed_on(day("2026-02-20")) < Money::yuan(360_000));
        assert_eq!(story.owed_on(day("2046-01-20")), Money::ZERO);
    }

    #[test]
    fn advancing_pays_what_is_due_and_no_more() {
        let mut life = life();
        assert_eq!(life.advance(day("2026-02-19")).len(), 0);
        assert_eq!(life.advance(day("2026-04-20")).len(), 3);
        assert_eq!(life.due(), Some(day("2026-05-20")));
        assert_eq!(life.advance(day("2100-01-01")).len(), 237);
        assert_eq!(life.owed(), Money::ZERO);
    }
}
