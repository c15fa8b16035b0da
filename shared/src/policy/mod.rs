//! The dated parameters of one centre, each with its source.
//!
//! A policy pack is data: `shared/policy/<centre>.toml`, inheriting `national.toml`. The server and the tests read the
//! packs ([`packs`]); the browser gets its centre's pack as JSON.

mod by_field;
mod changed;
mod check;
mod dated;
mod deposit;
mod faults;
mod json;
mod listed;
mod loan;
mod loan_shapes;
pub mod naming;
mod origin;
mod origins;
#[cfg(feature = "packs")]
pub mod packs;
mod parameter;
mod parameters;
mod step_faults;
mod steps;
mod withdrawal;
mod words;

pub use check::check;
pub use dated::{Dated, InForce, NotInForce};
pub use deposit::{ContributionPolicy, DepositInterestPolicy, EmployerKind};
pub use faults::PackFault;
pub use json::PolicyJsonError;
pub use listed::Centre;
pub use loan::{LoanPolicy, RateTable};
pub use loan_shapes::{BalanceRule, LoanArea, Uplift, UpliftKind, UpliftRule};
pub use origin::{Fact, Source, Tier, Unknown};
pub use parameter::{Held, Kind, Need, Parameter};
pub use steps::{Piece, Steps};
pub use withdrawal::{
    PurchasePolicy, RentArea, RentPolicy, RepaymentPolicy, RetirementPolicy, WithdrawalPolicy,
};
pub use words::{CapacityShape, DepositSpan, FlexibleSplit, LeaseRule, LimitDirection, Period, Stack, Word};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::Date;
use time::macros::date;

use crate::date::EffectiveDate;
use crate::decision::Cite;
use crate::policy::by_field::by_field;
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Policy {
    /// Short name: `yancheng`.
    pub id: String,
    /// Full name of the centre.
    pub name: Text,
    /// Code of the centre in the national transfer list, 15 digits; empty where it is not known.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub centre_code: String,
    /// Service hotline.
    pub hotline: String,
    /// Names of the districts that rows are keyed by: `tinghu`. A key such as `shiqu` (市区) may stand for several together.
    pub districts: BTreeMap<String, Text>,
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
    pub facts: Vec<Fact>,
    /// What was looked for and not found.
    pub unknown: Vec<Unknown>,
}

by_field!(Policy {
    id: needed,
    name: needed,
    centre_code,
    hotline: needed,
    districts,
    sources: needed,
    contribution: needed,
    deposit_interest: needed,
    loan: needed,
    withdrawal: needed,
    facts,
    unknown,
});

impl Policy {
    /// Whether the pack itself lists the key as an unknown point.
    pub(crate) fn lists_unknown(&self, key: &str) -> bool {
        self.unknown.iter().any(|unknown| unknown.key == key)
    }

    /// The unknown point of that key, for a referral. Where the pack says nothing of the key: a general sentence.
    ///
    /// ```
    /// let policy = shared::policy::packs::load("yancheng").unwrap();
    /// assert!(policy.unknown("loan.down_second").text.zh.contains("第二套"));
    /// ```
    pub fn unknown(&self, key: &str) -> Unknown {
        self.unknown.iter().find(|unknown| unknown.key == key).cloned().unwrap_or_else(|| Unknown {
            key: key.to_owned(),
            text: Text::new(
                format!("本中心的政策资料没有写明这一项（{key}），需由中心确认"),
                format!("the centre's policy says nothing of {key}; the centre must confirm it"),
            ),
            source: Regulation::Regulation2026.source().to_owned(),
        })
    }

    /// Why a parameter has no row on a day, for a referral: unknown altogether, or known only from a later day.
    ///
    /// ```
    /// let policy = shared::policy::packs::load("yancheng").unwrap();
    /// let gap = policy.loan.cap_single.on("2024-08-31".parse().unwrap()).unwrap_err();
    /// assert!(policy.missing("loan.cap_single", gap).text.en.contains("only from 2024-09-01"));
    /// ```
    pub fn missing(&self, key: &str, gap: NotInForce) -> Unknown {
        let Some(earliest) = gap.earliest else {
            return self.unknown(key);
        };
        let text = Text::new(
            format!(
                "这一项（{key}）的标准只查到{}起的，{}适用的标准需由中心确认",
                crate::date::date_zh(earliest),
                crate::date::date_zh(gap.on.0)
            ),
            format!(
                "{key} is known only from {} on; the centre must confirm what applied on {}",
                crate::date::write_date(earliest),
                gap.on
            ),
        );
        Unknown { text, ..self.unknown(key) }
    }
}

#[cfg(test)]
mod tests {
    use crate::policy::packs;

    #[test]
    fn a_gap_says_from_which_day_something_is_known_or_that_nothing_is() {
        let policy = packs::load("yancheng").unwrap();
        let missing = |key: &str, rows: &crate::policy::Dated<_>, day: &str| {
            let gap = rows.on(day.parse().unwrap()).unwrap_err();
            policy.missing(key, gap).text
        };
        let cap = missing("loan.cap_single", &policy.loan.cap_single, "2024-08-31");
        assert_eq!(
            cap.zh,
            "这一项（loan.cap_single）的标准只查到2024年9月1日起的，2024年8月31日适用的标准需由中心确认"
        );
        assert_eq!(
            cap.en,
            "loan.cap_single is known only from 2024-09-01 on; the centre must confirm what applied on 2024-08-31"
        );
        let second = policy.loan.down_second.on("2026-11-01".parse().unwrap()).unwrap_err();
        let second = policy.missing("loan.down_second", second);
        assert_eq!(second, policy.unknown("loan.down_second"));
        assert!(second.text.zh.contains("第二套"));
        assert!(policy.unknown("no.such").text.zh.contains("没有写明这一项（no.such）"));
    }
}
