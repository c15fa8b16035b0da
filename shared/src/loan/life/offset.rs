//! 冲还贷: instalments paid from the account of the fund, and from the card what it does not cover.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::loan::life::error::LifeError;
use crate::loan::life::instalment::Life;
use crate::loan::life::prepay::{Keep, Prepayment};
use crate::money::Money;
use crate::month::Month;

/// An account that pays, as the simulation goes on from it: the borrower's first, then the spouse's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Account {
    /// Balance before the first month.
    pub balance: Money,
    /// Both sides' monthly deposit, credited before the repayment day of every month.
    pub monthly: Money,
}

/// How the account pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", tag = "how")]
pub enum Plan {
    /// 按月冲还: each instalment as far as the accounts reach.
    Monthly {
        /// 不足一期时: whether a part of an instalment is paid when the accounts do not cover it whole. Not found (`withdrawal.repayment.offset_part`): a choice.
        part: bool,
    },
    /// 按年冲还: once a year all that is above the reserve repays principal; the card pays the instalments.
    Yearly {
        /// The month, 1 to 12, on whose repayment day it is done, after the instalment.
        month: u8,
        /// What stays as it was.
        keep: Keep,
    },
}

/// One month of the simulation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OffsetRow {
    /// The instalment.
    pub number: u32,
    /// The repayment day.
    #[serde(with = "crate::date::iso")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub due: Date,
    /// What is due.
    pub payment: Money,
    /// What each account pays of it.
    pub from_accounts: Vec<Money>,
    /// What the card pays.
    pub from_card: Money,
    /// The yearly repayment, where it falls in this month.
    pub prepaid: Option<Prepayment>,
    /// What the accounts hold afterwards.
    pub balances: Vec<Money>,
    /// Principal that is owed afterwards.
    pub owed: Money,
}

/// Simulates repayment from the accounts to the end of the loan. Interest that the accounts earn is left out, so that the
/// accounts never pay less than shown.
///
/// # Law
/// 条例2019第24条(5), 条例2026第24条(3). What must stay in an account differs from city to city and is the caller's (Yancheng keeps
/// 0.01 yuan where the loan is a bank's).
///
/// # Errors
/// A yearly repayment that is not possible.
///
/// # Example
/// ```
/// use shared::{date::parse_date, loan::{annuity::Loan, life::{Life, Terms, offset::{Account, Plan, simulate}}}, money::Money};
/// let loan = Loan::new(Money::yuan(300_000), "2.6".parse().unwrap(), 240).unwrap();
/// let life = Life::new(Terms::new(loan, parse_date("2026-10-12").unwrap()), vec![]).unwrap();
/// let account = Account { balance: Money::yuan(2_000), monthly: Money::yuan(1_200) };
/// let rows = simulate(life, &[account], Money::fen(1), Plan::Monthly { part: true }).unwrap();
/// // 1,604.36 a month: the first from the account alone, the second with the card.
/// assert_eq!((rows[0].from_accounts[0], rows[0].from_card), (Money::fen(160_436), Money::ZERO));
/// assert_eq!(rows[1].from_card, Money::ZERO);
/// assert_eq!((rows[4].from_accounts[0], rows[4].from_card), (Money::fen(158_255), Money::fen(2_181)));
/// ```
pub fn simulate(
    mut life: Life,
    accounts: &[Account],
    reserve: Money,
    plan: Plan,
) -> Result<Vec<OffsetRow>, LifeError> {
    let mut balances: Vec<Money> = accounts.iter().map(|account| account.balance).collect();
    let mut rows = Vec::new();
    while let Some(row) = life.next() {
        for (balance, account) in balances.iter_mut().zip(accounts) {
            *balance += account.monthly;
        }
        let reach: Money = balances.iter().map(|balance| (*balance - reserve).or_zero()).sum();
        let from_fund = match plan {
            Plan::Monthly { part } if part || row.payment <= reach => row.payment.min(reach),
            Plan::Monthly { .. } | Plan::Yearly { .. } => Money::ZERO,
        };
        let from_accounts = draw(&mut balances, reserve, from_fund);
        let prepaid = match plan {
            Plan::Yearly { month, keep } if Month::of(row.due).number() == month => {
                yearly(&mut life, &mut balances, reserve, row.due, keep)?
            }
            Plan::Yearly { .. } | Plan::Monthly { .. } => None,
        };
        rows.push(OffsetRow {
            number: row.number,
            due: row.due,
            payment: row.payment,
            from_accounts,
            from_card: row.payment - from_fund,
            prepaid,
            balances: balances.clone(),
            owed: life.owed(),
        });
    }
    Ok(rows)
}

/// Takes an amount from the accounts in their order, each down to the reserve.
fn draw(balances: &mut [Money], reserve: Money, amount: Money) -> Vec<Money> {
    let mut left = amount;
    let take = |balance: &mut Money| {
        let taken = (*balance - reserve).or_zero().min(left);
        left -= taken;
        *balance -= taken;
        taken
    };
    balances.iter_mut().map(take).collect()
}

/// Repays principal with all that is above the reserve; the last instalment keeps at least a fen to pay.
fn yearly(
    life: &mut Life,
    balances: &mut [Money],
    reserve: Money,
    on: Date,
    keep: Keep,
) -> Result<Option<Prepayment>, LifeError> {
    let reach: Money = balances.iter().map(|balance| (*balance - reserve).or_zero()).sum();
    let principal = reach.min(life.balance - Money::fen(1)).or_zero();
    if life.due().is_none() || principal == Money::ZERO {
        return Ok(None);
    }
    draw(balances, reserve, principal);
    life.prepay(on, principal, keep).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::parse_date;
    use crate::loan::annuity::Loan;
    use crate::loan::life::Terms;
    use crate::rate::Rate;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn fund_and_card_pay_the_loan_and_no_more(
            yuan in 50_000_i64..1_000_000, months in 12_u32..=240, reserve in 0_i64..2_000_000,
            accounts in prop::collection::vec((0_i64..10_000_000, 0_i64..500_000), 0..3), what in 0_u8..4,
        ) {
            let loan = Loan::new(Money::yuan(yuan), Rate::milli_percent(2_600), months).unwrap();
            let life = Life::new(Terms::new(loan, parse_date("2026-10-12").unwrap()), vec![]).unwrap();
            let account = |(balance, monthly)| Account { balance: Money::fen(balance), monthly: Money::fen(monthly) };
            let accounts: Vec<Account> = accounts.into_iter().map(account).collect();
            let plan = match what {
                0 => Plan::Monthly { part: true },
                1 => Plan::Monthly { part: false },
                2 => Plan::Yearly { month: 7, keep: Keep::Payment },
                _ => Plan::Yearly { month: 7, keep: Keep::Term },
            };
            let rows = simulate(life, &accounts, Money::fen(reserve), plan).unwrap();
            prop_assert_eq!(rows.last().unwrap().owed, Money::ZERO);
            let credited: Money = accounts.iter().map(|account| account.monthly).sum();
            let mut held: Money = accounts.iter().map(|account| account.balance).sum();
            for row in &rows {
                let fund: Money = row.from_accounts.iter().copied().sum();
                prop_assert_eq!(fund + row.from_card, row.payment);
                let prepaid = row.prepaid.map_or(Money::ZERO, |prepaid| prepaid.principal);
                held = held + credited - fund - prepaid;
                prop_assert_eq!(row.balances.iter().copied().sum::<Money>(), held);
                prop_assert!(row.balances.iter().all(|balance| *balance >= Money::ZERO));
            }
        }
    }
}
