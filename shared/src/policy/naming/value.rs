//! A value of a pack as a sentence says it.

use crate::findings::yuan;
use crate::policy::{Held, Steps};
use crate::rounding::{Direction, Rounding, Step};
use crate::text::Text;

/// `31,314.00 元`, `2.6%`, `6个月`: the unit of a count follows from the path.
///
/// ```
/// use shared::{money::Money, policy::{Held, naming::written}};
/// assert_eq!(written(&Held::Count(6), "loan.months_required").zh, "6个月");
/// assert_eq!(written(&Held::Money(Money::yuan(31_314)), "contribution.base_cap").en, "31,314.00 yuan");
/// ```
pub fn written(value: &Held, path: &str) -> Text {
    match value {
        Held::Money(money) => yuan(*money),
        Held::Rate(rate) => Text::same(format!("{rate}%")),
        Held::Count(count) => counted(path, *count),
        Held::Number(number) => Text::same(format!("× {number}")),
        Held::Word(word) => Text::new(word.zh, word.en),
        Held::Steps(steps) => stepped(steps, path),
        Held::Flag(true) => Text::new("是", "yes"),
        Held::Flag(false) => Text::new("否", "no"),
        Held::Rounding(rounding) => rounded(*rounding),
    }
}

/// 不满24：× 16；不超过48：× 18；× 20
fn stepped(steps: &Steps<Held>, path: &str) -> Text {
    let pieces = steps.0.iter().map(|piece| {
        let ends = [
            ("不少于", "at least", piece.at_least),
            ("超过", "above", piece.above),
            ("不超过", "up to", piece.upto),
            ("不满", "below", piece.below),
        ];
        let ends = || ends.iter().filter_map(|(zh, en, end)| end.map(|end| (zh, en, end)));
        let zh: String = ends().map(|(zh, _, end)| format!("{zh}{end}")).collect();
        let en: Vec<String> = ends().map(|(_, en, end)| format!("{en} {end}")).collect();
        let value = written(&piece.value, path);
        let colon = if en.is_empty() { ["", ""] } else { ["：", ": "] };
        (format!("{zh}{}{}", colon[0], value.zh), format!("{}{}{}", en.join(", "), colon[1], value.en))
    });
    let (zh, en): (Vec<String>, Vec<String>) = pieces.unzip();
    Text::new(zh.join("；"), en.join("; "))
}

fn rounded(Rounding { direction, step }: Rounding) -> Text {
    let (to_zh, to_en) = match step {
        Step::Fen => ("分", "to the fen"),
        Step::Jiao => ("角", "to the jiao"),
        Step::Yuan => ("元", "to the yuan"),
    };
    match direction {
        Direction::HalfUp => Text::new(format!("四舍五入到{to_zh}"), format!("half up {to_en}")),
        Direction::Ceil => Text::new(format!("向上进到{to_zh}"), format!("up {to_en}")),
        Direction::Floor => Text::new(format!("舍去{to_zh}以下"), format!("down {to_en}")),
        Direction::HalfEven => Text::new(format!("四舍六入五成双到{to_zh}"), format!("half to even {to_en}")),
        Direction::NextDigit => {
            Text::new(format!("下一位有数就进到{to_zh}"), format!("up {to_en} by the next digit"))
        }
        Direction::CeilEven => {
            Text::new(format!("向上进到偶数{to_zh}"), format!("up to an even step {to_en}"))
        }
    }
}

/// `6个月`, `30年`, `3天`: the unit is the last part of the path.
fn counted(path: &str, count: u16) -> Text {
    let is = |unit: &str| path.contains(unit);
    if is("offset_day") {
        return Text::new(format!("每月{count}日"), format!("day {count} of the month"));
    }
    let (zh, en) = if is("years") {
        ("年", "years")
    } else if is("age_limit") {
        ("周岁", "years of age")
    } else if is("days") {
        ("天", "days")
    } else if is("sqm") {
        ("平方米", "m²")
    } else if is("homes") {
        ("套", "homes")
    } else if is("payments") {
        ("期", "payments")
    } else {
        ("个月", "months")
    };
    Text::new(format!("{count}{zh}"), format!("{count} {en}"))
}
