//! What was typed and not submitted: kept for its owner, for thirty days, in the form of now.

use std::time::Duration;

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::hall::{Answer, Browser, CARD, RENTER, Tested, month, rent};

const RENT: &str = "/api/v1/me/drafts/withdrawal_rent";
const MONTH: &str = "/api/v1/employer/drafts/remittance";
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

pub(crate) fn rent_draft() -> Value {
    let body =
        json!({ "from_month": "2026-09", "to_month": "2026-11", "lease": "none", "rent_per_month": "" });
    json!({ "form": 2, "body": body })
}

pub(crate) fn month_draft() -> Value {
    let body = json!({
        "month": "2026-10", "source": "roster", "sheet": 0, "heading_row": 1, "fields": ["member_account", "base"],
        "edits": [{ "row": 2, "field": "base", "text": "6159" }], "left_out": [], "total": "766270.00",
    });
    json!({ "form": 1, "body": body })
}

async fn save(browser: &Browser, path: &str, draft: &Value) -> Answer {
    browser.write(Method::PUT, path, draft, None).await
}

/// The draft that the browser's own person has; null for none.
async fn kept(browser: &Browser, path: &str) -> Value {
    let answer = browser.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer.body
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_seen_by_its_owner_alone() {
    let tested = Tested::new().await;
    let agents = [tested.signed_in("agent01").await, tested.signed_in("agent02").await];
    assert_eq!(save(&agents[0], MONTH, &month_draft()).await.status, StatusCode::OK);
    assert_eq!(kept(&agents[0], MONTH).await["body"], month_draft()["body"]);
    assert!(kept(&agents[1], MONTH).await.is_null());
    agents[1].write(Method::DELETE, MONTH, &Value::Null, None).await;
    assert!(kept(&agents[0], MONTH).await.is_object(), "what another removes is their own");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_is_there_again_on_another_device() {
    let tested = Tested::new().await;
    let phone = tested.signed_in(RENTER).await;
    assert!(kept(&phone, RENT).await.is_null());
    let saved = save(&phone, RENT, &rent_draft()).await;
    assert_eq!((saved.status, &saved.body["replaced"]), (StatusCode::OK, &Value::Null), "{}", saved.body);

    let desk = tested.signed_in(RENTER).await;
    let kept_now = kept(&desk, RENT).await;
    assert_eq!(kept_now["body"], rent_draft()["body"]);
    assert_eq!((&kept_now["stamp"], &kept_now["saved_at"]), (&saved.body["stamp"], &saved.body["saved_at"]));
    assert_eq!((&kept_now["form"], &kept_now["policy_changed"]), (&json!(2), &json!(false)));

    let gone = desk.write(Method::DELETE, RENT, &Value::Null, None).await;
    assert_eq!(gone.status, StatusCode::NO_CONTENT);
    assert!(kept(&phone, RENT).await.is_null());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_later_of_two_devices_wins_and_is_told() {
    let tested = Tested::new().await;
    let (phone, desk) = (tested.signed_in(RENTER).await, tested.signed_in(RENTER).await);
    let mut draft = rent_draft();
    let first = save(&phone, RENT, &draft).await.body;
    draft["over"] = first["stamp"].clone();
    let second = save(&desk, RENT, &draft).await.body;
    assert_eq!(second["replaced"], Value::Null, "the desk has read what the phone saved");
    draft["body"]["lease"] = json!("registered");
    let third = save(&phone, RENT, &draft).await.body;
    assert_eq!(third["replaced"], second["saved_at"], "the phone did not know of the desk's");
    assert_eq!(kept(&desk, RENT).await["body"]["lease"], "registered");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_draft_of_the_form_is_taken() {
    let tested = Tested::new().await;
    let member = tested.signed_in(RENTER).await;
    let with = |name: &str, value: Value| {
        let mut draft = rent_draft();
        draft["body"][name] = value;
        draft
    };
    let mut old = rent_draft();
    old["form"] = json!(1);
    let refused = [with("card", json!(CARD)), with("lease", json!(1)), old, json!({ "form": 2, "body": [] })];
    for draft in refused {
        let answer = save(&member, RENT, &draft).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{draft}: {}", answer.body);
    }
    let long = save(&member, RENT, &with("rent_per_month", json!("1".repeat(16 * 1024)))).await;
    assert_eq!(long.status, StatusCode::PAYLOAD_TOO_LARGE, "{}", long.body);
    assert!(kept(&member, RENT).await.is_null(), "nothing of it was kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_submitted_is_no_draft_any_more() {
    let tested = Tested::new().await;
    let member = tested.signed_in(RENTER).await;
    save(&member, RENT, &rent_draft()).await;
    let form = rent("2026-09", "2026-11", CARD);
    // A submission that is refused for its form leaves the draft.
    let slip = member.post("/api/v1/me/withdrawals/rent", &json!({ "card": "1" }), Some("draft-slip")).await;
    assert_eq!(slip.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(kept(&member, RENT).await.is_object());
    let sent = member.post("/api/v1/me/withdrawals/rent", &form, Some("draft-rent")).await;
    assert_eq!(sent.status, StatusCode::OK, "{}", sent.body);
    assert!(kept(&member, RENT).await.is_null());

    let (agent, other) = (tested.signed_in("agent02").await, tested.signed_in("agent01").await);
    for agent in [&agent, &other] {
        assert_eq!(save(agent, MONTH, &month_draft()).await.status, StatusCode::OK);
    }
    let sheet = month(&agent).await;
    let sent = agent.post("/api/v1/employer/remittances", &sheet, Some("draft-month")).await;
    assert_eq!(sent.status, StatusCode::OK, "{}", sent.body);
    assert!(kept(&agent, MONTH).await.is_null());
    assert!(kept(&other, MONTH).await.is_object(), "another's draft stays");
    tested.settle().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_kept_for_thirty_days() {
    let mut tested = Tested::new().await;
    save(&tested.signed_in(RENTER).await, RENT, &rent_draft()).await;
    tested.later(DAY * 30 - Duration::from_secs(60)).await;
    assert!(kept(&tested.signed_in(RENTER).await, RENT).await.is_object());
    tested.later(Duration::from_secs(120)).await;
    assert!(kept(&tested.signed_in(RENTER).await, RENT).await.is_null());
    // The next draft of anybody takes it out of the database.
    save(&tested.signed_in("agent01").await, MONTH, &month_draft()).await;
    assert_eq!(count(&tested).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_of_an_older_form_or_policy_is_read_in_the_form_of_now_and_says_so() {
    let tested = Tested::new().await;
    let member = tested.signed_in(RENTER).await;
    save(&member, RENT, &rent_draft()).await;
    let old = r#"{"from":"2026-07","to":"2026-09","lease":"none","rent":""}"#;
    alter(&tested, "UPDATE draft SET form = 1, body = ", old).await;
    let read = kept(&member, RENT).await;
    assert_eq!((&read["form"], &read["policy_changed"]), (&json!(2), &json!(false)));
    assert_eq!(read["body"]["from_month"], "2026-07", "{read}");

    // Another pack, and a row that came into force between two days.
    for (column, value) in [("policy_hash", "0"), ("policy_day", "2026-09-19")] {
        save(&member, RENT, &rent_draft()).await;
        assert_eq!(kept(&member, RENT).await["policy_changed"], json!(false));
        alter(&tested, &format!("UPDATE draft SET {column} = "), value).await;
        assert_eq!(kept(&member, RENT).await["policy_changed"], json!(true), "{column}");
    }

    // What a later version of the program wrote is not touched, and not shown.
    alter(&tested, "UPDATE draft SET form = 3, body = ", "{}").await;
    assert!(kept(&member, RENT).await.is_null());
    assert_eq!(count(&tested).await, 1);
}

async fn alter(tested: &Tested, statement: &str, value: &str) {
    let statement = sqlx::AssertSqlSafe(format!("{statement}$1"));
    sqlx::query(statement).bind(value).execute(&mut tested.centre.connect().await).await.unwrap();
}

async fn count(tested: &Tested) -> i64 {
    sqlx::query_scalar("SELECT count(*) FROM draft")
        .fetch_one(&mut tested.centre.connect().await)
        .await
        .unwrap()
}
