//! 缴存: what people and employers ask about contributions, as data. The page of a withdrawal ground draws these too.

use super::contribution::{DISTRICT, QUESTIONS as MONTHLY};
use super::grounds::Ground;
use super::question::{Kind, MONTHS, Place, Question, YES_NO, joined};
use crate::routes;
use crate::text::phrase;
use crate::ui::Subject;

/// Every page whose answer is a rule of contribution, apart from the monthly contribution, which has a chart.
pub(super) const PAGES: &[Ground] = &[BASE, FLEXIBLE, BACK_PAY, REFUND, RELIEF];

const BASE: Ground = Ground {
    id: "base",
    area: routes::CONTRIBUTION,
    services: &["base_adjustment"],
    name: phrase("缴存基数怎么定？", "What is the base?"),
    hint: phrase(
        "按上一年度工资，新参加工作、新调入的按当月工资。",
        "By last year’s wages; who is new, by the month’s wage.",
    ),
    title: phrase("我的缴存基数是多少？", "What is my contribution base?"),
    lead: phrase(
        "基数决定每月存多少、能贷多少。超出上下限的，按上下限算。",
        "The base decides what is paid in and what can be borrowed. The limits are applied for you.",
    ),
    questions: &[
        Question::new(
            "wage_kind",
            Kind::OneOf(&[
                (
                    "last_year",
                    phrase("去年就在缴存，按去年工资调整", "I paid in last year: by last year’s wages"),
                ),
                ("new_entrant", phrase("新参加工作", "This is my first job")),
                ("transferee", phrase("从别的单位调来", "I come from another employer")),
                ("declared", phrase("灵活就业，自己申报收入", "I am self-employed and declare my income")),
            ]),
            phrase("您属于哪一种情况？", "Which is your case?"),
        ),
        Question::new("wages_year", Kind::Money, phrase("去年一共发了多少工资？", "All wages of last year"))
            .hint("税前，含奖金、津贴、补贴", "Before tax, with bonuses and allowances")
            .at(Place::After("wage_kind", "last_year")),
        Question::new(
            "months_worked",
            Kind::Count(1, 12, phrase("个月", "months")),
            phrase("是几个月的工资？", "How many months were they paid for?"),
        )
        .hint("全年都在的填12", "12 for the whole year")
        .at(Place::After("wage_kind", "last_year")),
        Question::new(
            "started",
            Kind::Date,
            phrase("哪天开始在这家单位上班？", "First working day at this employer"),
        )
        .hint("填了就说明从哪个月起缴存", "The answer then says from which month you pay")
        .at(Place::Detail),
        Question::new(
            "wage_month",
            Kind::Money,
            phrase("那个月的工资是多少？", "The wage of the month that counts"),
        )
        .hint(
            "新参加工作的填第二个月的工资，调来的填调来后第一个月的工资",
            "First job: of the second month; from another employer: of the first month",
        )
        .at(Place::WhenAsked),
        INCOME.at(Place::After("wage_kind", "declared")),
        DISTRICT,
    ],
    subject: Subject {
        granted: phrase("缴存基数是每月", "The base is, a month,"),
        refused: phrase("这样填不符合规定", "This is not within the rules"),
    },
    from_account: false,
    judged: None,
};

const INCOME: Question = Question::new(
    "income",
    Kind::Money,
    phrase("您打算按每月多少收入缴存？", "On which monthly income would you pay?"),
);

const FLEXIBLE: Ground = Ground {
    id: "flexible",
    area: routes::CONTRIBUTION,
    services: &["flexible_contribution"],
    name: phrase("灵活就业怎么缴存？", "How do self-employed people pay?"),
    hint: phrase(
        "没有单位也可以自愿缴存，算一算每月存多少。",
        "Without an employer you may join too: see what you would pay a month.",
    ),
    title: phrase("灵活就业，每月存多少？", "Self-employed: what would I pay a month?"),
    lead: phrase(
        "个体户、自由职业和没有固定单位的，都可以自愿缴存，全部存入自己的账户。",
        "Self-employed people and freelancers may join. All of it goes into their own account.",
    ),
    questions: &[
        Question::new(
            "has_employer",
            YES_NO,
            phrase("现在有单位为您缴存公积金吗？", "Does an employer pay contributions for you now?"),
        ),
        INCOME,
        Question::new("rate", Kind::Percent, phrase("您选多少缴存比例？", "Which rate do you choose?"))
            .at(Place::WhenAsked),
        DISTRICT.at(Place::WhenAsked),
    ],
    subject: Subject {
        granted: phrase("每月存入", "Paid in each month"),
        refused: phrase("现在还不能按灵活就业缴存", "Not possible as a flexible member now"),
    },
    from_account: false,
    judged: None,
};

const FROM: Question = Question::new("from", Kind::Month, phrase("从哪个月算起？", "From which month?"))
    .hint("例如 2026-07", "For example 2026-07");
const TO: Question = Question::new("to", Kind::Month, phrase("算到哪个月？", "Up to which month?"));
const PAID_TO: Question = Question::new(
    "paid_to",
    Kind::Month,
    phrase("单位缴到哪个月了？", "Up to which month has the employer paid?"),
)
.hint("账户上的缴至年月", "The paid-to month of the account");
const LAST_DUE: Question = Question::new(
    "last_due",
    Kind::Month,
    phrase("已经离职或封存的，应缴到哪个月？", "If employment has ended: the last month that was due"),
)
.hint("还在缴存的不填", "Leave it empty while contributions go on")
.at(Place::Detail);
const PAID_EMPLOYER: Question = Question::new(
    "paid_employer",
    Kind::Money,
    phrase("这些月里，单位每月实际缴了多少？", "What did the employer pay in each of these months?"),
)
.hint("一分没缴的填0", "0 for nothing");
const PAID_MEMBER: Question = Question::new(
    "paid_member",
    Kind::Money,
    phrase("这些月里，个人每月实际缴了多少？", "What did the member pay in each of these months?"),
);

const ARREARS: &[Question] =
    &joined::<11>(&joined::<8>(&[FROM, TO, PAID_TO], MONTHLY), &[PAID_EMPLOYER, PAID_MEMBER, LAST_DUE]);

const BACK_PAY: Ground = Ground {
    id: "back_pay",
    area: routes::CONTRIBUTION,
    services: &["back_pay"],
    name: phrase("少缴、漏缴补多少？", "What must be made up?"),
    hint: phrase("按缴至年月，单位和个人各补多少。", "By the paid-to month, for employer and member."),
    title: phrase("少缴、漏缴了，要补多少？", "Too little was paid: what must be made up?"),
    lead: phrase(
        "一个月一个月地算：每个月按当时的上下限和比例。",
        "Month by month, each by the limits and rates of its time.",
    ),
    questions: ARREARS,
    subject: Subject {
        granted: phrase("一共补缴", "To be made up in all"),
        refused: phrase("没有要补缴的", "Nothing is to be made up"),
    },
    from_account: false,
    judged: None,
};

const REFUND: Ground = Ground {
    id: "refund",
    area: routes::CONTRIBUTION,
    services: &["contribution_refund"],
    name: phrase("缴错了退多少？", "What was paid too much?"),
    hint: phrase("多缴、错缴的，先算出多了多少。", "See what was paid too much."),
    title: phrase("多缴、错缴了，能退多少？", "Too much was paid: what comes back?"),
    lead: phrase(
        "先算出多缴了多少；退回由工作人员核定。",
        "The page computes the excess; staff decide on its return.",
    ),
    questions: &joined::<12>(
        ARREARS,
        &[Question::new("balance", Kind::Money, phrase("账户余额", "Balance of the account"))],
    ),
    subject: Subject {
        granted: phrase("多缴了", "Paid too much"),
        refused: phrase("没有可以退的", "Nothing is to be returned"),
    },
    from_account: false,
    judged: None,
};

const RELIEF: Ground = Ground {
    id: "relief",
    area: routes::CONTRIBUTION,
    services: &["deferral", "lowered_rate"],
    name: phrase("单位困难，缓缴或降比例", "An employer in hardship"),
    hint: phrase("能不能办、能办多久、少缴多少。", "Whether it may, for how long, and what it saves."),
    title: phrase("单位有困难，能缓缴或降低比例吗？", "May our company defer, or pay a lower rate?"),
    lead: phrase(
        "给单位经办人：条件、期限和少缴的金额一起算。缓缴的以后要补上。",
        "For employers: conditions, months and what it saves. Deferred months are made good later.",
    ),
    questions: &[
        Question::new(
            "kind",
            Kind::OneOf(&[
                ("deferral", phrase("缓缴：先不缴，以后补上", "Deferral: pay later")),
                ("lower_rate", phrase("降低缴存比例", "A lower rate")),
            ]),
            phrase("申请哪一种？", "Which do you ask for?"),
        ),
        Question::new(
            "hardship",
            Kind::OneOf(&[
                ("stopped", phrase("停产或半停产，工资停发", "Production and wages have stopped")),
                (
                    "insurance_deferred",
                    phrase(
                        "已批准缓缴养老、失业保险",
                        "Pension and unemployment insurance are deferred with approval",
                    ),
                ),
                ("losses", phrase("连续亏损", "Continuous losses")),
                ("none", phrase("都不是", "None of these")),
            ]),
            phrase("单位有哪一种困难？", "Which hardship is it?"),
        ),
        Question::new(
            "agreed",
            YES_NO,
            phrase("职工代表大会或工会讨论通过了吗？", "Has the staff congress or the union agreed?"),
        ),
        Question::new("from", Kind::Month, phrase("从哪个月开始？", "From which month?"))
            .hint("填了就说明到哪个月为止", "The answer then says up to which month")
            .at(Place::Detail),
        Question::new("months", MONTHS, phrase("申请几个月？", "For how many months?")),
        Question::new(
            "monthly_now",
            Kind::Money,
            phrase("现在每月一共缴多少？", "What is paid a month now?"),
        )
        .hint("全单位，单位和个人两边合计", "For all members, both sides"),
        Question::new("rate_now", Kind::Percent, phrase("现在的比例是多少？", "What is the present rate?"))
            .hint("单位、个人各是多少", "Of each side")
            .at(Place::Detail),
        Question::new("rate_then", Kind::Percent, phrase("降到多少比例？", "Down to which rate?"))
            .hint("单位、个人各是多少", "Of each side")
            .at(Place::After("kind", "lower_rate")),
        Question::new(
            "monthly_then",
            Kind::Money,
            phrase("降低后每月一共缴多少？", "What is paid a month then?"),
        )
        .at(Place::After("kind", "lower_rate")),
    ],
    subject: Subject {
        granted: phrase("批准的几个月里一共少缴", "Less to pay over the months"),
        refused: phrase("现在还不能办", "Not possible now"),
    },
    from_account: false,
    judged: None,
};
