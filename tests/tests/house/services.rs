//! The catalog, service by service: who may apply, with which papers, by which article, where, and who decides.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use serde_json::Value;
use shared::catalog::services;

#[test]
fn the_catalog_is_the_table() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/golden/services.csv");
    let table: Vec<Vec<String>> =
        csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect();
    let listed: Vec<Vec<String>> =
        services().iter().map(|service| row(&serde_json::to_value(service).unwrap())).collect();
    for (expected, got) in table.iter().zip(&listed) {
        assert_eq!(expected, got);
    }
    assert_eq!(table.len(), listed.len());
}

/// In the order of the table's columns.
fn row(service: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let words = |list: &Value| list.as_array().unwrap().iter().map(&text).collect::<Vec<_>>().join(" ");
    let papers = service["materials"].as_array().unwrap().iter().map(|paper| text(&paper["zh"]));
    let decide = &service["decide"];
    vec![
        text(&service["id"]),
        text(&service["group"]),
        text(&service["name"]["zh"]),
        words(&service["applicants"]),
        service["conditions"].as_array().unwrap().len().to_string(),
        papers.collect::<Vec<_>>().join("；"),
        text(&service["clock"]),
        text(&service["articles"]["regulation_2019"]),
        text(&service["articles"]["regulation_2026"]),
        words(&service["channels"]),
        if decide["manual"].is_object() { "manual".to_owned() } else { text(&decide["computed"]) },
    ]
}
