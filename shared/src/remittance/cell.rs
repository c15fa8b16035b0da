//! One cell, read as what its column says it is.

use rust_decimal::Decimal;

use crate::money::{Money, MoneyError};
use crate::rate::{Rate, RateError};
use crate::remittance::raw::{RawCell, half_width, invisible};

/// Why a number could not be read from a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unreadable {
    /// Nothing stands there.
    Empty,
    /// It would run.
    Formula,
    /// It is no number, or one with too many digits.
    Number(&'static str, &'static str),
}

/// Whether a cell would run when the sheet is opened: a formula, or text that a spreadsheet takes for one.
pub(crate) fn runs(cell: &RawCell) -> bool {
    match cell {
        RawCell::Formula(_) => true,
        RawCell::Text(text) => matches!(text.trim_start().chars().next().map(half_width), Some('=' | '@')),
        RawCell::Empty | RawCell::Number(_) | RawCell::Error(_) => false,
    }
}

/// An amount in yuan; negative ones come back negative. Separators, full-width digits, `¥` and `元` are allowed, and
/// `(500)` is how ledgers write minus 500.
pub(crate) fn money(cell: &RawCell) -> Result<Money, Unreadable> {
    if let Some(yuan) = few_digits(cell) {
        return Ok(Money::yuan(yuan));
    }
    let text = number_text(cell)?;
    let money = match text.strip_prefix('(').and_then(|text| text.strip_suffix(')')) {
        Some(inner) => inner.parse::<Money>().map(|money| money.min(-money)),
        None => text.parse::<Money>(),
    };
    match (money, cell) {
        (Err(MoneyError::TooManyDecimals), RawCell::Number(_)) => {
            nearly(&text).ok_or(unreadable(MoneyError::TooManyDecimals))
        }
        (money, _) => money.map_err(unreadable),
    }
}

/// A rate in percent: `8`, `8%`, or a percent cell's `0.08`.
pub(crate) fn rate(cell: &RawCell) -> Result<Rate, Unreadable> {
    if let Some(percent) = few_digits(cell).filter(|percent| *percent <= 100) {
        return Ok(Rate::percent(percent));
    }
    let text = number_text(cell)?;
    let rate: Rate = text.parse().map_err(|error: RateError| match error {
        RateError::Empty => Unreadable::Empty,
        RateError::NotANumber => Unreadable::Number("不是数字", "is not a number"),
        RateError::TooManyDecimals => Unreadable::Number("小数位过多", "has too many decimals"),
        RateError::TooLarge => Unreadable::Number("数值过大", "is too large"),
    })?;
    // No rate of contribution lies below 1 %, so such a number is a fraction of one.
    let fraction = !text.contains(['%', '％']) && (Rate::ZERO..Rate::percent(1)).contains(&rate);
    let whole = || (rate.to_string().parse::<Decimal>().ok()? * Decimal::from(100)).to_string().parse().ok();
    Ok(if fraction { whole().unwrap_or(rate) } else { rate })
}

/// What most cells of a month hold, without the detour over text: a sheet has nine cells a row.
fn few_digits(cell: &RawCell) -> Option<i64> {
    let text = cell.text();
    let plain = (1..=9).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

fn number_text(cell: &RawCell) -> Result<String, Unreadable> {
    if runs(cell) {
        return Err(Unreadable::Formula);
    }
    let text: String = cell.text().chars().filter(|char| !invisible(*char)).map(half_width).collect();
    let text = text.trim_start_matches(['\'', '‘', '’']).replace(['\u{2212}', '\u{2010}', '\u{2011}'], "-");
    if text.is_empty() { Err(Unreadable::Empty) } else { Ok(text) }
}

fn unreadable(error: MoneyError) -> Unreadable {
    match error {
        MoneyError::Empty | MoneyError::NotANumber => Unreadable::Number("不是数字", "is not a number"),
        MoneyError::TooManyDecimals => Unreadable::Number("超过两位小数", "has more than two decimals"),
        MoneyError::TooLarge => Unreadable::Number("数值过大", "is too large"),
    }
}

/// A sum that a spreadsheet computed in binary, such as 493.00000000000006: the fen it means.
fn nearly(text: &str) -> Option<Money> {
    let exact: Decimal = text.parse().ok()?;
    let fen = exact.round_dp(2);
    let near = (exact - fen).abs() < Decimal::new(1, 6);
    near.then(|| fen.to_string().parse().ok()).flatten()
}

/// A name without spaces, for comparing; its other characters stay as they are, but the dots between the parts of
/// a name (`·`, `•`, `・`) count as the same.
pub(crate) fn name_key(name: &str) -> String {
    name.chars()
        .filter(|char| !invisible(*char))
        .map(|char| match char {
            '•' | '‧' | '・' | '･' | '∙' | '⋅' | '᛫' => '·',
            other => other,
        })
        .collect()
}

/// An account number for comparing: without spaces, apostrophe and width, and without the zeros in front, which a
/// number cell drops.
pub(crate) fn account_key(text: &str) -> String {
    let text: String = text.chars().filter(|char| !invisible(*char)).map(half_width).collect();
    text.trim_start_matches(['\'', '‘', '’', '0']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_as_people_write_them() {
        let text = |text: &str| RawCell::Text(text.to_owned());
        let table = [
            (text("6,159.00"), Ok(615_900)),
            (text("１０,０５６.００"), Ok(1_005_600)),
            (text(" ¥ 5 000 元"), Ok(500_000)),
            (text("'6159"), Ok(615_900)),
            (text("-4500"), Ok(-450_000)),
            (text("（4500）"), Ok(-450_000)),
            (text("−4500"), Ok(-450_000)),
            (RawCell::Number("493.00000000000006".into()), Ok(49_300)),
            (RawCell::Number("493.005".into()), Err(())),
            (RawCell::Number("492.9999991".into()), Ok(49_300)), // less than a millionth off
            (RawCell::Number("493.000001".into()), Err(())),     // a millionth off
            (text("493.00000000000006"), Err(())),               // typed, not computed
            (text("(0)"), Ok(0)),
            (text("(-5)"), Ok(-500)),
            (text("(5"), Err(())),
            (text("999999999"), Ok(99_999_999_900)),
            (text("10000000000000000"), Err(())),
            (text("@sum"), Err(())),
            (text("五千"), Err(())),
            (text("—"), Err(())),
            (text("N/A"), Err(())),
            (RawCell::Error("#REF!".into()), Err(())),
            (text("1e5"), Err(())),
            (RawCell::Empty, Err(())),
            (text("=1+1"), Err(())),
        ];
        for (cell, fen) in table {
            assert_eq!(money(&cell).map(Money::as_fen).map_err(|_| ()), fen, "{cell:?}");
        }
    }

    #[test]
    fn rates_as_people_write_them() {
        for text in ["8", "8%", "８％", "0.08", "8.00", "8.0 %"] {
            assert_eq!(rate(&RawCell::Text(text.into())), Ok(Rate::percent(8)), "{text}");
        }
        assert_eq!(rate(&RawCell::Text("0.5%".into())), Ok(Rate::milli_percent(500)));
        // From 1 % on a number is percent, below it is a fraction of one.
        let table = [
            ("0", 0),
            ("-0.08", -80),
            ("0.01", 1_000),
            ("0.99", 99_000),
            ("1.00", 1_000),
            ("1", 1_000),
            ("100", 100_000),
        ];
        for (text, milli_percent) in table {
            assert_eq!(rate(&RawCell::Text(text.into())), Ok(Rate::milli_percent(milli_percent)), "{text}");
        }
        for text in ["8%+8%", "", "=8", "8.1234567", "10001", "20000"] {
            assert!(rate(&RawCell::Text(text.into())).is_err(), "{text}");
        }
    }

    #[test]
    fn names_and_accounts_compare_as_people_read_them() {
        for name in ["买买提·艾力", " 买买提•艾 力", "买买提・艾力"] {
            assert_eq!(name_key(name), "买买提·艾力");
        }
        assert_ne!(name_key("买买提艾力"), name_key("买买提·艾力"));
        for account in ["003209101000", "'003209101000", " ０03209 101000", "3209101000"] {
            assert_eq!(account_key(account), "3209101000", "{account}");
        }
    }
}
