//! 存取清单: what a person remembers of an account, as movements of its two balances.

use time::Date;

use crate::date::{date_zh, write_date};
use crate::deposit_interest::account::{InterestError, Opening, Settlement, next_july, settle_years};
use crate::deposit_interest::segment::{Movement, Part};
use crate::findings::zh_en;
use crate::money::Money;
use crate::month::Month;
use crate::policy::DepositInterestPolicy;
use crate::text::Text;

/// The longest time that is settled, in years.
const YEARS_MAX: i32 = 100;

/// An account from a day on, up to but without another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passbook {
    /// What it held before the first day.
    pub opening: Opening,
    /// 每月汇缴: the amount and the day of the month (the last of a month that has no such day).
    pub monthly: Option<(Money, u8)>,
    /// Money in; below nought: out.
    pub entries: Vec<(Date, Money)>,
}

/// Why a passbook cannot be settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassbookError {
    /// The end is not later than the beginning, or a century later.
    Days,
    /// More goes out on a day than there is.
    TooMuch {
        /// The day.
        on: Date,
        /// What the account holds on it.
        held: Money,
    },
    /// No rate, or an entry outside the days.
    Interest(InterestError),
}

impl PassbookError {
    /// The rule, what was given, and the cure.
    pub fn text(self) -> Text {
        match self {
            PassbookError::Days => zh_en(
                "截止日应晚于起息日，且不超过100年，请改正日期".to_owned(),
                "the last day must be later than the first, by at most a hundred years: correct the dates"
                    .to_owned(),
            ),
            PassbookError::TooMuch { on, held } => zh_en(
                format!(
                    "{}账户里只有{}元，提取不能超过这个数，请改正金额或日期",
                    date_zh(on),
                    held.grouped()
                ),
                format!(
                    "on {} the account holds {} yuan and no more can be withdrawn: correct amount or day",
                    write_date(on),
                    held.grouped()
                ),
            ),
            PassbookError::Interest(InterestError::Outside(on)) => zh_en(
                format!("{}这一笔不在计算的日子里，请改正日期", date_zh(on)),
                format!("the entry of {} lies outside the days: correct its date", write_date(on)),
            ),
            PassbookError::Interest(InterestError::NotInForce(gap)) => {
                let (day, earliest) = (gap.on, gap.earliest.map_or(String::new(), write_date));
                zh_en(
                    format!("没有查到{day}适用的存款利率，请从{earliest}或以后算起"),
                    format!("no deposit rate is known for {day}: begin on {earliest} or later"),
                )
            }
        }
    }
}

impl Passbook {
    /// 年度结息 of the account, year by year. What goes out is taken from the carried balance first: which of the two
    /// comes first is not published, and since 2016-02-21, when both came to bear the same rate, it changes no interest.
    ///
    /// # Errors
    /// See [`PassbookError`].
    ///
    /// # Example
    /// ```
    /// use shared::{date::parse_date, deposit_interest::{Opening, Passbook}, money::Money, policy::packs};
    /// let day = |text| parse_date(text).unwrap();
    /// let rates = packs::load("yancheng").unwrap().deposit_interest;
    /// let opening = Opening { carried: Money::yuan(10_000), current: Money::ZERO };
    /// let account = Passbook { opening, entries: vec![(day("2025-07-15"), Money::yuan(1_000))], ..Passbook::default() };
    /// let years = account.settle(&rates, day("2025-07-01"), day("2026-07-01")).unwrap();
    /// // 10,000 × 1.5 % × 365 / 360 + 1,000 × 1.5 % × 351 / 360 = 152.083 + 14.625
    /// assert_eq!(years[0].interest, Money::fen(16_671));
    /// ```
    pub fn settle(
        &self,
        rates: &DepositInterestPolicy,
        from: Date,
        to: Date,
    ) -> Result<Vec<Settlement>, PassbookError> {
        if to <= from || from.year() + YEARS_MAX < to.year() {
            return Err(PassbookError::Days);
        }
        let entries = self.all_entries(from, to);
        if let Some((on, _)) = entries.iter().find(|(on, _)| *on < from || to <= *on) {
            return Err(PassbookError::Interest(InterestError::Outside(*on)));
        }
        let (mut opening, mut start, mut settlements) = (self.opening, from, Vec::new());
        while start < to {
            let end = next_july(start).min(to);
            let of_year = entries.iter().filter(|(on, _)| start <= *on && *on < end);
            let movements = movements(opening, of_year)?;
            let settled =
                settle_years(opening, &movements, rates, start, end).map_err(PassbookError::Interest)?;
            for settlement in settled {
                opening = Opening { carried: settlement.after, current: Money::ZERO };
                settlements.push(settlement);
            }
            start = end;
        }
        Ok(settlements)
    }

    /// Every entry in the order of the days; on one day money comes in before it goes out.
    fn all_entries(&self, from: Date, to: Date) -> Vec<(Date, Money)> {
        let mut entries = self.entries.clone();
        if let Some((amount, day)) = self.monthly {
            let months = (0..).map(|later| Month::of(from).plus(later));
            let days =
                months.map(|month| month.first_day().replace_day(day).unwrap_or_else(|_| month.last_day()));
            let inside = days.take_while(|on| *on < to).filter(|on| from <= *on);
            entries.extend(inside.map(|on| (on, amount)));
        }
        entries.sort_by_key(|(on, amount)| (*on, *amount < Money::ZERO));
        entries
    }
}

/// Entries of one year as movements: what goes out is split between the two balances.
fn movements<'a>(
    opening: Opening,
    entries: impl Iterator<Item = &'a (Date, Money)>,
) -> Result<Vec<Movement>, PassbookError> {
    let Opening { mut carried, mut current } = opening;
    let mut movements = Vec::new();
    for (on, amount) in entries.copied() {
        let from_carried =
            if amount < Money::ZERO { (Money::ZERO - amount).min(carried) } else { Money::ZERO };
        let rest = amount + from_carried;
        if current + rest < Money::ZERO {
            return Err(PassbookError::TooMuch { on, held: carried + current });
        }
        (carried, current) = (carried - from_carried, current + rest);
        let parts = [(Part::Carried, Money::ZERO - from_carried), (Part::Current, rest)];
        let moved = parts.into_iter().filter(|(_, amount)| *amount != Money::ZERO);
        movements.extend(moved.map(|(part, amount)| Movement { on, part, amount }));
    }
    Ok(movements)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::parse_date;
    use crate::policy::packs;

    fn day(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    fn settle(passbook: &Passbook, from: &str, to: &str) -> Result<Vec<Settlement>, PassbookError> {
        passbook.settle(&packs::load("yancheng").unwrap().deposit_interest, day(from), day(to))
    }

    fn holding(yuan: i64, entries: &[(&str, i64)]) -> Passbook {
        let opening = Opening { carried: Money::yuan(yuan), current: Money::ZERO };
        let entries = entries.iter().map(|(on, yuan)| (day(on), Money::yuan(*yuan))).collect();
        Passbook { opening, entries, ..Passbook::default() }
    }

    #[test]
    fn a_withdrawal_takes_the_carried_balance_first_and_never_more_than_there_is() {
        let account = holding(1_000, &[("2025-08-01", 500), ("2025-09-01", -1_200)]);
        let year = settle(&account, "2025-07-01", "2026-07-01").unwrap().remove(0);
        assert_eq!(year.before, Money::yuan(300));
        assert!(year.segments.iter().all(|segment| segment.balance >= Money::ZERO));
        let account = holding(1_000, &[("2025-09-01", -1_001)]);
        let too_much = PassbookError::TooMuch { on: day("2025-09-01"), held: Money::yuan(1_000) };
        assert_eq!(settle(&account, "2025-07-01", "2026-07-01"), Err(too_much));
    }

    #[test]
    fn on_one_day_money_comes_in_first_and_settled_interest_may_go_out() {
        assert!(
            settle(&holding(0, &[("2025-09-01", -100), ("2025-09-01", 100)]), "2025-07-01", "2025-10-01")
                .is_ok()
        );
        // 10,000 bears 152.08 to 30 June, which can be withdrawn on 1 July.
        let out = |fen: i64| Passbook {
            entries: vec![(day("2026-07-01"), Money::fen(-fen))],
            ..holding(10_000, &[])
        };
        assert!(settle(&out(1_015_208), "2025-07-01", "2026-08-01").is_ok());
        assert!(settle(&out(1_015_209), "2025-07-01", "2026-08-01").is_err());
    }

    #[test]
    fn monthly_deposits_are_those_of_the_list() {
        let monthly = Passbook { monthly: Some((Money::yuan(900), 31)), ..holding(5_000, &[]) };
        let listed = holding(
            5_000,
            &[("2026-01-31", 900), ("2026-02-28", 900), ("2026-03-31", 900), ("2026-04-30", 900)],
        );
        let (from, to) = ("2026-01-15", "2026-05-10");
        assert_eq!(settle(&monthly, from, to), settle(&listed, from, to));
    }

    #[test]
    fn what_the_first_withdrawal_took_from_the_carried_balance_the_second_cannot_take_again() {
        let account = holding(1_000, &[("2025-08-01", 500), ("2025-09-01", -800), ("2025-10-01", -400)]);
        let year = settle(&account, "2025-07-01", "2026-07-01").unwrap().remove(0);
        let of = |part, on: &str| {
            let mut days = year.segments.iter().filter(|segment| segment.part == part);
            days.find(|segment| segment.from <= day(on) && day(on) < segment.to).unwrap().balance
        };
        assert_eq!(
            (of(Part::Carried, "2025-09-15"), of(Part::Current, "2025-09-15")),
            (Money::yuan(200), Money::yuan(500))
        );
        assert_eq!(
            (of(Part::Carried, "2025-10-15"), of(Part::Current, "2025-10-15")),
            (Money::ZERO, Money::yuan(300))
        );
        let too_much = holding(1_000, &[("2025-08-01", 500), ("2025-09-01", -1_501)]);
        let held = PassbookError::TooMuch { on: day("2025-09-01"), held: Money::yuan(1_500) };
        assert_eq!(settle(&too_much, "2025-07-01", "2026-07-01"), Err(held));
    }

    #[test]
    fn the_first_day_is_within_and_the_last_is_not() {
        let outside = |on: &str| PassbookError::Interest(InterestError::Outside(day(on)));
        let one = |on: &str| settle(&holding(1, &[(on, 1)]), "2026-01-10", "2026-03-10").map(drop);
        assert_eq!(one("2026-01-10"), Ok(()));
        assert_eq!(one("2026-01-09"), Err(outside("2026-01-09")));
        assert_eq!(one("2026-03-10"), Err(outside("2026-03-10")));
        // Of the tenth of each month the first counts, and that of the last day does not.
        let monthly = Passbook { monthly: Some((Money::yuan(900), 10)), ..holding(0, &[]) };
        let paid = settle(&monthly, "2026-01-10", "2026-03-10").unwrap();
        assert_eq!(paid[0].before, Money::yuan(1_800));
        // A hundred years are settled, a hundred and one are not.
        let years = |to: &str| settle(&holding(1, &[]), "2026-12-31", to);
        assert!(years("2126-12-31").is_ok());
        assert_eq!(years("2127-01-01"), Err(PassbookError::Days));
    }

    #[test]
    fn wrong_days_are_told() {
        assert_eq!(settle(&holding(1, &[]), "2026-01-01", "2026-01-01"), Err(PassbookError::Days));
        assert_eq!(settle(&holding(1, &[]), "1926-01-01", "2027-01-01"), Err(PassbookError::Days));
        let outside = settle(&holding(1, &[("2026-05-10", 1)]), "2026-01-01", "2026-05-10").unwrap_err();
        assert_eq!(outside, PassbookError::Interest(InterestError::Outside(day("2026-05-10"))));
        let before = settle(&holding(1, &[]), "1950-01-01", "1950-02-01").unwrap_err();
        assert!(before.text().en.contains("no deposit rate is known for 1950-01-01"));
    }
}
