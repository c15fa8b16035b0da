//! 降息节省: what a rate cut saves, by every convention that is in print.

use rust_decimal::Decimal;

use crate::loan::annuity::{Loan, LoanError, to_fen, to_nearest};
use crate::loan::schedule;
use crate::money::Money;
use crate::rate::Rate;

/// The same loan at two rates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateCut {
    before: Loan,
    after: Loan,
}

impl RateCut {
    /// A loan whose rate goes from one to another. A rise gives negative savings.
    ///
    /// ```
    /// use shared::{loan::saving::RateCut, money::Money};
    /// let cut = RateCut::new(Money::yuan(1_200_000), "3.325".parse().unwrap(), "3.075".parse().unwrap(), 360).unwrap();
    /// assert_eq!(cut.interest(), Money::fen(5_907_001)); // printed to the fen
    /// ```
    pub fn new(principal: Money, from: Rate, to: Rate, months: u32) -> Result<RateCut, LoanError> {
        Ok(RateCut { before: Loan::new(principal, from, months)?, after: Loan::new(principal, to, months)? })
    }

    /// A month's saving: the exact difference, half-up to the fen.
    pub fn payment(self) -> Money {
        to_fen(self.exact_payment())
    }

    /// A month's saving: the exact difference, half-up to the yuan.
    pub fn payment_to_yuan(self) -> Money {
        to_nearest(self.exact_payment(), 1)
    }

    /// The difference of the two payments as each is printed in fen.
    pub fn difference_of_payments(self) -> Money {
        self.before.level_payment() - self.after.level_payment()
    }

    /// The difference of the two payments as each is printed in yuan.
    pub fn difference_of_payments_in_yuan(self) -> Money {
        to_nearest(self.before.exact_payment(), 1) - to_nearest(self.after.exact_payment(), 1)
    }

    /// Interest saved over the term, by the schedules that are really paid.
    pub fn interest(self) -> Money {
        schedule::level(self.before).interest() - schedule::level(self.after).interest()
    }

    /// Interest saved by the quote convention, half-up to a multiple of whole yuan.
    pub fn quoted_interest_to(self, step_yuan: u32) -> Money {
        to_nearest(self.before.exact_interest() - self.after.exact_interest(), step_yuan)
    }

    fn exact_payment(self) -> Decimal {
        self.before.exact_payment() - self.after.exact_payment()
    }
}
