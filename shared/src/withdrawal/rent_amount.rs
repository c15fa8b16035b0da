//! How much rent may be withdrawn: the cap, the rent on the lease, the balance.

use crate::decision::{Bound, Cite, Grant, Reason, Step};
use crate::findings::{Findings, Parameter, money_step, months, plain, step, yuan, zh_en};
use crate::money::Money;
use crate::policy::{InForce, RentArea};
use crate::rate::Rate;
use crate::rounding::{Direction, Rounding, Step as Piece};
use crate::text::Text;
use crate::withdrawal::rent::{Household, Lease, RentFacts};

const FLOOR_TO_FEN: Rounding = Rounding { direction: Direction::Floor, step: Piece::Fen };

/// The grant, once every answer that it needs is there. Notes what is missing, open, or leaves nothing.
pub(crate) fn grant(findings: &mut Findings<'_>, facts: &RentFacts, claimed: Option<u16>) -> Option<Grant> {
    let per_month = cap_per_month(findings, facts);
    let balance =
        findings.need(&facts.balance, "balance", "账户余额是多少？", "What is the account balance?");
    let lease = findings.need(&facts.lease, "lease", "有备案的租房合同吗？", "Is there a registered lease?");
    let (mut per_month, balance, lease, claimed) = (per_month?, balance?, lease?, claimed?);
    let by_balance = balance_bound(balance);
    let mut by_rent = None;
    if let Lease::Registered { rent_per_month } = lease {
        by_rent = Some(rent_bound(rent_per_month, claimed, facts.already_claimed));
    }
    let wanted = by_rent.as_ref().map_or(balance, |rent: &Bound| rent.amount.min(balance));
    if wanted > per_month.bound(claimed, facts.already_claimed).amount {
        family_factor(findings, facts, &mut per_month)?;
    }
    let by_cap = per_month.bound(claimed, facts.already_claimed);
    if let Lease::Registered { rent_per_month } = lease {
        let above = rent_per_month > per_month.amount && balance > by_cap.amount;
        if above && by_cap.amount > Money::ZERO {
            rent_above_cap(findings, &per_month, by_cap.amount);
        }
    }
    let bounds: Vec<Bound> = [Some(by_cap), by_rent, Some(by_balance)].into_iter().flatten().collect();
    findings.nothing_left(&bounds, Money::ZERO);
    findings.is_clear().then(|| Grant::least(bounds, Money::ZERO))
}

/// The monthly cap with the steps that led to it.
struct PerMonth {
    amount: Money,
    couple: bool,
    steps: Vec<Step>,
}

impl PerMonth {
    fn bound(&self, claimed: u16, already: Money) -> Bound {
        let mut steps = self.steps.clone();
        steps.push(step("申请的月数", "months claimed", months(claimed), None));
        let total = times(self.amount, claimed);
        let label = plain("定额标准", "the monthly cap");
        less_already("cap", label, total, already, steps)
    }
}

fn times(per_month: Money, claimed: u16) -> Money {
    per_month.times(i128::from(claimed), 1, Direction::Floor).unwrap_or(Money::MOST_TYPED)
}

fn less_already(code: &str, label: Text, total: Money, already: Money, mut steps: Vec<Step>) -> Bound {
    if already != Money::ZERO {
        steps.push(money_step("这些月份家庭已提取", "already withdrawn for these months", already, None));
    }
    Bound { code: code.to_owned(), label, amount: total - already, steps }
}

fn rent_bound(rent: Money, claimed: u16, already: Money) -> Bound {
    let steps = vec![
        money_step("合同月租金", "rent a month on the lease", rent, None),
        step("申请的月数", "months claimed", months(claimed), None),
    ];
    less_already("rent", plain("实际房租", "the actual rent"), times(rent, claimed), already, steps)
}

fn balance_bound(balance: Money) -> Bound {
    let steps = vec![money_step("账户余额", "account balance", balance, None)];
    Bound {
        code: "balance".to_owned(),
        label: plain("账户余额", "the account balance"),
        amount: balance,
        steps,
    }
}

fn area<'p>(findings: &mut Findings<'p>, facts: &RentFacts) -> Option<&'p RentArea> {
    if facts.district.is_empty() {
        findings.ask("district", "在哪个区（县、市）缴存？", "In which district do you contribute?");
        return None;
    }
    let found =
        findings.policy.withdrawal.rent.areas.values().find(|area| area.districts.contains(&facts.district));
    if found.is_none() {
        let text = zh_en(
            format!("没有查到“{}”的租房提取标准", facts.district),
            format!("no rent cap is known for “{}”", facts.district),
        );
        let cure = plain("请核对缴存地所在的区（县、市）", "check the district of contribution");
        let cite = findings.law.clone();
        findings.open(Reason { code: "district_unknown".to_owned(), text, cure: Some(cure), cite });
    }
    found
}

fn cap_per_month(findings: &mut Findings<'_>, facts: &RentFacts) -> Option<PerMonth> {
    let area = area(findings, facts)?;
    let zh = "您是单身，还是与配偶一起？";
    let household = if area.single.on(findings.day).is_ok() {
        findings.need(&facts.household, "household", zh, "Are you single or a couple?")?
    } else {
        facts.household.unwrap_or(Household::Single)
    };
    let (couple, rows) = match household {
        Household::Single => (false, &area.single),
        Household::Couple => (true, &area.couple),
    };
    let name = ("租房提取每月限额", "monthly cap of rent withdrawals");
    let row = findings.row(&Parameter { key: "withdrawal.rent.areas", name, rows })?;
    let who = if couple { ("夫妻合计", "couple together") } else { ("单人", "single") };
    let label = Text::new(
        format!("{}{}每月限额", area.name.zh, who.0),
        format!("monthly cap, {}, {}", area.name.en, who.1),
    );
    let steps = vec![Step { label, value: yuan(row.value), cite: Some(Cite::from(row)) }];
    Some(PerMonth { amount: row.value, couple, steps })
}

/// Raises the cap for two, three or more children; asked only where the cap would bind.
fn family_factor(findings: &mut Findings<'_>, facts: &RentFacts, per_month: &mut PerMonth) -> Option<()> {
    let rent = &findings.policy.withdrawal.rent;
    if rent.two_children.is_unknown() && rent.three_children.is_unknown() {
        return Some(());
    }
    let zh = "家里有几个未成年子女？";
    let children =
        findings.need(&facts.children, "children", zh, "How many children under age are there?")?;
    let (key, name, rows) = match children {
        0 | 1 => return Some(()),
        2 => (
            "withdrawal.rent.two_children",
            ("二孩家庭倍数", "multiple for two children"),
            &rent.two_children,
        ),
        _ => (
            "withdrawal.rent.three_children",
            ("三孩及以上家庭倍数", "multiple for three or more children"),
            &rent.three_children,
        ),
    };
    let row: &InForce<Rate> = findings.row(&Parameter { key, name, rows })?;
    if !per_month.couple {
        let text = plain(
            "来源只列出夫妻家庭的多子女标准；单人按同一倍数估算",
            "the source gives the multiple for couples only; a single parent is taken alike",
        );
        findings.assume(crate::decision::Assumption { text, cite: Cite::from(row) });
    }
    per_month.amount = row.value.of(per_month.amount, FLOOR_TO_FEN)?;
    per_month.steps.push(step(name.0, name.1, Text::same(format!("{}%", row.value)), Some(Cite::from(row))));
    Some(())
}

/// Above the cap the lease and invoices count, up to a local average that no source gives.
fn rent_above_cap(findings: &mut Findings<'_>, per_month: &PerMonth, by_cap: Money) {
    let cap = yuan(per_month.amount);
    let (why, cite) = findings.unknown_point("withdrawal.rent.average_rent");
    let text = zh_en(
        format!("月租金高于每月限额{}：{}", cap.zh, why.zh),
        format!("the rent is above the monthly cap of {}: {}", cap.en, why.en),
    );
    let by_cap = yuan(by_cap);
    let cure = zh_en(
        format!("不凭合同、按定额申请，现在就可以提取{}", by_cap.zh),
        format!("apply without the lease to withdraw {} at once", by_cap.en),
    );
    findings.open(Reason { code: "rent_above_cap".to_owned(), text, cure: Some(cure), cite });
}
