//! An employer's month, from submission to every member's account.

use axum::http::StatusCode;

use crate::hall::{Tested, month};

/// What a page could send instead.
type Change<'a> = &'a dyn Fn(&mut serde_json::Value);

#[tokio::test(flavor = "multi_thread")]
async fn a_month_is_collected_and_credited_to_the_fen() {
    let tested = Tested::new().await;
    let agent = tested.signed_in("agent01").await;
    let sheet = month(&agent).await;
    assert_eq!((sheet["month"].as_str(), sheet["lines"].as_array().unwrap().len()), (Some("2026-10"), 478));
    let roster = agent.get("/api/v1/employer/roster").await.body;
    let member = tested.signed_in(roster[0]["id"].as_str().unwrap()).await;
    let before: shared::wire::Account =
        serde_json::from_value(member.get("/api/v1/me/account").await.body).unwrap();

    let sent = agent.post("/api/v1/employer/remittances", &sheet, Some("month-2026-10")).await;
    assert_eq!(
        (sent.status, sent.body["state"].as_str()),
        (StatusCode::OK, Some("collecting")),
        "{}",
        sent.body
    );
    tested.settle().await;

    let id = sent.body["id"].as_str().unwrap();
    let done = agent.get(&format!("/api/v1/employer/remittances/{id}")).await.body;
    assert_eq!((done["state"].as_str(), done["total"].as_str()), (Some("credited"), Some("766270.00")));
    let receipt = agent.get(&format!("/api/v1/receipts/{}", done["receipt"].as_str().unwrap())).await;
    assert_eq!((receipt.status, receipt.body["amount"].as_str()), (StatusCode::OK, Some("766270.00")));
    let home = agent.get("/api/v1/employer").await.body;
    assert_eq!((home["paid_to"].as_str(), home["next_month"].as_str()), (Some("2026-10"), Some("2026-11")));
    let after: shared::wire::Account =
        serde_json::from_value(member.get("/api/v1/me/account").await.body).unwrap();
    assert_eq!(after.balance - before.balance, shared::money::Money::yuan(986)); // 493 on each side of 6,159
    assert_eq!(after.paid_to.map(|month| month.to_string()).as_deref(), Some("2026-10"));
    assert_eq!(after.months_in_a_row, before.months_in_a_row + 1);
    let statement = member.get("/api/v1/me/statement").await.body;
    assert_eq!(statement["lines"][0]["text"]["zh"], "汇缴 2026年10月");
    assert_eq!(statement["lines"][0]["balance"].as_str(), Some(after.balance.to_string().as_str()));

    let again = agent.post("/api/v1/employer/remittances", &sheet, Some("another-key")).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", again.body);
    assert!(again.body["fields"]["month"]["zh"].as_str().unwrap().contains("已经汇缴"), "{}", again.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_month_that_the_bank_returns_books_nothing_and_can_be_sent_again() {
    let tested = Tested::new().await;
    let agent = tested.signed_in("agent03").await;
    let sheet = month(&agent).await;
    let sent = agent.post("/api/v1/employer/remittances", &sheet, Some("month-first")).await;
    assert_eq!(sent.status, StatusCode::OK, "{}", sent.body);
    tested.settle().await;
    let home = agent.get("/api/v1/employer").await.body;
    assert_eq!(home["remittances"][0]["state"], "failed");
    assert!(home["remittances"][0]["failure"]["zh"].as_str().unwrap().contains("账户"));
    assert_eq!(home["next_month"], sheet["month"]);
    let again = agent.post("/api/v1/employer/remittances", &sheet, Some("month-second")).await;
    assert_eq!(again.status, StatusCode::OK, "{}", again.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_page_computed_is_not_trusted() {
    let tested = Tested::new().await;
    let agent = tested.signed_in("agent02").await;
    let sheet = month(&agent).await;
    let other = tested.signed_in("agent04").await.get("/api/v1/employer/roster").await.body;
    let table: [(&str, Change<'_>, &str); 8] = [
        ("an amount", &|sheet| sheet["lines"][3]["employer"] = "1.00".into(), "lines[3]"),
        ("the total", &|sheet| sheet["total"] = "1.00".into(), "total"),
        (
            "another employer's member",
            &|sheet| sheet["lines"][0]["account"] = other[0]["account"].clone(),
            "lines[0]",
        ),
        ("the base", &|sheet| sheet["lines"][1]["base"] = "99999.00".into(), "lines[1]"),
        ("the rate", &|sheet| sheet["lines"][2]["rate_member"] = "13".into(), "lines[2]"),
        ("twice", &|sheet| sheet["lines"][1] = sheet["lines"][0].clone(), "lines[1]"),
        ("the month", &|sheet| sheet["month"] = "2027-03".into(), "month"),
        ("nobody", &|sheet| sheet["lines"] = serde_json::json!([]), "lines"),
    ];
    for (what, change, field) in table {
        let mut changed = sheet.clone();
        change(&mut changed);
        let answer = agent.post("/api/v1/employer/remittances", &changed, Some("the-same-key")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}: {}", answer.body);
        assert!(answer.body["fields"][field].is_object(), "{what}: {}", answer.body);
    }
    // A refused submission has not used its key up.
    let good = agent.post("/api/v1/employer/remittances", &sheet, Some("the-same-key")).await;
    assert_eq!(good.status, StatusCode::OK, "{}", good.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mapping_is_remembered_for_the_employer() {
    let tested = Tested::new().await;
    let (agent, other) = (tested.signed_in("agent01").await, tested.signed_in("agent02").await);
    let path = "/api/v1/employer/mappings/%E5%A7%93%E5%90%8D%7C%E5%9F%BA%E6%95%B0";
    let mapping = serde_json::json!({ "signature": "姓名|基数", "fields": ["name", "base"] });
    assert_eq!(agent.get(path).await.status, StatusCode::NOT_FOUND);
    let kept = agent.write(axum::http::Method::PUT, path, &mapping, None).await;
    assert_eq!(kept.status, StatusCode::NO_CONTENT, "{}", kept.body);
    assert_eq!(agent.get(path).await.body, mapping);
    assert_eq!(other.get(path).await.status, StatusCode::NOT_FOUND);
}
