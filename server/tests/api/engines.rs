//! The same commands on SQLite and on PostgreSQL: the same answers, and in the end the same rows.

use std::fmt::Write as _;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use serde_json::Value;

use crate::centre::Centre;
use crate::hall::{Browser, CARD, Tested, demo_centre, month, rent};

const ROUNDS: u64 = 8;
const AGENTS: u64 = 9;
const MEMBERS: usize = 24;
const MONTH: Duration = Duration::from_secs(31 * 24 * 60 * 60);

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs both engines: `cargo xtask test` starts a PostgreSQL"]
async fn the_same_commands_leave_the_same_on_both_engines() {
    assert!(std::env::var("HALL_POSTGRES").is_ok(), "`cargo xtask test` names a PostgreSQL");
    let (file, server) = (Centre::file("same"), Centre::like(demo_centre(), "same"));
    let imported = run(&file, "import", &run(&server, "export", &[]).stdout);
    assert!(imported.status.success(), "{}", String::from_utf8_lossy(&imported.stderr));
    let (file, server) = (Tested::repeatable(file).await, Tested::repeatable(server).await);
    let (file, said_here) = play(file).await;
    let (server, said_there) = play(server).await;
    assert!(said_here.len() > 250, "{} answers", said_here.len());
    for (here, there) in said_here.iter().zip(&said_there) {
        assert_eq!(here, there);
    }
    assert_eq!(said_here.len(), said_there.len());
    let rows = |centre: &Centre| {
        let all = String::from_utf8(run(centre, "export", &[]).stdout).unwrap();
        // Who signs in gets a new token each time.
        all.lines()
            .filter(|line| !line.contains(r#""table":"session""#))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let (here, there) = (rows(&file), rows(&server));
    assert!(here.len() > 10_000, "{} rows", here.len());
    assert!(here == there, "{:?}", here.iter().zip(&there).find(|(here, there)| here != there));
}

fn run(centre: &Centre, command: &str, input: &[u8]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_server"));
    let piped = program.arg(command).args(centre.args()).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = piped.stderr(Stdio::piped()).spawn().unwrap();
    let (mut stdin, input) = (child.stdin.take().unwrap(), input.to_vec());
    let writer = std::thread::spawn(move || std::io::Write::write_all(&mut stdin, &input));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    output
}

/// Months of all employers and withdrawals of many members, some taken back, until a year has gone; the bank in between.
async fn play(mut hall: Tested) -> (Centre, Vec<String>) {
    let mut said = Vec::new();
    let members = members(&hall).await;
    for round in 0..ROUNDS {
        for number in 1..=AGENTS {
            let agent = hall.signed_in(&format!("agent{number:02}")).await;
            let sheet = month(&agent).await;
            let key = format!("month-{round}-{number}");
            tell(&mut said, &agent, "/api/v1/employer/remittances", &sheet, &key).await;
        }
        for (at, name) in members.iter().enumerate() {
            let member = hall.signed_in(name).await;
            let form = rent("2026-09", "2026-11", if at % 7 == 6 { "4532015112830002" } else { CARD });
            let key = format!("rent-{round}-{at}");
            let case = tell(&mut said, &member, "/api/v1/me/withdrawals/rent", &form, &key).await;
            if let Some(id) = case["id"].as_str().filter(|_| at % 4 == 3) {
                let path = format!("/api/v1/me/cases/{id}/withdraw");
                tell(&mut said, &member, &path, &Value::Null, &format!("back-{round}-{at}")).await;
            }
        }
        hall.settle().await;
        hall.later(MONTH).await;
    }
    hall.hall.store.close().await;
    (hall.centre, said)
}

async fn members(hall: &Tested) -> Vec<String> {
    let agent = hall.signed_in("agent09").await;
    let roster = agent.get("/api/v1/employer/roster").await.body;
    let all = roster.as_array().unwrap().iter().take(MEMBERS);
    all.map(|member| member["id"].as_str().unwrap().to_owned()).collect()
}

async fn tell(said: &mut Vec<String>, who: &Browser, path: &str, body: &Value, key: &str) -> Value {
    let answer = who.post(path, body, Some(key)).await;
    let mut line = format!("{path} {key} {}", answer.status);
    write!(line, " {}", answer.body).unwrap();
    said.push(line);
    answer.body
}
