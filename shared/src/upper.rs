//! 人民币大写: amounts as they are written on vouchers.

use crate::money::Money;

const DIGITS: [&str; 10] = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];
const PLACES: [&str; 4] = ["", "拾", "佰", "仟"];
const GROUPS: [&str; 4] = ["", "万", "亿", "万亿"];

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

/// Whole yuan above nought.
fn whole(yuan: u64) -> String {
    let groups: Vec<u64> = std::iter::successors(Some(yuan), |rest| Some(rest / 10_000))
        .take_while(|rest| *rest > 0)
        .map(|rest| rest % 10_000)
        .collect();
    let mut out = String::new();
    let mut nought_owed = false;
    for (index, group) in groups.iter().enumerate().rev() {
        if *group == 0 {
            nought_owed = !out.is_empty();
            continue;
        }
        if nought_owed || (!out.is_empty() && *group < 1_000) {
            out.push('零');
        }
        nought_owed = false;
        out += &under_ten_thousand(*group);
        // 万亿 is written as 万 then 亿 when lower groups of 亿 follow; amounts here stay below ten 万亿.
        out += GROUPS[index];
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
        ];
        for (fen, text) in table {
            assert_eq!(upper(Money::fen(fen)), text);
        }
    }
}
