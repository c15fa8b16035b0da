//! Parameters of loans.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::money::Money;
use crate::number::Number;
use crate::policy::by_field::by_field;
use crate::policy::{BalanceRule, CapacityShape, Dated, LimitDirection, LoanArea, Steps, UpliftRule};
use crate::rate::Rate;

/// Annual rates by home count and term. "Up to five years" includes five.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RateTable {
    /// First home, up to five years.
    pub first_short: Dated<Rate>,
    /// First home, over five years.
    pub first_long: Dated<Rate>,
    /// Second home, up to five years.
    pub second_short: Dated<Rate>,
    /// Second home, over five years.
    pub second_long: Dated<Rate>,
}

by_field!(RateTable { first_short: needed, first_long: needed, second_short: needed, second_long: needed });

/// Personal housing loans. Parameters that a centre's sources do not give have no rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LoanPolicy {
    /// Rates fixed on the day of disbursement.
    pub rate: RateTable,
    /// Highest loan of one member.
    pub cap_single: Dated<Money>,
    /// Highest loan of a family.
    pub cap_family: Dated<Money>,
    /// Highest loan of one member for a second home, where it differs.
    pub cap_single_second: Dated<Money>,
    /// Highest loan of a family for a second home, where it differs.
    pub cap_family_second: Dated<Money>,
    /// Areas with caps of their own.
    pub areas: BTreeMap<String, LoanArea>,
    /// 流动性调节系数 that the caps are multiplied by.
    pub cap_liquidity: Dated<Number>,
    /// 额度上浮
    pub uplift: UpliftRule,
    /// 余额规则
    pub balance: BalanceRule,
    /// Least down payment, first home.
    pub down_first: Dated<Rate>,
    /// Least down payment, second home.
    pub down_second: Dated<Rate>,
    /// Least down payment of a flexible member (灵活就业缴存人), first home, where it differs.
    pub down_first_flexible: Dated<Rate>,
    /// Least down payment, affordable housing (保障性住房).
    pub down_affordable: Dated<Rate>,
    /// Least down payment, flats of the apartment kind (产权公寓).
    pub down_apartment: Dated<Rate>,
    /// Months of continuous and full contribution before an application.
    pub months_required: Dated<u16>,
    /// The same for flexible members, where it differs.
    pub months_required_flexible: Dated<u16>,
    /// Months that flexible members must have paid altogether.
    pub months_total_flexible: Dated<u16>,
    /// Whether the quota of both sets of parents and of married children may be drawn on for a family's loan.
    pub family_quota: Dated<bool>,
    /// Share of the average monthly base that the monthly payment may reach.
    pub payment_ceiling: Dated<Rate>,
    /// How that payment becomes a loan; by the annuity where nothing is said.
    pub capacity_shape: Dated<CapacityShape>,
    /// Coefficient of the product shape by the months paid in altogether.
    pub capacity_coefficient: Dated<Steps<Number>>,
    /// Whether the base is inferred: monthly deposit of both sides ÷ both rates.
    pub base_from_deposit: Dated<bool>,
    /// Whether the spouse's average base counts towards the payment ceiling.
    pub spouse_base_counts: Dated<bool>,
    /// Whether monthly payments on other debts come off the payment ceiling.
    pub other_debts_count: Dated<bool>,
    /// How many months the average base is taken over.
    pub base_average_months: Dated<u16>,
    /// Longest term in years.
    pub term_max_years: Dated<u16>,
    /// Years after statutory retirement that the term may reach.
    pub term_after_retirement_years: Dated<u16>,
    /// Greatest age of a man at the end of the term.
    pub age_limit_man: Dated<u16>,
    /// Greatest age of a woman at the end of the term.
    pub age_limit_woman: Dated<u16>,
    /// Greatest age of the house plus term, in years.
    pub house_age_plus_term_years: Dated<u16>,
    /// Longest term by the age of the house in years.
    pub house_term_years: Dated<Steps<u16>>,
    /// The limit is brought down to a multiple of this.
    pub floor_to: Dated<Money>,
    /// Which way it is brought there; down where nothing is said.
    pub round_direction: Dated<LimitDirection>,
    /// Whether withdrawals for the home and the loan together may not exceed its price.
    pub with_withdrawals_within_price: Dated<bool>,
    /// Penalty on overdue instalments as a multiple of the contract rate, in percent (150 = one and a half times).
    pub overdue_factor: Dated<Rate>,
    /// Calendar days in which an application is decided.
    pub decision_days: Dated<u16>,
}

by_field!(LoanPolicy {
    rate: needed,
    cap_single,
    cap_family,
    cap_single_second,
    cap_family_second,
    areas,
    cap_liquidity,
    uplift,
    balance,
    down_first,
    down_second,
    down_first_flexible,
    down_affordable,
    down_apartment,
    months_required,
    months_required_flexible,
    months_total_flexible,
    family_quota,
    payment_ceiling,
    capacity_shape,
    capacity_coefficient,
    base_from_deposit,
    spouse_base_counts,
    other_debts_count,
    base_average_months,
    term_max_years,
    term_after_retirement_years,
    age_limit_man,
    age_limit_woman,
    house_age_plus_term_years,
    house_term_years,
    floor_to,
    round_direction,
    with_withdrawals_within_price,
    overdue_factor,
    decision_days: needed,
});
