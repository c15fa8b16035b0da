//! Kinds about instalments.

use rust_decimal::Decimal;

use crate::calc::CalcError;
use crate::calc::inputs::Inputs;
use crate::calc::outcome::Outcome;
use crate::loan::annuity::{Loan, LoanError, to_fen, to_nearest};
use crate::loan::principal;
use crate::loan::saving::RateCut;
use crate::loan::schedule;
use crate::money::Money;
use crate::policy::Policy;

/// The loan of `principal`, `annual_pct`, `months`.
pub(super) fn loan(inputs: &Inputs) -> Result<Loan, CalcError> {
    let terms = (inputs.money("principal")?, inputs.rate("annual_pct")?, inputs.whole("months", months())?);
    Loan::new(terms.0, terms.1, terms.2).map_err(|error| refused(error, "annual_pct"))
}

pub(super) fn months() -> std::ops::RangeInclusive<u32> {
    1..=Loan::MONTHS_MAX
}

/// Names the input that makes no loan.
pub(super) fn refused(error: LoanError, rate_field: &'static str) -> CalcError {
    let field = match error {
        LoanError::Principal => "principal",
        LoanError::Annual => rate_field,
        LoanError::Months => "months",
    };
    CalcError::about("out_of_range", field, format!("不能用：{error}，请改正"))
}

/// 等额本息 by every convention: quote, rounded payment, ledger.
pub(super) fn equal_instalment(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let loan = loan(inputs)?;
    let exact = loan.exact_payment();
    let (payment, total) = (to_fen(exact), exact * Decimal::from(loan.months()));
    let interest = total - loan.principal().as_decimal();
    let by_rounded = i64::from(loan.months()) * payment.as_fen() - loan.principal().as_fen();
    let (mut ledger_interest, mut ledger_last) = (Money::ZERO, Money::ZERO);
    for row in schedule::paying(loan, payment) {
        ledger_interest += row.interest;
        ledger_last = row.payment;
    }
    Ok(Outcome::new()
        .money("payment", payment)
        .money("payment_yuan", to_nearest(exact, 1))
        .money("interest", to_fen(interest))
        .money("total", to_fen(total))
        .money("interest_rounded_payment", Money::fen(by_rounded))
        .money("ledger_interest", ledger_interest)
        .money("ledger_last", ledger_last)
        .money("interest_to_100", to_nearest(interest, 100))
        .money("interest_to_1000", to_nearest(interest, 1_000)))
}

/// The first instalment of a level loan, as the schedule books it.
pub(super) fn first_instalment(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let first = schedule::level(loan(inputs)?).next().expect("a loan has at least one month");
    Ok(Outcome::new().money("interest", first.interest).money("principal_part", first.principal))
}

/// 等额本金 in closed form; a loan of one or two months has no second or third instalment.
pub(super) fn equal_principal(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let loan = loan(inputs)?;
    let mut outcome = Outcome::new();
    for (key, number) in [("first", 1), ("second", 2), ("third", 3)] {
        if number <= loan.months() {
            outcome = outcome.money(key, principal::payment(loan, number));
        }
    }
    let interest = principal::interest(loan);
    Ok(outcome
        .money("last", principal::payment(loan, loan.months()))
        .money("dec", principal::decrease(loan))
        .money("interest", interest)
        .money("total", loan.principal() + interest)
        .money("interest_to_1000", principal::interest_to_thousand(loan)))
}

/// How much more interest 等额本息 costs than 等额本金: the difference of the two as each is quoted.
pub(super) fn compare(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let loan = loan(inputs)?;
    Ok(Outcome::new().money("epi_minus_ep_interest", loan.quoted_interest() - principal::interest(loan)))
}

/// What a rate cut saves, by every convention in print.
pub(super) fn rate_cut_saving(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let principal = inputs.money("principal")?;
    let (from, to) = (inputs.rate("from_pct")?, inputs.rate("to_pct")?);
    let rate_field = if from > Loan::ANNUAL_MAX { "from_pct" } else { "to_pct" };
    let months = inputs.whole("months", months())?;
    let cut = RateCut::new(principal, from, to, months).map_err(|error| refused(error, rate_field))?;
    Ok(Outcome::new()
        .money("payment_saved", cut.payment())
        .money("payment_saved_rounded_diff", cut.difference_of_payments())
        .money("payment_saved_yuan", cut.difference_of_payments_in_yuan())
        .money("payment_saved_nearest_yuan", cut.payment_to_yuan())
        .money("interest_saved", cut.interest())
        .money("interest_saved_to_100", cut.quoted_interest_to(100))
        .money("interest_saved_to_1000", cut.quoted_interest_to(1_000)))
}
