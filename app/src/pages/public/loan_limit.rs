//! 贷款额度: how much may be borrowed, and why.

use leptos::prelude::*;
use shared::calc::explain_rule;
use shared::change::LOAN_LIMIT;

use super::calculator::{Calculator, CalculatorPage, Explain};
use super::question::{
    BIRTH, CHILDREN, HAVE_NOT, Kind, MONTHS, MONTHS_CONTRIBUTED, Place, Question, WANTED, WORKER, YES_NO,
};
use crate::text::phrase;
use crate::ui::Subject;

const YEARS: Kind = Kind::Count(1, 40, phrase("年", "years"));

/// The questions, of every centre: each asks for some of them.
pub(in crate::pages) const QUESTIONS: &[Question] = &[
    Question::new(
        "home",
        Kind::OneOf(&[
            ("first", phrase("首套", "The first")),
            ("second", phrase("第二套", "The second")),
            ("third_or_more", phrase("第三套及以上", "The third or a further one")),
        ]),
        phrase("买的是家庭第几套住房？", "Which home of the family is it?"),
    ),
    Question::new("price", Kind::Money, phrase("房屋总价", "Price of the home"))
        .hint("以购房合同为准", "As in the purchase contract"),
    Question::new("base", Kind::Money, phrase("您的月均缴存基数", "Your monthly average base")).hint(
        "一般是上一年度月平均工资，可问单位，登录后可自动填写",
        "Usually last year’s average monthly wage: ask your employer, or sign in to have it filled in",
    ),
    Question::new("term_years", YEARS, phrase("想贷多少年？", "For how many years?")),
    MONTHS_CONTRIBUTED,
    Question::new(
        "loan_outstanding",
        HAVE_NOT,
        phrase("还有没还清的公积金贷款吗？", "Is a provident fund loan still being repaid?"),
    ),
    Question::new(
        "family",
        YES_NO,
        phrase("夫妻双方都缴存并一起申请吗？", "Do both spouses contribute and apply together?"),
    )
    .at(Place::WhenAsked),
    Question::new(
        "spouse_base",
        Kind::Money,
        phrase("配偶的月均缴存基数", "The spouse’s monthly average base"),
    )
    .at(Place::WhenAsked),
    Question::new(
        "other_debts_monthly",
        Kind::Money,
        phrase("其他负债每月还多少？", "Monthly payments on other debts"),
    )
    .hint("没有填0", "0 for none")
    .at(Place::WhenAsked),
    Question::new("district", Kind::District, phrase("在哪里缴存？", "Where do you contribute?"))
        .at(Place::WhenAsked),
    Question::new(
        "home_kind",
        Kind::OneOf(&[
            ("ordinary", phrase("商品住房", "An ordinary home")),
            ("affordable", phrase("保障性住房", "Affordable housing")),
            ("apartment", phrase("产权公寓", "A flat of the apartment kind")),
        ]),
        phrase("买的是哪一种住房？", "Which kind of home is it?"),
    )
    .at(Place::WhenAsked),
    Question::new("balance", Kind::Money, phrase("您的账户余额", "Balance of your account"))
        .at(Place::WhenAsked),
    Question::new("spouse_balance", Kind::Money, phrase("配偶的账户余额", "Balance of the spouse’s account"))
        .at(Place::WhenAsked),
    Question::new(
        "supplementary_balance",
        Kind::Money,
        phrase("补充公积金账户余额", "Balance of the supplementary account"),
    )
    .hint("没有填0", "0 for none")
    .at(Place::WhenAsked),
    Question::new(
        "flexible",
        YES_NO,
        phrase("您是灵活就业缴存人吗？", "Do you contribute as a flexible member?"),
    )
    .at(Place::WhenAsked),
    Question::new(
        "months_total",
        MONTHS,
        phrase("累计缴存了几个月？", "How many months were paid in altogether?"),
    )
    .at(Place::WhenAsked),
    Question::new(
        "monthly_deposit",
        Kind::Money,
        phrase("月缴存额（单位和个人合计）", "Monthly deposit of both sides"),
    )
    .at(Place::WhenAsked),
    Question::new(
        "spouse_monthly_deposit",
        Kind::Money,
        phrase("配偶的月缴存额（单位和个人合计）", "The spouse’s monthly deposit of both sides"),
    )
    .at(Place::WhenAsked),
    Question::new("deposit_rate", Kind::Percent, phrase("单位和个人的缴存比例合计", "Both rates together"))
        .at(Place::WhenAsked),
    CHILDREN,
    Question::new(
        "talent",
        YES_NO,
        phrase("是经当地认定的人才吗？", "Are you recognised talent of the city?"),
    )
    .at(Place::WhenAsked),
    Question::new(
        "green_building",
        YES_NO,
        phrase("买的是星级绿色建筑或装配式建筑吗？", "Is it a certified green or prefabricated building?"),
    )
    .at(Place::WhenAsked),
    Question::new(
        "quality_home",
        YES_NO,
        phrase("买的是经认定的高品质住宅吗？", "Is it a recognised quality home?"),
    )
    .at(Place::WhenAsked),
    Question::new(
        "completed_home",
        YES_NO,
        phrase("买的是新建商品房现房吗？", "Is it a new home sold completed?"),
    )
    .at(Place::WhenAsked),
    Question::new(
        "veteran",
        YES_NO,
        phrase("是现役、退役军人等优待对象吗？", "Are you a soldier, a veteran or alike?"),
    )
    .at(Place::WhenAsked),
    Question::new(
        "house_age_years",
        Kind::Count(0, 100, phrase("年", "years")),
        phrase("二手房的房龄", "Age of a used home"),
    )
    .at(Place::Detail),
    Question::new(
        "withdrawn_for_home",
        Kind::Money,
        phrase("为这套房已经提取过多少？", "Withdrawn for this home so far"),
    )
    .at(Place::Detail),
    WANTED,
    BIRTH
        .hint(
            "用来核对贷款期限和退休年龄，不会写进网址",
            "Compares the term with the retirement age; it is kept out of the address",
        )
        .at(Place::Detail),
    WORKER.at(Place::Detail),
];

const CALCULATOR: Calculator = Calculator {
    title: phrase("我能贷多少？", "How much can I borrow?"),
    lead: phrase(
        "边填边算，说明每一项限额的依据。填写的内容只在本机计算，不会上传。",
        "Computed as you type, with the article behind every limit. It stays on this device; nothing is sent.",
    ),
    questions: QUESTIONS,
    subject: Subject::LOAN,
    account: Some("loan"),
    service: "loan_limit",
    explain: Explain::Rule("loan_limit", |_, facts, policy, day, wanted| {
        explain_rule(&LOAN_LIMIT, facts, policy, day, wanted)
    }),
};

/// 贷款额度
#[component]
pub fn LoanLimitPage() -> impl IntoView {
    view! { <CalculatorPage of=CALCULATOR/> }
}
