//! What the bank reports, booked: each entry once, in one event.

use shared::case::{Event, apply};
use shared::date::EffectiveDate;
use shared::ledger::postings;
use shared::text::Text;
use shared::wire::{CaseState, Receipt, ReceiptKind, ReceiptLine};
use time::OffsetDateTime;

use super::{FlowError, receipts};
use crate::bank::{Entry, Outcome};
use crate::clock::{iso, millis};
use crate::hall::Hall;
use crate::store::case_file::{self, PayingCase};
use crate::store::journal::{self, Journal};
use crate::store::receipt::{self, Owner};
use crate::store::remittance::{self, Collecting};
use crate::store::{StoreError, Transaction, again, audit, employer, member, outbox};

/// Books one entry; an entry that was booked before changes nothing.
pub async fn book(hall: &Hall, entry: &Entry) -> Result<(), FlowError> {
    again::once(|| book_now(hall, entry)).await
}

async fn book_now(hall: &Hall, entry: &Entry) -> Result<(), FlowError> {
    let now = hall.clock.now();
    let mut event = hall.store.begin().await?;
    if !outbox::take_entry(&mut event, entry, now).await? {
        return Ok(());
    }
    let number = |rest: &str| rest.parse::<i64>().ok();
    let of_case = entry.reference.strip_prefix('W').and_then(number);
    let of_month = entry.reference.strip_prefix('R').and_then(number);
    match (of_month, of_case) {
        (Some(id), _) => month(hall, &mut event, id, entry, now).await?,
        (None, Some(id)) => case(hall, &mut event, id, entry, now).await?,
        // Not ours: kept in bank_entry, where the audit finds it.
        (None, None) => tracing::warn!(entry = entry.number, "bank entry without our reference"),
    }
    audit::note(&mut event, hall.ids.next(now), now, "bank", "bank.entry", &entry.reference).await?;
    Ok(event.commit().await?)
}

async fn month(
    hall: &Hall,
    event: &mut Transaction,
    id: i64,
    entry: &Entry,
    now: OffsetDateTime,
) -> Result<(), FlowError> {
    let Some(of) = remittance::collecting(event, id).await? else { return Ok(()) };
    if entry.outcome == Outcome::Returned {
        let why = Text::new(
            "扣款账户无法使用，银行退回；请核对账户后重新提交",
            "The bank returned it: the account cannot be used. Check the account and submit again",
        );
        return Ok(remittance::failed(event, id, &why).await?);
    }
    if entry.amount != of.total {
        return Err(StoreError::Corrupt(format!("bank entry {} has another amount", entry.number)).into());
    }
    let credits = remittance::credits(event, id).await?;
    let number = id.to_string();
    let payer = of.employer.to_string();
    let facts = [
        (
            "remittance_received",
            postings::remittance_received(&payer, of.total)?,
            "汇缴款到账",
            "Received for",
        ),
        ("remittance_credited", postings::remittance_credited(&payer, &credits)?, "汇缴", "Remittance for"),
    ];
    for (kind, entry, zh, en) in facts {
        let text = Text::new(format!("{zh} {}", of.month.zh()), format!("{en} {}", of.month));
        let (reference, receipt) = (number.clone(), Some(number.clone()));
        let journal = Journal { id: hall.ids.next(now), kind, reference, text, receipt, now };
        journal::book(event, &journal, &entry).await?;
    }
    remittance::credit_members(event, id, &of).await?;
    employer::paid(event, of.employer, of.month).await?;
    remittance::credited(event, id, &number).await?;
    let paper = paper(hall, number, &of, now);
    Ok(receipt::issue(event, &paper, &Owner::Employer(of.employer)).await?)
}

fn paper(hall: &Hall, number: String, of: &Collecting, now: OffsetDateTime) -> Receipt {
    let line = |zh: &str, en: &str, value: Text| ReceiptLine { label: Text::new(zh, en), value };
    let grouped = of.total.grouped();
    Receipt {
        version: receipts::VERSION,
        number,
        kind: ReceiptKind::Remittance,
        issued_at: iso(millis(now)),
        amount: of.total,
        lines: vec![
            line("事项", "Service", Text::new("汇缴", "Remittance")),
            line("汇缴月份", "Month", Text::new(of.month.zh(), of.month.to_string())),
            line("人数", "Members", Text::same(of.rows.to_string())),
            line("汇缴金额", "Amount", Text::new(format!("{grouped} 元"), format!("{grouped} yuan"))),
        ],
        rule: receipts::rule(&hall.pack, EffectiveDate(of.month.first_day())),
        decision: None,
    }
}

async fn case(
    hall: &Hall,
    event: &mut Transaction,
    id: i64,
    entry: &Entry,
    now: OffsetDateTime,
) -> Result<(), FlowError> {
    let Some(of) = case_file::paying(event, id).await? else { return Ok(()) };
    if entry.amount != of.amount {
        return Err(StoreError::Corrupt(format!("bank entry {} has another amount", entry.number)).into());
    }
    match entry.outcome {
        Outcome::Booked => paid(hall, event, id, of, now).await,
        Outcome::Returned => returned(hall, event, id, of, now).await,
    }
}

fn journal_of(
    hall: &Hall,
    id: i64,
    kind: &'static str,
    text: Text,
    of: &PayingCase,
    now: OffsetDateTime,
) -> Journal {
    Journal {
        id: hall.ids.next(now),
        kind,
        reference: id.to_string(),
        text,
        receipt: of.receipt.clone(),
        now,
    }
}

async fn paid(
    hall: &Hall,
    event: &mut Transaction,
    id: i64,
    of: PayingCase,
    now: OffsetDateTime,
) -> Result<(), FlowError> {
    let text = Text::new("租房提取付款", "Rent withdrawal paid");
    let entry = journal_of(hall, id, "withdrawal_paid", text, &of, now);
    journal::book(event, &entry, &postings::withdrawal_paid(&of.member, of.amount)?).await?;
    member::held_is_paid(event, &of.member, of.amount).await?;
    let progress = moved(of.progress, Event::BankPaid { on: now.date() })?;
    case_file::moved(event, id, CaseState::Paid, &progress).await?;
    let text = Text::new("银行已付款", "Paid by the bank");
    Ok(case_file::happened(event, id, of.events + 1, &text, now).await?)
}

/// The money goes back to the account and the application ends; the member applies again with another card.
async fn returned(
    hall: &Hall,
    event: &mut Transaction,
    id: i64,
    of: PayingCase,
    now: OffsetDateTime,
) -> Result<(), FlowError> {
    let text = Text::new("租房提取退回", "Rent withdrawal returned");
    let entry = journal_of(hall, id, "withdrawal_bounced", text, &of, now);
    journal::book(event, &entry, &postings::withdrawal_bounced(&of.member, of.amount)?).await?;
    member::held_comes_back(event, &of.member, of.amount).await?;
    let approved = moved(of.progress, Event::BankBounced)?;
    let progress = moved(approved, Event::Withdraw { on: now.date() })?;
    case_file::moved(event, id, CaseState::Bounced, &progress).await?;
    let zh = "银行退回：收款卡无法使用，钱已退回您的账户；请换一张卡重新申请";
    let en = "Returned by the bank: the card cannot be used. The money is back in your account; apply again with another card";
    Ok(case_file::happened(event, id, of.events + 1, &Text::new(zh, en), now).await?)
}

fn moved(state: shared::case::State, event: Event) -> Result<shared::case::State, StoreError> {
    apply(state, event).map_err(|error| StoreError::Corrupt(error.to_string()))
}
