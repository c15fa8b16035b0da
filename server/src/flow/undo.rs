//! 撤回申请: the applicant takes a case back; what was held returns to the account.

use shared::case::{State, undo};
use shared::ledger::postings;
use shared::money::Money;
use shared::text::Text;
use shared::wire::CaseView;
use time::OffsetDateTime;

use super::FlowError;
use super::once::{self, Begun};
use crate::hall::Hall;
use crate::store::case_view::{self, Standing};
use crate::store::idempotency::Submission;
use crate::store::journal::{self, Journal};
use crate::store::{Transaction, again, audit, case_file, member, outbox};

/// Takes a case back, while nobody has acted on it and the time is not over.
pub async fn withdraw(
    hall: &Hall,
    account: &str,
    id: i64,
    submission: &Submission,
) -> Result<CaseView, FlowError> {
    again::once(|| take_back(hall, account, id, submission)).await
}

async fn take_back(
    hall: &Hall,
    account: &str,
    id: i64,
    submission: &Submission,
) -> Result<CaseView, FlowError> {
    let now = hall.clock.now();
    let mut event = match once::begin(hall, submission, now).await? {
        Begun::Answered(answer) => return Ok(answer),
        Begun::Event(event) => event,
    };
    let sk = event.sk;
    let standing = case_view::standing(event.connection(), sk, account, id).await?;
    let standing = standing.ok_or(FlowError::NotFound)?;
    let progress = undo::withdraw(standing.progress.clone(), standing.order, standing.submitted, now)
        .map_err(FlowError::NoWayBack)?;
    let held = matches!(standing.progress, State::Paying { .. });
    if held {
        give_back(hall, &mut event, account, id, &standing, now).await?;
    }
    case_file::withdrawn(&mut event, id, &progress).await?;
    let text = said(if held { standing.amount } else { Money::ZERO });
    case_file::happened(&mut event, id, standing.events + 1, &text, now).await?;
    let number = id.to_string();
    audit::note(&mut event, hall.ids.next(now), now, &submission.who, "case.withdraw", &number).await?;
    let view = case_view::find(event.connection(), sk, account, id, now).await?.ok_or(FlowError::NotFound)?;
    once::finish(hall, event, submission, view).await
}

/// The order is called off before the bank has it, and the approval is reversed in the ledger.
async fn give_back(
    hall: &Hall,
    event: &mut Transaction,
    account: &str,
    id: i64,
    standing: &Standing,
    now: OffsetDateTime,
) -> Result<(), FlowError> {
    outbox::call_off(event, &format!("W{id}"), now).await?;
    let entry = Journal {
        id: hall.ids.next(now),
        kind: "withdrawal_called_off",
        reference: id.to_string(),
        text: Text::new("租房提取撤回", "Rent withdrawal called off"),
        receipt: standing.receipt.clone(),
        now,
    };
    journal::book(event, &entry, &postings::withdrawal_called_off(account, standing.amount)?).await?;
    Ok(member::held_comes_back(event, account, standing.amount).await?)
}

fn said(given_back: Money) -> Text {
    if given_back == Money::ZERO {
        return Text::new("您撤回了申请", "You withdrew the application");
    }
    let grouped = given_back.grouped();
    Text::new(
        format!("您撤回了申请，{grouped}元已退回账户"),
        format!("You withdrew the application; {grouped} yuan are back in the account"),
    )
}
