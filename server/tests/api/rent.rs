//! A rent withdrawal, from the rule's answer to the bank's.

use axum::http::StatusCode;
use shared::money::Money;
use shared::wire::Account;

use crate::hall::{Browser, CARD, RENTER, Tested, rent};

async fn account(member: &Browser) -> Account {
    serde_json::from_value(member.get("/api/v1/me/account").await.body).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn granted_held_paid_and_on_the_receipt() {
    let tested = Tested::new().await;
    let member = tested.signed_in(RENTER).await;
    let before = account(&member).await;
    let form = rent("2026-09", "2026-11", CARD);
    let tried = member.post("/api/v1/me/withdrawals/rent/try", &form, None).await;
    assert_eq!(tried.body["decision"]["outcome"], "grant", "{}", tried.body);

    let sent = member.post("/api/v1/me/withdrawals/rent", &form, Some("rent-1234")).await;
    assert_eq!((sent.status, sent.body["state"].as_str()), (StatusCode::OK, Some("paying")), "{}", sent.body);
    assert_eq!(sent.body["decision"], tried.body["decision"]);
    assert_eq!((sent.body["amount"].as_str(), sent.body["card"].as_str()), (Some("2400.00"), Some("0366")));
    let held = account(&member).await;
    assert_eq!((held.held, before.balance - held.balance), (Money::yuan(2_400), Money::yuan(2_400)));
    tested.settle().await;

    let case = member.get(&format!("/api/v1/me/cases/{}", sent.body["id"].as_str().unwrap())).await.body;
    assert_eq!((case["state"].as_str(), case["timeline"].as_array().unwrap().len()), (Some("paid"), 3));
    let after = account(&member).await;
    assert_eq!((after.held, after.balance), (Money::ZERO, held.balance));
    let receipt = member.get(&format!("/api/v1/receipts/{}", case["receipt"].as_str().unwrap())).await.body;
    assert_eq!(receipt["rule"]["regulation"], "Regulation2026");
    assert_eq!(receipt["rule"]["policy_hash"], member.get("/api/v1/policy").await.body["hash"]);
    assert_eq!(receipt["decision"], case["decision"]);
    let line = &member.get("/api/v1/me/statement").await.body["lines"][0];
    assert_eq!(
        (line["amount"].as_str(), line["receipt"].as_str()),
        (Some("-2400.00"), case["receipt"].as_str())
    );

    // The same months again: the cap is used up.
    let again = member.post("/api/v1/me/withdrawals/rent/try", &form, None).await.body;
    assert_eq!(again["facts"]["already_claimed"], "2400.00", "{again}");
    assert_ne!(again["decision"]["detail"]["amount"], "2400.00", "{again}");
}

#[tokio::test(flavor = "multi_thread")]
async fn money_that_bounces_is_back_in_the_account() {
    let tested = Tested::new().await;
    let member = tested.signed_in(RENTER).await;
    let before = account(&member).await;
    let card =
        (0..).map(|n| format!("62{n:010}0002")).find(|card| shared::identity::luhn_holds(card)).unwrap();
    let form = rent("2026-11", "2026-11", &card);
    let sent = member.post("/api/v1/me/withdrawals/rent", &form, Some("rent-bounce")).await;
    assert_eq!(sent.body["state"], "paying", "{}", sent.body);
    tested.settle().await;
    let cases = member.get("/api/v1/me/cases").await.body;
    assert_eq!(cases[0]["state"], "bounced");
    let after = account(&member).await;
    assert_eq!((after.balance, after.held), (before.balance, Money::ZERO));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_is_a_case_and_moves_no_money() {
    let tested = Tested::new().await;
    let shown = server::demo::shown(&tested.hall).await.unwrap();
    let owner = shown.iter().find(|shown| shown.who.zh.contains("有自有住房")).unwrap();
    let member = tested.signed_in(&owner.name).await;
    let before = account(&member).await;
    let sent = member
        .post("/api/v1/me/withdrawals/rent", &rent("2026-11", "2026-11", CARD), Some("rent-owner"))
        .await;
    assert_eq!(
        (sent.status, sent.body["state"].as_str()),
        (StatusCode::OK, Some("refused")),
        "{}",
        sent.body
    );
    assert!(sent.body["receipt"].is_null());
    tested.settle().await;
    assert_eq!(account(&member).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn facts_are_filled_from_ledger_and_registries() {
    let tested = Tested::new().await;
    let member = tested.signed_in(RENTER).await;
    let facts = member.get("/api/v1/me/facts/rent").await.body;
    assert_eq!(
        (facts["household"].as_str(), facts["owns_home_here"].as_bool()),
        (Some("single"), Some(false))
    );
    let policy = shared::policy::packs::load("yancheng").unwrap();
    let day = "2026-11-23".parse().unwrap();
    for kind in [
        "rent",
        "purchase",
        "down_payment",
        "build",
        "repayment",
        "offset",
        "property_fee",
        "lift",
        "illness",
        "incapacity",
        "emigration",
        "leaving",
        "retirement",
        "loan",
    ] {
        let facts = member.get(&format!("/api/v1/me/facts/{kind}")).await;
        assert_eq!(facts.status, StatusCode::OK, "{kind}");
        assert!(facts.body["balance"].is_string(), "{kind}: {}", facts.body);
        let rule = if kind == "loan" { "loan_limit" } else { kind };
        let read = shared::calc::explain_by_name(rule, &facts.body, &policy, day, None);
        assert!(read.is_ok(), "{kind}: {read:?}");
    }
    // A death concerns another person's account.
    for kind in ["death", "renovation", "other_housing", "other"] {
        assert_eq!(
            member.get(&format!("/api/v1/me/facts/{kind}")).await.status,
            StatusCode::NOT_FOUND,
            "{kind}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_withdrawal_for_rent_is_known() {
    let tested = Tested::new().await;
    let member = tested.signed_in(RENTER).await;
    let form = rent("2026-09", "2026-11", CARD);
    let last =
        async |member: &Browser| member.get("/api/v1/me/facts/rent").await.body["last_withdrawal"].clone();
    assert!(last(&member).await.is_null());
    let tried = member.post("/api/v1/me/withdrawals/rent/try", &form, None).await.body;
    assert!(tried["facts"]["last_withdrawal"].is_null(), "{tried}");
    let sent = member.post("/api/v1/me/withdrawals/rent", &form, Some("rent-last")).await;
    assert_eq!(sent.status, StatusCode::OK, "{}", sent.body);
    tested.settle().await;
    assert_eq!(last(&member).await, "2026-11-23");
    let again = member.post("/api/v1/me/withdrawals/rent/try", &form, None).await.body;
    assert_eq!(again["facts"]["last_withdrawal"], "2026-11-23", "{again}");
}
