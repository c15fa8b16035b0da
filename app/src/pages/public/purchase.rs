//! 购房提取: may I withdraw for the purchase of a home?

use leptos::prelude::*;
use shared::change::{PURCHASE, explained};
use shared::withdrawal::purchase::PurchaseFacts;

use super::answers::Answers;
use super::calculator::{Calculator, CalculatorPage};
use super::question::{Kind, Place, Question};
use crate::text::phrase;
use crate::ui::Subject;

const QUESTIONS: &[Question] = &[
    Question::new(
        "kind",
        Kind::OneOf(&[
            ("new", phrase("新房", "A new home")),
            ("used", phrase("二手房", "A used home")),
            ("garage", phrase("车库、车位或商铺", "A garage, car space or shop")),
        ]),
        phrase("买的是什么？", "What is bought?"),
    ),
    Question::new(
        "buyer",
        Kind::OneOf(&[
            ("myself", phrase("本人", "Myself")),
            ("spouse", phrase("配偶", "My spouse")),
            ("parent_or_child", phrase("父母或已婚子女", "My parents or a married child")),
        ]),
        phrase("房子是谁买的？", "Whose home is it?"),
    ),
    Question::new(
        "contract_filed",
        Kind::Date,
        phrase("购房合同是哪天备案的？", "When was the contract filed?"),
    )
    .hint("例如 2026-03-01", "For example 2026-03-01"),
    Question::new("price", Kind::Money, phrase("房屋总价", "Price of the home")),
    Question::new("loan", Kind::Money, phrase("住房贷款多少？", "How large is the loan?"))
        .hint("没有贷款填0", "0 for none"),
    Question::new("balance", Kind::Money, phrase("账户余额", "Balance of the account")),
    Question::new(
        "withdrawn_for_home",
        Kind::Money,
        phrase("为这套房已经提取过多少？", "Withdrawn for this home so far"),
    )
    .at(Place::Detail),
];

const CALCULATOR: Calculator = Calculator {
    title: phrase("购房能提取吗？", "May I withdraw for a home purchase?"),
    lead: phrase(
        "回答几个问题就有结果；不符合的，说明原因和办法。",
        "A few answers and you know; where it is not possible you see why, and what would help.",
    ),
    questions: QUESTIONS,
    subject: Subject::WITHDRAWAL,
    account: Some("purchase"),
    explain: |answers, policy, day| explained(&PURCHASE, &facts(answers), policy, day, answers.wanted()),
};

fn facts(answers: Answers) -> PurchaseFacts {
    let known: PurchaseFacts = answers.known();
    PurchaseFacts {
        kind: answers.one_of("kind"),
        buyer: answers.one_of("buyer"),
        contract_filed: answers.date("contract_filed"),
        price: answers.parsed("price"),
        loan: answers.parsed("loan"),
        balance: answers.parsed("balance"),
        withdrawn_for_home: answers.parsed("withdrawn_for_home").unwrap_or_default(),
        ..known
    }
}

/// 购房提取
#[component]
pub fn PurchasePage() -> impl IntoView {
    view! { <CalculatorPage of=CALCULATOR/> }
}
