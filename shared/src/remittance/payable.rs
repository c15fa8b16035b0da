//! Which month an employer may pay next.

use crate::month::Month;

/// Why a month cannot be paid now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MonthFault {
    /// It has been paid.
    #[error("{}已经汇缴，本单位已缴至{}；下一个可汇缴的月份是{}", month.zh(), paid_to.zh(), paid_to.plus(1).zh())]
    Paid {
        /// The month asked for.
        month: Month,
        /// The last month paid.
        paid_to: Month,
    },
    /// Months before it are still owed.
    #[error("{}之前还有{}个月未汇缴，请从{}开始依次汇缴", month.zh(), month.since(*paid_to) - 1, paid_to.plus(1).zh())]
    Gap {
        /// The month asked for.
        month: Month,
        /// The last month paid.
        paid_to: Month,
    },
}

impl MonthFault {
    /// The sentence in English.
    pub fn en(self) -> String {
        match self {
            MonthFault::Paid { month, paid_to } => {
                format!("{month} has been paid already; the next month to pay is {}", paid_to.plus(1))
            }
            MonthFault::Gap { month, paid_to } => {
                format!("months before {month} are still owed; pay {} first", paid_to.plus(1))
            }
        }
    }
}

/// 汇缴月份
///
/// An employer pays month by month: only the month after the last one paid (缴至年月).
///
/// # Law
/// 条例第20条: in full and on time; no month may be left out. A month owed is made good first.
///
/// # Example
/// ```
/// use shared::remittance::payable;
/// let month = |text: &str| text.parse().unwrap();
/// assert!(payable(month("2026-09"), month("2026-10")).is_ok());
/// assert!(payable(month("2026-10"), month("2026-10")).is_err());
/// let gap = payable(month("2026-08"), month("2026-10")).unwrap_err();
/// assert_eq!(gap.to_string(), "2026年10月之前还有1个月未汇缴，请从2026年9月开始依次汇缴");
/// ```
pub fn payable(paid_to: Month, month: Month) -> Result<(), MonthFault> {
    match month.since(paid_to) {
        1 => Ok(()),
        ..1 => Err(MonthFault::Paid { month, paid_to }),
        2.. => Err(MonthFault::Gap { month, paid_to }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_month_after_the_last_one_is_payable() {
        let month = |text: &str| -> Month { text.parse().unwrap() };
        let paid_to = month("2026-12");
        let table = [
            (
                "2026-11",
                Some("2026年11月已经汇缴，本单位已缴至2026年12月；下一个可汇缴的月份是2027年1月"),
                "2027-01",
            ),
            (
                "2026-12",
                Some("2026年12月已经汇缴，本单位已缴至2026年12月；下一个可汇缴的月份是2027年1月"),
                "2027-01",
            ),
            ("2027-01", None, ""),
            ("2027-02", Some("2027年2月之前还有1个月未汇缴，请从2027年1月开始依次汇缴"), "pay 2027-01 first"),
            ("2027-04", Some("2027年4月之前还有3个月未汇缴，请从2027年1月开始依次汇缴"), "pay 2027-01 first"),
        ];
        for (text, zh, en) in table {
            let fault = payable(paid_to, month(text)).err();
            assert_eq!(fault.map(|fault| fault.to_string()).as_deref(), zh);
            assert!(fault.is_none_or(|fault| fault.en().contains(en) && fault.en().contains(text)), "{text}");
        }
    }
}
