//! Submitted twice, booked once.

use std::collections::BTreeSet;

use axum::http::StatusCode;

use crate::hall::{CARD, RENTER, Tested, month, rent};

#[tokio::test(flavor = "multi_thread")]
async fn twenty_at_once_with_one_key_are_one_month() {
    let tested = Tested::new().await;
    let agent = tested.signed_in("agent02").await;
    let sheet = month(&agent).await;
    let tries = (0..20).map(|_| {
        let (agent, sheet) = (agent.clone(), sheet.clone());
        tokio::spawn(
            async move { agent.post("/api/v1/employer/remittances", &sheet, Some("double-click")).await },
        )
    });
    let mut answers = BTreeSet::new();
    for answer in tries.collect::<Vec<_>>() {
        let answer = answer.await.unwrap();
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        answers.insert(answer.body.to_string());
    }
    assert_eq!(answers.len(), 1, "{answers:?}");
    tested.settle().await;
    let home = agent.get("/api/v1/employer").await.body;
    let of_month =
        home["remittances"].as_array().unwrap().iter().filter(|view| view["month"] == sheet["month"]);
    assert_eq!(of_month.count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_keys_at_once_cannot_take_the_same_months_twice() {
    let tested = Tested::new().await;
    let member = tested.signed_in(RENTER).await;
    let tries = (0..20).map(|number| {
        let (member, form) = (member.clone(), rent("2026-09", "2026-11", CARD));
        tokio::spawn(async move {
            let key = format!("rent-key-{number}");
            member.post("/api/v1/me/withdrawals/rent", &form, Some(&key)).await.body["state"].clone()
        })
    });
    let mut paying = 0;
    for state in tries.collect::<Vec<_>>() {
        paying += usize::from(state.await.unwrap() == "paying");
    }
    assert_eq!(paying, 1);
    tested.settle().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_belongs_to_one_request() {
    let tested = Tested::new().await;
    let member = tested.signed_in(RENTER).await;
    let path = "/api/v1/me/withdrawals/rent";
    let first = member.post(path, &rent("2026-11", "2026-11", CARD), Some("one-request")).await;
    assert_eq!(first.status, StatusCode::OK, "{}", first.body);
    let same = member.post(path, &rent("2026-11", "2026-11", CARD), Some("one-request")).await;
    assert_eq!(same.body, first.body);
    let other = member.post(path, &rent("2026-10", "2026-11", CARD), Some("one-request")).await;
    assert_eq!(
        (other.status, other.body["code"].as_str()),
        (StatusCode::UNPROCESSABLE_ENTITY, Some("key_reused"))
    );
    for key in [None, Some("short"), Some("with space in it")] {
        let answer = member.post(path, &rent("2026-11", "2026-11", CARD), key).await;
        assert_eq!(
            (answer.status, answer.body["code"].as_str()),
            (StatusCode::BAD_REQUEST, Some("key_missing"))
        );
    }
}
