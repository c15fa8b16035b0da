//! Kinds about instalments that were not paid on their day.

use crate::calc::CalcError;
use crate::calc::inputs::Inputs;
use crate::calc::life::life;
use crate::calc::loan::months;
use crate::calc::outcome::Outcome;
use crate::date::write_date;
use crate::loan::annuity::Loan;
use crate::loan::life::arrears::{ArrearsError, Missed, arrears};
use crate::loan::life::late::{Covered, Order, allocate};
use crate::loan::life::overdue::{Ageing, Overdue, penalty};
use crate::policy::Policy;
use crate::rate::Rate;

/// The highest penalty factor, a share of the contract's rate.
const FACTOR_MAX: Rate = Rate::percent(1_000);
const ORDERS: [(&str, Order); 4] = [
    ("penalty_interest_principal", Order::PenaltyInterestPrincipal),
    ("interest_penalty_principal", Order::InterestPenaltyPrincipal),
    ("interest_principal_penalty", Order::InterestPrincipalPenalty),
    ("principal_interest_penalty", Order::PrincipalInterestPenalty),
];

/// 罚息 of one instalment up to a day, by the factor that is given or else the pack's.
pub(super) fn overdue_penalty(policy: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let (late, annual, on) = (overdue(inputs)?, annual(inputs)?, inputs.date("on")?);
    let (factor, amount, estimate) = match inputs.rate_optional("factor_pct")? {
        Some(factor) => {
            (within(factor, FACTOR_MAX, "factor_pct")?, late.penalty(annual, factor, on.0), false)
        }
        None => {
            let not_in_force = |gap| CalcError::not_in_force(gap, "on");
            let charged = penalty(&late, annual, policy, on).map_err(not_in_force)?;
            let factor = policy.loan.overdue_factor.on(on).map_err(not_in_force)?.value;
            (factor, charged.amount, !charged.assumed.is_empty())
        }
    };
    Ok(Outcome::new()
        .text("days", late.days(on.0))
        .money("owed", late.owed())
        .text("factor_pct", factor)
        .money("penalty", amount)
        .bool("estimate", estimate))
}

/// 清偿顺序: what a late payment covers of each instalment, and what is left of it.
pub(super) fn overdue_allocation(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let owed: Vec<Overdue> = inputs.list("overdue")?.iter().map(overdue).collect::<Result<_, _>>()?;
    let (covered, left) = allocate(&owed, inputs.money("paid")?, inputs.choice("order", &ORDERS)?);
    let row = |(part, owed): (&Covered, &Overdue)| {
        Outcome::new()
            .text("due", write_date(owed.due))
            .money("principal", part.principal)
            .money("interest", part.interest)
            .money("penalty", part.penalty)
    };
    Ok(Outcome::new().money("left", left).rows("covered", covered.iter().zip(&owed).map(row).collect()))
}

/// 欠款补还: instalments of a loan that were missed from a month on, and what makes them good on a day.
pub(super) fn loan_arrears(policy: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let life = life(inputs)?;
    let (from, many) = (inputs.month("from_month")?, inputs.whole("instalments", months())?);
    let owed = arrears(life, from, many, inputs.date("paid_on")?.0, policy).map_err(refused)?;
    Ok(Outcome::new()
        .text("factor_pct", owed.factor)
        .money("instalments", owed.instalments)
        .money("penalty", owed.penalty)
        .money("total", owed.total)
        .text("ageing", owed.ageing.map_or("", Ageing::code))
        .bool("estimate", !owed.assumed.is_empty())
        .rows("missed", owed.missed.iter().map(missed).collect()))
}

fn overdue(inputs: &Inputs) -> Result<Overdue, CalcError> {
    let charged_to = match inputs.text_optional("charged_to")? {
        None => None,
        Some(_) => Some(inputs.date("charged_to")?.0),
    };
    Ok(Overdue {
        due: inputs.date("due")?.0,
        principal: inputs.money("overdue_principal")?,
        interest: inputs.money("overdue_interest")?,
        penalty: inputs.money_optional("penalty")?.unwrap_or_default(),
        charged_to,
    })
}

fn annual(inputs: &Inputs) -> Result<Rate, CalcError> {
    within(inputs.rate("annual_pct")?, Loan::ANNUAL_MAX, "annual_pct")
}

fn within(rate: Rate, most: Rate, field: &'static str) -> Result<Rate, CalcError> {
    if rate <= most {
        return Ok(rate);
    }
    Err(CalcError::about("out_of_range", field, format!("应在0至{most}之间，现为“{rate}”，请改正")))
}

fn missed(missed: &Missed) -> Outcome {
    Outcome::new()
        .text("due", write_date(missed.overdue.due))
        .money("principal", missed.overdue.principal)
        .money("interest", missed.overdue.interest)
        .text("days", missed.days)
        .money("penalty", missed.penalty)
}

fn refused(error: ArrearsError) -> CalcError {
    let (code, field) = match error {
        ArrearsError::NothingDue(_) => ("not_possible", "from_month"),
        ArrearsError::FewerLeft(_) => ("not_possible", "instalments"),
        ArrearsError::NotYetDue(_) => ("not_possible", "paid_on"),
        ArrearsError::NoFactor(_) => ("not_in_force", "paid_on"),
    };
    CalcError::about(code, field, format!("不能计算：{}", error.text().zh))
}
