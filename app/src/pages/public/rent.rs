//! 租房提取: may I withdraw to pay rent?

use leptos::prelude::*;
use shared::change::{RENT, explained};
use shared::withdrawal::rent::{Lease, RentFacts};

use super::answers::Answers;
use super::calculator::{Calculator, CalculatorPage};
use super::question::{HAVE_NOT, Kind, MONTHS, Place, Question};
use crate::text::phrase;
use crate::ui::Subject;

const QUESTIONS: &[Question] = &[
    Question::new("district", Kind::District, phrase("在哪里缴存？", "Where do you contribute?")),
    Question::new(
        "household",
        Kind::OneOf(&[
            ("single", phrase("单身", "One person")),
            ("couple", phrase("夫妻（两人合计）", "A couple, counted together")),
        ]),
        phrase("谁租房？", "Who rents?"),
    ),
    Question::new(
        "children",
        Kind::OneOf(&[
            ("0", phrase("没有", "None")),
            ("1", phrase("一个", "One")),
            ("2", phrase("两个", "Two")),
            ("3", phrase("三个及以上", "Three or more")),
        ]),
        phrase("家里有几个未成年子女？", "How many children under age are in the family?"),
    )
    .at(Place::WhenAsked),
    Question::new(
        "owns_home_here",
        HAVE_NOT,
        phrase("您或配偶在缴存地有自有住房吗？", "Do you or your spouse own a home where you contribute?"),
    ),
    Question::new(
        "months_contributed",
        MONTHS,
        phrase(
            "到上个月为止，连续足额缴存了几个月？",
            "How many months in a row, up to last month, were paid in full?",
        ),
    ),
    Question::new("from_month", Kind::Month, phrase("从哪个月的房租开始？", "Rent from which month?"))
        .hint("例如 2026-01", "For example 2026-01"),
    Question::new("to_month", Kind::Month, phrase("到哪个月的房租为止？", "Rent up to which month?"))
        .hint("例如 2026-10", "For example 2026-10"),
    Question::new(
        "lease",
        Kind::OneOf(&[
            ("none", phrase("没有备案的租赁合同", "No registered lease")),
            ("registered", phrase("有备案的租赁合同", "A registered lease")),
        ]),
        phrase("有备案的租赁合同吗？", "Is there a registered lease?"),
    ),
    Question::new("rent_per_month", Kind::Money, phrase("每月房租", "Rent a month"))
        .at(Place::After("lease", "registered")),
    Question::new(
        "monthly_deposit",
        Kind::Money,
        phrase("月缴存额（单位和个人合计）", "Monthly deposit of both sides"),
    )
    .at(Place::WhenAsked),
    Question::new("balance", Kind::Money, phrase("账户余额", "Balance of the account")),
    Question::new(
        "already_claimed",
        Kind::Money,
        phrase("这些月份已经提取过多少？", "Already withdrawn for these months"),
    )
    .at(Place::Detail),
];

const CALCULATOR: Calculator = Calculator {
    title: phrase("租房能提取吗？", "May I withdraw for rent?"),
    lead: phrase(
        "回答几个问题就有结果；不符合的，说明原因和办法。",
        "A few answers and you know; where it is not possible you see why, and what would help.",
    ),
    questions: QUESTIONS,
    subject: Subject::WITHDRAWAL,
    account: Some("rent"),
    explain: |answers, policy, day| explained(&RENT, &facts(answers), policy, day, answers.wanted()),
};

fn facts(answers: Answers) -> RentFacts {
    let known: RentFacts = answers.known();
    RentFacts {
        district: answers.text("district").get(),
        household: answers.one_of("household"),
        children: answers.count("children"),
        owns_home_here: answers.flag("owns_home_here"),
        months_contributed: answers.count("months_contributed"),
        from_month: answers.parsed("from_month"),
        to_month: answers.parsed("to_month"),
        lease: lease(answers),
        monthly_deposit: answers.parsed("monthly_deposit"),
        balance: answers.parsed("balance"),
        already_claimed: answers.parsed("already_claimed").unwrap_or_default(),
        ..known
    }
}

/// A registered lease is known once its rent is.
fn lease(answers: Answers) -> Option<Lease> {
    match answers.text("lease").read().as_str() {
        "none" => Some(Lease::None),
        "registered" => Some(Lease::Registered { rent_per_month: answers.parsed("rent_per_month")? }),
        _ => None,
    }
}

/// 租房提取
#[component]
pub fn RentPage() -> impl IntoView {
    view! { <CalculatorPage of=CALCULATOR/> }
}
