//! 还贷提取: may I withdraw to repay a housing loan?

use leptos::prelude::*;
use shared::change::{REPAYMENT, explained};
use shared::withdrawal::repayment::RepaymentFacts;

use super::answers::Answers;
use super::calculator::{Calculator, CalculatorPage};
use super::question::{Kind, Place, Question};
use crate::text::phrase;
use crate::ui::Subject;

const QUESTIONS: &[Question] = &[
    Question::new(
        "lender",
        Kind::OneOf(&[
            ("fund", phrase("公积金贷款", "The provident fund")),
            ("commercial", phrase("商业银行住房贷款", "A bank")),
        ]),
        phrase("是哪一种住房贷款？", "Who lent?"),
    ),
    Question::new(
        "repaid",
        Kind::Money,
        phrase("这段时间还了多少本金和利息？", "How much principal and interest was paid in this period?"),
    )
    .hint("以还款明细为准", "As in the statement of the loan"),
    Question::new("balance", Kind::Money, phrase("账户余额", "Balance of the account")),
    Question::new(
        "last_withdrawal",
        Kind::Date,
        phrase("上次还贷提取是哪天？", "When was the last such withdrawal?"),
    )
    .hint("没有提取过就不填", "Leave it empty if there was none")
    .at(Place::Detail),
    Question::new("price", Kind::Money, phrase("房屋总价", "Price of the home")).at(Place::Detail),
    Question::new("loan_amount", Kind::Money, phrase("住房贷款总额", "The loans for it")).at(Place::Detail),
    Question::new(
        "withdrawn_for_home",
        Kind::Money,
        phrase("买这套房时提取过多少？", "Withdrawn when it was bought"),
    )
    .at(Place::Detail),
];

const CALCULATOR: Calculator = Calculator {
    title: phrase("还房贷能提取吗？", "May I withdraw to repay a housing loan?"),
    lead: phrase(
        "回答几个问题就有结果；不符合的，说明原因和办法。",
        "A few answers and you know; where it is not possible you see why, and what would help.",
    ),
    questions: QUESTIONS,
    subject: Subject::WITHDRAWAL,
    account: Some("repayment"),
    explain: |answers, policy, day| explained(&REPAYMENT, &facts(answers), policy, day, answers.wanted()),
};

fn facts(answers: Answers) -> RepaymentFacts {
    let known: RepaymentFacts = answers.known();
    RepaymentFacts {
        lender: answers.one_of("lender"),
        repaid: answers.parsed("repaid"),
        balance: answers.parsed("balance"),
        last_withdrawal: answers.date("last_withdrawal"),
        price: answers.parsed("price"),
        loan_amount: answers.parsed("loan_amount"),
        withdrawn_for_home: answers.parsed("withdrawn_for_home").unwrap_or_default(),
        ..known
    }
}

/// 还贷提取
#[component]
pub fn RepaymentPage() -> impl IntoView {
    view! { <CalculatorPage of=CALCULATOR/> }
}
