//! The kind `loan_life`: a loan with its events, row by row.

use time::Date;

use crate::calc::CalcError;
use crate::calc::inputs::Inputs;
use crate::calc::loan::{loan, months};
use crate::calc::outcome::Outcome;
use crate::date::write_date;
use crate::loan::life::{
    CatchUp, DayBasis, Event, Keep, Kind, Life, LifeError, Line, Method, RateChange, Row, Terms, tell,
};
use crate::policy::Policy;

const METHODS: [(&str, Method); 2] = [("level", Method::Level), ("level_principal", Method::LevelPrincipal)];
const BASES: [(&str, DayBasis); 3] = [
    ("whole_month", DayBasis::WholeMonth),
    ("actual360", DayBasis::Actual360),
    ("thirty360", DayBasis::Thirty360),
];
pub(super) const KEEPS: [(&str, Keep); 2] = [("payment", Keep::Payment), ("term", Keep::Term)];
const CATCH_UPS: [(&str, CatchUp); 3] =
    [("at_end", CatchUp::AtEnd), ("spread", CatchUp::Spread), ("extend", CatchUp::Extend)];

#[derive(Clone, Copy)]
enum What {
    Prepay,
    Postpone,
    Settle,
}
const WHATS: [(&str, What); 3] =
    [("prepay", What::Prepay), ("postpone", What::Postpone), ("settle", What::Settle)];

/// A whole loan: its terms, the changes of its rate and what the borrower does.
pub(super) fn loan_life(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let life = life(inputs)?;
    let events: Vec<Event> = inputs.list("events")?.iter().map(event).collect::<Result<_, _>>()?;
    let story = tell(life, &events).map_err(|error| refused(error, "events"))?;
    Ok(Outcome::new()
        .money("paid", story.paid)
        .money("principal", story.principal)
        .money("interest", story.interest)
        .rows("rows", story.lines.iter().map(line).collect()))
}

/// The loan of `principal`, `annual_pct`, `months`, `issued` and what may be said besides, with the changes of its rate.
pub(super) fn life(inputs: &Inputs) -> Result<Life, CalcError> {
    let changes = inputs.list("changes")?.iter().map(change).collect::<Result<_, _>>()?;
    Life::new(terms(inputs)?, changes).map_err(|error| refused(error, "due_day"))
}

fn terms(inputs: &Inputs) -> Result<Terms, CalcError> {
    let plain = Terms::new(loan(inputs)?, inputs.date("issued")?.0);
    let due_day = inputs.whole_optional("due_day", 1..=31)?.and_then(|day| u8::try_from(day).ok());
    Ok(Terms {
        method: inputs.choice_optional("method", &METHODS)?.unwrap_or_default(),
        due_day: due_day.unwrap_or(plain.due_day),
        first: inputs.choice_optional("first", &BASES)?.unwrap_or_default(),
        split: inputs.choice_optional("split", &BASES)?.unwrap_or_default(),
        ..plain
    })
}

fn change(inputs: &Inputs) -> Result<RateChange, CalcError> {
    let change = RateChange { from: inputs.date("from")?.0, rate: inputs.rate("annual_pct")? };
    if change.rate <= crate::loan::annuity::Loan::ANNUAL_MAX {
        return Ok(change);
    }
    let said = format!("应在0至100之间，现为“{}”，请改正", change.rate);
    Err(CalcError::about("out_of_range", "annual_pct", said))
}

fn event(inputs: &Inputs) -> Result<Event, CalcError> {
    let (what, on) = (inputs.choice("what", &WHATS)?, inputs.date("date")?.0);
    Ok(match what {
        What::Prepay => {
            let (principal, keep) = (inputs.money("prepay")?, inputs.choice("keep", &KEEPS)?);
            Event::Prepay { on, principal, keep }
        }
        What::Postpone => {
            let instalments = inputs.whole("instalments", months())?;
            Event::Postpone { on, instalments, catch_up: inputs.choice("catch_up", &CATCH_UPS)? }
        }
        What::Settle => Event::Settle { on },
    })
}

fn line(line: &Line) -> Outcome {
    match line {
        Line::Instalment(row) => instalment(row),
        Line::Prepaid(prepaid) => start("prepaid", prepaid.on)
            .money("payment", prepaid.principal + prepaid.interest)
            .money("principal", prepaid.principal)
            .money("interest", prepaid.interest)
            .money("balance", prepaid.balance)
            .text("remaining", prepaid.remaining)
            .money("regular", prepaid.regular),
        Line::Settled(payoff) => start("settled", payoff.on)
            .money("payment", payoff.amount)
            .money("principal", payoff.principal)
            .money("interest", payoff.interest)
            .money("caught_up", payoff.caught_up),
    }
}

fn instalment(row: &Row) -> Outcome {
    let kind = match row.kind {
        Kind::Paid => "paid",
        Kind::Postponed => "postponed",
    };
    let pieces: Vec<String> =
        row.pieces.iter().map(|piece| format!("{}@{}", piece.days, piece.rate)).collect();
    start(kind, row.due)
        .text("number", row.number)
        .text("days", pieces.join("+"))
        .money("payment", row.payment)
        .money("principal", row.principal)
        .money("interest", row.interest)
        .money("caught_up", row.caught_up)
        .money("balance", row.balance)
}

fn start(kind: &str, on: Date) -> Outcome {
    Outcome::new().text("kind", kind).text("on", write_date(on))
}

pub(super) fn refused(error: LifeError, field: &'static str) -> CalcError {
    CalcError::about("not_possible", field, format!("不能办理：{error}，请改正"))
}
