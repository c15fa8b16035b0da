//! Signing in, its limits, and requests that others forged.

use std::time::{Duration, Instant};

use axum::body::Body;
use axum::http::{Method, StatusCode};
use serde_json::json;

use crate::hall::{RENTER, Tested};

#[tokio::test(flavor = "multi_thread")]
async fn signing_in_gives_a_new_secret_and_signing_out_ends_it() {
    let tested = Tested::new().await;
    let visitor = tested.visitor().await;
    let member = tested.signed_in(RENTER).await;
    assert_ne!(visitor.cookie, member.cookie);
    let session = member.get("/api/v1/session").await;
    assert_eq!(session.body["who"]["role"], "member");
    assert!(!session.body.to_string().contains(RENTER), "the name is masked");
    let out =
        member.send(member.request(Method::DELETE, "/api/v1/session").body(Body::empty()).unwrap()).await;
    assert_eq!(out.status, StatusCode::NO_CONTENT);
    assert_eq!(out.headers["clear-site-data"], "\"cache\"");
    assert_eq!(member.get("/api/v1/me/account").await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_cookie_is_hidden_from_scripts_and_other_sites() {
    let tested = Tested::new().await;
    let browser = tested.visitor().await;
    let request = axum::http::Request::builder().uri("/api/v1/session").body(Body::empty()).unwrap();
    let cookie = browser.send(request).await.headers["set-cookie"].to_str().unwrap().to_owned();
    assert!(cookie.starts_with("__Host-sid="), "{cookie}");
    assert!(cookie.ends_with("; Secure; HttpOnly; SameSite=Lax; Path=/"), "{cookie}");
}

#[tokio::test(flavor = "multi_thread")]
async fn five_failures_lock_a_name_whether_it_exists_or_not() {
    let tested = Tested::new().await;
    for name in [RENTER, "nobody"] {
        let browser = tested.visitor().await;
        let wrong = json!({ "name": name, "password": "wrong" });
        for _ in 0..5 {
            let answer = browser.post("/api/v1/session", &wrong, None).await;
            assert_eq!(
                (answer.status, answer.body["code"].as_str()),
                (StatusCode::UNAUTHORIZED, Some("sign_in"))
            );
        }
        let right = json!({ "name": name, "password": server::demo::PASSWORD });
        let locked = browser.post("/api/v1/session", &right, None).await;
        assert_eq!(locked.status, StatusCode::TOO_MANY_REQUESTS);
        let seconds: u64 = locked.headers["retry-after"].to_str().unwrap().parse().unwrap();
        assert!((890..=900).contains(&seconds), "{seconds}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ends_when_nothing_is_done() {
    let mut tested = Tested::new().await;
    let staff = tested.signed_in("staff01").await;
    let store = tested.hall.store.clone();
    for (minutes, expected) in [(9, StatusCode::OK), (20, StatusCode::UNAUTHORIZED)] {
        let clock = tested.hall.clock.later(Duration::from_secs(minutes * 60));
        let pack = server::hall::Pack::load("yancheng").unwrap();
        tested.router =
            server::http::router(server::hall::Hall::new(store.clone(), clock, pack, None, true), None);
        let later = tested.with_cookie_of(&staff);
        assert_eq!(
            later.get("/api/v1/staff/trial-balance").await.status,
            expected,
            "after {minutes} minutes"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_says_how_long_the_session_lasts() {
    let mut tested = Tested::new().await;
    assert!(!tested.visitor().await.get("/api/v1/session").await.headers.contains_key("session-ends-in"));
    // The clock goes on while the test runs.
    let begun = Instant::now();
    let staff = tested.signed_in("staff01").await;
    let store = tested.hall.store.clone();
    // Ten minutes after the last request that was noted, which is at most one a minute, and eight hours at most.
    let table = [(0, 600), (30, 570), (480, 600), (900, 600), (8 * 3600 - 300, 300)];
    let mut seconds = 0;
    for (at, expected) in table {
        // Nothing is idle for longer than it may be.
        for step in (seconds..at).step_by(500).skip(1).chain([at]) {
            let clock = tested.hall.clock.later(Duration::from_secs(step));
            let pack = server::hall::Pack::load("yancheng").unwrap();
            let hall = server::hall::Hall::new(store.clone(), clock, pack, None, true);
            tested.router = server::http::router(hall, None);
            let answer = tested.with_cookie_of(&staff).get("/api/v1/staff/trial-balance").await;
            let left: u64 = answer.headers["session-ends-in"].to_str().unwrap().parse().unwrap();
            if step == at {
                let passed = begun.elapsed().as_secs() + 1;
                assert!(
                    (expected - passed..=expected + 1).contains(&left),
                    "{left} after {at} seconds, not {expected}"
                );
            }
        }
        seconds = at;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_from_elsewhere_changes_nothing() {
    let tested = Tested::new().await;
    let member = tested.signed_in(RENTER).await;
    let form = crate::hall::rent("2026-11", "2026-11", crate::hall::CARD).to_string();
    let table: [(&str, &[(&str, &str)]); 6] = [
        ("another site", &[("sec-fetch-site", "cross-site"), ("x-csrf", &member.csrf)]),
        ("another port", &[("sec-fetch-site", "same-site"), ("x-csrf", &member.csrf)]),
        ("no token", &[("sec-fetch-site", "same-origin")]),
        ("a wrong token", &[("sec-fetch-site", "same-origin"), ("x-csrf", "0")]),
        ("another origin", &[("origin", "http://other"), ("x-csrf", &member.csrf)]),
        ("no origin", &[("x-csrf", &member.csrf)]),
    ];
    let request = |headers: &[(&str, &str)]| {
        let mut request = axum::http::Request::post("/api/v1/me/withdrawals/rent")
            .header("host", "hall")
            .header("cookie", &member.cookie)
            .header("content-type", "application/json")
            .header("idempotency-key", "forged-key");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.body(Body::from(form.clone())).unwrap()
    };
    for (what, headers) in table {
        let answer = member.send(request(headers)).await;
        assert_eq!(
            (answer.status, answer.body["code"].as_str()),
            (StatusCode::FORBIDDEN, Some("forged")),
            "{what}"
        );
    }
    let own = member.send(request(&[("origin", "https://hall"), ("x-csrf", &member.csrf)])).await;
    assert_eq!(own.status, StatusCode::OK, "{}", own.body);
}
