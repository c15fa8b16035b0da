//! Reads what is typed; what is missing or wrong is said by the name of its question.

use std::str::FromStr;

use leptos::prelude::{Get, Read};
use shared::text::Text;
use time::Date;

use crate::pages::public::answers::Answers;
use crate::ui::typed_field::whole_number;

/// Years in which days of a case may lie: further out nothing is known, and nothing can overflow.
const YEARS: std::ops::RangeInclusive<i32> = 1950..=2150;

/// Something that can be parsed: an amount, a rate, a month.
pub(super) fn parsed<T: FromStr>(answers: Answers, field: &str) -> Result<T, Text> {
    let typed = typed(answers, field)?;
    typed.parse().map_err(|_| wrong(answers, field, &typed))
}

/// A day.
pub(super) fn day(answers: Answers, field: &str) -> Result<Date, Text> {
    let typed = typed(answers, field)?;
    let day = answers.date(field).ok_or_else(|| wrong(answers, field, &typed))?;
    if YEARS.contains(&day.year()) {
        return Ok(day);
    }
    let (label, english) = label(answers, field);
    let (first, last) = (YEARS.start(), YEARS.end());
    Err(Text::new(
        format!("“{label}”应在{first}年至{last}年之间，填的是“{}”，请改正", typed.trim()),
        format!("“{english}” must be from {first} to {last}; “{}” was entered: correct it", typed.trim()),
    ))
}

/// A whole number within limits.
pub(super) fn count<T: TryFrom<u32>>(
    answers: Answers,
    field: &str,
    range: std::ops::RangeInclusive<u32>,
) -> Result<T, Text> {
    let typed = typed(answers, field)?;
    let number = whole_number(&typed, &range).ok().and_then(|number| T::try_from(number).ok());
    number.ok_or_else(|| {
        let (label, english) = label(answers, field);
        let (least, most) = (range.start(), range.end());
        Text::new(
            format!("“{label}”应是{least}到{most}的整数，填的是“{}”，请改正", typed.trim()),
            format!(
                "“{english}” must be a whole number from {least} to {most}; “{}” was entered: correct it",
                typed.trim()
            ),
        )
    })
}

/// One of a few.
pub(super) fn choice<T: serde::de::DeserializeOwned>(answers: Answers, field: &str) -> Result<T, Text> {
    answers.one_of(field).ok_or_else(|| {
        let (label, english) = label(answers, field);
        Text::new(format!("请选择“{label}”"), format!("Choose an answer to “{english}”"))
    })
}

/// Whether something is typed.
pub(super) fn given(answers: Answers, field: &str) -> bool {
    !answers.text(field).read().trim().is_empty()
}

/// What is typed, or that it is missing.
fn typed(answers: Answers, field: &str) -> Result<String, Text> {
    if given(answers, field) {
        return Ok(answers.text(field).get());
    }
    let (label, english) = label(answers, field);
    Err(Text::new(format!("请填写“{label}”"), format!("Fill in “{english}”")))
}

fn wrong(answers: Answers, field: &str, typed: &str) -> Text {
    let (label, english) = label(answers, field);
    Text::new(
        format!("“{label}”填的是“{}”，看不懂，请改正", typed.trim()),
        format!("“{}” is no answer to “{english}”: correct it", typed.trim()),
    )
}

/// The name of a question in both languages.
fn label(answers: Answers, field: &str) -> (&'static str, &'static str) {
    let question = answers.questions().iter().find(|question| question.field == field);
    question.map_or(("", ""), |question| (question.label.zh, question.label.en))
}
