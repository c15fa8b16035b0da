//! 买房建房

use super::common::{BALANCE, BUYER, CONTRACT_FILED, HOME_KIND, LOAN, OWN_HOME, PRICE, WITHDRAWN_FOR_HOME};
use super::{Ground, LEAD};
use crate::pages::public::question::{Kind, Question};
use crate::routes;
use crate::text::phrase;
use crate::ui::Subject;

pub(super) const GROUNDS: &[Ground] = &[PURCHASE, DOWN_PAYMENT, BUILD];

const PURCHASE: Ground = Ground {
    id: "purchase",
    area: routes::WITHDRAWAL,
    services: &["purchase"],
    name: phrase("购房", "Home purchase"),
    hint: phrase("本人、配偶或父母子女买房。", "You, your spouse, parents or children buy a home."),
    title: phrase("购房能提取吗？", "May I withdraw for a home purchase?"),
    lead: LEAD,
    questions: &[HOME_KIND, BUYER, CONTRACT_FILED, PRICE, LOAN, BALANCE, WITHDRAWN_FOR_HOME],
    subject: Subject::WITHDRAWAL,
    from_account: true,
    judged: None,
};

const DOWN_PAYMENT: Ground = Ground {
    id: "down_payment",
    area: routes::WITHDRAWAL,
    services: &["down_payment"],
    name: phrase("付首付款", "Down payment"),
    hint: phrase("买新房时，提取出来支付首付款。", "A new home: withdraw to pay its down payment."),
    title: phrase("首付款能用公积金付吗？", "May I pay the down payment from the fund?"),
    lead: phrase(
        "买新房、合同已经备案，可以提取公积金支付首付款。填完就知道能提多少。",
        "For a new home whose contract is filed the down payment can be withdrawn. Answer, and you see how much.",
    ),
    questions: &[
        HOME_KIND,
        BUYER,
        CONTRACT_FILED,
        PRICE,
        Question::new(
            "down_payment",
            Kind::Money,
            phrase("合同约定的首付款是多少？", "What is the down payment by the contract?"),
        ),
        Question::new(
            "loan",
            Kind::Money,
            phrase("余款准备贷多少？", "How much of the rest will be borrowed?"),
        )
        .hint("公积金贷款和商业贷款合计，不贷款填0", "Loans of the fund and of banks together, 0 for none"),
        BALANCE,
        WITHDRAWN_FOR_HOME,
    ],
    subject: Subject::WITHDRAWAL,
    from_account: true,
    judged: None,
};

const BUILD: Ground = Ground {
    id: "build",
    area: routes::WITHDRAWAL,
    services: &["build"],
    name: phrase("建房、大修", "Building or overhaul"),
    hint: phrase("建造、翻建或大修自己住的房子。", "You build, rebuild or overhaul the home you live in."),
    title: phrase("建房、翻建、大修能提取吗？", "May I withdraw to build or overhaul?"),
    lead: phrase(
        "建造、翻建、大修自己住的房子，都在这里算。",
        "For building, rebuilding or overhauling the home you live in.",
    ),
    questions: &[
        Question::new(
            "work",
            Kind::OneOf(&[
                ("build", phrase("建造", "Building")),
                ("rebuild", phrase("翻建", "Rebuilding")),
                ("overhaul", phrase("大修", "An overhaul")),
                ("other", phrase("装修或其他", "Renovation or something else")),
            ]),
            phrase("做的是哪一种工程？", "What kind of work is it?"),
        ),
        OWN_HOME,
        Question::new(
            "permitted",
            Kind::Date,
            phrase("建房许可或大修批准是哪天的？", "When was the building or the overhaul permitted?"),
        )
        .hint("例如 2026-03-01，以批准文件为准", "For example 2026-03-01, as in the permit"),
        Question::new("spent", Kind::Money, phrase("实际支出了多少？", "How much was actually spent?"))
            .hint("以发票、收据等支出凭证为准", "As the receipts show"),
        LOAN,
        BALANCE,
        WITHDRAWN_FOR_HOME,
    ],
    subject: Subject::WITHDRAWAL,
    from_account: true,
    judged: None,
};
