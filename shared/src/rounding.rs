//! The one rounding function.

use serde::{Deserialize, Serialize};

/// Which way an amount between two whole steps goes. Amounts here are never negative in practice; negative ones
/// mirror the positive ones (half up means away from zero).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// 四舍五入: a half goes up.
    HalfUp,
    /// 进偶: a half goes to the even step.
    HalfEven,
    /// 进位: any remainder goes up.
    Ceil,
    /// 舍去: any remainder is dropped.
    Floor,
    /// 见角进元: the digit after the step decides (one or more goes up), what is finer is ignored.
    NextDigit,
    /// 进位到偶数元: up to the next even step, so that two equal halves are whole.
    CeilEven,
}

/// Rounds the exact quotient `numerator / denominator` to a whole number.
///
/// This is the only division of money in the project that is allowed to lose something.
///
/// # Panics
/// When `denominator` is not positive: a broken invariant of the caller.
///
/// ```
/// use shared::rounding::{divide, Direction};
/// assert_eq!(divide(985, 10, Direction::HalfUp), 99); // 98.5
/// assert_eq!(divide(985, 10, Direction::HalfEven), 98);
/// assert_eq!(divide(9805, 100, Direction::NextDigit), 98); // 98.05: no tenth, nothing to raise
/// assert_eq!(divide(-985, 10, Direction::HalfUp), -99);
/// ```
#[inline]
pub fn divide(numerator: i128, denominator: i128, direction: Direction) -> i128 {
    assert!(denominator > 0, "a rounding step is positive");
    let (negative, numerator) = (numerator < 0, numerator.abs());
    // Nearly every amount fits 64 bits, whose division is many times faster. One division, not a second for the rest.
    let (whole, rest) = match (u64::try_from(numerator), u64::try_from(denominator)) {
        (Ok(numerator), Ok(denominator)) => {
            let whole = numerator / denominator;
            (i128::from(whole), i128::from(numerator - whole * denominator))
        }
        _ => (numerator / denominator, numerator % denominator),
    };
    let up = match direction {
        Direction::HalfUp => rest * 2 >= denominator,
        Direction::HalfEven => rest * 2 > denominator || (rest * 2 == denominator && whole % 2 == 1),
        Direction::Ceil => rest > 0,
        Direction::Floor => false,
        Direction::NextDigit => rest * 10 >= denominator,
        Direction::CeilEven => {
            return signed(negative, (numerator + 2 * denominator - 1) / (2 * denominator) * 2);
        }
    };
    signed(negative, whole + i128::from(up))
}

/// The exact product of an amount and a whole number; `None` beyond 127 bits.
pub(crate) fn product(amount: i64, factor: i128) -> Option<i128> {
    // Where both together have less than 64 bits the product is made in one step: WASM has no wider one.
    if let Ok(short) = i64::try_from(factor) {
        let bits = |number: i64| u64::BITS - number.unsigned_abs().leading_zeros();
        if bits(amount) + bits(short) < i64::BITS {
            return Some(i128::from(amount * short));
        }
    }
    i128::from(amount).checked_mul(factor)
}

#[inline]
fn signed(negative: bool, magnitude: i128) -> i128 {
    if negative { -magnitude } else { magnitude }
}

/// The smallest piece that is left after rounding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// 元
    Yuan,
    /// 角
    Jiao,
    /// 分
    Fen,
}

impl Step {
    /// How many fen one step is.
    #[inline]
    pub fn in_fen(self) -> i64 {
        match self {
            Step::Yuan => 100,
            Step::Jiao => 10,
            Step::Fen => 1,
        }
    }
}

/// A direction and the step it goes to, read as `half_up_yuan`.
///
/// ```
/// use shared::rounding::Rounding;
/// let mode: Rounding = "half_up_yuan".parse().unwrap();
/// assert_eq!(mode, Rounding::HALF_UP_TO_YUAN);
/// assert_eq!(mode.to_string(), "half_up_yuan");
/// assert!("upwards_yuan".parse::<Rounding>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "String", into = "String")]
pub struct Rounding {
    /// Which way.
    pub direction: Direction,
    /// To what.
    pub step: Step,
}

/// The ten modes of collection systems, by their usual Chinese name and ours.
pub const MODES: [(&str, &str); 10] = [
    ("四舍五入到元", "half_up_yuan"),
    ("四舍五入到角", "half_up_jiao"),
    ("四舍五入到分", "half_up_fen"),
    ("见角进元", "next_digit_yuan"),
    ("见分进角", "ceil_jiao"),
    ("进位到元", "ceil_yuan"),
    ("进位到偶数元", "ceil_even_yuan"),
    ("舍角", "floor_yuan"),
    ("舍分", "floor_jiao"),
    ("舍厘", "floor_fen"),
];

const DIRECTIONS: [(&str, Direction); 6] = [
    ("half_up_", Direction::HalfUp),
    ("half_even_", Direction::HalfEven),
    ("ceil_even_", Direction::CeilEven),
    ("ceil_", Direction::Ceil),
    ("floor_", Direction::Floor),
    ("next_digit_", Direction::NextDigit),
];

const STEPS: [(&str, Step); 3] = [("yuan", Step::Yuan), ("jiao", Step::Jiao), ("fen", Step::Fen)];

impl Rounding {
    /// 四舍五入到元
    pub const HALF_UP_TO_YUAN: Rounding = Rounding { direction: Direction::HalfUp, step: Step::Yuan };
    /// 舍去分以下
    pub const FLOOR_TO_FEN: Rounding = Rounding { direction: Direction::Floor, step: Step::Fen };
    /// 四舍五入到分
    pub const HALF_UP_TO_FEN: Rounding = Rounding { direction: Direction::HalfUp, step: Step::Fen };

    /// The usual Chinese name, where collection systems have one; else the English name.
    pub fn zh(self) -> String {
        let name = self.to_string();
        MODES.iter().find(|mode| mode.1 == name).map_or(name, |mode| mode.0.to_owned())
    }
}

impl std::str::FromStr for Rounding {
    type Err = UnknownRounding;

    fn from_str(name: &str) -> Result<Self, UnknownRounding> {
        let found = DIRECTIONS.iter().find_map(|(prefix, direction)| {
            let rest = name.strip_prefix(prefix)?;
            let (_, step) = STEPS.iter().find(|(step, _)| *step == rest)?;
            Some(Rounding { direction: *direction, step: *step })
        });
        found.ok_or_else(|| UnknownRounding(name.to_owned()))
    }
}

impl std::fmt::Display for Rounding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let direction = DIRECTIONS.iter().find(|(_, direction)| *direction == self.direction);
        let step = STEPS.iter().find(|(_, step)| *step == self.step);
        f.write_str(direction.map_or("", |found| found.0))?;
        f.write_str(step.map_or("", |found| found.0))
    }
}

/// A rounding mode nobody has heard of.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("没有“{0}”这种进位方式，可用的如 half_up_yuan（四舍五入到元）")]
pub struct UnknownRounding(pub String);

impl TryFrom<String> for Rounding {
    type Error = UnknownRounding;
    fn try_from(name: String) -> Result<Self, UnknownRounding> {
        name.parse()
    }
}

impl From<Rounding> for String {
    fn from(rounding: Rounding) -> String {
        rounding.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_named_mode_at_its_boundaries() {
        // 260.09, 260.10, 260.50, 261.00 yuan, in thousandths
        let table = [
            ("half_up_yuan", [26_000, 26_000, 26_100, 26_100]),
            ("half_even_yuan", [26_000, 26_000, 26_000, 26_100]),
            ("next_digit_yuan", [26_000, 26_100, 26_100, 26_100]),
            ("ceil_yuan", [26_100, 26_100, 26_100, 26_100]),
            ("ceil_even_yuan", [26_200, 26_200, 26_200, 26_200]),
            ("floor_yuan", [26_000, 26_000, 26_000, 26_100]),
            ("ceil_jiao", [26_010, 26_010, 26_050, 26_100]),
            ("half_up_jiao", [26_010, 26_010, 26_050, 26_100]),
            ("floor_jiao", [26_000, 26_010, 26_050, 26_100]),
            ("floor_fen", [26_009, 26_010, 26_050, 26_100]),
        ];
        for (name, expected) in table {
            let mode: Rounding = name.parse().unwrap();
            for (milli_yuan, fen) in [260_090_i128, 260_100, 260_500, 261_000].into_iter().zip(expected) {
                let step = i128::from(mode.step.in_fen());
                let got = divide(milli_yuan, step * 10, mode.direction) * step;
                assert_eq!(got, fen, "{name} of {milli_yuan} thousandths of a yuan");
            }
        }
    }

    #[test]
    fn ties_signs_and_numbers_beyond_64_bits() {
        use Direction::{Ceil, CeilEven, Floor, HalfEven, HalfUp, NextDigit};
        let far = 10_i128.pow(24);
        let table = [
            (985, 10, [99, 98, 99, 98, 99, 100]),     // to the even one below
            (995, 10, [100, 100, 100, 99, 100, 100]), // to the even one above
            (986, 10, [99, 99, 99, 98, 99, 100]),
            (9_805, 100, [98, 98, 99, 98, 98, 100]),
            (980, 10, [98, 98, 98, 98, 98, 98]),
            (0, 7, [0, 0, 0, 0, 0, 0]),
            (far * 10 + 5, 10, [far + 1, far, far + 1, far, far + 1, far + 2]),
            (far * 10 + 15, 10, [far + 2, far + 2, far + 2, far + 1, far + 2, far + 2]),
            (far * 3, far * 2, [2, 2, 2, 1, 2, 2]),
        ];
        for (numerator, denominator, expected) in table {
            let directions = [HalfUp, HalfEven, Ceil, Floor, NextDigit, CeilEven];
            for (direction, expected) in directions.into_iter().zip(expected) {
                let got = [numerator, -numerator].map(|numerator| divide(numerator, denominator, direction));
                assert_eq!(got, [expected, -expected], "{numerator} / {denominator} {direction:?}");
            }
        }
    }

    #[test]
    #[should_panic(expected = "a rounding step is positive")]
    fn nothing_is_divided_by_nothing() {
        divide(1, 0, Direction::Floor);
    }

    #[test]
    fn products_are_exact_or_none() {
        let long = i64::from(u32::MAX);
        let table = [
            (123, 45, Some(5_535)),
            (-123, 45, Some(-5_535)),
            (long, i128::from(long), Some(18_446_744_065_119_617_025)), // 64 bits together: no step of 63
            (i64::MAX, i128::from(i64::MAX), Some(i128::from(i64::MAX) * i128::from(i64::MAX))),
            (2, i128::MAX, None),
            (0, i128::MAX, Some(0)),
        ];
        for (amount, factor, expected) in table {
            assert_eq!(product(amount, factor), expected, "{amount} × {factor}");
        }
    }

    #[test]
    fn modes_are_written_and_read() {
        let read = |text: &str| serde_json::from_str::<Rounding>(text).ok();
        assert_eq!(read("\"half_up_fen\""), Some(Rounding::HALF_UP_TO_FEN));
        assert_eq!(serde_json::to_string(&Rounding::HALF_UP_TO_YUAN).unwrap(), "\"half_up_yuan\"");
        assert_eq!(read("\"half_up_mile\""), None);
        assert_eq!(read("\"upwards_yuan\""), None);
        let unnamed: Rounding = "half_even_fen".parse().unwrap();
        assert_eq!(unnamed.zh(), "half_even_fen");
    }

    #[test]
    fn names_are_inverse() {
        for (zh, name) in MODES {
            let mode: Rounding = name.parse().unwrap();
            assert_eq!((mode.to_string().as_str(), mode.zh().as_str()), (name, zh));
        }
    }
}
