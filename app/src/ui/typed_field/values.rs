//! Amounts, rates, days and months.

use leptos::prelude::*;
use shared::date::parse_date;
use shared::money::Money;
use shared::month::Month;
use shared::rate::Rate;
use shared::text::Text;

use super::{Given, Typing, typed, typed_field};
use crate::text::{Words, phrase};
use crate::ui::field::{FieldKind, Width};

typed_field!(
    /// 金额, in yuan with at most two decimals. Large amounts are read back in 万元: noughts are hard to count.
    MoneyField,
    Typing {
        check: |typed| match typed.parse::<Money>() {
            Ok(_) => Ok(()),
            Err(error) => Err(Text::new(error.to_string(), error.en())),
        },
        empty: phrase("请填写金额", "Enter an amount"),
        kind: FieldKind {
            inputmode: "decimal",
            width: Width::Medium,
            suffix: Some(phrase("元", "yuan").into()),
            ..FieldKind::default()
        },
        echo: Some(in_ten_thousands),
    }
);

typed_field!(
    /// 比例或利率, in percent.
    RateField,
    Typing {
        check: |typed| match typed.parse::<Rate>() {
            Ok(_) => Ok(()),
            Err(error) => Err(Text::new(error.to_string(), error.en())),
        },
        empty: phrase("请填写比例或利率", "Enter a rate"),
        kind: FieldKind {
            inputmode: "decimal",
            width: Width::Short,
            suffix: Some(phrase("%", "%").into()),
            ..FieldKind::default()
        },
        echo: None,
    }
);

typed_field!(
    /// 日期, typed as 2026-10-15: a memorable date is typed faster than it is found in a calendar.
    DateField,
    Typing {
        check: |typed| match parse_date(typed) {
            Ok(_) => Ok(()),
            Err(error) => {
                let english = format!("“{}” is not a date: write it like 2026-10-15", error.0);
                Err(Text::new(error.to_string(), english))
            }
        },
        empty: phrase("请填写日期，例如 2026-10-15", "Enter a date, such as 2026-10-15"),
        kind: FieldKind { width: Width::Medium, ..FieldKind::default() },
        echo: None,
    }
);

typed_field!(
    /// 年月, typed as 2026-10.
    MonthField,
    Typing {
        check: |typed| match typed.parse::<Month>() {
            Ok(_) => Ok(()),
            Err(error) => {
                let english = format!("“{}” is not a month: write it like 2026-10", error.0);
                Err(Text::new(error.to_string(), english))
            }
        },
        empty: phrase("请填写年月，例如 2026-10", "Enter a month, such as 2026-10"),
        kind: FieldKind { width: Width::Medium, ..FieldKind::default() },
        echo: None,
    }
);

/// 即 120.5 万元; nothing below ten thousand.
fn in_ten_thousands(typed: &str) -> Option<Text> {
    let amount: Money = typed.parse().ok()?;
    let (whole, rest) = (amount.as_fen() / 1_000_000, amount.as_fen() % 1_000_000);
    if whole <= 0 {
        return None;
    }
    let part = format!(".{rest:06}");
    let part = part.trim_end_matches('0').trim_end_matches('.');
    Some(Text::new(format!("即 {whole}{part} 万元"), format!("That is {} yuan", amount.grouped())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_amounts_are_read_back() {
        let zh = |typed| in_ten_thousands(typed).map(|text| text.zh);
        assert_eq!(zh("1205000").as_deref(), Some("即 120.5 万元"));
        assert_eq!(zh("10000").as_deref(), Some("即 1 万元"));
        assert_eq!(zh("10000.01").as_deref(), Some("即 1.000001 万元"));
        assert_eq!(zh("9999.99"), None);
        assert_eq!(zh("一万"), None);
    }
}
