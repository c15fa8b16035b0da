//! The grounds that the text of 2026 adds and that the city must still regulate: a switch of the pack for each.

use crate::date::{EffectiveDate, date_zh, write_date};
use crate::decision::{Cite, Reason};
use crate::findings::{Findings, Parameter, from_on, plain, zh_en};
use crate::policy::{Dated, Policy, Regulation};

/// A new ground: its item in article 24, its switch in the pack, its name.
pub(crate) struct NewGround<'p> {
    pub(crate) item: &'static str,
    pub(crate) key: &'static str,
    pub(crate) name: (&'static str, &'static str),
    pub(crate) rows: &'p Dated<bool>,
}

/// The findings of a new ground. It is never granted here: before the amendment the answer is no, unless the city allows it
/// on its own; after it the city's rule is missing, or is one that a person applies.
pub(crate) fn open<'p>(policy: &'p Policy, day: EffectiveDate, ground: &NewGround<'p>) -> Findings<'p> {
    let mut findings = Findings::new(policy, day, ["第24条", ground.item]);
    let allowed = ground.rows.on(day).is_ok_and(|row| row.value);
    match Regulation::on(day) {
        Regulation::Regulation2019 if !allowed => not_listed_yet(&mut findings, ground),
        Regulation::Regulation2019 | Regulation::Regulation2026 => by_the_citys_rule(&mut findings, ground),
    }
    findings
}

fn not_listed_yet(findings: &mut Findings<'_>, ground: &NewGround<'_>) {
    let (first, (name_zh, name_en)) = (Regulation::THIRD_AMENDMENT, ground.name);
    let text = zh_en(
        format!("这一天施行的条例没有列入{name_zh}"),
        format!("the regulation of this day does not list {name_en}"),
    );
    let earlier = ground.rows.0.iter().find(|row| row.value && row.from > findings.day.0 && row.from < first);
    let cure = earlier.map_or_else(
        || {
            zh_en(
                format!("{}起施行的条例列入了这一项，届时可以申请，由中心核定", date_zh(first)),
                format!("listed from {} on; apply then, and the centre decides", write_date(first)),
            )
        },
        |row| from_on(row.from),
    );
    findings.against_law("not_a_ground_yet", text, Some(cure));
}

fn by_the_citys_rule<'p>(findings: &mut Findings<'p>, ground: &NewGround<'p>) {
    let parameter = Parameter { key: ground.key, name: ground.name, rows: ground.rows };
    let (zh, en) = ground.name;
    let off = zh_en(format!("本市没有开办{zh}"), format!("the city has not opened {en}"));
    if let Some(row) = findings.begun(&parameter, "not_opened", off, |on| *on) {
        let text = plain(
            "本市已开办，能提取多少由中心按本市标准核定",
            "open in the city; how much, the centre decides by the city's standard",
        );
        let cite = Cite::from(row);
        findings.open(Reason { code: "by_the_citys_standard".to_owned(), text, cure: None, cite });
    }
}
