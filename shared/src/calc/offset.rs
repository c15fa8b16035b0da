//! The kind `loan_offset`: a loan that the accounts of the fund repay, month by month.

use crate::calc::CalcError;
use crate::calc::inputs::Inputs;
use crate::calc::life::{KEEPS, life, refused};
use crate::calc::outcome::Outcome;
use crate::date::write_date;
use crate::loan::life::offset::{Account, OffsetRow, Plan, simulate};
use crate::money::Money;
use crate::policy::Policy;

/// The borrowers of one loan are few.
const ACCOUNTS_MAX: usize = 10;

#[derive(Clone, Copy)]
enum How {
    MonthlyPart,
    MonthlyWhole,
    Yearly,
}
const HOWS: [(&str, How); 3] =
    [("monthly_part", How::MonthlyPart), ("monthly_whole", How::MonthlyWhole), ("yearly", How::Yearly)];

/// 冲还贷 to the end of the loan: what the accounts pay, what the card pays, and what is left.
pub(super) fn loan_offset(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let life = life(inputs)?;
    let reserve = inputs.money_optional("reserve")?.unwrap_or_default();
    let accounts: Vec<Account> = inputs.list("accounts")?.iter().map(account).collect::<Result<_, _>>()?;
    if accounts.len() > ACCOUNTS_MAX {
        let said = format!("最多{ACCOUNTS_MAX}项，现有{}项，请减少后重新填写", accounts.len());
        return Err(CalcError::about("too_long", "accounts", said));
    }
    let rows =
        simulate(life, &accounts, reserve, plan(inputs)?).map_err(|error| refused(error, "accounts"))?;
    let sum = |of: fn(&OffsetRow) -> Money| rows.iter().map(of).sum::<Money>();
    Ok(Outcome::new()
        .text("instalments", rows.len())
        .money("from_accounts", sum(|row| row.from_accounts.iter().copied().sum()))
        .money("from_card", sum(|row| row.from_card))
        .money("prepaid", sum(|row| row.prepaid.map_or(Money::ZERO, |prepaid| prepaid.principal)))
        .rows("rows", rows.iter().map(written).collect()))
}

fn account(given: &Inputs) -> Result<Account, CalcError> {
    let monthly = given.money_optional("monthly_deposit")?.unwrap_or_default();
    Ok(Account { balance: given.money("balance")?, monthly })
}

fn plan(inputs: &Inputs) -> Result<Plan, CalcError> {
    Ok(match inputs.choice("plan", &HOWS)? {
        How::MonthlyPart => Plan::Monthly { part: true },
        How::MonthlyWhole => Plan::Monthly { part: false },
        How::Yearly => {
            let month = inputs.whole("offset_month", 1..=12)?;
            Plan::Yearly { month: u8::try_from(month).unwrap_or(1), keep: inputs.choice("keep", &KEEPS)? }
        }
    })
}

fn written(row: &OffsetRow) -> Outcome {
    let account =
        |(paid, balance): (&Money, &Money)| Outcome::new().money("paid", *paid).money("balance", *balance);
    let outcome = Outcome::new()
        .text("number", row.number)
        .text("due", write_date(row.due))
        .money("payment", row.payment)
        .money("from_card", row.from_card)
        .rows("accounts", row.from_accounts.iter().zip(&row.balances).map(account).collect())
        .money("owed", row.owed);
    match row.prepaid {
        None => outcome.money("prepaid", Money::ZERO),
        Some(prepaid) => outcome
            .money("prepaid", prepaid.principal)
            .money("prepaid_interest", prepaid.interest)
            .text("remaining", prepaid.remaining)
            .money("regular", prepaid.regular),
    }
}
