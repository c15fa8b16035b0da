//! Kinds about settling a loan early.

use crate::calc::CalcError;
use crate::calc::inputs::Inputs;
use crate::calc::loan::loan;
use crate::calc::outcome::Outcome;
use crate::loan::annuity::to_fen;
use crate::loan::prepay::{self, PrepayError};
use crate::policy::Policy;

/// What settles the loan on the day of an instalment.
pub(super) fn payoff(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let loan = loan(inputs)?;
    let at = inputs.whole("at_month", 1..=loan.months())?;
    let payoff = prepay::payoff(loan, at).map_err(|error| refused(error, "at_month"))?;
    Ok(Outcome::new().money("payoff_incl_kth", payoff.amount).money("total_paid", payoff.total_paid))
}

/// What is owed after so many instalments.
pub(super) fn balance(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let loan = loan(inputs)?;
    let after = inputs.whole("after", 0..=loan.months())?;
    Ok(Outcome::new().money("balance", to_fen(loan.exact_balance(after))))
}

/// 缩短年限
pub(super) fn shorten(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let (loan, after) = (loan(inputs)?, paid(inputs)?);
    let prepaid = inputs.money("prepay")?;
    let short = prepay::shorten(loan, after, prepaid).map_err(|error| refused(error, "balance_after"))?;
    Ok(Outcome::new().text("remaining", short.remaining).text("months_saved", short.saved))
}

/// 减少月供
pub(super) fn reduce(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let (loan, after) = (loan(inputs)?, paid(inputs)?);
    let prepaid = inputs.money("prepay")?;
    let payment = prepay::reduce(loan, after, prepaid).map_err(|error| refused(error, "balance_after"))?;
    Ok(Outcome::new().money("payment", payment))
}

fn paid(inputs: &Inputs) -> Result<u32, CalcError> {
    inputs.whole("balance_after", 0..=crate::loan::annuity::Loan::MONTHS_MAX)
}

fn refused(error: PrepayError, month_field: &'static str) -> CalcError {
    let field = match error {
        PrepayError::NoMonthsLeft { .. } => month_field,
        PrepayError::MoreThanOwed { .. } => "prepay",
    };
    CalcError::about("out_of_range", field, format!("不能用：{error}，请改正"))
}
