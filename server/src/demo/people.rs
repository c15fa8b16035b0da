//! Synthetic people: names, identity numbers with the area code 990101 that does not exist, bank cards.

use std::collections::BTreeSet;

use shared::identity::{ResidentId, luhn_holds};

use super::random::Random;

const SURNAMES: [&str; 40] = [
    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何",
    "高", "林", "罗", "郑", "梁", "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹", "彭", "曾", "肖", "田",
    "董", "袁", "潘", "蒋", "卞", "季",
];
const GIVEN: [&str; 48] = [
    "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "涛", "明", "超", "霞",
    "平", "刚", "桂英", "建国", "文博", "梓涵", "雨桐", "浩然", "思远", "佳怡", "晓东", "海燕", "志强",
    "淑兰", "玉梅", "春燕", "国庆", "小龙", "慧敏", "子轩", "欣怡", "宇航", "嘉琪", "俊", "红", "云", "波",
    "亮", "琳", "辉", "颖",
];

/// A name.
pub(super) fn name(random: &mut Random) -> String {
    format!("{}{}", random.pick(&SURNAMES), random.pick(&GIVEN))
}

/// A number that nobody in `taken` has, of somebody between 22 and 57.
pub(super) fn id_number(random: &mut Random, taken: &mut BTreeSet<String>) -> String {
    loop {
        let (year, month, day) = (random.between(1969, 2004), random.between(1, 13), random.between(1, 29));
        let first = format!("990101{year}{month:02}{day:02}{:03}", random.between(1, 1000));
        if let Ok(id) = ResidentId::with_check(&first)
            && taken.insert(id.as_str().to_owned())
        {
            return id.as_str().to_owned();
        }
    }
}

/// A card of 16 digits with that ending whose check digit holds.
pub(super) fn card(random: &mut Random, ending: &str) -> String {
    loop {
        let card = format!("62{:010}{ending}", random.between(0, 10_000_000_000));
        if luhn_holds(&card) {
            return card;
        }
    }
}
