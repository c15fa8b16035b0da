//! 缴存比例的上下限: those of the city, and those of the nation, which hold where a city's row is missing or has run out.

use crate::findings::{Findings, Parameter};
use crate::policy::{ContributionPolicy, Dated, InForce};
use crate::rate::Rate;

/// The lowest or the highest rate: the city's rows, the nation's, and when a rate breaks one.
pub(super) struct RateBound<'p> {
    pub(super) city: Parameter<'p, Rate>,
    national: &'p Dated<Rate>,
    breaks: fn(Rate, Rate) -> bool,
}

/// 最低缴存比例
pub(super) fn lowest(policy: &ContributionPolicy) -> RateBound<'_> {
    let (key, name) = ("contribution.rate_min", ("最低缴存比例", "lowest rate"));
    RateBound {
        city: Parameter { key, name, rows: &policy.rate_min },
        national: &policy.national_rate_min,
        breaks: |rate, least| rate < least,
    }
}

/// 最高缴存比例
pub(super) fn highest(policy: &ContributionPolicy) -> RateBound<'_> {
    let (key, name) = ("contribution.rate_max", ("最高缴存比例", "highest rate"));
    RateBound {
        city: Parameter { key, name, rows: &policy.rate_max },
        national: &policy.national_rate_max,
        breaks: |rate, most| rate > most,
    }
}

impl<'p> RateBound<'p> {
    /// The row that a rate is held against: the city's, or the nation's where that alone refuses for certain.
    pub(super) fn row(&self, findings: &mut Findings<'p>, rate: Rate) -> Option<&'p InForce<Rate>> {
        match self.national(findings, rate) {
            Some(row) if !self.refuses(findings, self.city.rows, rate) => Some(row),
            _ => findings.row(&self.city),
        }
    }

    /// The row that a rate breaks, whether it refuses or leaves the case to a person.
    pub(super) fn broken(&self, findings: &Findings<'p>, rate: Rate) -> Option<&'p InForce<Rate>> {
        let city = self.city.rows.on(findings.day).ok().filter(|row| (self.breaks)(rate, row.value));
        match self.national(findings, rate) {
            Some(row) if !self.refuses(findings, self.city.rows, rate) => Some(row),
            _ => city,
        }
    }

    /// The nation's row, where it refuses a rate for certain.
    pub(super) fn national(&self, findings: &Findings<'p>, rate: Rate) -> Option<&'p InForce<Rate>> {
        let row = self.national.on(findings.day).ok()?;
        self.refuses(findings, self.national, rate).then_some(row)
    }

    fn refuses(&self, findings: &Findings<'p>, rows: &Dated<Rate>, rate: Rate) -> bool {
        let day = findings.day;
        rows.on(day).is_ok_and(|row| (self.breaks)(rate, row.value) && row.assumption(day).is_none())
    }
}
