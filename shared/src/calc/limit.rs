//! Kinds about how much may be lent.

use rust_decimal::Decimal;

use crate::calc::CalcError;
use crate::calc::inputs::Inputs;
use crate::calc::loan::{months, refused};
use crate::calc::outcome::Outcome;
use crate::loan::annuity::affordable;
use crate::loan::product_limit::{ProductFacts, ProductLimitError, limit};
use crate::money::Money;
use crate::policy::Policy;
use crate::rounding::{Direction, Rounding, Step};

/// 还款能力: the largest loan whose level payment is not more than a share of the base, brought down to a multiple
/// of `floor_to` (to the fen where none is given).
pub(super) fn repayment_capacity(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let (base, share) = (inputs.money("base")?, inputs.rate("pct")?);
    let (annual, months) = (inputs.rate("annual_pct")?, inputs.whole("months", months())?);
    let step = inputs.money_optional("floor_to")?.unwrap_or(Money::fen(1));
    if step == Money::ZERO {
        return Err(CalcError::about("out_of_range", "floor_to", "应大于0，现为“0”，请改正，例如 1000"));
    }
    let payment = base.as_decimal() * share.as_fraction();
    let exact = affordable(payment, annual, months).map_err(|error| refused(error, "annual_pct"))?;
    let down_to_fen = Rounding { direction: Direction::Floor, step: Step::Fen };
    let amount = Money::round(exact, down_to_fen).ok_or_else(|| CalcError::too_large("base"))?;
    Ok(Outcome::new().money("limit", amount.floor_to(step)))
}

/// The least of the bounds that the inputs define.
pub(super) fn loan_limit(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let facts = ProductFacts {
        balance: inputs.money_optional("balance")?,
        floor_balance: inputs.money_optional("floor_balance")?,
        multiple: inputs.number_optional("multiple")?,
        base: inputs.money_optional("base")?,
        monthly_deposit: inputs.money_optional("monthly_deposit")?,
        deposit_rate: inputs.rate_optional("rate_pct")?,
        share: inputs.rate_optional("pct")?,
        years: inputs.number_optional("years")?,
        coefficient: inputs.number_optional("coeff")?,
        liquidity: inputs.number_optional("liquidity_coeff")?,
        cap: inputs.money_optional("cap")?,
        base_cap: inputs.money_optional("base_cap")?,
        uplift_factor: inputs.number_optional("uplift_factor")?,
        uplift_amount: inputs.money_optional("uplift_amount")?,
    };
    if facts.deposit_rate.is_some_and(|rate| rate.as_fraction() == Decimal::ZERO) {
        return Err(CalcError::about("out_of_range", "rate_pct", "应大于0，现为“0”，请改正，例如 24"));
    }
    let least = limit(&facts).map_err(no_limit)?.amount();
    least
        .map(|least| Outcome::new().exact("limit", least))
        .ok_or_else(|| no_limit(ProductLimitError::NoBound))
}

fn no_limit(error: ProductLimitError) -> CalcError {
    match error {
        ProductLimitError::Lacks(field) => CalcError::missing(field),
        ProductLimitError::MultipliesNothing(field) => CalcError::about(
            "not_applicable",
            field,
            format!("不能用：{error}，请补上余额、基数或最高额度，或去掉它"),
        ),
        ProductLimitError::NoBound => CalcError::line(
            "nothing_to_calculate",
            format!("{error}，请至少给出一组：balance 与 multiple，base、pct 与 years，cap，或 base_cap"),
        ),
        ProductLimitError::TooLarge => {
            CalcError::line("too_large", "所给数值相乘后超出可计算的范围，请核对后填写较小的数")
        }
    }
}
