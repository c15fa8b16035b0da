//! How the movable facts of a rule are written down: one line each.

use crate::date::EffectiveDate;
use crate::month::Month;

/// 一亿元: beyond it nobody buys a home with a fund loan.
pub(super) const YUAN_MOST: i64 = 100_000_000 * 100;
/// A hundred years of contribution.
pub(super) const MONTHS_MOST: i64 = 1_200;
/// More than both sides together pay anywhere.
pub(super) const PERCENT_MOST: i64 = 30;
/// A term that any rule could know.
pub(super) const YEARS_MOST: i64 = 40;

/// A money fact of a facts type: field, its names in both languages. `=> loan` where it stands within the loan's facts.
macro_rules! money {
    ($facts:ty $(=> $within:ident)?, $field:ident, $zh:literal, $en:literal) => {
        Movable::<$facts> {
            field: stringify!($field),
            name: ($zh, $en),
            unit: Unit::Money,
            range: |_| (0, $crate::change::movable::YUAN_MOST),
            read: |facts| facts$(.$within)?.$field.map($crate::money::Money::as_fen),
            write: |facts, value| facts$(.$within)?.$field = Some($crate::money::Money::fen(value)),
        }
    };
}

/// A counted fact.
macro_rules! count {
    ($facts:ty $(=> $within:ident)?, $field:ident, $unit:expr, $range:expr, $zh:literal, $en:literal) => {
        Movable::<$facts> {
            field: stringify!($field),
            name: ($zh, $en),
            unit: $unit,
            range: |_| $range,
            read: |facts| facts$(.$within)?.$field.map(i64::from),
            write: |facts, value| facts$(.$within)?.$field = u16::try_from(value).ok(),
        }
    };
}

/// A rate in percent, moved by whole percents.
macro_rules! percent {
    ($facts:ty, $field:ident, $zh:literal, $en:literal) => {
        Movable::<$facts> {
            field: stringify!($field),
            name: ($zh, $en),
            unit: Unit::Percent,
            range: |_| (1, $crate::change::movable::PERCENT_MOST),
            read: |facts| facts.$field.map($crate::rate::Rate::whole_percents),
            write: |facts, value| facts.$field = Some($crate::rate::Rate::percent(value)),
        }
    };
}

/// A yes or no that is now the other way; the name is the whole sentence.
macro_rules! flag {
    ($facts:ty $(=> $within:ident)?, $field:ident, $to:literal, $zh:literal, $en:literal) => {
        Movable::<$facts> {
            field: stringify!($field),
            name: ($zh, $en),
            unit: Unit::Flag,
            range: |_| ($to, $to),
            read: |facts| facts$(.$within)?.$field.map(i64::from),
            write: |facts, value| facts$(.$within)?.$field = Some(value == 1),
        }
    };
}

/// What nearly every rule lets people change.
macro_rules! balance {
    ($facts:ty $(=> $within:ident)?) => {
        money!($facts $(=> $within)?, balance, "账户余额", "the account balance")
    };
}

/// What stands in the way of closing an account, and what else the ground lets people change.
macro_rules! closing {
    ($facts:ty, [$($more:expr)?]) => {
        &[
            flag!($facts, loan_outstanding, 0, "还清公积金贷款", "the fund loan is settled"),
            flag!($facts, sealed, 1, "单位办理账户封存", "the employer seals the account"),
            $($more)?
        ]
    };
}

pub(super) use {balance, closing, count, flag, money, percent};

fn months_passed(now: EffectiveDate, then: EffectiveDate) -> u16 {
    u16::try_from(then.month().since(now.month())).unwrap_or(0)
}

/// A count of months that goes on from month to month.
pub(super) fn months_on(have: Option<u16>, now: EffectiveDate, then: EffectiveDate) -> Option<u16> {
    have.map(|have| have.saturating_add(months_passed(now, then)))
}

pub(super) fn number_of(month: Month) -> i64 {
    i64::from(month.since(Month::FIRST))
}

pub(super) fn last_twelve_months(day: EffectiveDate) -> (i64, i64) {
    let this = number_of(day.month());
    (this - 11, this)
}
