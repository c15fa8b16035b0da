//! 购房首付款提取: withdrawing the down payment of a new home before it is paid.

use time::Date;

use crate::date::EffectiveDate;
use crate::decision::{Bound, Cite, Decision};
use crate::findings::{Findings, Parameter, less_withdrawn, plain, step};
use crate::money::Money;
use crate::policy::{InForce, Policy};
use crate::withdrawal::facts::ground_facts;
use crate::withdrawal::family::{self, Buyer};
use crate::withdrawal::home::{self, Amounts, CONTRACT, PRICE};
use crate::withdrawal::purchase::HomeKind;

ground_facts! {
    /// What must be known.
    pub struct DownPaymentFacts {
        /// The day the contract was filed (housing authority).
        #[serde(with = "crate::date::iso_optional")]
        pub contract_filed: Option<Date>,
        /// What is bought.
        pub kind: Option<HomeKind>,
        /// Whose home it is.
        pub buyer: Option<Buyer>,
        /// Price of the home.
        pub price: Option<Money>,
        /// The down payment by the contract.
        pub down_payment: Option<Money>,
        /// Loans that will pay the rest, zero when there is none.
        pub loan: Option<Money>,
        /// What the family has already withdrawn for this home (our ledger).
        pub withdrawn_for_home: Money,
    }
}

/// 购房首付款提取
///
/// # Law
/// 条例2019第24条第(1)项, 条例2026第24条第(2)项; in Yancheng from 2025-08-28 for a new home whose contract is filed, and from
/// 2026-02-06 also for parents and children (家庭共济). Not more than the down payment; withdrawals and loan together
/// stay within the price. The time to apply is that of a purchase.
///
/// # Units
/// Yuan.
///
/// # Example
/// ```
/// use shared::{money::Money, policy::packs};
/// use shared::withdrawal::{down_payment::{decide, DownPaymentFacts}, family::Buyer, purchase::HomeKind};
/// let facts = DownPaymentFacts {
///     contract_filed: shared::date::parse_date("2026-09-01").ok(), kind: Some(HomeKind::New),
///     buyer: Some(Buyer::Myself), price: Some(Money::yuan(900_000)), down_payment: Some(Money::yuan(180_000)),
///     loan: Some(Money::yuan(720_000)), balance: Some(Money::yuan(200_000)), ..DownPaymentFacts::default()
/// };
/// let policy = packs::load("yancheng").unwrap();
/// let decision = decide(&facts, &policy, "2026-10-08".parse().unwrap());
/// assert_eq!(decision.granted().unwrap().amount, Money::yuan(180_000));
/// ```
pub fn decide(facts: &DownPaymentFacts, policy: &Policy, day: EffectiveDate) -> Decision {
    let mut findings = Findings::new(policy, day, ["第24条第（1）项", "第24条第（2）项"]);
    findings.not_barred(facts.other_in_flight, facts.banned_until);
    let parameter = Parameter {
        key: "withdrawal.purchase.down_payment",
        name: ("提取支付首付款", "withdrawing the down payment"),
        rows: &policy.withdrawal.purchase.down_payment,
    };
    let not_yet =
        plain("这一天还不能提取支付购房首付款", "no withdrawal of the down payment is possible on this day");
    let row = findings.begun(&parameter, "not_opened", not_yet, |on| *on);
    if let Some(row) = row {
        a_new_home(&mut findings, row, facts.kind);
    }
    home::in_time(&mut findings, &CONTRACT, facts.contract_filed);
    let (sharing, asked) = (family::for_buying(policy), ("buyer", "房子是谁买的？", "Whose home is it?"));
    let buyer = family::whose(&mut findings, facts.buyer, &sharing, asked);
    family::sharing(&mut findings, buyer, &sharing);
    let by_balance = findings.balance(&facts.balance);
    let by_down_payment = findings.amount(|findings| down_payment(findings, facts, row?));
    let amounts = Amounts { spent: facts.price, loan: facts.loan, withdrawn: facts.withdrawn_for_home };
    let by_price = home::left(&mut findings, &PRICE, &amounts);
    findings.least_of([by_down_payment, by_price, by_balance])
}

fn a_new_home(findings: &mut Findings<'_>, row: &InForce<bool>, kind: Option<HomeKind>) {
    let zh = "买的是新房、二手房，还是车库车位？";
    let (text, cure) = match findings.need(&kind, "kind", zh, "Is it a new home, a used home, or a garage?") {
        Some(HomeKind::New) => {
            let value = plain("新建商品住房", "a new home");
            return findings.met(step("购买的房屋", "what is bought", value, Some(Cite::from(row))));
        }
        Some(HomeKind::Used) => (
            plain(
                "提取支付首付款限于新建商品住房，二手房不适用",
                "the down payment is withdrawn for new homes only, not for used ones",
            ),
            Some(plain("二手房可以按购房提取申请", "for a used home, apply for a purchase withdrawal")),
        ),
        Some(HomeKind::Garage) => (
            plain(
                "车库、车位、商铺不是自住住房，不能提取",
                "a garage, car space or shop is not a home to live in",
            ),
            None,
        ),
        None => return,
    };
    findings.against_by(row, "not_a_new_home", text, cure);
}

fn down_payment(findings: &mut Findings<'_>, facts: &DownPaymentFacts, row: &InForce<bool>) -> Option<Bound> {
    let zh = "合同约定的首付款是多少？";
    let amount = findings.need(
        &facts.down_payment,
        "down_payment",
        zh,
        "What is the down payment by the contract?",
    )?;
    let label = ("合同约定的首付款", "the down payment by the contract");
    Some(less_withdrawn("down_payment", label, amount, facts.withdrawn_for_home, Cite::from(row)))
}
