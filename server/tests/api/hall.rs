//! A hall on a copy of the demo data, asked without a network.

use std::sync::OnceLock;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use serde_json::Value;
use server::bank::sandbox::SandboxBank;
use server::clock::Clock;
use server::demo;
use server::hall::{Hall, Pack};
use server::ids::Ids;
use server::store::Store;
use tower::ServiceExt as _;

use super::centre::Centre;

pub(crate) const MORNING: &str = "2026-11-23T09:00:00+08:00";
/// A renter of 亭湖 without a home, with years of contribution, and a colleague.
pub(crate) const RENTER: &str = "99010120030728937X";

/// The demo, loaded once a run.
pub(crate) fn demo_centre() -> &'static Centre {
    static LOADED: OnceLock<Centre> = OnceLock::new();
    LOADED.get_or_init(|| {
        let centre = Centre::new("demo");
        std::thread::scope(|scope| {
            scope.spawn(|| {
                tokio::runtime::Runtime::new().unwrap().block_on(async {
                    let hall = open(&centre).await;
                    demo::load(&hall).await.unwrap();
                    hall.store.close().await;
                });
            });
        });
        centre
    })
}

async fn open(centre: &Centre) -> Hall {
    let store = Store::open(&centre.place()).await.unwrap();
    open_with(store, centre, Clock::starting_at(MORNING).unwrap(), Ids::default()).await
}

async fn open_with(store: Store, centre: &Centre, clock: Clock, ids: Ids) -> Hall {
    let bank = SandboxBank::open(&centre.place()).await.unwrap();
    Hall::numbered(store, clock, ids, Pack::load("yancheng").unwrap(), Some(Box::new(bank)), true)
}

/// A hall under test.
pub(crate) struct Tested {
    pub(crate) hall: Hall,
    pub(crate) centre: Centre,
    pub(crate) router: Router,
}

impl Tested {
    pub(crate) async fn new() -> Tested {
        let centre = Centre::like(demo_centre(), "api");
        let hall = open(&centre).await;
        let router = server::http::router(hall.clone(), None);
        Tested { hall, centre, router }
    }

    /// On that centre, which has the demo's data; the clock stands, and numbers are the same each time.
    pub(crate) async fn repeatable(centre: Centre) -> Tested {
        let store = Store::open(&centre.place()).await.unwrap();
        let clock = Clock::standing_at(MORNING).unwrap();
        let hall = open_with(store, &centre, clock, Ids::repeatable()).await;
        let router = server::http::router(hall.clone(), None);
        Tested { hall, centre, router }
    }

    /// Somebody who is not signed in.
    pub(crate) async fn visitor(&self) -> Browser {
        let mut browser = Browser { router: self.router.clone(), cookie: String::new(), csrf: String::new() };
        let answer = browser.get("/api/v1/session").await;
        browser.keep(&answer);
        browser
    }

    pub(crate) async fn signed_in(&self, name: &str) -> Browser {
        let mut browser = self.visitor().await;
        let form = serde_json::json!({ "name": name, "password": demo::PASSWORD });
        let answer = browser.post("/api/v1/session", &form, None).await;
        assert_eq!(answer.status, StatusCode::OK, "{name}: {}", answer.body);
        browser.keep(&answer);
        browser
    }

    /// The same hall at a later time. Sessions that have ended meanwhile are ended.
    pub(crate) async fn later(&mut self, by: std::time::Duration) {
        let (store, clock) = (self.hall.store.clone(), self.hall.clock.later(by));
        self.hall = open_with(store, &self.centre, clock, Ids::repeatable()).await;
        self.router = server::http::router(self.hall.clone(), None);
    }

    /// The jobs, until nothing is left to do; then everything must add up.
    pub(crate) async fn settle(&self) {
        server::jobs::settle(&self.hall).await.unwrap();
        let found = server::store::checks::first_breach(&self.hall.store).await.unwrap();
        assert!(found.is_ok(), "{found:?}");
    }
}

/// A browser: a cookie and a token.
#[derive(Clone)]
pub(crate) struct Browser {
    router: Router,
    pub(crate) cookie: String,
    pub(crate) csrf: String,
}

pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Value,
}

impl Browser {
    fn keep(&mut self, answer: &Answer) {
        if let Some(cookie) = answer.headers.get("set-cookie") {
            self.cookie = cookie.to_str().unwrap().split(';').next().unwrap().to_owned();
        }
        answer.body["csrf"].as_str().unwrap().clone_into(&mut self.csrf);
    }

    pub(crate) fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let request =
            Request::builder().method(method).uri(path).header("host", "hall").header("cookie", &self.cookie);
        request.header("sec-fetch-site", "same-origin").header("x-csrf", &self.csrf)
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        let text = || Value::String(String::from_utf8_lossy(&bytes).into_owned());
        let body = serde_json::from_slice(&bytes).unwrap_or_else(|_| text());
        Answer { status: parts.status, headers: parts.headers, body }
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path).body(Body::empty()).unwrap()).await
    }

    pub(crate) async fn post(&self, path: &str, body: &Value, key: Option<&str>) -> Answer {
        self.write(Method::POST, path, body, key).await
    }

    pub(crate) async fn write(&self, method: Method, path: &str, body: &Value, key: Option<&str>) -> Answer {
        let mut request = self.request(method, path).header("content-type", "application/json");
        if let Some(key) = key {
            request = request.header("idempotency-key", key);
        }
        self.send(request.body(Body::from(body.to_string())).unwrap()).await
    }
}

/// The next month of an agent's employer, as the page would send it.
pub(crate) async fn month(agent: &Browser) -> Value {
    let home = agent.get("/api/v1/employer").await.body;
    let roster = agent.get("/api/v1/employer/roster").await.body;
    let terms = &home["terms"];
    let yuan = |value: &Value| value.as_str().unwrap().parse::<shared::money::Money>().unwrap();
    let rate = |value: &Value| value.as_str().unwrap().parse::<shared::rate::Rate>().unwrap();
    let rounding = shared::rounding::Rounding::HALF_UP_TO_YUAN;
    let mut total = shared::money::Money::ZERO;
    let mut lines = vec![];
    for member in roster.as_array().unwrap().iter().filter(|member| member["status"] == "normal") {
        let employer = rate(&terms["rate_employer"]).of(yuan(&member["base"]), rounding).unwrap();
        let own = rate(&terms["rate_member"]).of(yuan(&member["base"]), rounding).unwrap();
        total += employer + own;
        lines.push(serde_json::json!({
            "account": member["account"], "base": member["base"], "rate_employer": terms["rate_employer"],
            "rate_member": terms["rate_member"], "employer": employer, "member": own,
        }));
    }
    serde_json::json!({ "month": home["next_month"], "lines": lines, "total": total })
}

pub(crate) fn rent(from: &str, to: &str, card: &str) -> Value {
    serde_json::json!({ "from_month": from, "to_month": to, "lease": "none", "card": card })
}

pub(crate) const CARD: &str = "4532015112830366";

impl Tested {
    /// The same browser before another router.
    pub(crate) fn with_cookie_of(&self, browser: &Browser) -> Browser {
        Browser { router: self.router.clone(), ..browser.clone() }
    }
}
