//! 购房提取: withdrawing for the purchase of one's own home.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::date::EffectiveDate;
use crate::decision::Decision;
use crate::findings::{Findings, plain, step};
use crate::money::Money;
use crate::policy::Policy;
use crate::withdrawal::family;
pub use crate::withdrawal::family::Buyer;
use crate::withdrawal::home::{self, Amounts, CONTRACT, CONTRACT_OR_INVOICE, PRICE};

/// What must be known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PurchaseFacts {
    /// The day the contract was filed (housing authority); of a used home it may be the day of the invoice.
    #[serde(with = "crate::date::iso_optional")]
    pub contract_filed: Option<Date>,
    /// Price of the home.
    pub price: Option<Money>,
    /// Loans for it, zero when there is none.
    pub loan: Option<Money>,
    /// What the family has already withdrawn for this home (our ledger).
    pub withdrawn_for_home: Money,
    /// Balance of the account (our ledger).
    pub balance: Option<Money>,
    /// Whose home it is.
    pub buyer: Option<Buyer>,
    /// What is bought.
    pub kind: Option<HomeKind>,
    /// Whether another purchase withdrawal is being handled (our ledger).
    pub other_in_flight: bool,
    /// Last day of a ban after a false withdrawal or loan.
    #[serde(with = "crate::date::iso_optional")]
    pub banned_until: Option<Date>,
}

/// What is bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HomeKind {
    /// 新建住房
    New,
    /// 存量住房（二手房）
    Used,
    /// 车库、车位、商铺
    Garage,
}

/// 购房提取
///
/// # Law
/// 条例2019第24条第(1)项, 条例2026第24条第(2)项: the purchase of an own-occupied home. The city gives a year from the
/// filing of the contract or the invoice; withdrawals and loans together stay within the price. Parents, married children and their
/// spouses may withdraw for the buyer from 2026-02-06 on (家庭共济).
///
/// # Units
/// Yuan. The last day of the window is the same day of the month in which it ends, or that month's last day.
///
/// # Example
/// ```
/// use shared::{money::Money, policy::packs, withdrawal::purchase::{decide, Buyer, HomeKind, PurchaseFacts}};
/// let facts = PurchaseFacts {
///     contract_filed: shared::date::parse_date("2026-03-01").ok(), price: Some(Money::yuan(900_000)),
///     loan: Some(Money::yuan(700_000)), balance: Some(Money::yuan(250_000)), buyer: Some(Buyer::Myself),
///     kind: Some(HomeKind::New), ..PurchaseFacts::default()
/// };
/// let policy = packs::load("yancheng").unwrap();
/// let decision = decide(&facts, &policy, "2026-10-08".parse().unwrap());
/// assert_eq!(decision.granted().unwrap().amount, Money::yuan(200_000));
/// ```
pub fn decide(facts: &PurchaseFacts, policy: &Policy, day: EffectiveDate) -> Decision {
    let mut findings = Findings::new(policy, day, ["第24条第（1）项", "第24条第（2）项"]);
    findings.not_barred(facts.other_in_flight, facts.banned_until);
    a_home(&mut findings, facts);
    let start = if facts.kind == Some(HomeKind::Used) { &CONTRACT_OR_INVOICE } else { &CONTRACT };
    home::in_time(&mut findings, start, facts.contract_filed);
    let (sharing, asked) = (family::for_buying(policy), ("buyer", "房子是谁买的？", "Whose home is it?"));
    let buyer = family::whose(&mut findings, facts.buyer, &sharing, asked);
    family::sharing(&mut findings, buyer, &sharing);
    let by_balance = findings.balance(&facts.balance);
    let amounts = Amounts { spent: facts.price, loan: facts.loan, withdrawn: facts.withdrawn_for_home };
    let by_price = home::left(&mut findings, &PRICE, &amounts);
    findings.least_of([by_price, by_balance])
}

fn a_home(findings: &mut Findings<'_>, facts: &PurchaseFacts) {
    let zh = "买的是新房、二手房，还是车库车位？";
    let en = "Is it a new home, a used home, or a garage?";
    match findings.need(&facts.kind, "kind", zh, en) {
        Some(HomeKind::Garage) => {
            let text = plain(
                "车库、车位、商铺不是自住住房，不能提取",
                "a garage, car space or shop is not a home to live in",
            );
            findings.against_law("not_a_home", text, None);
        }
        Some(HomeKind::New | HomeKind::Used) => {
            let cite = Some(findings.law.clone());
            findings.met(step("购买的房屋", "what is bought", plain("自住住房", "a home to live in"), cite));
        }
        None => {}
    }
}
