//! The rows and answers behind a loan's bounds: looked up and asked for where they can still matter.

use crate::findings::{Findings, Parameter};
use crate::loan::annuity::worth_of_one;
use crate::loan::limit::sizes::{Sizes, rate_rows};
use crate::loan::limit::{HomeCount, LoanFacts};
use crate::loan::rate::HomeCount as RatedHome;
use crate::money::Money;
use crate::policy::InForce;
use crate::rate::Rate;

impl<'p> Sizes<'p> {
    /// Looks up the rows and asks for the answers that can still matter.
    pub(super) fn find(
        findings: &mut Findings<'p>,
        facts: &LoanFacts,
        home: Option<HomeCount>,
    ) -> Option<Sizes<'p>> {
        let policy = &findings.policy.loan;
        let base =
            findings.need(&facts.base, "base", "月均缴存基数是多少？", "What is the monthly average base?");
        let price =
            findings.need(&facts.price, "price", "房屋总价是多少？", "What is the price of the home?");
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
        let down = down(findings, home);
        let cap = cap(findings, facts.family.unwrap_or(false));
        let average = policy.base_average_months.on(findings.day).ok();
        let withdrawn = within_price(findings).map(|row| (facts.withdrawn_for_home, row));
        let floor = policy.floor_to.on(findings.day).ok();
        let (rate, term_months) = (rate?, term_months?);
        let mut sizes = Sizes {
            policy,
            day: findings.day,
            home,
            base: base?,
            spouse: None,
            debts: None,
            average,
            ceiling: ceiling?,
            rate,
            term_months,
            worth: worth_of_one(rate.value, u32::from(term_months)),
            price: price?,
            down,
            withdrawn,
            cap: cap?,
            floor,
        };
        if let Some(row) = average {
            findings.used(row);
        }
        sizes.debts = debts(findings, facts);
        sizes.spouse_if_it_matters(findings, facts);
        Some(sizes)
    }

    /// A second income only raises the capacity, and a couple's cap is not below one person's: asked where that helps.
    fn spouse_if_it_matters(&mut self, findings: &mut Findings<'p>, facts: &LoanFacts) {
        let capacity = self.capacity();
        let by_price = self.by_price().into_iter().chain(self.by_withdrawals()).min();
        if by_price.is_some_and(|price| price <= capacity.min(self.cap.value)) {
            return;
        }
        let zh = "夫妻双方都缴存并一起申请吗？";
        let family =
            findings.need(&facts.family, "family", zh, "Do both spouses contribute and apply together?");
        let others = by_price.into_iter().chain([self.cap.value]).min();
        if family != Some(true) || others.is_some_and(|others| others <= capacity) {
            return;
        }
        let parameter = Parameter {
            key: "loan.spouse_base_counts",
            name: ("配偶缴存基数是否计入", "whether the spouse's base counts"),
            rows: &findings.policy.loan.spouse_base_counts,
        };
        let Some(row) = findings.row(&parameter).filter(|row| row.value) else { return };
        let zh = "配偶的月均缴存基数是多少？";
        let base = findings.need(
            &facts.spouse_base,
            "spouse_base",
            zh,
            "What is the spouse's monthly average base?",
        );
        self.spouse = base.map(|base| (base, row));
    }
}

fn down<'p>(findings: &mut Findings<'p>, home: RatedHome) -> Option<&'p InForce<Rate>> {
    let policy = &findings.policy.loan;
    let (key, name, rows) = match home {
        RatedHome::First => {
            ("loan.down_first", ("首套最低首付", "least down payment, first home"), &policy.down_first)
        }
        RatedHome::Second => {
            ("loan.down_second", ("二套最低首付", "least down payment, second home"), &policy.down_second)
        }
    };
    findings.row(&Parameter { key, name, rows })
}

fn cap<'p>(findings: &mut Findings<'p>, family: bool) -> Option<&'p InForce<Money>> {
    let policy = &findings.policy.loan;
    let (key, name, rows) = if family {
        ("loan.cap_family", ("家庭最高贷款额度", "highest loan of a family"), &policy.cap_family)
    } else {
        ("loan.cap_single", ("单人最高贷款额度", "highest loan of one member"), &policy.cap_single)
    };
    findings.row(&Parameter { key, name, rows })
}

fn within_price<'p>(findings: &mut Findings<'p>) -> Option<&'p InForce<bool>> {
    // Before its first row the city had no such rule for loans that we know of; then the price less the down payment
    // bounds alone.
    let row = findings.policy.loan.with_withdrawals_within_price.on(findings.day).ok()?;
    findings.used(row);
    row.value.then_some(row)
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
