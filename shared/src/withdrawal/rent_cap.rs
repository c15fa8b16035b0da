//! 租房提取限额: the cap of the area, the household and the children, a month, a quarter or a year.

use crate::decision::{Assumption, Bound, Cite, Reason, Step};
use crate::findings::{Findings, Parameter, months, plain, step, yuan, zh_en};
use crate::money::Money;
use crate::month::Month;
use crate::policy::{Dated, InForce, Period, RentArea};
use crate::rate::Rate;
use crate::text::Text;
use crate::withdrawal::rent::{Household, RentFacts};
use crate::withdrawal::rent_amount::{FLOOR_TO_FEN, less_already, times};
use crate::withdrawal::rent_spans as spans;

/// A cap with the steps that led to it.
pub(super) struct RentCap {
    pub(super) amount: Money,
    pub(super) couple: bool,
    pub(super) per_person: bool,
    pub(super) period: Period,
    /// The key of the area, where the cap is one of an area.
    pub(super) area: Option<String>,
    /// The row that it comes from.
    pub(super) row: Cite,
    pub(super) steps: Vec<Step>,
}

impl RentCap {
    /// The cap for the months claimed.
    pub(super) fn bound(&self, facts: &RentFacts, claimed: u16) -> Bound {
        let mut steps = self.steps.clone();
        steps.push(step("申请的月数", "months claimed", months(claimed), None));
        let already = match self.period {
            Period::Month => "这些月份家庭已提取",
            Period::Quarter => "这些季度已提取",
            Period::Year => "这一年度已提取",
        };
        let count = self.count(facts, claimed);
        let total = times(self.amount, count);
        steps.extend(spans::step_of(self.period, count, self.amount, total));
        let label =
            plain("定额标准", if self.period == Period::Month { "the monthly cap" } else { "the cap" });
        less_already("cap", label, total, facts.already_claimed, already, steps)
    }

    /// How often the cap counts.
    fn count(&self, facts: &RentFacts, claimed: u16) -> u16 {
        spans::touched(facts, self.period).unwrap_or(claimed)
    }

    /// Notes that the cap was counted more than once, where once would leave less than the `others` do.
    pub(super) fn counted(&self, findings: &mut Findings<'_>, facts: &RentFacts, others: Money) {
        let once = self.amount - facts.already_claimed.or_zero();
        if self.count(facts, 1) > 1 && once < others {
            spans::assume_of_rent(findings, self.period);
        }
    }

    /// Notes that a monthly cap was taken for months before its row, where the later months alone would leave less than the
    /// `others` do.
    pub(super) fn for_earlier_months(&self, findings: &mut Findings<'_>, facts: &RentFacts, others: Money) {
        let Some(since) = self.row.since.filter(|_| self.period == Period::Month) else { return };
        let (Some(from), Some(to)) = (facts.from_month, facts.to_month) else { return };
        let first = Month::of(since);
        let later = u16::try_from(to.since(first.max(from)) + 1).unwrap_or(0);
        if from < first && times(self.amount, later) - facts.already_claimed.or_zero() < others {
            spans::assume_of_application(findings, since, self.row.clone());
        }
    }

    /// Raises the cap for one who has two, three or more children; asked only where the cap would bind.
    pub(super) fn for_children(&mut self, findings: &mut Findings<'_>, facts: &RentFacts) -> Option<()> {
        let rent = &findings.policy.withdrawal.rent;
        let area = self.area.as_ref().and_then(|key| rent.areas.get(key));
        let (two, three) = (area.map(|area| &area.two_children), area.map(|area| &area.three_children));
        let amounts = [two, three].into_iter().flatten().any(|rows| !rows.is_unknown());
        let multiples = !rent.two_children.is_unknown() || !rent.three_children.is_unknown();
        if area.is_none() || !(amounts || multiples) {
            return Some(());
        }
        let zh = "家里有几个未成年子女？";
        let children =
            findings.need(&facts.children, "children", zh, "How many children under age are there?")?;
        if children < 2 {
            return Some(());
        }
        if !amounts {
            return self.by_multiple(findings, children);
        }
        // Where the third child makes no difference the cap is that of two.
        let three = three.filter(|rows| children > 2 && !rows.is_unknown());
        self.by_amount(findings, three.or(two)?)
    }

    fn by_multiple(&mut self, findings: &mut Findings<'_>, children: u8) -> Option<()> {
        let rent = &findings.policy.withdrawal.rent;
        let two = children == 2 || rent.three_children.is_unknown();
        let (key, name, rows) = if two {
            (
                "withdrawal.rent.two_children",
                ("二孩家庭倍数", "multiple for two children"),
                &rent.two_children,
            )
        } else {
            (
                "withdrawal.rent.three_children",
                ("三孩及以上家庭倍数", "multiple for three or more children"),
                &rent.three_children,
            )
        };
        let row: &InForce<Rate> = findings.row(&Parameter { key, name, rows })?;
        self.couples_only(findings, Cite::from(row));
        self.amount = row.value.of(self.amount, FLOOR_TO_FEN)?;
        let value = Text::same(format!("{}%", row.value));
        self.steps.push(step(name.0, name.1, value, Some(Cite::from(row))));
        Some(())
    }

    fn by_amount<'p>(&mut self, findings: &mut Findings<'p>, rows: &'p Dated<Money>) -> Option<()> {
        let name = ("多子女家庭的租房限额", "cap of a family with several children");
        let row = findings.row(&Parameter { key: "withdrawal.rent.areas", name, rows })?;
        self.couples_only(findings, Cite::from(row));
        self.amount = self.amount.max(row.value);
        self.steps.push(step(name.0, name.1, yuan(row.value), Some(Cite::from(row))));
        Some(())
    }

    fn couples_only(&self, findings: &mut Findings<'_>, cite: Cite) {
        if !self.couple && !self.per_person {
            let text = plain(
                "来源只列出夫妻家庭的多子女标准；单人按同一倍数估算",
                "the source gives the multiple for couples only; a single parent is taken alike",
            );
            findings.assume(Assumption { text, cite });
        }
    }
}

/// Whether it makes no difference who rents: one cap for both, and none that rises with children.
fn is_one_cap(findings: &Findings<'_>, area: &RentArea) -> bool {
    let rent = &findings.policy.withdrawal.rent;
    let (single, couple) = (area.single.on(findings.day), area.couple.on(findings.day));
    let by_children = [&area.two_children, &area.three_children].into_iter().any(|rows| !rows.is_unknown());
    let by_multiple = [&rent.two_children, &rent.three_children].into_iter().any(|rows| !rows.is_unknown());
    let alike = single.is_ok_and(|single| couple.is_ok_and(|couple| single.value == couple.value));
    alike && !by_children && !by_multiple
}

/// The cap before children: outer `None` while unanswered or unknown, inner `None` where the centre caps by the deposit alone.
pub(super) fn find(findings: &mut Findings<'_>, facts: &RentFacts) -> Option<Option<RentCap>> {
    let rent = &findings.policy.withdrawal.rent;
    if rent.areas.is_empty() && !rent.deposit_share.is_unknown() {
        return Some(None);
    }
    let (key, area) = area(findings, facts)?;
    let per_person = rent.per_person.on(findings.day).ok();
    if let Some(row) = per_person {
        findings.used(row);
    }
    let per_person = per_person.is_some_and(|row| row.value);
    let zh = "您是单身，还是与配偶一起？";
    let household = if area.single.on(findings.day).is_ok() && !per_person && !is_one_cap(findings, area) {
        findings.need(&facts.household, "household", zh, "Are you single or a couple?")?
    } else {
        facts.household.unwrap_or(Household::Single)
    };
    let (couple, rows) = match household {
        Household::Couple if !per_person => (true, &area.couple),
        Household::Single | Household::Couple => (false, &area.single),
    };
    let name = ("租房提取限额", "cap of rent withdrawals");
    let name = if rent.cap_period.is_unknown() {
        ("租房提取每月限额", "monthly cap of rent withdrawals")
    } else {
        name
    };
    let row = findings.row(&Parameter { key: "withdrawal.rent.areas", name, rows })?;
    let period = rent.cap_period.on(findings.day).map_or(Period::Month, |row| row.value);
    let who = match (per_person, couple) {
        (true, _) => ("每人", "each person"),
        (false, true) => ("夫妻合计", "couple together"),
        (false, false) => ("单人", "single"),
    };
    let (zh, en) = match period {
        Period::Month => ("每月限额", "monthly cap"),
        Period::Quarter => ("每季度限额", "quarterly cap"),
        Period::Year => ("每年限额", "yearly cap"),
    };
    let label =
        Text::new(format!("{}{}{zh}", area.name.zh, who.0), format!("{en}, {}, {}", area.name.en, who.1));
    let steps = vec![Step { label, value: yuan(row.value), cite: Some(Cite::from(row)) }];
    let area = Some(key.to_owned());
    let (amount, row) = (row.value, Cite::from(row));
    Some(Some(RentCap { amount, couple, per_person, period, area, row, steps }))
}

/// The area of the district; the only one of the centre without asking.
fn area<'p>(findings: &mut Findings<'p>, facts: &RentFacts) -> Option<(&'p str, &'p RentArea)> {
    let areas = &findings.policy.withdrawal.rent.areas;
    if areas.is_empty() {
        findings.unknown("withdrawal.rent.areas");
        return None;
    }
    if areas.len() == 1 {
        return areas.iter().next().map(|(key, area)| (key.as_str(), area));
    }
    if facts.district.is_empty() {
        findings.ask("district", "在哪个区（县、市）缴存？", "In which district do you contribute?");
        return None;
    }
    let found = areas.iter().find(|(_, area)| area.districts.contains(&facts.district));
    if found.is_none() {
        let text = zh_en(
            format!("没有查到“{}”的租房提取标准", facts.district),
            format!("no rent cap is known for “{}”", facts.district),
        );
        let cure = plain("请核对缴存地所在的区（县、市）", "check the district of contribution");
        let cite = findings.law.clone();
        findings.open(Reason { code: "district_unknown".to_owned(), text, cure: Some(cure), cite });
    }
    found.map(|(key, area)| (key.as_str(), area))
}
