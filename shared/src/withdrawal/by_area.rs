//! 按面积的限额: so many yuan for each square metre of the home, up to an area that a centre counts at most.

use crate::decision::{Cite, Step};
use crate::findings::{Findings, Parameter, money_step, step, zh_en};
use crate::money::Money;
use crate::number::Number;
use crate::policy::InForce;
use crate::rounding::Rounding;

/// The amount that the area allows, and how it came about.
pub(super) struct ByArea {
    pub(super) amount: Money,
    pub(super) steps: Vec<Step>,
}

/// Nothing while the area is not answered. A centre without a row of `most` counts every square metre.
pub(super) fn limit<'p>(
    findings: &mut Findings<'p>,
    per_sqm: &InForce<Money>,
    most: &Parameter<'p, u16>,
    area: Option<Number>,
) -> Option<ByArea> {
    let (zh, en) = ("房屋的建筑面积是多少平方米？", "How many square metres does the home have?");
    let area = findings.amount(|findings| findings.need(&area, "area", zh, en))?;
    let value = zh_en(format!("{area}平方米"), format!("{area} square metres"));
    let mut steps = vec![step("房屋面积", "area of the home", value, None)];
    let mut counted = area;
    if !most.rows.is_unknown() {
        let row = findings.amount(|findings| findings.row(most))?;
        counted = area.min(Number::whole(row.value));
        let value = zh_en(
            format!("{counted}平方米，最多按{}平方米", row.value),
            format!("{counted} square metres, at most {}", row.value),
        );
        steps.push(step("计入的面积", "area that counts", value, Some(Cite::from(row))));
    }
    let cite = Some(Cite::from(per_sqm));
    steps.push(money_step("每平方米限额", "most for a square metre", per_sqm.value, cite));
    Some(ByArea { amount: counted.of(per_sqm.value, Rounding::FLOOR_TO_FEN)?, steps })
}
