//! 名词解释: the words of the trade in plain ones.

use leptos::prelude::*;

use super::prose::terms;
use crate::routes;
use crate::text::{Phrase, phrase};
use crate::ui::Page;

/// In the order in which people meet them: paying in, the account, taking out, borrowing, the case.
pub(super) const GROUPS: &[(Phrase, &[(Phrase, Phrase)])] = &[
    (phrase("缴存", "Paying in"), PAYING),
    (phrase("账户", "The account"), ACCOUNT),
    (phrase("提取", "Taking out"), TAKING),
    (phrase("贷款", "Borrowing"), BORROWING),
    (phrase("办件", "The case"), CASE),
];

const PAYING: &[(Phrase, Phrase)] = &[
    (
        phrase("缴存基数", "Base (缴存基数)"),
        phrase(
            "算每月存多少用的工资数，一般是上一年的月平均工资，有上限和下限。",
            "The wage that contributions are computed from, usually the monthly average of the year before, between a floor and a cap.",
        ),
    ),
    (
        phrase("缴存比例", "Contribution rate (缴存比例)"),
        phrase(
            "单位和个人各按基数的百分之几存。",
            "The share of the base that employer and member each pay.",
        ),
    ),
    (
        phrase("月缴存额", "Monthly contribution (月缴存额)"),
        phrase(
            "每月存进账户的钱，单位的和个人的加在一起。",
            "What is paid into the account each month, both sides together.",
        ),
    ),
    (
        phrase("汇缴", "Remittance (汇缴)"),
        phrase(
            "单位每月把全体职工的公积金一起交给中心。",
            "An employer pays in one month for all its people.",
        ),
    ),
    (
        phrase("清册", "Sheet (清册)"),
        phrase(
            "汇缴时的名单：谁、基数多少、存多少。",
            "The list that goes with it: who, which base, how much.",
        ),
    ),
    (
        phrase("补缴", "Back pay (补缴)"),
        phrase("把以前漏存、少存的补上。", "Making good what was missed or paid too low."),
    ),
    (
        phrase("退缴", "Refund (退缴)"),
        phrase("把多存、错存的退回来。", "Taking back what was paid by mistake."),
    ),
    (
        phrase("缓缴", "Deferral (缓缴)"),
        phrase(
            "单位有困难，经批准先不交，以后再补。",
            "An employer in hardship may, once approved, pay later.",
        ),
    ),
    (
        phrase("降低缴存比例", "Lower rate (降低缴存比例)"),
        phrase(
            "单位有困难，经批准少存一些，不低于5%。",
            "An employer in hardship may, once approved, pay less, not below 5 %.",
        ),
    ),
    (
        phrase("灵活就业人员", "Flexible member (灵活就业人员)"),
        phrase(
            "没有单位、自愿参加的人，两部分都由自己存。",
            "A person without an employer who joins voluntarily and pays both sides.",
        ),
    ),
];

const ACCOUNT: &[(Phrase, Phrase)] = &[
    (
        phrase("封存", "Sealed (封存)"),
        phrase(
            "账户暂停存钱，余额照常计息，一分不少。离职、停薪时会封存。",
            "Nothing is paid in for now; the balance stays and bears interest. Happens on leaving an employer.",
        ),
    ),
    (
        phrase("启封", "Reopened (启封)"),
        phrase("封存的账户恢复缴存。", "A sealed account is paid into again."),
    ),
    (
        phrase("缴至年月", "Paid-to month (缴至年月)"),
        phrase("已经存到哪一个月。", "The last month that is paid."),
    ),
    (
        phrase("转移接续", "Transfer (转移接续)"),
        phrase("换了单位或城市，把余额转到新账户。", "The balance follows you to a new employer or city."),
    ),
    (
        phrase("结息", "Interest settlement (结息)"),
        phrase(
            "每年6月30日算一次利息，7月1日并入本金。",
            "Interest is settled each 30 June and becomes principal on 1 July.",
        ),
    ),
    (
        phrase("暂存款", "Suspense (暂存款)"),
        phrase(
            "单位的钱到了，还没有分到每个人的账户。",
            "The employer’s money has come and is not yet spread over the accounts.",
        ),
    ),
];

const TAKING: &[(Phrase, Phrase)] = &[
    (
        phrase("提取", "Withdrawal (提取)"),
        phrase(
            "按规定的用途把账户里的钱取出来。",
            "Taking money out of the account for one of the grounds of the law.",
        ),
    ),
    (
        phrase("销户提取", "Closing withdrawal (销户提取)"),
        phrase("全部取出，账户注销，例如退休。", "All is paid and the account closed, as on retirement."),
    ),
    (
        phrase("家庭共济", "Family sharing (家庭共济)"),
        phrase(
            "父母、已婚子女及其配偶可以帮着买房人提取，贷款时也可以合用额度。",
            "Parents, married children and their spouses may withdraw for the buyer and lend their quota.",
        ),
    ),
    (
        phrase("冲还贷", "Offset (冲还贷)"),
        phrase(
            "每月直接从公积金账户扣钱还房贷。",
            "The loan is repaid each month straight from the account.",
        ),
    ),
];

const BORROWING: &[(Phrase, Phrase)] = &[
    (
        phrase("可贷额度", "Loan limit (可贷额度)"),
        phrase(
            "按规定最多能贷多少，几项限额里取最小的。",
            "The most that may be lent: the least of several limits.",
        ),
    ),
    (
        phrase("等额本息", "Level payment (等额本息)"),
        phrase("每月还的钱一样多。", "The same payment every month."),
    ),
    (
        phrase("等额本金", "Level principal (等额本金)"),
        phrase(
            "每月还的本金一样多，利息越来越少，先多后少。",
            "The same principal every month; the payment falls with the interest.",
        ),
    ),
    (
        phrase("组合贷款", "Combined loan (组合贷款)"),
        phrase("公积金贷款不够，再加一部分商业贷款。", "A fund loan with a bank loan on top."),
    ),
    (
        phrase("商转公", "Taking over a bank loan (商转公)"),
        phrase("把商业房贷转成公积金贷款。", "A bank loan becomes a fund loan."),
    ),
    (
        phrase("延期还贷", "Postponement (延期还贷)"),
        phrase(
            "还款有困难，经批准晚些还，不算逾期。",
            "In difficulty, and once approved, one pays later without being overdue.",
        ),
    ),
    (
        phrase("罚息", "Penalty interest (罚息)"),
        phrase("逾期没还的部分，利息算得更高。", "A higher rate on what is overdue."),
    ),
];

const CASE: &[(Phrase, Phrase)] = &[
    (
        phrase("受理", "Acceptance (受理)"),
        phrase(
            "中心收下申请，从这天起计算时限。",
            "The centre takes the application; the time runs from that day.",
        ),
    ),
    (
        phrase("补正", "Return for correction (补正)"),
        phrase(
            "材料不全或有错，退回来改好再交。",
            "Papers are missing or wrong: mend them and hand them in again.",
        ),
    ),
    (
        phrase("复核", "Check (复核)"),
        phrase(
            "由另一个人再核对一遍，经办人不能复核自己办的。",
            "A second person checks; nobody checks his own work.",
        ),
    ),
    (
        phrase("办件编号", "Case number (办件编号)"),
        phrase("每件申请的号码，凭它查进度。", "The number of an application; it shows how far the case is."),
    ),
];

/// 名词解释
#[component]
pub fn WordsPage() -> impl IntoView {
    let groups = GROUPS.iter().map(|(name, lines)| {
        view! { <section class="prose__part"><h2>{*name}</h2>{terms(lines)}</section> }
    });
    view! {
        <Page title=phrase("名词解释", "Glossary") lead=phrase("公积金里常见的词，用大白话说。", "The fund’s words in plain ones.")>
            {groups.collect_view()}
            <p><a href=routes::HELP>{phrase("回到使用帮助", "Back to help")}</a></p>
        </Page>
    }
}
