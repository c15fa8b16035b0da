//! When one may apply: within a term after an event, and from the day on which a rule begins.

use time::Date;

use crate::date::{date_zh, write_date};
use crate::decision::Cite;
use crate::findings::{Findings, Parameter, step, zh_en};
use crate::month::months_later;
use crate::policy::InForce;
use crate::text::Text;

/// A term of months that runs from an event.
pub(crate) struct Window<'p> {
    pub(crate) months: Parameter<'p, u16>,
    /// Field of the form for the day of the event, and the question for it.
    pub(crate) field: &'static str,
    pub(crate) question: (&'static str, &'static str),
    /// The name of that day: 合同备案日.
    pub(crate) event: (&'static str, &'static str),
    pub(crate) happened: Option<Date>,
    /// What can still be done when the term has passed.
    pub(crate) when_passed: Option<Text>,
}

impl<'p> Findings<'p> {
    /// From the day of the event to the same day of the month in which the term ends, or that month's last day.
    pub(crate) fn within(&mut self, window: Window<'p>) {
        let Some(row) = self.row(&window.months) else { return };
        let (zh, en) = window.question;
        let Some(happened) = self.need(&window.happened, window.field, zh, en) else { return };
        let (today, last, event) = (self.day.0, months_later(happened, row.value), window.event);
        let (day_zh, last_zh) = (date_zh(happened), date_zh(last));
        let (day_en, last_en) = (write_date(happened), write_date(last));
        if happened > today {
            let text = zh_en(
                format!("{}是{day_zh}，还没有到", event.0),
                format!("the {} is {day_en}, which has not come yet", event.1),
            );
            let cure =
                zh_en(format!("{day_zh}至{last_zh}可以申请"), format!("apply from {day_en} to {last_en}"));
            self.against_by(row, "event_not_yet", text, Some(cure));
        } else if last < today {
            let text = zh_en(
                format!("{}是{day_zh}，须在{}个月内申请，最后一天是{last_zh}", event.0, row.value),
                format!(
                    "the {} is {day_en}; the last day of the {} months was {last_en}",
                    event.1, row.value
                ),
            );
            self.against_by(row, "window_passed", text, window.when_passed);
        } else {
            let value = zh_en(format!("{last_zh}止"), format!("up to {last_en}"));
            self.met(step("申请期限", "time to apply", value, Some(Cite::from(row))));
        }
    }

    /// The row of a rule that a centre has from some day on: before that day, and when a row switches it off, the
    /// answer is no, not unknown. `on` says whether a row's value means that there is such a rule.
    pub(crate) fn begun<T>(
        &mut self,
        parameter: &Parameter<'p, T>,
        code: &str,
        not_yet: Text,
        on: fn(&T) -> bool,
    ) -> Option<&'p InForce<T>> {
        let (rows, today) = (parameter.rows, self.day.0);
        let next = rows.0.iter().find(|row| row.from > today && on(&row.value));
        let cure = next.map(|row| from_on(row.from));
        match (rows.on(self.day), next) {
            (Ok(row), _) if on(&row.value) => return self.row(parameter),
            (Ok(row), _) => self.against_by(row, code, not_yet, cure),
            (Err(_), Some(first)) => self.against_by(first, code, not_yet, cure),
            (Err(_), None) => self.not_written(parameter),
        }
        None
    }
}

/// "2026年2月6日起可以申请"
pub(crate) fn from_on(first: Date) -> Text {
    zh_en(format!("{}起可以申请", date_zh(first)), format!("apply from {} on", write_date(first)))
}
