//! 人民币大写: amounts as they are written on vouchers.

use crate::money::Money;

const DIGITS: [&str; 10] = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];
const PLACES: [&str; 4] = ["", "拾", "佰", "仟"];
const HUNDRED_MILLION: u64 = 100_000_000;

/// An amount in capital Chinese numerals, with 人民币 before it.
///
/// Source: 《正确填写票据和结算凭证的基本规定》: whole yuan and whole jiao end in 整; after 分 there is none; a run of
/// noughts inside is read once; no nought is written before 角 when the yuan end in a digit other than nought.
///
/// ```
/// use shared::{money::Money, upper::upper};
/// assert_eq!(upper(Money::fen(600_714)), "人民币陆仟零柒元壹角肆分");
/// assert_eq!(upper(Money::fen(10_700_053)), "人民币壹拾万柒仟元零伍角叁分");
/// ```
pub fn upper(amount: Money) -> String {
    let fen_total = amount.as_fen().unsigned_abs();
    let (yuan, jiao, fen) = (fen_total / 100, fen_total / 10 % 10, fen_total % 10);
    let mut out = String::from(if amount < Money::ZERO { "人民币负" } else { "人民币" });
    if yuan > 0 {
        out += &whole(yuan);
        out.push('元');
    } else if fen_total == 0 {
        return out + "零元整";
    }
    match (jiao, fen) {
        (0, 0) => out.push('整'),
        (0, fen) => {
            if yuan > 0 {
                out.push('零');
            }
            out += digit(fen);
            out.push('分');
        }
        (jiao, fen) => {
            if yuan > 0 && yuan % 10 == 0 {
                out.push('零');
            }
            out += digit(jiao);
            out.push('角');
            if fen == 0 {
                out.push('整');
            } else {
                out += digit(fen);
                out.push('分');
            }
        }
    }
    out
}

fn digit(value: u64) -> &'static str {
    DIGITS[usize::try_from(value % 10).expect("a digit")]
}

/// Whole yuan above nought: so many 亿 (themselves read the same way: 壹万贰仟亿), then the rest.
fn whole(yuan: u64) -> String {
    let (high, rest) = (yuan / HUNDRED_MILLION, yuan % HUNDRED_MILLION);
    let mut out = if high > 0 { whole(high) + "亿" } else { String::new() };
    let mut skipped = false;
    for (group, name) in [(rest / 10_000, "万"), (rest % 10_000, "")] {
        if group == 0 {
            skipped = true;
            continue;
        }
        if !out.is_empty() && (skipped || group < 1_000) {
            out.push('零');
        }
        out += &under_ten_thousand(group);
        out += name;
    }
    out
}

fn under_ten_thousand(group: u64) -> String {
    let mut out = String::new();
    let mut nought_owed = false;
    for place in (0..4_u32).rev() {
        let value = group / 10_u64.pow(place) % 10;
        if value == 0 {
            nought_owed = !out.is_empty();
            continue;
        }
        if nought_owed {
            out.push('零');
            nought_owed = false;
        }
        out += digit(value);
        out += PLACES[usize::try_from(place).expect("below four")];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Reads whole yuan: digits times places, 万 and 亿 times what stands before them.
    fn read_whole(text: &str) -> i64 {
        if let Some((high, low)) = text.rsplit_once('亿') {
            return read_whole(high) * 100_000_000 + read_whole(low);
        }
        if let Some((high, low)) = text.split_once('万') {
            return read_whole(high) * 10_000 + read_whole(low);
        }
        let (mut sum, mut last) = (0, 0);
        for char in text.chars() {
            match "拾佰仟".chars().position(|place| place == char) {
                Some(place) => {
                    sum += last * [10, 100, 1_000][place];
                    last = 0;
                }
                None => {
                    last = i64::try_from(DIGITS.concat().chars().position(|digit| digit == char).unwrap())
                        .unwrap()
                }
            }
        }
        sum + last
    }

    /// The inverse of [`upper`].
    fn read(text: &str) -> Money {
        let text = text.strip_prefix("人民币").unwrap().trim_end_matches('整');
        let (yuan, rest) = text.split_once('元').unwrap_or(("", text));
        let (jiao, rest) = rest.split_once('角').unwrap_or(("", rest));
        let fen = rest.trim_end_matches('分');
        Money::fen(read_whole(yuan) * 100 + read_whole(jiao) * 10 + read_whole(fen))
    }

    proptest! {
        #[test]
        fn reading_inverts_writing(fen in 0_i64..100_000_000_000_000, digits in 0_u32..14) {
            let fen = fen / 10_i64.pow(digits) * 10_i64.pow(digits);
            let text = upper(Money::fen(fen));
            prop_assert_eq!(read(&text), Money::fen(fen), "{}", text);
            prop_assert!(!text.contains("零零") && !text.contains("零元整") || fen == 0, "{}", text);
        }
    }

    #[test]
    fn vouchers_of_the_regulation() {
        let table = [
            (0, "人民币零元整"),
            (1, "人民币壹分"),
            (50, "人民币伍角整"),
            (140_950, "人民币壹仟肆佰零玖元伍角整"),
            (600_714, "人民币陆仟零柒元壹角肆分"),
            (168_032, "人民币壹仟陆佰捌拾元零叁角贰分"),
            (10_700_053, "人民币壹拾万柒仟元零伍角叁分"),
            (1_640_902, "人民币壹万陆仟肆佰零玖元零贰分"),
            (32_504, "人民币叁佰贰拾伍元零肆分"),
            (1_000_000_000, "人民币壹仟万元整"),
            (10_000_000_100, "人民币壹亿零壹元整"),
            (100_050_000, "人民币壹佰万零伍佰元整"),
            (10_000_500_000, "人民币壹亿零伍仟元整"),
            (10_050_000_000, "人民币壹亿零伍拾万元整"),
            (100_000_000_000_000, "人民币壹万亿元整"),
            (123_456_789_000_000_000, "人民币壹仟贰佰叁拾肆万伍仟陆佰柒拾捌亿玖仟万元整"),
            (i64::MAX, "人民币玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零柒分"),
        ];
        for (fen, text) in table {
            assert_eq!(upper(Money::fen(fen)), text);
        }
    }
}
