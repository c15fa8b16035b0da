//! What browsers report of the content policy.

use axum::body::Body;
use axum::http::Request;
use serde_json::json;

use crate::hall::{Browser, Tested};

/// Sends reports as a browser does: to the address that the headers name, without cookie or token.
async fn report(browser: &Browser, body: String) -> u16 {
    let named = browser.get("/healthz").await.headers["reporting-endpoints"].to_str().unwrap().to_owned();
    let address = named.split('"').nth(1).unwrap();
    let request = Request::post(address).header("content-type", "application/reports+json");
    browser.send(request.body(Body::from(body)).unwrap()).await.status.as_u16()
}

#[tokio::test(flavor = "multi_thread")]
async fn reports_are_counted_and_shown_to_staff() {
    let tested = Tested::new().await;
    let (visitor, staff) = (tested.visitor().await, tested.signed_in("staff").await);
    let seen = async || staff.get("/api/v1/staff/breaches").await.body;
    assert_eq!(seen().await, json!({ "count": 0, "last": [] }));
    let body = |blocked: &str| {
        json!({
            "documentURL": "http://hall/loan/limit?base=9800.00",
            "blockedURL": blocked,
            "effectiveDirective": "style-src-attr",
        })
    };
    let breach =
        json!({ "type": "csp-violation", "age": 1, "url": "x", "user_agent": "y", "body": body("inline") });
    let other = json!({ "type": "deprecation", "body": { "id": "z" } });
    assert_eq!(report(&visitor, json!([breach, other]).to_string()).await, 204);
    let one = json!({ "directive": "style-src-attr", "page": "http://hall/loan/limit", "blocked": "inline" });
    assert_eq!(seen().await, json!({ "count": 1, "last": [one] }));

    let long = json!({ "type": "csp-violation", "body": body(&"x".repeat(9_000)) });
    assert_eq!(report(&visitor, json!(vec![&long; 5]).to_string()).await, 204);
    for _ in 0..5 {
        assert_eq!(report(&visitor, json!(vec![&long; 5]).to_string()).await, 204);
    }
    let all = seen().await;
    assert_eq!((all["count"].as_u64(), all["last"].as_array().unwrap().len()), (Some(31), 20));
    assert_eq!(all["last"][0]["blocked"].as_str().unwrap().len(), 200);
    assert_eq!(report(&visitor, "not json".to_owned()).await, 422);
    assert_eq!(seen().await["count"], 31);
}
