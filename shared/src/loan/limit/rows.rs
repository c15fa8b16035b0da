//! The rows and answers behind a loan's bounds: looked up and asked for where they can still matter.

use crate::date::EffectiveDate;
use crate::decision::Cite;
use crate::findings::{Findings, Parameter};
use crate::loan::limit::balance::{self, Balance};
use crate::loan::limit::cap::{self, Whole};
use crate::loan::limit::conditions::is_flexible;
use crate::loan::limit::paid_in;
use crate::loan::limit::raise::Raise;
use crate::loan::limit::sizes::{Capacity, Sizes, rate_rows};
use crate::loan::limit::with_withdrawals;
use crate::loan::limit::{HomeCount, HomeKind, LoanFacts};
use crate::loan::rate::HomeCount as RatedHome;
use crate::loan::worth::Worth;
use crate::money::Money;
use crate::policy::{CapacityShape, InForce, LoanPolicy};
use crate::rate::Rate;
use crate::rounding::Direction;

impl<'p> Sizes<'p> {
    /// Looks up the rows and asks for the answers that can still matter.
    pub(super) fn find(
        findings: &mut Findings<'p>,
        facts: &LoanFacts,
        home: Option<HomeCount>,
        wanted: Option<Money>,
        worth: &mut dyn FnMut(Rate, u32) -> Worth,
    ) -> Option<Sizes<'p>> {
        let policy = &findings.policy.loan;
        if !may_be_found(policy, findings.day, facts, home) {
            findings.no_amount();
        }
        let base = base(findings, facts);
        let price = price(findings, facts, home);
        let ceiling = findings.row(&Parameter {
            key: "loan.payment_ceiling",
            name: ("月还款额占缴存基数的上限", "share of the base that the payment may reach"),
            rows: &policy.payment_ceiling,
        });
        let home = match home? {
            HomeCount::First => RatedHome::First,
            HomeCount::Second | HomeCount::ThirdOrMore => RatedHome::Second,
        };
        let term_months = facts.term_years?.checked_mul(12).filter(|months| (1..=1_200).contains(months));
        let rate = findings.row(&Parameter {
            key: "loan.rate",
            name: ("贷款利率", "loan rate"),
            rows: rate_rows(&policy.rate, home, term_months.unwrap_or(1)),
        });
        let down = down(findings, facts, home);
        let cap = cap::find(findings, facts, home, facts.family.unwrap_or(false));
        let withdrawn = with_withdrawals::find(findings).map(|row| (facts.withdrawn_for_home, row));
        let (rate, term_months, price, cap) = (rate?, term_months?, price?, cap?);
        // Where the centre has a ceiling, only not of that day, there is no estimate without it.
        let capacity = match (base, ceiling) {
            (Some(base), Some(ceiling)) => {
                Some(findings.amount(|findings| Capacity::find(findings, facts, base, ceiling))?)
            }
            _ if policy.payment_ceiling.is_unknown() => None,
            _ => return None,
        };
        let mut sizes = Sizes {
            policy,
            capacity,
            rate,
            term_months,
            worth: worth(rate.value, u32::from(term_months)),
            price,
            down,
            withdrawn,
            cap,
            raise: Raise::liquidity(findings),
            balance: None,
            years: None,
            whole: Whole::on(policy, findings.day),
            wanted,
        };
        sizes.spouse_if_it_matters(findings, facts);
        sizes.balance = Balance::find(findings, facts, home);
        sizes.years = paid_in::by_years(findings, facts).map(|(amount, steps, _)| (amount, steps));
        if sizes.others().is_none_or(|others| sizes.by_cap() < others) {
            sizes.raise.uplifts(findings, facts, home);
        }
        Some(sizes)
    }

    /// A second income only raises the capacity, and a couple's cap is not below one person's: asked where that helps,
    /// or where the centre counts both balances.
    fn spouse_if_it_matters(&mut self, findings: &mut Findings<'p>, facts: &LoanFacts) {
        let capacity = self.by_capacity().unwrap_or(Money::MOST_TYPED);
        let by_price = [self.by_price(), self.by_withdrawals(), self.wanted].into_iter().flatten().min();
        let by_balance = self.policy.balance.is_a_rule();
        if !by_balance && by_price.is_some_and(|price| price <= capacity.min(self.by_cap())) {
            return;
        }
        let zh = "夫妻双方都缴存并一起申请吗？";
        let family =
            findings.need(&facts.family, "family", zh, "Do both spouses contribute and apply together?");
        let others = by_price.into_iter().chain([self.by_cap()]).min();
        if family != Some(true) || others.is_some_and(|others| others <= capacity) {
            return;
        }
        let Some(capacity) = &mut self.capacity else { return };
        capacity.spouse = spouse_base(findings, facts);
    }
}

/// The spouse's base with the row that lets it count; none where it does not, or while the answer is missing.
pub(super) fn spouse_base<'p>(
    findings: &mut Findings<'p>,
    facts: &LoanFacts,
) -> Option<(Money, &'p InForce<bool>)> {
    let parameter = Parameter {
        key: "loan.spouse_base_counts",
        name: ("配偶缴存基数是否计入", "whether the spouse's base counts"),
        rows: &findings.policy.loan.spouse_base_counts,
    };
    let row = findings.row(&parameter).filter(|row| row.value)?;
    let (zh, en) = ("配偶的月均缴存基数是多少？", "What is the spouse's monthly average base?");
    findings.need(&facts.spouse_base, "spouse_base", zh, en).map(|base| (base, row))
}

/// Whether the rows without which there is no amount are in force for any answer that is still open.
fn may_be_found(policy: &LoanPolicy, day: EffectiveDate, facts: &LoanFacts, home: Option<HomeCount>) -> bool {
    let homes: &[RatedHome] = match home {
        None => &[RatedHome::First, RatedHome::Second],
        Some(HomeCount::First) => &[RatedHome::First],
        Some(HomeCount::Second | HomeCount::ThirdOrMore) => &[RatedHome::Second],
    };
    let terms = facts.term_years.map_or(vec![12, 600], |years| vec![years.saturating_mul(12)]);
    let families = facts.family.map_or(vec![false, true], |family| vec![family]);
    let is_known = |home: RatedHome| {
        let rate = terms.iter().any(|months| rate_rows(&policy.rate, home, *months).on(day).is_ok());
        let areas = facts.district.is_empty() && !policy.areas.is_empty();
        let general =
            families.iter().any(|family| cap::rows(policy, &facts.district, home, *family).1.on(day).is_ok());
        rate && (areas || general)
    };
    let ceiling = policy.payment_ceiling.is_unknown() || policy.payment_ceiling.on(day).is_ok();
    ceiling && homes.iter().any(|home| is_known(*home))
}

/// The price, where a rule of the home or of withdrawals goes by it.
fn price(findings: &mut Findings<'_>, facts: &LoanFacts, home: Option<HomeCount>) -> Option<Money> {
    let (policy, day) = (&findings.policy.loan, findings.day);
    let down = [&policy.down_affordable, &policy.down_apartment]
        .into_iter()
        .chain((home != Some(HomeCount::First)).then_some(&policy.down_second))
        .chain((home != Some(HomeCount::Second)).then_some(&policy.down_first));
    let by_withdrawals = with_withdrawals::row(findings.policy, day).is_some_and(|row| row.value);
    if !by_withdrawals && down.into_iter().all(|rows| rows.on(day).is_err()) {
        return Some(facts.price.unwrap_or_default());
    }
    findings.need(&facts.price, "price", "房屋总价是多少？", "What is the price of the home?")
}

/// The average base, or the one that the monthly deposit implies. Not asked where no known rule uses it.
fn base(findings: &mut Findings<'_>, facts: &LoanFacts) -> Option<Money> {
    let policy = &findings.policy.loan;
    if policy.payment_ceiling.is_unknown() {
        return facts.base;
    }
    if facts.base.is_none() && policy.base_from_deposit.on(findings.day).is_ok_and(|row| row.value) {
        let zh = "月缴存额（单位和个人合计）是多少？";
        let en = "What is the monthly deposit of both sides?";
        let deposit = findings.need(&facts.monthly_deposit, "monthly_deposit", zh, en);
        let zh = "单位和个人的缴存比例合计是多少？";
        let en = "What are both rates together?";
        let rate = findings.need(&facts.deposit_rate, "deposit_rate", zh, en)?;
        let units = i128::from(rate.units()).max(1);
        return deposit?.times(i128::from(Rate::WHOLE), units, Direction::Floor);
    }
    own_base(findings, facts)
}

pub(super) fn own_base(findings: &mut Findings<'_>, facts: &LoanFacts) -> Option<Money> {
    findings.need(&facts.base, "base", "月均缴存基数是多少？", "What is the monthly average base?")
}

impl<'p> Capacity<'p> {
    fn find(
        findings: &mut Findings<'p>,
        facts: &LoanFacts,
        base: Money,
        ceiling: &'p InForce<Rate>,
    ) -> Option<Capacity<'p>> {
        let policy = &findings.policy.loan;
        let average = policy.base_average_months.on(findings.day).ok();
        if let Some(row) = average {
            findings.used(row);
        }
        let shape = policy.capacity_shape.on(findings.day).ok();
        if let Some(row) = shape {
            findings.used(row);
        }
        let product = match shape.filter(|row| row.value == CapacityShape::Product) {
            None => None,
            Some(row) if policy.capacity_coefficient.is_unknown() => Some((Cite::from(row), None)),
            Some(row) => {
                let (key, name) = ("loan.capacity_coefficient", ("缴存时间系数", "time coefficient"));
                let rows = &policy.capacity_coefficient;
                Some((Cite::from(row), Some(balance::by_months(findings, facts, key, name, rows)?)))
            }
        };
        let debts = debts(findings, facts);
        Some(Capacity { base, spouse: None, debts, average, ceiling, product })
    }
}

fn down<'p>(findings: &mut Findings<'p>, facts: &LoanFacts, home: RatedHome) -> Option<&'p InForce<Rate>> {
    let policy = &findings.policy.loan;
    let (key, name, rows) = match home {
        RatedHome::First => {
            ("loan.down_first", ("首套最低首付", "least down payment, first home"), &policy.down_first)
        }
        RatedHome::Second => {
            ("loan.down_second", ("二套最低首付", "least down payment, second home"), &policy.down_second)
        }
    };
    let flexible = &policy.down_first_flexible;
    if home == RatedHome::First && !flexible.is_unknown() && is_flexible(findings, facts)? {
        let name = ("灵活就业人员首套最低首付", "least down payment of a flexible member, first home");
        return findings.row(&Parameter { key: "loan.down_first_flexible", name, rows: flexible });
    }
    let by_kind = [
        (HomeKind::Affordable, "loan.down_affordable", &policy.down_affordable),
        (HomeKind::Apartment, "loan.down_apartment", &policy.down_apartment),
    ];
    if by_kind.iter().all(|(.., rows)| rows.is_unknown()) {
        return findings.row(&Parameter { key, name, rows });
    }
    let zh = "买的是商品住房、保障性住房，还是产权公寓？";
    let en = "An ordinary home, affordable housing, or a flat of the apartment kind?";
    let kind = findings.need(&facts.home_kind, "home_kind", zh, en)?;
    let own = by_kind.into_iter().find(|(of, _, rows)| *of == kind && !rows.is_unknown());
    let (key, rows) = own.map_or((key, rows), |(_, key, rows)| (key, rows));
    findings.row(&Parameter { key, name, rows })
}

fn debts<'p>(findings: &mut Findings<'p>, facts: &LoanFacts) -> Option<(Money, &'p InForce<bool>)> {
    if facts.other_debts_monthly == Some(Money::ZERO) {
        return None;
    }
    let row = findings.row(&Parameter {
        key: "loan.other_debts_count",
        name: ("其他负债是否扣减", "whether other debts count"),
        rows: &findings.policy.loan.other_debts_count,
    })?;
    if !row.value {
        return None;
    }
    let zh = "其他负债每月还多少？没有填0";
    let debts = findings.need(
        &facts.other_debts_monthly,
        "other_debts_monthly",
        zh,
        "Other debts a month? 0 for none",
    );
    debts.map(|debts| (debts, row))
}
