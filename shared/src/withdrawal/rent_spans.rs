//! 限额所属的时间: how many quarters or years the months claimed touch, and which months a cap is for.

use time::Date;

use crate::date::{date_zh, write_date};
use crate::decision::{Assumption, Cite, Step};
use crate::findings::{Findings, step, yuan, zh_en};
use crate::money::Money;
use crate::month::Month;
use crate::policy::Period;
use crate::withdrawal::rent::RentFacts;

/// A quarter or a year: its months, its name, its Chinese count (2个季度), the label of its step.
struct Span {
    months: i32,
    name: (&'static str, &'static str),
    counted: &'static str,
    label: (&'static str, &'static str),
}

/// None for a cap by the month.
fn span(period: Period) -> Option<Span> {
    let (months, name, counted, label) = match period {
        Period::Month => return None,
        Period::Quarter => (3, ("季度", "quarter"), "个季度", ("涉及的季度数", "quarters touched")),
        Period::Year => (12, ("年", "year"), "年", ("涉及的年数", "years touched")),
    };
    Some(Span { months, name, counted, label })
}

/// How many calendar quarters or years the months claimed touch; none for a cap by the month.
pub(super) fn touched(facts: &RentFacts, period: Period) -> Option<u16> {
    let months = span(period)?.months;
    let index = |month: Month| (month.year() * 12 + i32::from(month.number()) - 1).div_euclid(months);
    let count = facts.from_month.zip(facts.to_month).map(|(from, to)| index(to) - index(from) + 1);
    Some(count.and_then(|count| u16::try_from(count).ok()).unwrap_or(1))
}

/// "2年×21,600.00 元＝43,200.00 元": shown where a cap counts more than once.
pub(super) fn step_of(period: Period, count: u16, cap: Money, total: Money) -> Option<Step> {
    let span = span(period).filter(|_| count > 1)?;
    let (cap, total) = (yuan(cap), yuan(total));
    let value = zh_en(
        format!("{count}{}×{}＝{}", span.counted, cap.zh, total.zh),
        format!("{count} {}s × {} = {}", span.name.1, cap.en, total.en),
    );
    Some(step(span.label.0, span.label.1, value, None))
}

/// No source says whether a quarter's or a year's cap goes by the months of the rent or by the day of payment.
pub(super) fn assume_of_rent(findings: &mut Findings<'_>, period: Period) {
    let Some(Span { name: (zh, en), .. }) = span(period) else { return };
    let Ok(row) = findings.policy.withdrawal.rent.cap_period.on(findings.day) else { return };
    let text = zh_en(
        format!(
            "限额按每{zh}公布，是看房租属于哪一{zh}、还是看哪一{zh}提取，来源没有写明；暂按房租所属的自然{zh}，每{zh}各计一份限额"
        ),
        format!(
            "the cap is one a {en}; whether the {en} of the rent or that of the payment counts is not stated; one cap for each calendar {en} of the rent is taken"
        ),
    );
    findings.assume(Assumption { text, cite: Cite::from(row) });
}

/// No source says whether a month's cap goes by the month of the rent or by the day of application.
pub(super) fn assume_of_application(findings: &mut Findings<'_>, since: Date, cite: Cite) {
    let text = zh_en(
        format!(
            "{}起的限额是否也适用于以前月份的房租，来源没有写明；暂按申请日的限额计算全部月份",
            date_zh(since)
        ),
        format!(
            "whether the cap of {} also counts for the rent of earlier months is not stated; the cap of the day of application is taken for all months",
            write_date(since)
        ),
    );
    findings.assume(Assumption { text, cite });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_count_can_be_followed() {
        let step = |period, count| {
            let (cap, total) = (Money::yuan(21_600), Money::yuan(21_600 * i64::from(count)));
            step_of(period, count, cap, total).map(|step| step.value.zh)
        };
        assert_eq!(step(Period::Year, 2).unwrap(), "2年×21,600.00 元＝43,200.00 元");
        assert_eq!(step(Period::Quarter, 3).unwrap(), "3个季度×21,600.00 元＝64,800.00 元");
        assert_eq!((step(Period::Year, 1), step(Period::Month, 2)), (None, None));
    }
}
