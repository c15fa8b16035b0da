//! How much rent may be withdrawn: the cap, the rent on the lease, the balance.

use crate::decision::{Bound, Cite, Grant, Reason, Step};
use crate::findings::{Findings, Parameter, money_step, months, plain, step, yuan, zh_en};
use crate::money::Money;
use crate::policy::{LeaseRule, Period};
use crate::rounding::{Direction, Rounding, Step as Piece};
use crate::text::Text;
use crate::withdrawal::rent::{Lease, RentFacts};
use crate::withdrawal::rent_cap::{self, RentCap};

pub(super) const FLOOR_TO_FEN: Rounding = Rounding { direction: Direction::Floor, step: Piece::Fen };

/// The grant, once every answer that it needs is there. Notes what is missing, open, or leaves nothing.
pub(crate) fn grant(findings: &mut Findings<'_>, facts: &RentFacts, claimed: Option<u16>) -> Option<Grant> {
    let cap = findings.amount(|findings| rent_cap::find(findings, facts));
    let by_balance = findings.balance(&facts.balance);
    let (zh, en) = ("有备案的租房合同吗？", "Is there a registered lease?");
    let lease = findings.amount(|findings| findings.need(&facts.lease, "lease", zh, en));
    let by_share = findings.for_amount(|findings| share_of_deposit(findings, facts, claimed));
    let by_rent = match (&lease, claimed) {
        (Some(Lease::Registered { rent_per_month }), Some(claimed)) => {
            Some(rent_bound(*rent_per_month, claimed, facts.already_claimed))
        }
        _ => None,
    };
    // Against it whatever the cap is.
    let share = by_share.as_ref().and_then(Option::as_ref);
    findings.nothing_left([by_rent.as_ref(), share, by_balance.as_ref()].into_iter().flatten(), Money::ZERO);
    let (mut cap, lease, claimed) = (cap?, lease?, claimed?);
    let (by_balance, by_share) = (by_balance?, by_share?);
    let balance = by_balance.amount;
    if matches!(lease, Lease::Registered { .. }) {
        cap = under_lease(findings, cap);
    }
    let others = by_rent.iter().chain(&by_share).map(|bound: &Bound| bound.amount);
    let wanted = others.chain([balance]).min().unwrap_or(balance);
    let mut by_cap = None;
    if let Some(cap) = &mut cap {
        if wanted > cap.bound(facts, claimed).amount {
            cap.for_children(findings, facts)?;
        }
        let bound = cap.bound(facts, claimed);
        if let Lease::Registered { rent_per_month } = lease {
            let above = rent_per_month > cap.amount && balance > bound.amount && bound.amount > Money::ZERO;
            if above && !has_lease_rule(findings) {
                rent_above_cap(findings, cap.amount, bound.amount);
            }
        }
        cap.counted(findings, facts, wanted);
        cap.for_earlier_months(findings, facts, wanted);
        by_cap = Some(bound);
    }
    findings.nothing_left(&by_cap, Money::ZERO);
    let bounds = [by_cap, by_rent, by_share, Some(by_balance)];
    let bounds: Vec<Bound> = bounds.into_iter().flatten().collect();
    findings.is_clear().then(|| Grant::least(bounds, Money::ZERO))
}

/// 月缴存额的一定比例: outer `None` while unanswered, inner `None` where the centre has no such rule.
fn share_of_deposit(
    findings: &mut Findings<'_>,
    facts: &RentFacts,
    claimed: Option<u16>,
) -> Option<Option<Bound>> {
    let rows = &findings.policy.withdrawal.rent.deposit_share;
    if rows.is_unknown() {
        return Some(None);
    }
    let name = ("租房提取占月缴存额的比例", "share of the monthly deposit");
    let Some(row) = findings.row(&Parameter { key: "withdrawal.rent.deposit_share", name, rows }) else {
        findings.no_amount();
        return None;
    };
    let zh = "月缴存额（单位和个人合计）是多少？";
    let en = "What is the monthly deposit of both sides?";
    let deposit = findings.need(&facts.monthly_deposit, "monthly_deposit", zh, en)?;
    let claimed = claimed?;
    let steps = vec![
        money_step("月缴存额（单位和个人合计）", "monthly deposit, both sides", deposit, None),
        step(name.0, name.1, Text::same(format!("{}%", row.value)), Some(Cite::from(row))),
        step("申请的月数", "months claimed", months(claimed), None),
    ];
    let deposit = deposit.or_zero().min(Money::MOST_TYPED);
    let total = times(row.value.of(deposit, FLOOR_TO_FEN)?, claimed);
    let label = plain("月缴存额的比例", "the share of the deposit");
    let already = "这些月份家庭已提取";
    Some(Some(less_already("deposit", label, total, facts.already_claimed, already, steps)))
}

fn has_lease_rule(findings: &Findings<'_>) -> bool {
    let rent = &findings.policy.withdrawal.rent;
    rent.lease_rule.on(findings.day).is_ok() || rent.registered_cap.on(findings.day).is_ok()
}

/// With a registered lease the cap stands, is another one, or falls away.
fn under_lease(findings: &mut Findings<'_>, cap: Option<RentCap>) -> Option<RentCap> {
    let rent = &findings.policy.withdrawal.rent;
    if let Ok(row) = rent.registered_cap.on(findings.day) {
        findings.used(row);
        let label = plain("备案合同每月限额", "monthly cap under a registered lease");
        let steps = vec![Step { label, value: yuan(row.value), cite: Some(Cite::from(row)) }];
        let amount = row.value;
        return Some(RentCap {
            amount,
            couple: true,
            per_person: false,
            period: Period::Month,
            area: None,
            row: Cite::from(row),
            steps,
        });
    }
    let rule = rent.lease_rule.on(findings.day).ok();
    if let Some(row) = rule.filter(|row| row.value == LeaseRule::Actual) {
        findings.used(row);
        let value = plain("按实际房租，不受定额限制", "the rent counts, without the cap");
        findings.met(step("备案的租房合同", "registered lease", value, Some(Cite::from(row))));
        return None;
    }
    cap
}

pub(super) fn times(amount: Money, count: u16) -> Money {
    amount.times(i128::from(count), 1, Direction::Floor).unwrap_or(Money::MOST_TYPED)
}

pub(super) fn less_already(
    code: &str,
    label: Text,
    total: Money,
    already: Money,
    what: &str,
    mut steps: Vec<Step>,
) -> Bound {
    let already = already.or_zero();
    if already != Money::ZERO {
        steps.push(money_step(what, "already withdrawn for this time", already, None));
    }
    Bound { code: code.to_owned(), label, amount: total - already, steps }
}

fn rent_bound(rent: Money, claimed: u16, already: Money) -> Bound {
    let steps = vec![
        money_step("合同月租金", "rent a month on the lease", rent, None),
        step("申请的月数", "months claimed", months(claimed), None),
    ];
    let label = plain("实际房租", "the actual rent");
    less_already("rent", label, times(rent, claimed), already, "这些月份家庭已提取", steps)
}

/// Above the cap the lease and invoices count, up to a local average that no source gives.
fn rent_above_cap(findings: &mut Findings<'_>, cap: Money, by_cap: Money) {
    let cap = yuan(cap);
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
