//! 组合贷、商转公、异地贷: loans whose rules were not found. What can be computed is shown, and a person decides.

use crate::date::EffectiveDate;
use crate::decision::{Bound, Decision, Grant};
use crate::findings::{Findings, money_step, plain};
use crate::money::Money;
use crate::policy::Policy;

/// 组合贷款: what the fund would lend of an amount, and what a bank would.
///
/// # Law
/// 条例2019、2026第26条; the city's rules of combined loans were not found (`loan.combined`), so that the case is referred.
///
/// # Example
/// ```
/// use shared::{decision::Decision, loan::life::open::combined, money::Money, policy::packs};
/// let policy = packs::load("yancheng").unwrap();
/// let decision = combined(Money::yuan(1_500_000), Money::yuan(1_200_000), &policy, "2026-10-08".parse().unwrap());
/// let Decision::Refer(referral) = decision else { panic!("{decision:?}") };
/// assert_eq!(referral.estimate.unwrap().amount, Money::yuan(1_200_000));
/// ```
pub fn combined(needed: Money, fund_limit: Money, policy: &Policy, day: EffectiveDate) -> Decision {
    let bounds = vec![
        fund_bound(fund_limit),
        bound("needed", ("所需贷款", "the loan that is needed"), ("所需贷款总额", "needed in all", needed)),
    ];
    referred("loan.combined", bounds, policy, day)
}

/// 商转公: the fund loan takes over what is left of a bank loan, up to its own limit.
///
/// # Law
/// The notice of 2023-11-13 says that it is possible; its terms were not found (`loan.from_bank_loan`).
///
/// # Example
/// ```
/// use shared::{decision::Decision, loan::life::open::from_bank_loan, money::Money, policy::packs};
/// let policy = packs::load("yancheng").unwrap();
/// let decision = from_bank_loan(Money::yuan(650_000), Money::yuan(800_000), &policy, "2026-10-08".parse().unwrap());
/// let Decision::Refer(referral) = decision else { panic!("{decision:?}") };
/// assert_eq!(referral.estimate.unwrap().binding, "remaining");
/// ```
pub fn from_bank_loan(remaining: Money, fund_limit: Money, policy: &Policy, day: EffectiveDate) -> Decision {
    let label = ("商业贷款剩余本金", "what is left of the bank loan");
    let bounds = vec![
        fund_bound(fund_limit),
        bound("remaining", label, ("商业贷款剩余本金", "principal left", remaining)),
    ];
    referred("loan.from_bank_loan", bounds, policy, day)
}

/// 异地贷款: a borrower who pays into the fund of another city.
///
/// # Law
/// The city's rules were not found (`loan.out_of_town`).
///
/// # Example
/// ```
/// use shared::{decision::Decision, loan::life::open::out_of_town, money::Money, policy::packs};
/// let policy = packs::load("yancheng").unwrap();
/// let decision = out_of_town(Money::yuan(500_000), &policy, "2026-10-08".parse().unwrap());
/// let Decision::Refer(referral) = decision else { panic!("{decision:?}") };
/// assert!(referral.because.iter().next().unwrap().text.zh.contains("异地贷款"));
/// ```
pub fn out_of_town(fund_limit: Money, policy: &Policy, day: EffectiveDate) -> Decision {
    referred("loan.out_of_town", vec![fund_bound(fund_limit)], policy, day)
}

fn fund_bound(limit: Money) -> Bound {
    let label = ("公积金可贷额度", "the limit of the fund loan");
    bound("fund_limit", label, ("按公积金贷款规则算得", "by the rules of fund loans", limit))
}

fn bound(code: &str, label: (&str, &str), step: (&str, &str, Money)) -> Bound {
    let (zh, en, amount) = step;
    let steps = vec![money_step(zh, en, amount, None)];
    Bound { code: code.to_owned(), label: plain(label.0, label.1), amount, steps }
}

/// Refers with the pack's sentence about the open point, and the least of the bounds as an estimate.
fn referred(key: &str, bounds: Vec<Bound>, policy: &Policy, day: EffectiveDate) -> Decision {
    let mut findings = Findings::new(policy, day, ["第26条", "第26条"]);
    findings.unknown(key);
    findings.nothing_left(&bounds, Money::ZERO);
    findings.settle(Some(Grant::least(bounds, Money::ZERO)))
}
