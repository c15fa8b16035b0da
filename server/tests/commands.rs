//! The commands of the program, as others call them.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test stops where something is missing, and says its seeds"
)]

#[allow(dead_code, unreachable_pub, reason = "shared by several test programs")]
mod common;

use std::path::Path;
use std::process::Output;

use common::{Centre, Running, run};
use serde_json::Value;

fn demo(name: &str) -> Centre {
    let centre = Centre::new(name);
    Running::start(&centre, "2026-11-23T09:00:00+08:00").kill();
    centre
}

/// A command on a centre's database.
fn at(centre: &Centre, command: &str, input: &[u8]) -> Output {
    let [kind, place] = centre.args();
    run(&[command, &kind, &place], input)
}

fn audit(centre: &Centre) -> (Option<i32>, String) {
    let output = at(centre, "audit", b"");
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

async fn alter(centre: &Centre, statement: &'static str) {
    let changed = sqlx::query(statement).execute(&mut centre.connect().await).await.unwrap();
    assert!(changed.rows_affected() > 0, "{statement}");
}

#[tokio::test(flavor = "multi_thread")]
async fn audit_finds_a_changed_fen_wherever_it_is() {
    let centre = demo("audit");
    assert_eq!(audit(&centre).0, Some(0));
    let table = [
        (
            "UPDATE member SET balance = balance + 1 WHERE account = '003209101000'",
            "UPDATE member SET balance = balance - 1 WHERE account = '003209101000'",
            "账户余额与明细相加不符：003209101000",
        ),
        (
            "UPDATE posting SET amount = amount + 1 WHERE journal = (SELECT min(id) FROM journal) AND line = 1",
            "UPDATE posting SET amount = amount - 1 WHERE journal = (SELECT min(id) FROM journal) AND line = 1",
            "凭证借贷不平",
        ),
        (
            "UPDATE member SET held = held + 1 WHERE account = '003209101000'",
            "UPDATE member SET held = held - 1 WHERE account = '003209101000'",
            "账户冻结额与应付提取款不符",
        ),
        (
            "UPDATE employer SET paid_to = 202611 WHERE id = 1",
            "UPDATE employer SET paid_to = 202609 WHERE id = 1",
            "单位缴至年月与入账不符：1，应为202609，实为202611",
        ),
        (
            "UPDATE receipt SET body = body || ' '",
            "UPDATE receipt SET body = rtrim(body)",
            "回单内容与存档摘要不符",
        ),
        (
            "UPDATE loan SET balance = balance + 1 WHERE id = 1",
            "UPDATE loan SET balance = balance - 1 WHERE id = 1",
            "贷款余额与凭证不符：1",
        ),
        (
            "UPDATE remittance SET total = total + 1 WHERE id = (SELECT min(id) FROM remittance)",
            "UPDATE remittance SET total = total - 1 WHERE id = (SELECT min(id) FROM remittance)",
            "汇缴合计与各职工相加不符",
        ),
    ];
    for (change, back, sentence) in table {
        alter(&centre, change).await;
        let (code, message) = audit(&centre);
        assert_eq!(code, Some(1), "{change}");
        assert!(message.contains(sentence), "{change}: {message}");
        alter(&centre, back).await;
        assert_eq!(audit(&centre).0, Some(0), "{back}");
    }
}

#[test]
fn a_centre_moves_whole() {
    let centre = demo("export");
    let exported = at(&centre, "export", b"").stdout;
    // To the other engine and back, where there is one.
    let (file, other) = (Centre::file("import"), Centre::new("import"));
    for to in [&file, &other] {
        let imported = at(to, "import", &exported);
        assert!(imported.status.success(), "{}", String::from_utf8_lossy(&imported.stderr));
        assert_eq!(audit(to).0, Some(0));
        assert!(at(to, "export", b"").stdout == exported, "the same bytes again");
    }
    assert_eq!(at(&other, "import", &exported).status.code(), Some(2), "not into a database in use");
    assert_eq!(at(&other, "import", b"{}\n").status.code(), Some(2));
}

#[test]
fn calc_answers_every_line_and_goes_on() {
    let lines = concat!(
        r#"{"id":"a","kind":"loan_equal_instalment","inputs":{"principal":"1000000","annual_pct":"2.6","months":360}}"#,
        "\nnot json\n\n",
        r#"{"id":"b","kind":"no_such_kind","inputs":{}}"#,
        "\n",
        r#"{"id":"c","kind":"yuan_upper","inputs":{"amount":"1409.50"}}"#,
    );
    let output = run(&["calc"], lines.as_bytes());
    assert_eq!(output.status.code(), Some(0));
    let answers: Vec<Value> = output
        .stdout
        .split(|byte| *byte == b'\n')
        .filter_map(|line| serde_json::from_slice(line).ok())
        .collect();
    assert_eq!(answers.len(), 4);
    assert_eq!(
        (answers[0]["id"].as_str(), answers[0]["result"]["payment"].as_str()),
        (Some("a"), Some("4003.40"))
    );
    assert!(answers[1]["error"]["code"].is_string() && answers[2]["error"]["code"].is_string());
    assert_eq!(answers[3]["id"], "c");
}

#[test]
fn check_sheet_reads_the_workbooks() {
    let books = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/workbooks");
    let path = |name: &str| books.join(name).to_str().unwrap().to_owned();
    let (roster, employer) = (path("roster.csv"), path("employer.json"));
    let check = |file: &str| {
        let file = path(file);
        let args = [
            "check-sheet",
            "--policy",
            "yancheng",
            "--roster",
            &roster,
            "--employer",
            &employer,
            "--month",
            "2026-10",
            &file,
        ];
        let output = run(&args, b"");
        (output.status.code(), serde_json::from_slice::<Value>(&output.stdout).unwrap())
    };
    let (code, answer) = check("standard.xlsx");
    assert_eq!(
        (code, answer["rows"].as_u64(), answer["total"].as_str()),
        (Some(0), Some(478), Some("766270.00"))
    );
    let (code, answer) = check("no-such-file.xlsx");
    assert_eq!((code, answer["error"]["code"].as_str()), (Some(2), Some("file")));
}

#[test]
fn a_hall_without_demo_is_empty() {
    let centre = Centre::new("empty");
    assert!(at(&centre, "migrate", b"").status.success());
    let exported = at(&centre, "export", b"").stdout;
    assert_eq!(exported.iter().filter(|byte| **byte == b'\n').count(), 1, "the head line alone");
    assert_eq!(audit(&centre).0, Some(0));
}

#[test]
fn an_answer_is_explained_down_to_its_article_in_both_languages() {
    let question = r#"{"rule":"loan_limit","date":"2026-10-08","wanted":"700000","facts":{"home":"first","family":false,"base":"4000","price":"900000","term_years":30,"months_contributed":24,"other_debts_monthly":"0","loan_outstanding":false}}"#;
    let explain = |args: &[&str], question: &str| {
        let output = run(&[&["explain"], args].concat(), question.as_bytes());
        (output.status.code(), String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
    };
    let (code, zh) = explain(&[], question);
    assert_eq!(code, Some(0), "{zh}");
    for line in [
        "可以办理：599,000.00 元（估算）\n",
        "    还款能力：599,490.86 元（决定额度）\n",
        "      月还款额上限比例：60%〔关于优化调整住房公积金相关政策的通知（2025年6月30日） 2025年7月1日起，B级〕\n",
        "  怎样可以更多\n    月均缴存基数达到4,671.00 元，可办理700,000.00 元\n",
    ] {
        assert!(zh.contains(line), "no line {line} in\n{zh}");
    }
    let (_, en) = explain(&["--english"], question);
    assert!(en.starts_with("possible: 599,000.00 yuan (an estimate)\n"), "{en}");
    for (bad, why) in [("{", "不是完整的JSON"), ("{}", "rule"), (r#"{"rule":"rent"}"#, "date")] {
        let (code, said) = explain(&[], bad);
        assert!(code == Some(2) && said.contains(why), "{bad}: {code:?} {said}");
    }
}
