//! Parameters of loans.

use serde::{Deserialize, Serialize};

use crate::money::Money;
use crate::policy::Dated;
use crate::rate::Rate;

/// Annual rates by home count and term. "Up to five years" includes five.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
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

/// Personal housing loans. Parameters that a centre's sources do not give have no rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoanPolicy {
    /// Rates fixed on the day of disbursement.
    pub rate: RateTable,
    /// Highest loan of one member.
    #[serde(default)]
    pub cap_single: Dated<Money>,
    /// Highest loan of a family.
    #[serde(default)]
    pub cap_family: Dated<Money>,
    /// Least down payment, first home.
    #[serde(default)]
    pub down_first: Dated<Rate>,
    /// Least down payment, second home.
    #[serde(default)]
    pub down_second: Dated<Rate>,
    /// Months of continuous and full contribution before an application.
    #[serde(default)]
    pub months_required: Dated<u16>,
    /// Whether the quota of both sets of parents and of married children may be drawn on for a family's loan.
    #[serde(default)]
    pub family_quota: Dated<bool>,
    /// Share of the average monthly base that the monthly payment may reach.
    #[serde(default)]
    pub payment_ceiling: Dated<Rate>,
    /// Whether the spouse's average base counts towards the payment ceiling.
    #[serde(default)]
    pub spouse_base_counts: Dated<bool>,
    /// Whether monthly payments on other debts come off the payment ceiling.
    #[serde(default)]
    pub other_debts_count: Dated<bool>,
    /// How many months the average base is taken over.
    #[serde(default)]
    pub base_average_months: Dated<u16>,
    /// Longest term in years.
    #[serde(default)]
    pub term_max_years: Dated<u16>,
    /// Years after statutory retirement that the term may reach.
    #[serde(default)]
    pub term_after_retirement_years: Dated<u16>,
    /// Greatest age of the house plus term, in years.
    #[serde(default)]
    pub house_age_plus_term_years: Dated<u16>,
    /// The limit is brought down to a multiple of this.
    #[serde(default)]
    pub floor_to: Dated<Money>,
    /// Whether withdrawals for the home and the loan together may not exceed its price.
    #[serde(default)]
    pub with_withdrawals_within_price: Dated<bool>,
    /// Penalty on overdue instalments as a multiple of the contract rate, in percent (150 = one and a half times).
    #[serde(default)]
    pub overdue_factor: Dated<Rate>,
    /// Calendar days in which an application is decided.
    pub decision_days: Dated<u16>,
}
