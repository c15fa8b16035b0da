//! One parameter of a pack, whatever its rows hold: for the check of a pack and for the page that lists the rules in force.

use crate::money::Money;
use crate::number::Number;
use crate::policy::{CapacityShape, DepositSpan, FlexibleSplit, LeaseRule, LimitDirection, Period, Stack};
use crate::policy::{Dated, Steps, Word};
use crate::rate::Rate;
use crate::rounding::Rounding;

/// What a row may hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// Yuan.
    Money(Money),
    /// Percent.
    Rate(Rate),
    /// Months, years, days, a day of the month.
    Count(u16),
    /// Yes or no.
    Flag(bool),
    /// A way of rounding.
    Rounding(Rounding),
    /// A multiple or a coefficient.
    Number(Number),
    /// One of a few forms.
    Word(Word),
    /// A step table.
    Steps(Steps<Held>),
}

/// As the pack writes it: `31314.00`, `2.6`, `6`, `true`, `half_up_yuan`.
impl std::fmt::Display for Held {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Held::Money(money) => money.fmt(f),
            Held::Rate(rate) => rate.fmt(f),
            Held::Count(count) => count.fmt(f),
            Held::Flag(flag) => flag.fmt(f),
            Held::Rounding(rounding) => rounding.fmt(f),
            Held::Number(number) => number.fmt(f),
            Held::Word(word) => f.write_str(word.code),
            Held::Steps(steps) => steps.fmt(f),
        }
    }
}

macro_rules! held {
    ($($variant:ident from $inner:ty),*) => {
        $(impl From<$inner> for Held {
            fn from(value: $inner) -> Held {
                Held::$variant(value)
            }
        })*
    };
}
held!(Money from Money, Rate from Rate, Count from u16, Flag from bool, Rounding from Rounding, Number from Number);

macro_rules! held_words {
    ($($word:ty),*) => {
        $(impl From<$word> for Held {
            fn from(word: $word) -> Held {
                Held::Word(word.into())
            }
        })*
    };
}
held_words!(CapacityShape, DepositSpan, FlexibleSplit, LeaseRule, LimitDirection, Period, Stack);

/// One value for all numbers is held as that value.
impl<T: Clone + Into<Held>> From<Steps<T>> for Held {
    fn from(steps: Steps<T>) -> Held {
        match steps.only() {
            Some(value) => value.clone().into(),
            None => Held::Steps(steps.map(|value| value.clone().into())),
        }
    }
}

/// Whether a pack may leave a parameter without a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Every centre has it.
    Always,
    /// It may be missing when `[[unknown]]` says so.
    OrUnknown,
    /// A centre may have no such rule.
    Optional,
}

/// What the value means, and so what it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Money: more than nothing.
    Amount,
    /// A share or a yearly rate: more than 0 %, at most 100 %.
    Share,
    /// A multiple in percent: at least 100 %.
    Multiple,
    /// A count that is at least one.
    Count,
    /// A multiple or a coefficient: more than nothing.
    Factor,
    /// A day of the month that every month has.
    DayOfMonth,
    /// Anything its type can hold.
    Free,
}

/// One parameter with all its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its path in the pack: `loan.cap_single`.
    pub path: String,
    /// Whether it may be missing.
    pub need: Need,
    /// What its values mean.
    pub kind: Kind,
    /// Its rows, oldest first.
    pub rows: Dated<Held>,
}

impl Parameter {
    /// The parameter at a path, with its rows seen as [`Held`].
    pub(super) fn new<T: Clone + Into<Held>>(
        path: &str,
        need: Need,
        kind: Kind,
        rows: &Dated<T>,
    ) -> Parameter {
        let rows = Dated(rows.0.iter().map(|row| row.map(|value| value.clone().into())).collect());
        Parameter { path: path.to_owned(), need, kind, rows }
    }
}

impl Kind {
    /// What is wrong with a value of this kind, and the cure; nothing for a good one.
    pub(super) fn faults(self, value: &Held) -> Vec<String> {
        if let Held::Steps(steps) = value {
            let values = steps.0.iter().flat_map(|piece| self.faults(&piece.value));
            return steps.faults().into_iter().chain(values).collect();
        }
        let (good, rule) = match (self, value) {
            (Kind::Amount, Held::Money(money)) => (*money > Money::ZERO, "金额须大于0"),
            (Kind::Share, Held::Rate(rate)) => (
                *rate > Rate::ZERO && *rate <= Rate::percent(100),
                "比例或利率须大于0、不超过100（单位是百分之）",
            ),
            (Kind::Multiple, Held::Rate(rate)) => {
                (*rate >= Rate::percent(100), "倍数以百分之写，须不小于100")
            }
            (Kind::Factor, Held::Number(number)) => (*number > Number::ZERO, "倍数或系数须大于0"),
            (Kind::Count, Held::Count(count)) => (*count > 0, "须为不小于1的整数"),
            (Kind::DayOfMonth, Held::Count(day)) => ((1..=28).contains(day), "须为每月都有的日子，1至28"),
            (Kind::Free, _) => (true, ""),
            (
                Kind::Amount | Kind::Share | Kind::Multiple | Kind::Factor | Kind::Count | Kind::DayOfMonth,
                _,
            ) => (false, "值的种类与参数不符"),
        };
        let fault = (!good).then(|| format!("值 {value} 不对：{rule}，请改正"));
        fault.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first and the last good value of each kind, and those next to them.
    #[test]
    fn a_value_is_good_up_to_its_boundary() {
        let (money, rate) =
            (|fen| Held::Money(Money::fen(fen)), |milli| Held::Rate(Rate::milli_percent(milli)));
        let table = [
            (Kind::Amount, money(0), false),
            (Kind::Amount, money(1), true),
            (Kind::Share, rate(0), false),
            (Kind::Share, rate(1), true),
            (Kind::Share, rate(100_000), true),
            (Kind::Share, rate(100_001), false),
            (Kind::Multiple, rate(99_999), false),
            (Kind::Multiple, rate(100_000), true),
            (Kind::Factor, Held::Number(Number::whole(0)), false),
            (Kind::Factor, Held::Number("0.1".parse().unwrap()), true),
            (Kind::Count, Held::Count(0), false),
            (Kind::Count, Held::Count(1), true),
            (Kind::DayOfMonth, Held::Count(0), false),
            (Kind::DayOfMonth, Held::Count(1), true),
            (Kind::DayOfMonth, Held::Count(28), true),
            (Kind::DayOfMonth, Held::Count(29), false),
            (Kind::Free, Held::Count(0), true),
            (Kind::Amount, Held::Count(1), false),
            (Kind::Amount, Held::Steps(Steps::same(money(1))), true),
            (Kind::Amount, Held::Steps(Steps::same(money(0))), false),
        ];
        for (kind, value, good) in table {
            let faults = kind.faults(&value);
            assert_eq!(faults.is_empty(), good, "{kind:?} {value}: {faults:?}");
        }
    }
}
