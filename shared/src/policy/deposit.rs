//! Parameters of contribution and of interest on deposits.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::contribution::Duty;
use crate::money::Money;
use crate::policy::by_field::by_field;
use crate::policy::{Dated, FlexibleSplit};
use crate::rate::Rate;
use crate::rounding::Rounding;

/// Kind of employer, where the rate depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EmployerKind {
    /// 机关事业单位
    Public,
    /// 企业和其他单位
    Enterprise,
}

/// Contribution (缴存).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ContributionPolicy {
    /// Upper limit of the monthly base, yuan a month.
    pub base_cap: Dated<Money>,
    /// Lower limit of the monthly base by district (key of [`crate::policy::Policy::districts`]).
    pub base_floor: BTreeMap<String, Dated<Money>>,
    /// Lower limit for flexible members.
    pub flexible_floor: Dated<Money>,
    /// Lowest rate of each side.
    pub rate_min: Dated<Rate>,
    /// Highest rate of each side.
    pub rate_max: Dated<Rate>,
    /// Lowest rate that the nation allows: holds whatever a city's rows say, and after they ran out.
    pub national_rate_min: Dated<Rate>,
    /// Highest rate that the nation allows.
    pub national_rate_max: Dated<Rate>,
    /// Fixed rate of each side by kind of employer.
    pub rate_fixed: BTreeMap<EmployerKind, Dated<Rate>>,
    /// Whether rates are whole percents.
    pub whole_percent: Dated<bool>,
    /// Rate of flexible members, both sides together.
    pub flexible_rate: Dated<Rate>,
    /// Lowest rate of flexible members, where they choose.
    pub flexible_rate_min: Dated<Rate>,
    /// Highest rate of flexible members, where they choose.
    pub flexible_rate_max: Dated<Rate>,
    /// Whether a flexible member's month is rounded once or on each side.
    pub flexible_split: Dated<FlexibleSplit>,
    /// Whether flexible members get a subsidy.
    pub flexible_subsidised: Dated<bool>,
    /// What it comes to in a month.
    pub flexible_subsidy: Dated<Money>,
    /// How each side's monthly amount is rounded.
    pub rounding: Dated<Rounding>,
    /// The average monthly wage behind the cap.
    pub average_wage: Dated<Money>,
    /// How the average wage of a year is rounded.
    pub base_rounding: Dated<Rounding>,
    /// Calendar days in which an employer must do each thing.
    pub duty_days: BTreeMap<Duty, Dated<u16>>,
    /// Whether months under an approved deferral count as paid.
    pub deferral_counts: Dated<bool>,
    /// Whether only employers in hardship may ask for relief.
    pub relief_needs_hardship: Dated<bool>,
    /// Longest relief (deferral, lowered rate) a single application may ask for, in months.
    pub relief_months_max: Dated<u16>,
}

by_field!(ContributionPolicy {
    base_cap: needed,
    base_floor: needed,
    flexible_floor,
    rate_min: needed,
    rate_max: needed,
    national_rate_min,
    national_rate_max,
    rate_fixed,
    whole_percent,
    flexible_rate,
    flexible_rate_min,
    flexible_rate_max,
    flexible_split,
    flexible_subsidised,
    flexible_subsidy,
    rounding: needed,
    average_wage,
    base_rounding,
    duty_days,
    deferral_counts,
    relief_needs_hardship,
    relief_months_max,
});

/// Interest on deposits: settled on 30 June, capitalised on 1 July.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DepositInterestPolicy {
    /// Rate of what was paid in since 1 July.
    pub current_year: Dated<Rate>,
    /// Rate of what was carried forward.
    pub carried: Dated<Rate>,
}

by_field!(DepositInterestPolicy { current_year: needed, carried: needed });
