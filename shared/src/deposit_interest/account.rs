//! 年度结息与销户结息: one account over the years.

use serde::{Deserialize, Serialize};
use time::{Date, Month};

use crate::date::EffectiveDate;
use crate::decision::{Assumption, Cite};
use crate::deposit_interest::product::Product;
use crate::deposit_interest::segment::{Movement, Part, Segment, Segments};
use crate::money::Money;
use crate::policy::{Dated, DepositInterestPolicy, NotInForce};
use crate::rate::Rate;

/// What an account holds before the first day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Opening {
    /// 上年结转
    pub carried: Money,
    /// 当年归集
    pub current: Money,
}

/// One settlement: every day of both balances, and the interest rounded once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Settlement {
    /// The first day that does not count: 1 July, or the day of payout.
    #[serde(with = "crate::date::iso")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub to: Date,
    /// The carried balance's stretches, then the current one's.
    pub segments: Vec<Segment>,
    /// Of all of them, half-up to the fen.
    pub interest: Money,
    /// Both balances on that day, without and with the interest.
    pub before: Money,
    /// What is carried forward, or paid out.
    pub after: Money,
    /// What it assumes: when there is any, the interest is an estimate.
    pub assumed: Vec<Assumption>,
}

/// Why interest cannot be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InterestError {
    /// No rate is known on a day.
    #[error("没有{}适用的存款利率", crate::date::date_zh(.0.on.0))]
    NotInForce(#[from] NotInForce),
    /// A movement lies outside the days asked for.
    #[error("{}的变动不在计息期间内", crate::date::date_zh(*.0))]
    Outside(Date),
}

/// 年度结息: settles on 30 June of each year and carries forward on 1 July, from a day on, up to but without another. The last
/// settlement is that of the payout when it is not on 1 July.
///
/// # Law
/// 条例2019第21条, 条例2026同. The year runs from 1 July to 30 June; interest becomes principal on 1 July (Shanghai centre, tier A). Up to
/// 2016-02-20 the current and the carried balance bore different rates. Interest on a closing account runs to the
/// day before it is paid out (general knowledge).
///
/// # Units
/// Actual days on a year of 360; the first day counts, the last does not; half-up to the fen once a settlement.
///
/// # Errors
/// A day without a rate, or a movement outside the days.
///
/// # Example
/// ```
/// use shared::{date::parse_date, deposit_interest::{Opening, settle_years}, money::Money, policy::packs};
/// let day = |text| parse_date(text).unwrap();
/// let policy = packs::load("yancheng").unwrap();
/// let opening = Opening { carried: Money::yuan(10_000), current: Money::ZERO };
/// let years = settle_years(opening, &[], &policy.deposit_interest, day("2024-07-01"), day("2026-07-01")).unwrap();
/// // 10,000 × 1.5 % × 365 / 360, and the same on what was carried forward
/// assert_eq!((years[0].interest, years[1].interest), (Money::fen(15_208), Money::fen(15_440)));
/// ```
pub fn settle_years(
    opening: Opening,
    movements: &[Movement],
    policy: &DepositInterestPolicy,
    from: Date,
    to: Date,
) -> Result<Vec<Settlement>, InterestError> {
    let inside = |movement: &&Movement| from <= movement.on && movement.on < to;
    if let Some(outside) = movements.iter().find(|movement| !inside(movement)) {
        return Err(InterestError::Outside(outside.on));
    }
    let (mut opening, mut start, mut settlements) = (opening, from, Vec::new());
    while start < to {
        let end = next_july(start).min(to);
        let settlement = settle(opening, movements, policy, start, end)?;
        (opening, start) = (Opening { carried: settlement.after, current: Money::ZERO }, end);
        settlements.push(settlement);
    }
    Ok(settlements)
}

/// 销户结息: the settlement of a payout, with interest to the day before it; `None` where no day counts.
///
/// # Errors
/// As [`settle_years`].
pub fn close(
    opening: Opening,
    movements: &[Movement],
    policy: &DepositInterestPolicy,
    from: Date,
    paid_out: Date,
) -> Result<Option<Settlement>, InterestError> {
    Ok(settle_years(opening, movements, policy, from, paid_out)?.pop())
}

pub(super) fn next_july(day: Date) -> Date {
    let year = if Month::July <= day.month() { day.year() + 1 } else { day.year() };
    Date::from_calendar_date(year, Month::July, 1).unwrap_or(Date::MAX)
}

fn settle(
    opening: Opening,
    movements: &[Movement],
    policy: &DepositInterestPolicy,
    from: Date,
    to: Date,
) -> Result<Settlement, NotInForce> {
    let of = |part, opening| Segments::new(policy, part, opening, movements, from, to);
    let both = of(Part::Carried, opening.carried).chain(of(Part::Current, opening.current));
    let segments: Vec<Segment> = both.collect::<Result<_, _>>()?;
    let interest = segments.iter().map(Segment::product).sum::<Product>().interest();
    let moved = movements.iter().filter(|movement| from <= movement.on && movement.on < to);
    let before = opening.carried + opening.current + moved.map(|movement| movement.amount).sum::<Money>();
    let assumed = assumptions(&segments, policy);
    Ok(Settlement { to, segments, interest, before, after: before + interest, assumed })
}

/// What the rows of the segments assume, each once; a balance of nought assumes nothing.
fn assumptions(segments: &[Segment], policy: &DepositInterestPolicy) -> Vec<Assumption> {
    let mut assumed = Vec::new();
    for segment in segments.iter().filter(|segment| segment.balance != Money::ZERO) {
        let rates: &Dated<Rate> = match segment.part {
            Part::Carried => &policy.carried,
            Part::Current => &policy.current_year,
        };
        let Ok(row) = rates.on(EffectiveDate(segment.from)) else { continue };
        let Some(text) = row.assumption(EffectiveDate(segment.from)) else { continue };
        let assumption = Assumption { text, cite: Cite::from(row) };
        if !assumed.contains(&assumption) {
            assumed.push(assumption);
        }
    }
    assumed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::parse_date;
    use crate::policy::packs;

    #[test]
    fn a_payout_is_settled_to_the_day_before_it() {
        let day = |text: &str| parse_date(text).unwrap();
        let rates = packs::load("yancheng").unwrap().deposit_interest;
        let opening = Opening { carried: Money::yuan(10_000), current: Money::ZERO };
        let closed = |from: &str, to: &str| close(opening, &[], &rates, day(from), day(to)).unwrap();
        // 10,000 × 1.5 % × 10 / 360 = 4.17, with the last of ten days.
        assert_eq!(closed("2026-07-01", "2026-07-11").unwrap().interest, Money::fen(417));
        assert_eq!(closed("2026-07-01", "2026-07-01"), None);
    }
}
