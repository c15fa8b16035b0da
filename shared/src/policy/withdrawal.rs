//! Parameters of withdrawals.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::money::Money;
use crate::policy::{Dated, LeaseRule, Period};
use crate::rate::Rate;
use crate::text::Text;

/// Withdrawal (提取).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WithdrawalPolicy {
    /// Days in which an accepted application is decided (the text says 日: calendar days).
    pub decision_days: Dated<u16>,
    /// 租房
    #[serde(default)]
    pub rent: RentPolicy,
    /// 购房
    #[serde(default)]
    pub purchase: PurchasePolicy,
    /// 还贷
    #[serde(default)]
    pub repayment: RepaymentPolicy,
    /// 退休
    pub retirement: RetirementPolicy,
    /// 物业费: most that one person may withdraw in a year for one home without papers.
    #[serde(default)]
    pub property_fee_person: Dated<Money>,
    /// 物业费: most for a family in a year, for at most two homes.
    #[serde(default)]
    pub property_fee_family: Dated<Money>,
    /// 物业费: most homes for which a family may withdraw in a year.
    #[serde(default)]
    pub property_fee_homes: Dated<u16>,
    /// 物业费: months that a loan on the home must have been repaid regularly.
    #[serde(default)]
    pub property_fee_loan_months: Dated<u16>,
    /// 物业费 by the area of the home: most for a square metre and year; takes the place of the amounts of a person and a family.
    #[serde(default)]
    pub property_fee_per_sqm: Dated<Money>,
    /// 物业费: square metres of a home that count at most.
    #[serde(default)]
    pub property_fee_sqm_max: Dated<u16>,
    /// 装修: whether renovating one's own home is a ground (2026 text, article 24(4); the city decides how).
    #[serde(default)]
    pub renovation: Dated<bool>,
    /// 装修 by the area of the home: most for a square metre.
    #[serde(default)]
    pub renovation_per_sqm: Dated<Money>,
    /// 装修: square metres of a home that count at most.
    #[serde(default)]
    pub renovation_sqm_max: Dated<u16>,
    /// Whether other housing consumption is a ground (2026 text, article 24(9)).
    #[serde(default)]
    pub other_housing: Dated<bool>,
    /// Months after the invoice of a lift in which to apply.
    #[serde(default)]
    pub lift_window_months: Dated<u16>,
    /// Months after reimbursement of a serious illness in which to apply.
    #[serde(default)]
    pub illness_window_months: Dated<u16>,
    /// Years without withdrawal or loan after a false withdrawal.
    #[serde(default)]
    pub ban_years_withdrawal: Dated<u16>,
    /// Years without withdrawal or loan after a false loan.
    #[serde(default)]
    pub ban_years_loan: Dated<u16>,
}

/// Caps of one area where no lease is shown: a month, or the time that [`RentPolicy::cap_period`] says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RentArea {
    /// Its name.
    pub name: Text,
    /// Districts that belong to it.
    pub districts: Vec<String>,
    /// One person.
    pub single: Dated<Money>,
    /// A married couple together; without rows where the cap is each person's.
    #[serde(default)]
    pub couple: Dated<Money>,
    /// A family with two children: takes the place of the cap.
    #[serde(default)]
    pub two_children: Dated<Money>,
    /// A family with three or more children: takes the place of the cap.
    #[serde(default)]
    pub three_children: Dated<Money>,
}

/// Rent (租房).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RentPolicy {
    /// Areas by key.
    #[serde(default)]
    pub areas: BTreeMap<String, RentArea>,
    /// Multiple of the cap for a family with two children, in percent (120).
    #[serde(default)]
    pub two_children: Dated<Rate>,
    /// Multiple of the cap for a family with three or more children, in percent (140).
    #[serde(default)]
    pub three_children: Dated<Rate>,
    /// Whether the cap is each person's, not the household's.
    #[serde(default)]
    pub per_person: Dated<bool>,
    /// The time that the caps are for; a month where nothing is said.
    #[serde(default)]
    pub cap_period: Dated<Period>,
    /// Share of the monthly deposit (both sides) that may be withdrawn.
    #[serde(default)]
    pub deposit_share: Dated<Rate>,
    /// What a registered lease changes.
    #[serde(default)]
    pub lease_rule: Dated<LeaseRule>,
    /// Most a month under a registered lease.
    #[serde(default)]
    pub registered_cap: Dated<Money>,
    /// Months between two applications.
    #[serde(default)]
    pub interval_months: Dated<u16>,
    /// Months between two applications without a registered lease, where only those must wait.
    #[serde(default)]
    pub interval_months_without_lease: Dated<u16>,
    /// Months of continuous and full contribution.
    #[serde(default)]
    pub months_required: Dated<u16>,
    /// No home of one's own at the place of contribution.
    #[serde(default)]
    pub no_home_here: Dated<bool>,
    /// 2019 text, article 24(6): share of household wages that rent must exceed.
    #[serde(default)]
    pub income_share: Dated<Rate>,
    /// How many past months one application may cover.
    #[serde(default)]
    pub months_back_max: Dated<u16>,
    /// Where that is not known: past months that are granted all the same; for more a person must judge.
    #[serde(default)]
    pub months_undisputed: Dated<u16>,
}

/// Home purchase (购房).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PurchasePolicy {
    /// Months after the contract was filed in which to apply.
    #[serde(default)]
    pub window_months: Dated<u16>,
    /// Whether withdrawals and loan together may not exceed the price.
    #[serde(default)]
    pub with_loan_within_price: Dated<bool>,
    /// Whether parents, married children and their spouses may withdraw for the buyer.
    #[serde(default)]
    pub family_sharing: Dated<bool>,
    /// Whether the down payment of a new home may be withdrawn before it is paid.
    #[serde(default)]
    pub down_payment: Dated<bool>,
}

/// Loan repayment (还贷).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RepaymentPolicy {
    /// Months between two applications.
    #[serde(default)]
    pub interval_months: Dated<u16>,
    /// Whether parents, married children and their spouses may withdraw to repay the borrower's loan.
    #[serde(default)]
    pub family_sharing: Dated<bool>,
    /// What stays in the account under an entrusted monthly offset.
    #[serde(default)]
    pub offset_reserve: Dated<Money>,
    /// What stays in the account where a centre counts it in monthly payments: so many of them.
    #[serde(default)]
    pub offset_reserve_payments: Dated<u16>,
    /// Day of the month of the entrusted offset.
    #[serde(default)]
    pub offset_day: Dated<u16>,
}

/// Retirement (退休): closes the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RetirementPolicy {
    /// First day of the delayed-retirement table.
    pub delayed_from: Dated<bool>,
    /// Months either side of the statutory age that a person may choose.
    #[serde(default)]
    pub flexible_months: Dated<u16>,
}
