//! 欠款补还: instalments that were missed one after another and are made good together.

use time::Date;

use crate::date::{EffectiveDate, date_zh, write_date};
use crate::decision::{Assumption, Cite, Step};
use crate::findings::{money_step, step, zh_en};
use crate::loan::life::instalment::Life;
use crate::loan::life::overdue::{Ageing, Overdue};
use crate::loan::life::rates::Rates;
use crate::money::Money;
use crate::month::Month;
use crate::policy::Policy;
use crate::rate::Rate;
use crate::text::Text;

/// Missed instalments on the day they are made good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrears {
    /// Oldest first.
    pub missed: Vec<Missed>,
    /// The penalty factor, as a share of the contract's rate.
    pub factor: Rate,
    /// Principal and interest of all of them.
    pub instalments: Money,
    /// Penalty interest of all of them.
    pub penalty: Money,
    /// What is to be paid.
    pub total: Money,
    /// The class of the ministry's statistics on the day before they are made good.
    pub ageing: Option<Ageing>,
    /// What it assumes.
    pub assumed: Vec<Assumption>,
    rates: Rates,
}

/// One missed instalment with its penalty interest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missed {
    /// What is owed of it.
    pub overdue: Overdue,
    /// Days overdue.
    pub days: u32,
    /// Penalty interest.
    pub penalty: Money,
    /// How the penalty came about.
    pub steps: Vec<Step>,
}

/// Why there are no such arrears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArrearsError {
    /// No instalment is due in that month.
    NothingDue(Month),
    /// So many instalments are not left.
    FewerLeft(u32),
    /// The last missed instalment is only due on this day.
    NotYetDue(Date),
    /// The pack has no penalty factor on the day.
    NoFactor(EffectiveDate),
}

impl ArrearsError {
    /// The rule, what was given, and the cure.
    pub fn text(self) -> Text {
        match self {
            ArrearsError::NothingDue(month) => zh_en(
                format!("{}没有要还的款，请核对从哪个月开始没还", month.zh()),
                format!("nothing is due in {month}: check from which month on payments were missed"),
            ),
            ArrearsError::FewerLeft(left) => zh_en(
                format!("从那个月起只剩{left}期，请填写不超过{left}的期数"),
                format!("only {left} instalments are left from that month on: enter no more than that"),
            ),
            ArrearsError::NotYetDue(due) => zh_en(
                format!(
                    "最后一个没还的月份{}才到还款日，补还的日子应在那天以后，请改正日期或期数",
                    date_zh(due)
                ),
                format!(
                    "the last missed instalment is only due on {}: pay later than that, or miss fewer",
                    write_date(due)
                ),
            ),
            ArrearsError::NoFactor(day) => zh_en(
                format!("没有查到{day}适用的罚息规定，请向中心咨询"),
                format!("no rule on penalty interest was found for {day}: ask the centre"),
            ),
        }
    }
}

/// Misses so many instalments from a month on and makes them good on a day. The life is that of the contract: paid up to
/// the month before, and paid as planned again afterwards.
///
/// # Law
/// 中国人民银行 leaves 30 to 50 % on top of the contract's rate; the centre's factor is a row of the pack. Penalty interest runs on
/// principal and interest of each instalment from the day after its repayment day (tier D). A change of the contract's
/// rate on 1 January changes the penalty rate too: our reading.
///
/// # Units
/// Half-up to the fen once an instalment.
///
/// # Errors
/// See [`ArrearsError`].
///
/// # Example
/// ```
/// use shared::{date::parse_date, loan::{annuity::Loan, life::{Life, Terms, arrears::arrears}}, money::Money, policy::packs};
/// let loan = Loan::new(Money::yuan(300_000), "2.6".parse().unwrap(), 240).unwrap();
/// let life = Life::new(Terms::new(loan, parse_date("2026-01-20").unwrap()), vec![]).unwrap();
/// let policy = packs::load("yancheng").unwrap();
/// let owed = arrears(life, "2026-09".parse().unwrap(), 2, parse_date("2026-10-30").unwrap(), &policy).unwrap();
/// // 1,604.36 × 2.6 % / 360 × 1.5 × 40 days, and × 10 days
/// assert_eq!((owed.missed[0].penalty, owed.missed[1].penalty), (Money::fen(695), Money::fen(174)));
/// assert_eq!(owed.total, Money::fen(2 * 160_436 + 869));
/// ```
pub fn arrears(
    mut life: Life,
    from: Month,
    instalments: u32,
    paid_on: Date,
    policy: &Policy,
) -> Result<Arrears, ArrearsError> {
    let on = EffectiveDate(paid_on);
    let row = policy.loan.overdue_factor.on(on).map_err(|_| ArrearsError::NoFactor(on))?;
    if let Some(before) = from.first_day().previous_day() {
        life.advance(before);
    }
    if life.due().map(Month::of) != Some(from) {
        return Err(ArrearsError::NothingDue(from));
    }
    if life.remaining() < instalments {
        return Err(ArrearsError::FewerLeft(life.remaining()));
    }
    let rates = life.rates.clone();
    let mut missed = Vec::new();
    for row_missed in life.take(usize::try_from(instalments).unwrap_or(usize::MAX)) {
        if paid_on <= row_missed.due {
            return Err(ArrearsError::NotYetDue(row_missed.due));
        }
        let overdue = Overdue {
            due: row_missed.due,
            principal: row_missed.principal,
            interest: row_missed.interest + row_missed.caught_up,
            penalty: Money::ZERO,
            charged_to: None,
        };
        let penalty = overdue.penalty_by(&rates, row.value, paid_on);
        let mut steps =
            vec![money_step("逾期本金和利息", "overdue principal and interest", overdue.owed(), None)];
        for piece in overdue.pieces(&rates, paid_on) {
            let (from, days, rate) = (write_date(piece.from), piece.days, piece.rate);
            let value = zh_en(
                format!("{from}起{days}天，合同年利率{rate}%"),
                format!("{days} days from {from}, contract rate {rate}% a year"),
            );
            steps.push(step("逾期天数", "days overdue", value, None));
        }
        let factor = Text::same(format!("{}%", row.value));
        steps.push(step(
            "罚息为合同利率的",
            "penalty rate, of the contract’s",
            factor,
            Some(Cite::from(row)),
        ));
        steps.push(money_step("罚息", "penalty interest", penalty, None));
        missed.push(Missed { overdue, days: overdue.days(paid_on), penalty, steps });
    }
    let owed: Money = missed.iter().map(|missed| missed.overdue.owed()).sum();
    let penalty: Money = missed.iter().map(|missed| missed.penalty).sum();
    let factor = row.assumption(on).map(|text| Assumption { text, cite: Cite::from(row) });
    let open = ["loan.overdue_grace", "loan.overdue_order"].map(|key| policy.unknown(key).into());
    Ok(Arrears {
        missed,
        factor: row.value,
        instalments: owed,
        penalty,
        total: owed + penalty,
        ageing: Ageing::of(instalments),
        assumed: factor.into_iter().chain(open).collect(),
        rates,
    })
}

impl Arrears {
    /// What is overdue on a day, and the penalty interest charged on it up to that day.
    ///
    /// ```
    /// use shared::{date::parse_date, loan::{annuity::Loan, life::{Life, Terms, arrears::arrears}}, money::Money, policy::packs};
    /// let day = |text| parse_date(text).unwrap();
    /// let loan = Loan::new(Money::yuan(300_000), "2.6".parse().unwrap(), 240).unwrap();
    /// let life = Life::new(Terms::new(loan, day("2026-01-20")), vec![]).unwrap();
    /// let owed = arrears(life, "2026-09".parse().unwrap(), 2, day("2026-10-30"), &packs::load("yancheng").unwrap()).unwrap();
    /// assert_eq!(owed.on(day("2026-09-30")), (Money::fen(160_436), Money::fen(174)));
    /// assert_eq!(owed.on(day("2026-10-30")), (owed.instalments, owed.penalty));
    /// ```
    pub fn on(&self, day: Date) -> (Money, Money) {
        let late = || self.missed.iter().map(|missed| missed.overdue).filter(|overdue| overdue.due < day);
        let penalty = late().map(|overdue| overdue.penalty_by(&self.rates, self.factor, day)).sum();
        (late().map(|overdue| overdue.owed()).sum(), penalty)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::parse_date;
    use crate::loan::annuity::Loan;
    use crate::loan::life::{RateChange, Rates, Terms};
    use crate::policy::packs;
    use proptest::prelude::*;

    fn day(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    fn missing(from: &str, instalments: u32, on: &str) -> Result<Arrears, ArrearsError> {
        let loan = Loan::new(Money::yuan(300_000), "2.6".parse().unwrap(), 24).unwrap();
        let life = Life::new(Terms::new(loan, day("2025-01-20")), vec![]).unwrap();
        arrears(life, from.parse().unwrap(), instalments, day(on), &packs::load("yancheng").unwrap())
    }

    #[test]
    fn what_cannot_be_missed_says_why() {
        let month = |text: &str| text.parse().unwrap();
        assert_eq!(missing("2025-01", 1, "2026-01-30"), Err(ArrearsError::NothingDue(month("2025-01"))));
        assert_eq!(missing("2027-02", 1, "2027-03-30"), Err(ArrearsError::NothingDue(month("2027-02"))));
        assert_eq!(missing("2026-12", 3, "2027-03-30"), Err(ArrearsError::FewerLeft(2)));
        let due = day("2026-10-20");
        assert_eq!(missing("2026-09", 2, "2026-10-20"), Err(ArrearsError::NotYetDue(due)));
        assert!(missing("2026-09", 2, "2026-10-21").is_ok());
        let before = EffectiveDate(day("2019-03-31"));
        assert_eq!(missing("2025-02", 1, "2019-03-31"), Err(ArrearsError::NoFactor(before)));
    }

    #[test]
    fn what_is_owed_on_a_day_is_what_was_due_before_it() {
        let owed = missing("2026-09", 2, "2026-10-30").unwrap();
        let [first, second] = [owed.missed[0].overdue.owed(), owed.missed[1].overdue.owed()];
        assert_eq!(owed.total, first + second + owed.missed[0].penalty + owed.missed[1].penalty);
        // The instalment of 20 September: on the day itself nothing is late yet, ten days later a penalty of ten days is.
        assert_eq!(owed.on(day("2026-09-20")), (Money::ZERO, Money::ZERO));
        assert_eq!(owed.on(day("2026-09-30")), (first, owed.missed[1].penalty));
        assert_eq!(owed.on(day("2026-10-30")), (first + second, owed.penalty));
        // All that are left may be missed, and one more may not.
        assert_eq!(missing("2026-12", 2, "2027-03-30").unwrap().missed.len(), 2);
    }

    #[test]
    fn the_class_goes_by_the_number_missed() {
        assert_eq!(missing("2026-03", 2, "2026-06-01").unwrap().ageing, Some(Ageing::OneToThree));
        assert_eq!(missing("2026-03", 6, "2026-09-01").unwrap().ageing, Some(Ageing::SixAndMore));
    }

    #[test]
    fn the_first_of_january_bears_the_new_rate() {
        let change = RateChange { from: day("2026-01-01"), rate: "2.6".parse().unwrap() };
        let rates = Rates::new("2.85".parse().unwrap(), vec![change]);
        let (principal, interest) = (Money::yuan(1_500), Money::yuan(500));
        let late =
            Overdue { due: day("2025-12-20"), principal, interest, penalty: Money::ZERO, charged_to: None };
        let days: Vec<u32> = late.pieces(&rates, day("2026-01-09")).iter().map(|piece| piece.days).collect();
        assert_eq!(days, [11, 9]); // 21 to 31 December, 1 to 9 January
        // 2,000 × 1.5 × (2.85 % × 11 + 2.6 % × 9) / 360 = 4.5625
        assert_eq!(late.penalty_by(&rates, "150".parse().unwrap(), day("2026-01-09")), Money::fen(456));
    }

    proptest! {
        #[test]
        fn at_one_rate_both_penalties_are_the_same(
            fen in 1_i64..2_000_000, milli in 0_i64..=8_000, days in 0_i64..1_000, charged in 0_i64..200,
        ) {
            let due = day("2025-11-30");
            let charged_to = (charged > 0).then(|| due + time::Duration::days(charged));
            let (principal, interest, penalty) = (Money::fen(fen), Money::fen(fen / 3), Money::ZERO);
            let late = Overdue { due, principal, interest, penalty, charged_to };
            let (rate, factor, on) =
                (Rate::milli_percent(milli), "150".parse().unwrap(), due + time::Duration::days(days));
            let by = late.penalty_by(&Rates::new(rate, vec![]), factor, on);
            prop_assert_eq!(by, late.penalty(rate, factor, on));
        }
    }
}
