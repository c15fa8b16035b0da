//! 逾期: penalty interest, what a late payment covers first, and how long an instalment is overdue.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::date::EffectiveDate;
use crate::decision::{Assumption, Cite, Step};
use crate::findings::{money_step, step, zh_en};
use crate::loan::life::days::{DayBasis, Piece};
use crate::loan::life::rates::Rates;
use crate::money::Money;
use crate::policy::{NotInForce, Policy};
use crate::rate::Rate;
use crate::rounding::Direction;
use crate::text::Text;

/// Days of a year of interest by the day.
const YEAR_DAYS: i128 = 360;

/// An instalment that was not paid on its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Overdue {
    /// Its repayment day.
    #[serde(with = "crate::date::iso")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub due: Date,
    /// Principal not paid.
    pub principal: Money,
    /// Interest not paid.
    pub interest: Money,
    /// Penalty interest charged before and not paid.
    #[serde(default)]
    pub penalty: Money,
    /// The day up to which penalty interest has been charged; none when none has.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::date::iso_optional")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub charged_to: Option<Date>,
}

/// 罚息 with its working.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Penalty {
    /// What is charged.
    pub amount: Money,
    /// How it came about.
    pub steps: Vec<Step>,
    /// What it assumes: when there is any, the amount is an estimate.
    pub assumed: Vec<Assumption>,
}

impl Overdue {
    /// Days overdue on a day: the day after the repayment day is the first.
    pub fn days(&self, on: Date) -> u32 {
        u32::try_from((on - self.charged_to.unwrap_or(self.due)).whole_days()).unwrap_or(0)
    }

    /// Penalty interest up to a day: (principal + interest) × rate / 360 × factor × days, half-up to the fen once.
    ///
    /// `factor` is a share of the contract's rate: 150 %; 100 % for a postponed instalment.
    pub fn penalty(&self, annual: Rate, factor: Rate, on: Date) -> Money {
        let whole = i128::from(Rate::WHOLE);
        let numerator = i128::from(annual.units()) * i128::from(factor.units()) * i128::from(self.days(on));
        let penalty =
            (self.principal + self.interest).times(numerator, YEAR_DAYS * whole * whole, Direction::HalfUp);
        penalty.expect("the penalty of a checked loan fits")
    }

    /// Principal and interest that are overdue.
    pub fn owed(&self) -> Money {
        self.principal + self.interest
    }

    /// The days overdue, cut where the contract's rate changes: the day after the repayment day is the first, the day of
    /// payment the last.
    pub fn pieces(&self, rates: &Rates, on: Date) -> Vec<Piece> {
        let next = |day: Date| day.next_day().unwrap_or(day);
        let start = self.charged_to.unwrap_or(self.due);
        if on <= start { vec![] } else { rates.pieces(next(start), next(on), DayBasis::Actual360) }
    }

    /// As [`Overdue::penalty`], for a contract whose rate changes.
    pub fn penalty_by(&self, rates: &Rates, factor: Rate, on: Date) -> Money {
        let (whole, year) = (i128::from(Rate::WHOLE), YEAR_DAYS);
        let weighted: i128 = self
            .pieces(rates, on)
            .iter()
            .map(|piece| i128::from(piece.rate.units()) * i128::from(piece.days))
            .sum();
        let numerator = weighted * i128::from(factor.units());
        let penalty = self.owed().times(numerator, year * whole * whole, Direction::HalfUp);
        penalty.expect("the penalty of a checked loan fits")
    }
}

/// 罚息 by the policy's factor.
///
/// # Law
/// 中国人民银行 leaves 30 to 50 % on top of the contract's rate; the centre's factor is a row of the pack. Whether there are days of
/// grace was not found: none are given. Postponed instalments bear no penalty.
///
/// # Errors
/// Where the pack has no factor on that day.
///
/// # Example
/// ```
/// use shared::{date::parse_date, loan::life::overdue::{Overdue, penalty}, money::Money, policy::packs};
/// let late = Overdue {
///     due: parse_date("2026-09-20").unwrap(), principal: Money::yuan(1_500), interest: Money::yuan(500),
///     penalty: Money::ZERO, charged_to: None,
/// };
/// let policy = packs::load("yancheng").unwrap();
/// let charged = penalty(&late, "2.6".parse().unwrap(), &policy, "2026-10-20".parse().unwrap()).unwrap();
/// assert_eq!(charged.amount, Money::fen(650)); // 2,000 × 2.6 % / 360 × 1.5 × 30
/// assert!(!charged.assumed.is_empty()); // the factor is not published
/// ```
pub fn penalty(
    overdue: &Overdue,
    annual: Rate,
    policy: &Policy,
    on: EffectiveDate,
) -> Result<Penalty, NotInForce> {
    let row = policy.loan.overdue_factor.on(on)?;
    let (days, amount) = (overdue.days(on.0), overdue.penalty(annual, row.value, on.0));
    let rate = Text::same(format!("{annual}%"));
    let steps = vec![
        money_step(
            "逾期本金和利息",
            "overdue principal and interest",
            overdue.principal + overdue.interest,
            None,
        ),
        step("合同年利率", "annual rate of the contract", rate, None),
        step("罚息倍数", "penalty factor", Text::same(format!("{}%", row.value)), Some(Cite::from(row))),
        step("逾期天数", "days overdue", zh_en(format!("{days}天"), format!("{days} days")), None),
        money_step("罚息", "penalty interest", amount, Some(Cite::from(row))),
    ];
    let factor = row.assumption(on).map(|text| Assumption { text, cite: Cite::from(row) });
    let grace = policy.unknown("loan.overdue_grace").into();
    Ok(Penalty { amount, steps, assumed: factor.into_iter().chain([grace]).collect() })
}

/// 逾期期次的分类 of the ministry's statistics.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Ageing {
    /// 01: one to three instalments
    OneToThree,
    /// 02: three to six instalments
    ThreeToSix,
    /// 03: six instalments and more
    SixAndMore,
}

impl Ageing {
    /// The class of a loan by how many instalments are overdue; none for none.
    ///
    /// # Law
    /// The code table (tier D) prints 1–3, 3–6 and ≥ 6: the classes share their ends. As six belongs to the last, each lower
    /// end belongs to its class; that three then belongs to the second is our reading.
    ///
    /// ```
    /// use shared::loan::life::overdue::Ageing;
    /// assert_eq!([0, 2, 3, 5, 6].map(Ageing::of), [
    ///     None, Some(Ageing::OneToThree), Some(Ageing::ThreeToSix), Some(Ageing::ThreeToSix), Some(Ageing::SixAndMore),
    /// ]);
    /// ```
    pub fn of(instalments: u32) -> Option<Ageing> {
        match instalments {
            0 => None,
            1..=2 => Some(Ageing::OneToThree),
            3..=5 => Some(Ageing::ThreeToSix),
            _ => Some(Ageing::SixAndMore),
        }
    }

    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Ageing::OneToThree => "01",
            Ageing::ThreeToSix => "02",
            Ageing::SixAndMore => "03",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::parse_date;
    use crate::policy::packs;

    fn late(charged_to: Option<&str>) -> Overdue {
        Overdue {
            due: parse_date("2026-09-20").unwrap(),
            principal: Money::yuan(1_500),
            interest: Money::yuan(500),
            penalty: Money::ZERO,
            charged_to: charged_to.map(|day| parse_date(day).unwrap()),
        }
    }

    #[test]
    fn a_penalty_shows_its_factor_and_what_is_assumed() {
        let policy = packs::load("yancheng").unwrap();
        let charged = |late, day: &str| penalty(&late, "2.6".parse().unwrap(), &policy, day.parse().unwrap());
        let found = charged(late(None), "2026-10-20").unwrap();
        assert_eq!(found.amount, Money::fen(650)); // 2,000 × 2.6 % / 360 × 1.5 × 30
        let values: Vec<&str> = found.steps.iter().map(|step| step.value.zh.as_str()).collect();
        assert_eq!(values, ["2,000.00 元", "2.6%", "150%", "30天", "6.50 元"]);
        let grace = policy.unknown("loan.overdue_grace").into();
        assert_eq!((found.assumed.len(), found.assumed.last()), (2, Some(&grace)));
        // What was charged before is not charged again.
        assert_eq!(charged(late(Some("2026-10-10")), "2026-10-20").unwrap().amount, Money::fen(217));
        assert!(charged(late(None), "1990-01-01").is_err());
    }

    #[test]
    fn classes_begin_with_their_lower_end() {
        let codes: Vec<&str> = (0..8).map(|count| Ageing::of(count).map_or("-", Ageing::code)).collect();
        assert_eq!(codes, ["-", "01", "01", "02", "02", "02", "03", "03"]);
    }
}
