//! 组合贷款: a fund loan up to its limit and a bank loan for the rest, side by side.

use serde::Serialize;
use time::Date;

use crate::loan::life::instalment::{Life, Row};
use crate::money::Money;

/// How an amount is divided between the two loans. Their sum is what is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Parts {
    /// 公积金部分
    pub fund: Money,
    /// 商业部分
    pub bank: Money,
}

/// The fund lends up to its limit, the bank the rest.
///
/// ```
/// use shared::{loan::life::combined::divide, money::Money};
/// let parts = divide(Money::yuan(1_500_000), Money::yuan(1_200_000));
/// assert_eq!((parts.fund, parts.bank), (Money::yuan(1_200_000), Money::yuan(300_000)));
/// ```
pub fn divide(needed: Money, fund_limit: Money) -> Parts {
    let fund = needed.min(fund_limit).or_zero();
    Parts { fund, bank: needed - fund }
}

/// A day on which either loan is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CombinedRow {
    /// The day.
    #[serde(with = "crate::date::iso")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub due: Date,
    /// The fund's instalment.
    pub fund: Option<Row>,
    /// The bank's instalment.
    pub bank: Option<Row>,
    /// Both together.
    pub payment: Money,
    /// What is owed to both afterwards.
    pub balance: Money,
}

/// Both schedules day by day and their sum; the two may have different repayment days, rates and terms.
///
/// # Example
/// ```
/// use shared::{date::parse_date, loan::{annuity::Loan, life::{Life, Terms, combined::combined}}, money::Money};
/// let issued = parse_date("2026-10-20").unwrap();
/// let life = |yuan, rate: &str, months| {
///     let loan = Loan::new(Money::yuan(yuan), rate.parse().unwrap(), months).unwrap();
///     Life::new(Terms::new(loan, issued), vec![]).unwrap()
/// };
/// let rows: Vec<_> = combined(life(1_200_000, "2.6", 360), life(300_000, "3.5", 240)).collect();
/// assert_eq!(rows[0].payment, Money::fen(480_408 + 173_988));
/// assert_eq!((rows.len(), rows[359].balance), (360, Money::ZERO));
/// ```
pub fn combined(fund: Life, bank: Life) -> impl Iterator<Item = CombinedRow> {
    let (mut fund, mut bank) = (fund, bank);
    std::iter::from_fn(move || {
        let due = fund.due().into_iter().chain(bank.due()).min()?;
        let pay = |life: &mut Life| if life.due() == Some(due) { life.next() } else { None };
        let (from_fund, from_bank) = (pay(&mut fund), pay(&mut bank));
        let payment = from_fund.iter().chain(&from_bank).map(|row| row.payment).sum();
        let balance = fund.owed() + bank.owed();
        Some(CombinedRow { due, fund: from_fund, bank: from_bank, payment, balance })
    })
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
        fn the_sum_is_the_two_and_falls_to_nothing(
            yuan in 300_000_i64..3_000_000, limit in 100_000_i64..1_200_000, months in 12_u32..=240, later in 1_u8..=31,
        ) {
            let parts = divide(Money::yuan(yuan), Money::yuan(limit));
            prop_assert_eq!(parts.fund + parts.bank, Money::yuan(yuan));
            prop_assume!(parts.bank > Money::ZERO);
            let life = |principal, milli, months, due_day| {
                let loan = Loan::new(principal, Rate::milli_percent(milli), months).unwrap();
                let terms = Terms { due_day, ..Terms::new(loan, parse_date("2026-10-20").unwrap()) };
                Life::new(terms, vec![]).unwrap()
            };
            let (fund, bank) = (life(parts.fund, 2_600, 240, 20), life(parts.bank, 3_500, months, later));
            let rows: Vec<CombinedRow> = combined(fund.clone(), bank.clone()).collect();
            let alone: Money = fund.chain(bank).map(|row| row.payment).sum();
            prop_assert_eq!(rows.iter().map(|row| row.payment).sum::<Money>(), alone);
            prop_assert!(rows.is_sorted_by(|one, next| one.due < next.due && next.balance < one.balance));
            prop_assert_eq!(rows.last().unwrap().balance, Money::ZERO);
        }
    }
}
