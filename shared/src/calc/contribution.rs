//! Kinds about contribution.

use rust_decimal::Decimal;

use crate::calc::CalcError;
use crate::calc::error::echo;
use crate::calc::inputs::Inputs;
use crate::calc::outcome::Outcome;
use crate::contribution::{self, BaseCapMode, SplitMode, Wage, monthly_deposit};
use crate::policy::Policy;
use crate::rate::Rate;
use crate::rounding::Rounding;

/// Both sides' monthly deposit. A flexible member (`member: "flexible"`) pays both: `personal` is the whole,
/// `unit` nothing, and `per_side` one side's share; either percentage may then be left out.
pub(super) fn contribution(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let base = inputs.money("base")?;
    let flexible = match inputs.text_optional("member")? {
        None => false,
        Some(_) => inputs.choice("member", &[("flexible", true), ("employee", false)])?,
    };
    let side = |field| match inputs.rate_optional(field)? {
        None if flexible => Ok(Rate::ZERO),
        rate => rate.ok_or_else(|| CalcError::missing(field)),
    };
    let (employer, member) = (side("unit_pct")?, side("personal_pct")?);
    if flexible && employer.plus(member) == Rate::ZERO {
        inputs.rate("personal_pct")?;
    }
    let mode = mode(inputs)?;
    let deposit =
        monthly_deposit(base, member, employer, mode).ok_or_else(|| CalcError::too_large("base"))?;
    let outcome = Outcome::new().money("per_side", deposit.member);
    let outcome = match flexible {
        true => outcome.text("unit", 0).money("personal", deposit.total()),
        false => outcome.money("unit", deposit.employer).money("personal", deposit.member),
    };
    Ok(outcome.money("total", deposit.total()))
}

fn mode(inputs: &Inputs) -> Result<SplitMode, CalcError> {
    match inputs.text_optional("mode")? {
        None => Ok(SplitMode::DEFAULT),
        Some(name) => name.trim().parse().map_err(|_| unknown_mode(&name, "each_side_half_up_yuan")),
    }
}

fn unknown_mode(name: &str, example: &str) -> CalcError {
    let said = format!("没有“{}”这种方式，可用的如 {example}，请改正", echo(name));
    CalcError::about("unknown_choice", "mode", said)
}

/// What a base declared too low costs the member, both sides, exact.
pub(super) fn shortfall(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let (real, declared) = (inputs.money("true_base")?, inputs.money("declared_base")?);
    let (rate, months) = (inputs.rate("pct")?, inputs.whole("months", 0..=1_200)?);
    let both_sides = rate.as_fraction() * Decimal::TWO;
    let (full, paid) = (real.as_decimal() * both_sides, declared.as_decimal() * both_sides);
    Ok(Outcome::new()
        .exact("monthly_full", full)
        .exact("monthly_paid", paid)
        .exact("shortfall_month", full - paid)
        .exact("shortfall_total", (full - paid) * Decimal::from(months)))
}

/// The cap of the base from the average wage.
pub(super) fn base_cap(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let wage = match (inputs.number_optional("avg_monthly_wage")?, inputs.number_optional("avg_annual_wage")?)
    {
        (Some(month), _) => Wage::Monthly(month),
        (None, Some(year)) => Wage::Annual(year),
        (None, None) => return Err(CalcError::missing("avg_monthly_wage")),
    };
    let multiple = inputs.number_optional("multiple")?.unwrap_or(Decimal::from(3));
    let mode = match inputs.text_optional("mode")? {
        None => BaseCapMode::Exact,
        Some(name) => match name.trim() {
            "exact" => BaseCapMode::Exact,
            "floor_month_then_x3" => BaseCapMode::FloorMonthFirst,
            other => {
                let rounding: Result<Rounding, _> = other.parse();
                BaseCapMode::Rounded(rounding.map_err(|_| unknown_mode(other, "half_up_yuan"))?)
            }
        },
    };
    let cap = contribution::base_cap(wage, multiple, mode).ok_or_else(|| CalcError::too_large("multiple"))?;
    Ok(Outcome::new().exact("cap", cap))
}

/// A share of the average monthly wage.
pub(super) fn pct_of_wage(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let (wage, share) = (inputs.number("avg_monthly_wage")?, inputs.rate("pct")?);
    let found = contribution::share_of_wage(wage, share).ok_or_else(|| CalcError::too_large("pct"))?;
    Ok(Outcome::new().money("month", found.0).money("year", found.1))
}
