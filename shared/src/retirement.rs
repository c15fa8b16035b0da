//! 法定退休年龄: the statutory age, raised step by step from 2025.

use serde::{Deserialize, Serialize};

use crate::date::EffectiveDate;
use crate::month::Month;
use crate::policy::Policy;

/// The three starting ages of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Worker {
    /// 男职工, 60 → 63
    Man60,
    /// 原法定退休年龄55周岁的女职工, 55 → 58
    Woman55,
    /// 原法定退休年龄50周岁的女职工, 50 → 55
    Woman50,
}

/// When a person reaches the statutory age.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retirement {
    /// Full years of age.
    pub years: u32,
    /// Months beyond them.
    pub months: u32,
    /// The month it falls in.
    pub month: Month,
}

/// One line of the table: who, from which birth month, how fast and how far. Why it stands here: ADR 18.
struct Step {
    age_years: u32,
    first_birth: (i32, u8),
    birth_months_a_step: u32,
    months_most: u32,
}

impl Worker {
    fn step(self) -> Step {
        match self {
            Worker::Man60 => {
                Step { age_years: 60, first_birth: (1965, 1), birth_months_a_step: 4, months_most: 36 }
            }
            Worker::Woman55 => {
                Step { age_years: 55, first_birth: (1970, 1), birth_months_a_step: 4, months_most: 36 }
            }
            Worker::Woman50 => {
                Step { age_years: 50, first_birth: (1975, 1), birth_months_a_step: 2, months_most: 60 }
            }
        }
    }
}

/// 法定退休年龄
///
/// # Law
/// 全国人大常委会关于实施渐进式延迟法定退休年龄的决定 (2024-09-13, in force 2025-01-01; tables at gov.cn content_6974294.htm): for men and for
/// women of 55 one month later for every four months of birth, up to 63 and 58; for women of 50 one month for every two, up to 55.
/// Up to three years either side may be agreed, not before the former ages of 60, 55 and 50; that is not part of the statutory age.
///
/// # Units
/// Years and months of age; the month in which it is reached.
///
/// # Example
/// ```
/// use shared::retirement::{Worker, statutory};
/// let at = statutory(Worker::Man60, "1965-05".parse().unwrap());
/// assert_eq!((at.years, at.months, at.month.to_string().as_str()), (60, 2, "2025-07"));
/// ```
pub fn statutory(worker: Worker, birth: Month) -> Retirement {
    let step = worker.step();
    let first = Month::new(step.first_birth.0, step.first_birth.1).expect("a month of the table");
    let later = match u32::try_from(birth.since(first)) {
        Ok(since) => (since / step.birth_months_a_step + 1).min(step.months_most),
        Err(_born_before) => 0,
    };
    let age_months = step.age_years * 12 + later;
    Retirement {
        years: age_months / 12,
        months: age_months % 12,
        month: birth.plus(i32::try_from(age_months).expect("a human age")),
    }
}

/// The month in which the statutory age that applies on a day is reached: by the table once the row that brings it is in force,
/// before that at 60, 55 or 50.
pub(crate) fn reached_by_law_of(day: EffectiveDate, policy: &Policy, worker: Worker, birth: Month) -> Month {
    let delayed = policy.withdrawal.retirement.delayed_from.on(day).is_ok_and(|row| row.value);
    if delayed {
        return statutory(worker, birth).month;
    }
    former(worker, birth)
}

/// The month in which the former statutory age of 60, 55 or 50 (原法定退休年龄) is reached: nobody may agree to retire before it.
pub(crate) fn former(worker: Worker, birth: Month) -> Month {
    let years = i32::try_from(worker.step().age_years).expect("a human age");
    birth.plus(years * 12)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_law_of_the_day_says_when() {
        let policy = crate::policy::packs::load("yancheng").unwrap();
        let reached = |day: &str, worker| {
            let birth = "1975-01".parse().unwrap();
            reached_by_law_of(day.parse().unwrap(), &policy, worker, birth).to_string()
        };
        // In force from 2025-01-01; born in January 1975: 31, 16 and 1 months later.
        let table = [
            (Worker::Man60, "2035-01", "2037-08"),
            (Worker::Woman55, "2030-01", "2031-05"),
            (Worker::Woman50, "2025-01", "2025-02"),
        ];
        for (worker, before, after) in table {
            assert_eq!([reached("2024-12-31", worker), reached("2025-01-01", worker)], [before, after]);
        }
    }

    #[test]
    fn the_table_at_its_steps() {
        let table = [
            (Worker::Man60, "1964-12", 60, 0, "2024-12"),
            (Worker::Man60, "1965-01", 60, 1, "2025-02"),
            (Worker::Man60, "1965-04", 60, 1, "2025-05"),
            (Worker::Man60, "1965-05", 60, 2, "2025-07"),
            (Worker::Man60, "1976-08", 62, 11, "2039-07"),
            (Worker::Man60, "1976-09", 63, 0, "2039-09"),
            (Worker::Man60, "1990-05", 63, 0, "2053-05"),
            (Worker::Woman55, "1969-12", 55, 0, "2024-12"),
            (Worker::Woman55, "1970-01", 55, 1, "2025-02"),
            (Worker::Woman55, "1981-08", 57, 11, "2039-07"),
            (Worker::Woman55, "1981-09", 58, 0, "2039-09"),
            (Worker::Woman50, "1974-12", 50, 0, "2024-12"),
            (Worker::Woman50, "1975-01", 50, 1, "2025-02"),
            (Worker::Woman50, "1975-02", 50, 1, "2025-03"),
            (Worker::Woman50, "1975-03", 50, 2, "2025-05"),
            (Worker::Woman50, "1984-10", 54, 11, "2039-09"),
            (Worker::Woman50, "1984-11", 55, 0, "2039-11"),
        ];
        for (worker, birth, years, months, month) in table {
            let at = statutory(worker, birth.parse().unwrap());
            assert_eq!(
                (at.years, at.months, at.month.to_string().as_str()),
                (years, months, month),
                "{birth}"
            );
        }
    }
}
