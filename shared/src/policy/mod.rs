//! The dated parameters of one centre, each with its source.
//!
//! A policy pack is data: `shared/policy/<centre>.toml`, inheriting `national.toml`. The server and the tests read the
//! packs ([`packs`]); the browser gets its centre's pack as JSON.

mod check;
mod dated;
mod deposit;
mod loan;
mod origin;
#[cfg(feature = "packs")]
pub mod packs;
mod withdrawal;

pub use check::{PackFault, check};
pub use dated::{Dated, InForce, NotInForce};
pub use deposit::{ContributionPolicy, DepositInterestPolicy, EmployerKind};
pub use loan::{LoanPolicy, RateTable};
pub use origin::{Fact, Source, Tier, Unknown};
pub use withdrawal::{
    PurchasePolicy, RentArea, RentPolicy, RepaymentPolicy, RetirementPolicy, WithdrawalPolicy,
};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::Date;
use time::macros::date;

use crate::date::EffectiveDate;
use crate::decision::Cite;
use crate::text::Text;

/// Which text of the 住房公积金管理条例 is in force on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Regulation {
    /// As amended in 2019 (and 2002): to 2026-09-19.
    Regulation2019,
    /// As amended by 国务院令第844号: from 2026-09-20.
    Regulation2026,
}

impl Regulation {
    /// The first day of the third amendment (国务院令第844号).
    pub const THIRD_AMENDMENT: Date = date!(2026 - 09 - 20);

    /// The text in force on a day.
    ///
    /// ```
    /// use shared::policy::Regulation;
    /// assert_eq!(Regulation::on("2026-09-19".parse().unwrap()), Regulation::Regulation2019);
    /// assert_eq!(Regulation::on("2026-09-20".parse().unwrap()), Regulation::Regulation2026);
    /// ```
    pub fn on(day: EffectiveDate) -> Regulation {
        if day.0 < Regulation::THIRD_AMENDMENT {
            Regulation::Regulation2019
        } else {
            Regulation::Regulation2026
        }
    }

    /// The key of its source.
    pub fn source(self) -> &'static str {
        match self {
            Regulation::Regulation2019 => "REG2019",
            Regulation::Regulation2026 => "REG2026",
        }
    }

    /// One of its articles.
    pub fn article(self, article: &str) -> Cite {
        Cite {
            source: self.source().to_owned(),
            article: Some(article.to_owned()),
            tier: Tier::B,
            since: None,
        }
    }
}

/// All parameters of one centre, whole and checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// Short name: `yancheng`.
    pub id: String,
    /// Full name of the centre.
    pub name: Text,
    /// Code of the centre in the national transfer list, 15 digits.
    pub centre_code: String,
    /// Service hotline.
    pub hotline: String,
    /// Every source that a row or a rule of this pack names.
    pub sources: BTreeMap<String, Source>,
    /// Contribution (缴存).
    pub contribution: ContributionPolicy,
    /// Interest on deposits (结息).
    pub deposit_interest: DepositInterestPolicy,
    /// Personal housing loans (个人住房贷款).
    pub loan: LoanPolicy,
    /// Withdrawal (提取).
    pub withdrawal: WithdrawalPolicy,
    /// What the sources state that is no parameter of a rule: published totals, services, hardship conditions.
    #[serde(default)]
    pub facts: Vec<Fact>,
    /// What was looked for and not found.
    #[serde(default)]
    pub unknown: Vec<Unknown>,
}

impl Policy {
    /// The unknown point of that key, for a referral.
    ///
    /// # Panics
    /// When the pack lacks it: [`check`] refuses such a pack.
    pub fn unknown(&self, key: &str) -> &Unknown {
        self.unknown.iter().find(|unknown| unknown.key == key).expect("checked when the pack was loaded")
    }
}
