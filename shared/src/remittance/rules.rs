//! What one employer's month is checked against.

use serde::{Deserialize, Serialize};

use crate::date::EffectiveDate;
use crate::decision::{Assumption, Cite};
use crate::money::Money;
use crate::month::Month;
use crate::policy::{Dated, EmployerKind, InForce, Policy};
use crate::rate::Rate;
use crate::rounding::Rounding;

/// What the employer has registered with the centre.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EmployerTerms {
    /// 统一社会信用代码
    pub uscc: String,
    /// 单位名称
    pub name: String,
    /// 单位缴存比例, percent
    pub rate_employer: Rate,
    /// 个人缴存比例, percent
    pub rate_member: Rate,
    /// 所属区县: a key of the pack's districts, or its Chinese name.
    pub district: String,
    /// Public bodies pay a fixed rate.
    #[serde(default = "enterprise")]
    pub kind: EmployerKind,
    /// The employer's own rounding, where it was agreed; else the centre's.
    #[serde(default)]
    pub rounding: Option<Rounding>,
}

fn enterprise() -> EmployerKind {
    EmployerKind::Enterprise
}

/// Why the centre's parameters do not allow a check at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RulesFault {
    /// The pack has no row of this parameter for the month.
    #[error("{}没有{parameter}的标准，无法核对该月清册", month.zh())]
    NotInForce {
        /// The parameter, in Chinese.
        parameter: &'static str,
        /// The month asked for.
        month: Month,
    },
    /// The pack knows no such district.
    #[error("政策包中没有“{0}”这个区县，无法确定缴存基数下限")]
    District(String),
}

/// The numbers in force on the first day of the month, with the terms of the employer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// The employer.
    pub employer: EmployerTerms,
    /// The month paid for.
    pub month: Month,
    /// 缴存基数上限, yuan a month.
    pub cap: Money,
    /// 缴存基数下限 of the district, yuan a month.
    pub floor: Money,
    /// Lowest rate of each side.
    pub rate_min: Rate,
    /// Highest rate of each side.
    pub rate_max: Rate,
    /// How each side's amount is rounded.
    pub rounding: Rounding,
    /// The rows behind these numbers: cap, floor, lowest and highest rate, rounding.
    pub cites: Vec<Cite>,
    /// What is assumed in them: the totals are an estimate then.
    pub assumed: Vec<Assumption>,
}

impl Rules {
    /// Takes the rows in force on the first day of the month.
    ///
    /// # Law
    /// 条例第16至18条: each side pays base × rate; the city sets cap, floor and rates by the year.
    pub fn new(policy: &Policy, employer: EmployerTerms, month: Month) -> Result<Rules, RulesFault> {
        let parameters = &policy.contribution;
        let mut used = Used { month, cites: Vec::new(), assumed: Vec::new() };
        let cap = used.row(&parameters.base_cap, "缴存基数上限")?;
        let floor = used.row(floors(policy, &employer.district)?, "缴存基数下限")?;
        let (rate_min, rate_max) = match parameters.rate_fixed.get(&employer.kind) {
            Some(fixed) => {
                let fixed = used.row(fixed, "缴存比例")?;
                (fixed, fixed)
            }
            None => (
                used.row(&parameters.rate_min, "最低缴存比例")?,
                used.row(&parameters.rate_max, "最高缴存比例")?,
            ),
        };
        let rounding = match employer.rounding {
            Some(agreed) => agreed,
            None => used.row(&parameters.rounding, "进位方式")?,
        };
        let Used { cites, assumed, .. } = used;
        Ok(Rules { employer, month, cap, floor, rate_min, rate_max, rounding, cites, assumed })
    }

    /// 月缴存额 of both sides for a base: each rounded by itself. `None` when it does not fit.
    pub fn amounts(&self, base: Money) -> Option<(Money, Money)> {
        let of_employer = self.employer.rate_employer.of(base, self.rounding)?;
        Some((of_employer, self.employer.rate_member.of(base, self.rounding)?))
    }
}

/// The floor of a district: by its key, or by its Chinese name or the part of it that people use (建湖, 开发区).
fn floors<'a>(policy: &'a Policy, district: &str) -> Result<&'a Dated<Money>, RulesFault> {
    let floors = &policy.contribution.base_floor;
    let known = |name: &str| !district.is_empty() && (name.starts_with(district) || name.ends_with(district));
    let named = || {
        let found = policy.districts.iter().find(|(_, name)| known(&name.zh));
        found.and_then(|(key, _)| floors.get(key))
    };
    floors.get(district).or_else(named).ok_or_else(|| RulesFault::District(district.to_owned()))
}

struct Used {
    month: Month,
    cites: Vec<Cite>,
    assumed: Vec<Assumption>,
}

impl Used {
    fn row<T: Clone>(&mut self, rows: &Dated<T>, parameter: &'static str) -> Result<T, RulesFault> {
        let day = EffectiveDate(self.month.first_day());
        let fault = |_| RulesFault::NotInForce { parameter, month: self.month };
        let row: &InForce<T> = rows.on(day).map_err(fault)?;
        self.cites.push(Cite::from(row));
        if let Some(text) = row.assumption(day) {
            self.assumed.push(Assumption { text, cite: Cite::from(row) });
        }
        Ok(row.value.clone())
    }
}
