//! 月缴存额: what employer and member pay in each month.

use leptos::prelude::*;
use serde_json::Map;
use shared::calc::explain_rule;
use shared::change::MONTHLY_CONTRIBUTION;
use shared::contribution::{ContributionFacts, explain};

use super::answers::Answers;
use super::calculator::{Calculator, CalculatorPage, Explain};
use super::question::{Kind, Question};
use crate::hall::HallState;
use crate::text::phrase;
use crate::ui::{Bar, BarChart, Subject};

/// 在哪里缴存
pub(super) const DISTRICT: Question =
    Question::new("district", Kind::District, phrase("在哪里缴存？", "Where is it paid?"));

/// What the month of a member depends on.
pub(super) const QUESTIONS: &[Question] = &[
    Question::new("base", Kind::Money, phrase("上一年度的月平均工资", "Last year’s average monthly wage"))
        .hint(
            "税前工资总额除以12；超出上下限的按上下限算",
            "Gross wages of the year divided by 12; the limits are applied for you",
        ),
    DISTRICT,
    Question::new(
        "employer_kind",
        Kind::OneOf(&[
            ("public", phrase("机关或事业单位", "A public body")),
            ("enterprise", phrase("企业或其他单位", "An enterprise or other employer")),
        ]),
        phrase("是哪一类单位？", "What kind of employer?"),
    ),
    Question::new("rate_employer", Kind::Percent, phrase("单位缴存比例", "The employer’s rate")),
    Question::new("rate_member", Kind::Percent, phrase("个人缴存比例", "The member’s rate")),
];

const CALCULATOR: Calculator = Calculator {
    title: phrase("每月存多少？", "What is paid in each month?"),
    lead: phrase(
        "单位和个人各按比例缴存，两边都进您的账户。",
        "Employer and member each pay their rate of the base; both go into the member’s account.",
    ),
    questions: QUESTIONS,
    subject: Subject {
        granted: phrase("每月一共存入", "Paid in each month"),
        refused: phrase("这样填不符合规定", "This is not within the rules"),
    },
    account: None,
    service: "monthly_contribution",
    explain: Explain::Rule("monthly_contribution", |_, facts, policy, day, wanted| {
        explain_rule(&MONTHLY_CONTRIBUTION, facts, policy, day, wanted)
    }),
};

/// Both sides of the answer, side by side. The rule alone is asked: the decision beside it searches for what would change it.
fn sides(answers: Answers) -> AnyView {
    let state = HallState::here();
    let deposit = Memo::new(move |_| {
        let facts: ContributionFacts = serde_json::from_value(answers.facts(Map::new())).ok()?;
        explain(&facts, state.policy.get()?, answers.day()?).deposit
    });
    let bars = move || {
        let bar = |label, amount| Bar { label, amount, marked: false };
        deposit.get().map_or(vec![], |deposit| {
            vec![
                bar(phrase("单位缴存", "The employer pays").into(), deposit.employer),
                bar(phrase("个人缴存", "The member pays").into(), deposit.member),
            ]
        })
    };
    let is_known = Memo::new(move |_| deposit.with(Option::is_some));
    let bars = Signal::derive(bars);
    let title = phrase("单位和个人各存多少", "What each side pays");
    (move || is_known.get().then(|| view! { <BarChart title bars/> })).into_any()
}

/// 月缴存额
#[component]
pub fn ContributionPage() -> impl IntoView {
    view! { <CalculatorPage of=CALCULATOR above=sides/> }
}
