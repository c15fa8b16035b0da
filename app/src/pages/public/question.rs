//! The questions of a calculator, as data: one list a page, drawn by [`super::form`].

use crate::text::{Phrase, phrase};

/// One question.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// The field of the facts that it answers; also its id on the page and its name in the address.
    pub field: &'static str,
    /// The question.
    pub label: Phrase,
    /// What helps to answer it.
    pub hint: Option<Phrase>,
    /// What an answer looks like.
    pub kind: Kind,
    /// When it is asked.
    pub place: Place,
    /// Whether the answer says something about one person: then it never stands in the address.
    pub private: bool,
}

/// What an answer looks like.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// Yuan.
    Money,
    /// Percent.
    Percent,
    /// Square metres.
    Area,
    /// A whole number: from, to, of what.
    Count(u32, u32, Phrase),
    /// 2026-10
    Month,
    /// 2026-10-15
    Date,
    /// 是 or 否, under these words.
    YesNo(Phrase, Phrase),
    /// One of a few, by the name that the facts give it; a name of digits is a number there.
    OneOf(&'static [(&'static str, Phrase)]),
    /// A district of the centre.
    District,
}

/// When a question is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// From the start.
    First,
    /// Once the rule asks for it.
    WhenAsked,
    /// Once another question has this answer.
    After(&'static str, &'static str),
    /// The same, and it is a part of that answer: both make one fact.
    PartOf(&'static str, &'static str),
    /// From the start, until another question has this answer.
    Unless(&'static str, &'static str),
    /// Among the details that most people do not need.
    Detail,
}

impl Question {
    /// A question that is asked from the start.
    pub const fn new(field: &'static str, kind: Kind, label: Phrase) -> Question {
        Question { field, label, hint: None, kind, place: Place::First, private: false }
    }

    /// The same with what helps to answer it.
    #[must_use]
    pub const fn hint(self, zh: &'static str, en: &'static str) -> Question {
        Question { hint: Some(phrase(zh, en)), ..self }
    }

    /// The same, asked elsewhere.
    #[must_use]
    pub const fn at(self, place: Place) -> Question {
        Question { place, ..self }
    }

    /// The same, never in the address.
    #[must_use]
    pub const fn private(self) -> Question {
        Question { private: true, ..self }
    }
}

/// The questions of two lists in one, as many as both have.
///
/// # Panics
/// While compiling, when `N` is not the number of both.
pub const fn joined<const N: usize>(first: &[Question], rest: &[Question]) -> [Question; N] {
    assert!(N == first.len() + rest.len(), "as many as both have");
    let mut all = [WANTED; N];
    let mut place = 0;
    while place < N {
        all[place] = if place < first.len() { first[place] } else { rest[place - first.len()] };
        place += 1;
    }
    all
}

/// 是 / 否
pub const YES_NO: Kind = Kind::YesNo(phrase("是", "Yes"), phrase("否", "No"));
/// 有 / 没有
pub const HAVE_NOT: Kind = Kind::YesNo(phrase("有", "Yes"), phrase("没有", "No"));
/// Months, up to those of a working life.
pub const MONTHS: Kind = Kind::Count(0, 720, phrase("个月", "months"));

/// 未成年子女
pub const CHILDREN: Question = Question::new(
    "children",
    Kind::OneOf(&[
        ("0", phrase("没有", "None")),
        ("1", phrase("一个", "One")),
        ("2", phrase("两个", "Two")),
        ("3", phrase("三个及以上", "Three or more")),
    ]),
    phrase("家里有几个未成年子女？", "How many children under age are in the family?"),
)
.at(Place::WhenAsked);

/// 连续足额缴存
pub const MONTHS_CONTRIBUTED: Question = Question::new(
    "months_contributed",
    MONTHS,
    phrase(
        "到上个月为止，连续足额缴存了几个月？",
        "How many months in a row, up to last month, were paid in full?",
    ),
);

/// 出生日期. It identifies a person: it stays on this device and out of the address.
pub const BIRTH: Question = Question::new("birth", Kind::Date, phrase("出生日期", "Date of birth")).private();

/// Whose statutory retirement age applies.
pub const WORKER: Question = Question::new(
    "kind",
    Kind::OneOf(&[
        ("man60", phrase("男职工（原60周岁）", "Men (60 before the change)")),
        ("woman55", phrase("女职工（原55周岁）", "Women of 55 before the change")),
        ("woman50", phrase("女职工（原50周岁）", "Women of 50 before the change")),
    ]),
    phrase("适用哪一类法定退休年龄？", "Which statutory retirement age applies?"),
);

/// What somebody hopes for: the answer then says what would reach it.
pub const WANTED: Question =
    Question::new("wanted", Kind::Money, phrase("您想要多少？", "How much would you like?"))
        .hint("填了就说明怎样能达到", "The answer then says what would reach it")
        .at(Place::Detail);

/// Which day's law is applied. It stands below the questions of every calculator.
pub const DAY: Question =
    Question::new("day", Kind::Date, phrase("按哪一天的政策算？", "Which day’s rules apply?")).hint(
        "不填就是今天。规定会变：填过去或将来的日期，可以看那一天的结果。",
        "Leave it empty for today. Rules change: another date shows the answer of that day.",
    );
