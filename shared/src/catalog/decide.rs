//! Who decides on a service: a rule of this crate, or a person and why.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// Who decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Decide {
    /// A rule of this crate.
    Computed(Computed),
    /// A person, whatever the application says; for this reason.
    Manual(Text),
}

impl From<Computed> for Decide {
    fn from(rule: Computed) -> Decide {
        Decide::Computed(rule)
    }
}

/// The rules of this crate that a service uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Computed {
    /// [`crate::withdrawal::rent::decide`]
    Rent,
    /// [`crate::withdrawal::purchase::decide`]
    Purchase,
    /// [`crate::withdrawal::down_payment::decide`]
    DownPayment,
    /// [`crate::withdrawal::build::decide`]
    Build,
    /// [`crate::withdrawal::repayment::decide`]
    Repayment,
    /// [`crate::withdrawal::offset::decide`]
    Offset,
    /// [`crate::withdrawal::retirement::decide`]
    Retirement,
    /// [`crate::withdrawal::property_fee::decide`]
    PropertyFee,
    /// [`crate::withdrawal::lift::decide`]
    Lift,
    /// [`crate::withdrawal::illness::decide`]
    Illness,
    /// [`crate::withdrawal::incapacity::decide`]
    Incapacity,
    /// [`crate::withdrawal::emigration::decide`]
    Emigration,
    /// [`crate::withdrawal::death::decide`]
    Death,
    /// [`crate::loan::limit::limit`]
    LoanLimit,
    /// [`crate::loan::life::Life::prepay`]
    Prepayment,
    /// [`crate::loan::life::Life::settle`]
    Settlement,
    /// [`crate::loan::life::overdue`]
    Overdue,
    /// [`crate::contribution::monthly_contribution`]
    MonthlyContribution,
    /// [`crate::contribution::base`]
    Base,
    /// [`crate::contribution::flexible`]
    Flexible,
    /// [`crate::contribution::relief`]
    Relief,
    /// [`crate::contribution::back_pay`]
    BackPay,
    /// [`crate::contribution::merge`]
    EmployerMerge,
    /// [`crate::contribution::split`]
    EmployerSplit,
    /// [`crate::remittance`]
    Remittance,
}
