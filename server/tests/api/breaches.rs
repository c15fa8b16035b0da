//! What browsers report of the content policy.

use axum::body::Body;
use axum::http::Request;
use serde_json::json;

use crate::hall::{Browser, Tested};

/// Sends a report as a browser does: to the address that the policy names, without cookie or token.
async fn report(browser: &Browser, body: String) -> u16 {
    let policy =
        browser.get("/healthz").await.headers["content-security-policy"].to_str().unwrap().to_owned();
    let address = policy.split("report-uri ").nth(1).unwrap();
    let request = Request::post(address).header("content-type", "application/csp-report");
    browser.send(request.body(Body::from(body)).unwrap()).await.status.as_u16()
}

#[tokio::test(flavor = "multi_thread")]
async fn reports_are_counted_and_shown_to_staff() {
    let tested = Tested::new().await;
    let (visitor, staff) = (tested.visitor().await, tested.signed_in("staff01").await);
    let seen = async || staff.get("/api/v1/staff/breaches").await.body;
    assert_eq!(seen().await, json!({ "count": 0, "last": [] }));
    let body = |blocked: &str| {
        let report = json!({
            "document-uri": "http://hall/loan/limit?base=9800.00",
            "blocked-uri": blocked,
            "effective-directive": "style-src-attr",
            "disposition": "enforce",
        });
        json!({ "csp-report": report }).to_string()
    };
    assert_eq!(report(&visitor, body("inline")).await, 204);
    let one = json!({ "directive": "style-src-attr", "page": "http://hall/loan/limit", "blocked": "inline" });
    assert_eq!(seen().await, json!({ "count": 1, "last": [one] }));
    for _ in 0..30 {
        assert_eq!(report(&visitor, body(&"x".repeat(9_000))).await, 204);
    }
    let all = seen().await;
    assert_eq!((all["count"].as_u64(), all["last"].as_array().unwrap().len()), (Some(31), 20));
    assert_eq!(all["last"][0]["blocked"].as_str().unwrap().len(), 200);
    assert_eq!(report(&visitor, "not json".to_owned()).await, 422);
    assert_eq!(seen().await["count"], 31);
}
