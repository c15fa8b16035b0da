//! 撤回申请: within 24 hours, while nobody has acted on it, booked once.

use std::time::Duration;

use axum::http::StatusCode;
use serde_json::{Value, json};
use shared::money::Money;
use shared::wire::Account;

use crate::hall::{Answer, Browser, CARD, RENTER, Tested, rent};

const HOUR: Duration = Duration::from_secs(60 * 60);

async fn account(member: &Browser) -> Account {
    serde_json::from_value(member.get("/api/v1/me/account").await.body).unwrap()
}

/// Rent above the cap, so that a person must look at it.
fn referred() -> Value {
    let lease = json!({ "registered": { "rent_per_month": "1500.00" } });
    json!({ "from_month": "2026-11", "to_month": "2026-11", "lease": lease, "card": CARD })
}

async fn submit(member: &Browser, form: &Value, key: &str) -> Value {
    let sent = member.post("/api/v1/me/withdrawals/rent", form, Some(key)).await;
    assert_eq!(sent.status, StatusCode::OK, "{}", sent.body);
    sent.body
}

async fn withdraw(member: &Browser, case: &Value, key: &str) -> Answer {
    let path = format!("/api/v1/me/cases/{}/withdraw", case["id"].as_str().unwrap());
    member.post(&path, &Value::Null, Some(key)).await
}

fn refused(answer: &Answer, sentence: &str) {
    let got = (answer.status, answer.body["code"].as_str());
    assert_eq!(got, (StatusCode::CONFLICT, Some("no_way_back")), "{}", answer.body);
    assert!(answer.body["message"]["zh"].as_str().unwrap().contains(sentence), "{}", answer.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_for_a_person_is_taken_back_and_can_be_asked_for_again() {
    let tested = Tested::new().await;
    let member = tested.signed_in(RENTER).await;
    let before = account(&member).await;
    let case = submit(&member, &referred(), "undo-rent-1").await;
    assert_eq!((&case["state"], &case["due"]), (&json!("referred"), &json!("2026-11-26")), "{case}");
    let until = case["withdraw_until"].as_str().unwrap();
    assert!(until.starts_with("2026-11-24T09:0"), "{until}");

    let first = withdraw(&member, &case, "undo-key-1").await;
    assert_eq!((first.status, &first.body["state"]), (StatusCode::OK, &json!("withdrawn")), "{}", first.body);
    assert_eq!(first.body["timeline"].as_array().unwrap().last().unwrap()["text"]["zh"], "您撤回了申请");
    assert_eq!((&first.body["withdraw_until"], &first.body["due"]), (&Value::Null, &Value::Null));
    let again = withdraw(&member, &case, "undo-key-1").await;
    assert_eq!((again.status, &again.body), (StatusCode::OK, &first.body), "the same key, the same answer");
    refused(&withdraw(&member, &case, "undo-key-2").await, "不用再撤回");

    assert_eq!(account(&member).await, before, "nothing was held, so nothing moved");
    submit(&member, &referred(), "undo-rent-2").await;
    tested.settle().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_granted_is_taken_back_while_its_order_waits_and_the_money_returns() {
    let tested = Tested::new().await;
    let member = tested.signed_in(RENTER).await;
    let before = account(&member).await;
    let case = submit(&member, &rent("2026-09", "2026-11", CARD), "undo-paying").await;
    assert_eq!(case["state"], "paying");
    assert_eq!(account(&member).await.held, Money::yuan(2_400));
    let back = withdraw(&member, &case, "undo-key-3").await;
    assert_eq!(back.body["state"], "withdrawn", "{}", back.body);
    let last = back.body["timeline"].as_array().unwrap().last().unwrap()["text"]["zh"].clone();
    assert_eq!(last, "您撤回了申请，2,400.00元已退回账户");
    let after = account(&member).await;
    assert_eq!((after.balance, after.held), (before.balance, Money::ZERO));

    // Nothing reaches the bank, and every account still agrees with its lines.
    tested.settle().await;
    assert_eq!(account(&member).await.balance, before.balance);
    let lines = member.get("/api/v1/me/statement").await.body["lines"].clone();
    let amounts = [&lines[0]["amount"], &lines[1]["amount"]];
    assert_eq!(amounts, [&json!("2400.00"), &json!("-2400.00")], "{lines}");
    // The months are free again.
    let tried = member.post("/api/v1/me/withdrawals/rent/try", &rent("2026-09", "2026-11", CARD), None).await;
    assert_eq!(tried.body["decision"]["outcome"], "grant", "{}", tried.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_bank_has_stays() {
    let tested = Tested::new().await;
    let member = tested.signed_in(RENTER).await;
    let case = submit(&member, &rent("2026-11", "2026-11", CARD), "undo-sent").await;
    tested.settle().await;
    refused(&withdraw(&member, &case, "undo-key-4").await, "已经办结");
    let now = member.get(&format!("/api/v1/me/cases/{}", case["id"].as_str().unwrap())).await.body;
    assert_eq!((&now["state"], &now["withdraw_until"]), (&json!("paid"), &Value::Null));
    tested.settle().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_24_hours_it_is_too_late() {
    let mut tested = Tested::new().await;
    let member = tested.signed_in(RENTER).await;
    let case = submit(&member, &referred(), "undo-late").await;
    tested.later(HOUR * 24).await;
    let member = tested.signed_in(RENTER).await;
    let path = format!("/api/v1/me/cases/{}", case["id"].as_str().unwrap());
    assert_eq!(member.get(&path).await.body["withdraw_until"], Value::Null);
    refused(&withdraw(&member, &case, "undo-key-5").await, "超过24小时");
    assert_eq!(member.get(&path).await.body["state"], "referred");
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_at_once_are_one() {
    let tested = Tested::new().await;
    let member = tested.signed_in(RENTER).await;
    let case = submit(&member, &rent("2026-11", "2026-11", CARD), "undo-many").await;
    let tries = (0..20).map(|number| {
        let (member, case) = (member.clone(), case.clone());
        tokio::spawn(async move { withdraw(&member, &case, &format!("undo-many-{number}")).await.status })
    });
    let mut done = 0;
    for status in tries.collect::<Vec<_>>() {
        done += usize::from(status.await.unwrap() == StatusCode::OK);
    }
    assert_eq!(done, 1);
    tested.settle().await;
}
