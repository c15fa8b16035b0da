//! 余额规则: what the balance, the deposit and the years paid in allow.

use rust_decimal::Decimal;

use crate::decision::{Cite, Reason, Step};
use crate::findings::{Findings, Parameter, money_step, zh_en};
use crate::loan::annuity::settled;
use crate::loan::limit::LoanFacts;
use crate::loan::limit::by_base::ByBase;
use crate::loan::limit::conditions::is_flexible;
use crate::loan::limit::paid_in::{self, Deposit, months_total, times, typed};
use crate::loan::rate::HomeCount;
use crate::money::Money;
use crate::number::Number;
use crate::policy::{Dated, InForce, Steps};
use crate::rounding::{Direction, Rounding, Step as Piece};

const FLOOR_TO_FEN: Rounding = Rounding { direction: Direction::Floor, step: Piece::Fen };

/// The balance rule with the answers that it needs.
#[derive(Default)]
pub(super) struct Balance<'p> {
    /// Balance and what it counts as, with its multiple.
    multiple: Option<(Money, Option<&'p InForce<Money>>, Number, Cite)>,
    spouse: Option<Money>,
    supplementary: Option<(Money, &'p InForce<Number>)>,
    deposit: Option<Deposit<'p>>,
    coefficients: Vec<(&'static str, &'static str, Number, Cite)>,
    tier: Option<(Money, Cite)>,
    by_base: Option<ByBase<'p>>,
    at_least: Option<&'p InForce<Money>>,
    average: Option<&'p InForce<u16>>,
}

impl<'p> Balance<'p> {
    /// The rule of the centre; none where it has none, or where an answer or a coefficient is missing.
    pub(super) fn find(
        findings: &mut Findings<'p>,
        facts: &LoanFacts,
        home: HomeCount,
    ) -> Option<Balance<'p>> {
        let rule = &findings.policy.loan.balance;
        let multiple = multiple(findings, facts, home)?;
        let deposit =
            if rule.deposit_multiple.is_unknown() { None } else { Some(paid_in::deposit(findings, facts)?) };
        if multiple.is_none() && deposit.is_none() {
            return None;
        }
        let mut balance =
            Balance { deposit, average: rule.average_months.on(findings.day).ok(), ..Balance::default() };
        if let Some((number, cite)) = multiple {
            balance.take_balance(findings, facts, number, cite)?;
        }
        balance.coefficients(findings, facts)?;
        balance.by_base = ByBase::find(findings, facts);
        if !rule.tier.is_unknown() {
            let name = ("按缴存年限的贷款额度", "limit by the years paid in");
            balance.tier = Some(by_months(findings, facts, "loan.balance.tier", name, &rule.tier)?);
        }
        balance.at_least = rule.at_least.on(findings.day).ok();
        if let Some(row) = balance.at_least {
            findings.used(row);
        }
        if let Some(row) = balance.average {
            findings.used(row);
        }
        Some(balance)
    }

    fn take_balance(
        &mut self,
        findings: &mut Findings<'p>,
        facts: &LoanFacts,
        multiple: Number,
        cite: Cite,
    ) -> Option<()> {
        let rule = &findings.policy.loan.balance;
        let zh = "您的公积金账户余额是多少？";
        let own = findings.need(&facts.balance, "balance", zh, "What is the balance of your account?");
        if facts.family == Some(true) {
            let zh = "配偶的公积金账户余额是多少？";
            let en = "What is the balance of the spouse's account?";
            self.spouse = Some(findings.need(&facts.spouse_balance, "spouse_balance", zh, en)?);
        }
        if let Ok(row) = rule.supplementary_multiple.on(findings.day) {
            let zh = "补充公积金账户余额是多少？没有填0";
            let en = "Balance of the supplementary account? 0 for none";
            let answer = &facts.supplementary_balance;
            let balance = findings.need(answer, "supplementary_balance", zh, en)?;
            findings.used(row);
            self.supplementary = Some((typed(balance), row));
        }
        let least = rule.least_balance.on(findings.day).ok();
        if let Some(row) = least {
            findings.used(row);
        }
        self.spouse = self.spouse.map(typed);
        self.multiple = Some((typed(own?), least, multiple, cite));
        Some(())
    }

    fn coefficients(&mut self, findings: &mut Findings<'p>, facts: &LoanFacts) -> Option<()> {
        let rule = &findings.policy.loan.balance;
        let key = "loan.balance.time_coefficient";
        if !rule.time_coefficient.is_unknown() {
            let name = ("缴存时间系数", "time coefficient");
            let (number, cite) = by_months(findings, facts, key, name, &rule.time_coefficient)?;
            self.coefficients.push((name.0, name.1, number, cite));
        } else if findings.is_listed_unknown(key) {
            return None;
        }
        let fixed = [
            ("loan.balance.liquidity", ("流动性调节系数", "liquidity coefficient"), &rule.liquidity),
            ("loan.balance.ability", ("还款能力系数", "coefficient of ability to repay"), &rule.ability),
        ];
        for (key, name, rows) in fixed {
            if !rows.is_unknown() {
                let row = findings.row(&Parameter { key, name, rows })?;
                self.coefficients.push((name.0, name.1, row.value, Cite::from(row)));
            } else if findings.is_listed_unknown(key) {
                return None;
            }
        }
        Some(())
    }

    /// The balance that counts.
    fn counted(&self) -> Money {
        let Some((own, least, ..)) = &self.multiple else { return Money::ZERO };
        let together = *own + self.spouse.unwrap_or_default();
        least.map_or(together, |row| together.max(row.value))
    }

    /// What the rule allows for a term.
    pub(super) fn amount(&self, term_months: u16) -> Money {
        let mut sum = Decimal::ZERO;
        if let Some((.., multiple, _)) = &self.multiple {
            sum += self.counted().as_decimal() * multiple.as_decimal();
        }
        if let Some((balance, row)) = self.supplementary {
            sum += balance.as_decimal() * row.value.as_decimal();
        }
        if let Some(deposit) = &self.deposit {
            sum += deposit.worth(term_months);
        }
        for (.., coefficient, _) in &self.coefficients {
            sum *= coefficient.as_decimal();
        }
        let product = Money::round(settled(sum), FLOOR_TO_FEN).unwrap_or(Money::MOST_TYPED);
        let raised = self.tier.as_ref().map_or(product, |(tier, _)| product.max(*tier));
        let by_base = self.by_base.as_ref().map(|by_base| by_base.amount(term_months));
        let raised = raised.max(by_base.unwrap_or_default());
        self.at_least.map_or(raised, |row| raised.max(row.value)).min(Money::MOST_TYPED)
    }

    /// The working.
    pub(super) fn steps(&self, term_months: u16) -> Vec<Step> {
        let mut steps = vec![];
        if let Some((own, least, multiple, cite)) = &self.multiple {
            steps.push(money_step("账户余额", "account balance", *own, self.average.map(Cite::from)));
            if let Some(spouse) = self.spouse {
                steps.push(money_step("加：配偶账户余额", "plus the spouse's", spouse, None));
            }
            if let Some(row) = least.filter(|row| row.value == self.counted()) {
                steps.push(money_step(
                    "余额按不低于",
                    "counted as at least",
                    row.value,
                    Some(Cite::from(row)),
                ));
            }
            steps.push(times("余额倍数", "multiple of the balance", *multiple, cite.clone()));
        }
        if let Some((balance, row)) = self.supplementary {
            steps.push(money_step("补充公积金余额", "supplementary balance", balance, None));
            steps.push(times("补充公积金余额倍数", "its multiple", row.value, Cite::from(row)));
        }
        if let Some(deposit) = &self.deposit {
            steps.extend(deposit.steps(term_months));
        }
        for (zh, en, number, cite) in &self.coefficients {
            steps.push(times(zh, en, *number, cite.clone()));
        }
        if let Some((tier, cite)) = &self.tier {
            steps.push(money_step("按缴存年限可贷", "by the years paid in", *tier, Some(cite.clone())));
        }
        if let Some(by_base) = &self.by_base {
            steps.extend(by_base.steps(term_months));
        }
        if let Some(row) = self.at_least {
            steps.push(money_step("保底额度", "at least", row.value, Some(Cite::from(row))));
        }
        steps
    }
}

/// The multiple of the balance: outer `None` when it cannot be said yet, inner `None` where there is none.
fn multiple(
    findings: &mut Findings<'_>,
    facts: &LoanFacts,
    home: HomeCount,
) -> Option<Option<(Number, Cite)>> {
    let rule = &findings.policy.loan.balance;
    let name = ("余额倍数", "multiple of the balance");
    if !rule.multiple_by_usage.is_unknown() {
        let usage = Parameter {
            key: "loan.balance.usage",
            name: ("个贷率", "loans as a share of deposits"),
            rows: &rule.usage,
        };
        let usage = Number::digits_of(findings.row(&usage)?.value);
        let key = "loan.balance.multiple_by_usage";
        let row = findings.row(&Parameter { key, name, rows: &rule.multiple_by_usage })?;
        return Some(row.value.at(usage).map(|number| (*number, Cite::from(row))));
    }
    let flexible = &rule.multiple_flexible;
    if !flexible.is_unknown() && is_flexible(findings, facts)? {
        return by_months(findings, facts, "loan.balance.multiple_flexible", name, flexible).map(Some);
    }
    let second = home == HomeCount::Second && !rule.multiple_second.is_unknown();
    let (key, rows) = if second {
        ("loan.balance.multiple_second", &rule.multiple_second)
    } else {
        ("loan.balance.multiple_first", &rule.multiple_first)
    };
    // The centre has such a rule, but its multiple is not known; or a multiple for second homes alone.
    if rows.is_unknown() {
        return if findings.is_listed_unknown(key) { None } else { Some(None) };
    }
    by_months(findings, facts, key, name, rows).map(Some)
}

/// The value of a step table at the months paid in altogether.
pub(super) fn by_months<'p, T: Clone>(
    findings: &mut Findings<'p>,
    facts: &LoanFacts,
    key: &'static str,
    name: (&'static str, &'static str),
    rows: &'p Dated<Steps<T>>,
) -> Option<(T, Cite)> {
    let row = findings.row(&Parameter { key, name, rows })?;
    let cite = Cite::from(row);
    let found = match row.value.only() {
        Some(value) => Some(value.clone()),
        None => row.value.at(Number::whole(months_total(findings, facts)?)).cloned(),
    };
    if found.is_none() {
        let text = zh_en(
            format!("公布的“{}”没有这一档，需人工核定", name.0),
            format!("the published {} has no such step: a person must judge", name.1),
        );
        let (code, cite) = ("outside_table".to_owned(), cite.clone());
        findings.open(Reason { code, text, cure: None, cite });
    }
    found.map(|value| (value, cite))
}
