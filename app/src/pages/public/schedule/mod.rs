//! 还款计划: what is repaid, month by month, in two ways.

mod plan;
mod tables;

use leptos::prelude::*;

use self::plan::Plan;
use super::answers::Answers;
use super::calculator::{Basis, waiting};
use super::form::Form;
use super::question::{Kind, Place, Question};
use crate::hall::HallState;
use crate::routes;
use crate::text::{Words, phrase};
use crate::ui::{Columns, Notice, Page, Tone};

const QUESTIONS: &[Question] = &[
    Question::new("principal", Kind::Money, phrase("贷款金额", "Amount of the loan")),
    Question::new("term_years", Kind::Count(1, 40, phrase("年", "years")), phrase("贷款年限", "Years")),
    Question::new(
        "home",
        Kind::OneOf(&[("first", phrase("首套", "The first")), ("second", phrase("第二套", "The second"))]),
        phrase("买的是第几套住房？", "Which home is it?"),
    )
    .hint("利率按这一项和年限从政策里取", "The rate is taken from the policy by this and the years"),
    Question::new(
        "method",
        Kind::OneOf(&[
            ("level", phrase("等额本息（每月还款一样多）", "Level payment (the same each month)")),
            (
                "level_principal",
                phrase(
                    "等额本金（每月本金一样多，还款逐月减少）",
                    "Level principal (payments fall month by month)",
                ),
            ),
        ]),
        phrase("怎么还？", "How is it repaid?"),
    ),
    Question::new("first_month", Kind::Month, phrase("首次还款年月", "Month of the first payment"))
        .hint("不填就从下个月开始", "Leave it empty to start next month"),
    Question::new("rate", Kind::Percent, phrase("自己填年利率", "An annual rate of your own"))
        .hint(
            "用于商业贷款或比较，不填就用政策利率",
            "For a bank loan or to compare; empty takes the rate of the policy",
        )
        .at(Place::Detail),
];

/// 还款计划
#[component]
pub fn SchedulePage() -> impl IntoView {
    let answers = Answers::of(QUESTIONS);
    let state = HallState::here();
    let plan = Memo::new(move |_| {
        let policy = state.policy.get()?;
        Some(Plan::of(answers, policy, answers.day()?))
    });
    let aside = move || {
        view! {
            <Basis answers/>
            {move || match plan.get() {
                None => waiting(state).into_any(),
                Some(Err(problem)) => {
                    view! { <Notice tone=Tone::Info title=Words::from(problem)/> }.into_any()
                }
                Some(Ok(plan)) => tables::summary(plan).into_any(),
            }}
        }
    };
    let good = Memo::new(move |_| plan.get().and_then(Result::ok));
    view! {
        <Page
            title=phrase("每月还多少？", "What do I repay each month?")
            lead=phrase(
                "按月计息，逐月列到分；两种还法放在一起比较。",
                "Interest by the month, to the fen; both ways of repaying side by side.",
            )
            wide=true
        >
            <Columns aside>
                <Form answers decision=None/>
                <p>
                    <a href=routes::LOAN_LIFE>
                        {phrase("贷款已经在还：提前还、延期、逾期怎么算", "A loan that runs: repaying early, later or late")}
                    </a>
                </p>
            </Columns>
            {move || good.get().map(tables::whole)}
        </Page>
    }
}
