//! Who may call what: every route of the interface, asked by everybody.

use std::collections::BTreeSet;

use axum::http::Method;
use serde_json::{Value, json};

use crate::drafts::{month_draft, rent_draft};
use crate::hall::{Browser, CARD, RENTER, Tested, month, rent};

/// Expected codes for visitor, member A, member B, agent A, agent B, staff. Objects belong to A.
type Codes = [u16; 6];

const OPEN: Codes = [200, 200, 200, 200, 200, 200];
const MEMBERS: Codes = [401, 200, 200, 403, 403, 403];
const MEMBER_A: Codes = [401, 200, 404, 403, 403, 403];
const AGENTS: Codes = [401, 403, 403, 200, 200, 403];
const AGENT_A: Codes = [401, 403, 403, 200, 404, 403];
const STAFF: Codes = [401, 403, 403, 403, 403, 200];

const RENT_DRAFT: &str = "/api/v1/me/drafts/{service}";
const MONTH_DRAFT: &str = "/api/v1/employer/drafts/{service}";

struct Case {
    method: Method,
    route: &'static str,
    path: String,
    body: Value,
    codes: Codes,
}

fn case(method: Method, route: &'static str, path: impl Into<String>, body: Value, codes: Codes) -> Case {
    Case { method, route, path: path.into(), body, codes }
}

fn get(route: &'static str, path: impl Into<String>, codes: Codes) -> Case {
    case(Method::GET, route, path, Value::Null, codes)
}

struct Objects {
    case: String,
    receipt_of_member: String,
    remittance: String,
    receipt_of_employer: String,
    hash: String,
    account: String,
}

#[allow(clippy::too_many_lines, reason = "a table")]
fn table(of: &Objects) -> Vec<Case> {
    let mapping = json!({ "signature": "a|b", "fields": ["name", "base"] });
    let question = json!({ "principal": "1000000", "annual_pct": "2.6", "months": 360 });
    let unprocessable = |codes: Codes| codes.map(|code| if code == 200 { 422 } else { code });
    let no_content = |codes: Codes| codes.map(|code| if code == 200 { 204 } else { code });
    vec![
        get("/healthz", "/healthz", OPEN),
        get("/readyz", "/readyz", OPEN),
        get("/api/openapi.json", "/api/openapi.json", OPEN),
        get("/api/v1/policy", "/api/v1/policy", OPEN),
        get("/api/v1/standards", "/api/v1/standards", OPEN),
        get("/api/v1/policy/{hash}", format!("/api/v1/policy/{}", of.hash), OPEN),
        get("/api/v1/policy/{hash}", "/api/v1/policy/0", [404; 6]),
        get("/api/v1/policies", "/api/v1/policies", OPEN),
        get("/api/v1/policies/{id}", "/api/v1/policies/nanjing", OPEN),
        get("/api/v1/policies/{id}", "/api/v1/policies/atlantis", [404; 6]),
        get("/api/v1/demo/sign-ins", "/api/v1/demo/sign-ins", OPEN),
        get("/api/v1/catalog", "/api/v1/catalog", OPEN),
        get("/api/v1/guides/{id}", "/api/v1/guides/rent", OPEN),
        get("/api/v1/guides/{id}", "/api/v1/guides/nothing", [404; 6]),
        get("/api/v1/notices", "/api/v1/notices", OPEN),
        get("/api/v1/notices/latest", "/api/v1/notices/latest", OPEN),
        get("/api/v1/search", "/api/v1/search", OPEN),
        case(Method::POST, "/api/v1/calc/{kind}", "/api/v1/calc/loan_equal_instalment", question, OPEN),
        case(
            Method::POST,
            "/api/v1/breaches",
            "/api/v1/breaches",
            json!({ "csp-report": {} }),
            no_content(OPEN),
        ),
        get("/api/v1/staff/breaches", "/api/v1/staff/breaches", STAFF),
        get("/api/v1/session", "/api/v1/session", OPEN),
        case(
            Method::POST,
            "/api/v1/session",
            "/api/v1/session",
            json!({ "name": "x", "password": "y" }),
            [401, 401, 401, 401, 401, 429],
        ),
        get("/api/v1/me/account", "/api/v1/me/account", MEMBERS),
        get("/api/v1/me/statement", "/api/v1/me/statement", MEMBERS),
        get("/api/v1/me/facts/{kind}", "/api/v1/me/facts/rent", MEMBERS),
        case(
            Method::POST,
            "/api/v1/me/withdrawals/rent/try",
            "/api/v1/me/withdrawals/rent/try",
            rent("2026-11", "2026-11", CARD),
            MEMBERS,
        ),
        case(
            Method::POST,
            "/api/v1/me/withdrawals/rent",
            "/api/v1/me/withdrawals/rent",
            json!({ "card": "1" }),
            unprocessable(MEMBERS),
        ),
        get("/api/v1/me/cases", "/api/v1/me/cases", MEMBERS),
        get("/api/v1/me/cases/{id}", format!("/api/v1/me/cases/{}", of.case), MEMBER_A),
        get("/api/v1/me/cases/{id}", "/api/v1/me/cases/1", [401, 404, 404, 403, 403, 403]),
        // Paid already: who may not see it is not told so.
        case(
            Method::POST,
            "/api/v1/me/cases/{id}/withdraw",
            format!("/api/v1/me/cases/{}/withdraw", of.case),
            Value::Null,
            [401, 409, 404, 403, 403, 403],
        ),
        // A draft has no address but its owner's: what others get here is their own, or null.
        get(RENT_DRAFT, "/api/v1/me/drafts/withdrawal_rent", MEMBERS),
        get(RENT_DRAFT, "/api/v1/me/drafts/remittance", [401, 404, 404, 403, 403, 403]),
        case(Method::PUT, RENT_DRAFT, "/api/v1/me/drafts/withdrawal_rent", rent_draft(), MEMBERS),
        case(
            Method::DELETE,
            RENT_DRAFT,
            "/api/v1/me/drafts/withdrawal_rent",
            Value::Null,
            no_content(MEMBERS),
        ),
        get(MONTH_DRAFT, "/api/v1/employer/drafts/remittance", AGENTS),
        get(MONTH_DRAFT, "/api/v1/employer/drafts/withdrawal_rent", [401, 403, 403, 404, 404, 403]),
        case(Method::PUT, MONTH_DRAFT, "/api/v1/employer/drafts/remittance", month_draft(), AGENTS),
        case(
            Method::DELETE,
            MONTH_DRAFT,
            "/api/v1/employer/drafts/remittance",
            Value::Null,
            no_content(AGENTS),
        ),
        get(
            "/api/v1/receipts/{number}",
            format!("/api/v1/receipts/{}", of.receipt_of_member),
            [401, 200, 404, 404, 404, 403],
        ),
        get(
            "/api/v1/receipts/{number}",
            format!("/api/v1/receipts/{}", of.receipt_of_employer),
            [401, 404, 404, 200, 404, 403],
        ),
        get("/api/v1/employer", "/api/v1/employer", AGENTS),
        get("/api/v1/employer/roster", "/api/v1/employer/roster", AGENTS),
        case(
            Method::PUT,
            "/api/v1/employer/mappings/{signature}",
            "/api/v1/employer/mappings/a%7Cb",
            mapping,
            no_content(AGENTS),
        ),
        get("/api/v1/employer/mappings/{signature}", "/api/v1/employer/mappings/a%7Cb", AGENTS),
        case(
            Method::POST,
            "/api/v1/employer/remittances",
            "/api/v1/employer/remittances",
            json!({ "month": "2020-01", "lines": [], "total": "0" }),
            unprocessable(AGENTS),
        ),
        get(
            "/api/v1/employer/remittances/{id}",
            format!("/api/v1/employer/remittances/{}", of.remittance),
            AGENT_A,
        ),
        get("/api/v1/staff/journals", "/api/v1/staff/journals", STAFF),
        get("/api/v1/staff/trial-balance", "/api/v1/staff/trial-balance", STAFF),
        get("/api/v1/staff/members", "/api/v1/staff/members?q=x", STAFF),
        get("/api/v1/staff/members/{account}", format!("/api/v1/staff/members/{}", of.account), STAFF),
        case(Method::DELETE, "/api/v1/session", "/api/v1/session", Value::Null, [204; 6]),
    ]
}

async fn objects(a: &Browser, agent: &Browser, tested: &Tested) -> Objects {
    let form = rent("2026-11", "2026-11", CARD);
    let case = a.post("/api/v1/me/withdrawals/rent", &form, Some("access-rent")).await.body;
    let sheet = month(agent).await;
    let sent = agent.post("/api/v1/employer/remittances", &sheet, Some("access-month")).await.body;
    tested.settle().await;
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let remittance = agent.get(&format!("/api/v1/employer/remittances/{}", text(&sent["id"]))).await.body;
    Objects {
        case: text(&case["id"]),
        receipt_of_member: text(&case["receipt"]),
        remittance: text(&sent["id"]),
        receipt_of_employer: text(&remittance["receipt"]),
        hash: text(&a.get("/api/v1/policy").await.body["hash"]),
        account: text(&a.get("/api/v1/me/account").await.body["account"]),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_gets_what_is_theirs_and_nothing_else() {
    let tested = Tested::new().await;
    let roster = tested.signed_in("agent02").await.get("/api/v1/employer/roster").await.body;
    let b = roster
        .as_array()
        .unwrap()
        .iter()
        .map(|member| member["id"].as_str().unwrap())
        .find(|id| *id != RENTER);
    let people = [
        ("visitor", tested.visitor().await),
        ("member A", tested.signed_in(RENTER).await),
        ("member B", tested.signed_in(b.unwrap()).await),
        ("agent A", tested.signed_in("agent01").await),
        ("agent B", tested.signed_in("agent02").await),
        ("staff", tested.signed_in("staff01").await),
    ];
    let table = table(&objects(&people[1].1, &people[3].1, &tested).await);

    let document = people[0].1.get("/api/openapi.json").await.body;
    let listed: BTreeSet<String> =
        table.iter().map(|case| format!("{} {}", case.method, case.route)).collect();
    let documented: BTreeSet<String> = document["paths"]
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(path, methods)| {
            methods.as_object().unwrap().keys().map(move |method| format!("{} {path}", method.to_uppercase()))
        })
        .collect();
    assert_eq!(listed, documented, "the table lists every route");

    for case in &table {
        for ((who, browser), expected) in people.iter().zip(case.codes) {
            let answer = match case.method {
                Method::GET => browser.get(&case.path).await,
                _ => browser.write(case.method.clone(), &case.path, &case.body, Some("access-table")).await,
            };
            let got = answer.status.as_u16();
            assert_eq!(got, expected, "{} {} by {who}: {}", case.method, case.path, answer.body);
            as_documented(&document, case, got, &answer.body);
        }
    }
}

/// The answer's code and body are those that the document of the interface promises; so is the body that was taken.
fn as_documented(document: &Value, case: &Case, code: u16, body: &Value) {
    let operation = &document["paths"][case.route][case.method.as_str().to_lowercase()];
    let holds = |schema: &Value, value: &Value, what: &str| {
        let whole = json!({ "allOf": [schema], "components": document["components"] });
        let schema = jsonschema::validator_for(&whole).unwrap();
        let faults: Vec<String> =
            schema.iter_errors(value).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
        assert!(faults.is_empty(), "{what} of {} {}: {faults:?}\n{value}", case.method, case.route);
    };
    let responses = &operation["responses"];
    let promised = match code {
        200..300 => &responses[code.to_string()],
        // What a calculation cannot use is answered in the form of `server calc`.
        422 if case.route.contains("/calc/") => return,
        _ => &responses["default"],
    };
    assert!(promised.is_object(), "{code} of {} {} is not documented", case.method, case.route);
    if let Some(schema) = promised["content"].get("application/json") {
        holds(&schema["schema"], body, "the answer");
    }
    let taken = &operation["requestBody"]["content"]["application/json"]["schema"];
    if code < 300 && taken.is_object() {
        holds(taken, &case.body, "the request");
    }
}
