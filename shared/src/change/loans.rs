//! What people can change: loans.

use crate::change::movable::{MONTHS_MOST, YEARS_MOST, balance, count, flag, money, months_on};
use crate::change::{CONTRIBUTING, Later, Movable, Rule, Unit};
use crate::date::EffectiveDate;
use crate::loan::life::open::{BankLoanFacts, CombinedFacts, combined, from_bank_loan, out_of_town};
use crate::loan::limit::{LoanFacts, limit};

/// What can change a fund loan, wherever its facts stand, and what else the rule knows.
macro_rules! loan {
    ($facts:ty $(=> $within:ident)?, [$($more:expr)?]) => {
        &[
            count!(
                $facts $(=> $within)?,
                months_contributed,
                Unit::Months,
                (0, MONTHS_MOST),
                "连续足额缴存",
                "contribution in a row"
            ),
            money!($facts $(=> $within)?, base, "月均缴存基数", "the monthly average base"),
            money!(
                $facts $(=> $within)?,
                spouse_base,
                "配偶月均缴存基数",
                "the spouse’s monthly average base"
            ),
            count!($facts $(=> $within)?, term_years, Unit::Years, (1, YEARS_MOST), "贷款期限", "the term"),
            money!($facts $(=> $within)?, price, "房屋总价", "the price of the home"),
            balance!($facts $(=> $within)?),
            money!(
                $facts $(=> $within)?,
                other_debts_monthly,
                "其他负债每月还款",
                "monthly payments on other debts"
            ),
            flag!(
                $facts $(=> $within)?,
                family,
                1,
                "夫妻双方都缴存并一起申请",
                "both spouses contribute and apply together"
            ),
            flag!(
                $facts $(=> $within)?,
                loan_outstanding,
                0,
                "还清现有的公积金贷款",
                "the present fund loan is settled"
            ),
            $($more)?
        ]
    };
}

/// 贷款额度
pub static LOAN_LIMIT: Rule<LoanFacts> = Rule {
    decide: limit,
    movable: loan!(LoanFacts, []),
    later: Some(Later { meanwhile: CONTRIBUTING, facts: contributing }),
};

/// 组合贷款
pub static COMBINED: Rule<CombinedFacts> = Rule {
    decide: combined,
    movable: loan!(CombinedFacts => loan, [
        money!(CombinedFacts, needed, "所需贷款总额", "the loan that is needed in all")
    ]),
    later: Some(Later {
        meanwhile: CONTRIBUTING,
        facts: |facts, now, then| CombinedFacts {
            loan: contributing(&facts.loan, now, then),
            ..facts.clone()
        },
    }),
};

/// 商转公
pub static FROM_BANK_LOAN: Rule<BankLoanFacts> = Rule {
    decide: from_bank_loan,
    movable: loan!(BankLoanFacts => loan, []),
    later: Some(Later {
        meanwhile: CONTRIBUTING,
        facts: |facts, now, then| BankLoanFacts {
            loan: contributing(&facts.loan, now, then),
            ..facts.clone()
        },
    }),
};

/// 异地贷款
pub static OUT_OF_TOWN: Rule<LoanFacts> = Rule {
    decide: out_of_town,
    movable: loan!(LoanFacts, []),
    later: Some(Later { meanwhile: CONTRIBUTING, facts: contributing }),
};

fn contributing(facts: &LoanFacts, now: EffectiveDate, then: EffectiveDate) -> LoanFacts {
    LoanFacts {
        months_contributed: months_on(facts.months_contributed, now, then),
        months_total: months_on(facts.months_total, now, then),
        ..facts.clone()
    }
}
