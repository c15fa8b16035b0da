//! 购房提取: withdrawing for the purchase of one's own home.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::date::{EffectiveDate, date_zh, write_date};
use crate::decision::{Bound, Cite, Decision, Grant};
use crate::findings::{Findings, Parameter, money_step, plain, step, zh_en};
use crate::money::Money;
use crate::month::months_later;
use crate::policy::Policy;

/// What must be known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PurchaseFacts {
    /// The day the contract was filed (housing authority).
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

/// Whose home it is, seen from the member who withdraws.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Buyer {
    /// 本人
    Myself,
    /// 配偶
    Spouse,
    /// 父母、已婚子女及其配偶（家庭共济）
    ParentOrChild,
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
/// filing of the contract; withdrawals and loans together stay within the price. Parents, married children and their
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
    within_window(&mut findings, facts);
    for_family(&mut findings, facts);
    let by_balance = balance(&mut findings, facts);
    let by_price = price_left(&mut findings, facts);
    let bounds: Option<Vec<Bound>> = by_price.zip(by_balance).map(|(price, balance)| vec![price, balance]);
    if let Some(bounds) = &bounds {
        findings.nothing_left(bounds, Money::ZERO);
    }
    let grant = bounds.map(|bounds| Grant::least(bounds, Money::ZERO));
    findings.settle(grant)
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

fn within_window(findings: &mut Findings<'_>, facts: &PurchaseFacts) {
    let parameter = Parameter {
        key: "withdrawal.purchase.window_months",
        name: ("购房提取的申请期限", "time in which to apply after a purchase"),
        rows: &findings.policy.withdrawal.purchase.window_months,
    };
    let Some(row) = findings.row(&parameter) else { return };
    let zh = "购房合同是哪天备案的？";
    let filed = findings.need(&facts.contract_filed, "contract_filed", zh, "When was the contract filed?");
    let Some(filed) = filed else { return };
    let (today, last) = (findings.day.0, months_later(filed, row.value));
    if filed > today {
        let text = zh_en(
            format!("购房合同{}才备案", date_zh(filed)),
            format!("the contract is filed only on {}", write_date(filed)),
        );
        let cure = zh_en(
            format!("{}至{}可以申请", date_zh(filed), date_zh(last)),
            format!("apply from {} to {}", write_date(filed), write_date(last)),
        );
        findings.against_by(row, "not_filed_yet", text, Some(cure));
    } else if last < today {
        let text = zh_en(
            format!("合同{}备案，须在{}个月内申请，最后一天是{}", date_zh(filed), row.value, date_zh(last)),
            format!(
                "filed on {}; the last day of the {} months was {}",
                write_date(filed),
                row.value,
                write_date(last)
            ),
        );
        let cure = plain(
            "购房提取已过期限；有住房贷款的，可以改为申请偿还贷款提取",
            "the time for this has passed; with a housing loan, apply for a repayment withdrawal instead",
        );
        findings.against_by(row, "window_passed", text, Some(cure));
    } else {
        let value = zh_en(format!("{}止", date_zh(last)), format!("up to {}", write_date(last)));
        findings.met(step("申请期限", "time to apply", value, Some(Cite::from(row))));
    }
}

/// Parents and married children may withdraw for the buyer since family sharing began.
fn for_family(findings: &mut Findings<'_>, facts: &PurchaseFacts) {
    let buyer = findings.need(&facts.buyer, "buyer", "房子是谁买的？", "Whose home is it?");
    let Some(Buyer::ParentOrChild) = buyer else { return };
    let rows = &findings.policy.withdrawal.purchase.family_sharing;
    let name = ("家庭共济", "family sharing");
    if rows.is_unknown() {
        return findings.unknown("withdrawal.purchase.family_sharing");
    }
    let text = plain(
        "这一天还不能为父母、子女购房提取",
        "withdrawing for a home of parents or children is not possible on this day",
    );
    match rows.on(findings.day) {
        Ok(row) if row.value => {
            findings.used(row);
            let value = plain(
                "父母、已婚子女及其配偶可以提取",
                "parents, married children and their spouses may withdraw",
            );
            findings.met(step(name.0, name.1, value, Some(Cite::from(row))));
        }
        Ok(row) => findings.against_by(row, "no_family_sharing", text, None),
        Err(_) => {
            let Some(first) = rows.0.iter().find(|row| row.value) else { return };
            let cure = zh_en(
                format!("{}起可以申请", date_zh(first.from)),
                format!("possible from {} on", write_date(first.from)),
            );
            findings.against_by(first, "no_family_sharing", text, Some(cure));
        }
    }
}

fn balance(findings: &mut Findings<'_>, facts: &PurchaseFacts) -> Option<Bound> {
    let balance =
        findings.need(&facts.balance, "balance", "账户余额是多少？", "What is the account balance?")?;
    let steps = vec![money_step("账户余额", "account balance", balance, None)];
    let label = plain("账户余额", "the account balance");
    Some(Bound { code: "balance".to_owned(), label, amount: balance, steps })
}

fn price_left(findings: &mut Findings<'_>, facts: &PurchaseFacts) -> Option<Bound> {
    let parameter = Parameter {
        key: "withdrawal.purchase.with_loan_within_price",
        name: ("提取与贷款合计不超过房价的规定", "rule that withdrawals and loan stay within the price"),
        rows: &findings.policy.withdrawal.purchase.with_loan_within_price,
    };
    let row = findings.row(&parameter)?;
    let price = findings.need(&facts.price, "price", "房屋总价是多少？", "What is the price of the home?");
    let loan =
        findings.need(&facts.loan, "loan", "住房贷款多少？没有填0", "How large is the loan? 0 for none");
    let (price, loan) = (price?, loan?);
    let loan_counts = if row.value { loan } else { Money::ZERO };
    let steps = vec![
        money_step("购房总价", "price", price, None),
        money_step("减：住房贷款", "less the loan", loan_counts, Some(Cite::from(row))),
        money_step(
            "减：为这套房已提取",
            "less earlier withdrawals",
            facts.withdrawn_for_home,
            Some(Cite::from(row)),
        ),
    ];
    let label = plain("房价减去贷款和已提取", "the price less loan and withdrawals");
    let amount = price - loan_counts - facts.withdrawn_for_home;
    Some(Bound { code: "price".to_owned(), label, amount, steps })
}
