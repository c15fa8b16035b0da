//! The program itself, as a process, and a client that speaks just enough HTTP.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use serde_json::Value;

pub mod centre;
pub use centre::Centre;

pub const SERVER: &str = env!("CARGO_BIN_EXE_server");
pub const PASSWORD: &str = "zhumeng-demo";

/// A hall that runs, and ends with this value.
pub struct Running {
    child: Child,
    pub address: String,
}

impl Running {
    pub fn start(centre: &Centre, clock: &str) -> Running {
        let mut child = Command::new(SERVER)
            .args(["--demo", "--listen", "127.0.0.1:0", "--clock", clock])
            .args(centre.args())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let first = lines.next().expect("the hall says where it listens").unwrap();
        let address = first.strip_prefix("listening on http://").expect("an address").to_owned();
        std::thread::spawn(move || lines.for_each(drop));
        Running { child, address }
    }

    /// `kill -9`
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs a command of the program with that input.
pub fn run(args: &[&str], input: &[u8]) -> Output {
    let mut command = Command::new(SERVER);
    let piped = command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || {
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

/// Who asks.
#[derive(Clone, Default)]
pub struct Browser {
    cookie: String,
    csrf: String,
}

impl Browser {
    pub fn signed_in(address: &str, name: &str) -> Browser {
        let mut browser = Browser::default();
        browser.keep(&browser.ask(address, "GET", "/api/v1/session", None, None).unwrap());
        let form = serde_json::json!({ "name": name, "password": PASSWORD });
        let answer = browser.ask(address, "POST", "/api/v1/session", Some(&form), None).unwrap();
        assert_eq!(answer.status, 200, "{}", answer.body);
        browser.keep(&answer);
        browser
    }

    fn keep(&mut self, answer: &Answer) {
        if let Some(cookie) = &answer.cookie {
            self.cookie.clone_from(cookie);
        }
        answer.body["csrf"].as_str().unwrap().clone_into(&mut self.csrf);
    }

    /// One request on a connection of its own; `None` when the connection broke.
    pub fn ask(
        &self,
        address: &str,
        method: &str,
        path: &str,
        body: Option<&Value>,
        key: Option<&str>,
    ) -> Option<Answer> {
        let body = body.map(Value::to_string).unwrap_or_default();
        let mut stream = TcpStream::connect(address).ok()?;
        stream.set_read_timeout(Some(Duration::from_secs(60))).ok()?;
        let key = key.map(|key| format!("Idempotency-Key: {key}\r\n")).unwrap_or_default();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\n\
             Cookie: {}\r\nX-CSRF: {}\r\nContent-Type: application/json\r\n{key}Content-Length: {}\r\n\r\n",
            self.cookie,
            self.csrf,
            body.len(),
        );
        stream.write_all(head.as_bytes()).ok()?;
        stream.write_all(body.as_bytes()).ok()?;
        let mut text = String::new();
        stream.read_to_string(&mut text).ok()?;
        let (head, body) = text.split_once("\r\n\r\n")?;
        let header = |name: &str| head.lines().find_map(|line| line.strip_prefix(name)).map(str::to_owned);
        let length: Option<usize> = header("content-length: ").and_then(|length| length.parse().ok());
        if length.is_some_and(|length| length != body.len()) {
            return None;
        }
        Some(Answer {
            status: head.get(9..12)?.parse().ok()?,
            cookie: header("set-cookie: ").and_then(|cookie| cookie.split(';').next().map(str::to_owned)),
            body: serde_json::from_str(body).unwrap_or(Value::Null),
        })
    }
}

/// What came back.
pub struct Answer {
    pub status: u16,
    cookie: Option<String>,
    pub body: Value,
}
