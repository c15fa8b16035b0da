//! A year of business, in the order of its days: opening, months, interest, loans.

use rust_decimal::Decimal;
use shared::date::EffectiveDate;
use shared::deposit_interest::exact_interest;
use shared::ledger::postings;
use shared::loan::annuity::Loan;
use shared::loan::schedule;
use shared::money::Money;
use shared::month::Month;
use shared::rate::Rate;
use shared::rounding::Rounding;
use shared::text::Text;
use shared::wire::{Receipt, ReceiptKind, ReceiptLine};
use time::{Date, OffsetDateTime};

use super::book::Book;
use super::plan::{Employer, Member};
use crate::clock::{iso, millis};
use crate::flow::receipts;
use crate::hall::Pack;
use crate::store::bulk::Value;

/// What the year leaves beside the ledger.
#[derive(Default)]
pub(super) struct Papers {
    pub remittances: Vec<[Value; 12]>,
    pub lines: Vec<[Value; 9]>,
    pub receipts: Vec<[Value; 6]>,
    pub loans: Vec<[Value; 10]>,
}

/// Ten in the morning of a day, in UTC+8.
pub(super) fn morning(day: Date) -> OffsetDateTime {
    day.with_hms(10, 0, 0).expect("ten is an hour").assume_offset(time::macros::offset!(+8))
}

pub(super) fn day(month: Month, number: u8) -> Date {
    month.first_day().replace_day(number).unwrap_or(month.last_day())
}

fn month(number: i64) -> Month {
    Month::from_number(number).expect("a month of the plan")
}

struct Running {
    id: i64,
    member: String,
    issued: Month,
    principal: Money,
    rows: schedule::Schedule,
    balance: Money,
    payment: Money,
    paid: i64,
}

const LOAN_RATE: Rate = Rate::milli_percent(2_600);
const LOAN_MONTHS: u32 = 360;

/// Books the year from the opening on 2025-09-30.
pub(super) fn year(book: &mut Book, pack: &Pack, employers: &[Employer]) -> Result<Papers, String> {
    let mut papers = Papers::default();
    let opening = morning(day(month(202_509), 30));
    for (id, employer) in (1_i64..).zip(employers) {
        let shares = shares(employer, |member| member.opening);
        let entry = postings::opening_balance(&shares).map_err(|error| error.to_string())?;
        let text = Text::new("期初余额", "Opening balance");
        book.fact(opening, "opening_balance", id.to_string(), text, &entry, None);
    }
    let mut loans = loans(employers)?;
    let mut at = month(202_510);
    while at <= month(202_610) {
        for number in 0..10_u8 {
            let of_day = (0_usize..).zip(employers).filter(|(index, _)| index % 10 == usize::from(number));
            for (index, employer) in of_day {
                let id = i64::try_from(index).unwrap_or(0) + 1;
                if employer.paid_to.plus(-11) <= at && at <= employer.paid_to {
                    remit(book, &mut papers, pack, (id, employer), at, morning(day(at, 10 + number)))?;
                }
            }
        }
        for loan in &mut loans {
            repay(book, loan, at)?;
        }
        if at == month(202_606) {
            settle(book, pack, employers)?;
        }
        at = at.plus(1);
    }
    papers.loans = loans.into_iter().map(|loan| loan_row(book.sk, loan)).collect();
    Ok(papers)
}

fn shares(employer: &Employer, amount: impl Fn(&Member) -> Money) -> Vec<(String, Money)> {
    let shares = employer.members.iter().map(|member| (member.account.clone(), amount(member)));
    shares.filter(|(_, amount)| *amount > Money::ZERO).collect()
}

/// Each side's share of a month; the pack's rows begin later than this history, so its rounding is named here.
fn side(rate: Rate, base: Money) -> Money {
    rate.of(base, Rounding::HALF_UP_TO_YUAN).unwrap_or_default()
}

fn remit(
    book: &mut Book,
    papers: &mut Papers,
    pack: &Pack,
    (id, employer): (i64, &Employer),
    at: Month,
    now: OffsetDateTime,
) -> Result<(), String> {
    let (sk, number) = (book.sk, book.ids.next(now));
    let terms = &employer.terms;
    let mut credits = Vec::new();
    for member in employer.members.iter().filter(|member| !member.sealed && member.joined <= at) {
        let (by_employer, by_member) =
            (side(terms.rate_employer, member.base), side(terms.rate_member, member.base));
        credits.push((member.account.clone(), by_employer + by_member));
        papers.lines.push([
            sk.into(),
            number.into(),
            i64::try_from(credits.len()).unwrap_or(i64::MAX).into(),
            member.account.clone().into(),
            member.base.as_fen().into(),
            terms.rate_employer.units().into(),
            terms.rate_member.units().into(),
            by_employer.as_fen().into(),
            by_member.as_fen().into(),
        ]);
    }
    let total: Money = credits.iter().map(|(_, amount)| *amount).sum();
    let (payer, receipt) = (id.to_string(), number.to_string());
    let received = postings::remittance_received(&payer, total).map_err(|error| error.to_string())?;
    let credited = postings::remittance_credited(&payer, &credits).map_err(|error| error.to_string())?;
    let text = |zh: &str, en: &str| Text::new(format!("{zh} {}", at.zh()), format!("{en} {at}"));
    let (first, second) = (text("汇缴款到账", "Received for"), text("汇缴", "Remittance for"));
    book.fact(now, "remittance_received", receipt.clone(), first, &received, Some(receipt.clone()));
    book.fact(now, "remittance_credited", receipt.clone(), second, &credited, Some(receipt.clone()));
    papers.remittances.push([
        sk.into(),
        number.into(),
        id.into(),
        at.as_number().into(),
        at.as_number().into(),
        i64::try_from(credits.len()).unwrap_or(i64::MAX).into(),
        total.as_fen().into(),
        "credited".into(),
        millis(now).into(),
        Value::Text(None),
        receipt.clone().into(),
        1.into(),
    ]);
    papers.receipts.push(paper(sk, pack, id, at, (receipt, total, credits.len()), now));
    Ok(())
}

fn paper(
    sk: i64,
    pack: &Pack,
    employer: i64,
    at: Month,
    (number, total, rows): (String, Money, usize),
    now: OffsetDateTime,
) -> [Value; 6] {
    let line = |zh: &str, en: &str, value: Text| ReceiptLine { label: Text::new(zh, en), value };
    let grouped = total.grouped();
    let receipt = Receipt {
        version: receipts::VERSION,
        number: number.clone(),
        kind: ReceiptKind::Remittance,
        issued_at: iso(millis(now)),
        amount: total,
        lines: vec![
            line("事项", "Service", Text::new("汇缴", "Remittance")),
            line("汇缴月份", "Month", Text::new(at.zh(), at.to_string())),
            line("人数", "Members", Text::same(rows.to_string())),
            line("汇缴金额", "Amount", Text::new(format!("{grouped} 元"), format!("{grouped} yuan"))),
        ],
        rule: receipts::rule(pack, EffectiveDate(at.first_day())),
        decision: None,
    };
    let (body, hash) = receipts::stored(&receipt);
    [sk.into(), number.into(), Value::Text(None), employer.into(), body.into(), hash.into()]
}

/// Interest of the year to 30 June, on each amount for the days it lay here.
fn settle(book: &mut Book, pack: &Pack, employers: &[Employer]) -> Result<(), String> {
    let end = day(month(202_606), 30);
    let row =
        pack.policy.deposit_interest.carried.on(EffectiveDate(end)).map_err(|error| error.to_string())?;
    let days = |from: Date| u32::try_from((end - from).whole_days()).unwrap_or(0);
    for (index, employer) in (0_usize..).zip(employers) {
        let number = u8::try_from(index % 10).unwrap_or(0);
        let interest = |member: &Member| {
            let mut exact = exact_interest(member.opening, row.value, days(day(month(202_509), 30)));
            let mut at = employer.paid_to.plus(-11).max(member.joined);
            while at <= month(202_606) && !member.sealed {
                let both = side(employer.terms.rate_employer, member.base)
                    + side(employer.terms.rate_member, member.base);
                exact += exact_interest(both, row.value, days(day(at, 10 + number)));
                at = at.plus(1);
            }
            rounded(exact)
        };
        let entry =
            postings::interest_settled(&shares(employer, interest)).map_err(|error| error.to_string())?;
        let text = Text::new("年度结息", "Yearly interest");
        book.fact(morning(end), "interest_settled", format!("2026-{}", index + 1), text, &entry, None);
    }
    Ok(())
}

fn rounded(exact: Decimal) -> Money {
    Money::round(exact, Rounding::HALF_UP_TO_FEN).unwrap_or_default()
}

/// One member in fifty has borrowed since the books were opened.
fn loans(employers: &[Employer]) -> Result<Vec<Running>, String> {
    let members = employers.iter().flat_map(|employer| &employer.members).filter(|member| !member.sealed);
    let borrowers = (1_i64..).zip(members.skip(7).step_by(50));
    let loan = |(id, member): (i64, &Member)| {
        let principal = Money::yuan(200_000 + id * 7_000 % 300_000);
        let loan = Loan::new(principal, LOAN_RATE, LOAN_MONTHS).map_err(|error| error.to_string())?;
        let issued = month(202_510).plus(i32::try_from(id % 6).unwrap_or(0));
        let (rows, payment) = (schedule::level(loan), loan.level_payment());
        let member = member.account.clone();
        Ok(Running { id, member, issued, principal, rows, balance: principal, payment, paid: 0 })
    };
    borrowers.map(loan).collect()
}

/// Paid out on the 20th of its month, repaid on the 20th of every later one.
fn repay(book: &mut Book, loan: &mut Running, at: Month) -> Result<(), String> {
    let (now, number) = (morning(day(at, 20)), format!("L{}", loan.id));
    if at == loan.issued {
        let entry = postings::loan_disbursed(&number, loan.principal).map_err(|error| error.to_string())?;
        let text = Text::new("贷款发放", "Loan paid out");
        book.fact(now, "loan_disbursed", number, text, &entry, None);
    } else if loan.issued < at {
        let Some(row) = loan.rows.next() else { return Ok(()) };
        let entry =
            postings::loan_repaid(&number, row.principal, row.interest).map_err(|error| error.to_string())?;
        let text = Text::new("贷款回收", "Loan repaid");
        (loan.balance, loan.paid) = (row.balance, loan.paid + 1);
        book.fact(now, "loan_repaid", format!("{number}/{}", loan.paid), text, &entry, None);
    }
    Ok(())
}

fn loan_row(sk: i64, loan: Running) -> [Value; 10] {
    [
        sk.into(),
        loan.id.into(),
        loan.member.into(),
        loan.principal.as_fen().into(),
        loan.balance.as_fen().into(),
        LOAN_RATE.units().into(),
        i64::from(LOAN_MONTHS).into(),
        loan.payment.as_fen().into(),
        day(loan.issued, 20).to_string().into(),
        loan.paid.into(),
    ]
}
