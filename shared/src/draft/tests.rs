//! Drafts of every version, read by the program of now.

use serde_json::json;

use super::*;
use crate::money::Money;

/// Version, what was stored, what it is now; nothing for what cannot be gone on with.
#[test]
fn every_version_of_the_rent_form_is_read() {
    let now = json!({ "from_month": "2026-07", "to_month": "2026-09", "lease": "registered", "rent_per_month": "1500" });
    let answered = json!({ "from_month": "", "to_month": "", "lease": "none", "rent_per_month": "", "answer": { "grant": "2400.00" } });
    let none = json!(null);
    let table = [
        (1, json!({ "from": "2026-07", "to": "2026-09", "lease": "registered", "rent": "1500" }), &now),
        (2, now.clone(), &now),
        (2, json!({ "lease": "none", "answer": { "grant": "2400.00" } }), &answered),
        // A card number is never part of a draft, nor is anything else that the form does not know.
        (2, json!({ "lease": "none", "card": "4532015112830366" }), &none),
        (2, json!({ "from": "2026-07" }), &none),
        (2, json!([]), &none),
        (0, json!({}), &none),
        (3, now.clone(), &none),
    ];
    for (version, stored, expected) in table {
        let read = Service::Rent.up_to_date(version, stored.clone());
        assert_eq!(read.unwrap_or(json!(null)), *expected, "version {version}: {stored}");
    }
}

#[test]
fn a_tab_reads_what_a_tab_wrote_in_any_version() {
    let draft = RentDraft { lease: "none".into(), from_month: "2026-07".into(), ..RentDraft::default() };
    assert_eq!(RentDraft::from_text(&draft.to_text()), Some(draft.clone()));
    assert_eq!(RentDraft::from_text(r#"{"from":"2026-07","lease":"none"}"#), Some(draft));
    for broken in ["", "7", r#"{"form":9,"body":{}}"#, r#"{"form":2}"#, r#"{"form":70000,"body":{}}"#] {
        assert_eq!(RentDraft::from_text(broken), None, "{broken}");
    }
}

#[test]
fn a_month_keeps_what_was_done_to_its_rows_and_no_row() {
    let body = json!({
        "month": "2026-10", "source": { "file": { "name": "工资表.xlsx", "digest": "85944171f73967e8" } }, "sheet": 0,
        "heading_row": 3, "fields": ["name", "id_number", "base", "ignore"],
        "edits": [{ "row": 24, "field": "base", "text": "5277" }], "left_out": [31], "total": "766270.00",
    });
    assert_eq!(Service::Month.up_to_date(1, body.clone()), Some(body.clone()));
    let draft = MonthDraft::read(1, body.clone()).unwrap();
    assert_eq!((draft.edits.len(), draft.left_out), (1, vec![31]));
    let mut with_rows = body;
    with_rows["rows"] = json!([["肖俊"]]);
    assert_eq!(Service::Month.up_to_date(1, with_rows), None);
}

#[test]
fn each_role_has_its_own_journeys() {
    for service in [Service::Rent, Service::Month] {
        let (member, agent) = (Service::of_member(service.name()), Service::of_agent(service.name()));
        assert_eq!(member.is_some(), agent.is_none(), "{service:?}");
        assert_eq!(member.or(agent), Some(service));
    }
    assert_eq!(Service::of_member("loan"), None);
}

#[test]
fn a_change_of_policy_is_told_by_its_answer() {
    let grant = |yuan| Answer::Grant(Money::yuan(yuan));
    let table = [
        (
            Some(grant(2_400)),
            grant(2_700),
            "政策有更新：上次保存时可以提取2,400.00元，现在可以提取2,700.00元。请核对",
        ),
        (
            Some(grant(2_400)),
            Answer::Refuse,
            "政策有更新：上次保存时可以提取2,400.00元，现在不能提取。请核对",
        ),
        (Some(Answer::Refuse), Answer::Refer, "政策有更新：上次保存时不能提取，现在要由工作人员核实。请核对"),
        (Some(grant(2_400)), grant(2_400), "政策有更新，结果没有变：可以提取2,400.00元。请核对"),
        (Some(Answer::Open), grant(2_400), "政策有更新，请核对"),
        (None, grant(2_400), "政策有更新，请核对"),
    ];
    for (then, now, says) in table {
        assert_eq!(Answer::after_a_change(then.as_ref(), &now).zh, says);
    }
}

#[test]
fn a_change_of_policy_is_told_by_the_total_of_the_month() {
    let told = |then, now| MonthDraft::after_a_change(Money::yuan(then), Money::yuan(now)).zh;
    assert_eq!(told(1_000, 1_200), "政策有更新：上次保存时合计1,000.00元，按现在的标准是1,200.00元。请核对");
    assert_eq!(told(1_000, 1_000), "政策有更新，合计没有变：1,000.00元。请核对");
}

#[test]
fn months_alone_are_no_beginning() {
    let suggested =
        RentDraft { from_month: "2026-07".into(), to_month: "2026-09".into(), ..RentDraft::default() };
    assert!(!suggested.is_begun());
    assert!(RentDraft { lease: "none".into(), ..suggested }.is_begun());
}

/// A version is stored beside every draft: one that is lost or comes back makes stored drafts unreadable.
#[test]
fn a_draft_is_kept_under_the_version_of_its_form() {
    let begun = [
        (
            Service::Rent,
            2,
            json!({ "from_month": "2026-07", "to_month": "", "lease": "none", "rent_per_month": "" }),
        ),
        (
            Service::Month,
            1,
            json!({ "month": "2026-10", "source": "roster", "sheet": 0, "heading_row": 0, "fields": [], "edits": [],
                "left_out": [], "total": "0.00" }),
        ),
    ];
    for (service, version, body) in begun {
        assert_eq!(service.version(), version, "{service:?}");
        assert_eq!(service.up_to_date(version, body.clone()), Some(body.clone()), "{service:?}");
        assert_eq!(service.up_to_date(version + 1, body), None, "{service:?}");
    }
    assert!(RentDraft::default().to_text().contains(r#""form":2"#));
}
