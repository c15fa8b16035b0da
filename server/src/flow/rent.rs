//! Rent withdrawal: decided at once by the rule, held, paid by the bank.

use shared::case::{Event, State, apply};
use shared::date::EffectiveDate;
use shared::decision::Decision;
use shared::draft::Service;
use shared::ledger::postings;
use shared::money::Money;
use shared::text::Text;
use shared::wire::{CaseState, CaseView, Receipt, ReceiptKind, ReceiptLine, RentApplication, Tried};
use shared::withdrawal::rent::{RentFacts, decide};
use time::{Date, OffsetDateTime, Weekday};

use super::once::{self, Begun};
use super::{FlowError, facts, receipts};
use crate::bank::{Direction, Instruction};
use crate::clock::{iso, millis};
use crate::hall::Hall;
use crate::store::case_file::{self, NewCase};
use crate::store::idempotency::Submission;
use crate::store::journal::{self, Journal};
use crate::store::receipt::{self, Owner};
use crate::store::{Connection, Transaction, again, audit, case_view, draft, member, outbox};

/// Key of the service in the catalog.
pub(crate) const SERVICE: &str = "withdrawal_rent";

/// What the rule would say now; changes nothing.
pub async fn try_out(
    hall: &Hall,
    account: &str,
    form: &RentApplication,
) -> Result<Tried<RentFacts>, FlowError> {
    let mut connection = hall.store.read().await?;
    let facts = ask_with(&mut connection, hall.store.sk, account, form).await?;
    let decision = decide(&facts, &hall.pack.policy, EffectiveDate(hall.clock.today())).for_case();
    Ok(Tried { facts, decision })
}

async fn ask_with(
    connection: &mut Connection,
    sk: i64,
    account: &str,
    form: &RentApplication,
) -> Result<RentFacts, FlowError> {
    let known = facts::known(connection, sk, account).await?;
    let mut facts = facts::rent_of(connection, sk, &known, (form.from_month, form.to_month)).await?;
    facts.lease = Some(form.lease);
    Ok(facts)
}

/// Decides and records an application; when it is granted, holds the money and asks the bank to pay.
pub async fn submit(
    hall: &Hall,
    account: &str,
    submission: &Submission,
    form: RentApplication,
) -> Result<CaseView, FlowError> {
    again::once(|| apply_for(hall, account, submission, &form)).await
}

async fn apply_for(
    hall: &Hall,
    account: &str,
    submission: &Submission,
    form: &RentApplication,
) -> Result<CaseView, FlowError> {
    let (now, id) = hall.stamp();
    let mut event = match once::begin(hall, submission, now).await? {
        Begun::Answered(answer) => return Ok(answer),
        Begun::Event(event) => event,
    };
    let sk = event.sk;
    let facts = ask_with(event.connection(), sk, account, form).await?;
    let day = EffectiveDate(now.date());
    let decision = decide(&facts, &hall.pack.policy, day).for_case();
    if let Decision::Ask(questions) = &decision {
        let fields = questions.iter().map(|question| (question.field.clone(), question.text.clone()));
        return Err(FlowError::Form(fields.collect()));
    }
    let outcome = outcome(hall, &decision, day, id)?;
    let number = id.to_string();
    let granted = outcome.state == CaseState::Paying;
    let case = NewCase {
        id,
        service: SERVICE,
        member: account,
        state: outcome.state,
        progress: &outcome.progress,
        decision: &decision,
        facts: serde_json::to_string(&facts).expect("facts are plain data"),
        amount: outcome.amount,
        months: (form.from_month, form.to_month),
        card: form.card.as_str(),
        due: outcome.due.map(|due| due.to_string()),
        receipt: granted.then_some(number.as_str()),
    };
    case_file::record(&mut event, &case, now).await?;
    let steps = [Text::new("已提交申请", "Application submitted"), outcome.text];
    for (line, text) in (1..).zip(&steps) {
        case_file::happened(&mut event, id, line, text, now).await?;
    }
    if granted {
        pay(hall, &mut event, &case, form, now).await?;
    }
    audit::note(&mut event, hall.ids.next(now), now, &submission.who, "withdrawal_rent.submit", &number)
        .await?;
    draft::remove(&mut event, draft::Key { owner: &submission.who, service: Service::Rent }).await?;
    let view = case_view::find(event.connection(), sk, account, id, now).await?.ok_or(FlowError::NotFound)?;
    once::finish(hall, event, submission, view).await
}

struct Outcome {
    state: CaseState,
    progress: State,
    amount: Money,
    due: Option<Date>,
    text: Text,
}

/// Where the decision leads.
fn outcome(hall: &Hall, decision: &Decision, day: EffectiveDate, id: i64) -> Result<Outcome, FlowError> {
    let accepted = State::Submitted { on: day.0 };
    let legal = |state, event| apply(state, event).expect("a new case takes every decision");
    Ok(match decision {
        Decision::Grant(grant) => {
            let approved = legal(accepted, Event::Granted { amount: grant.amount });
            let progress = legal(approved, Event::SendToBank { bank_ref: format!("W{id}") });
            let text = Text::new("核准，已交银行付款", "Approved; the bank is paying");
            Outcome { state: CaseState::Paying, progress, amount: grant.amount, due: None, text }
        }
        Decision::Refuse(reasons) => {
            let progress = legal(accepted, Event::Denied { reasons: reasons.clone(), on: day.0 });
            let text = Text::new("不符合提取条件", "Not allowed by the rule");
            Outcome { state: CaseState::Refused, progress, amount: Money::ZERO, due: None, text }
        }
        Decision::Refer(_) => {
            let days = hall.pack.policy.withdrawal.decision_days.on(day).map_or(3, |row| row.value);
            let due = working_days_later(day.0, days);
            let progress = legal(accepted, Event::Refer { due });
            let zh = format!("转人工审核，{}前答复", shared::date::date_zh(due));
            let text = Text::new(zh, format!("Referred to a person, who answers by {due}"));
            Outcome { state: CaseState::Referred, progress, amount: Money::ZERO, due: Some(due), text }
        }
        Decision::Ask(_) => return Err(FlowError::field("lease", "填写不完整", "Something is missing")),
    })
}

/// Mondays to Fridays; the calendar of public holidays is not known here, so the day may come out early, never late.
fn working_days_later(mut day: Date, days: u16) -> Date {
    let mut left = days;
    while left > 0 {
        day = day.next_day().unwrap_or(day);
        if !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
            left -= 1;
        }
    }
    day
}

async fn pay(
    hall: &Hall,
    event: &mut Transaction,
    case: &NewCase<'_>,
    form: &RentApplication,
    now: OffsetDateTime,
) -> Result<(), FlowError> {
    let reference = format!("W{}", case.id);
    member::hold(event, case.member, case.amount).await?;
    let entry = Journal {
        id: hall.ids.next(now),
        kind: "withdrawal_approved",
        reference: case.id.to_string(),
        text: Text::new(
            format!("租房提取 {}至{}", form.from_month.zh(), form.to_month.zh()),
            format!("Rent withdrawal {} to {}", form.from_month, form.to_month),
        ),
        receipt: Some(case.id.to_string()),
        now,
    };
    journal::book(event, &entry, &postings::withdrawal_approved(case.member, case.amount)?).await?;
    let paper = paper(hall, case, form, now);
    receipt::issue(event, &paper, &Owner::Member(case.member.to_owned())).await?;
    let instruction = Instruction {
        direction: Direction::Pay,
        reference,
        amount: case.amount,
        account: form.card.as_str().to_owned(),
        purpose: "住房公积金提取".to_owned(),
    };
    Ok(outbox::leave(event, hall.ids.next(now), &instruction, now).await?)
}

fn paper(hall: &Hall, case: &NewCase<'_>, form: &RentApplication, now: OffsetDateTime) -> Receipt {
    let line = |zh: &str, en: &str, value: Text| ReceiptLine { label: Text::new(zh, en), value };
    let months = Text::new(
        format!("{}至{}", form.from_month.zh(), form.to_month.zh()),
        format!("{} to {}", form.from_month, form.to_month),
    );
    let grouped = case.amount.grouped();
    Receipt {
        version: receipts::VERSION,
        number: case.id.to_string(),
        kind: ReceiptKind::Withdrawal,
        issued_at: iso(millis(now)),
        amount: case.amount,
        lines: vec![
            line("事项", "Service", Text::new("租房提取", "Rent withdrawal")),
            line("个人账号", "Account", Text::same(case.member)),
            line("租房月份", "Months of rent", months),
            line("提取金额", "Amount", Text::new(format!("{grouped} 元"), format!("{grouped} yuan"))),
            line("收款银行卡", "Paid to card", Text::same(form.card.masked())),
        ],
        rule: receipts::rule(&hall.pack, EffectiveDate(now.date())),
        decision: Some(case.decision.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn a_weekend_is_no_working_day() {
        assert_eq!(working_days_later(date!(2026 - 11 - 19), 3), date!(2026 - 11 - 24)); // Thursday to Tuesday
        assert_eq!(working_days_later(date!(2026 - 11 - 23), 3), date!(2026 - 11 - 26));
    }
}
