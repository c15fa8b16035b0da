//! The doors to the calculators: the most used on the first page, those of an area on its page.

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

/// 最常用: what most people come for (租房提取、还贷提取 and other 高频业务), on the first page.
pub const MOST_USED: &[Door] = &[
    (
        routes::WITHDRAWAL_RENT,
        phrase("租房提取", "Withdraw for rent"),
        phrase("看看能不能提、每月能提多少。", "Whether you may, and how much a month."),
    ),
    (
        routes::WITHDRAWAL_REPAYMENT,
        phrase("还贷提取", "Withdraw for a loan"),
        phrase("还公积金贷款或商业房贷。", "To repay a loan of the fund or of a bank."),
    ),
    (
        routes::WITHDRAWAL_PURCHASE,
        phrase("购房提取", "Withdraw for a purchase"),
        phrase("本人、配偶或父母子女买房。", "You, your spouse, parents or children buy a home."),
    ),
    (
        routes::WITHDRAWAL_RETIREMENT,
        phrase("退休提取", "Withdraw on retirement"),
        phrase("全部取出并销户。", "All is paid and the account closed."),
    ),
    (
        routes::LOAN_LIMIT,
        phrase("我能贷多少？", "How much can I borrow?"),
        phrase("边填边算，说明每一项限额。", "Computed as you type, every limit explained."),
    ),
    (
        routes::LOAN_SCHEDULE,
        phrase("每月还多少？", "What do I repay each month?"),
        phrase("等额本息与等额本金对比。", "Level payment and level principal."),
    ),
    (
        routes::LOAN_LIFE,
        phrase("提前还款划算吗？", "Is it worth repaying early?"),
        phrase("省多少利息，也算延期和逾期。", "Interest saved; also late and postponed."),
    ),
    (
        routes::CONTRIBUTION_MONTHLY,
        phrase("每月存多少？", "What is paid in each month?"),
        phrase("单位和个人各存多少。", "What employer and member each pay."),
    ),
];

/// The doors as rows of a list.
pub fn doors(doors: &[Door]) -> Vec<Task> {
    doors.iter().map(|(href, label, hint)| Task::new(*label, *href).hint(*hint)).collect()
}
