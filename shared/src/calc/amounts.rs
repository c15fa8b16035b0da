//! Kinds that multiply published standards, and write amounts.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::calc::CalcError;
use crate::calc::error::echo;
use crate::calc::inputs::{Inputs, plain_number};
use crate::calc::outcome::Outcome;
use crate::deposit_interest::exact_interest;
use crate::kpi;
use crate::loan::annuity::{to_fen, to_nearest};
use crate::policy::Policy;
use crate::upper::upper;

/// Interest on one balance.
pub(super) fn deposit_interest(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let (balance, annual) = (inputs.money("balance")?, inputs.rate("annual_pct")?);
    if annual > crate::loan::annuity::Loan::ANNUAL_MAX {
        return Err(CalcError::about(
            "out_of_range",
            "annual_pct",
            format!("应在0至100之间，现为“{annual}”，请改正"),
        ));
    }
    let exact = exact_interest(balance, annual, inputs.whole("days", 0..=36_600)?);
    Ok(Outcome::new().money("interest", to_fen(exact)).money("interest_yuan", to_nearest(exact, 1)))
}

/// A monthly cap, times a multiplier, times months (each one where not given).
pub(super) fn rent_cap(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let cap = inputs.money("base_month")?.as_decimal();
    let multiplier = inputs.number_optional("multiplier")?.unwrap_or(Decimal::ONE);
    let months = inputs.whole_optional("months", 0..=1_200)?.unwrap_or(1);
    product("cap", "multiplier", [cap, multiplier, Decimal::from(months)])
}

/// The least of the rent, the cap and a share of the monthly deposit, of those that are given.
pub(super) fn rent_amount(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let contract = inputs.money_optional("contract")?.map(|money| money.as_decimal());
    let cap = inputs.money_optional("single_cap")?.map(|money| money.as_decimal());
    let share = match (inputs.money_optional("monthly_deposit")?, inputs.rate_optional("pct_of_deposit")?) {
        (Some(deposit), Some(rate)) => Some(deposit.as_decimal() * rate.as_fraction()),
        (None, Some(_)) => return Err(CalcError::missing("monthly_deposit")),
        (_, None) => None,
    };
    let least = [contract, cap, share].into_iter().flatten().min();
    least.map(|least| Outcome::new().exact("amount", least)).ok_or_else(|| CalcError::missing("contract"))
}

/// Area × yuan a square metre and year.
pub(super) fn property_fee_cap(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    product("cap", "area", [inputs.number("area")?, inputs.number("per_sqm_year")?])
}

/// Area × yuan a square metre.
pub(super) fn renovation_cap(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    product("cap", "area", [inputs.number("area")?, inputs.number("per_sqm")?])
}

/// A published price with its uplift (one where not given).
pub(super) fn property_fee_rate(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let uplift = inputs.number_optional("uplift")?.unwrap_or(Decimal::ONE);
    product("rate", "uplift", [inputs.number("rate")?, uplift])
}

fn product<const N: usize>(
    key: &'static str,
    field: &'static str,
    factors: [Decimal; N],
) -> Result<Outcome, CalcError> {
    let product = factors.into_iter().try_fold(Decimal::ONE, Decimal::checked_mul);
    product.map(|product| Outcome::new().exact(key, product)).ok_or_else(|| CalcError::too_large(field))
}

/// Figures of operation: every formula whose inputs are all given.
pub(super) fn kpi(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let mut given = BTreeMap::new();
    for (name, value) in inputs.0.iter().filter(|(name, _)| kpi::is_known(name)) {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let number = plain_number(&text).ok_or_else(|| {
            let message = format!("{}应为数字，现为“{}”，请改正，例如 58.35", echo(name), echo(&text));
            CalcError::line("not_a_number", message)
        })?;
        given.insert(name.clone(), number);
    }
    let found = kpi::figures(&given);
    if found.is_empty() {
        return Err(CalcError::line(
            "nothing_to_calculate",
            "所给数据不能用于任何一个指标公式，请成对给出，例如 withdraw 与 deposit、v2025 与 v2024、amount_wan 与 n",
        ));
    }
    Ok(found.into_iter().fold(Outcome::new(), |outcome, (name, value)| outcome.exact(name, value)))
}

/// 人民币大写
pub(super) fn yuan_upper(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    Ok(Outcome::new().text("text", upper(inputs.money("amount")?)))
}
