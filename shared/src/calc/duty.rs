//! Kinds about what an employer owes besides money: deadlines, and which months count.

use crate::calc::CalcError;
use crate::calc::inputs::Inputs;
use crate::calc::outcome::Outcome;
use crate::contribution::MonthState::{Deferred, Missed, Paid};
use crate::contribution::{Duty, MonthState, deadline, deferral_counts, months_in_a_row};
use crate::date::write_date;
use crate::policy::Policy;

/// The last day of a duty of articles 14, 15 and 19, and how late it is on a day.
pub(super) fn duty_deadline(policy: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let duty = inputs.choice("duty", &Duty::ALL.map(|duty| (duty.key(), duty)))?;
    let event = inputs.date("event")?;
    let on = match inputs.text_optional("on")? {
        None => None,
        Some(_) => Some(inputs.date("on")?),
    };
    let found = deadline(duty, event.0, policy).map_err(|gap| CalcError::not_in_force(gap, "event"))?;
    let outcome = Outcome::new()
        .text("last", write_date(found.last))
        .text("days", found.days)
        .text("source", &found.cite.source)
        .text("article", found.cite.article.as_deref().unwrap_or_default());
    Ok(match on {
        None => outcome,
        Some(on) => outcome.text("days_late", found.days_late(on.0)),
    })
}

/// The months in a row up to the last one listed, as a loan or a withdrawal counts them on a day.
pub(super) fn months_counted(policy: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let date = inputs.date("date")?;
    let states = [("paid", Paid), ("deferred", Deferred), ("missed", Missed)];
    let months: Vec<MonthState> = inputs
        .list("states")?
        .iter()
        .map(|month| month.choice("state", &states))
        .collect::<Result<_, _>>()?;
    // Whether a deferral counts matters only where there is one.
    let asked = months.contains(&Deferred);
    let row = match deferral_counts(policy, date) {
        Ok(row) => Some(row),
        Err(gap) if asked => return Err(CalcError::not_in_force(gap, "date")),
        Err(_) => None,
    };
    let counts = row.is_some_and(|row| row.value);
    let estimate = asked && row.is_some_and(|row| row.assumption(date).is_some());
    Ok(Outcome::new()
        .text("months", months_in_a_row(&months, counts))
        .bool("deferral_counts", counts)
        .bool("estimate", estimate))
}
