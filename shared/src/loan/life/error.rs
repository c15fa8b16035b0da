//! What cannot be done to a loan.

use time::Date;

use crate::date::date_zh;
use crate::money::Money;

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
