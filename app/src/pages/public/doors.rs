//! 贷款 and 提取: the doors to the calculators, on the first page and on the page of each area.

use crate::routes;
use crate::text::{Phrase, phrase};
use crate::ui::Task;

/// A door: where it leads, the question people ask, and one line about it.
pub type Door = (&'static str, Phrase, Phrase);

/// Calculators about loans.
pub const LOANS: &[Door] = &[
    (
        routes::LOAN_LIMIT,
        phrase("我能贷多少？", "How much can I borrow?"),
        phrase(
            "边填边算，说明每一项限额的依据。",
            "Computed as you type, with the article behind every limit.",
        ),
    ),
    (
        routes::LOAN_SCHEDULE,
        phrase("每月还多少？", "What do I repay each month?"),
        phrase(
            "等额本息与等额本金对比，逐年逐月列出。",
            "Level payment and level principal side by side, year by year and month by month.",
        ),
    ),
    (
        routes::LOAN_LIFE,
        phrase("提前还、延期、逾期怎么算？", "What if I repay early, later or late?"),
        phrase(
            "已有的贷款：省多少利息、提前多久还清、罚息多少。",
            "For a loan you have: interest saved, months saved, penalty interest.",
        ),
    ),
    (
        routes::LOAN_MIXED,
        phrase("组合贷、商转公、异地贷", "Combined, taken over or out of town"),
        phrase(
            "先估一估公积金能贷多少，再由工作人员判断。",
            "An estimate of the fund’s part; a member of staff decides.",
        ),
    ),
];

/// The grounds of a withdrawal.
pub const WITHDRAWALS: &[Door] = &[
    (
        routes::WITHDRAWAL_RENT,
        phrase("租房", "Rent"),
        phrase("在缴存地没有自有住房，租房居住。", "You rent and own no home where you contribute."),
    ),
    (
        routes::WITHDRAWAL_PURCHASE,
        phrase("购房", "Home purchase"),
        phrase("本人、配偶或父母子女买房。", "You, your spouse, parents or children buy a home."),
    ),
    (
        routes::WITHDRAWAL_REPAYMENT,
        phrase("还房贷", "Loan repayment"),
        phrase("偿还公积金贷款或商业住房贷款。", "You repay a housing loan of the fund or of a bank."),
    ),
    (
        routes::WITHDRAWAL_RETIREMENT,
        phrase("退休", "Retirement"),
        phrase(
            "达到法定退休年龄，提取全部余额并销户。",
            "You reach the retirement age: all is paid and the account closed.",
        ),
    ),
];

/// The doors as rows of a list.
pub fn doors(doors: &[Door]) -> Vec<Task> {
    doors.iter().map(|(href, label, hint)| Task::new(*label, *href).hint(*hint)).collect()
}
