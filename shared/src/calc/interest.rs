//! The kind `deposit_interest_days`: interest on an account, stretch by stretch.

use crate::calc::CalcError;
use crate::calc::inputs::Inputs;
use crate::calc::outcome::Outcome;
use crate::date::write_date;
use crate::deposit_interest::{InterestError, Movement, Opening, Part, Segment, Settlement, settle_years};
use crate::money::Money;
use crate::policy::Policy;

/// The longest time that is settled, in years.
const YEARS_MAX: i32 = 100;
const PARTS: [(&str, Part); 2] = [("carried", Part::Carried), ("current", Part::Current)];

/// What an account held, what moved, and the days; the rates are the pack's.
pub(super) fn deposit_interest_days(policy: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let opening = Opening {
        carried: inputs.money_optional("carried")?.unwrap_or_default(),
        current: inputs.money_optional("current")?.unwrap_or_default(),
    };
    let (from, to) = (inputs.date("from")?.0, inputs.date("to")?.0);
    if to <= from || from.year() + YEARS_MAX < to.year() {
        let said = format!("应晚于起息日{}且不超过{YEARS_MAX}年，请改正", write_date(from));
        return Err(CalcError::about("out_of_range", "to", said));
    }
    let movements: Vec<Movement> =
        inputs.list("movements")?.iter().map(movement).collect::<Result<_, _>>()?;
    let settled = settle_years(opening, &movements, &policy.deposit_interest, from, to).map_err(refused)?;
    let interest: Money = settled.iter().map(|settlement| settlement.interest).sum();
    let after = settled.last().map_or(Money::ZERO, |last| last.after);
    let estimate = settled.iter().any(|settlement| !settlement.assumed.is_empty());
    Ok(Outcome::new()
        .money("interest", interest)
        .money("after", after)
        .bool("estimate", estimate)
        .rows("settlements", settled.iter().map(settlement).collect()))
}

fn movement(inputs: &Inputs) -> Result<Movement, CalcError> {
    let paid_in = inputs.money_optional("paid_in")?.unwrap_or_default();
    let paid_out = inputs.money_optional("paid_out")?.unwrap_or_default();
    let part = inputs.choice_optional("side", &PARTS)?.unwrap_or(Part::Current);
    Ok(Movement { on: inputs.date("date")?.0, part, amount: paid_in - paid_out })
}

fn settlement(settlement: &Settlement) -> Outcome {
    Outcome::new()
        .text("to", write_date(settlement.to))
        .money("before", settlement.before)
        .money("interest", settlement.interest)
        .money("after", settlement.after)
        .rows("segments", settlement.segments.iter().map(segment).collect())
}

fn segment(segment: &Segment) -> Outcome {
    let side = match segment.part {
        Part::Carried => "carried",
        Part::Current => "current",
    };
    Outcome::new()
        .text("side", side)
        .text("from", write_date(segment.from))
        .text("to", write_date(segment.to))
        .text("days", segment.days)
        .money("balance", segment.balance)
        .text("rate", segment.rate)
        .exact("interest", segment.product().exact())
}

fn refused(error: InterestError) -> CalcError {
    let (code, field) = match error {
        InterestError::NotInForce(_) => ("not_in_force", "from"),
        InterestError::Outside(_) => ("out_of_range", "movements"),
    };
    CalcError::about(code, field, format!("不能计算：{error}，请改正"))
}
