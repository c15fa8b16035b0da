//! Kinds about 组合贷款: how an amount is divided, and both schedules side by side.

use crate::calc::CalcError;
use crate::calc::inputs::Inputs;
use crate::calc::life::life;
use crate::calc::outcome::Outcome;
use crate::date::write_date;
use crate::loan::life::Row;
use crate::loan::life::combined::{CombinedRow, combined, divide};
use crate::money::Money;
use crate::policy::Policy;

/// The fund lends up to its limit, the bank the rest.
pub(super) fn loan_divide(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let parts = divide(inputs.money("needed")?, inputs.money("fund_limit")?);
    Ok(Outcome::new().money("fund", parts.fund).money("bank", parts.bank))
}

/// The fund's loan and the bank's, each with its own terms.
pub(super) fn loan_combined(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let (fund, bank) = (life(&inputs.object("fund")?)?, life(&inputs.object("bank")?)?);
    let (fund_interest, bank_interest) = (fund.interest_to_come(), bank.interest_to_come());
    let rows: Vec<CombinedRow> = combined(fund, bank).collect();
    Ok(Outcome::new()
        .money("paid", rows.iter().map(|row| row.payment).sum())
        .money("fund_interest", fund_interest)
        .money("bank_interest", bank_interest)
        .rows("rows", rows.iter().map(written).collect()))
}

fn written(row: &CombinedRow) -> Outcome {
    let of = |row: &Option<Row>| row.as_ref().map_or(Money::ZERO, |row| row.payment);
    Outcome::new()
        .text("due", write_date(row.due))
        .money("fund", of(&row.fund))
        .money("bank", of(&row.bank))
        .money("payment", row.payment)
        .money("balance", row.balance)
}
