//! 还房贷

use super::common::{BALANCE, BORROWER, LENDER, PRICE};
use super::{Ground, LEAD};
use crate::pages::public::question::{Kind, Place, Question, YES_NO};
use crate::routes;
use crate::text::phrase;
use crate::ui::Subject;

pub(super) const GROUNDS: &[Ground] = &[REPAYMENT, OFFSET];

const REPAYMENT: Ground = Ground {
    id: "repayment",
    area: routes::WITHDRAWAL,
    services: &["repayment"],
    name: phrase("还贷提取", "Loan repayment"),
    hint: phrase(
        "还了公积金贷款或商业住房贷款，自己来提取。",
        "You repaid a housing loan of the fund or of a bank.",
    ),
    title: phrase("还房贷能提取吗？", "May I withdraw to repay a housing loan?"),
    lead: LEAD,
    questions: &[
        LENDER,
        BORROWER,
        Question::new(
            "repaid",
            Kind::Money,
            phrase(
                "这段时间还了多少本金和利息？",
                "How much principal and interest was paid in this period?",
            ),
        )
        .hint("以还款明细为准", "As in the statement of the loan"),
        BALANCE,
        Question::new(
            "last_withdrawal",
            Kind::Date,
            phrase("上次还贷提取是哪天？", "When was the last such withdrawal?"),
        )
        // In no book of ours, so that no account can fill it in: it stands where everybody sees it.
        .hint(
            "没有提取过就不填。提取过的请自己填，账户信息里没有这一项",
            "Leave it empty if there was none. If there was one, enter it yourself: your account does not know it",
        ),
        PRICE.at(Place::Detail),
        Question::new("loan_amount", Kind::Money, phrase("住房贷款总额", "The loans for it"))
            .at(Place::Detail),
        Question::new(
            "withdrawn_for_home",
            Kind::Money,
            phrase("买这套房时提取过多少？", "Withdrawn when it was bought"),
        )
        .at(Place::Detail),
    ],
    subject: Subject::WITHDRAWAL,
    from_account: true,
    judged: None,
};

/// Questions that matter for a bank's loan only.
const FOR_BANKS: Place = Place::Unless("lender", "fund");

const OFFSET: Ground = Ground {
    id: "offset",
    area: routes::WITHDRAWAL,
    services: &["offset"],
    name: phrase("按月冲还贷", "Monthly offset"),
    hint: phrase(
        "签一次约，每月自动用公积金还房贷。",
        "Sign once; each month the fund pays towards your loan.",
    ),
    title: phrase("能签约按月冲还贷吗？", "Can the fund pay my loan each month?"),
    lead: phrase(
        "签约后，每月自动从公积金账户划钱还房贷。这里算下一次能划多少。",
        "Once signed, money goes from the account to the loan each month. Here you see how much the next time.",
    ),
    questions: &[
        LENDER,
        Question::new(
            "bank_takes_part",
            YES_NO,
            phrase(
                "贷款银行在中心公布的委托扣划合作银行名单里吗？",
                "Is the lending bank on the centre’s list for the entrusted offset?",
            ),
        )
        .hint("可以问贷款银行，或查中心公布的名单", "Ask the bank, or see the list of the centre")
        .at(FOR_BANKS),
        BORROWER.at(FOR_BANKS),
        Question::new(
            "payment",
            Kind::Money,
            phrase("下一期月还款额是多少？", "How much is the next monthly payment?"),
        )
        .hint("本金加利息，以银行通知或还款计划为准", "Principal and interest, as the bank says")
        .at(FOR_BANKS),
        BALANCE.at(FOR_BANKS),
    ],
    subject: Subject {
        granted: phrase("下一次可以划扣", "The next transfer can be"),
        refused: phrase("现在还不能签约", "It cannot be signed now"),
    },
    from_account: true,
    judged: None,
};
