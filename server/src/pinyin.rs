//! 拼音 of the hall's own words. A dictionary reads each character by its usual sound; the words of the field that sound
//! otherwise are listed.

use pinyin::ToPinyin as _;

/// Words whose characters have more than one sound, as they are read here.
const WORDS: &[(&str, &[&str])] = &[
    ("还款", &["huan", "kuan"]),
    ("还贷", &["huan", "dai"]),
    ("还房", &["huan", "fang"]),
    ("偿还", &["chang", "huan"]),
    ("冲还", &["chong", "huan"]),
    ("还清", &["huan", "qing"]),
    ("归还", &["gui", "huan"]),
    ("还多少", &["huan", "duo", "shao"]),
    ("前还", &["qian", "huan"]),
    ("重大", &["zhong", "da"]),
    ("重病", &["zhong", "bing"]),
    ("银行", &["yin", "hang"]),
    ("行业", &["hang", "ye"]),
    ("长辈", &["zhang", "bei"]),
    ("调整", &["tiao", "zheng"]),
    ("降低", &["jiang", "di"]),
    ("盐都", &["yan", "du"]),
    ("参加", &["can", "jia"]),
    ("大病", &["da", "bing"]),
    ("单位", &["dan", "wei"]),
    ("利率", &["li", "lv"]),
    ("自行", &["zi", "xing"]),
    ("施行", &["shi", "xing"]),
    ("实行", &["shi", "xing"]),
    ("执行", &["zhi", "xing"]),
];

/// The pinyin without tones, one syllable a character with blanks between; what is not Chinese stays, in lower case.
pub(crate) fn read(words: &str) -> String {
    let mut syllables: Vec<String> = Vec::new();
    let mut rest = words;
    while let Some(first) = rest.chars().next() {
        let listed = WORDS.iter().find(|(word, _)| rest.starts_with(word));
        let taken = match listed {
            Some((word, sounds)) => {
                syllables.extend(sounds.iter().map(|sound| (*sound).to_owned()));
                word.len()
            }
            None => {
                syllables.push(one(first));
                first.len_utf8()
            }
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
    syllables.join(" ")
}

/// The keyboard writes ü as v; a blank would part syllables, so it stands for itself as a mark.
fn one(char: char) -> String {
    match char.to_pinyin() {
        Some(sound) => sound.plain().replace('ü', "v"),
        None if char == ' ' => "_".to_owned(),
        None => char.to_lowercase().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::policy::packs;
    use shared::search::{find, index};
    use shared::text::Lang;

    #[test]
    fn words_are_read_as_they_sound_here() {
        for (word, sounds) in [
            ("租房提取", "zu fang ti qu"),
            ("公积金", "gong ji jin"),
            ("偿还贷款提取", "chang huan dai kuan ti qu"),
            ("提前部分还款", "ti qian bu fen huan kuan"),
            ("每月还多少", "mei yue huan duo shao"),
            ("重大疾病提取", "zhong da ji bing ti qu"),
            ("受委托银行", "shou wei tuo yin hang"),
            ("长辈版", "zhang bei ban"),
            ("缴存基数调整", "jiao cun ji shu tiao zheng"),
            ("降低缴存比例", "jiang di jiao cun bi li"),
            ("历年利率", "li nian li lv"),
            ("盐都区", "yan du qu"),
            ("单位分立", "dan wei fen li"),
            ("首套，5年", "shou tao ， 5 nian"),
        ] {
            assert_eq!(read(word), sounds, "{word}");
        }
        assert_eq!(read("A b"), "a _ b");
    }

    #[test]
    fn letters_find_the_services() {
        let policy = packs::load("yancheng").unwrap();
        let entries = index(&policy, "2026-11-23".parse().unwrap(), read);
        for entry in &entries {
            let count = entry.title.zh.chars().count();
            assert_eq!(entry.reading.split(' ').count(), count, "{}: {}", entry.href, entry.reading);
        }
        for (letters, href) in [
            ("zftq", "/guide/rent"),
            ("tqgjj", "/withdrawal"),
            ("gjjdk", "/loan/limit"),
            ("chdktq", "/guide/repayment"),
            ("tiqianhuankuan", "/loan/life"),
            ("zdjb", "/guide/illness"),
            ("txtq", "/guide/retirement"),
            ("zbb", "/accessibility"),
            ("wyf", "/guide/property_fee"),
            ("szg", "/loan/mixed"),
            ("lnll", "/policy/rates"),
        ] {
            let found = find(&entries, letters, Lang::Zh);
            let hrefs: Vec<&str> = found.iter().take(3).map(|hit| hit.entry.href.as_str()).collect();
            assert!(hrefs.contains(&href), "{letters}: {hrefs:?}");
        }
    }
}
