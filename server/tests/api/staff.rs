//! What the centre's staff sees.

use axum::http::StatusCode;

use crate::hall::{RENTER, Tested, month};

#[tokio::test(flavor = "multi_thread")]
async fn the_ledger_balances_and_the_day_is_listed() {
    let tested = Tested::new().await;
    let agent = tested.signed_in("agent01").await;
    let sent = agent.post("/api/v1/employer/remittances", &month(&agent).await, Some("staff-sees")).await;
    assert_eq!(sent.status, StatusCode::OK);
    tested.settle().await;
    let staff = tested.signed_in("staff01").await;
    let balance = staff.get("/api/v1/staff/trial-balance").await.body;
    assert_eq!(balance["balanced"], true, "{balance}");
    let savings = balance["rows"].as_array().unwrap().iter().find(|row| row["account"] == "201").unwrap();
    assert_eq!(savings["credit_balance"], balance["members"]);
    let day = staff.get("/api/v1/staff/journals?day=2026-11-23").await.body;
    assert_eq!((day["count"].as_u64(), day["turnover"].as_str()), (Some(2), Some("1532540.00")), "{day}");
    let credited = &day["journals"][0];
    assert_eq!(credited["text"]["zh"], "汇缴 2026年10月");
    let members = credited["lines"].as_array().unwrap().iter().find(|line| line["account"] == "201").unwrap();
    assert_eq!((members["credit"].as_str(), members["count"].as_u64()), (Some("766270.00"), Some(478)));
    assert_eq!(
        staff.get("/api/v1/staff/journals?day=yesterday").await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn numbers_are_masked() {
    let tested = Tested::new().await;
    let staff = tested.signed_in("staff01").await;
    let found = staff.get(&format!("/api/v1/staff/members?q={RENTER}")).await;
    let account = found.body[0]["account"].as_str().unwrap().to_owned();
    let file = staff.get(&format!("/api/v1/staff/members/{account}")).await;
    assert_eq!(file.status, StatusCode::OK);
    for body in [found.body.to_string(), file.body.to_string()] {
        assert!(!body.contains(RENTER) && body.contains("990101********937X"), "{body}");
    }
    let pages = file.body["statement"]["lines"].as_array().unwrap().len();
    assert!(pages > 10, "{pages}");
    assert_eq!(staff.get("/api/v1/staff/members/000000000000").await.status, StatusCode::NOT_FOUND);
}
