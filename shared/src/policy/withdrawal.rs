//! Parameters of withdrawals.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::money::Money;
use crate::policy::by_field::by_field;
use crate::policy::{Dated, LeaseRule, Period};
use crate::rate::Rate;
use crate::text::Text;

/// Withdrawal (提取).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WithdrawalPolicy {
    /// Days in which an accepted application is decided (the text says 日: calendar days).
    pub decision_days: Dated<u16>,
    /// 租房
    pub rent: RentPolicy,
    /// 购房
    pub purchase: PurchasePolicy,
    /// 还贷
    pub repayment: RepaymentPolicy,
    /// 退休
    pub retirement: RetirementPolicy,
    /// 物业费: most that one person may withdraw in a year for one home without papers.
    pub property_fee_person: Dated<Money>,
    /// 物业费: most for a family in a year, for at most two homes.
    pub property_fee_family: Dated<Money>,
    /// 物业费: most homes for which a family may withdraw in a year.
    pub property_fee_homes: Dated<u16>,
    /// 物业费: months that a loan on the home must have been repaid regularly.
    pub property_fee_loan_months: Dated<u16>,
    /// 物业费 by the area of the home: most for a square metre and year; takes the place of the amounts of a person and a family.
    pub property_fee_per_sqm: Dated<Money>,
    /// 物业费: square metres of a home that count at most.
    pub property_fee_sqm_max: Dated<u16>,
    /// 装修: whether renovating one's own home is a ground (2026 text, article 24(4); the city decides how).
    pub renovation: Dated<bool>,
    /// 装修 by the area of the home: most for a square metre.
    pub renovation_per_sqm: Dated<Money>,
    /// 装修: square metres of a home that count at most.
    pub renovation_sqm_max: Dated<u16>,
    /// Whether other housing consumption is a ground (2026 text, article 24(9)).
    pub other_housing: Dated<bool>,
    /// Months after the invoice of a lift in which to apply.
    pub lift_window_months: Dated<u16>,
    /// Months after reimbursement of a serious illness in which to apply.
    pub illness_window_months: Dated<u16>,
    /// Years without withdrawal or loan after a false withdrawal.
    pub ban_years_withdrawal: Dated<u16>,
    /// Years without withdrawal or loan after a false loan.
    pub ban_years_loan: Dated<u16>,
}

by_field!(WithdrawalPolicy {
    decision_days: needed,
    rent,
    purchase,
    repayment,
    retirement: needed,
    property_fee_person,
    property_fee_family,
    property_fee_homes,
    property_fee_loan_months,
    property_fee_per_sqm,
    property_fee_sqm_max,
    renovation,
    renovation_per_sqm,
    renovation_sqm_max,
    other_housing,
    lift_window_months,
    illness_window_months,
    ban_years_withdrawal,
    ban_years_loan,
});

/// Caps of one area where no lease is shown: a month, or the time that [`RentPolicy::cap_period`] says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RentArea {
    /// Its name.
    pub name: Text,
    /// Districts that belong to it.
    pub districts: Vec<String>,
    /// One person.
    pub single: Dated<Money>,
    /// A married couple together; without rows where the cap is each person's.
    pub couple: Dated<Money>,
    /// A family with two children: takes the place of the cap.
    pub two_children: Dated<Money>,
    /// A family with three or more children: takes the place of the cap.
    pub three_children: Dated<Money>,
}

by_field!(RentArea { name: needed, districts: needed, single: needed, couple, two_children, three_children });

/// Rent (租房).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RentPolicy {
    /// Areas by key.
    pub areas: BTreeMap<String, RentArea>,
    /// Multiple of the cap for a family with two children, in percent (120).
    pub two_children: Dated<Rate>,
    /// Multiple of the cap for a family with three or more children, in percent (140).
    pub three_children: Dated<Rate>,
    /// Whether the cap is each person's, not the household's.
    pub per_person: Dated<bool>,
    /// The time that the caps are for; a month where nothing is said.
    pub cap_period: Dated<Period>,
    /// Share of the monthly deposit (both sides) that may be withdrawn.
    pub deposit_share: Dated<Rate>,
    /// What a registered lease changes.
    pub lease_rule: Dated<LeaseRule>,
    /// Most a month under a registered lease.
    pub registered_cap: Dated<Money>,
    /// Months between two applications.
    pub interval_months: Dated<u16>,
    /// Months between two applications without a registered lease, where only those must wait.
    pub interval_months_without_lease: Dated<u16>,
    /// Months of continuous and full contribution.
    pub months_required: Dated<u16>,
    /// No home of one's own at the place of contribution.
    pub no_home_here: Dated<bool>,
    /// 2019 text, article 24(6): share of household wages that rent must exceed.
    pub income_share: Dated<Rate>,
    /// How many past months one application may cover.
    pub months_back_max: Dated<u16>,
    /// Where that is not known: past months that are granted all the same; for more a person must judge.
    pub months_undisputed: Dated<u16>,
}

by_field!(RentPolicy {
    areas,
    two_children,
    three_children,
    per_person,
    cap_period,
    deposit_share,
    lease_rule,
    registered_cap,
    interval_months,
    interval_months_without_lease,
    months_required,
    no_home_here,
    income_share,
    months_back_max,
    months_undisputed,
});

/// Home purchase (购房).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PurchasePolicy {
    /// Months after the contract was filed in which to apply.
    pub window_months: Dated<u16>,
    /// Whether withdrawals and loan together may not exceed the price.
    pub with_loan_within_price: Dated<bool>,
    /// Whether parents, married children and their spouses may withdraw for the buyer.
    pub family_sharing: Dated<bool>,
    /// Whether the down payment of a new home may be withdrawn before it is paid.
    pub down_payment: Dated<bool>,
}

by_field!(PurchasePolicy { window_months, with_loan_within_price, family_sharing, down_payment });

/// Loan repayment (还贷).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RepaymentPolicy {
    /// Months between two applications.
    pub interval_months: Dated<u16>,
    /// Whether parents, married children and their spouses may withdraw to repay the borrower's loan.
    pub family_sharing: Dated<bool>,
    /// What stays in the account under an entrusted monthly offset.
    pub offset_reserve: Dated<Money>,
    /// What stays in the account where a centre counts it in monthly payments: so many of them.
    pub offset_reserve_payments: Dated<u16>,
    /// Day of the month of the entrusted offset.
    pub offset_day: Dated<u16>,
}

by_field!(RepaymentPolicy {
    interval_months,
    family_sharing,
    offset_reserve,
    offset_reserve_payments,
    offset_day,
});

/// Retirement (退休): closes the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RetirementPolicy {
    /// First day of the delayed-retirement table.
    pub delayed_from: Dated<bool>,
    /// Months either side of the statutory age that a person may choose.
    pub flexible_months: Dated<u16>,
}

by_field!(RetirementPolicy { delayed_from: needed, flexible_months });
