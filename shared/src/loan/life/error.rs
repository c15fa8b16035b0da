//! What cannot be done to a loan.

use time::Date;

use crate::date::{date_zh, write_date};
use crate::money::Money;
use crate::text::Text;

/// Why a step in the life of a loan is not possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LifeError {
    /// There is no such day of the month.
    #[error("还款日应在1至31之间")]
    DueDay,
    /// Nothing is owed any more.
    #[error("贷款已结清，不能再办理")]
    Settled,
    /// An instalment lies between, or the day is past.
    #[error("日期应在{}至{}之间", date_zh(*.from), date_zh(*.to))]
    Day {
        /// The day from which interest runs.
        from: Date,
        /// The next repayment day.
        to: Date,
    },
    /// Nothing, or more than is owed.
    #[error("提前还款的本金应大于0且不超过剩余本金{owed}元")]
    Prepaid {
        /// What is owed.
        owed: Money,
    },
    /// No instalment would be left to pay what is postponed.
    #[error("最多可延期{most}期")]
    Postponed {
        /// How many can be.
        most: u32,
    },
}

impl LifeError {
    /// The same in both languages, with the cure.
    ///
    /// ```
    /// use shared::loan::life::LifeError;
    /// assert_eq!(LifeError::Settled.text().zh, "贷款已结清，不能再办理，请把日期改早");
    /// ```
    pub fn text(self) -> Text {
        let (cure, english) = match self {
            LifeError::DueDay => ("请改正还款日", "the repayment day must be from 1 to 31".to_owned()),
            LifeError::Settled => {
                ("请把日期改早", "the loan is settled by then: choose an earlier day".to_owned())
            }
            LifeError::Day { from, to } => (
                "请改正日期",
                format!("the day must be from {} to before {}", write_date(from), write_date(to)),
            ),
            LifeError::Prepaid { owed } if owed > Money::ZERO => (
                "请改少，或者选一次还清",
                format!(
                    "less than what is owed, {} yuan, can be repaid early: enter less, or settle the loan",
                    owed.grouped()
                ),
            ),
            LifeError::Prepaid { .. } => ("请改正金额", "nothing is owed by then".to_owned()),
            LifeError::Postponed { most } => {
                ("请改少期数", format!("at most {most} instalments can be postponed"))
            }
        };
        Text::new(format!("{self}，{cure}"), english)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_much_is_said_with_what_is_owed() {
        let said = |owed: i64| LifeError::Prepaid { owed: Money::fen(owed) }.text();
        assert!(
            said(1).en.contains("less than what is owed, 0.01 yuan")
                && said(1).zh.ends_with("请改少，或者选一次还清")
        );
        assert!(said(0).en.contains("nothing is owed by then") && said(0).zh.ends_with("请改正金额"));
    }
}
