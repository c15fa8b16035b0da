//! What people can change: contributions.

use crate::change::movable::{PERCENT_MOST, balance, count, flag, money, percent};
use crate::change::{Movable, Rule, Unit};
use crate::contribution::{
    ArrearsFacts, BaseFacts, ContributionFacts, FlexibleFacts, ReliefFacts, back_pay, base, flexible,
    monthly_contribution, refund, relief,
};
use crate::rate::Rate;

/// Longer than any city grants at once.
const RELIEF_MONTHS_MOST: i64 = 36;

/// 缴存基数
pub static BASE: Rule<BaseFacts> = Rule {
    decide: base,
    movable: &[
        money!(BaseFacts, wages_year, "上一年度工资总额", "all wages of last year"),
        money!(BaseFacts, wage_month, "当月工资", "the month’s wage"),
        money!(BaseFacts, income, "申报的月收入", "the monthly income declared"),
    ],
    later: None,
};

/// 月缴存额
pub static MONTHLY_CONTRIBUTION: Rule<ContributionFacts> = Rule {
    decide: monthly_contribution,
    movable: &[
        money!(ContributionFacts, base, "月平均工资", "the average monthly wage"),
        percent!(ContributionFacts, rate_employer, "单位缴存比例", "the employer’s rate"),
        percent!(ContributionFacts, rate_member, "个人缴存比例", "the member’s rate"),
    ],
    later: None,
};

/// 灵活就业人员月缴存额
pub static FLEXIBLE: Rule<FlexibleFacts> = Rule {
    decide: flexible,
    movable: &[
        money!(FlexibleFacts, income, "申报的月收入", "the monthly income declared"),
        percent!(FlexibleFacts, rate, "缴存比例", "the rate"),
        flag!(FlexibleFacts, has_employer, 0, "单位办理账户封存", "the employer seals the account"),
    ],
    later: None,
};

/// 缓缴、降低缴存比例
pub static RELIEF: Rule<ReliefFacts> = Rule {
    decide: relief,
    movable: &[
        flag!(ReliefFacts, agreed, 1, "职工代表大会或工会讨论通过", "the staff congress or the union agrees"),
        count!(
            ReliefFacts,
            months,
            Unit::Months,
            (1, RELIEF_MONTHS_MOST),
            "申请的月数",
            "the months asked for"
        ),
        Movable {
            field: "rate_then",
            name: ("降低后的比例", "the lowered rate"),
            unit: Unit::Percent,
            range: |_| (1, PERCENT_MOST),
            // What was said to be paid a month belongs to one rate: with another it would be wrong.
            read: |facts| {
                let rate = facts.rate_then.filter(|_| facts.monthly_then.is_none());
                rate.map(Rate::whole_percents)
            },
            write: |facts, value| facts.rate_then = Some(Rate::percent(value)),
        },
    ],
    later: None,
};

/// 补缴
pub static BACK_PAY: Rule<ArrearsFacts> = Rule { decide: back_pay, movable: &[], later: None };

/// 错缴退回
pub static REFUND: Rule<ArrearsFacts> =
    Rule { decide: refund, movable: &[balance!(ArrearsFacts)], later: None };
