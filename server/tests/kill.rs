//! Killed at any moment, the hall has either all of an event or none of it, and nothing twice.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test stops where something is missing, and says its seeds"
)]

#[allow(dead_code, unreachable_pub, reason = "shared by several test programs")]
mod common;

use std::collections::VecDeque;
use std::process::Command;
use std::time::Duration;

use common::{Browser, Centre, Running, run};
use serde_json::{Value, json};
use shared::money::Money;
use shared::rate::Rate;
use shared::rounding::Rounding;

const ROUNDS: u64 = 24;
const CARD: &str = "4532015112830366";

/// One submission: sent with the same key until it is answered.
struct Submission {
    browser: Browser,
    path: &'static str,
    body: Value,
    key: String,
    answered: Option<Value>,
}

/// SplitMix64: the moments of a seed are the same in every run.
fn random(seed: u64) -> u64 {
    let mixed = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed ^ (mixed >> 31)
}

fn clock(round: u64) -> String {
    let seconds = round * 20;
    format!("2026-11-23T09:{:02}:{:02}+08:00", seconds / 60, seconds % 60)
}

fn month(address: &str, agent: &Browser) -> Value {
    let get = |path| agent.ask(address, "GET", path, None, None).unwrap().body;
    let (home, roster) = (get("/api/v1/employer"), get("/api/v1/employer/roster"));
    let (terms, mut total, mut lines) = (&home["terms"], Money::ZERO, vec![]);
    let share = |rate: &Value, base: &Value| {
        let (rate, base): (Rate, Money) =
            (rate.as_str().unwrap().parse().unwrap(), base.as_str().unwrap().parse().unwrap());
        rate.of(base, Rounding::HALF_UP_TO_YUAN).unwrap()
    };
    for member in roster.as_array().unwrap().iter().filter(|member| member["status"] == "normal") {
        let employer = share(&terms["rate_employer"], &member["base"]);
        let own = share(&terms["rate_member"], &member["base"]);
        total += employer + own;
        lines.push(json!({ "account": member["account"], "base": member["base"], "rate_employer": terms["rate_employer"],
            "rate_member": terms["rate_member"], "employer": employer, "member": own }));
    }
    json!({ "month": home["next_month"], "lines": lines, "total": total })
}

/// Months of seven employers and rents of thirty members, mixed.
fn submissions(address: &str) -> Vec<Submission> {
    let mut all = vec![];
    for number in [1, 2, 4, 5, 6, 7, 8] {
        let browser = Browser::signed_in(address, &format!("agent{number:02}"));
        let (body, key) = (month(address, &browser), format!("month-{number:04}"));
        all.push(Submission { browser, path: "/api/v1/employer/remittances", body, key, answered: None });
    }
    let agent = Browser::signed_in(address, "agent09");
    let roster = agent.ask(address, "GET", "/api/v1/employer/roster", None, None).unwrap().body;
    for (index, member) in roster.as_array().unwrap().iter().take(30).enumerate() {
        let browser = Browser::signed_in(address, member["id"].as_str().unwrap());
        let body = json!({ "from_month": "2026-09", "to_month": "2026-11", "lease": "none", "card": CARD });
        let key = format!("rent-{index:04}");
        let path = "/api/v1/me/withdrawals/rent";
        all.insert(index * 37 / 30, Submission { browser, path, body, key, answered: None });
    }
    all
}

impl Submission {
    /// Sends it; whether it was answered.
    fn send(&mut self, address: &str) -> bool {
        let Some(answer) = self.browser.ask(address, "POST", self.path, Some(&self.body), Some(&self.key))
        else {
            return false;
        };
        if answer.status == 503 {
            return false;
        }
        assert_eq!(answer.status, 200, "{}: {}", self.key, answer.body);
        if let Some(before) = &self.answered {
            assert_eq!(*before, answer.body, "{}: the same key gives the first answer", self.key);
        }
        self.answered = Some(answer.body);
        true
    }
}

#[test]
fn killed_at_random_moments_everything_is_booked_once() {
    let centre = Centre::new("kill");
    let mut hall = Running::start(&centre, &clock(0));
    let mut all = submissions(&hall.address);
    let mut waiting: VecDeque<usize> = (0..all.len()).collect();
    for round in 1..=ROUNDS {
        let micros = random(round) % 250_000;
        println!("round {round}: killed after {micros} µs, {} waiting", waiting.len());
        let address = hall.address.clone();
        let killer = std::thread::spawn(move || {
            std::thread::sleep(Duration::from_micros(micros));
            hall.kill();
        });
        while let Some(index) = waiting.pop_front() {
            if !all[index].send(&address) {
                waiting.push_front(index); // In doubt: the same key again after the restart.
                break;
            }
        }
        killer.join().unwrap();
        if waiting.is_empty() {
            waiting.extend(0..all.len()); // Everything again: replays are killed as well.
        }
        hall = Running::start(&centre, &clock(round));
    }
    for submission in &mut all {
        assert!(submission.send(&hall.address), "{}", submission.key);
        assert!(submission.send(&hall.address), "{}", submission.key);
    }
    settled(&hall.address, &all);
    hall.kill();
    let [kind, place] = centre.args();
    let audit = run(&["audit", &kind, &place], b"");
    assert!(audit.status.success(), "{}", String::from_utf8_lossy(&audit.stderr));
}

/// Half of all is sent to the first host; it is ended, the standby takes its place, and everything is sent again.
#[test]
#[ignore = "needs a host, its standby and the host's process: `cargo xtask test` starts and names them"]
fn when_a_host_is_lost_the_next_one_has_everything_once() {
    let (hosts, process) = (env("HALL_HOSTS"), env("HALL_HOST_PROCESS"));
    let centre = Centre::on(&hosts, "failover");
    let hall = Running::start(&centre, &clock(0));
    let mut all = submissions(&hall.address);
    let half = all.len() / 2;
    for submission in &mut all[..half] {
        assert!(submission.send(&hall.address), "{}", submission.key);
    }
    let lost = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(150));
        assert!(Command::new("kill").args(["-QUIT", &process]).status().unwrap().success());
        Centre::promote(&hosts);
    });
    for round in 0.. {
        let mut open = 0;
        for submission in &mut all {
            open += usize::from(!submission.send(&hall.address));
        }
        println!("round {round}: {open} are not answered");
        if open == 0 && lost.is_finished() {
            break;
        }
        assert!(round < 100, "{open} are never answered");
        std::thread::sleep(Duration::from_millis(100));
    }
    lost.join().unwrap();
    settled(&hall.address, &all);
    hall.kill();
    let [kind, place] = centre.args();
    let audit = run(&["audit", &kind, &place], b"");
    assert!(audit.status.success(), "{}", String::from_utf8_lossy(&audit.stderr));
}

fn env(name: &str) -> String {
    std::env::var(name).expect("`cargo xtask test` names it")
}

/// Waits for the bank, then counts: one month an employer, one case a member, each in its last state.
fn settled(address: &str, all: &[Submission]) {
    let mut paid = 0;
    for submission in all {
        let id = &submission.answered.as_ref().unwrap()["id"];
        let (list, last) = match submission.path.ends_with("rent") {
            true => ("/api/v1/me/cases", ["paid", "refused", "referred"].as_slice()),
            false => ("/api/v1/employer", ["credited"].as_slice()),
        };
        for attempt in 0.. {
            let body = submission.browser.ask(address, "GET", list, None, None).unwrap().body;
            let rows = body.as_array().or(body["remittances"].as_array()).unwrap().clone();
            let month = &submission.body["month"];
            let mine: Vec<&Value> =
                rows.iter().filter(|row| month.is_null() || row["month"] == *month).collect();
            assert_eq!(mine.len(), 1, "{}: {mine:?}", submission.key);
            assert_eq!(mine[0]["id"], *id, "{}", submission.key);
            if last.contains(&mine[0]["state"].as_str().unwrap()) {
                paid += usize::from(mine[0]["state"] == "paid");
                break;
            }
            assert!(attempt < 200, "{} stays {}", submission.key, mine[0]["state"]);
            std::thread::sleep(Duration::from_millis(100));
        }
    }
    assert!(paid > 0, "some members were paid");
}
