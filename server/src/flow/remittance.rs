//! An employer's month: submitted, collected by the bank, credited.

use std::collections::{BTreeMap, BTreeSet};

use shared::draft::Service;
use shared::money::Money;
use shared::remittance::{Rules, payable};
use shared::text::Text;
use shared::wire::{AccountStatus, MemberLine, MonthSheet, RemittanceState, RemittanceView};

use super::FlowError;
use super::once::{self, Begun};
use crate::bank::{Direction, Instruction};
use crate::clock::{iso, millis};
use crate::hall::Hall;
use crate::store::employer::{self, EmployerRow};
use crate::store::idempotency::Submission;
use crate::store::member::{self, MemberRow};
use crate::store::{again, audit, draft, outbox, remittance};

/// Faults that are told one by one; what is behind them is told when these are cured.
const FAULTS_TOLD: usize = 50;

/// Checks a month again, records it and asks the bank to collect.
pub async fn submit(
    hall: &Hall,
    employer: i64,
    submission: &Submission,
    sheet: MonthSheet,
) -> Result<RemittanceView, FlowError> {
    again::once(|| collect(hall, employer, submission, &sheet)).await
}

async fn collect(
    hall: &Hall,
    employer: i64,
    submission: &Submission,
    sheet: &MonthSheet,
) -> Result<RemittanceView, FlowError> {
    let (now, id) = hall.stamp();
    let mut event = match once::begin(hall, submission, now).await? {
        Begun::Answered(answer) => return Ok(answer),
        Begun::Event(event) => event,
    };
    let sk = event.sk;
    let row = employer::find(event.connection(), sk, employer).await?;
    let members = member::of_employer(event.connection(), sk, employer).await?;
    check(hall, &row, &members, sheet)?;
    if remittance::is_open(&mut event, employer, sheet.month).await? {
        return Err(under_way(sheet));
    }
    let view = RemittanceView {
        id: id.to_string(),
        month: sheet.month,
        rows: u32::try_from(sheet.lines.len()).unwrap_or(u32::MAX),
        total: sheet.total,
        state: RemittanceState::Collecting,
        submitted_at: iso(millis(now)),
        failure: None,
        receipt: None,
    };
    remittance::record(&mut event, id, employer, sheet, now).await?;
    let instruction = Instruction {
        direction: Direction::Collect,
        reference: format!("R{id}"),
        amount: sheet.total,
        account: row.card,
        purpose: format!("住房公积金汇缴 {}", sheet.month),
    };
    outbox::leave(&mut event, hall.ids.next(now), &instruction, now).await?;
    audit::note(&mut event, hall.ids.next(now), now, &submission.who, "remittance.submit", &view.id).await?;
    draft::remove(&mut event, draft::Key { owner: &submission.who, service: Service::Month }).await?;
    once::finish(hall, event, submission, view).await
}

fn under_way(sheet: &MonthSheet) -> FlowError {
    let zh = format!("{}的清册已经提交，银行正在扣款，请等待结果", sheet.month.zh());
    let en = format!("{} has been submitted and the bank is collecting: wait for the result", sheet.month);
    FlowError::field("month", zh, en)
}

/// Everything that the page has checked, checked again: nothing computed outside is trusted.
fn check(
    hall: &Hall,
    employer: &EmployerRow,
    members: &[MemberRow],
    sheet: &MonthSheet,
) -> Result<(), FlowError> {
    payable(employer.paid_to, sheet.month)
        .map_err(|fault| FlowError::field("month", fault.to_string(), fault.en()))?;
    let rules = Rules::new(&hall.pack.policy, employer.terms.clone(), sheet.month)
        .map_err(|fault| FlowError::field("month", fault.to_string(), fault.to_string()))?;
    if sheet.lines.is_empty() {
        return Err(FlowError::field("lines", "清册中没有职工", "The month has no members"));
    }
    let members: BTreeMap<&str, &MemberRow> =
        members.iter().map(|member| (member.account.as_str(), member)).collect();
    let (mut seen, mut faults, mut total) = (BTreeSet::new(), BTreeMap::new(), Money::ZERO);
    for (index, line) in sheet.lines.iter().enumerate() {
        total += line.employer + line.member;
        let text = if seen.insert(line.account.as_str()) {
            line_fault(&rules, members.get(line.account.as_str()).copied(), line)
        } else {
            Some(Text::new("同一职工出现两次", "This member is in the month twice"))
        };
        if let Some(text) = text.filter(|_| faults.len() < FAULTS_TOLD) {
            faults.insert(format!("lines[{index}]"), text);
        }
    }
    if total != sheet.total {
        let zh = format!("各行相加为{}元，与合计{}元不符", total.grouped(), sheet.total.grouped());
        let en = format!("The lines add up to {}, not to {}", total.grouped(), sheet.total.grouped());
        faults.insert("total".to_owned(), Text::new(zh, en));
    }
    if faults.is_empty() { Ok(()) } else { Err(FlowError::Form(faults)) }
}

/// What is wrong with one line.
fn line_fault(rules: &Rules, member: Option<&MemberRow>, line: &MemberLine) -> Option<Text> {
    let Some(member) = member else {
        return Some(Text::new("不是本单位的职工账户", "This account is not one of the employer's"));
    };
    if member.status != AccountStatus::Normal {
        return Some(Text::new(
            "账户未处于正常状态，请先办理启封",
            "This account is not open: reopen it first",
        ));
    }
    if line.base < rules.floor || rules.cap < line.base {
        let zh = format!("缴存基数{}元不在{}至{}元之间", line.base, rules.floor, rules.cap);
        return Some(Text::new(zh, format!("The base must lie between {} and {}", rules.floor, rules.cap)));
    }
    if (line.rate_employer, line.rate_member) != (rules.employer.rate_employer, rules.employer.rate_member) {
        return Some(Text::new("缴存比例与单位核定的比例不符", "The rates are not those of the employer"));
    }
    let amounts = rules.amounts(line.base)?;
    if (line.employer, line.member) != amounts {
        let zh = format!("应为单位{}元、个人{}元", amounts.0, amounts.1);
        return Some(Text::new(zh, format!("It should be {} and {}", amounts.0, amounts.1)));
    }
    None
}
