//! What is asked about a loan and what becomes of it.

use crate::pages::public::question::{Kind, Place, Question};
use crate::text::{Phrase, phrase};

const MONTHS: Phrase = phrase("期", "instalments");
const KEEP: Kind = Kind::OneOf(&[
    ("payment", phrase("缩短期限（每月还的不变）", "Fewer months (the payment stays)")),
    ("term", phrase("降低月供（还清日期不变）", "A lower payment (the months stay)")),
]);

const fn of(what: &'static str, question: Question) -> Question {
    question.at(Place::After("what", what))
}

/// The questions of the page.
pub(super) const QUESTIONS: &[Question] = &[
    Question::new("principal", Kind::Money, phrase("贷款金额", "Amount of the loan")),
    Question::new("term_years", Kind::Count(1, 40, phrase("年", "years")), phrase("贷款年限", "Years")),
    Question::new("issued", Kind::Date, phrase("放款日", "Day of disbursement")).hint(
        "贷款发下来的那一天，例如 2024-08-20；还没发放的填预计的日子",
        "The day the money was paid out, such as 2024-08-20; or the day you expect",
    ),
    Question::new(
        "home",
        Kind::OneOf(&[("first", phrase("首套", "The first")), ("second", phrase("第二套", "The second"))]),
        phrase("买的是第几套住房？", "Which home is it?"),
    ),
    Question::new(
        "method",
        Kind::OneOf(&[
            ("level", phrase("等额本息（每月还款一样多）", "Level payment (the same each month)")),
            (
                "level_principal",
                phrase("等额本金（还款逐月减少）", "Level principal (payments fall month by month)"),
            ),
        ]),
        phrase("怎么还？", "How is it repaid?"),
    ),
    Question::new(
        "what",
        Kind::OneOf(&[
            ("plan", phrase("只看还款计划", "Only the schedule")),
            ("prepay", phrase("提前还一部分", "Repay a part early")),
            ("settle", phrase("一次全部还清", "Repay all of it")),
            ("postpone", phrase("延期，过几个月再还", "Put off some months")),
            ("overdue", phrase("有几期没按时还，要补上", "Make good missed months")),
            ("offset", phrase("用公积金账户按月还贷", "Let my account pay each month")),
        ]),
        phrase("想看哪种情况？", "What would you like to see?"),
    ),
    of(
        "prepay",
        Question::new("prepay_amount", Kind::Money, phrase("提前还多少本金？", "How much principal?")),
    ),
    of("prepay", Question::new("prepay_on", Kind::Date, phrase("哪天提前还？", "On which day?")))
        .hint("例如 2027-03-01", "Such as 2027-03-01"),
    of("prepay", Question::new("prepay_keep", KEEP, phrase("还了以后怎么变？", "What changes afterwards?"))),
    of("settle", Question::new("settle_on", Kind::Date, phrase("哪天还清？", "On which day?")))
        .hint("例如 2027-03-01", "Such as 2027-03-01"),
    of(
        "postpone",
        Question::new(
            "postpone_from",
            Kind::Month,
            phrase("从哪个月开始不还？", "From which month on is nothing paid?"),
        ),
    )
    .hint("例如 2027-03", "Such as 2027-03"),
    of(
        "postpone",
        Question::new(
            "postpone_count",
            Kind::Count(1, 60, MONTHS),
            phrase("延几期？", "How many instalments?"),
        ),
    ),
    of(
        "postpone",
        Question::new(
            "postpone_catch_up",
            Kind::OneOf(&[
                ("extend", phrase("期限往后顺延", "The loan ends so many months later")),
                ("spread", phrase("摊到以后各期一起还", "Spread over the later months")),
                ("at_end", phrase("最后一期一起还", "All with the last instalment")),
            ]),
            phrase("延的钱以后怎么还？", "How is it made up for?"),
        ),
    ),
    of(
        "overdue",
        Question::new(
            "missed_from",
            Kind::Month,
            phrase("从哪个月开始没还？", "Which month was missed first?"),
        ),
    )
    .hint("例如 2026-09", "Such as 2026-09"),
    of(
        "overdue",
        Question::new(
            "missed_count",
            Kind::Count(1, 60, MONTHS),
            phrase("连着几期没还？", "How many in a row?"),
        ),
    ),
    of("overdue", Question::new("made_good_on", Kind::Date, phrase("哪天补上？", "When is it made good?")))
        .hint("例如 2026-11-30", "Such as 2026-11-30"),
    of(
        "offset",
        Question::new("offset_from", Kind::Month, phrase("从哪个月开始用账户还？", "From which month on?")),
    )
    .hint("例如 2027-01", "Such as 2027-01"),
    of(
        "offset",
        Question::new("balance", Kind::Money, phrase("那时账户余额", "Balance of the account by then")),
    ),
    of(
        "offset",
        Question::new(
            "monthly_deposit",
            Kind::Money,
            phrase("月缴存额（单位和个人合计）", "Monthly deposit of both sides"),
        ),
    ),
    Question::new(
        "due_day",
        Kind::Count(1, 31, phrase("日", "of the month")),
        phrase("每月几号还款？", "Which day of the month is it repaid?"),
    )
    .hint("不填就是放款的那个日子", "Empty: the day of disbursement")
    .at(Place::Detail),
    Question::new(
        "first",
        Kind::OneOf(&[
            ("whole_month", phrase("按一个月算", "As one month")),
            ("actual360", phrase("按实际天数算", "By actual days")),
            ("thirty360", phrase("按天数算，每月当30天", "By days, months of thirty")),
        ]),
        phrase(
            "第一期不满或超过一个月时怎么计息？",
            "If the first period is no whole month, how does it count?",
        ),
    )
    .hint("不选就按一个月算，以合同为准", "Unanswered: as one month; your contract decides")
    .at(Place::Detail),
    Question::new("rate", Kind::Percent, phrase("自己填年利率", "An annual rate of your own"))
        .hint(
            "用于商业贷款，不填就用公积金贷款的利率",
            "For a bank loan; empty takes the rates of fund loans",
        )
        .at(Place::Detail),
    Question::new(
        "before_amount",
        Kind::Money,
        phrase("以前提前还过多少本金？", "Principal repaid early before"),
    )
    .hint("没有就不填", "Leave it empty if there was none")
    .at(Place::Detail),
    Question::new("before_on", Kind::Date, phrase("那次是哪天？", "On which day was that?"))
        .at(Place::Detail),
    Question::new("before_keep", KEEP, phrase("那次以后怎么变？", "What changed then?")).at(Place::Detail),
];
