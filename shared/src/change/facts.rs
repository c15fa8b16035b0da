//! What people can change, rule by rule, and what time alone changes.

use crate::change::search::month;
use crate::change::{Movable, Rule, Unit};
use crate::date::EffectiveDate;
use crate::loan::limit::{LoanFacts, limit};
use crate::money::Money;
use crate::month::Month;
use crate::withdrawal::purchase::{self, PurchaseFacts};
use crate::withdrawal::rent::{self, RentFacts};
use crate::withdrawal::repayment::{self, RepaymentFacts};
use crate::withdrawal::retirement::{self, RetirementFacts};

/// 一亿元: beyond it nobody buys a home with a fund loan.
const YUAN_MOST: i64 = 100_000_000 * 100;
/// A hundred years of contribution.
const MONTHS_MOST: i64 = 1_200;
/// A term that any rule could know.
const YEARS_MOST: i64 = 40;

/// A money fact of a facts type: field, its names in both languages.
macro_rules! money {
    ($facts:ty, $field:ident, $zh:literal, $en:literal) => {
        Movable::<$facts> {
            field: stringify!($field),
            name: ($zh, $en),
            unit: Unit::Money,
            range: |_| (0, YUAN_MOST),
            read: |facts| facts.$field.map(Money::as_fen),
            write: |facts, value| facts.$field = Some(Money::fen(value)),
        }
    };
}

/// A counted fact.
macro_rules! count {
    ($facts:ty, $field:ident, $unit:expr, $range:expr, $zh:literal, $en:literal) => {
        Movable::<$facts> {
            field: stringify!($field),
            name: ($zh, $en),
            unit: $unit,
            range: |_| $range,
            read: |facts| facts.$field.map(i64::from),
            write: |facts, value| facts.$field = u16::try_from(value).ok(),
        }
    };
}

/// A yes or no that is now the other way; the name is the whole sentence.
macro_rules! flag {
    ($facts:ty, $field:ident, $to:literal, $zh:literal, $en:literal) => {
        Movable::<$facts> {
            field: stringify!($field),
            name: ($zh, $en),
            unit: Unit::Flag,
            range: |_| ($to, $to),
            read: |facts| facts.$field.map(i64::from),
            write: |facts, value| facts.$field = Some(value == 1),
        }
    };
}

fn months_passed(now: EffectiveDate, then: EffectiveDate) -> u16 {
    u16::try_from(then.month().since(now.month())).unwrap_or(0)
}

/// Contributions go on from month to month.
fn contributed_on(have: Option<u16>, now: EffectiveDate, then: EffectiveDate) -> Option<u16> {
    have.map(|have| have.saturating_add(months_passed(now, then)))
}

fn number_of(month: Month) -> i64 {
    i64::from(month.since(Month::FIRST))
}

fn last_twelve_months(day: EffectiveDate) -> (i64, i64) {
    let this = number_of(day.month());
    (this - 11, this)
}

/// 贷款额度
pub static LOAN_LIMIT: Rule<LoanFacts> = Rule {
    decide: limit,
    movable: &[
        count!(
            LoanFacts,
            months_contributed,
            Unit::Months,
            (0, MONTHS_MOST),
            "连续足额缴存",
            "contribution in a row"
        ),
        money!(LoanFacts, base, "月均缴存基数", "the monthly average base"),
        count!(LoanFacts, term_years, Unit::Years, (1, YEARS_MOST), "贷款期限", "the term"),
        money!(LoanFacts, price, "房屋总价", "the price of the home"),
        money!(LoanFacts, balance, "账户余额", "the account balance"),
        money!(LoanFacts, other_debts_monthly, "其他负债每月还款", "monthly payments on other debts"),
        flag!(LoanFacts, family, 1, "夫妻双方都缴存并一起申请", "both spouses contribute and apply together"),
        flag!(LoanFacts, loan_outstanding, 0, "还清现有的公积金贷款", "the present fund loan is settled"),
    ],
    later: |facts, now, then| LoanFacts {
        months_contributed: contributed_on(facts.months_contributed, now, then),
        ..facts.clone()
    },
};

/// 租房提取
pub static RENT: Rule<RentFacts> = Rule {
    decide: rent::decide,
    movable: &[
        count!(
            RentFacts,
            months_contributed,
            Unit::Months,
            (0, MONTHS_MOST),
            "连续足额缴存",
            "contribution in a row"
        ),
        money!(RentFacts, balance, "账户余额", "the account balance"),
        Movable {
            field: "from_month",
            name: (
                "没有提取过更早的房租，并且从这个月起申请：",
                "earlier rent was not withdrawn, and the claim starts with",
            ),
            unit: Unit::Month,
            range: last_twelve_months,
            read: |facts| facts.from_month.map(number_of),
            write: |facts, value| facts.from_month = Some(month(value)),
        },
    ],
    later: |facts, now, then| RentFacts {
        months_contributed: contributed_on(facts.months_contributed, now, then),
        ..facts.clone()
    },
};

/// 购房提取
pub static PURCHASE: Rule<PurchaseFacts> = Rule {
    decide: purchase::decide,
    movable: &[
        money!(PurchaseFacts, balance, "账户余额", "the account balance"),
        money!(PurchaseFacts, loan, "住房贷款", "the loan for the home"),
        money!(PurchaseFacts, price, "房屋总价", "the price of the home"),
    ],
    later: |facts, _, _| facts.clone(),
};

/// 还贷提取
pub static REPAYMENT: Rule<RepaymentFacts> = Rule {
    decide: repayment::decide,
    movable: &[
        money!(RepaymentFacts, balance, "账户余额", "the account balance"),
        money!(RepaymentFacts, repaid, "已还的本金和利息", "principal and interest repaid"),
    ],
    later: |facts, _, _| facts.clone(),
};

/// 退休提取
pub static RETIREMENT: Rule<RetirementFacts> = Rule {
    decide: retirement::decide,
    movable: &[
        flag!(RetirementFacts, loan_outstanding, 0, "还清公积金贷款", "the fund loan is settled"),
        flag!(RetirementFacts, sealed, 1, "单位办理账户封存", "the employer seals the account"),
        flag!(RetirementFacts, retired, 1, "已办理退休手续", "the retirement is completed"),
    ],
    later: |facts, _, _| facts.clone(),
};
