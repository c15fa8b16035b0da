//! 贷款额度: how much may be borrowed, and why.

use leptos::prelude::*;
use shared::change::{LOAN_LIMIT, explained};
use shared::loan::limit::LoanFacts;

use super::answers::Answers;
use super::calculator::{Calculator, CalculatorPage};
use super::question::{HAVE_NOT, Kind, MONTHS, Place, Question, WANTED, YES_NO};
use crate::text::phrase;
use crate::ui::Subject;

const YEARS: Kind = Kind::Count(1, 40, phrase("年", "years"));

const QUESTIONS: &[Question] = &[
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
    Question::new(
        "months_contributed",
        MONTHS,
        phrase(
            "到上个月为止，连续足额缴存了几个月？",
            "How many months in a row, up to last month, were paid in full?",
        ),
    ),
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
    // A date of birth identifies a person: it stays on this device and out of the address.
    Question::new("birth", Kind::Date, phrase("出生日期", "Date of birth"))
        .hint(
            "用来核对贷款期限和退休年龄，不会写进网址",
            "Compares the term with the retirement age; it is kept out of the address",
        )
        .at(Place::Detail)
        .private(),
    Question::new(
        "kind",
        super::retirement::WORKERS,
        phrase("适用哪一类法定退休年龄？", "Which statutory retirement age applies?"),
    )
    .at(Place::Detail),
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
    explain: |answers, policy, day| explained(&LOAN_LIMIT, &facts(answers), policy, day, answers.wanted()),
};

fn facts(answers: Answers) -> LoanFacts {
    let known: LoanFacts = answers.known();
    LoanFacts {
        home: answers.one_of("home"),
        price: answers.parsed("price"),
        base: answers.parsed("base"),
        term_years: answers.count("term_years"),
        months_contributed: answers.count("months_contributed"),
        loan_outstanding: answers.flag("loan_outstanding"),
        family: answers.flag("family"),
        spouse_base: answers.parsed("spouse_base"),
        other_debts_monthly: answers.parsed("other_debts_monthly"),
        house_age_years: answers.count("house_age_years"),
        withdrawn_for_home: answers.parsed("withdrawn_for_home").unwrap_or_default(),
        district: answers.text("district").get(),
        home_kind: answers.one_of("home_kind"),
        balance: answers.parsed("balance"),
        spouse_balance: answers.parsed("spouse_balance"),
        supplementary_balance: answers.parsed("supplementary_balance"),
        flexible: answers.flag("flexible"),
        months_total: answers.count("months_total"),
        monthly_deposit: answers.parsed("monthly_deposit"),
        spouse_monthly_deposit: answers.parsed("spouse_monthly_deposit"),
        deposit_rate: answers.parsed("deposit_rate"),
        children: answers.count("children"),
        talent: answers.flag("talent"),
        green_building: answers.flag("green_building"),
        quality_home: answers.flag("quality_home"),
        completed_home: answers.flag("completed_home"),
        veteran: answers.flag("veteran"),
        birth: answers.date("birth"),
        kind: answers.one_of("kind"),
        ..known
    }
}

/// 贷款额度
#[component]
pub fn LoanLimitPage() -> impl IntoView {
    view! { <CalculatorPage of=CALCULATOR/> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fact_that_is_read_has_its_question() {
        assert_eq!(Owner::new().with(|| facts(Answers::blank(QUESTIONS))).price, None);
    }

    #[test]
    fn every_question_of_every_centre_can_be_shown() {
        use shared::decision::Decision;
        use shared::policy::packs;

        for centre in packs::centres() {
            let policy = packs::load(centre).unwrap();
            let decision =
                shared::loan::limit::limit(&LoanFacts::default(), &policy, "2026-11-23".parse().unwrap());
            let Decision::Ask(asked) = decision else { panic!("{centre} asks nothing of nobody") };
            for question in asked {
                let found = QUESTIONS.iter().any(|known| known.field == question.field);
                assert!(found, "{centre} asks for {}", question.field);
            }
        }
    }
}
