//! 退休提取: may I close the account on retirement?

use leptos::prelude::*;
use shared::change::{RETIREMENT, explained};
use shared::withdrawal::retirement::RetirementFacts;

use super::answers::Answers;
use super::calculator::{Calculator, CalculatorPage};
use super::question::{HAVE_NOT, Kind, Place, Question, YES_NO};
use crate::text::phrase;
use crate::ui::Subject;

/// Whose statutory age applies.
pub const WORKERS: Kind = Kind::OneOf(&[
    ("man60", phrase("男职工（原60周岁）", "Men (60 before the change)")),
    ("woman55", phrase("女职工（原55周岁）", "Women of 55 before the change")),
    ("woman50", phrase("女职工（原50周岁）", "Women of 50 before the change")),
]);

const QUESTIONS: &[Question] = &[
    Question::new(
        "kind",
        WORKERS,
        phrase("适用哪一类法定退休年龄？", "Which statutory retirement age applies?"),
    ),
    // A date of birth identifies a person: it stays on this device and out of the address.
    Question::new("birth", Kind::Date, phrase("出生日期", "Date of birth"))
        .hint(
            "例如 1966-05-06。只在本机使用，不会写进网址",
            "For example 1966-05-06. Used on this device only and kept out of the address",
        )
        .private(),
    Question::new(
        "retired",
        HAVE_NOT,
        phrase("已经办好退休、有退休证明吗？", "Is there already a retirement document?"),
    )
    .at(Place::WhenAsked),
    Question::new(
        "sealed",
        YES_NO,
        phrase("单位已经把账户封存了吗？", "Has the employer sealed the account?"),
    ),
    Question::new(
        "loan_outstanding",
        HAVE_NOT,
        phrase("还有没还清的公积金贷款吗？", "Is a provident fund loan still being repaid?"),
    ),
    Question::new("balance", Kind::Money, phrase("账户余额", "Balance of the account")),
];

const CALCULATOR: Calculator = Calculator {
    title: phrase("退休能提取吗？", "May I withdraw on retirement?"),
    lead: phrase(
        "退休可以一次提取全部余额并销户。法定退休年龄按出生年月逐步延迟，这里一并算好。",
        "On retirement the whole balance is paid and the account closed. The statutory age rises step by step with the month of birth; it is worked out here.",
    ),
    questions: QUESTIONS,
    subject: Subject::WITHDRAWAL,
    account: Some("retirement"),
    explain: |answers, policy, day| explained(&RETIREMENT, &facts(answers), policy, day, answers.wanted()),
};

fn facts(answers: Answers) -> RetirementFacts {
    let known: RetirementFacts = answers.known();
    RetirementFacts {
        kind: answers.one_of("kind"),
        birth: answers.date("birth"),
        retired: answers.flag("retired"),
        sealed: answers.flag("sealed"),
        loan_outstanding: answers.flag("loan_outstanding"),
        balance: answers.parsed("balance"),
        ..known
    }
}

/// 退休提取
#[component]
pub fn RetirementPage() -> impl IntoView {
    view! { <CalculatorPage of=CALCULATOR/> }
}
