//! 租房

use super::common::BALANCE;
use super::{Ground, LEAD};
use crate::pages::public::question::{CHILDREN, HAVE_NOT, Kind, MONTHS_CONTRIBUTED, Place, Question};
use crate::routes;
use crate::text::phrase;
use crate::ui::Subject;

pub(super) const GROUNDS: &[Ground] = &[Ground {
    id: "rent",
    area: routes::WITHDRAWAL,
    services: &["rent", "rent_above_cap"],
    name: phrase("付房租", "Paying rent"),
    hint: phrase("在缴存地没有自有住房，租房居住。", "You rent and own no home where you contribute."),
    title: phrase("租房能提取吗？", "May I withdraw for rent?"),
    lead: LEAD,
    questions: QUESTIONS,
    subject: Subject::WITHDRAWAL,
    from_account: true,
    judged: None,
}];

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
    CHILDREN,
    Question::new(
        "owns_home_here",
        HAVE_NOT,
        phrase("您或配偶在缴存地有自有住房吗？", "Do you or your spouse own a home where you contribute?"),
    ),
    MONTHS_CONTRIBUTED,
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
        .at(Place::PartOf("lease", "registered")),
    Question::new(
        "monthly_deposit",
        Kind::Money,
        phrase("月缴存额（单位和个人合计）", "Monthly deposit of both sides"),
    )
    .at(Place::WhenAsked),
    BALANCE,
    Question::new(
        "last_withdrawal",
        Kind::Date,
        phrase("上次租房提取是哪天？", "When was the last withdrawal for rent?"),
    )
    .hint("没有提取过就不填", "Leave it empty if there was none")
    .at(Place::Detail),
    Question::new(
        "already_claimed",
        Kind::Money,
        phrase("这些月份已经提取过多少？", "Already withdrawn for these months"),
    )
    .at(Place::Detail),
];
