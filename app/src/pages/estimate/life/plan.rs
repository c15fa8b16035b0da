//! From what is typed to a loan's life, told by `shared`.

use leptos::prelude::Read;
use shared::date::EffectiveDate;
use shared::decision::{Assumption, Step};
use shared::loan::annuity::Loan;
use shared::loan::life::arrears::{Arrears, arrears};
use shared::loan::life::offset::{Account, OffsetRow, simulate};
use shared::loan::life::outlook::Outlook;
use shared::loan::life::{
    CatchUp, DayBasis, Event, Keep, Life, Method, PolicyRates, Terms, explain, policy_rates,
};
use shared::loan::rate::HomeCount;
use shared::money::Money;
use shared::month::Month;
use shared::policy::Policy;
use shared::rate::Rate;
use shared::text::Text;
use time::Date;

use crate::pages::estimate::reading::{choice, count, day, given, parsed};
use crate::pages::public::answers::Answers;
use crate::ui::Sources;

/// Most instalments that can be put off or missed.
const MONTHS_MOST: u32 = 60;

/// A loan with and without what is asked about.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Plan {
    pub(super) method: Method,
    pub(super) issued: Date,
    pub(super) today: Date,
    pub(super) what: What,
    pub(super) outlook: Outlook,
    /// Every rate with its day and row; empty for a typed one.
    pub(super) rates: Vec<Step>,
    /// The typed rate.
    pub(super) own_rate: Option<Rate>,
    pub(super) assumed: Vec<Assumption>,
    /// The workings of instalments that are not like the others: number, day, steps.
    pub(super) workings: Vec<(u32, Date, Vec<Step>)>,
    pub(super) sources: Sources,
}

/// What is asked about.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum What {
    Plan,
    Prepay { on: Date, principal: Money, keep: Keep },
    Settle { on: Date },
    Postpone { on: Date, instalments: u32, catch_up: CatchUp },
    Overdue { paid_on: Date, arrears: Box<Arrears> },
    Offset { rows: Vec<OffsetRow> },
}

impl Plan {
    /// The plan, or what is still missing or cannot be done.
    pub(super) fn of(answers: Answers, policy: &Policy, today: Date) -> Result<Plan, Text> {
        let (terms, rates) = contract(answers, policy)?;
        let changes = rates.as_ref().map(|rates| rates.changes.clone()).unwrap_or_default();
        let life = Life::new(terms, changes.clone()).map_err(|error| error.text())?;
        let past = earlier(answers)?;
        let before = || {
            let mut life = life.clone();
            past.map(|event| after(&mut life, event)).transpose().map(|_| life)
        };
        let what = asked(answers, policy, &terms, before)?;
        let planned = what.event();
        let (past, planned): (Vec<Event>, Vec<Event>) =
            (past.into_iter().collect(), planned.into_iter().collect());
        let outlook = Outlook::of(&life, &past, &planned).map_err(|error| error.text())?;
        let changed = rates.as_ref().is_some_and(|rates| !rates.changes.is_empty());
        let mut assumed = rates.as_ref().map(|rates| rates.assumed.clone()).unwrap_or_default();
        assumed.extend(explain::assumed(&terms, changed, &planned, policy));
        assumed.extend(what.assumed(policy));
        let own_rate = rates.is_none().then(|| terms.loan.annual());
        let workings = workings(&outlook, policy);
        Ok(Plan {
            method: terms.method,
            issued: terms.issued,
            today,
            what,
            outlook,
            rates: rates.map(|rates| rates.steps).unwrap_or_default(),
            own_rate,
            assumed,
            workings,
            sources: Sources::from(policy),
        })
    }
}

/// What the contract says, and where its rates come from; nowhere for a typed one.
fn contract(answers: Answers, policy: &Policy) -> Result<(Terms, Option<PolicyRates>), Text> {
    let principal: Money = parsed(answers, "principal")?;
    let months = count::<u32>(answers, "term_years", 1..=40)? * 12;
    let issued = day(answers, "issued")?;
    let (rate, rates) = if given(answers, "rate") {
        (parsed(answers, "rate")?, None)
    } else {
        let home: HomeCount = choice(answers, "home")?;
        let found = policy_rates(&policy.loan.rate, EffectiveDate(issued), months, home);
        let rates = found.map_err(|gap| {
            let earliest = gap.earliest.map(shared::date::write_date).unwrap_or_default();
            Text::new(
                format!("没有查到{issued}的公积金贷款利率（最早查到{earliest}的），可以在“其他情况”里自己填年利率"),
                format!("No rate of fund loans is known for {issued} (the first is that of {earliest}): enter one under “More about your case”"),
            )
        })?;
        (rates.first, Some(rates))
    };
    let loan = Loan::new(principal, rate, months).map_err(|error| {
        Text::new(
            format!("{error}，请改正"),
            "The loan must be more than nothing and at most 999.9 billion, its annual rate at most 100 %",
        )
    })?;
    let plain = Terms::new(loan, issued);
    let due_day = if given(answers, "due_day") { count(answers, "due_day", 1..=31)? } else { plain.due_day };
    let first: DayBasis = answers.one_of("first").unwrap_or_default();
    let method: Method = choice(answers, "method")?;
    Ok((Terms { method, due_day, first, ..plain }, rates))
}

/// A prepayment of earlier days.
fn earlier(answers: Answers) -> Result<Option<Event>, Text> {
    if !given(answers, "before_amount") {
        return Ok(None);
    }
    let (on, principal) = (day(answers, "before_on")?, parsed(answers, "before_amount")?);
    Ok(Some(Event::Prepay { on, principal, keep: choice(answers, "before_keep")? }))
}

/// A life on which an earlier prepayment has been made.
fn after(life: &mut Life, event: Event) -> Result<(), Text> {
    life.advance(event.on());
    if let Event::Prepay { on, principal, keep } = event {
        life.prepay(on, principal, keep).map_err(|error| error.text())?;
    }
    Ok(())
}

/// What is asked about; `life` is the loan after what is past.
fn asked(
    answers: Answers,
    policy: &Policy,
    terms: &Terms,
    life: impl Fn() -> Result<Life, Text>,
) -> Result<What, Text> {
    match answers.text("what").read().as_str() {
        "prepay" => Ok(What::Prepay {
            principal: parsed(answers, "prepay_amount")?,
            on: day(answers, "prepay_on")?,
            keep: choice(answers, "prepay_keep")?,
        }),
        "settle" => Ok(What::Settle { on: day(answers, "settle_on")? }),
        "postpone" => {
            let from = month(answers, "postpone_from", terms)?;
            let instalments = count(answers, "postpone_count", 1..=MONTHS_MOST)?;
            // The month's repayment day is the first that passes with nothing paid.
            let on = from.first_day().previous_day().unwrap_or(terms.issued).max(terms.issued);
            Ok(What::Postpone { on, instalments, catch_up: choice(answers, "postpone_catch_up")? })
        }
        "overdue" => {
            let from = month(answers, "missed_from", terms)?;
            let instalments = count(answers, "missed_count", 1..=MONTHS_MOST)?;
            let paid_on = day(answers, "made_good_on")?;
            let found = arrears(life()?, from, instalments, paid_on, policy);
            Ok(What::Overdue { paid_on, arrears: Box::new(found.map_err(|error| error.text())?) })
        }
        "offset" => {
            let from = month(answers, "offset_from", terms)?;
            let account = Account {
                balance: parsed(answers, "balance")?,
                monthly: parsed(answers, "monthly_deposit")?,
            };
            let mut life = life()?;
            life.advance(from.first_day().previous_day().unwrap_or(terms.issued));
            let plan = shared::loan::life::offset::Plan::Monthly { part: true };
            let rows = simulate(life, &[account], Money::ZERO, plan).map_err(|error| error.text())?;
            if rows.is_empty() {
                return Err(shared::loan::life::LifeError::Settled.text());
            }
            Ok(What::Offset { rows })
        }
        _ => Ok(What::Plan),
    }
}

/// A month that is not before the first instalment.
fn month(answers: Answers, field: &str, terms: &Terms) -> Result<Month, Text> {
    let month: Month = parsed(answers, field)?;
    let first = Month::of(terms.due(1));
    if first <= month && month.year() <= 2150 {
        return Ok(month);
    }
    Err(Text::new(
        format!("第一期在{}还，填的是{}，请改正月份", first.zh(), month.zh()),
        format!("the first instalment is due in {first}; {month} was entered: correct the month"),
    ))
}

impl What {
    /// What the borrower does, where it changes the schedule.
    fn event(&self) -> Option<Event> {
        match *self {
            What::Prepay { on, principal, keep } => Some(Event::Prepay { on, principal, keep }),
            What::Settle { on } => Some(Event::Settle { on }),
            What::Postpone { on, instalments, catch_up } => {
                Some(Event::Postpone { on, instalments, catch_up })
            }
            What::Plan | What::Overdue { .. } | What::Offset { .. } => None,
        }
    }

    fn assumed(&self, policy: &Policy) -> Vec<Assumption> {
        let open = |keys: &[&str]| keys.iter().map(|key| policy.unknown(key).into()).collect();
        match self {
            What::Overdue { arrears, .. } => arrears.assumed.clone(),
            What::Offset { .. } => {
                open(&["withdrawal.repayment.offset_fund_loan", "withdrawal.repayment.offset_part"])
            }
            What::Plan | What::Prepay { .. } | What::Settle { .. } | What::Postpone { .. } => vec![],
        }
    }
}

/// The first instalment, those in which the rate changes, and the first that bears postponed interest.
fn workings(outlook: &Outlook, policy: &Policy) -> Vec<(u32, Date, Vec<Step>)> {
    let catches_up = outlook.with.instalments().find(|row| row.caught_up > Money::ZERO).map(|row| row.number);
    let stands_out = |row: &&shared::loan::life::Row| {
        row.number == 1 || row.pieces.len() > 1 || Some(row.number) == catches_up
    };
    let rows = outlook.with.instalments().filter(stands_out);
    rows.map(|row| (row.number, row.due, explain::steps(row, policy))).collect()
}
