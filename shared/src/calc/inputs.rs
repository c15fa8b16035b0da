//! Typed inputs from JSON: text or numbers, checked where they are read.

use std::ops::RangeInclusive;

use rust_decimal::Decimal;
use serde_json::{Map, Value};

use crate::calc::error::{CalcError, echo};
use crate::date::EffectiveDate;
use crate::money::{Money, plain_digits};
use crate::month::Month;
use crate::rate::Rate;

/// Longest text that is looked at; longer is refused unread.
const TEXT_CHARS_MAX: usize = 200;
/// Most digits before and after the point of a plain number.
const WHOLE_DIGITS_MAX: usize = 13;
const DECIMALS_MAX: usize = 9;
/// Most objects of a list.
const LIST_MAX: usize = 600;

/// The inputs of one question. What no kind asks for is ignored.
pub(crate) struct Inputs<'a>(pub(crate) &'a Map<String, Value>);

type Read<T> = Result<T, CalcError>;

impl Inputs<'_> {
    /// The typed text of an input; `None` when it is absent, null or blank.
    pub(crate) fn text_optional(&self, field: &'static str) -> Read<Option<String>> {
        let text = match self.0.get(field) {
            None | Some(Value::Null) => return Ok(None),
            Some(Value::String(text)) if text.len() > TEXT_CHARS_MAX * 4 => {
                return Err(CalcError::about("too_long", field, "过长，请核对后重新填写"));
            }
            Some(Value::String(text)) => text.clone(),
            Some(Value::Number(number)) => number.to_string(),
            Some(Value::Bool(_) | Value::Array(_) | Value::Object(_)) => {
                return Err(CalcError::about(
                    "wrong_type",
                    field,
                    "应为文字或数字，请改为例如 \"100\" 的样子",
                ));
            }
        };
        Ok(Some(text).filter(|text| !text.trim().is_empty()))
    }

    pub(crate) fn text(&self, field: &'static str) -> Read<String> {
        self.text_optional(field)?.ok_or_else(|| CalcError::missing(field))
    }

    /// Money of nought or more.
    pub(crate) fn money_optional(&self, field: &'static str) -> Read<Option<Money>> {
        let Some(text) = self.text_optional(field)? else { return Ok(None) };
        let money: Money = text.parse().map_err(|error| {
            CalcError::about("bad_amount", field, format!("现为“{}”：{error}，请改正", echo(&text)))
        })?;
        if money < Money::ZERO {
            return Err(below_nought(field, &text));
        }
        Ok(Some(money))
    }

    pub(crate) fn money(&self, field: &'static str) -> Read<Money> {
        self.money_optional(field)?.ok_or_else(|| CalcError::missing(field))
    }

    /// A rate of nought or more, in percent.
    pub(crate) fn rate_optional(&self, field: &'static str) -> Read<Option<Rate>> {
        let Some(text) = self.text_optional(field)? else { return Ok(None) };
        let rate: Rate = text.parse().map_err(|error| {
            CalcError::about("bad_rate", field, format!("现为“{}”：{error}，请改正", echo(&text)))
        })?;
        if rate < Rate::ZERO {
            return Err(below_nought(field, &text));
        }
        Ok(Some(rate))
    }

    pub(crate) fn rate(&self, field: &'static str) -> Read<Rate> {
        self.rate_optional(field)?.ok_or_else(|| CalcError::missing(field))
    }

    /// A plain number of nought or more: a factor, an area.
    pub(crate) fn number_optional(&self, field: &'static str) -> Read<Option<Decimal>> {
        let Some(text) = self.text_optional(field)? else { return Ok(None) };
        match plain_number(&text) {
            None => Err(CalcError::about(
                "not_a_number",
                field,
                format!("应为数字（最多13位整数、9位小数），现为“{}”，请改正，例如 1.2", echo(&text)),
            )),
            Some(number) if number.is_sign_negative() && !number.is_zero() => Err(below_nought(field, &text)),
            number => Ok(number),
        }
    }

    pub(crate) fn number(&self, field: &'static str) -> Read<Decimal> {
        self.number_optional(field)?.ok_or_else(|| CalcError::missing(field))
    }

    /// A whole number within bounds.
    pub(crate) fn whole_optional(
        &self,
        field: &'static str,
        range: RangeInclusive<u32>,
    ) -> Read<Option<u32>> {
        let Some(text) = self.text_optional(field)? else { return Ok(None) };
        let number = plain_number(&text).filter(|number| number.is_integer());
        let whole =
            number.and_then(|number| u32::try_from(number).ok()).filter(|whole| range.contains(whole));
        whole.map(Some).ok_or_else(|| {
            let (least, most) = (range.start(), range.end());
            let said = format!("应为{least}至{most}之间的整数，现为“{}”，请改正", echo(&text));
            CalcError::about("out_of_range", field, said)
        })
    }

    pub(crate) fn whole(&self, field: &'static str, range: RangeInclusive<u32>) -> Read<u32> {
        self.whole_optional(field, range)?.ok_or_else(|| CalcError::missing(field))
    }

    pub(crate) fn date(&self, field: &'static str) -> Read<EffectiveDate> {
        let text = self.text(field)?;
        text.parse().map_err(|_| {
            let said = format!("不是日期，现为“{}”，请写成 2026-10-15 的样子", echo(&text));
            CalcError::about("bad_date", field, said)
        })
    }

    pub(crate) fn month(&self, field: &'static str) -> Read<Month> {
        let text = self.text(field)?;
        // A full date names its month.
        let parsed = text.parse().or_else(|error| text.parse().map(EffectiveDate::month).map_err(|_| error));
        parsed.map_err(|_| {
            let said = format!("不是年月，现为“{}”，请写成 1965-05 的样子", echo(&text));
            CalcError::about("bad_month", field, said)
        })
    }

    /// A list of objects; empty when it is absent or null.
    pub(crate) fn list(&self, field: &'static str) -> Read<Vec<Inputs<'_>>> {
        let wrong =
            || CalcError::about("wrong_type", field, "应为列表，每项写成 {\"date\":\"2026-10-15\"} 的样子");
        let list = match self.0.get(field) {
            None | Some(Value::Null) => return Ok(vec![]),
            Some(Value::Array(list)) => list,
            Some(Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Object(_)) => {
                return Err(wrong());
            }
        };
        if list.len() > LIST_MAX {
            let said = format!("最多{LIST_MAX}项，现有{}项，请减少后重新填写", list.len());
            return Err(CalcError::about("too_long", field, said));
        }
        list.iter().map(|item| item.as_object().map(Inputs).ok_or_else(wrong)).collect()
    }

    /// An object of inputs.
    pub(crate) fn object(&self, field: &'static str) -> Read<Inputs<'_>> {
        match self.0.get(field) {
            None | Some(Value::Null) => Err(CalcError::missing(field)),
            Some(Value::Object(object)) => Ok(Inputs(object)),
            Some(Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_)) => Err(
                CalcError::about("wrong_type", field, "应为对象，请写成 {\"principal\":\"300000\"} 的样子"),
            ),
        }
    }

    /// One of the named choices.
    pub(crate) fn choice<T: Copy>(&self, field: &'static str, choices: &[(&str, T)]) -> Read<T> {
        self.choice_optional(field, choices)?.ok_or_else(|| CalcError::missing(field))
    }

    /// One of the named choices, where one is given.
    pub(crate) fn choice_optional<T: Copy>(
        &self,
        field: &'static str,
        choices: &[(&str, T)],
    ) -> Read<Option<T>> {
        let Some(text) = self.text_optional(field)? else { return Ok(None) };
        let found = choices.iter().find(|(name, _)| *name == text.trim());
        found.map(|(_, value)| Some(*value)).ok_or_else(|| {
            let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
            let said = format!("应为{}之一，现为“{}”，请改正", names.join("、"), echo(&text));
            CalcError::about("unknown_choice", field, said)
        })
    }
}

fn below_nought(field: &'static str, typed: &str) -> CalcError {
    CalcError::about("out_of_range", field, format!("不能小于0，现为“{}”，请改正", echo(typed)))
}

/// Digits with at most one point, as people type them.
pub(crate) fn plain_number(typed: &str) -> Option<Decimal> {
    let plain = plain_digits(typed);
    let digits = plain.trim_end_matches(['%', '％']);
    let unsigned = digits.strip_prefix('-').unwrap_or(digits);
    let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let part = part.trim_end_matches('0');
    let digits_only = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let fits = whole.len() <= WHOLE_DIGITS_MAX && part.len() <= DECIMALS_MAX;
    if whole.is_empty() || !digits_only(whole) || !digits_only(part) || !fits {
        return None;
    }
    let sign = if digits.starts_with('-') { "-" } else { "" };
    format!("{sign}{whole}.{part:0<1}").parse::<Decimal>().ok().map(|number| number.normalize())
}

#[cfg(test)]
mod tests;
