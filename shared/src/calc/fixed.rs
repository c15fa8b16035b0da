//! Kinds that look something up: rates, ages, terms.

use rust_decimal::Decimal;

use crate::calc::CalcError;
use crate::calc::inputs::Inputs;
use crate::calc::outcome::Outcome;
use crate::date::EffectiveDate;
use crate::loan::liquidity::balance_multiple;
use crate::loan::rate::{HomeCount, TermClass, row};
use crate::loan::reprice::rate_day;
use crate::loan::term::years_by_house_age;
use crate::month::Month;
use crate::policy::{NotInForce, Policy};
use crate::rate::Rate;
use crate::retirement::{Worker, statutory};

/// The term that the age of the house allows. No term is left when the borrower's limit is nought.
pub(super) fn loan_term(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let age = inputs.whole("house_age", 0..=200)?;
    let limit = inputs.whole_optional("borrower_limit", 0..=100)?;
    let years = years_by_house_age(age, limit).map_err(|error| {
        CalcError::about("no_rule", "house_age", format!("不能用：{error}，请向中心咨询"))
    })?;
    Ok(Outcome::new().text("years", years))
}

/// The multiple of the balance at a 个贷率.
pub(super) fn liquidity_multiple(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    Ok(Outcome::new().text("multiple", balance_multiple(inputs.rate("loan_rate_pct")?)))
}

/// The loan rate in force on a day.
pub(super) fn rate_lookup(policy: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let day = inputs.date("date")?;
    let home = inputs.choice("home", &[("1", HomeCount::First), ("2", HomeCount::Second)])?;
    let (short, long) = (TermClass::UpToFiveYears, TermClass::OverFiveYears);
    let term = inputs.choice("term", &[("<=5y", short), (">5y", long), ("≤5y", short), ("＞5y", long)])?;
    let rate = rate_on(policy, day, home, term).map_err(|error| CalcError::not_in_force(error, "date"))?;
    Ok(Outcome::new().text("rate", rate))
}

/// The rate a first-home loan of over five years pays on a day: repriced every 1 January.
pub(super) fn loan_reprice(policy: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let (issued, on) = (inputs.date("issued")?, inputs.date("on")?);
    let day = rate_day(issued, on).ok_or_else(|| {
        CalcError::about("out_of_range", "on", format!("应不早于放款日{issued}，现为“{on}”，请改正"))
    })?;
    let rate = rate_on(policy, day, HomeCount::First, TermClass::OverFiveYears)
        .map_err(|error| CalcError::not_in_force(error, "issued"))?;
    Ok(Outcome::new().text("rate", rate))
}

fn rate_on(
    policy: &Policy,
    day: EffectiveDate,
    home: HomeCount,
    term: TermClass,
) -> Result<Rate, NotInForce> {
    row(&policy.loan.rate, day, home, term).map(|row| row.value)
}

/// The statutory retirement age and month.
pub(super) fn retirement_age(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let workers = [("m60", Worker::Man60), ("f55", Worker::Woman55), ("f50", Worker::Woman50)];
    let worker = inputs.choice("kind", &workers)?;
    let birth = inputs.month("birth")?;
    let last = Month::new(2130, 12).expect("within the calendar");
    if birth > last {
        let said = format!("应不晚于{last}，现为“{birth}”，请改正");
        return Err(CalcError::about("out_of_range", "birth", said));
    }
    let at = statutory(worker, birth);
    Ok(Outcome::new()
        .exact("age", Decimal::from(at.years))
        .exact("months", Decimal::from(at.months))
        .text("date", at.month))
}
