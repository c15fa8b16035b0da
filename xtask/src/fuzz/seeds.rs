//! What the fuzzed program starts from: usable inputs of each target, and the words in them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use shared::calc::{KINDS, generate};
use shared::policy::packs;

use crate::compress::files_below;
use crate::{Outcome, command};

/// Made-up questions that targets of JSON start from.
const QUESTIONS: u64 = 400;
const WORDS_MAX: usize = 600;

/// Rows of a workbook as they stand inside it, and its shared texts.
const CELLS: [&str; 4] = [
    r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>基数</t></is></c></row>|shared|<sst><si><t>姓名</t></si></sst>"#,
    r#"<row r="2"><c r="A2"><v>6159.5</v></c><c r="B2" s="1"><v>46296</v></c><c r="C2"><v>1.2E+3</v></c></row>"#,
    r#"<row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1*2</f><v>12</v></c><c t="d"><v>2026-09-20</v></c></row>"#,
    r#"<row r="7" hidden="1"><c r="XFD7" t="s"><v>1</v></c></row>|shared|<sst><si><r><t>a</t></r><r><t xml:space="preserve"> b</t></r><rPh><t>c</t></rPh></si></sst>"#,
];

/// Rows of a month: a line each, with a tab between cells. `#` begins a number, `!` an error.
const ROWS: [&str; 3] = [
    "个人账号\t姓名\t证件号码\t缴存基数\t单位月缴存额\t个人月缴存额\n003209101000\t肖俊\t990101200304189461\t#6159\t493\t#493\n\t合计\t\t6159",
    "10月公积金\n姓名\t身份证\t单位缴存\t\t个人\t\t备注\n\t\t比例\t金额\t比例\t金额\n戊\t990101198005167094\t8%\t3200\t0.08\t=A1\n制表人：王某",
    "Employee Name\tID\tbase\tTotal\n肖俊\t9.90101E+17\t（500）\t!#REF!\n肖俊\t'990101200304189461\t61590\t986",
];

/// Writes the seeds of a target to `folder` and their words beside it; returns the file of words, where there are any.
pub(super) fn write(target: &str, folder: &Path) -> Outcome<Option<PathBuf>> {
    let seeds = seeds(target)?;
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    for (number, seed) in seeds.iter().enumerate() {
        fs::write(folder.join(format!("{number:04}")), seed)?;
    }
    let (words, dictionary) = (words(&seeds), folder.with_extension("words"));
    fs::write(&dictionary, &words)?;
    Ok((!words.is_empty()).then_some(dictionary))
}

fn seeds(target: &str) -> Outcome<Vec<Vec<u8>>> {
    let texts = |texts: &[&str]| texts.iter().map(|text| text.as_bytes().to_vec()).collect();
    Ok(match target {
        "money" => texts(&["0", "1234.5", "１，２３４．５６元", "-0.01", "￥ 999999999999.99"]),
        "rate" => texts(&["12%", "2.6", "3.075", "5.5675％", "0.000001", "-1"]),
        "month" => texts(&["2026-10", "2026年10月", "202610", "2026/1"]),
        "date" => texts(&["2026-09-20", "2026年9月20日", "20260920", "2024/2/29", "2026.9.1"]),
        "resident_id" => texts(&["990101199003070015", "99010119900307004X", "990101 19900307 0015"]),
        "uscc" => texts(&["91350100M000100Y43", "12320300466543007T", "11320900014374285X"]),
        "bank_card" => texts(&["6222 0212 3456 7890 128", "79927398713", "4532015112830366"]),
        "phone" => texts(&["13800000000", "+86 138-0000 0000", "1 9 9 1234 5678"]),
        "account_number" => texts(&["003210010007", "0032 1001 0007", "990101199003070015"]),
        "remittance_cell" => cells(),
        "remittance_sheet" => texts(&ROWS),
        "calc_line" => questions(KINDS),
        "decide" => of_centres(&questions(&["decide"])),
        "policy_json" => vec![packs::load("yancheng")?.to_json().into_bytes()],
        "policy_toml" => files("shared/policy")?,
        "sheet" => workbooks()?,
        "sheet_xml" => texts(&CELLS),
        _ => vec![],
    })
}

fn questions(kinds: &[&str]) -> Vec<Vec<u8>> {
    (0..QUESTIONS).map(|number| generate::case_of(kinds, 5, number).into_bytes()).collect()
}

/// Each question alone, and behind the byte that chooses a centre: one after the other.
fn of_centres(questions: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let of = |(centre, question): (u8, &Vec<u8>)| [&[centre][..], question].concat();
    let centres = (0..=u8::MAX).take(packs::centres().len());
    let chosen = centres.cycle().zip(questions).map(of);
    questions.iter().cloned().chain(chosen).collect()
}

/// Behind the byte that chooses the column and the kind of cell: eight columns, four kinds.
fn cells() -> Vec<Vec<u8>> {
    let of = |text: &'static str| (0..32_u8).map(move |chosen| [&[chosen][..], text.as_bytes()].concat());
    ["6,159.00", "（4500）", "8%", "493.00000000000006", "９.90101E+17", "戊", "=1+1", ""]
        .into_iter()
        .flat_map(of)
        .collect()
}

fn files(folder: &str) -> Outcome<Vec<Vec<u8>>> {
    files_below(&command::root().join(folder))?.iter().map(|file| Ok(fs::read(file)?)).collect()
}

/// Each workbook behind the byte that chooses its name.
fn workbooks() -> Outcome<Vec<Vec<u8>>> {
    let mut seeds = Vec::new();
    for bytes in files("tests/fixtures/workbooks")?.into_iter().chain(files("tests/golden/check_sheet")?) {
        for name in [b'\0', b'\x02'] {
            seeds.push([&[name][..], &bytes].concat());
        }
    }
    Ok(seeds)
}

/// The words of the seeds that are texts, as libFuzzer reads them: one quoted word a line.
fn words(seeds: &[Vec<u8>]) -> String {
    let mut words = BTreeSet::new();
    for seed in seeds.iter().filter_map(|seed| std::str::from_utf8(seed).ok()) {
        let parts = seed.split(|char: char| !char.is_ascii_alphanumeric() && !"_-.".contains(char));
        // Numbers are found without help.
        let named = |word: &&str| word.starts_with(|first: char| first.is_ascii_alphabetic());
        words.extend(parts.filter(named).filter(|word| (2..30).contains(&word.len())));
    }
    words.into_iter().take(WORDS_MAX).map(|word| format!("\"{word}\"\n")).collect()
}
