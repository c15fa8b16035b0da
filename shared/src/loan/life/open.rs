//! 组合贷、商转公、异地贷: loans whose rules were not found. What can be computed is shown, and a person decides.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::date::EffectiveDate;
use crate::decision::{Bound, Decision, Grant, Reason};
use crate::findings::{Findings, money_step, plain, yuan, zh_en};
use crate::loan::life::combined::divide;
use crate::loan::limit::{LoanFacts, applied_for, found};
use crate::money::Money;
use crate::policy::Policy;

/// What must be known of a combined loan. Written and read as one object: the facts of a fund loan and the amount beside them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Map<String, Value>")]
pub struct CombinedFacts {
    /// The part that the fund lends.
    #[serde(flatten)]
    pub loan: LoanFacts,
    /// How much is needed from both lenders together.
    pub needed: Option<Money>,
}

/// What must be known of a bank loan that becomes a fund loan; as one object, like [`CombinedFacts`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Map<String, Value>")]
pub struct BankLoanFacts {
    /// The fund loan that takes its place.
    #[serde(flatten)]
    pub loan: LoanFacts,
    /// Principal of the bank loan that is still owed (the bank).
    pub remaining: Option<Money>,
}

impl TryFrom<Map<String, Value>> for CombinedFacts {
    type Error = serde_json::Error;

    fn try_from(facts: Map<String, Value>) -> Result<CombinedFacts, serde_json::Error> {
        let (loan, needed) = apart(facts, "needed")?;
        Ok(CombinedFacts { loan, needed })
    }
}

impl TryFrom<Map<String, Value>> for BankLoanFacts {
    type Error = serde_json::Error;

    fn try_from(facts: Map<String, Value>) -> Result<BankLoanFacts, serde_json::Error> {
        let (loan, remaining) = apart(facts, "remaining")?;
        Ok(BankLoanFacts { loan, remaining })
    }
}

/// The amount of this name, and the facts of the loan, which refuse whatever else is there. By hand, since serde does not
/// promise that a flattened struct refuses anything.
fn apart(
    mut facts: Map<String, Value>,
    amount: &str,
) -> Result<(LoanFacts, Option<Money>), serde_json::Error> {
    let amount = facts.remove(amount).map(Option::deserialize).transpose()?.flatten();
    Ok((LoanFacts::deserialize(Value::Object(facts))?, amount))
}

/// 组合贷款: what the fund would lend of an amount, and what a bank would.
///
/// # Law
/// 条例2019、2026第26条: the fund's part is a fund loan, with its conditions and bounds. The city's rules of combined loans
/// were not found (`loan.combined`), so that what is not refused is referred. Both loans together are estimated up to what the
/// price leaves beside the down payment and what was withdrawn.
///
/// # Units
/// Yuan; the bank's part is what is left, to the fen.
///
/// # Example
/// ```
/// use shared::{decision::Decision, loan::{life::open::{CombinedFacts, combined}, limit::{HomeCount, LoanFacts}}};
/// use shared::{money::Money, policy::packs};
/// let loan = LoanFacts {
///     home: Some(HomeCount::First), family: Some(false), base: Some(Money::yuan(4_000)),
///     price: Some(Money::yuan(900_000)), term_years: Some(30), months_contributed: Some(24),
///     other_debts_monthly: Some(Money::ZERO), loan_outstanding: Some(false), ..LoanFacts::default()
/// };
/// let facts = CombinedFacts { loan, needed: Some(Money::yuan(700_000)) };
/// let policy = packs::load("yancheng").unwrap();
/// let decision = combined(&facts, &policy, "2026-10-08".parse().unwrap());
/// let Decision::Refer(referral) = decision else { panic!("{decision:?}") };
/// assert_eq!(referral.estimate.unwrap().amount, Money::yuan(599_000));
/// ```
pub fn combined(facts: &CombinedFacts, policy: &Policy, day: EffectiveDate) -> Decision {
    let mut findings = applied_for(&facts.loan, policy, day);
    let lent = found(&mut findings, &facts.loan, facts.needed);
    findings.unknown("loan.combined");
    let ask = ("needed", "一共需要贷多少？", "How much is needed in all?");
    let needed = wanted(&mut findings, lent.as_ref(), facts.needed, ask);
    let grant = lent.zip(needed).map(|(lent, needed)| {
        let mut steps = vec![money_step("所需贷款总额", "needed in all", needed, None)];
        let possible = within_price(&mut findings, &facts.loan, &lent, needed);
        if possible < needed {
            steps.push(money_step("两笔合计最多", "both together at most", possible, None));
        }
        let bank = divide(possible, lent.amount).bank;
        steps.push(money_step("其中：向银行贷款", "of this, from a bank", bank, None));
        up_to(&mut findings, lent, bound("needed", ("所需贷款", "the loan that is needed"), possible, steps))
    });
    findings.settle(grant)
}

/// What of the need the price leaves room for. More than that is named, with the most that is possible.
fn within_price(findings: &mut Findings<'_>, loan: &LoanFacts, lent: &Grant, needed: Money) -> Money {
    let of_the_price = |bound: &&Bound| matches!(bound.code.as_str(), "price" | "withdrawals");
    let bounds = lent.bounds.iter().filter(of_the_price);
    let by_bound = bounds.min_by_key(|bound| bound.amount).map(|bound| {
        let cite = bound.steps.iter().rev().find_map(|step| step.cite.clone());
        (bound.amount, bound.label.clone(), cite)
    });
    let by_price = || loan.price.map(|price| (price, plain("房屋总价", "the price of the home"), None));
    let Some((most, label, cite)) = by_bound.or_else(by_price).filter(|(most, ..)| needed > *most) else {
        return needed;
    };
    let (wish, most_zh, most_en) = (yuan(needed), yuan(most).zh, yuan(most).en);
    let text = zh_en(
        format!("所需贷款{}，超过“{}”的{most_zh}，按{most_zh}估算", wish.zh, label.zh),
        format!("{} are needed, more than {}: {most_en}, which is what is estimated", wish.en, label.en),
    );
    let cure = zh_en(
        format!("两笔贷款合计最多{most_zh}，其余自己支付"),
        format!("both loans together at most {most_en}; the rest is paid by yourself"),
    );
    let (code, cite) = ("needed_above_price".to_owned(), cite.unwrap_or_else(|| findings.law.clone()));
    findings.open(Reason { code, text, cure: Some(cure), cite });
    most
}

/// 商转公: the fund loan takes over what is left of a bank loan, up to its own limit.
///
/// # Law
/// The notice of 2023-11-13 says that it is possible; its terms were not found (`loan.from_bank_loan`). It is a fund loan by
/// 条例2019、2026第26条, with its conditions and bounds.
///
/// # Units
/// Yuan; what is left of the bank loan is taken to the fen.
///
/// # Example
/// ```
/// use shared::{decision::Decision, loan::{life::open::{BankLoanFacts, from_bank_loan}, limit::{HomeCount, LoanFacts}}};
/// use shared::{money::Money, policy::packs};
/// let loan = LoanFacts {
///     home: Some(HomeCount::First), family: Some(false), base: Some(Money::yuan(4_000)),
///     price: Some(Money::yuan(900_000)), term_years: Some(30), months_contributed: Some(24),
///     other_debts_monthly: Some(Money::ZERO), loan_outstanding: Some(false), ..LoanFacts::default()
/// };
/// let facts = BankLoanFacts { loan, remaining: Some(Money::yuan(450_000)) };
/// let policy = packs::load("yancheng").unwrap();
/// let decision = from_bank_loan(&facts, &policy, "2026-10-08".parse().unwrap());
/// let Decision::Refer(referral) = decision else { panic!("{decision:?}") };
/// assert_eq!(referral.estimate.unwrap().binding, "remaining");
/// ```
pub fn from_bank_loan(facts: &BankLoanFacts, policy: &Policy, day: EffectiveDate) -> Decision {
    let mut findings = applied_for(&facts.loan, policy, day);
    let lent = found(&mut findings, &facts.loan, facts.remaining);
    findings.unknown("loan.from_bank_loan");
    let zh = "商业贷款还剩多少本金没还？";
    let ask = ("remaining", zh, "How much principal of the bank loan is still owed?");
    let remaining = wanted(&mut findings, lent.as_ref(), facts.remaining, ask);
    let grant = lent.zip(remaining).map(|(lent, remaining)| {
        let label = ("商业贷款剩余本金", "what is left of the bank loan");
        let steps = vec![money_step(label.0, "principal left", remaining, None)];
        up_to(&mut findings, lent, bound("remaining", label, remaining, steps))
    });
    findings.settle(grant)
}

/// 异地贷款: a borrower who pays into the fund of another city.
///
/// # Law
/// The city's rules were not found (`loan.out_of_town`). The limit of its own contributors is an estimate; what would be held
/// against one of them is for a person to judge. A ban and an application in flight stand all the same.
///
/// # Units
/// As [`crate::loan::limit::limit`].
///
/// # Example
/// ```
/// use shared::{decision::Decision, loan::{life::open::out_of_town, limit::{HomeCount, LoanFacts}}};
/// use shared::{money::Money, policy::packs};
/// let facts = LoanFacts {
///     home: Some(HomeCount::First), family: Some(false), base: Some(Money::yuan(4_000)),
///     price: Some(Money::yuan(900_000)), term_years: Some(30), months_contributed: Some(5),
///     other_debts_monthly: Some(Money::ZERO), loan_outstanding: Some(false), ..LoanFacts::default()
/// };
/// let policy = packs::load("yancheng").unwrap();
/// let decision = out_of_town(&facts, &policy, "2026-10-08".parse().unwrap());
/// let Decision::Refer(referral) = decision else { panic!("{decision:?}") };
/// let codes: Vec<_> = referral.because.iter().map(|reason| reason.code.as_str()).collect();
/// assert_eq!(codes, ["too_few_months", "loan.out_of_town"]);
/// ```
pub fn out_of_town(facts: &LoanFacts, policy: &Policy, day: EffectiveDate) -> Decision {
    let mut findings = applied_for(facts, policy, day);
    if !findings.is_clear() {
        return findings.settle(None);
    }
    let lent = found(&mut findings, facts, None);
    findings.leave_to_a_person();
    findings.unknown("loan.out_of_town");
    findings.settle(lent)
}

/// Asked only where the fund may lend at all: else the answer changes nothing.
fn wanted(
    findings: &mut Findings<'_>,
    lent: Option<&Grant>,
    amount: Option<Money>,
    (field, zh, en): (&str, &str, &str),
) -> Option<Money> {
    if lent.is_none() && !findings.is_asking() {
        return None;
    }
    findings.for_amount(|findings| findings.need(&amount, field, zh, en))
}

fn bound(code: &str, (zh, en): (&str, &str), amount: Money, steps: Vec<crate::decision::Step>) -> Bound {
    Bound { code: code.to_owned(), label: plain(zh, en), amount, steps }
}

/// The loan, but not more than the amount that is wanted, which is not brought to a whole step.
fn up_to(findings: &mut Findings<'_>, lent: Grant, wanted: Bound) -> Grant {
    findings.nothing_left([&wanted], Money::ZERO);
    let mut grant = lent;
    if wanted.amount < grant.amount {
        (grant.amount, grant.binding) = (wanted.amount.or_zero(), wanted.code.clone());
    }
    grant.bounds.push(wanted);
    grant
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loan_s_facts_stand_beside_the_amount() {
        let read = |json: &str| serde_json::from_str::<CombinedFacts>(json);
        let facts = read(r#"{"needed":"700000","term_years":30,"banned_until":null}"#).unwrap();
        let loan = LoanFacts { term_years: Some(30), ..LoanFacts::default() };
        assert_eq!(facts, CombinedFacts { loan, needed: Some(Money::yuan(700_000)) });
        assert_eq!(read(&serde_json::to_string(&facts).unwrap()).unwrap(), facts);
        assert_eq!(read(r#"{"needed":null}"#).unwrap(), CombinedFacts::default());
        assert_eq!(read("{}").unwrap(), CombinedFacts::default());
    }

    #[test]
    fn what_is_no_fact_is_refused_by_its_name() {
        let combined = |json: &str| serde_json::from_str::<CombinedFacts>(json).unwrap_err().to_string();
        let taken_over = |json: &str| serde_json::from_str::<BankLoanFacts>(json).unwrap_err().to_string();
        for (said, names) in [
            (combined(r#"{"needed":"700000","years":30}"#), "years"),
            (combined(r#"{"remaining":"700000"}"#), "remaining"),
            (combined(r#"{"loan":{"term_years":30}}"#), "loan"),
            (taken_over(r#"{"needed":"700000"}"#), "needed"),
            (taken_over(r#"{"term_years":30,"bank_rate":"3.1"}"#), "bank_rate"),
        ] {
            assert!(said.starts_with(&format!("unknown field `{names}`")), "{said}");
        }
        assert!(combined(r#"{"needed":"much"}"#).contains("金额"), "{}", combined(r#"{"needed":"much"}"#));
    }
}
