//! 住得更好: the property fee, renovation, a lift, and what else may come.

use super::common::{AREA, BALANCE, OWN_HOME};
use super::{Ground, Judged};
use crate::pages::public::question::{HAVE_NOT, Kind, MONTHS, Place, Question};
use crate::routes;
use crate::text::phrase;
use crate::ui::Subject;

pub(super) const GROUNDS: &[Ground] = &[PROPERTY_FEE, RENOVATION, LIFT, OTHER_HOUSING];

const PROPERTY_FEE: Ground = Ground {
    id: "property_fee",
    area: routes::WITHDRAWAL,
    services: &["property_fee"],
    name: phrase("物业费", "Property fee"),
    hint: phrase("自己住的房子，每年可以提取付物业费。", "For the home you live in, every year."),
    title: phrase("物业费能提取吗？", "May I withdraw for the property fee?"),
    lead: phrase(
        "规定金额以内不用交材料。全家一年能提多少、能为几套房提，这里一并算好。",
        "Up to a set amount no papers are needed. What a family may withdraw a year, and for how many homes, is worked out here.",
    ),
    questions: &[
        OWN_HOME,
        Question::new(
            "homes",
            Kind::Count(1, 99, phrase("套", "homes")),
            phrase(
                "今年全家为几套住房提取物业费？",
                "For how many homes does the family withdraw this year?",
            ),
        )
        .hint("含这一套，夫妻合并计算", "This one included, husband and wife together"),
        Question::new("has_loan", HAVE_NOT, phrase("这套住房有贷款吗？", "Is there a loan on this home?")),
        Question::new(
            "months_regular",
            MONTHS,
            phrase(
                "到上个月为止，这笔贷款已连续正常还款几个月？",
                "For how many months in a row, up to last month, was the loan repaid regularly?",
            ),
        )
        .hint("没有逾期的月份才算", "Only months without arrears count")
        .at(Place::After("has_loan", "yes")),
        AREA,
        BALANCE,
        Question::new(
            "fee",
            Kind::Money,
            phrase("今年的物业费有多少（按票据）？", "This year’s fee by its receipts"),
        )
        .hint("不交票据的不填", "Leave it empty for a withdrawal without papers")
        .at(Place::Detail),
        Question::new(
            "withdrawn_this_year",
            Kind::Money,
            phrase("您本人今年已经提取过多少物业费？", "Withdrawn by yourself for this year’s fees"),
        )
        .at(Place::Detail),
        Question::new(
            "family_withdrawn_this_year",
            Kind::Money,
            phrase("全家今年已经提取过多少物业费？", "Withdrawn by the family for this year’s fees"),
        )
        .hint("含您本人提取的", "What you withdrew yourself included")
        .at(Place::Detail),
    ],
    subject: Subject::WITHDRAWAL,
    from_account: true,
    judged: None,
};

const RENOVATION: Ground = Ground {
    id: "renovation",
    area: routes::WITHDRAWAL,
    services: &["renovation"],
    name: phrase("装修", "Renovation"),
    hint: phrase(
        "装修自己住的房子。本市标准没有查到，由工作人员判断。",
        "You renovate your own home. The city’s rule was not found: staff decide.",
    ),
    title: phrase("装修能提取吗？", "May I withdraw for a renovation?"),
    lead: phrase(
        "装修自己住的房子，是2026年新增的提取情形。",
        "Renovating the home you live in is a ground since 2026.",
    ),
    questions: &[OWN_HOME, AREA, BALANCE.at(Place::WhenAsked)],
    subject: Subject::WITHDRAWAL,
    from_account: false,
    judged: Some(Judged {
        why: phrase(
            "条例2026年修订时新增了装修提取，本市怎样办理没有查到规定，能不能提、提多少由工作人员核定。",
            "Renovation is new in the 2026 text and no rule of the city was found: whether and how much, staff decide.",
        ),
        next: &[
            phrase(
                "开工、付款以前，先打服务热线或到窗口问清本市的标准。",
                "Before you start or pay, ask for the city’s standard by phone or at the counter.",
            ),
            phrase(
                "装修合同、发票和付款凭证先留好，办理时可能要看。",
                "Keep the contract, the invoices and proofs of payment; they may be asked for.",
            ),
            phrase(
                "翻建、大修不是装修，请按“建房、大修”算。",
                "Rebuilding and overhauls are no renovation: see “Building or overhaul”.",
            ),
        ],
    }),
};

const LIFT: Ground = Ground {
    id: "lift",
    area: routes::WITHDRAWAL,
    services: &["lift"],
    name: phrase("加装电梯", "Adding a lift"),
    hint: phrase("自己家或父母家的老楼装电梯。", "A lift is added to your house or your parents’."),
    title: phrase("加装电梯能提取吗？", "May I withdraw for a lift?"),
    lead: phrase(
        "老住宅楼加装电梯，可以提取自己家分担的费用；父母家的也可以。",
        "When a lift is added to a house, your household’s share can be withdrawn, also for your parents’ home.",
    ),
    questions: &[
        Question::new(
            "home",
            Kind::OneOf(&[
                ("own", phrase("本人或配偶的住房", "My own or my spouse’s")),
                ("parents", phrase("父母的住房", "My parents’")),
                ("other", phrase("其他人的住房", "Another person’s")),
            ]),
            phrase("电梯装在谁家的楼里？", "Whose home got the lift?"),
        ),
        Question::new(
            "invoiced",
            Kind::Date,
            phrase("电梯费用的发票是哪天开的？", "When was the invoice for the lift issued?"),
        )
        .hint("例如 2026-03-01", "For example 2026-03-01"),
        Question::new(
            "share",
            Kind::Money,
            phrase("这户人家分担了多少费用？", "How much of the cost does that household bear?"),
        )
        .hint(
            "扣除政府补贴以后的金额，以分摊协议为准",
            "Subsidies taken off, as in the agreement on the shares",
        ),
        BALANCE,
        Question::new(
            "withdrawn_for_lift",
            Kind::Money,
            phrase("为这部电梯已经提取过多少？", "Withdrawn for this lift so far"),
        )
        .at(Place::Detail),
    ],
    subject: Subject::WITHDRAWAL,
    from_account: true,
    judged: None,
};

const OTHER_HOUSING: Ground = Ground {
    id: "other_housing",
    area: routes::WITHDRAWAL,
    services: &["other_housing"],
    name: phrase("其他住房消费", "Other housing costs"),
    hint: phrase(
        "国务院批准的其他情形，由工作人员判断。",
        "Other kinds that the State Council approves: staff decide.",
    ),
    title: phrase("其他住房消费能提取吗？", "May I withdraw for other housing costs?"),
    lead: phrase(
        "不是购房、还贷、租房这些情形，但也是为住房花的钱。",
        "None of the other grounds, but still money spent on housing.",
    ),
    questions: &[],
    subject: Subject::WITHDRAWAL,
    from_account: false,
    judged: Some(Judged {
        why: phrase(
            "条例2026年修订时新增了“国务院批准的其他住房消费”，目前没有查到批准了哪些种类，由工作人员核定。",
            "The 2026 text adds other housing consumption approved by the State Council; no approved kind was found: staff decide.",
        ),
        next: &[
            phrase(
                "先看看是不是购房、还贷、租房、物业费、装修、加装电梯：这些各有自己的页面。",
                "See first whether it is a purchase, a loan, rent, the property fee, renovation or a lift: each has its own page.",
            ),
            phrase(
                "都不是的，打服务热线或到窗口说明这笔钱花在哪里，由工作人员答复。",
                "If not, tell us by phone or at the counter what the money is for; staff will answer.",
            ),
        ],
    }),
};
