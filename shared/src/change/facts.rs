//! What people can change, rule by rule: the withdrawals that most people ask for.

use crate::change::movable::{
    MONTHS_MOST, balance, closing, count, flag, last_twelve_months, money, months_on, number_of,
};
use crate::change::search::month;
use crate::change::{CONTRIBUTING, Later, Movable, Rule, Unit};
use crate::withdrawal::purchase::{self, PurchaseFacts};
use crate::withdrawal::rent::{self, RentFacts};
use crate::withdrawal::repayment::{self, RepaymentFacts};
use crate::withdrawal::retirement::{self, RetirementFacts};

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
        balance!(RentFacts),
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
    later: Some(Later {
        meanwhile: CONTRIBUTING,
        facts: |facts, now, then| RentFacts {
            months_contributed: months_on(facts.months_contributed, now, then),
            ..facts.clone()
        },
    }),
};

/// 购房提取
pub static PURCHASE: Rule<PurchaseFacts> = Rule {
    decide: purchase::decide,
    movable: &[
        balance!(PurchaseFacts),
        money!(PurchaseFacts, loan, "住房贷款", "the loan for the home"),
        money!(PurchaseFacts, price, "房屋总价", "the price of the home"),
    ],
    later: None,
};

/// 还贷提取
pub static REPAYMENT: Rule<RepaymentFacts> = Rule {
    decide: repayment::decide,
    movable: &[
        balance!(RepaymentFacts),
        money!(RepaymentFacts, repaid, "已还的本金和利息", "principal and interest repaid"),
    ],
    later: None,
};

/// 退休提取
pub static RETIREMENT: Rule<RetirementFacts> = Rule {
    decide: retirement::decide,
    movable: closing!(
        RetirementFacts,
        [flag!(RetirementFacts, retired, 1, "已办理退休手续", "the retirement is completed")]
    ),
    later: None,
};
